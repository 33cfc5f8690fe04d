import Diagnostics

/// A template file as read: its tree, and whether its syntax has faults, which were reported when it was read.
struct SyntaxTree: Sendable {
  let name: String
  let file: SourceFile
  let nodes: [Node]
  let isBroken: Bool
  /// What looks like tags with one brace on either side, in the order of the file.
  var singleBraces: [SingleBraces] = []

  /// Feeds and sitemaps are XML, every other template is HTML.
  var markup: Markup { file.path.hasSuffix(".xml") ? .xml : .html }
}

/// The language a template is written in.
enum Markup: Sendable {
  case html, xml
}

/// A part of a template.
struct Node: Sendable {
  indirect enum Content: Sendable {
    case text
    case variable(Path, raw: Bool)
    case section(Path, inverted: Bool, [Node])
    case partial(String)
    case layout(String, [Block])
    case block(Block)
  }

  let content: Content
  /// The text, or the name in the tag: where a finding points.
  let range: ByteRange
  /// Whether it is the first of a line that is kept: there the indentation of a partial is written.
  let startsLine: Bool
  /// The white space before a partial or layout that stands alone on its line; nil when it shares the line.
  let indentation: ByteRange?
}

/// A named stretch of a layout with its default content, or the content that takes its place.
struct Block: Sendable {
  let name: String
  let range: ByteRange
  let nodes: [Node]
}

/// A dotted name; the lone dot is one part.
struct Path: Sendable {
  struct Part: Sendable {
    let name: String
    let range: ByteRange
  }
  /// As it was written.
  let text: String
  let parts: [Part]
}
