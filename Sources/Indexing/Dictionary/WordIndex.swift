import Bytes

/// The words of all entries and where they are, while the entries are read one after the other.
public struct WordIndex: Sendable {
  private var table = WordTable(capacity: 1 << 14)
  private var postings: [Postings] = []
  /// The number of entries so far.
  public private(set) var entries = 0

  /// An index without entries.
  public init() {}

  /// Adds the search document of the next entry.
  public mutating func append(_ document: [UInt8]) {
    forEachWord(of: document) { word, weight in
      let number = word.withUnsafeBufferPointer { table.number(of: $0) }
      if number == postings.count { postings.append(Postings()) }
      postings[number].append(entries, weight)
    }
    entries += 1
  }
}

extension WordIndex {
  typealias Key = (key: [UInt8], word: Int)

  /// All words in the order of their keys.
  var sortedWords: [Key] { sorted((0..<table.count).map { (key: searchKey(table[$0]), word: $0) }) }

  /// All parts of compounds in the order of their keys.
  var sortedParts: [Key] {
    sorted((0..<table.count).flatMap { number in partKeys(of: table[number]).map { (key: $0, word: number) } })
  }

  /// The keys of words read backwards, in their order.
  func sortedBackwards(_ words: [Key]) -> [[UInt8]] { sorted(words.map { (reversed($0.key), $0.word) }).map(\.key) }

  private func sorted(_ keys: [Key]) -> [Key] {
    keys.sorted { $0.key == $1.key ? $0.word < $1.word : $0.key.lexicographicallyPrecedes($1.key) }
  }

  /// The dictionary of sorted keys with the entries that have them.
  func files(of keys: [Key]) -> DictionaryWriter {
    var writer = DictionaryWriter()
    var union = PostingsUnion(entries: entries)
    var start = 0
    while start < keys.count {
      let key = keys[start].key
      while start < keys.count, keys[start].key == key {
        union.add(postings[keys[start].word])
        start += 1
      }
      writer.append(key) { union.drain(into: &$0) }
    }
    writer.finish()
    return writer
  }

  /// The dictionary of sorted keys alone, for typing errors.
  func files(ofKeysAlone keys: [[UInt8]]) -> DictionaryWriter {
    var writer = DictionaryWriter()
    var last: [UInt8] = []
    for key in keys where key != last && isWorthCorrecting(key) {
      writer.append(key)
      last = key
    }
    writer.finish()
    return writer
  }
}

/// The keys of the parts of a compound.
func partKeys(of word: ArraySlice<UInt8>) -> [[UInt8]] { compoundParts(of: word).map(searchKey) }

/// Whether somebody may mistype a word: short ones and numbers nobody does.
func isWorthCorrecting(_ key: [UInt8]) -> Bool { key.count >= 4 && !key.contains { $0 <= UInt8(ascii: "9") } }

/// A word backwards, character by character.
func reversed(_ key: [UInt8]) -> [UInt8] {
  if key.allSatisfy({ $0 < 0x80 }) { return key.reversed() }
  return Array(String(String.UnicodeScalarView(String(decoding: key, as: UTF8.self).unicodeScalars.reversed())).utf8)
}
