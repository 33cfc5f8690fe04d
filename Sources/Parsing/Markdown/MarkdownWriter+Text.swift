import Bytes
import CCommonMark
import Diagnostics

extension MarkdownWriter {
  mutating func writeText(_ node: MarkdownNode) {
    let text = literal(of: node)
    guard settings.extensions else { return html.writeEscaped(text) }
    guard passedUntil == nil else {
      if passedUntil == node { passedUntil = nil }
      return
    }
    if let reference = footnoteReference(at: node, text) { return writeFootnoteReference(reference, before: text) }
    if openLink?.isAutolink == true || isEscaped(node, text) {
      html.writeEscaped(text)
      plain.append(contentsOf: text)
      typesetter.pass(.other)
    } else {
      set(text, of: node)
    }
  }

  /// Writes words with German typography.
  private mutating func set(_ text: UnsafeBufferPointer<UInt8>, of node: MarkdownNode) {
    typesetter.read(text, next: neighbour(behind: node), closesLater: { closesSingleQuote(behind: node) })
    guard !typesetter.edits.isEmpty else {
      html.writeEscaped(text)
      plain.append(contentsOf: text)
      return
    }
    apply(typesetter.edits, to: text).withUnsafeBufferPointer {
      html.writeEscaped($0)
      plain.append(contentsOf: $0)
    }
  }

  /// What was written with a backslash or as a character reference stays as it is: there cmark counts more columns than characters.
  private func isEscaped(_ node: MarkdownNode, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.count == 1 && cmark_node_get_end_column(node) > cmark_node_get_start_column(node)
  }

  mutating func writeCode(_ node: MarkdownNode) {
    let text = literal(of: node)
    html.write("<code>")
    html.writeEscaped(text)
    html.write("</code>")
    plain.append(contentsOf: text)
    typesetter.pass(.other)
  }

  mutating func writeSoftBreak() {
    html.write(byte: UInt8(ascii: "\n"))
    plain.append(UInt8(ascii: " "))
    typesetter.pass(.space)
  }

  mutating func writeLineBreak() {
    html.write(settings.extensions ? "<br>\n" : "<br />\n")
    plain.append(UInt8(ascii: " "))
    typesetter.pass(.space)
  }
}
