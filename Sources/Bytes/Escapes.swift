/// What one context has to replace. Types and not closures: these are called for every sixteen bytes, and closures would not become part of the loop.
protocol Escape {
  /// Marks every byte that may have to be replaced.
  static func marks(_ bytes: SixteenBytes) -> SixteenBytes.Marks

  /// What stands for the byte at an index, and for how many; nil where it stays.
  static func replacement(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> (StaticString, length: Int)?
}

enum HTMLEscape: Escape {
  @inline(__always) static func marks(_ bytes: SixteenBytes) -> SixteenBytes.Marks { markup(in: bytes) }

  @inline(__always) static func replacement(
    in text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (StaticString, length: Int)? {
    markup(text[index], apostrophe: "&#39;")
  }
}

enum XMLEscape: Escape {
  @inline(__always) static func marks(_ bytes: SixteenBytes) -> SixteenBytes.Marks {
    bytes.below(0x20) | markup(in: bytes) | bytes.equal(to: 0xEF)
  }

  @inline(__always) static func replacement(
    in text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (StaticString, length: Int)? {
    switch text[index] {
    case 0x09, 0x0A, 0x0D: nil
    case 0..<0x20: ("\u{FFFD}", 1)
    case 0xEF where index + 2 < text.count && text[index + 1] == 0xBF && text[index + 2] >= 0xBE: ("\u{FFFD}", 3)
    default: markup(text[index], apostrophe: "&apos;")
    }
  }
}

enum JSONEscape: Escape {
  @inline(__always) static func marks(_ bytes: SixteenBytes) -> SixteenBytes.Marks {
    bytes.below(0x20) | markup(in: bytes) | bytes.equal(to: UInt8(ascii: "\\")) | bytes.equal(to: 0xE2)
  }

  @inline(__always) static func replacement(
    in text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (StaticString, length: Int)? {
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

/// Marks what means something in HTML, XML, or a script of a page.
@inline(__always) private func markup(in bytes: SixteenBytes) -> SixteenBytes.Marks {
  let angle = bytes.equal(to: UInt8(ascii: "<"), ignoring: 0x02)
  return bytes.equal(to: UInt8(ascii: "\"")) | bytes.equal(to: UInt8(ascii: "'"), ignoring: 0x01) | angle
}

@inline(__always) private func markup(_ byte: UInt8, apostrophe: StaticString) -> (StaticString, length: Int)? {
  switch byte {
  case UInt8(ascii: "&"): ("&amp;", 1)
  case UInt8(ascii: "<"): ("&lt;", 1)
  case UInt8(ascii: ">"): ("&gt;", 1)
  case UInt8(ascii: "\""): ("&quot;", 1)
  case UInt8(ascii: "'"): (apostrophe, 1)
  default: nil
  }
}
