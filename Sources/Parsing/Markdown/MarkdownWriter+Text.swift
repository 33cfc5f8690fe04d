import Bytes
import CCommonMark
import Diagnostics

extension MarkdownWriter {
  mutating func writeText(_ node: MarkdownNode) {
    let text = literal(of: node)
    guard settings.extensions else { return html.writeEscaped(text) }
    guard openLink?.isAutolink != true else { return writeAsIs(text) }
    inspectWords(text, of: node)
    var rest = text[...]
    while source.mayHaveFootnotes, let reference = place.firstReference(in: rest) {
      set(UnsafeBufferPointer(rebasing: rest[..<reference.range.lowerBound]), next: .other, of: node)
      writeFootnoteReference(reference, of: node)
      rest = rest[reference.range.upperBound...]
    }
    set(UnsafeBufferPointer(rebasing: rest), next: neighbour(behind: node), of: node)
  }

  /// Writes words with German typography.
  private mutating func set(_ text: UnsafeBufferPointer<UInt8>, next: TextNeighbour, of node: MarkdownNode) {
    typesetter.read(text, next: next, closesLater: { closesSingleQuote(behind: node) })
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

  private mutating func writeAsIs(_ text: UnsafeBufferPointer<UInt8>) {
    html.writeEscaped(text)
    plain.append(contentsOf: text)
    typesetter.pass(.other)
  }

  mutating func writeEmphasis(_ node: MarkdownNode, entering: Bool) {
    guard settings.extensions, isStarsInWords(node) else { return html.write(entering ? "<em>" : "</em>") }
    html.write(byte: UInt8(ascii: "*"))
    plain.append(UInt8(ascii: "*"))
    typesetter.pass(.other)
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
