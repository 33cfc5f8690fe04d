/// Where a text is about to stand: each place has its own characters that would end it.
public enum TextContext: Sendable {
  /// Text or a quoted attribute value in HTML: `& < > " '` become character references.
  case html
  /// Text or a quoted attribute value in XML; characters that XML 1.0 forbids even escaped become U+FFFD.
  case xml
  /// The inside of a JSON string, also safe inside an HTML `<script>`: `<`, `>`, `&`, U+2028 and U+2029 are escaped.
  case json
}

extension ByteWriter {
  /// Appends a text as a JSON string.
  public mutating func write(jsonString text: String) {
    write("\"")
    write(text, escapedFor: .json)
    write("\"")
  }

  /// Appends a text so that it cannot leave the place it is written to.
  ///
  /// The escaping works on UTF-8 bytes: a quotation mark followed by a combining mark is still a quotation mark.
  public mutating func write(_ text: String, escapedFor context: TextContext) {
    text.withBytes { write($0, escapedFor: context) }
  }

  /// Appends bytes of UTF-8 text so that they cannot leave the place they are written to.
  public mutating func write(_ text: UnsafeBufferPointer<UInt8>, escapedFor context: TextContext) {
    switch context {
    case .html:
      write(text, marked: Self.markup, isMarked: Self.isMarkup) { text, index in
        Self.markup(text[index], apostrophe: "&#39;").map { ($0, 1) }
      }
    case .xml:
      write(text, marked: Self.escapable, isMarked: Self.isEscapable) { text, index in
        Self.markup(text[index], apostrophe: "&apos;").map { ($0, 1) } ?? Self.forbiddenInXML(text, at: index)
      }
    case .json: write(text, marked: Self.escapable, isMarked: Self.isEscapable) { Self.json($0, at: $1) }
    }
  }

  /// Appends a text with replacements. Most texts need none; in HTML that becomes part of a feed every twelfth byte needs one, which is why
  /// what is written is collected before it is appended.
  @inline(__always) private mutating func write(
    _ text: UnsafeBufferPointer<UInt8>, marked marks: (EightBytes) -> EightBytes.Marks, isMarked: (UInt8) -> Bool,
    _ replacement: (UnsafeBufferPointer<UInt8>, Int) -> (StaticString, length: Int)?
  ) {
    var index = text.firstIndex(from: 0, marked: marks)
    while index < text.count, !isMarked(text[index]) { index += 1 }
    write(UnsafeBufferPointer(rebasing: text[..<index]))
    guard index < text.count else { return }
    withUnsafeTemporaryAllocation(byteCount: Self.roomForEscaped, alignment: 1) { escaped in
      var count = 0
      while index < text.count {
        if count + Self.longestStep > escaped.count { hand(over: escaped, &count) }
        if index + 8 <= text.count {
          let bytes = EightBytes(of: text, at: index)
          bytes.store(to: escaped, at: count)
          let ordinary = marks(bytes).first
          count += ordinary
          index += ordinary
          if ordinary == 8 { continue }
        }
        let byte = text[index]
        guard isMarked(byte), let (substitute, length) = replacement(text, index) else {
          escaped[count] = byte
          count += 1
          index += 1
          continue
        }
        for offset in 0..<substitute.utf8CodeUnitCount { escaped[count + offset] = substitute.utf8Start[offset] }
        count += substitute.utf8CodeUnitCount
        index += length
      }
      hand(over: escaped, &count)
    }
  }

  private static let roomForEscaped = 2048
  /// Eight ordinary bytes and the longest replacement.
  private static let longestStep = 16

  private mutating func hand(over escaped: UnsafeMutableRawBufferPointer, _ count: inout Int) {
    write(UnsafeRawBufferPointer(rebasing: escaped[..<count]).bindMemory(to: UInt8.self))
    count = 0
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    let marks: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E
    return byte < 64 && marks >> UInt64(byte) & 1 == 1
  }

  /// Marks what means something in HTML.
  @inline(__always) private static func markup(in bytes: EightBytes) -> EightBytes.Marks {
    let angle = bytes.equal(to: UInt8(ascii: "<"), ignoring: 0x02)
    return bytes.equal(to: UInt8(ascii: "\"")) | bytes.equal(to: UInt8(ascii: "'"), ignoring: 0x01) | angle
  }

  /// Marks what some context may have to replace.
  @inline(__always) private static func escapable(in bytes: EightBytes) -> EightBytes.Marks {
    let specialOrForbidden = bytes.equal(to: 0xE2, ignoring: 0x0D)
    return bytes.below(0x20) | markup(in: bytes) | bytes.equal(to: UInt8(ascii: "\\")) | specialOrForbidden
  }

  /// Whether some context may have to replace a byte.
  private static func isEscapable(_ byte: UInt8) -> Bool {
    byte < 0x20 || isMarkup(byte) || byte == 0x5C || byte & 0xF2 == 0xE2
  }

  private static func markup(_ byte: UInt8, apostrophe: StaticString) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): apostrophe
    default: nil
    }
  }

  private static func forbiddenInXML(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (StaticString, length: Int)? {
    switch text[index] {
    case 0x09, 0x0A, 0x0D: nil
    case 0..<0x20: ("\u{FFFD}", 1)
    case 0xEF where index + 2 < text.count && text[index + 1] == 0xBF && text[index + 2] >= 0xBE: ("\u{FFFD}", 3)
    default: nil
    }
  }

  private static func json(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (StaticString, length: Int)? {
    switch text[index] {
    case UInt8(ascii: "\""): ("\\\"", 1)
    case UInt8(ascii: "\\"): ("\\\\", 1)
    case UInt8(ascii: "<"): ("\\u003c", 1)
    case UInt8(ascii: ">"): ("\\u003e", 1)
    case UInt8(ascii: "&"): ("\\u0026", 1)
    case 0x0A: ("\\n", 1)
    case 0x0D: ("\\r", 1)
    case 0x09: ("\\t", 1)
    case 0..<0x20: (controlEscapes[Int(text[index])], 1)
    case 0xE2 where index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] == 0xA8: ("\\u2028", 3)
    case 0xE2 where index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] == 0xA9: ("\\u2029", 3)
    default: nil
    }
  }

  private static let controlEscapes: [StaticString] = [
    "\\u0000", "\\u0001", "\\u0002", "\\u0003", "\\u0004", "\\u0005", "\\u0006", "\\u0007",
    "\\u0008", "\\u0009", "\\u000a", "\\u000b", "\\u000c", "\\u000d", "\\u000e", "\\u000f",
    "\\u0010", "\\u0011", "\\u0012", "\\u0013", "\\u0014", "\\u0015", "\\u0016", "\\u0017",
    "\\u0018", "\\u0019", "\\u001a", "\\u001b", "\\u001c", "\\u001d", "\\u001e", "\\u001f",
  ]
}
