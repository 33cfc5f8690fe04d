import RegisterModel

extension Rule {
  /// R28: A norm on organisation alone does not carry the processing of personal data.
  ///
  /// Source: Art. 6(1)(e) and (3) GDPR; § 3 DSG NRW. Binding now.
  /// Example: `personenbezogene_daten: ja` and § 12 EGovG NRW of kind `organisation` as the only legal basis.
  static let r28 = Rule(
    "R28", "Grundlage für die Datenverarbeitung ist genannt",
    source: "Art. 6 Abs. 1 Buchst. e, Abs. 3 DSGVO; § 3 DSG NRW", [.gap]
  ) { entry, review in
    let bases = entry.legalBases
    guard entry.hasPersonalData, !bases.isEmpty, bases.allSatisfy({ $0.kind == .organisation }) else { return }
    review.shortcoming(
      Slot.legalBases,
      "Genannt sind nur Normen zur Organisation, keine Grundlage für die Datenverarbeitung")
  }
}
