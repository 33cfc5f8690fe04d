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
    forEachNode(under: root) { node, type in
      switch type {
      case CMARK_NODE_TEXT:
        if settings.extensions, standsBehindStarInWords(node) { words.append(UInt8(ascii: "*")) }
        append(literal(of: node), to: &words)
      case CMARK_NODE_CODE: words.append(contentsOf: literal(of: node))
      case CMARK_NODE_HTML_INLINE where !settings.extensions: words.append(contentsOf: literal(of: node))
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: words.append(UInt8(ascii: " "))
      default: break
      }
    }
    return words
  }

  private func append(_ text: UnsafeBufferPointer<UInt8>, to words: inout [UInt8]) {
    var rest = text[...]
    var place = place
    while source.mayHaveFootnotes, let reference = place.firstReference(in: rest) {
      _ = place.find(reference.source)
      words.append(contentsOf: rest[..<reference.range.lowerBound])
      rest = rest[reference.range.upperBound...]
    }
    words.append(contentsOf: rest)
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
