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
    var text = text
    text.withUTF8 { context == .html ? writeEscapedForHTML($0) : write($0, escapedFor: context) }
  }

  /// Appends bytes of UTF-8 text so that they cannot leave the place they are written to.
  public mutating func write(_ text: UnsafeBufferPointer<UInt8>, escapedFor context: TextContext) {
    if context == .html { return writeEscapedForHTML(text) }
    var copied = 0
    var index = text.firstIndex(from: 0, marked: Self.escapable)
    while index < text.count {
      let length = Self.isEscapable(text[index]) ? escape(text, at: index, copied: copied, for: context) : 0
      if length > 0 { copied = index + length }
      index = text.firstIndex(from: index + max(length, 1), marked: Self.escapable)
    }
    write(UnsafeBufferPointer(rebasing: text[copied...]))
  }

  private mutating func writeEscapedForHTML(_ text: UnsafeBufferPointer<UInt8>) {
    var copied = 0
    var index = text.firstIndex(from: 0, marked: Self.markup)
    while index < text.count {
      if Self.isMarkup(text[index]) {
        _ = escape(text, at: index, copied: copied, for: .html)
        copied = index + 1
      }
      index = text.firstIndex(from: index + 1, marked: Self.markup)
    }
    write(UnsafeBufferPointer(rebasing: text[copied...]))
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

  private mutating func escape(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int, copied: Int, for context: TextContext
  ) -> Int {
    guard let (replacement, length) = Self.replacement(in: text, at: index, for: context) else { return 0 }
    write(UnsafeBufferPointer(rebasing: text[copied..<index]))
    write(replacement)
    return length
  }

  /// Whether some context may have to replace a byte.
  private static func isEscapable(_ byte: UInt8) -> Bool {
    byte < 0x20 || isMarkup(byte) || byte == 0x5C || byte & 0xF2 == 0xE2
  }

  @inline(__always) private static func replacement(
    in text: UnsafeBufferPointer<UInt8>, at index: Int, for context: TextContext
  ) -> (StaticString, length: Int)? {
    switch context {
    case .html: markup(text[index], apostrophe: "&#39;").map { ($0, 1) }
    case .xml: markup(text[index], apostrophe: "&apos;").map { ($0, 1) } ?? forbiddenInXML(text, at: index)
    case .json: json(text, at: index)
    }
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
