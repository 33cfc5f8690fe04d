import RegisterModel

extension Rule {
  /// R19: Natural persons on whom a system of Annex III decides or helps to decide are informed.
  ///
  /// Source: Art. 26(11), with the explanation of Art. 86, of Regulation (EU) 2024/1689. Binding from 2027-12-02, for systems that
  /// authorities used before from 2030-08-02 (`hochrisiko-anhang-iii`); pending before.
  /// Example: `risikoklasse: hochrisiko`, `anhang_iii: 5a`, `entscheidungsrolle: empfehlend`, no `hinweis_an_betroffene`.
  static let r19 = Rule(
    "R19", "Betroffene eines Hochrisiko-KI-Systems sind informiert", source: "Art. 26 Abs. 11, Art. 86 KI-VO",
    [.pending, .gap], duties: [.highRiskAnnexIII]
  ) { entry, review in
    guard entry.isHighRisk, entry.annexIII != nil, entry.isInUse, entry.takesPartInDecisions,
      entry.affected != [.businesses], !entry.record.hasValue(Slot.notice)
    else { return }
    review.gap(
      Slot.notice, about: "zur Information der Betroffenen über das Hochrisiko-KI-System", duty: .highRiskAnnexIII)
  }
}
