import RegisterModel

extension Rule {
  /// R20: Risky processing of personal data has a data protection impact assessment, or a reason why it needs none.
  ///
  /// Risky here: a language model, profiling, special categories, high risk, full automation.
  /// Source: Art. 35 GDPR; § 24 DSG NRW; Art. 26(9) of Regulation (EU) 2024/1689. Binding now.
  /// Example: `personenbezogene_daten: ja`, `technik: [sprachmodell]`, no assessment `dsfa`.
  static let r20 = Rule(
    "R20", "Datenschutz-Folgenabschätzung liegt vor",
    source: "Art. 35 DSGVO; § 24 DSG NRW; für Hochrisiko-KI-Systeme Art. 26 Abs. 9 KI-VO", [.gap]
  ) { entry, review in
    guard entry.hasPersonalData, isRisky(entry) else { return }
    let assessment = entry.assessment(of: .dataProtection)
    let isReasoned = assessment?.state == .notRequired && assessment?.reason != nil
    guard assessment?.state != .done, !isReasoned else { return }
    review.gap(
      Slot.assessments, part: "dsfa", about: "zur Datenschutz-Folgenabschätzung",
      saying: assessment?.state == .notRequired
        ? "Die Datenschutz-Folgenabschätzung wird im Eintrag ohne Grund als nicht erforderlich bezeichnet"
        : assessment?.statement("Datenschutz-Folgenabschätzung"), as: assessment?.gapState ?? .open)
  }

  private static func isRisky(_ entry: Entry) -> Bool {
    entry.usesLanguageModel || entry.personalData == .specialCategories || entry.isHighRisk
      || entry.decisionRole == .fullyAutomated || entry.record.term(Slot.profiling, as: Answer.self) == .yes
  }
}
