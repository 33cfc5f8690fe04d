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
    fitting.fit(standard?.translated(text, for: field) ?? text, field, in: parent)
  }

  /// Whether a text can stand below the front matter.
  func fit(body text: String) -> Fit { fitting.fit(body: text) }
}
