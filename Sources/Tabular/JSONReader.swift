import Bytes

/// A value of a JSON document with its place.
struct JSONNode {
  indirect enum Value {
    /// A string, or a number or truth value as it was written; nil for `null`.
    case text(String?)
    case array([JSONNode])
    case object([(key: String, node: JSONNode)])
  }

  let value: Value
  let start: Int
  let end: Int
}

/// Reads JSON by RFC 8259 and remembers where each value stands, which Foundation's reader does not tell.
struct JSONReader {
  /// Deeper nesting is no table and would cost the stack.
  private static let deepest = 64

  private let bytes: [UInt8]
  /// Where reading stopped.
  private(set) var offset: Int
  /// What is JSON by its grammar and still loses something.
  private(set) var faults: [TableFault] = []

  /// Reads UTF-8.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    offset = bytes.startOfText
  }

  /// The whole document, or nil when it is no JSON; then `offset` says where.
  mutating func document() -> JSONNode? {
    guard let node = node(depth: 0) else { return nil }
    skipBlanks()
    return offset == bytes.count ? node : nil
  }

  /// The documents that stand one behind the other, or nil when one is no JSON; then `offset` says where.
  mutating func documents() -> [JSONNode]? {
    var nodes: [JSONNode] = []
    skipBlanks()
    while offset < bytes.count {
      guard let node = node(depth: 0) else { return nil }
      nodes.append(node)
      skipBlanks()
    }
    return nodes
  }

  private mutating func node(depth: Int) -> JSONNode? {
    skipBlanks()
    let start = offset
    guard depth < Self.deepest, let value = value(depth: depth) else { return nil }
    return JSONNode(value: value, start: start, end: offset)
  }

  private mutating func value(depth: Int) -> JSONNode.Value? {
    switch peek {
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return array(depth: depth)
    case UInt8(ascii: "\""): return string().map { .text($0) }
    default: return word()
    }
  }

  private mutating func object(depth: Int) -> JSONNode.Value? {
    var members: [(key: String, node: JSONNode)] = []
    offset += 1
    if take(UInt8(ascii: "}")) { return .object([]) }
    repeat {
      skipBlanks()
      guard peek == UInt8(ascii: "\""), let key = string(), take(UInt8(ascii: ":")), let node = node(depth: depth + 1)
      else {
        return nil
      }
      members.append((key, node))
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "}")) ? .object(members) : nil
  }

  private mutating func array(depth: Int) -> JSONNode.Value? {
    var elements: [JSONNode] = []
    offset += 1
    if take(UInt8(ascii: "]")) { return .array([]) }
    repeat {
      guard let node = node(depth: depth + 1) else { return nil }
      elements.append(node)
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "]")) ? .array(elements) : nil
  }

  /// A number, `true`, `false` or `null`.
  private mutating func word() -> JSONNode.Value? {
    let start = offset
    while let byte = peek, !" \t\r\n,]}:\"[{".utf8.contains(byte) { offset += 1 }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    switch text {
    case "null": return .text(nil)
    case "true", "false": return .text(text)
    default:
      guard Double(text) != nil, text.utf8.allSatisfy({ "+-.eE0123456789".utf8.contains($0) }) else {
        offset = start
        return nil
      }
      return .text(text)
    }
  }

  private mutating func string() -> String? {
    offset += 1
    var text: [UInt8] = []
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let scalar = escape() else { return nil }
        text += Array(String(scalar).utf8)
      case 0..<0x20: return nil
      default:
        text.append(byte)
        offset += 1
      }
    }
    return nil
  }

  /// The character of an escape; half of a surrogate pair is a fault and stands as U+FFFD.
  private mutating func escape() -> Unicode.Scalar? {
    guard offset + 1 < bytes.count else { return nil }
    let letter = bytes[offset + 1]
    offset += 2
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"): return codeUnits()
    default: return nil
    }
  }

  private mutating func codeUnits() -> Unicode.Scalar? {
    let start = offset - 2
    guard let first = codeUnit() else { return nil }
    if let scalar = Unicode.Scalar(first) { return scalar }
    let end = offset
    if first < 0xDC00, bytes[offset...].starts(with: "\\u".utf8) {
      offset += 2
      guard let second = codeUnit() else { return nil }
      if 0xDC00..<0xE000 ~= second { return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) }
    }
    offset = end
    faults.append(.halfCharacter(start..<end))
    return "\u{FFFD}"
  }

  private mutating func codeUnit() -> UInt32? {
    guard offset + 4 <= bytes.count else { return nil }
    let digits = String(decoding: bytes[offset..<offset + 4], as: UTF8.self)
    guard digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit) else { return nil }
    offset += 4
    return UInt32(digits, radix: 16)
  }

  private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard peek == byte else { return false }
    offset += 1
    return true
  }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
  }
}
