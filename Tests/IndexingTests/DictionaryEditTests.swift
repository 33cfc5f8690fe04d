import Bytes
import Diagnostics
import RegisterModel
import TestSupport
import Testing

@testable import Indexing

/// An index that is made out of an earlier one is the one that is made from nothing, file by file.
struct DictionaryEditTests {
  /// Random documents are edited, added and taken away at the end, again and again.
  @Test(arguments: [1, 2, 3, 4] as [UInt64]) func everyEditGivesTheIndexOfABuildFromNothing(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let vocabulary = (0..<1500).map { _ in
      String(
        (0..<Int.random(in: 1...14, using: &random)).map { _ in "abdegiklmnorstuvwzж7".randomElement(using: &random)! })
    }
    func document() -> [UInt8] {
      let words = Set(
        (0..<Int.random(in: 0...220, using: &random)).map { _ in vocabulary.randomElement(using: &random)! })
      return words.sorted().flatMap { word in
        [Weight.allCases.randomElement(using: &random)!.rawValue << 6 | UInt8(word.utf8.count)] + Array(word.utf8)
      }
    }
    var documents = (0..<40).map { _ in document() }
    var (dictionaries, files) = try index(of: documents)
    for step in 0..<25 {
      var changed = documents
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        changed[Int.random(in: changed.indices, using: &random)] = Bool.random(using: &random) ? document() : []
      }
      if Int.random(in: 0..<4, using: &random) == 0 { changed.append(document()) }
      if Int.random(in: 0..<4, using: &random) == 0 { changed.removeLast() }
      let changes = (0..<max(changed.count, documents.count)).compactMap { number -> DocumentChange? in
        let (old, new) = (
          number < documents.count ? documents[number] : [], number < changed.count ? changed[number] : []
        )
        return old == new ? nil : DocumentChange(of: number, from: old, to: new)
      }
      let maker = try SearchIndexMaker(changes, after: dictionaries, of: [], besides: [], in: register) {
        (name) throws(DamagedDictionary) in
        guard let bytes = files[name] else { throw DamagedDictionary() }
        return bytes
      }
      let parts = maker.parts.map { $0() }
      let (expected, expectedFiles) = try index(of: changed)
      let place: Comment = "seed \(seed), step \(step)"
      let found = IndexDictionaries(among: parts)
      #expect(found.names == expected.names, place)
      for file in parts.flatMap(\.files) { files[file.name] = file.bytes }
      for name in expected.names where files[name] != expectedFiles[name] { Issue.record("\(name) differs; \(place)") }
      (dictionaries, documents) = (try archivedAndReadAgain(found), changed)
    }
  }

  @Test func onlyFilesWithChangedWordsAreRead() throws {
    let documents = (0..<6000).map { number in document(word(number)) }
    let (dictionaries, files) = try index(of: documents)
    #expect(dictionaries.names.count > 6)
    var read: Set<String> = []
    _ = try SearchIndexMaker(
      [DocumentChange(of: 7, from: documents[7], to: document(word(8)))], after: dictionaries, of: [], besides: [],
      in: register
    ) { (name) throws(DamagedDictionary) in
      read.insert(name)
      return files[name]!
    }
    #expect(read.count <= 4)
  }

  @Test(arguments: [
    "", "[", "[\"", "[\"Aa", "[\"Zwort\"]\n", "[\"?wort\"]\n", "[\"Awort B!\"]\n", "[\"Awort   B   B\"]\n",
  ])
  func aDamagedFileIsNoDictionary(text: String) throws {
    let documents = [document("wort "), document("wort ")]
    let (dictionaries, _) = try index(of: documents)
    #expect(throws: DamagedDictionary.self) {
      _ = try SearchIndexMaker(
        [DocumentChange(of: 0, from: documents[0], to: document("wortes "))], after: dictionaries, of: [], besides: [],
        in: register
      ) { (_) throws(DamagedDictionary) in Array(text.utf8) }
    }
  }

  /// A word of consonants, which has no parts.
  private func word(_ number: Int) -> String {
    let letters = Array("bcdfghklmnprstvwxz")
    return String([number / 5832, number / 324, number / 18, number].map { letters[$0 % 18] }) + "qqq"
  }

  private func document(_ words: String) -> [UInt8] {
    words.split(separator: " ").flatMap { [UInt8($0.utf8.count)] + Array($0.utf8) }
  }

  private func index(of documents: [[UInt8]]) throws -> (IndexDictionaries, [String: [UInt8]]) {
    var words = WordIndex()
    for document in documents { words.append(document) }
    let parts = SearchIndexMaker(words, of: [], besides: [], in: register).parts.map { $0() }
    let files = Dictionary(parts.flatMap(\.files).map { ($0.name, $0.bytes) }) { first, _ in first }
    return (IndexDictionaries(among: parts), files)
  }

  private func archivedAndReadAgain(_ dictionaries: IndexDictionaries) throws -> IndexDictionaries {
    var writer = ByteWriter()
    writer.archive(dictionaries)
    var archive = ArchiveReader(writer.bytes, at: 0..<writer.count)
    return try archive.read()
  }

  private let register = Register(
    portal: Portal(
      source: SourceFile(path: "portal.md", bytes: []),
      record: Record(catalogue: .portal, items: [], range: ByteRange(at: 0)), body: .empty),
    ministries: [], laws: [], duties: [], countries: Countries(record: nil), pages: [])
}
