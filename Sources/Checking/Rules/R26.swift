import RegisterModel

extension Rule {
  /// R26: Special categories of personal data are processed on a norm that allows it.
  ///
  /// Source: Art. 9 GDPR; § 16 DSG NRW. Binding now.
  /// Example: `personenbezogene_daten: besondere_kategorien` and no legal basis of kind `datenverarbeitung`.
  static let r26 = Rule(
    "R26", "Besondere Kategorien haben eine Grundlage für die Datenverarbeitung",
    source: "Art. 9 DSGVO; § 16 DSG NRW", [.gap]
  ) { entry, review in
    guard entry.personalData == .specialCategories, !entry.legalBases.contains(where: { $0.kind == .processing })
    else { return }
    review.gap(
      Slot.legalBases, about: "zur Grundlage für die Verarbeitung besonderer Kategorien personenbezogener Daten")
  }
}
