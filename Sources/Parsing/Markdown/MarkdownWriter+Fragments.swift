import CCommonMark
import Diagnostics

extension MarkdownWriter {
  /// Parses lines of Markdown as inlines, such as a table's cells, in one go; returns a node for each whose children they are.
  ///
  /// Each becomes a heading with a closing sequence, the one block that takes any line as it is; the text's link definitions follow.
  ///
  /// - Returns: nil when the text has had so many of them that reading more would take unreasonably long; then it was reported.
  mutating func parseFragments(_ fragments: [[UInt8]]) -> [MarkdownNode]? {
    var text: [UInt8] = []
    for fragment in fragments { text += Array("# ".utf8) + fragment + Array(" #\n".utf8) }
    if fragments.contains(where: { $0.contains(UInt8(ascii: "[")) }) { text += definitions() }
    let isAffordable = fragmentCosts >= 0
    fragmentCosts -= 2_000 + 100 * fragments.count + text.count
    guard fragmentCosts >= 0 else {
      if isAffordable { findings.insert(.tooManyFragments(in: source.file, at: place.start)) }
      return nil
    }
    let root = text.withUnsafeBufferPointer(parseMarkdown)
    var nodes: [MarkdownNode] = []
    var next = cmark_node_first_child(root)
    while let node = next, nodes.count < fragments.count {
      nodes.append(node)
      next = cmark_node_next(node)
    }
    return nodes
  }

  private mutating func definitions() -> [UInt8] {
    source.definitions.flatMap { source.file.bytes[$0.range.indices] + [UInt8(ascii: "\n")] }
  }

  /// From here on words are looked for in these lines of the file.
  mutating func enter(linesOf lines: ClosedRange<Int>) {
    let start = source.content(ofLine: lines.lowerBound).start
    let end = source.content(ofLine: lines.upperBound).end
    place = BlockPlace(file: source.file, range: ByteRange(Int(start), Int(end)), hasLines: false)
    typesetter.startBlock()
  }
}
