/// Reads the lines of a dictionary's file again.
struct DictionaryReader {
  /// A key and what belongs to it, as it was written.
  struct Line {
    let key: [UInt8]
    /// The postings, each list behind a space for its weight.
    let postings: ArraySlice<UInt8>
  }

  private let bytes: [UInt8]
  private var position = 2
  private var last: [UInt8] = []

  /// A reader of a file.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next line; nil behind the last.
  /// - Throws: `DamagedDictionary` when the file is none that we wrote.
  mutating func next() throws(DamagedDictionary) -> Line? {
    guard bytes.count >= position else { throw DamagedDictionary() }
    if bytes[position...].elementsEqual(Self.end) { return nil }
    guard let close = bytes[position...].firstIndex(of: UInt8(ascii: "\"")), close > position,
      let shared = numberOfSign(bytes[position])
    else { throw DamagedDictionary() }
    let line = bytes[(position + 1)..<close]
    let space = line.firstIndex(of: UInt8(ascii: " ")) ?? close
    let key = Array(try start(of: shared) + line[..<space])
    position = bytes[(close + 1)...].starts(with: Self.between) ? close + 1 + Self.between.count : close + 1
    last = key
    return Line(key: key, postings: line[space...])
  }

  /// So many characters of the key before.
  private func start(of characters: Int) throws(DamagedDictionary) -> ArraySlice<UInt8> {
    var index = 0
    for _ in 0..<characters {
      guard index < last.count else { throw DamagedDictionary() }
      index += 1
      while index < last.count, last[index] & 0xC0 == 0x80 { index += 1 }
    }
    return last[..<index]
  }

  private static let between = Array(",\n\"".utf8)
  private static let end = Array("]\n".utf8)
}

/// A file of an earlier index cannot be used.
public struct DamagedDictionary: Error {
  /// A fault that says no more than that.
  public init() {}
}
