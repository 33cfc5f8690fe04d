import RegisterModel

extension Rule {
  /// R37: The logs of a high-risk system are kept for at least six months.
  ///
  /// Source: Art. 26(6) of Regulation (EU) 2024/1689. Binding from 2027-12-02 (`hochrisiko-anhang-iii`) or 2028-08-02
  /// (`hochrisiko-anhang-i`), for systems that authorities used before from the later day of the same row; pending before.
  /// Example: `risikoklasse: hochrisiko` and `protokolle_monate: 3`.
  static let r37 = Rule(
    "R37", "Protokolle werden mindestens sechs Monate aufbewahrt", source: "Art. 26 Abs. 6 KI-VO", [.pending, .gap],
    duties: [.highRiskAnnexIII, .highRiskAnnexI]
  ) { entry, review in
    guard entry.isHighRisk else { return }
    guard let months = entry.record[Slot.logMonths]?.number else {
      return review.gap(Slot.logMonths, about: "zur Aufbewahrung der Protokolle", duty: entry.highRiskDuty)
    }
    guard months < 6 else { return }
    review.shortcoming(
      Slot.logMonths,
      "Die Protokolle werden \(months == 1 ? "einen Monat" : "\(months) Monate") und damit weniger als sechs Monate aufbewahrt",
      duty: entry.highRiskDuty)
  }
}
