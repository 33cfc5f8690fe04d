import Diagnostics
import Testing

@testable import Parsing

private let schemes = "Adressen beginnen mit https:, http:, mailto: oder tel: oder liegen im Portal;"
private let refused =
  "ist nicht zulässig. -> Nennen Sie eine Adresse im Web, oder nehmen Sie den Verweis heraus. [link-schema]"

@Suite("Links and images")
struct LinkTests {
  @Test("External addresses are written as cmark does")
  func external() {
    let body = ReadBody("[a](https://a.de/ü?x=1&y='z') <mailto:a@b.de> [t](tel:+49211)")
    #expect(
      body.html
        == "<p><a href=\"https://a.de/%C3%BC?x=1&amp;y=&#x27;z&#x27;\">a</a> <a href=\"mailto:a@b.de\">mailto:a@b.de</a> <a href=\"tel:+49211\">t</a></p>\n"
    )
    #expect(body.document.links.map(\.isInternal) == [false, false, false])
    #expect(body.findings == [])
  }

  @Test("Internal links are left open and resolved later")
  func resolving() {
    let text =
      "# [h](/x/)\n\n[a](../im/skala.md#status) [b](nrw-ki-0001#anbieter)\n[c](#daten) ![Bild](karte.svg)\n\n| [d](nrw-ki-0002) |\n|---|\n| [e](https://e.de) |\n\nx[^1]\n\n[^1]: [f](f.md)\n"
    let body = ReadBody(text)
    let links = body.document.links
    #expect(
      links.map(\.destination) == [
        "/x/", "../im/skala.md#status", "nrw-ki-0001#anbieter", "#daten", "karte.svg", "nrw-ki-0002", "https://e.de",
        "f.md",
      ])
    #expect(links.map(\.line) == [4, 6, 6, 7, 7, 9, 11, 15])
    #expect(links.map { $0.kind == .image } == [false, false, false, false, true, false, false, false])
    let html = String(decoding: body.document.html { "<\($0.destination)&>" }, as: UTF8.self)
    for destination in links.filter(\.isInternal).map(\.destination) {
      let attribute = destination == "karte.svg" ? "src" : "href"
      #expect(html.contains("\(attribute)=\"&lt;\(destination)&amp;&gt;\""), "\(destination)")
    }
    #expect(body.document.html { _ in nil } == body.document.html)
    #expect(body.findings == [])
  }

  @Test("Ranges show the destination in the file")
  func ranges() {
    let head = "---\ntitel: x\n---\n"
    let text = "ä a.md [x](a.md)\n[y](a.md) [![Bild](b.svg)](c.md)\n> [z][ref]\n\n[ref]: <d.md> \"t\"\n"
    let body = ReadBody(file: head, body: text)
    let file = SourceFile(path: "a.md", text: head + text)
    let places = body.document.links.map { link in
      let place = file.position(of: Int(link.range.start))
      return "\(String(decoding: file.bytes[link.range.indices], as: UTF8.self)) \(place.line):\(place.column)"
    }
    #expect(places == ["a.md 4:12", "a.md 5:5", "c.md 5:28", "b.svg 5:20", "d.md 8:9"])
  }

  @Test(
    "A reference link is at the destination of its definition",
    arguments: [
      ("[weiter]: /tot/weiter/\n[r]: /tot/", "7:6"), ("[r]:\n  /tot/ 'T'", "7:3"), ("> [r]: </tot/>", "6:9"),
      ("[u]: https://a.de/tot/x\n[r]:/tot/", "7:5"), ("[r]: /tot/\n[s]: /tot/", "6:6"), ("[r]: /t\\_ot/", "4:1"),
    ])
  func definitions(definitions: String, place: String) throws {
    let (head, text) = ("---\ntitel: x\n---\n", "[a][r]\n\n\(definitions)\n")
    let link = try #require(ReadBody(file: head, body: text).document.links.first)
    let position = SourceFile(path: "a.md", text: head + text).position(of: Int(link.range.start))
    #expect("\(position.line):\(position.column)" == place)
  }

  @Test("Links by several definitions of one destination are at one after the other")
  func sharedDestination() {
    let links = ReadBody("[a][r] [b][s] [c][r]\n\n[r]: /tot/\n[s]: </tot/>\n").document.links
    #expect(links.map(\.line) == [6, 7, 6])
  }

  static let cases: [(String, [String])] = [
    ("[a](javascript:alert(1))", ["a.md:4:5: Fehler: \(schemes) „javascript:“ \(refused)"]),
    ("x\n[a](JAVAscript:x)", ["a.md:5:5: Fehler: \(schemes) „javascript:“ \(refused)"]),
    ("x\n y [a](java&#10;script:x)", ["a.md:5:8: Fehler: \(schemes) „javascript:“ \(refused)"]),
    ("[a](&#1;&#x20;javascript:x)", ["a.md:4:5: Fehler: \(schemes) „javascript:“ \(refused)"]),
    ("[a](java\\script&colon;x)", []),
    ("[a](javascript&colon;x)", ["a.md:4:5: Fehler: \(schemes) „javascript:“ \(refused)"]),
    ("<vbscript:x>", ["a.md:4:2: Fehler: \(schemes) „vbscript:“ \(refused)"]),
    ("[a](data:text/html,x)", ["a.md:4:5: Fehler: \(schemes) „data:“ \(refused)"]),
    ("![a](data:image/png;base64,x)", ["a.md:4:6: Fehler: \(schemes) „data:“ \(refused)"]),
    ("[a](file:///etc/passwd)", ["a.md:4:5: Fehler: \(schemes) „file:“ \(refused)"]),
    ("[a](id:nrw-ki-0001)", ["a.md:4:5: Fehler: \(schemes) „id:“ \(refused)"]),
    ("[a][r]\n\n[r]: ftp://a.de", ["a.md:6:6: Fehler: \(schemes) „ftp:“ \(refused)"]),
    (
      "[a](//a.de) [b](\\\\\\\\a.de) [c](https:a.de) [d](https:///x)",
      [(5, "//a.de"), (19, "\\\\a.de"), (31, "https:a.de"), (47, "https:///x")].map {
        "a.md:4:\($0): Fehler: Externe Adressen haben die Form https://rechner/pfad ohne unsichtbare Zeichen, der Rechner ohne @ und in lateinischen Buchstaben; gefunden: „\($1)“. -> Kopieren Sie die Adresse aus der Adresszeile des Browsers. [link-ungueltig]"
      }
    ),
    (
      "[a](http://a.de)",
      [
        "a.md:4:5: Hinweis: Der Link führt über unverschlüsseltes http:. -> Verwenden Sie https:, wenn die Gegenseite es anbietet. [link-http]"
      ]
    ),
    (
      "[a]()",
      [
        "a.md:4:3: Fehler: Ein Link braucht ein Ziel. -> Schreiben Sie es in die runden Klammern: [Text](Ziel). [link-leer]"
      ]
    ),
    (
      "x\n[](a.md)",
      [
        "a.md:5:4: Fehler: Ein Link braucht einen Text, der sein Ziel benennt. -> Schreiben Sie ihn in die eckigen Klammern: [Text](Ziel). [link-ohne-text]"
      ]
    ),
    (
      "x\n\ny ![](a.png)",
      [
        "a.md:6:7: Fehler: Ein Bild braucht einen Alternativtext. -> Schreiben Sie in die eckigen Klammern, was das Bild zeigt: ![…](…). [alternativtext-fehlt]"
      ]
    ),
    (
      "![ ](a.png)",
      [
        "a.md:4:6: Fehler: Ein Bild braucht einen Alternativtext. -> Schreiben Sie in die eckigen Klammern, was das Bild zeigt: ![…](…). [alternativtext-fehlt]"
      ]
    ),
    (
      "![a](https://a.de/b.png)",
      [
        "a.md:4:6: Fehler: Bilder liegen im Portal; Seiten laden nichts von anderen Rechnern. -> Legen Sie das Bild nach „bilder/“ und binden Sie es von dort ein. [bild-extern]"
      ]
    ),
  ]

  @Test("Findings", arguments: cases)
  func findings(_ text: String, _ expected: [String]) {
    let body = ReadBody(text)
    #expect(body.findings.sorted() == expected.sorted())
    #expect(["java", "vb", "data"].allSatisfy { !body.html.contains("=\"\($0)") })
  }

  @Test("An image is written with its alternative text and title")
  func image() {
    #expect(
      ReadBody("![Eine *\"Karte\"*](k.svg \"T\")").html == "<p><img src=\"\" alt=\"Eine „Karte“\" title=\"T\"></p>\n")
  }
}
