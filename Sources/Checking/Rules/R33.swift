import RegisterModel

extension Rule {
  /// R33: Workers' representatives are informed before a high-risk system is used at the workplace.
  ///
  /// Source: Art. 26(7) of Regulation (EU) 2024/1689. Binding from 2027-12-02 (`hochrisiko-anhang-iii`) or 2028-08-02
  /// (`hochrisiko-anhang-i`), for systems that authorities used before from the later day of the same row; pending before.
  /// Example: `risikoklasse: hochrisiko`, used by staff, `mitbestimmung.stand: nicht_beteiligt`.
  static let r33 = Rule(
    "R33", "Personalvertretung ist über das Hochrisiko-KI-System informiert", source: "Art. 26 Abs. 7 KI-VO",
    [.pending, .gap], duties: [.highRiskAnnexIII, .highRiskAnnexI]
  ) { entry, review in
    guard entry.isHighRisk, entry.isUsedByStaff else { return }
    switch entry.coDetermination {
    case .notInvolved:
      review.shortcoming(
        Slot.coDetermination, "Die Personalvertretung ist nach Angabe des Eintrags nicht beteiligt",
        duty: entry.highRiskDuty)
    case nil:
      review.gap(
        Slot.coDetermination, about: "zur Information der Personalvertretung über das Hochrisiko-KI-System",
        duty: entry.highRiskDuty)
    default: return
    }
  }
}
