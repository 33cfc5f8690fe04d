import Diagnostics
import Testing

@testable import Parsing

@Suite("Headings")
struct HeadingTests {
  @Test(
    "Ids are folded to ASCII",
    arguments: [
      ("Größe & Maß", "groesse-mass"), ("Über ÄÖÜ", "ueber-aeoeue"), ("u\u{308}ber", "ueber"),
      ("Ça été œuvre", "ca-ete-oeuvre"),
      ("Łódź × Þ", "lodz"), ("§ 5 EGovG", "5-egovg"), ("n’est-ce", "nest-ce"), ("a – b", "a-b"), ("??? 😀", "abschnitt"),
      ("fn-1", "fn-1-2"), ("fnref-12", "fnref-12-2"), ("fn-x", "fn-x"), ("Quelle 1", "quelle-1-2"),
    ])
  func folding(_ text: String, _ id: String) {
    var anchors = AnchorNames(reserved: [])
    #expect(anchors.name(for: text) == id)
  }

  /// No number behind `fn` is free for a heading; two such headings must not look for one for ever.
  @Test(.timeLimit(.minutes(1)), arguments: ["fn", "fnref", "quelle"]) func headingsNamedLikeFootnotesAndSources(
    name: String
  ) {
    var anchors = AnchorNames(reserved: [])
    let names = (0..<3).map { _ in anchors.name(for: name.uppercased()) }
    #expect(names == [name, "\(name)-abschnitt-2", "\(name)-abschnitt-3"])
  }

  @Test("Equal headings and reserved anchors get numbers")
  func duplicates() {
    let body = ReadBody("# Daten\n\n# Daten\n\n# Daten 2\n\n# Quellen\n", reserved: ["quellen", "quellen-2"])
    #expect(body.document.headings.map(\.id) == ["daten", "daten-2", "daten-2-2", "quellen-3"])
    #expect(body.findings == [])
  }

  @Test("The highest level becomes the base, text and lines are kept")
  func levels() {
    let body = ReadBody("### Eins *zwei* `drei`\n\nText\n\n#### z. B.\n\nSetext\n---\n")
    #expect(
      body.document.headings == [
        .init(level: 3, id: "eins-zwei-drei", text: "Eins zwei drei", line: 4),
        .init(level: 4, id: "z-b", text: "z.\u{202F}B.", line: 8),
        .init(level: 2, id: "setext", text: "Setext", line: 10),
      ])
    #expect(body.html.contains("<h3 id=\"eins-zwei-drei\">Eins <em>zwei</em> <code>drei</code></h3>\n"))
  }

  @Test("Levels end at six")
  func deepLevels() {
    #expect(
      ReadBody("# a\n## b\n### c\n#### d\n##### e\n###### f\n").document.headings.map(\.level) == [2, 3, 4, 5, 6, 6])
  }

  @Test(
    "Findings",
    arguments: [
      (
        "# a\n\n### b\n",
        [
          "a.md:6:1: Hinweis: Überschriften steigen um je eine Ebene ab; hier folgt Ebene 3 auf Ebene 1. -> Setzen Sie eine Raute weniger, oder ergänzen Sie die Überschrift dazwischen. [ueberschrift-ebene]"
        ]
      ),
      (
        "## a\n\n# b\n",
        [
          "a.md:4:1: Hinweis: Überschriften steigen um je eine Ebene ab; die erste hat Ebene 2, die höchste des Textes Ebene 1. -> Setzen Sie eine Raute weniger, oder ergänzen Sie die Überschrift dazwischen. [ueberschrift-ebene]"
        ]
      ),
      (
        "Text\n\n- #\n",
        [
          "a.md:6:3: Fehler: Eine Überschrift braucht einen Text. -> Schreiben Sie ihn hinter die Rauten, oder löschen Sie diese. [ueberschrift-leer]"
        ]
      ),
    ])
  func findings(_ text: String, _ expected: [String]) {
    #expect(ReadBody(text).findings == expected)
  }
}
