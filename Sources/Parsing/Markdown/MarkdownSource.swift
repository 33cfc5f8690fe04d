import Diagnostics

/// A body as cmark gets it, and the way back from cmark's lines to places in the file.
struct MarkdownSource {
  let file: SourceFile
  let body: ByteRange
  /// The file's line that is the body's first.
  let firstLine: Int
  /// False when the text was refused because reading it could take unreasonably long or would find nothing where it stands.
  var isReadable = true
  /// Whether one was told; a file with one has them at the end of every line.
  var hasLoneCarriageReturn = false
  /// Whether the body has a `|`, without which there are no tables.
  var mayHaveTables = false
  /// Whether the body has a `[^`, without which there are no footnotes.
  var mayHaveFootnotes = false
  /// Whether the body has a `[` before a digit, without which no note is written as a definition of a link.
  var mayHaveNumberedNotes = false
  var footnotes: [FootnoteDefinition] = []
  var footnoteIDs: Set<String> = []
  /// The lines at which indented paragraphs behind footnotes begin, which was said.
  var linesOfSecondParagraphs: Set<Int> = []
  /// The definitions of links in the body; a table's cells are read with them.
  lazy var definitions = findDefinitions()
  /// Where the destinations of the definitions stand.
  lazy var destinations = findDestinations()
  /// How many links had a place of each destination that several definitions have, from 0.
  var usesOfDestinations: [[UInt8]: Int] = [:]
  /// The body without the definitions of footnotes, and what is written like one, when there are any.
  var bodyWithoutFootnotes: [UInt8]?

  init(file: SourceFile, body: ByteRange) {
    self.file = file
    self.body = body
    firstLine = file.position(of: Int(body.start)).line
  }

  func parse() -> MarkdownNode {
    if let bodyWithoutFootnotes { return bodyWithoutFootnotes.withUnsafeBufferPointer(parseMarkdown) }
    return file.bytes.withUnsafeBufferPointer { parseMarkdown(UnsafeBufferPointer(rebasing: $0[body.indices])) }
  }

  /// The line of the file for a line that cmark counted.
  func line(of node: MarkdownNode) -> Int { firstLine + startLine(of: node) - 1 }

  /// The stretch of lines a block covers, from its first character.
  func range(of block: MarkdownNode) -> ByteRange {
    let first = line(of: block)
    let last = max(first, firstLine + endLine(of: block) - 1)
    let start = min(file.startOfLine(first) + max(startColumn(of: block) - 1, 0), Int(body.end))
    return ByteRange(start, max(start, min(file.bytesOfLine(last).endIndex, Int(body.end))))
  }

  /// A line from its first to its last character that is no space.
  func content(ofLine line: Int) -> ByteRange {
    let bytes = file.bytesOfLine(line)
    let start = bytes.firstIndex { !$0.isMarkdownSpace } ?? bytes.startIndex
    let end = bytes.lastIndex { !$0.isMarkdownSpace }.map { $0 + 1 } ?? start
    return ByteRange(start, end)
  }
}

extension UInt8 {
  /// Space or tab.
  var isMarkdownSpace: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}
