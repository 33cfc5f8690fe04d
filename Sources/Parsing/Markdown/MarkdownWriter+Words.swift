import CCommonMark

extension MarkdownWriter {
  /// The words under a node without markup and footnotes, with German typography: for ids, alternative texts and labels.
  func words(under root: MarkdownNode) -> String {
    let text = rawWords(under: root)
    return typeset(String(decoding: text, as: UTF8.self))
  }

  /// The words under a node as written.
  func rawWords(under root: MarkdownNode) -> [UInt8] {
    var words: [UInt8] = []
    var passedUntil: MarkdownNode?
    forEachNode(under: root) { node, type in
      switch type {
      case CMARK_NODE_TEXT where passedUntil == nil:
        let text = literal(of: node)
        if let reference = footnoteReference(at: node, text) {
          passedUntil = reference.last
          words.append(contentsOf: text.dropLast())
        } else {
          words.append(contentsOf: text)
        }
      case CMARK_NODE_TEXT: if node == passedUntil { passedUntil = nil }
      case CMARK_NODE_CODE: words.append(contentsOf: literal(of: node))
      case CMARK_NODE_HTML_INLINE where !settings.extensions: words.append(contentsOf: literal(of: node))
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: words.append(UInt8(ascii: " "))
      default: break
      }
    }
    return words
  }

  /// Visits everything under a node in the order of the text, not the node itself.
  func forEachNode(under root: MarkdownNode, _ visit: (MarkdownNode, cmark_node_type) -> Void) {
    let iterator = cmark_iter_new(root)!
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
      if event == CMARK_EVENT_ENTER, node != root { visit(node, cmark_node_get_type(node)) }
    }
  }
}
