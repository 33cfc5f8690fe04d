import Foundation
import Indexing
import Testing

/// Words as they are looked up; the browser tests hold `suche.js` to the same table.
struct FoldingTests {
  @Test(arguments: try table()) func aTextIsCutIntoTheWordsOfTheTable(row: [String]) {
    let joined = row.count > 2 ? row[2].split(separator: " ").map(String.init) : []
    #expect(searchKeys(in: row[0]).sorted() == (row[1].split(separator: " ").map(String.init) + joined).sorted())
  }

  @Test(arguments: [
    ("Weihnachtsbaum-Detektion", ["weihnachtsbaum", "detektion", "weihnachtsbaumdetektion"]),
    ("IT.NRW und R&D", ["it", "nrw", "itnrw", "und", "r", "d", "rd"]),
    ("Nordrhein-Westfalen 5", ["nordrhein", "westfalen", "nordrheinwestfalen", "5"]),
  ]) func whatIsWrittenInOneIsAlsoOneWordBehindItsParts(text: String, words: [String]) {
    #expect(searchKeys(in: text) == words)
  }

  @Test func foldingTwiceChangesNothing() throws {
    for row in try Self.table() {
      for key in searchKeys(in: row[0]) { #expect(searchKeys(in: key) == [key]) }
    }
  }

  private static func table() throws -> [[String]] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "../Browser/words.json")
    return try JSONDecoder().decode([[String]].self, from: Data(contentsOf: file))
  }
}
