import Diagnostics
import Testing

@Suite struct TextReportTests {
  @Test func showsTheSourceLineTheCaretAndTheAdvice() {
    #expect(
      text(.text, found(misspelt)) == """
        Content/ressorts/im/skala.md:6:15: Fehler: „hochrisko“ ist kein Wert von risikoklasse; erlaubt sind verboten, hochrisiko, … [wert-unbekannt]
           6 | risikoklasse: hochrisko
             |               ^~~~~~~~~
             = Meinten Sie „hochrisiko“?
        1 Fehler in 1 Datei.

        """)
  }

  @Test func namesEverySeverityAndSortsByPlace() {
    let hint = finding(.hint, "R50", "Kurzer Titel.", on: "Skala", in: scale)
    #expect(
      text(.text, found(missingUse, dueLater, misspelt, hint, misspelt)) == """
        Content/ressorts/im/skala.md:3:8: Hinweis: Kurzer Titel. [R50]
           3 | titel: Skala
             |        ^~~~~
        Content/ressorts/im/skala.md:5:9: Anstehend: Ab 2. August 2026 Pflicht. [R40]
           5 | status: im_betrieb
             |         ^~~~~~~~~~
        Content/ressorts/im/skala.md:6:15: Fehler: „hochrisko“ ist kein Wert von risikoklasse; erlaubt sind verboten, hochrisiko, … [wert-unbekannt]
           6 | risikoklasse: hochrisko
             |               ^~~~~~~~~
             = Meinten Sie „hochrisiko“?
        Content/ressorts/im/skala.md:8:1: Lücke: Es fehlt der Zweck, § 5: 100 % [R07]
           8 | Überblick.
             | ^~~~~~~~~
        1 Fehler in 1 Datei, 1 Lücke, 1 anstehende Pflicht, 1 Hinweis.

        """)
  }

  @Test func saysSoWhenThereIsNothingToSay() {
    #expect(text(.text, DiagnosticSet()) == "Keine Befunde.\n")
  }

  @Test func leavesTheSourceOutWhereTheFileIsEmpty() {
    let file = SourceFile(path: "Content/leer.md", text: "")
    let empty = Diagnostic(.error, rule: "datei-leer", "Die Datei ist leer.", in: file, at: ByteRange(at: 0))
    #expect(
      text(.text, found(empty))
        == "Content/leer.md:1:1: Fehler: Die Datei ist leer. [datei-leer]\n1 Fehler in 1 Datei.\n")
  }

  struct Line: CustomTestStringConvertible {
    let what: String
    let line: String
    let marked: String
    let shown: String
    let under: String
    var testDescription: String { what }
  }

  static let lines = [
    Line(what: "tab", line: "\ta\tb", marked: "b", shown: " a b", under: "   ^"),
    Line(what: "umlauts", line: "ä: ö", marked: "ö", shown: "ä: ö", under: "   ^"),
    Line(what: "combining mark", line: "a\u{308}: xy", marked: "xy", shown: "a\u{308}: xy", under: "   ^~"),
    Line(what: "bidi", line: "a\u{202E}b: x", marked: "x", shown: "a<U+202E>b: x", under: "            ^"),
    Line(what: "marked bidi", line: "a\u{202E}b", marked: "\u{202E}", shown: "a<U+202E>b", under: " ^~~~~~~~"),
    Line(what: "escape", line: "\u{1B}[31m!", marked: "!", shown: "<U+001B>[31m!", under: "            ^"),
    Line(what: "delete", line: "\u{7F}!", marked: "!", shown: "<U+007F>!", under: "        ^"),
    Line(what: "empty range at the end", line: "ab", marked: "", shown: "ab", under: "^"),
    Line(what: "soft hyphen", line: "So\u{AD}fa", marked: "fa", shown: "So<U+00AD>fa", under: "          ^~"),
  ]

  @Test(arguments: lines) func alignsTheCaret(with line: Line) {
    let file = SourceFile(path: "a.md", text: line.line)
    let report = text(.text, found(finding(.error, "x", "m", on: line.marked, in: file)))
    let rows = report.split(separator: "\n")
    #expect(rows[1].unicodeScalars.elementsEqual("   1 | \(line.shown)".unicodeScalars))
    #expect(rows[2] == "     | \(line.under)")
  }

  @Test func namesBytesThatAreNoText() {
    let file = SourceFile(path: "a.md", bytes: [0x61, 0xFF, 0xC3, 0x62])
    let bad = Diagnostic(.error, rule: "utf8", "Kein UTF-8.", in: file, at: ByteRange(1, 2))
    #expect(
      text(.text, found(bad)).hasPrefix(
        """
        a.md:1:2: Fehler: Kein UTF-8. [utf8]
           1 | a<FF><C3>b
             |  ^~~~

        """))
  }

  @Test func underlinesOnlyTheFirstLine() {
    let report = text(.text, found(finding(.error, "x", "m", on: "Skala\nressort: im", in: scale)))
    #expect(report.contains("   3 | titel: Skala\n     |        ^~~~~\n1 Fehler"))
  }

  @Test func pointsBehindTheLineWhereTheLineBreakIsMeant() {
    let report = text(.text, found(finding(.error, "x", "m", on: "\nressort", in: scale)))
    #expect(report.contains("   3 | titel: Skala\n     |             ^\n"))
  }

  @Test func makesHiddenCharactersOfMessagesVisible() {
    let file = SourceFile(path: "a\u{202E}.md", text: "x")
    let finding = finding(.error, "x", "„\u{7}“\nneu", advice: "\u{200B}", on: "x", in: file)
    #expect(
      text(.text, found(finding)) == """
        a<U+202E>.md:1:1: Fehler: „<U+0007>“<U+000A>neu [x]
           1 | x
             | ^
             = <U+200B>
        1 Fehler in 1 Datei.

        """)
  }

  @Test(arguments: [(0, false, true), (500, true, true), (995, true, false)])
  func cutsLongLines(at offset: Int, cutBefore: Bool, cutBehind: Bool) throws {
    var bytes = (0..<1000).map { UInt8(ascii: "a") + UInt8($0 % 26) }
    bytes.replaceSubrange(offset..<offset + 5, with: "MARKE".utf8)
    let file = SourceFile(path: "lang.md", bytes: bytes)
    let report = text(.text, found(finding(.error, "x", "m", on: "MARKE", in: file)))
    let rows = report.split(separator: "\n").map { Array($0.unicodeScalars) }
    let mark = try #require(rows[2].firstIndex(of: "^"))
    #expect(rows[1].count <= 120 && rows[1].count > 110)
    #expect(String(String.UnicodeScalarView(rows[1][mark..<mark + 5])) == "MARKE")
    #expect(String(String.UnicodeScalarView(rows[2][mark...])) == "^~~~~")
    #expect((rows[1][7] == "…") == cutBefore)
    #expect((rows[1].last == "…") == cutBehind)
  }

  @Test func cutsARangeThatIsLongerThanTheWindow() {
    let file = SourceFile(path: "lang.md", text: "ab" + String(repeating: "x", count: 5000))
    let report = text(.text, found(finding(.error, "x", "m", on: String(repeating: "x", count: 5000), in: file)))
    let rows = report.split(separator: "\n")
    #expect(rows[1] == "   1 | …" + String(repeating: "x", count: 111) + "…")
    #expect(rows[2] == "     |  ^" + String(repeating: "~", count: 110))
  }

  @Test func widensTheGutterForLongFiles() {
    let file = SourceFile(path: "lang.md", text: String(repeating: "\n", count: 12344) + "x: y\n")
    #expect(
      text(.text, found(finding(.hint, "x", "m", on: "y", in: file))) == """
        lang.md:12345:4: Hinweis: m [x]
        12345 | x: y
              |    ^
        1 Hinweis in 1 Datei.

        """)
  }

  @Test func countsInCorrectGerman() {
    let other = SourceFile(path: "Content/ressorts/km/b.md", text: "x")
    let gaps = [missingUse, finding(.gap, "R08", "m", on: "x", in: other)]
    let pending = [dueLater, finding(.pending, "R41", "m", on: "x", in: other)]
    let hints = [finding(.hint, "R50", "m", on: "x", in: other), finding(.hint, "R51", "m", on: "x", in: other)]
    let errors = [misspelt, misspelt, finding(.error, "R01", "m", on: "x", in: other)]
    #expect(
      summary(of: gaps + pending + hints + errors)
        == "3 Fehler in 2 Dateien, 2 Lücken, 2 anstehende Pflichten, 2 Hinweise.")
    #expect(summary(of: gaps) == "2 Lücken in 2 Dateien.")
    #expect(summary(of: errors + [hints[0]]) == "3 Fehler in 2 Dateien, 1 Hinweis.")
  }
}
