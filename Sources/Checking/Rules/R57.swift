import RegisterModel

extension Rule {
  /// R57: A value that says that there is nothing to name stands in its list alone.
  ///
  /// Which values do so is said by their vocabulary (`Term.standsAlone`).
  /// Source: the register itself. A matter of logic.
  /// Example: `transparenzpflichten: [keine, interaktion]`.
  static let r57 = Rule("R57", "„Keine“ steht in einer Liste allein", [.error]) { entry, review in
    for item in entry.record.items {
      let field = FieldCatalogue.entry.fields[item.slot]
      guard case .list(.term(let vocabulary)) = field.kind, case .list(let elements) = item.value.value,
        elements.count > 1
      else { continue }
      for element in elements {
        guard let term = element.value.term.map({ vocabulary.terms[$0] }), term.standsAlone else { continue }
        review.contradiction(
          "„\(term.value)“ steht in „\(field.key)“ allein, hier stehen andere Werte daneben.",
          advice: "Streichen Sie „\(term.value)“ oder die anderen.", at: element.range)
      }
    }
  }
}
