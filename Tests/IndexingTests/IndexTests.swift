import Bytes
import TestSupport
import Testing

@testable import Indexing

/// The dictionaries of small sets of words, read as the search page reads them.
struct IndexTests {
  @Test func aWordIsFoundWithItsBestPlaceInEveryEntry() throws {
    let files = Files(of: [[("amt", .title)], [("amt", .text), ("polizei", .summary)], [("polizei", .title)]])
    #expect(files.line("amt", in: files.words) == "amt A  B")
    #expect(files.line("polizei", in: files.words) == "polizei C B")
  }

  @Test func spellingsOfOneWordAreOneLine() throws {
    let files = Files(of: [
      [("geschaeft", .text)], [("geschaft", .title)], [("geschaeft", .summary), ("geschaft", .text)],
    ])
    #expect(files.lines(files.words) == ["geschaft B C A"])
  }

  @Test func aPartLeadsToAllCompounds() throws {
    let files = Files(of: [[("finanzverwaltung", .title)], [("verwaltung", .title)], [("bauverwaltung", .text)]])
    #expect(files.line("verwaltung", in: files.parts) == "verwaltung A  C")
    #expect(files.line("verwaltung", in: files.words) == "verwaltung B")
  }

  /// Random words against a plain dictionary, over many files.
  @Test(arguments: [1, 2, 3] as [UInt64]) func manyWordsAreAllFound(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let vocabulary = (0..<9000).map { _ in
      String(
        (0..<Int.random(in: 1...12, using: &random)).map { _ in "abdegiklmnorstuvwzж7".randomElement(using: &random)! })
    }
    let documents = (0..<60).map { _ in
      Set((0..<400).map { _ in vocabulary.randomElement(using: &random)! }).sorted()
        .map { ($0, Weight.allCases.randomElement(using: &random)!) }
    }
    var expected: [String: [Int: Weight]] = [:]
    for (number, document) in documents.enumerated() {
      for (word, weight) in document {
        let key = String(decoding: searchKey(Array(word.utf8)[...]), as: UTF8.self)
        expected[key, default: [:]][number] = Weight(
          rawValue: min(weight.rawValue, expected[key]?[number]?.rawValue ?? 2))
      }
    }
    let files = Files(of: documents)
    #expect(files.words.files.count > 1)
    #expect(
      files.lines(files.words)
        == expected.map { key, entries in
          let lists = Weight.allCases.map { weight in distances(of: entries.filter { $0.value == weight }.keys.sorted())
          }
          return ([key] + lists).joined(separator: " ").trimmingSpaces
        }.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }, "seed \(seed)")
  }

  @Test(arguments: [([0, 1, 2], "AAA"), ([31], "f"), ([32], "gB"), ([5, 1100], "FmiB"), ([], "")])
  func distancesAreWrittenInDigitsOfFiveBits(numbers: [Int], text: String) {
    #expect(distances(of: numbers) == text)
  }
}

/// The dictionaries of an index that was made of words given directly.
private struct Files {
  let words: DictionaryWriter
  let parts: DictionaryWriter
  let forwards: DictionaryWriter
  let backwards: DictionaryWriter

  init(of documents: [[(String, Weight)]]) {
    var index = WordIndex()
    for document in documents {
      index.append(
        document.flatMap { word, weight in [weight.rawValue << 6 | UInt8(word.utf8.count)] + Array(word.utf8) })
    }
    let sorted = index.sortedWords
    words = index.files(of: sorted)
    parts = index.files(of: index.sortedParts)
    forwards = index.files(ofKeysAlone: sorted.map(\.key))
    backwards = index.files(ofKeysAlone: index.sortedBackwards(sorted))
  }

  /// All lines with their keys in full.
  func lines(_ dictionary: DictionaryWriter) -> [String] {
    dictionary.files.flatMap { file in
      var last = ""
      let lines = String(decoding: file.new!.bytes, as: UTF8.self).dropFirst(2).dropLast(3).split(separator: "\",\n\"")
        .map {
          line in
          let shared = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmn").firstIndex(of: line.first!)!
          let full =
            last.unicodeScalars.prefix(shared).reduce(into: "") { $0.unicodeScalars.append($1) } + line.dropFirst()
          last = String(full.prefix { $0 != " " })
          return full
        }
      #expect(lines[0].hasPrefix(String(decoding: file.firstKey, as: UTF8.self)))
      return lines
    }
  }

  func line(_ key: String, in dictionary: DictionaryWriter) -> String? {
    lines(dictionary).first { $0.hasPrefix(key + " ") }
  }
}

private func distances(of numbers: [Int]) -> String {
  var writer = ByteWriter()
  writer.write(distancesOf: numbers)
  return String(decoding: writer.bytes, as: UTF8.self)
}

extension String {
  fileprivate var trimmingSpaces: String {
    var text = self
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }
}
