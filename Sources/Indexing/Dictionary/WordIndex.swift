import Bytes

/// The words of all entries and where they are, while the entries are read one after the other.
public struct WordIndex {
  private var table = WordTable(capacity: 1 << 14)
  private var postings: [Postings] = []
  /// The number of entries so far.
  public private(set) var entries = 0

  /// An index without entries.
  public init() {}

  /// Adds the search document of the next entry.
  public mutating func append(_ document: [UInt8]) {
    var index = 0
    while index < document.count {
      let length = Int(document[index] & 0x3F)
      let number = table.number(of: document[(index + 1)...(index + length)])
      if number == postings.count { postings.append(Postings()) }
      postings[number].append(entries, Weight(rawValue: document[index] >> 6)!)
      index += length + 1
    }
    entries += 1
  }
}

/// The dictionaries of the search page, each as the first keys and the names of its files.
struct Dictionaries {
  typealias Files = [(firstKey: [UInt8], name: String)]
  /// Words with the entries that have them.
  var words: Files = []
  /// Parts of compounds with the entries that have them.
  var parts: Files = []
  /// Words alone, for typing errors in their second half.
  var forwards: Files = []
  /// Words read backwards, for typing errors in their first half.
  var backwards: Files = []
}

extension WordIndex {
  /// Writes all dictionaries and hands every finished file to `store`.
  func write<Fault: Error>(to store: (IndexFile) throws(Fault) -> Void) throws(Fault) -> Dictionaries {
    var dictionaries = Dictionaries()
    let words = sorted((0..<table.count).map { (searchKey(table[$0]), $0) })
    dictionaries.words = try write(words, to: store)
    dictionaries.parts = try write(sorted(parts), to: store)
    dictionaries.forwards = try write(keysAlone: words.map(\.key), to: store)
    dictionaries.backwards = try write(
      keysAlone: sorted(words.map { (reversed($0.key), $0.word) }).map(\.key), to: store)
    return dictionaries
  }

  private typealias Key = (key: [UInt8], word: Int)

  private var parts: [Key] {
    (0..<table.count).flatMap { number in
      let word = Array(table[number])
      return compoundParts(of: word).map { (searchKey(word[$0...]), number) }
    }
  }

  private func sorted(_ keys: [Key]) -> [Key] {
    keys.sorted { $0.key == $1.key ? $0.word < $1.word : $0.key.lexicographicallyPrecedes($1.key) }
  }

  private func write<Fault: Error>(
    _ keys: [Key], to store: (IndexFile) throws(Fault) -> Void
  ) throws(Fault) -> Dictionaries.Files {
    var writer = DictionaryWriter()
    var union = PostingsUnion(entries: entries)
    var start = 0
    while start < keys.count {
      let key = keys[start].key
      while start < keys.count, keys[start].key == key {
        union.add(postings[keys[start].word])
        start += 1
      }
      try writer.append(key, to: store) { union.drain(into: &$0) }
    }
    try writer.finish(to: store)
    return writer.files
  }

  /// Words that nobody mistypes are left out: short ones and numbers.
  private func write<Fault: Error>(
    keysAlone keys: [[UInt8]], to store: (IndexFile) throws(Fault) -> Void
  ) throws(Fault) -> Dictionaries.Files {
    var writer = DictionaryWriter()
    var last: [UInt8] = []
    for key in keys where key.count >= 4 && key != last && !key.contains(where: { $0 <= UInt8(ascii: "9") }) {
      try writer.append(key, to: store)
      last = key
    }
    try writer.finish(to: store)
    return writer.files
  }
}

/// A word backwards, character by character.
private func reversed(_ key: [UInt8]) -> [UInt8] {
  Array(String(String.UnicodeScalarView(String(decoding: key, as: UTF8.self).unicodeScalars.reversed())).utf8)
}
