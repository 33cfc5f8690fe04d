import Diagnostics
import Drafting
import RegisterModel
import Tabular

/// The rows of tables that belong to the rows of the main table, by the identifier written there.
struct JoinedRows {
  private var cells: [String: [(ImportCell, ImportTarget?)]] = [:]

  /// What the numbers of joined rows start from, so that they come behind those of columns such as `quellen.1.titel`.
  private static let firstNumber = 1_000_000

  init(_ tables: [ImportTable]) {
    for table in tables {
      switch table.role {
      case .main: continue
      case .texts: join(table) { _, _ in .text }
      case .list(let slot):
        let parts = FieldCatalogue.entry.fields[slot].kind.parts?.fields ?? []
        join(table) { name, number in
          parts.firstIndex { key($0.key) == key(name) || key($0.label) == key(name) }.map {
            .element(slot: slot, number: Self.firstNumber + number, part: $0)
          }
        }
      }
    }
  }

  private mutating func join(_ table: ImportTable, target: (_ column: String, _ number: Int) -> ImportTarget?) {
    var numbers: [String: Int] = [:]
    for row in table.records {
      let id =
        table.identifierColumn.flatMap { row.cells.indices.contains($0) ? row.cells[$0].trimmingBlanks : nil } ?? ""
      numbers[id, default: 0] += 1
      for index in row.cells.indices where index != table.identifierColumn {
        let cell = ImportCell(row, index, of: table)
        cells[id, default: []].append((cell, target(cell.column, numbers[id] ?? 1)))
      }
    }
  }

  /// The cells of a row's identifier; they are given out once.
  mutating func take(_ id: String) -> [(ImportCell, ImportTarget?)] {
    id.isEmpty ? [] : cells.removeValue(forKey: id) ?? []
  }

  /// Reports the identifiers that no main table has, once for each table.
  func reportOrphans(to log: inout DiagnosticSet) {
    for (id, cells) in cells {
      var tables: Set<String> = []
      for (cell, _) in cells where !cell.text.trimmingBlanks.isEmpty && tables.insert(cell.file.path).inserted {
        log.insert(
          Diagnostic(
            .error, rule: "zeile-ohne-eintrag",
            "Zu der Kennung „\(id.visible)“ gibt es keine Zeile in einer Haupttabelle; was hier zu ihr steht, gehört zu keinem Entwurf.",
            advice: "Geben Sie die Haupttabelle mit dieser Zeile an, oder berichtigen Sie die Kennung.", in: cell.file,
            at: cell.range))
      }
    }
  }
}
