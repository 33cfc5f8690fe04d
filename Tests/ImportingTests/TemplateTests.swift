import Bytes
import Diagnostics
import Drafting
import Exporting
import Importing
import RegisterModel
import Tabular
import Testing

/// The empty table and the register's own tables: every column is understood, by its key and by its German name.
@Suite struct TemplateTests {
  @Test func everyColumnOfTheTemplateIsUnderstood() {
    expectUnderstood(TextTable(entryTemplate()).rows[0].cells)
  }

  @Test func everyColumnOfTheMainTableIsUnderstood() {
    let columns = ExportTable<ExportedEntry>.all[0].columns
    expectUnderstood(columns.map(\.name))
    expectUnderstood(columns.filter { ExportTable<ExportedEntry>.isField($0) }.map(\.title))
  }

  private func expectUnderstood(_ columns: [String]) {
    var writer = ByteWriter()
    for value in [columns, columns.map { _ in "x" }] {
      for (index, cell) in value.enumerated() {
        if index > 0 { writer.write(",") }
        writer.write(cell: cell)
      }
      writer.endRecord()
    }
    var log = DiagnosticSet()
    _ = importEntries(
      from: [ImportTable(path: "vorlage.csv", bytes: writer.bytes)],
      into: KnownRegister(ministries: [], takenIDs: [], entryIDs: .usual),
      ImportOptions(ministry: "im", isPublished: false),
      reportingTo: &log, read: findings)
    for finding in log.sorted { #expect(!finding.message.contains("kennt das Register nicht"), "\(finding.message)") }
  }
}

extension ExportTable<ExportedEntry> {
  /// Whether a column says what a field of the catalogue says.
  fileprivate static func isField(_ column: Column) -> Bool { FieldCatalogue.entry.contains(path: column.name) }
}
