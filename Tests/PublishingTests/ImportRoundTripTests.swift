import Diagnostics
import Foundation
import Publishing
import Testing

/// The register's own tables, imported into a content without entries, give the same portal.
@Suite struct ImportRoundTripTests {
  @Test func ownTablesGiveTheSamePortal() async throws {
    // A copy: in this repository entries have a history, which no table brings along.
    let copy = FileManager.default.temporaryDirectory.appendingPathComponent("content-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: BuiltPortal.package.appendingPathComponent("Content"), to: copy)
    defer { try? FileManager.default.removeItem(at: copy) }
    let original = try await BuiltPortal(content: copy)
    defer { original.remove() }
    let content = try contentWithoutEntries()
    defer { try? FileManager.default.removeItem(at: content) }
    let tables = try original.files(below: "daten").filter {
      $0.hasSuffix(".csv") && !$0.hasPrefix("ressorts")
        && !["vorlage.csv", "offene_luecken.csv", "aenderungen.csv"].contains($0)
    }.map { original.output.appendingPathComponent("daten/\($0)").path }
    var log = DiagnosticSet()
    let summary = try importTables(tables, into: content.path, ministry: nil, isPublished: true, reportingTo: &log)
    #expect(log.isEmpty, "\(log.sorted.map(\.message))")
    #expect(!summary.written.isEmpty)
    let again = try await BuiltPortal(content: content)
    defer { again.remove() }
    #expect(try original.files() == again.files())
    for path in try original.files() where !path.hasSuffix("quelle.md") && !path.hasPrefix(".") {
      #expect(try original.data(path) == again.data(path), "\(path)")
    }
  }

  @Test func noFileIsOverwritten() throws {
    let content = try contentWithoutEntries()
    defer { try? FileManager.default.removeItem(at: content) }
    let table = content.appendingPathComponent("../\(UUID().uuidString).csv").standardized
    try Data("id,titel\nnrw-ki-0001,A\n".utf8).write(to: table)
    defer { try? FileManager.default.removeItem(at: table) }
    var written: [String] = []
    for _ in 0..<3 {
      var log = DiagnosticSet()
      written += try importTables(
        [table.path], into: content.path, ministry: "im", isPublished: false, reportingTo: &log
      ).written
    }
    #expect(Set(written).count == 3)
    #expect(throws: EnvironmentFault.self) {
      var log = DiagnosticSet()
      _ = try importTables([table.path], into: content.path, ministry: "xy", isPublished: false, reportingTo: &log)
    }
  }

  /// A copy of the package's content with its ministries and without its entries.
  private func contentWithoutEntries() throws -> URL {
    let copy = FileManager.default.temporaryDirectory.appendingPathComponent("content-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: BuiltPortal.package.appendingPathComponent("Content"), to: copy)
    let ministries = copy.appendingPathComponent("ressorts")
    for path in try FileManager.default.subpathsOfDirectory(atPath: ministries.path)
    where path.hasSuffix(".md") && !path.hasSuffix("/ressort.md") {
      try FileManager.default.removeItem(at: ministries.appendingPathComponent(path))
    }
    return copy
  }
}
