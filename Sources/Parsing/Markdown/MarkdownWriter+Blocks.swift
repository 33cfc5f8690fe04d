import Bytes
import CCommonMark
import Diagnostics

extension MarkdownWriter {
  mutating func writeBlock(_ node: MarkdownNode, type: cmark_node_type, entering: Bool) {
    switch type {
    case CMARK_NODE_ITEM: entering ? open("<li>") : html.write("</li>\n")
    case CMARK_NODE_LIST: entering ? openList(node) : closeList(node)
    case CMARK_NODE_HEADING: entering ? openHeading(node) : closeHeading(node)
    case CMARK_NODE_CODE_BLOCK: writeCodeBlock(node)
    case CMARK_NODE_BLOCK_QUOTE: entering ? open("<blockquote>\n") : close("</blockquote>\n")
    case CMARK_NODE_THEMATIC_BREAK: open(settings.extensions ? "<hr>\n" : "<hr />\n")
    case CMARK_NODE_HTML_BLOCK:
      enterBlock(node)
      open("")
      writeRawHTML(node)
      html.startLine()
    default: break
    }
  }

  private mutating func open(_ tag: StaticString) {
    html.startLine()
    html.write(tag)
  }

  private mutating func close(_ tag: StaticString) {
    html.startLine()
    html.write(tag)
  }

  /// From here on words are looked for in the lines of this block.
  mutating func enterBlock(_ node: MarkdownNode) {
    guard settings.extensions else { return }
    place = BlockPlace(file: source.file, range: source.range(of: node))
    typesetter.startBlock()
  }

  /// The start of the line a node stands in, for what cannot be found by its text.
  func fallback(for node: MarkdownNode) -> ByteRange {
    guard place.hasLines, startLine(of: node) > 0 else { return place.start }
    let line = ByteRange(at: Int(source.content(ofLine: source.line(of: node)).start))
    return max(line.start, place.range.start) < place.range.end ? line : place.start
  }

  mutating func endPlainLine() {
    if let last = plain.last, last != UInt8(ascii: "\n") { plain.append(UInt8(ascii: "\n")) }
  }

  mutating func openParagraph(_ node: MarkdownNode) -> Bool {
    enterBlock(node)
    if source.mayHaveTables, settings.extensions, writeTable(node) { return true }
    guard !isInTightList(node) else { return false }
    open("<p>")
    return false
  }

  mutating func closeParagraph(_ node: MarkdownNode) -> Bool {
    endPlainLine()
    if !isInTightList(node) { html.write("</p>\n") }
    return false
  }

  private func isInTightList(_ paragraph: MarkdownNode) -> Bool {
    guard let list = cmark_node_parent(cmark_node_parent(paragraph)) else { return false }
    return cmark_node_get_list_tight(list) != 0
  }

  private mutating func openList(_ node: MarkdownNode) {
    guard cmark_node_get_list_type(node) == CMARK_ORDERED_LIST else { return open("<ul>\n") }
    let start = Int(cmark_node_get_list_start(node))
    guard start != 1 else { return open("<ol>\n") }
    open("<ol start=\"")
    html.write(start)
    html.write("\">\n")
  }

  private mutating func closeList(_ node: MarkdownNode) {
    html.write(cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? "</ol>\n" : "</ul>\n")
  }

  private mutating func writeCodeBlock(_ node: MarkdownNode) {
    if settings.extensions {
      inspectEnd(ofCode: node)
      inspectIndentation(ofCode: node)
    }
    html.startLine()
    let language = bytes(of: cmark_node_get_fence_info(node)).prefix { !($0 == 0x20 || 0x09...0x0D ~= $0) }
    if language.isEmpty {
      html.write("<pre><code>")
    } else {
      html.write("<pre><code class=\"language-")
      html.writeEscaped(UnsafeBufferPointer(rebasing: language))
      html.write("\">")
    }
    html.writeEscaped(literal(of: node))
    html.write("</code></pre>\n")
  }

  mutating func writeRawHTML(_ node: MarkdownNode) {
    html.write("<!-- raw HTML omitted -->")
    reportRawHTML(node)
  }

  /// Points at the first line of the HTML and quotes the start of it; a tag that closes what was reported is the same mistake.
  mutating func reportRawHTML(_ node: MarkdownNode) {
    guard settings.extensions else { return }
    let line = literal(of: node).drop { $0.isMarkdownSpace }.prefix {
      $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r")
    }
    let range = place.find(Array(line)) ?? fallback(for: node)
    let isClosing = line.starts(with: "</".utf8)
    if let tag = tag(aroundHTMLAt: range) { return insert(.tag, at: tag) }
    let name = Array(line.dropFirst(isClosing ? 2 : 1).prefix(while: \.isLetterOrDigit))
    if isClosing, reportedElements.contains(name) { return }
    reportedElements.insert(name)
    let start = shortened(line)
    findings.insert(.rawHTML(start, in: source.file, at: range))
  }

  func shortened(_ text: some Swift.Collection<UInt8>) -> String {
    let text = String(decoding: text, as: UTF8.self).unicodeScalars
    return text.count <= 40 ? String(text) : String(text.prefix(39)) + "…"
  }
}
