import RegisterModel

extension Rule {
  /// R04: Who names a point of Annex III and denies high risk gives the exception and the reason.
  ///
  /// Source: Art. 6(3) and (4), Annex VIII Section B points 6 and 7 of Regulation (EU) 2024/1689. A matter of logic, checked
  /// before the duties of Art. 6 bind.
  /// Example: `anhang_iii: 5a`, `risikoklasse: kein_hochrisiko` and no `ausnahme_art6_3`.
  static let r04 = Rule(
    "R04", "Kein Hochrisiko trotz Anhang III braucht Ausnahme und Begründung",
    source: "Art. 6 Abs. 3 und 4, Anhang VIII Abschnitt B Nr. 6 und 7 KI-VO", [.error]
  ) { entry, review in
    guard Condition.exceptionClaimed.holds(entry), !entry.record.hasValue(Slot.highRiskException) else { return }
    review.missing(
      Slot.highRiskException,
      "Kein Hochrisiko trotz Anhang III braucht in „ausnahme_art6_3“ den Buchstaben und die Begründung, das Feld ist leer.",
      at: review.range(of: Slot.annexIII))
  }
}
