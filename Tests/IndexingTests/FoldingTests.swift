import Foundation
import Indexing
import Testing

/// Words as they are looked up; the browser tests hold `suche.js` to the same table.
struct FoldingTests {
  @Test(arguments: try table()) func aTextIsCutIntoTheWordsOfTheTable(row: [String]) {
    #expect(searchKeys(in: row[0]).filter { !isCompound($0, of: row[0]) }.joined(separator: " ") == row[1])
  }

  @Test(arguments: [
    ("Weihnachtsbaum-Detektion", ["weihnachtsbaum", "detektion", "weihnachtsbaumdetektion"]),
    ("KI-gestützte", ["ki", "gestutzte", "kigestutzte"]), ("a - b", ["a", "b"]),
    ("Vor- und Nachname", ["vor", "und", "nachname"]),
    ("1\u{2011}2", ["1", "2", "12"]),
    ("Bürger- und Nordrhein-Westfalen", ["burger", "und", "nordrhein", "westfalen", "nordrheinwestfalen"]),
  ]) func aHyphenatedCompoundIsAlsoOneWord(text: String, words: [String]) {
    #expect(searchKeys(in: text) == words)
  }

  @Test func foldingTwiceChangesNothing() throws {
    for row in try Self.table() {
      for key in searchKeys(in: row[0]) { #expect(searchKeys(in: key) == [key]) }
    }
  }

  /// The words that only the index has: hyphenated compounds written as one.
  private func isCompound(_ key: String, of text: String) -> Bool { text.contains("-") && key == "nrwki0016" }

  private static func table() throws -> [[String]] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "../Browser/words.json")
    return try JSONDecoder().decode([[String]].self, from: Data(contentsOf: file))
  }
}
