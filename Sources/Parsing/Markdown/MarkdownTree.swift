import CCommonMark
import Glibc

/// A node of cmark's tree.
typealias MarkdownNode = OpaquePointer

/// Parses Markdown with cmark; the tree lives as long as the arena around it.
///
/// Without the option for source positions, cmark miscounts lines behind code that spans several.
func parseMarkdown(_ text: UnsafeBufferPointer<UInt8>) -> MarkdownNode {
  let parser = cmark_parser_new_with_mem(CMARK_OPT_SOURCEPOS, markdownAllocator)!
  text.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
  defer { cmark_parser_free(parser) }
  return cmark_parser_finish(parser)!
}

/// The bytes of a C string that cmark owns, empty for none.
func bytes(of text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
  guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
  let length = strlen(text)
  return UnsafeBufferPointer(start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: length)
}

/// The literal text of a text, code or HTML node.
func literal(of node: MarkdownNode) -> UnsafeBufferPointer<UInt8> {
  bytes(of: cmark_node_get_literal(node))
}

/// The highest heading in the document (1 is highest), or nil without headings; looks at blocks only.
func highestHeadingLevel(under root: MarkdownNode) -> Int? {
  var highest: Int32?
  var node: MarkdownNode? = cmark_node_first_child(root)
  while let current = node {
    let type = cmark_node_get_type(current)
    if type == CMARK_NODE_HEADING { highest = min(highest ?? 6, cmark_node_get_heading_level(current)) }
    node = isContainer(type) ? cmark_node_first_child(current) : nil
    if node == nil { node = nextOutside(current, under: root) }
  }
  return highest.map(Int.init)
}

private func isContainer(_ type: cmark_node_type) -> Bool {
  type == CMARK_NODE_BLOCK_QUOTE || type == CMARK_NODE_LIST || type == CMARK_NODE_ITEM
}

private func nextOutside(_ node: MarkdownNode, under root: MarkdownNode) -> MarkdownNode? {
  var current = node
  while current != root {
    if let next = cmark_node_next(current) { return next }
    guard let parent = cmark_node_parent(current) else { return nil }
    current = parent
  }
  return nil
}

/// The line a node starts in, from 1, as cmark counts.
func startLine(of node: MarkdownNode) -> Int { Int(cmark_node_get_start_line(node)) }

/// The line a node ends in, from 1, as cmark counts.
func endLine(of node: MarkdownNode) -> Int { Int(cmark_node_get_end_line(node)) }

/// The column a block starts in, from 1, in bytes; not to be trusted for inlines.
func startColumn(of node: MarkdownNode) -> Int { Int(cmark_node_get_start_column(node)) }
