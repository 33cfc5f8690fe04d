import CCommonMark

/// What follows a text node in its block.
func neighbour(behind node: MarkdownNode) -> TextNeighbour {
  guard let next = cmark_node_next(node) else { return isAtEndOfBlock(node) ? .space : .other }
  switch cmark_node_get_type(next) {
  case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: return .space
  case CMARK_NODE_TEXT:
    let text = literal(of: next)
    return text.isEmpty ? .other : TextNeighbour(startOf: text)
  default: return .other
  }
}

private func isAtEndOfBlock(_ node: MarkdownNode) -> Bool {
  guard let parent = cmark_node_parent(node) else { return true }
  let type = cmark_node_get_type(parent)
  return type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING
}

/// Looks for a closing single quote in the texts beside a node; 64 are enough for any sentence.
func closesSingleQuote(behind node: MarkdownNode) -> Bool {
  var next = cmark_node_next(node)
  for _ in 0..<64 {
    guard let current = next else { return false }
    if cmark_node_get_type(current) == CMARK_NODE_TEXT, hasClosingQuote(literal(of: current)) { return true }
    next = cmark_node_next(current)
  }
  return false
}

private func hasClosingQuote(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  text.indices.contains { index in
    text[index] == UInt8(ascii: "'") && (index == 0 || !text[index - 1].isMarkdownSpace)
      && (index + 1 == text.count
        || !TextNeighbour(startOf: UnsafeBufferPointer(rebasing: text[(index + 1)...])).isWord)
  }
}
