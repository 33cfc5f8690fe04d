import RegisterModel

extension Rule {
  /// R34: The staff council takes part before employees work with a system.
  ///
  /// Source: § 72(3) LPVG NRW. Binding now.
  /// Example: in use by staff and `mitbestimmung` empty, or `stand: nicht_beteiligt`; with `stand: beteiligt` it is open whether it agreed.
  static let r34 = Rule("R34", "Personalvertretung ist beteiligt", source: "§ 72 Abs. 3 LPVG NRW", [.gap]) {
    entry, review in
    guard entry.isUsedByStaff else { return }
    switch entry.coDetermination {
    case .notInvolved:
      review.shortcoming(
        Slot.coDetermination, "Die Personalvertretung ist nach Angabe des Eintrags nicht beteiligt")
    case .involved:
      review.shortcoming(
        Slot.coDetermination,
        "Das Ergebnis der Beteiligung der Personalvertretung wurde nicht \(review.context.wording.collection.participle)"
      )
    case nil: review.gap(Slot.coDetermination, about: "zur Beteiligung der Personalvertretung")
    default: return
    }
  }
}
