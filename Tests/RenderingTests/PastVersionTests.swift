import Bytes
import Diagnostics
import Parsing
import RegisterModel
import TestSupport
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

  /// A key that is none is no word for the field that it means, and a map with an unknown part is shown with it.
  @Test func misspeltKeysStandAsTheyWereWritten() throws {
    let html = try fields(
      "zwek: Prüfen\nsystem: {name: A, herstellr: B}\nverarbeitungsorte:\n- {ort: Köln, fremd: C}\n- Bonn")
    #expect(html.contains("<dt>zwek</dt><dd>Prüfen</dd>") && !html.contains("<dt>Zweck</dt>"))
    #expect(html.contains("<dt>System</dt><dd>{name: A, herstellr: B}</dd>"))
    #expect(html.contains("<dt>Orte der Verarbeitung</dt><dd>{ort: Köln, fremd: C}</dd><dd>Bonn</dd>"))
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

  /// Nobody checked what was committed: bytes that are no text would make a page that is none.
  @Test(arguments: [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0x00], [0x1B], [0xC2, 0x80]] as [[UInt8]])
  func bytesThatAreNoTextAreNotRendered(bytes: [UInt8]) {
    let file = SourceFile(
      path: "ressorts/im/a.md", bytes: Array("---\nid: nrw-ki-0001\n---\nText ".utf8) + bytes + Array(" Ende\n".utf8))
    let past = readPastEntry(file, of: "im")
    #expect(past.record != nil)
    #expect(readText(of: past) == nil)
  }

  @Test(arguments: [
    ("Nur Text mit [Klammern] (und solchen).", false), ("[außen](https://x.example/) <https://x.example/>", false),
    ("[außen][1]\n\n[1]: <https://x.example/>", false), ("[da](/da/)", true), ("[da](b.md)", true),
    ("![x](x.png)", true),
    ("[da][1]\n\n[1]:\n/da/", true), ("[hier](#ort)", true), ("[außen](HTTPS://x.example/)", true),
  ]) func aGlanceShowsWhetherATextMayLeadToOtherPages(markdown: String, mayLead: Bool) {
    #expect(past(markdown).mayLeadWithinPortal == mayLead)
  }

  /// Where the glance says no, libcmark finds no link within the portal either, whatever is thrown together.
  @Test func theGlanceMissesNoLink() {
    let pieces = [
      "[a](", "[a]: ", "[a]:", "[a]", "(b)", "https://x.example/", "/da/", "b.md", "#ort", "<", ">", "](", ")", "\n",
      "\n\n",
      "| a | b |\n|---|---|\n| ", "[^1]", "[^1]: ", "Text ", "![b](", "<https://x.example/>", "`", "\\", " ", "\"",
      "mailto:a@b.example",
    ]
    var random = SplitMix64(seed: 1)
    var found = 0
    for _ in 0..<5_000 {
      let past = past((0..<2 + random.below(9)).map { _ in pieces[random.below(pieces.count)] }.joined())
      let leads = readText(of: past)?.links.contains(where: \.isInternal) ?? false
      if leads { found += 1 }
      #expect(past.mayLeadWithinPortal || !leads, "\(String(decoding: past.source.bytes, as: UTF8.self))")
    }
    #expect(found > 50)
  }

  private func past(_ markdown: String) -> PastEntry {
    readPastEntry(
      SourceFile(path: "ressorts/im/a.md", text: "---\nid: nrw-ki-0001\n---\n\(markdown)\n"), of: "im")
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
