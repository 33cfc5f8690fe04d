import Diagnostics
import Disk
import Foundation
import Publishing
import Testing

/// The register's own tables, imported into a content without entries, give the same portal.
@Suite struct ImportRoundTripTests {
  @Test(arguments: Entries.allCases) func ownTablesGiveTheSamePortal(with entries: Entries) async throws {
    try await expectSamePortal(with: entries) { file in
      file.hasSuffix(".csv") && !file.hasPrefix("ressorts") && !file.hasPrefix("aenderungen")
        && !["vorlage.csv", "offene_luecken.csv"].contains(file)
    }
  }

  @Test(arguments: Entries.allCases) func ownJSONGivesTheSamePortal(with entries: Entries) async throws {
    try await expectSamePortal(with: entries) { $0 == "eintraege.json" }
  }

  @Test func ownLinesOfJSONGiveTheSamePortal() async throws {
    try await expectSamePortal(with: .real) { $0 == "eintraege.ndjson" }
  }

  /// Exports a content and imports it into one without entries; both are copies, since no table brings along the history of a repository.
  private func expectSamePortal(with entries: Entries, from isImported: (String) -> Bool) async throws {
    let content = try content(with: entries)
    defer { try? FileManager.default.removeItem(at: content) }
    let original = try await BuiltPortal(content: content)
    defer { original.remove() }
    let empty = try self.content(with: .none)
    defer { try? FileManager.default.removeItem(at: empty) }
    var log = DiagnosticSet()
    let paths = try original.files(below: "daten").filter(isImported).map {
      original.output.appendingPathComponent("daten/\($0)").path
    }
    let summary = try importTables(
      paths, into: empty.path, ministry: nil, isPublished: true, asOf: BuiltPortal.day, reportingTo: &log)
    #expect(log.isEmpty, "\(log.sorted.map(\.message))")
    #expect(!summary.written.isEmpty)
    let again = try await BuiltPortal(content: empty)
    defer { again.remove() }
    #expect(try original.files() == again.files())
    for path in try original.files() where !path.hasSuffix("quelle.md") && !path.hasPrefix(".") {
      #expect(try original.data(path) == again.data(path), "\(path)")
    }
  }

  @Test func noFileIsOverwritten() throws {
    let content = try content(with: .none)
    defer { try? FileManager.default.removeItem(at: content) }
    let table = content.appendingPathComponent("../\(UUID().uuidString).csv").standardized
    try Data("id,titel\nnrw-ki-0001,A\n".utf8).write(to: table)
    defer { try? FileManager.default.removeItem(at: table) }
    var written: [String] = []
    for _ in 0..<3 {
      var log = DiagnosticSet()
      written += try importTables(
        [table.path], into: content.path, ministry: "im", isPublished: false, asOf: BuiltPortal.day,
        reportingTo: &log
      ).written
    }
    #expect(Set(written).count == 3)
    #expect(throws: EnvironmentFault.self) {
      var log = DiagnosticSet()
      _ = try importTables(
        [table.path], into: content.path, ministry: "xy", isPublished: false, asOf: BuiltPortal.day, reportingTo: &log)
    }
  }

  /// Which entries a content has.
  enum Entries: CaseIterable {
    case real, hostile, none
    static let allCases: [Entries] = [.real, .hostile]
  }

  /// A copy of the package's content with its ministries and with some entries; the page on the background links to none that may be gone.
  private func content(with entries: Entries) throws -> URL {
    let copy = FileManager.default.temporaryDirectory.appendingPathComponent("content-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: BuiltPortal.package.appendingPathComponent("Content"), to: copy)
    let page = copy.appendingPathComponent("seiten/hintergrund.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    try text.replacing(/\]\(nrw-ki-\d+\)/, with: "](/eintraege/)").write(to: page, atomically: true, encoding: .utf8)
    guard entries != .real else { return copy }
    let ministries = copy.appendingPathComponent("ressorts")
    for path in try FileManager.default.subpathsOfDirectory(atPath: ministries.path)
    where path.hasSuffix(".md") && !path.hasSuffix("/ressort.md") {
      try FileManager.default.removeItem(at: ministries.appendingPathComponent(path))
    }
    if entries == .hostile {
      try Data(Self.hostileEntry.utf8).write(to: ministries.appendingPathComponent("im/boese.md"))
    }
    return copy
  }

  /// Quotes, line breaks, formulas, letters from right to left, emoji, long texts, combining accents, separators of lists.
  private static let hostileEntry = #"""
    ---
    id: nrw-ki-0001
    titel: "=HYPERLINK(\"https://x.example\"; \"'+-@\") „Größe“, <b>&amp;"
    kurzbeschreibung: "'=1+1"
    kontakt: "unbekannt@im.example"
    status: geplant
    umfang: "\#(String(repeating: #"Lang; und, \"breit\" \\ "#, count: 20))Ende"
    themen: [polizei, verwaltung]
    zweck: |-
      +49 211 0
      -1; @SUM(A1:A9)

      '=Absatz mit „Anführung“
    nutzen: "שלום مرحبا 🙂"
    abwaegung: "\#(String(repeating: "U\u{308} e\u{301} 🧑‍🔬 ", count: 180))Ende"
    entscheidungsrolle: keine
    risikoklasse: nicht_geprueft
    risiken:
      - risiko: "a, \"b\"; c\\d"
        massnahme: "\\;"
    personenbezogene_daten: unbekannt
    technik: [sonstige]
    suchwoerter: ["a; b", "c\\", "\"d\"", "'=e", "1.2.2026", "007", "\t=f", " g; ", "\n-h"]
    luecken:
      - feld: profiling
        stand: unbekannt
        grund: "Zwei Zeilen,\n\nund Schluss.\n\n"
    ---

    =1+1, "quoted"

    - @Liste; mit, allem

    | a | b |
    | --- | --- |
    | 1 | \| |

    """#
}
