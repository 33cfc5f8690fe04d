import Bytes
import Exporting
import Foundation
import RegisterModel
import Testing

@Suite struct FeedTests {
  private static let day = Day("2026-11-23")!
  private let feed = Feed(
    title: "Register", summary: "Alles", page: "https://r.example/", path: "/",
    rssAddress: "https://r.example/feed.xml",
    jsonAddress: "https://r.example/feed.json", publisher: "Projekt", since: Day("2024-11-23")!)

  @Test func theNewestFiftyComeFirst() {
    let items = (0..<60).map { item("\($0)", Day(number: Int32(20_000 + $0 % 30))) }
    let shown = feed.shown(items)
    #expect(shown.count == 50)
    #expect(shown.map(\.date!) == shown.map(\.date!).sorted(by: >))
    #expect(feed.shown(items.reversed()).map(\.guid) == shown.map(\.guid))
  }

  @Test func whatHasNoDayIsAsOldAsTheRegister() {
    let items = [item("a", nil), item("b", Day("2026-05-02")!), item("c", Day("2024-05-02")!)]
    #expect(feed.shown(items).map(\.guid) == ["b", "a", "c"])
    let rss = written { feed.writeRSS([items[0]], to: &$0) }
    #expect(rss.contains("<lastBuildDate>Sat, 23 Nov 2024 00:00:00 GMT</lastBuildDate>"))
    #expect(rss.contains("<pubDate>Sat, 23 Nov 2024 00:00:00 GMT</pubDate>"))
    #expect(written { feed.writeJSON([items[0]], to: &$0) }.contains("\"date_published\": \"2024-11-23T00:00:00Z\""))
  }

  @Test func anEmptyFeedSaysSo() {
    let rss = written { feed.writeRSS([], to: &$0) }
    #expect(rss.contains("<title>Zurzeit kein Eintrag</title>"))
    #expect(rss.contains("<pubDate>Sat, 23 Nov 2024 00:00:00 GMT</pubDate>"))
  }

  /// A reader who follows the portal to another address finds nothing new; one who follows two feeds keeps both apart.
  @Test func anEmptyFeedIsKnownByItsPathAlone() {
    let placeholder = { (home: String, path: String) in
      Feed(
        title: "Register", summary: "Alles", page: home + path, path: path, rssAddress: "\(home)\(path)feed.xml",
        jsonAddress: "\(home)\(path)feed.json", publisher: "Projekt", since: Self.day
      ).placeholder
    }
    let known = ["/", "/ressorts/im/", "/luecken/"].map { path in
      ["https://r.example", "https://land.example/ki"].map { placeholder($0, path).guid }
    }
    #expect(known == [["leer", "leer"], ["ressorts/im/leer", "ressorts/im/leer"], ["luecken/leer", "luecken/leer"]])
  }

  @Test func aFeedChangedOnTheDayOfItsNewestItem() {
    let rss = written { feed.writeRSS([item("a", Day("2026-05-02")!), item("b", Day("2026-03-01")!)], to: &$0) }
    #expect(rss.contains("<lastBuildDate>Sat, 02 May 2026 00:00:00 GMT</lastBuildDate>"))
  }

  @Test func anItemReadsWellByItself() throws {
    let entry = try entry()
    let gap = Gap(rule: "R20", slot: nil, message: "Es fehlt <etwas>.", state: .open)
    let text = Array(
      "<h2 id=\"a\">Absatz</h2><p><a href=\"#a\">hier</a> <a href=\"https://x.example\">dort</a></p>".utf8)
    let html = written {
      FeedItem.writeEntryContent(
        entry, gaps: [gap], ministry: "Ministerium", page: "https://r.example/eintraege/nrw-ki-0007/", text: text,
        to: &$0)
    }
    #expect(html.contains("<li><strong>Status:</strong> In Erprobung</li>"))
    #expect(html.contains("href=\"https://r.example/eintraege/nrw-ki-0007/#a\""))
    #expect(html.contains("href=\"https://x.example\""))
    #expect(html.contains("<li>Es fehlt &lt;etwas&gt;.</li>"))
    #expect(!html.contains("class="))
  }

  @Test(arguments: [(200_000, true), (200_001, false)])
  func aTextOfManyPagesStaysOnItsOwn(length: Int, isRepeated: Bool) throws {
    let entry = try entry()
    let text = Array("<p>".utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: length - 7) + Array("</p>".utf8)
    let page = "https://r.example/eintraege/nrw-ki-0007/"
    let html = written {
      FeedItem.writeEntryContent(entry, gaps: [], ministry: "Ministerium", page: page, text: text, to: &$0)
    }
    #expect(html.contains("xxx") == isRepeated)
    #expect(html.contains("zu lang für einen Feed") != isRepeated)
    #expect(html.contains("<li><strong>Status:</strong> In Erprobung</li>") && html.contains("<a href=\"\(page)\">"))
  }

  @Test(arguments: [
    ("2026-11-24", "2024-05-01"), ("2026-11-23", "2026-11-23"), ("2024-05-02", "2024-05-02"), ("2023", "2024-05-01"),
  ])
  func anItemIsDatedByItsEvidence(statusDate: String, expected: String) throws {
    let entry = try entry(statusDate: statusDate)
    #expect(entry.documented(asOf: Self.day)?.description == expected)
    #expect(entry.documented(asOf: Day("2022-12-31")!) == nil)
  }

  @Test func otherGapsAreAnotherItem() throws {
    let entry = try entry()
    let (one, same, two) = (
      item(onGapsOf: entry, ["R20"]), item(onGapsOf: entry, ["R20"]), item(onGapsOf: entry, ["R20", "R21"])
    )
    #expect(one.guid == same.guid && one.guid != two.guid)
  }

  @Test func oneGapIsOne() throws {
    let entry = try entry()
    let (one, two) = (item(onGapsOf: entry, ["R20"]), item(onGapsOf: entry, ["R20", "R21"]))
    #expect(one.title == "1 Lücke: Titel" && one.summary == "IM: 1 Angabe fehlt oder ist unbekannt.")
    #expect(two.title == "2 Lücken: Titel" && two.summary == "IM: 2 Angaben fehlen oder sind unbekannt.")
  }

  private func item(onGapsOf entry: Entry, _ rules: [String]) -> FeedItem {
    let gaps = rules.map { Gap(rule: $0, slot: 1, message: "Fehlt", state: .open) }
    let assessment = EntryAssessment(gaps: gaps, completeness: Completeness(asked: 1, filled: 0))
    let print = ExportedEntry(entry, assessment, address: "", notice: "").gapsPrint
    return FeedItem(
      gapsOf: EntrySummary(entry, assessment), print: print, date: Self.day, ministry: "IM",
      page: "https://r.example/", html: [])
  }

  private func item(_ guid: String, _ date: Day?) -> FeedItem {
    FeedItem(title: guid, page: "https://r.example/", guid: guid, date: date, summary: "", categories: [], html: [])
  }

  private func entry(statusDate: String = "2024") throws -> Entry {
    try read(
      """
      ---
      id: nrw-ki-0007
      titel: Titel
      kurzbeschreibung: Kurz.
      kontakt: a@b.de
      status: erprobung
      status_belegt_am: \(statusDate)
      themen: [verwaltung]
      zweck: Zweck
      entscheidungsrolle: keine
      risikoklasse: nicht_geprueft
      personenbezogene_daten: nein
      technik: [suche]
      quellen:
        - {titel: A, herausgeber: B, datum: 2024-05}
        - {titel: C, herausgeber: D, datum: 2027}
      ---
      """)
  }
}
