import Bytes
import CCommonMark
import Diagnostics
import RegisterModel

extension MarkdownWriter {
  mutating func writeFootnoteReference(_ reference: FootnoteReference, of node: MarkdownNode) {
    typesetter.pass(.other)
    let range = place.find(reference.source) ?? fallback(for: node)
    guard openLink == nil else {
      return findings.insert(.footnoteInLink(reference.id, in: source.file, at: range))
    }
    guard let use = footnotes.use(reference.id) else { return reportUnknownFootnote(reference.id, at: range) }
    html.write("<sup class=\"fussnote\"><a href=\"#fn-")
    html.write(use.number)
    html.write("\" id=\"")
    html.write(use.anchor)
    html.write("\" role=\"doc-noteref\" aria-label=\"Fußnote ")
    html.write(use.number)
    html.write("\">")
    html.write(use.number)
    html.write("</a></sup>")
  }

  private mutating func reportUnknownFootnote(_ id: String, at range: ByteRange) {
    let suggestion = nearest(to: id, among: source.footnotes.map(\.id))
    findings.insert(.unknownFootnote(id, suggestion: suggestion, in: source.file, at: range))
  }

  /// Writes the list of footnotes that the text refers to; a note may refer to further notes.
  mutating func writeFootnotes() {
    guard settings.extensions else { return }
    if !footnotes.used.isEmpty { writeFootnoteList() }
    for unused in footnotes.unused {
      findings.insert(.unusedFootnote(unused.id, in: source.file, at: unused.marker))
    }
  }

  private mutating func writeFootnoteList() {
    var notes = ByteWriter()
    swap(&notes, &html)
    let before = links.count
    var ends: [Int] = []
    while ends.count < footnotes.used.count {
      let pending = footnotes.used[ends.count...].map { source.footnotes[$0.definition] }
      guard let fragments = parseFragments(pending.map(\.text)) else { break }
      for (definition, fragment) in zip(pending, fragments) {
        enter(linesOf: definition.lines)
        walk(fragment)
        endPlainLine()
        ends.append(html.count)
      }
    }
    swap(&notes, &html)
    assemble(notes.bytes, ends: ends, firstLink: before)
  }

  /// Puts the notes' texts into a list, with the links back that are only known once all notes are written.
  private mutating func assemble(_ texts: [UInt8], ends: [Int], firstLink: Int) {
    html.startLine()
    html.write("<section class=\"fussnoten\" role=\"doc-endnotes\" aria-label=\"Fußnoten\">\n<ol>\n")
    var start = 0
    var link = firstLink
    for (index, end) in ends.enumerated() {
      html.write("<li id=\"fn-")
      html.write(index + 1)
      html.write("\"><p>")
      while link < links.count, links[link].htmlOffset <= end {
        links[link] = links[link].moved(by: html.count - start)
        link += 1
      }
      html.write(texts[start..<end])
      writeBackLinks(to: footnotes.used[index], number: index + 1)
      html.write("</p></li>\n")
      start = end
    }
    html.write("</ol>\n</section>\n")
  }

  private mutating func writeBackLinks(to note: FootnoteNumbers.Used, number: Int) {
    for use in 1...note.uses {
      html.write(" <a href=\"#")
      html.write(footnoteReferenceAnchor(number, use: use))
      html.write("\" role=\"doc-backlink\" aria-label=\"Zurück zu Fußnote ")
      html.write(number)
      if use > 1 {
        html.write(", Stelle ")
        html.write(use)
      }
      html.write(" im Text\">↩</a>")
    }
  }
}

extension Document.Link {
  fileprivate func moved(by distance: Int) -> Self {
    Self(
      destination: destination, kind: kind, isInternal: isInternal, range: range, line: line,
      htmlOffset: htmlOffset + distance)
  }
}
