import Testing

@testable import Parsing

@Suite("Footnotes")
struct FootnoteTests {
  private func reference(_ number: Int, _ id: String) -> String {
    "<sup class=\"fussnote\"><a href=\"#fn-\(number)\" id=\"\(id)\" role=\"doc-noteref\" aria-label=\"Fußnote \(number)\">\(number)</a></sup>"
  }

  private func back(_ number: Int, _ id: String, _ place: String = "") -> String {
    " <a href=\"#\(id)\" role=\"doc-backlink\" aria-label=\"Zurück zu Fußnote \(number)\(place) im Text\">↩</a>"
  }

  private func list(_ notes: String...) -> String {
    let items = notes.enumerated().map { "<li id=\"fn-\($0 + 1)\"><p>\($1)</p></li>\n" }.joined()
    return
      "<section class=\"fussnoten\" role=\"doc-endnotes\" aria-label=\"Fußnoten\">\n<ol>\n\(items)</ol>\n</section>\n"
  }

  @Test("Notes are numbered by first use and link back to every place")
  func complete() {
    let body = ReadBody("A[^b], b![^a_b_c] c[^b].\n\n[^a_b_c]: Wort\n[^b]: Zu *b*\n  und [^x]\n[^x]: # \"x\"\n\nEnde\n")
    #expect(
      body.html
        == "<p>A\(reference(1, "fnref-1")), b!\(reference(2, "fnref-2")) c\(reference(1, "fnref-1-2")).</p>\n<p>Ende</p>\n"
        + list(
          "Zu <em>b</em> und \(reference(3, "fnref-3"))\(back(1, "fnref-1"))\(back(1, "fnref-1-2", ", Stelle 2"))",
          "Wort\(back(2, "fnref-2"))", "# „x“\(back(3, "fnref-3"))"))
    #expect(body.document.plainText == "A, b! c.\nEnde\nZu b und \nWort\n# „x“")
    #expect(body.findings == [])
  }

  @Test(
    "A backslash before bracket or caret undoes one reference and no other",
    arguments: [
      ("A \\[^1] und B[^1].", "A [^1] und B", "."), ("A [\\^1] und B[^1].", "A [^1] und B", "."),
      ("A \\\\[^1].", "A \\", "."), ("A \\\\\\[^1] B[^1]", "A \\[^1] B", ""),
      ("A[^1] und \\[^1]", "A", " und [^1]"), ("A[^1] und [\\^1]", "A", " und [^1]"),
      ("[\\^2] und B[^1] \\[^2]", "[^2] und B", " [^2]"),
    ])
  func escaped(text: String, before: String, behind: String) {
    let body = ReadBody("\(text)\n\n[^1]: x\n")
    #expect(
      body.html == "<p>\(before)\(reference(1, "fnref-1"))\(behind)</p>\n" + list("x\(back(1, "fnref-1"))"))
    #expect(body.findings == [])
  }

  @Test("A reference in a heading is no part of its id")
  func inHeading() {
    let body = ReadBody("# Titel[^1]\n\n[^1]: x\n")
    #expect(body.document.headings.map(\.id) == ["titel"])
    #expect(body.document.headings.map(\.text) == ["Titel"])
  }

  @Test(
    "Code keeps what looks like a footnote",
    arguments: ["`[^1]`", "```\n[^1]: x\n```", "~~~~\n[^1]: x\n~~~\n[^1]: y\n~~~~", "    [^1]: x", "\\[^1]"])
  func code(_ text: String) {
    let body = ReadBody(text)
    #expect(body.html.contains("[^1]"))
    #expect(body.findings.filter { !$0.hasSuffix("[code-durch-einrueckung]") } == [])
  }

  @Test(
    "Findings",
    arguments: [
      (
        "x\ny[^mas]\n\n[^mass]: z[^mass]",
        [
          "a.md:5:2: Fehler: Die Fußnote „mas“ ist nicht erklärt. -> Meinten Sie „mass“? [fussnote-unbekannt]",
          "a.md:7:1: Hinweis: Auf die Fußnote „mass“ verweist keine Stelle; sie erscheint nicht. -> Schreiben Sie „[^mass]“ an die Stelle, die sie erklärt. [fussnote-unbenutzt]",
        ]
      ),
      (
        "x[^1]",
        [
          "a.md:4:2: Fehler: Die Fußnote „1“ ist nicht erklärt. -> Fügen Sie eine Zeile „[^1]: …“ hinzu. [fussnote-unbekannt]"
        ]
      ),
      (
        "x[^1]\n\n[^1]: a\n[^1]: b",
        [
          "a.md:7:1: Fehler: Jede Fußnote wird einmal erklärt; „1“ ist schon erklärt. -> Geben Sie einer der beiden einen anderen Namen. [fussnote-doppelt]"
        ]
      ),
      (
        "x[^1]\n\n[^1]: a\n\n    b",
        [
          "a.md:8:5: Fehler: Eine Fußnote hat nur einen Absatz; dieser eingerückte Absatz folgt auf eine Fußnote. -> Schreiben Sie ihn in die Zeile der Fußnote, oder rücken Sie ihn nicht ein. [fussnote-absatz]"
        ]
      ),
      (
        "x\n\n> [^1]: a",
        [
          "a.md:6:3: Fehler: Die Erklärung einer Fußnote steht am Anfang einer Zeile, nicht in einem Zitat. -> Schreiben Sie sie unter das Zitat. [fussnote-stelle]"
        ]
      ),
      (
        "[a[^1]](https://a.de)\n\n[^1]: a",
        [
          "a.md:4:3: Fehler: Im Text eines Links oder Bildes kann keine Fußnote stehen. -> Setzen Sie „[^1]“ hinter den Link. [fussnote-im-link]",
          "a.md:6:1: Hinweis: Auf die Fußnote „1“ verweist keine Stelle; sie erscheint nicht. -> Schreiben Sie „[^1]“ an die Stelle, die sie erklärt. [fussnote-unbenutzt]",
        ]
      ),
      (
        "x[^1]\n\n[^1]: a\n  [b](javascript:x)",
        [
          "a.md:7:7: Fehler: Adressen beginnen mit https:, http:, mailto: oder tel: oder liegen im Portal; „javascript:“ ist nicht zulässig. -> Nennen Sie eine Adresse im Web, oder nehmen Sie den Verweis heraus. [link-schema]"
        ]
      ),
    ])
  func findings(_ text: String, _ expected: [String]) {
    #expect(ReadBody(text).findings == expected)
  }
}
