import Diagnostics
import Drafting
import RegisterModel
import Tabular

/// Says whether a cell fits its field, in the words of the standard that the cells use.
struct CellFitting {
  private let fitting: FieldFitting
  /// The standard whose words the cells use; nil for the register's own.
  private let standard: ForeignStandard?

  typealias Fit = FieldFitting.Fit

  init(read: @escaping FieldFitting.Reader, standard: ForeignStandard?) {
    fitting = FieldFitting(splittingLists: CellRules.list, read: read)
    self.standard = standard
  }

  /// The value of a cell for a field, or for a part of one.
  func fit(_ text: String, _ field: Field, in parent: Field? = nil) -> Fit {
    let cell = text.trimmingBlanks
    if isSpreadsheetFault(cell) { return Self.spreadsheetFault(cell) }
    let fit = fitting.fit(standard?.translated(text, for: field) ?? text, field, in: parent)
    guard case .date = field.kind, case .fault(let reason, _) = fit, let day = spreadsheetDay(cell) else { return fit }
    return .fault(
      reason, advice: "Tabellenprogramme nummerieren so den \(day.plainGerman); zeigen Sie die Spalte als Datum an.")
  }

  /// Whether a text can stand below the front matter.
  func fit(body text: String) -> Fit {
    let cell = text.trimmingBlanks
    return isSpreadsheetFault(cell) ? Self.spreadsheetFault(cell) : fitting.fit(body: text)
  }

  private static func spreadsheetFault(_ cell: String) -> Fit {
    .fault(
      "„\(cell)“ schreibt das Tabellenprogramm, wo es keinen Wert zeigen kann",
      advice: "Leeren Sie die Zelle, oder berichtigen Sie ihre Formel.")
  }
}
