import Diagnostics
import Testing

@testable import Parsing

private let html = "-> Schreiben Sie Markdown oder das Zeichen als „\\<“. [html-verboten]"

@Suite("What a body must not contain")
struct RefusalTests {
  @Test(
    "Raw HTML",
    arguments: [
      (
        "a <b>x</b> y</i>",
        [
          "a.md:4:3: Fehler: HTML ist im Text nicht zulässig; hier steht „<b>“. -> Schreiben Sie „**…**“. [html-verboten]",
          "a.md:4:13: Fehler: HTML ist im Text nicht zulässig; hier steht „</i>“. \(html)",
        ]
      ),
      ("x\n\n> <div\n> id=x>\n", ["a.md:6:3: Fehler: HTML ist im Text nicht zulässig; hier steht „<div“. \(html)"]),
      (
        "`a\nb` c\n<!-- x -->",
        [
          "a.md:6:1: Fehler: HTML ist im Text nicht zulässig; hier steht „<!-- x -->“. -> Löschen Sie die Anmerkung; im Kopf der Datei darf sie stehen, hinter „# “. [html-verboten]"
        ]
      ),
      (
        "a\nb <i\nc='\(String(repeating: "x", count: 60))'>",
        ["a.md:5:3: Fehler: HTML ist im Text nicht zulässig; hier steht „<i“. \(html)"]
      ),
      (
        "![a <i>](b.png)",
        ["a.md:4:5: Fehler: HTML ist im Text nicht zulässig; hier steht „<i>“. -> Schreiben Sie „*…*“. [html-verboten]"]
      ),
      ("a \\<b> `<b>` 1 < 2 <https://a.de>", []),
    ])
  func rawHTML(_ text: String, _ expected: [String]) {
    #expect(ReadBody(text).findings == expected)
  }

  @Test(
    "Characters that turn the direction of text",
    arguments: [
      ("ä\u{202E}b", 2, "202E"), ("a\u{2066}", 2, "2066"), ("\u{61C}", 1, "061C"), ("`\u{200F}`", 2, "200F"),
      ("&#x202e;", 1, "202E"),
      ("&#8206;", 1, "200E"), ("&rlm;", 1, "200F"), ("[a](b\u{2069}.md)", 6, "2069"),
    ])
  func directionControls(_ text: String, _ column: Int, _ code: String) {
    #expect(
      ReadBody(text).findings == [
        "a.md:4:\(column): Fehler: Unsichtbare Zeichen, die die Schreibrichtung ändern, sind nicht zulässig; hier steht U+\(code). -> Löschen Sie das Zeichen. [steuerzeichen-bidi]"
      ])
  }

  @Test(
    "Visible neighbours of these characters are fine", arguments: ["„a“ – … \u{202F}€ &amp; & &#65; \u{600} \u{2029}"])
  func harmless(_ text: String) {
    #expect(ReadBody(text).findings == [])
  }

  @Test("A carriage return alone")
  func lineEnds() {
    #expect(
      ReadBody("a\r\nb\rc").findings == [
        "a.md:5:2: Fehler: Zeilen enden mit LF oder CRLF, hier steht ein einzelnes CR. -> Speichern Sie die Datei mit Zeilenenden „Unix (LF)“ oder „Windows (CRLF)“. [zeilenende]"
      ])
  }
}

@Suite("Hostile bodies")
struct HostileBodyTests {
  @Test(
    "Deep nesting and floods of brackets are refused",
    arguments: [
      (">", 100_000, "markdown-tiefe"), ("- ", 100_000, "markdown-tiefe"), ("1. ", 100_000, "markdown-tiefe"),
      ("[", 100_000, "markdown-umfang"), ("![[]()", 50_000, "markdown-umfang"), ("<!--", 100_000, "markdown-umfang"),
      ("<", 6_000, "markdown-umfang"),
    ])
  func refused(_ piece: String, _ count: Int, _ rule: String) {
    let body = ReadBody(String(repeating: piece, count: count))
    #expect(body.findings.contains { $0.hasSuffix("[\(rule)]") })
    #expect(body.html.isEmpty)
  }

  @Test(
    "Everything else is read, however odd",
    arguments: [
      ("*a **a ", 5_000), ("*a_", 5_000), ("`a``", 5_000), ("'a \"", 5_000), ("![", 4_000), ("[a](<b", 2_000),
      ("&#x202", 2_000),
      ("# a\n", 2_000), ("a|b\n", 2_000), ("[^a]", 4_000), ("[^a]: b\n", 4_000), ("- a\n\n", 2_000), ("...", 5_000),
      ("z. ", 5_000),
      ("|", 10_000), ("|-", 5_000), ("> a\n", 2_000), ("\\", 10_000), ("[a]: /b\n\n[a]\n", 2_000),
      ("~~~\n", 2_000),
    ])
  func read(_ piece: String, _ count: Int) {
    let text = String(repeating: piece, count: count)
    _ = ReadBody(text)
    _ = ReadBody("| a | b |\n|---|---|\n| " + text)
  }

  @Test("A long destination is not multiplied without bound")
  func amplification() {
    let body = ReadBody(
      "[a]: /" + String(repeating: "x", count: 500_000) + "\n\n" + String(repeating: "[a] ", count: 4_000))
    #expect(body.findings.contains { $0.hasSuffix("[markdown-umfang]") })
  }

  @Test("Random bodies never crash, and findings stay inside of the body", arguments: [UInt64(11), 12, 13])
  func random(seed: UInt64) {
    var generator = MarkdownGenerator(seed: seed)
    for number in 0..<1_000 {
      let text = generator.document()
      let file = SourceFile(path: "a.md", bytes: Array("---\n---\n".utf8) + text)
      var log = DiagnosticSet()
      let document = readMarkdown(of: file, body: ByteRange(8, file.bytes.count), reportingTo: &log)
      let ranges = log.sorted.map(\.range) + document.links.map(\.range)
      #expect(
        ranges.allSatisfy { $0.start >= 8 && Int($0.end) <= file.bytes.count }, "seed \(seed), document \(number)")
      #expect(Set(document.headings.map(\.id)).count == document.headings.count)
      let resolved = document.html { _ in "x" }
      #expect(resolved.count == document.html.count + document.links.count(where: \.isInternal))
      #expect(!String(decoding: resolved, as: UTF8.self).contains("href=\"\"") || log.containsError)
    }
  }
}
