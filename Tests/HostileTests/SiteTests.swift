import Diagnostics
import Foundation
import RegisterModel
import Testing

@testable import Parsing

/// A portal made of payloads is built, and every other program reads from its files exactly what stands in them.
///
/// What a browser makes of its pages is judged by `Tests/Browser/hostile.sh`, which opens the two portals that this test leaves behind.
@Suite(.serialized) struct SiteTests {
  @Test func dataAndFeedsHoldEveryPayloadAsItIs() throws {
    let payloads = Payload.all.filter(isPublishable)
    #expect(payloads.count > 250)
    let hostile = try BuiltSite(payloads, common: Array(payloads.prefix(1)), isHarmless: false, named: "feindlich")
    let harmless = try BuiltSite(payloads, common: Array(payloads.prefix(1)), isHarmless: true, named: "harmlos")
    #expect(hostile.paths.count > payloads.count * 8)
    try checkData(of: hostile, payloads)
    try checkXML(of: hostile, against: harmless)
    try checkTables(of: hostile)
    try checkWayBack(of: hostile)
  }

  /// The tables, imported into the portal without its entries, give the same portal.
  private func checkWayBack(of site: BuiltSite) throws {
    let again = try site.reimported()
    #expect(again.paths == site.paths)
    for path in site.paths where !path.hasSuffix("quelle.md") {
      #expect(try site.bytes(path) == again.bytes(path), "\(path)")
    }
  }

  @Test func thePortalsOwnTextsHoldEveryPayload() throws {
    let payloads = Payload.all.filter(isPublishable)
    let hostile = try BuiltSite(
      Array(payloads.prefix(1)), common: payloads, isHarmless: false, named: "portal-feindlich")
    let harmless = try BuiltSite(Array(payloads.prefix(1)), common: payloads, isHarmless: true, named: "portal-harmlos")
    try checkXML(of: hostile, against: harmless)
    for path in hostile.paths where path.hasSuffix(".json") {
      #expect(throws: Never.self, "\(path)") { _ = try hostile.json(path) }
    }
  }

  /// Whether a text field takes the payload and has a value then.
  private func isPublishable(_ payload: Payload) -> Bool {
    !payload.text.unicodeScalars.contains(where: isRefusedInText) && !showsNothing(payload.text)
      && !payload.text.isPlaceholder
  }

  private func checkData(of site: BuiltSite, _ payloads: [Payload]) throws {
    for path in site.paths where path.hasSuffix(".json") {
      #expect(throws: Never.self, "\(path)") { _ = try site.json(path) }
    }
    for (index, payload) in payloads.enumerated() {
      let entry = try #require(try site.json("eintraege/nrw-ki-\(10_001 + index)/eintrag.json") as? [String: Any])
      for key in ["titel", "zweck", "nutzen", "behoerde"] {
        let text = (entry[key] as? String) ?? ""
        #expect(lines(text) == lines(payload.text), "\(payload) in \(key)")
      }
    }
  }

  /// The bytes of a text without line breaks at its end, which do not count.
  private func lines(_ text: String) -> [UInt8] { Array(text.utf8.reversed().drop { $0 == 0x0A }.reversed()) }

  /// Feeds and sitemaps are well-formed, and no text has become an element: they have as many as the harmless portal's.
  private func checkXML(of hostile: BuiltSite, against harmless: BuiltSite) throws {
    let paths = hostile.paths.filter { $0.hasSuffix(".xml") }
    #expect(paths.contains("feed.xml") && paths.contains("sitemap.xml"))
    for path in paths {
      let elements = try ElementCounter.count(hostile.bytes(path))
      #expect(elements != nil, "\(path) is not well-formed")
      guard harmless.paths.contains(path) else { continue }
      #expect(elements == (try ElementCounter.count(harmless.bytes(path))), "\(path)")
    }
  }

  /// No cell of a table begins a line with what a spreadsheet would run, as Python's reader sees it.
  private func checkTables(of site: BuiltSite) throws {
    let script = """
      import csv, glob, sys
      rows = 0
      for path in glob.glob(sys.argv[1] + "/daten/*.csv"):
          with open(path, encoding="utf-8-sig", newline="") as file:
              head, *body = csv.reader(file, strict=True)
          for row in body:
              rows += 1
              assert len(row) == len(head), (path, row)
              for cell in row:
                  for line in cell.split("\\n"):
                      assert line[:1] not in ("=", "+", "-", "@", "\\t", "\\r"), (path, cell)
      assert rows > 1000, rows
      """
    guard let run = try python(script, [site.output]) else { return }
    #expect(run.status == 0, "\(run.output)")
  }
}
