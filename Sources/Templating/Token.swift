import Diagnostics

/// A piece of a template before it becomes a tree: at most one line of text, or a tag.
struct Token: Sendable {
  enum Content: Sendable {
    case text
    case tag(Tag)
  }

  let content: Content
  /// The whole piece, a tag with its braces.
  let range: ByteRange
  /// Whether it is the first of a line that is kept.
  var startsLine = false
  /// The white space before a tag that stands alone on its line; nil when it shares the line.
  var indentation: ByteRange?

  var tag: Tag? { if case .tag(let tag) = content { tag } else { nil } }
}

/// What stands between the braces.
struct Tag: Sendable {
  enum Sigil: UInt8, Sendable {
    case variable = 0
    case raw = 0x26  // &, and what triple braces mean
    case section = 0x23  // #
    case inverted = 0x5E  // ^
    case close = 0x2F  // /
    case comment = 0x21  // !
    case partial = 0x3E  // >
    case layout = 0x3C  // <
    case block = 0x24  // $
  }

  let sigil: Sigil
  let name: String
  let range: ByteRange
  /// What a closing tag closes, once that is known.
  var opener: Sigil?

  /// Whether it takes part in inheritance, as a tag or as the end of one.
  var isInheritance: Bool {
    let kind = opener ?? sigil
    return kind == .layout || kind == .block
  }
}

/// Bytes a name may consist of: everything but white space, braces and the dot, so that umlauts are welcome.
func isNameByte(_ byte: UInt8) -> Bool {
  byte > 0x20 && byte != 0x7F && byte != UInt8(ascii: "{") && byte != UInt8(ascii: "}") && byte != UInt8(ascii: ".")
}
