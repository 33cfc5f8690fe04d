import CCommonMark
import Diagnostics

extension MarkdownWriter {
  mutating func openHeading(_ node: MarkdownNode) {
    enterBlock(node)
    checkForTable(node)
    html.startLine()
    html.write("<h")
    html.write(publishedLevel(of: node))
    if settings.extensions { nameHeading(node) }
    html.write(">")
  }

  mutating func closeHeading(_ node: MarkdownNode) {
    endPlainLine()
    html.write("</h")
    html.write(publishedLevel(of: node))
    html.write(">\n")
  }

  private func publishedLevel(of node: MarkdownNode) -> Int {
    min(Int(cmark_node_get_heading_level(node)) + levelShift, 6)
  }

  private mutating func nameHeading(_ node: MarkdownNode) {
    let text = words(under: node)
    let id = anchors.name(for: text)
    let level = publishedLevel(of: node)
    checkHeading(text, level: level)
    headings.append(.init(level: level, id: id, text: text, line: source.line(of: node)))
    html.write(" id=\"")
    html.write(id)
    html.write("\"")
  }

  private mutating func checkHeading(_ text: String, level: Int) {
    if text.utf8.allSatisfy(\.isMarkdownSpace) {
      findings.insert(.emptyHeading(in: source.file, at: place.start))
    }
    let last = headings.last?.level ?? settings.baseHeadingLevel - 1
    if level > last + 1 {
      // As they are written: the levels of the page are none of the editor's business.
      let written = (from: headings.isEmpty ? nil : last - levelShift, to: level - levelShift)
      findings.insert(
        .skippedLevel(
          from: written.from, to: written.to, highest: settings.baseHeadingLevel - levelShift, in: source.file,
          at: place.start))
    }
  }
}
