import Bytes

/// Takes the words out of texts: small letters without marks, so that ä is a and ß is ss.
struct WordReader {
  private var word = ReadWord()
  private var compound = ReadWord()
  private var parts = 0

  /// Calls `found` with every word of a text, and with those that only a hyphen or a sign within a name parts as one word, so that
  /// „itnrw“ finds IT.NRW; the letters are only lent.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>, found: (UnsafeBufferPointer<UInt8>) -> Void) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        index += 1
        switch Self.letter(byte) {
        case 0: end(joined: byte == UInt8(ascii: "-") || Self.isInName(byte, text, endingAt: index), found)
        case let letter: word.append(letter)
        }
      } else {
        let (scalar, length) = decodedScalar(text, at: index)
        index += length
        read(scalar, found)
      }
    }
    end(joined: false, found)
  }

  private mutating func read(_ scalar: Unicode.Scalar, _ found: (UnsafeBufferPointer<UInt8>) -> Void) {
    switch scalar.reading {
    case .ignored: break
    case .separator: end(joined: Self.joining.contains(scalar), found)
    case .letters(let letters): letters.withUTF8Buffer { for letter in $0 { word.append(letter) } }
    case .other(let letter): for byte in String(letter).utf8 { word.append(byte) }
    }
  }

  private mutating func end(joined: Bool, _ found: (UnsafeBufferPointer<UInt8>) -> Void) {
    if !word.isEmpty {
      word.cutToCharacter()
      word.withLetters(found)
      parts += 1
      if joined || parts > 1 { word.withLetters { for letter in $0 { compound.append(letter) } } }
      word.removeAll()
      if joined { return }
    }
    if parts > 1 {
      compound.cutToCharacter()
      compound.withLetters(found)
    }
    parts = 0
    compound.removeAll()
  }

  /// Hyphens, the apostrophe and the point in the middle.
  private static let joining: Set<Unicode.Scalar> = ["\u{2010}", "\u{2011}", "\u{2019}", "\u{B7}"]

  /// Whether a sign stands between two letters as in IT.NRW, R&D or Bürger:innen; between digits it makes a date, which nobody joins.
  private static func isInName(_ sign: UInt8, _ text: UnsafeBufferPointer<UInt8>, endingAt end: Int) -> Bool {
    switch sign {
    case UInt8(ascii: "."), UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: ":"), UInt8(ascii: "*"),
      UInt8(ascii: "_"):
      end > 1 && end < text.count && text[end - 2] > UInt8(ascii: "9") && text[end] > UInt8(ascii: "9")
    default: false
    }
  }

  /// A small letter or digit for itself, a capital as a small letter, 0 for whatever ends a word.
  private static func letter(_ byte: UInt8) -> UInt8 {
    let small = byte | 0x20
    if small &- UInt8(ascii: "a") < 26 { return small }
    return byte &- UInt8(ascii: "0") < 10 ? byte : 0
  }
}

/// A word while it is read, its letters in place: there are millions of them, and an array asks before each whether it is shared.
private struct ReadWord {
  private typealias Letters = InlineArray<40, UInt8>

  /// The most bytes; what comes behind them is dropped.
  static let capacity = Letters(repeating: 0).count

  private var letters = Letters(repeating: 0)
  private var count = 0

  var isEmpty: Bool { count == 0 }

  mutating func append(_ letter: UInt8) {
    guard count < Self.capacity else { return }
    letters[count] = letter
    count += 1
  }

  mutating func removeAll() { count = 0 }

  func withLetters(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    letters.span.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[..<count])) }
  }

  /// Removes the start of a character whose end was cut off.
  mutating func cutToCharacter() {
    guard count == Self.capacity, let start = letters.indices.last(where: { letters[$0] & 0xC0 != 0x80 }) else {
      return
    }
    let length = letters[start] < 0x80 ? 1 : letters[start] < 0xE0 ? 2 : 3
    if start + length > count { count = start }
  }
}

/// The character of valid UTF-8 that starts at an index, and its length; what is cut off or wrong counts as U+FFFD.
private func decodedScalar(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (Unicode.Scalar, Int) {
  let lead = text[index]
  let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
  guard length > 1, index + length <= text.count else { return ("\u{FFFD}", 1) }
  var value = UInt32(lead) & (0x7F >> UInt32(length))
  for offset in 1..<length { value = value << 6 | UInt32(text[index + offset] & 0x3F) }
  return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
}

/// A word as it is looked up: an e behind a, o or u is left out, so that Geschaeft, Geschäft and Geschaft are one.
func searchKey(_ letters: some Collection<UInt8>) -> [UInt8] {
  var key: [UInt8] = []
  key.reserveCapacity(letters.count)
  for letter in letters {
    if letter == UInt8(ascii: "e"), let last = key.last,
      last == UInt8(ascii: "a") || last == UInt8(ascii: "o") || last == UInt8(ascii: "u")
    {
      continue
    }
    key.append(letter)
  }
  return key
}

/// The words of a text as the search looks them up.
public func searchKeys(in text: String) -> [String] {
  var keys: [String] = []
  var reader = WordReader()
  text.withBytes { reader.read($0) { keys.append(String(decoding: searchKey($0), as: UTF8.self)) } }
  return keys
}
