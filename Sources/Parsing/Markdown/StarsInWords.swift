import CCommonMark

/// Whether what cmark took for emphasis are two words with a star in each, as in `Lehrer*innen und Schüler*innen`.
///
/// A part of one word may be emphasised: `un*frei*willig`.
func isStarsInWords(_ emphasis: MarkdownNode) -> Bool {
  guard let before = text(cmark_node_previous(emphasis)), let after = text(cmark_node_next(emphasis)),
    let first = text(cmark_node_first_child(emphasis)), let last = text(cmark_node_last_child(emphasis)),
    TextNeighbour(endOf: before) == .letter, TextNeighbour(startOf: first) == .letter,
    TextNeighbour(endOf: last) == .letter, TextNeighbour(startOf: after) == .letter
  else { return false }
  return first.baseAddress != last.baseAddress || !String(decoding: first, as: UTF8.self).allSatisfy(\.isLetter)
}

/// Whether one of the stars of two words stands right before a text.
func standsBehindStarInWords(_ text: MarkdownNode) -> Bool {
  guard let neighbour = cmark_node_previous(text) ?? cmark_node_parent(text),
    cmark_node_get_type(neighbour) == CMARK_NODE_EMPH
  else { return false }
  return isStarsInWords(neighbour)
}

private func text(_ node: MarkdownNode?) -> UnsafeBufferPointer<UInt8>? {
  guard let node, cmark_node_get_type(node) == CMARK_NODE_TEXT else { return nil }
  let text = literal(of: node)
  return text.isEmpty ? nil : text
}
