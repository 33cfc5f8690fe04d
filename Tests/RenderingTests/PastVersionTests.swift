import Bytes
import Diagnostics
import Parsing
import RegisterModel
import Testing

@testable import Rendering

/// What earlier versions show: everything as it was, and no link that leads nowhere.
@Suite struct PastVersionTests {
  @Test func fieldsAreLabelledByTheCatalogueOfToday() throws {
    let html = try fields("risikoklasse: hochrisiko\nbeginn: 2025-05\ntechnik: [suche, sprachmodell]")
    #expect(html.contains("<dt>Risikoklasse</dt><dd>\(RiskClass.high.label)</dd>"))
    #expect(html.contains("<dd>Mai 2025</dd>"))
    #expect(html.contains("<dd>Suche</dd>") || html.contains("<dd>\(Technology.terms[0].label)</dd>"))
  }

  @Test func whatBreaksTodaysRulesStandsAsItWasWritten() throws {
    let html = try fields("risikoklasse: sehr_hoch\nabgeschafft: \"ein <alter> Wert\"\nbeginn: bald")
    #expect(html.contains("<dt>Risikoklasse</dt><dd>sehr_hoch</dd>"))
    #expect(html.contains("<dt>abgeschafft</dt><dd>&quot;ein &lt;alter&gt; Wert&quot;</dd>"))
    #expect(html.contains("<dd>bald</dd>"))
  }

  @Test func partsOfMapsStandTogether() throws {
    let html = try fields("verarbeitungsorte:\n- {ort: Düsseldorf, land: DE}\n- {ort: Köln}")
    #expect(html.contains("<dd class=\"gruppe\"><dl><dt>Ort</dt><dd>Düsseldorf</dd>"))
    #expect(html.components(separatedBy: "class=\"gruppe\"").count == 3)
  }

  @Test func emptyFieldsAreLeftOut() throws {
    #expect(try !fields("ende:\nbeginn: 2025").contains("<dt>Ende</dt>"))
  }

  @Test(arguments: [
    ("[da](/da/) und [weg](/weg/)", "<p><a href=\"/da/\">da</a> und weg</p>\n"),
    ("[**fett** und weg](/weg/) [da](/da/)", "<p><strong>fett</strong> und weg <a href=\"/da/\">da</a></p>\n"),
    ("![Karte \"x\" > y](/weg/karte.png)", "<p>Karte „x“ &gt; y</p>\n"),
    (
      "[weg](/weg/ \"Titel > x\") [außen](https://x.example/)",
      "<p>weg <a href=\"https://x.example/\">außen</a></p>\n"
    ),
  ]) func aLinkThatLeadsNowhereBecomesPlainText(markdown: String, expected: String) throws {
    let file = SourceFile(path: "ressorts/im/a.md", text: "---\nid: nrw-ki-0001\n---\n\(markdown)\n")
    let text = try #require(readText(of: readPastEntry(file, of: "im")))
    let html = text.htmlOfLiveLinks { $0.destination.hasPrefix("/da/") ? $0.destination : nil }
    #expect(String(decoding: html, as: UTF8.self) == expected)
  }

  @Test func aTextThatBreaksTodaysRulesIsNotRendered() {
    let file = SourceFile(path: "ressorts/im/a.md", text: "---\nid: nrw-ki-0001\n---\n<script>alert(1)</script>\n")
    #expect(readText(of: readPastEntry(file, of: "im")) == nil)
  }

  private func fields(_ lines: String) throws -> String {
    let file = SourceFile(path: "ressorts/im/a.md", text: "---\nid: nrw-ki-0001\n\(lines)\n---\n")
    let past = readPastEntry(file, of: "im")
    let register = Register(
      portal: Portal(
        source: SourceFile(path: "portal.md", bytes: []),
        record: Record(catalogue: .portal, items: [], range: ByteRange(at: 0)), body: .empty),
      ministries: [], laws: [], duties: [], countries: Countries(record: nil), pages: [])
    let html = PastFields(past: past, register: register).html(of: try #require(past.record))
    return String(decoding: html, as: UTF8.self)
  }
}
