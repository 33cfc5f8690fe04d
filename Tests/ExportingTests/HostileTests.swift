import Diagnostics
import Exporting
import Foundation
import RegisterModel
import Tabular
import Testing

/// Values that have broken exports elsewhere, through every format and read back by programs that nobody here wrote.
@Suite struct HostileTests {
  static let values = [
    "\"Zitat\" und 'Zitat' und \\", "Zeile 1\nZeile 2\n\nZeile 4", "=HYPERLINK(\"https://böse.example\";\"Klick\")",
    "+49 211 0", "-1", "@SUM(A1)", "\tTab", "</script><script>alert(1)</script>", "]]>&amp;<b>", "👩‍👩‍👧 🇩🇪",
    "u\u{308}ber \"\u{301}", String(repeating: "Ä;,\"\nö", count: 600), ", ; \t", "'=1", "NULL", "null", "true",
    "2025-05",
    "\u{FFFD}", "\u{A0}fest\u{A0}", "שלום عربي",
  ]

  @Test func everyValueComesBackFromTables() throws {
    let cells = try roundTrip(
      table("eintraege"),
      "import csv,io,json,sys\nt=sys.stdin.buffer.read().decode('utf-8-sig')\nprint(json.dumps([r['zweck'] for r in csv.DictReader(io.StringIO(t,newline=''),strict=True)]))"
    )
    guard let cells else { return }
    #expect(cells.map(CellRules.unguarded) == Self.values)
    for cell in cells { #expect(!"=+-@\t\r".contains(cell.first ?? " ")) }
  }

  @Test func everyValueComesBackFromJSON() throws {
    let lines = try Self.values.map { value in
      let entry = try hostile(value)
      return written { entry.writeJSON(to: &$0) }
    }
    for line in lines { #expect(!line.contains("<") && !line.contains("\n")) }
    let script =
      "import json,sys\nprint(json.dumps([json.loads(l)['zweck'] for l in sys.stdin.buffer.read().decode().split('\\n')]))"
    guard let output = try Judges.python(script, input: Array(lines.joined(separator: "\n").utf8)) else { return }
    #expect(try JSONDecoder().decode([String].self, from: Data(output.utf8)) == Self.values)
  }

  @Test func everyValueComesBackFromFeeds() throws {
    let day = Day("2026-11-23")!
    let items = Self.values.enumerated().map { index, value in
      FeedItem(
        title: value, page: "https://register.example/\(index)/", guid: "\(index)", date: day, summary: value,
        categories: [value], html: Array("<p>\(index)</p>".utf8))
    }
    let feed = Feed(
      title: "T", summary: "S", page: "https://register.example/", path: "/",
      rssAddress: "https://register.example/feed.xml",
      jsonAddress: "https://register.example/feed.json", publisher: "P", since: Day("2026-11-23")!)
    let rss = written { feed.writeRSS(items, to: &$0) }
    // An item's description is HTML to every reader, its title is not.
    let script = """
      import html.parser,json,sys
      import xml.etree.ElementTree as E
      class Shown(html.parser.HTMLParser):
        text=''
        def handle_data(self,data): self.text+=data
      def shown(markup):
        parser=Shown(); parser.feed(markup); parser.close()
        return parser.text
      items=list(E.fromstring(sys.stdin.buffer.read()).iter('item'))
      assert all(shown(i.findtext('description'))==i.findtext('title') for i in items)
      print(json.dumps([i.findtext('title') for i in items]))
      """
    guard let output = try Judges.python(script, input: Array(rss.utf8)) else { return }
    let found = try JSONDecoder().decode([String].self, from: Data(output.utf8))
    #expect(Set(found) == Set(Self.values))
    let json = written { feed.writeJSON(items, to: &$0) }
    let document = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let summaries = (document?["items"] as? [[String: Any]])?.compactMap { $0["summary"] as? String }
    #expect(Set(summaries ?? []) == Set(Self.values))
  }

  @Test func whatXMLForbidsDoesNotReachAFeed() throws {
    let feed = Feed(
      title: "a\u{0}b\u{1B}\u{FFFE}c", summary: "\u{B}", page: "https://x.example/", path: "/",
      rssAddress: "https://x.example/feed.xml",
      jsonAddress: "https://x.example/feed.json", publisher: "P", since: Day("2026-11-23")!)
    let rss = written { feed.writeRSS([], to: &$0) }
    #expect(rss.contains("<title>a\u{FFFD}b\u{FFFD}\u{FFFD}c</title>"))
  }

  private func roundTrip(_ table: ExportTable<ExportedEntry>, _ script: String) throws -> [String]? {
    let entries = try Self.values.map(hostile)
    let text = written { writer in
      table.writeHead(to: &writer)
      for entry in entries { table.writeRows(of: entry, to: &writer) }
    }
    guard let output = try Judges.python(script, input: Array(text.utf8)) else { return nil }
    return try JSONDecoder().decode([String].self, from: Data(output.utf8))
  }

  private func hostile(_ value: String) throws -> ExportedEntry {
    try exported(
      MatterValue.map([("id", .text("nrw-ki-0001")), ("zweck", .text(value)), ("entwurf", .bool(true))]).document)
  }
}
