/// Names for the bytes that mean something in front matter.
enum Byte {
  static let tab = UInt8(ascii: "\t")
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let dash = UInt8(ascii: "-")
  static let colon = UInt8(ascii: ":")
  static let comma = UInt8(ascii: ",")
  static let hash = UInt8(ascii: "#")
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let backslash = UInt8(ascii: "\\")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let pipe = UInt8(ascii: "|")
  static let greater = UInt8(ascii: ">")
}

extension UInt8 {
  /// Whether YAML gives the character a meaning at the start of a plain value: ``! " # % & ' * , - : > ? @ [ ] ` { | }``.
  @inline(__always) var isIndicator: Bool {
    switch self {
    case 0x21, 0x22, 0x23, 0x25, 0x26, 0x27, 0x2A, 0x2C, 0x2D, 0x3A, 0x3E, 0x3F, 0x40, 0x5B, 0x5D, 0x60, 0x7B, 0x7C,
      0x7D:
      true
    default: false
    }
  }

  /// Whether it ends a plain value inside brackets or braces.
  @inline(__always) var isFlowIndicator: Bool {
    switch self {
    case Byte.comma, Byte.openBracket, Byte.closeBracket, Byte.openBrace, Byte.closeBrace: true
    default: false
    }
  }

  /// Whether it may stand in a word that is meant as a key: a letter, a digit, `_`, `-` or part of a letter beyond ASCII.
  @inline(__always) var isWordByte: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A, Byte.dash, 0x80...: true
    default: false
    }
  }
}
