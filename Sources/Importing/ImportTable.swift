import Diagnostics
import Drafting
import RegisterModel
import Tabular

/// A table that was handed in.
public struct ImportTable: Sendable {
  /// What a table holds, by the name of its file.
  enum Role {
    /// One row for each entry.
    case main
    /// The rows of a field that is a list of maps, led by the entry's identifier.
    case list(slot: Int)
    /// The texts of the entries.
    case texts
  }

  let file: SourceFile
  let table: TextTable
  let role: Role

  /// A table read from a file; `rechtsgrundlagen.csv` holds the rows of that field, any other name is a main table.
  ///
  /// - Parameters:
  ///   - path: The path as the user knows it.
  ///   - bytes: The file's content.
  public init(path: String, bytes: [UInt8]) {
    table =
      switch path.split(separator: ".").last?.lowercased() {
      case "json": TextTable(json: bytes)
      case "ndjson", "jsonl": TextTable(jsonLines: bytes)
      default: TextTable(bytes)
      }
    file = SourceFile(path: path, bytes: table.bytes)
    let name = path.split(separator: "/").last.map { String($0.split(separator: ".").first ?? $0) } ?? path
    if let slot = FieldCatalogue.entry.slot(of: name), FieldCatalogue.entry.fields[slot].kind.isListOfMaps {
      role = .list(slot: slot)
    } else {
      role = name == "texte" ? .texts : .main
    }
  }

  /// The names of the columns.
  var header: [String] { table.rows.first?.cells ?? [] }

  /// The records below the names of the columns.
  var records: ArraySlice<TextTable.Row> { table.rows.dropFirst() }
}

/// A cell with the place it stands at.
struct ImportCell {
  let column: String
  /// The text without what guards it against being run as a formula.
  let text: String
  let file: SourceFile
  let range: ByteRange
  /// Where the column is named, in JSON where it is first met; nil for a cell behind the last column.
  let header: ByteRange?

  init(_ row: TextTable.Row, _ index: Int, of table: ImportTable) {
    column = table.name(ofColumn: index)
    text = table.table.isGuarded ? CellRules.unguarded(row.cells[index]) : row.cells[index]
    file = table.file
    range = ByteRange(row.ranges[index].lowerBound, row.ranges[index].upperBound)
    header = table.table.rows.first.flatMap { names in
      guard names.ranges.indices.contains(index) else { return nil }
      let name = names.ranges[index].isEmpty ? row.ranges[index] : names.ranges[index]
      return ByteRange(name.lowerBound, name.upperBound)
    }
  }
}

extension ImportTable {
  /// The column that names the entry.
  var identifierColumn: Int? { header.firstIndex { ["id", "kennung"].contains(key($0)) } }

  /// What the rows have in the column of identifiers.
  var identifiers: [String] {
    guard let column = identifierColumn else { return [] }
    return records.compactMap { $0.cells.indices.contains(column) ? $0.cells[column].trimmingBlanks : nil }
  }

  func name(ofColumn index: Int) -> String { index < header.count ? header[index] : "(ohne Spalte)" }
}
