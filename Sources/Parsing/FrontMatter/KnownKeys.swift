import Diagnostics
import RegisterModel

/// The keys that any file of a register may have: what is asked where a line cannot be read and somebody has to guess what it was to say.
enum KnownKeys {
  private static let all: Set<String> = ContentPlace.Kind.allCases.reduce(into: []) {
    $0.formUnion($1.catalogue.allKeys)
  }

  /// Whether a word is such a key.
  static func contain(_ word: String) -> Bool { all.contains(word) }

  /// The field of a file, and no part of one, that has such a key.
  static func field(_ word: String) -> Field? {
    ContentPlace.Kind.allCases.lazy.compactMap { $0.catalogue[word] }.first
  }

  /// Whether a word is the key of a part of a field, and of no field in the files that have that one.
  static func isPart(_ word: String, of key: String) -> Bool {
    // That is all that anybody asks of what is right.
    if FieldCatalogue.entry[word] != nil { return false }
    let catalogues = ContentPlace.Kind.allCases.map(\.catalogue).filter { $0[key] != nil }
    return !catalogues.isEmpty && catalogues.allSatisfy { $0[word] == nil && $0[key]?.kind.parts?[word] != nil }
  }

  /// Whether a word is the key of a field and of no part of one.
  static func isNoPart(_ word: String) -> Bool {
    field(word) != nil
      && !ContentPlace.Kind.allCases.contains { kind in
        kind.catalogue.fields.contains { $0.kind.parts?.allKeys.contains(word) ?? false }
      }
  }
}

/// What stands in a line that says a field without saying it right.
extension FrontMatterScanner {
  /// The key that a line begins with and what stands behind it, whatever does in place of a colon.
  func keyWithoutColon(at start: Int) -> (key: ByteRange, value: Int)? {
    var end = start
    while end < line.end, bytes[end].isWordByte, !bytes.has("：", at: end) { end += 1 }
    guard KnownKeys.contain(bytes.text(start, end)) else { return nil }
    var value = skipSpaces(from: end)
    if value < line.end, bytes[value] == UInt8(ascii: "=") || bytes[value] == UInt8(ascii: ";") {
      value += 1
    } else if bytes.has("：", at: value) {
      value += 3
    } else if value == end, value < line.end {
      return nil
    }
    return (ByteRange(start, end), skipSpaces(from: value))
  }

  /// The key that stands between stars or other marks of emphasis.
  func markedKey(at start: Int) -> ByteRange? {
    let isMark = { (byte: UInt8) in byte == UInt8(ascii: "*") || byte == UInt8(ascii: "`") }
    let first = bytes[start..<line.end].firstIndex { !isMark($0) } ?? line.end
    let end = bytes[first..<line.end].firstIndex { !$0.isWordByte } ?? line.end
    let rest = bytes[end..<line.end].drop { isMark($0) || $0 == Byte.space }
    guard first > start, KnownKeys.contain(bytes.text(first, end)), rest.first == Byte.colon else { return nil }
    return ByteRange(first, end)
  }

  /// The key that stands right before a colon in a text, behind a blank: another field that was to be one of its own.
  func key(before colon: Int, from start: Int) -> ByteRange? {
    let end = trimmed(colon, from: start)
    var word = end
    while word > start, bytes[word - 1].isWordByte { word -= 1 }
    guard word > start, bytes[word - 1] == Byte.space, KnownKeys.contain(bytes.text(word, end)) else { return nil }
    return ByteRange(word, end)
  }

  /// A text as it stands in quotes; a long one is left to whoever wrote it.
  func quoted(_ start: Int, _ end: Int) -> String {
    guard end - start <= 60 else { return "\"…\"" }
    let (text, value) = (bytes.text(start, end), bytes[start..<end])
    guard value.contains(Byte.quote) || value.contains(Byte.backslash) else { return "\"\(text)\"" }
    return "'\(text.replacing("'", with: "''"))'"
  }
}
