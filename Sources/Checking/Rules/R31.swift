import RegisterModel

extension Rule {
  /// R31: Full automation rests on a norm, leaves no discretion, and is open to notice and remedy.
  ///
  /// A norm that could allow it is one of kind `aufgabe` or `datenverarbeitung`.
  /// Source: Art. 22 GDPR; § 35a VwVfG NRW. Binding now.
  /// Example: `entscheidungsrolle: vollautomatisiert` with `ermessen: ja` is an error, without `rechtsbehelf` a gap.
  static let r31 = Rule(
    "R31", "Vollautomatisierung hat Norm, Hinweis und Rechtsbehelf und kein Ermessen",
    source: "Art. 22 DSGVO; § 35a VwVfG NRW", [.gap, .error]
  ) { entry, review in
    guard entry.decisionRole == .fullyAutomated else { return }
    if entry.record.term(Slot.discretion, as: Discretion.self) == .yes {
      review.contradiction(
        "Vollautomatisiert entschieden wird nur ohne Ermessen und Beurteilungsspielraum, angegeben ist „ermessen: ja“.",
        advice: "Berichtigen Sie „ermessen“ oder „entscheidungsrolle“.", at: review.range(of: Slot.discretion))
    }
    if !entry.legalBases.contains(where: { $0.kind == .task || $0.kind == .processing }) {
      review.gap(Slot.legalBases, about: "zur Norm für die vollautomatisierte Entscheidung")
    }
    if !entry.record.hasValue(Slot.remedy) {
      review.gap(Slot.remedy, about: "zum Rechtsbehelf gegen die vollautomatisierte Entscheidung")
    }
    if !entry.record.hasValue(Slot.notice) {
      review.gap(Slot.notice, about: "zum Hinweis auf die vollautomatisierte Entscheidung")
    }
  }
}
