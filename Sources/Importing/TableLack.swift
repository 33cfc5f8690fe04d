import Diagnostics
import Drafting
import RegisterModel

extension EntryImport {
  /// Why a main table can be no source of entries: it has no column for their titles, or no row.
  mutating func lack(of table: ImportTable) -> Diagnostic? {
    if !table.header.isEmpty, !namesTitle(table.header) {
      return .withoutTitles(table, expectedNames, titleAdvice(table))
    }
    return table.records.isEmpty ? .withoutRows(table) : nil
  }

  private mutating func namesTitle(_ cells: [String]) -> Bool { cells.contains { columns.names(Slot.title, $0) } }

  /// What the columns of everything are called that an entry cannot be published without, the title first.
  private var expectedNames: [String] {
    let fields = FieldCatalogue.entry.fields
    let needed = FieldCatalogue.entry.questions.map(\.place.key).filter {
      ![fields[Slot.id].key, fields[Slot.title].key].contains($0)
    }
    return ([fields[Slot.title]] + needed.compactMap { FieldCatalogue.entry[$0] }).compactMap(name)
  }

  private func name(of field: Field) -> String? { options.standard.map { $0.name(of: field) } ?? field.key }

  private mutating func titleAdvice(_ table: ImportTable) -> String {
    for row in table.records.prefix(Self.headSearch) where row.line > 1 && namesTitle(row.cells) {
      return "Die Namen der Spalten stehen in Zeile \(row.line); löschen Sie die Zeilen darüber."
    }
    return "Nennen Sie die Spalte, in der der Titel steht, „\(expectedNames.first ?? "")“."
  }

  /// How many rows may stand above the names of the columns: a heading, a date, who sent it.
  private static let headSearch = 10
}

extension Diagnostic {
  fileprivate static func withoutTitles(_ table: ImportTable, _ expected: [String], _ advice: String) -> Self {
    let names = expected.map { "„\($0)“" }.joined(separator: ", ")
    let first = table.table.rows.first?.ranges.first ?? 0..<0
    return Diagnostic(
      .error, rule: "tabelle-spalten",
      "Die Tabelle hat keine Spalte für den Titel; erwartet werden die Spalten \(names).",
      advice: advice, in: table.file, at: ByteRange(first.lowerBound, first.upperBound))
  }

  fileprivate static func withoutRows(_ table: ImportTable) -> Self {
    Diagnostic(
      .error, rule: "tabelle-leer", "Die Tabelle enthält keinen Eintrag.",
      advice: "Schreiben Sie unter die Namen der Spalten eine Zeile für jeden Eintrag, in JSON ein Objekt.",
      in: table.file, at: ByteRange(at: 0))
  }
}
