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

  init(read: @escaping FieldFitting.Reader, identifiedBy ids: EntryIDForm, standard: ForeignStandard?) {
    fitting = FieldFitting(splittingLists: CellRules.list, identifiedBy: ids, read: read)
    self.standard = standard
  }

  /// The value of a cell for a field, or for a part of one.
  func fit(_ text: String, _ field: Field, in parent: Field? = nil) -> Fit {
    if let fault = Self.spreadsheetFault(in: text) { return fault }
    let fit = fitting.fit(standard?.translated(text, for: field) ?? text, field, in: parent)
    guard case .date = field.kind, case .fault(let reason, _) = fit, let day = spreadsheetDay(text.trimmingBlanks)
    else { return fit }
    return .fault(
      reason, advice: "Tabellenprogramme nummerieren so den \(day.plainGerman); zeigen Sie die Spalte als Datum an.")
  }

  /// Whether a text can stand below the front matter.
  func fit(body text: String) -> Fit { Self.spreadsheetFault(in: text) ?? fitting.fit(body: text) }

  private static func spreadsheetFault(in text: String) -> Fit? {
    let cell = text.trimmingBlanks
    guard isSpreadsheetFault(cell) else { return nil }
    return .fault(
      "„\(cell)“ schreibt das Tabellenprogramm, wo es keinen Wert zeigen kann",
      advice: "Leeren Sie die Zelle, oder berichtigen Sie ihre Formel.")
  }
}
