import RegisterModel

extension Rule {
  /// R25: Whoever processes personal data for an authority does so under a contract.
  ///
  /// Source: Art. 28 GDPR. Binding now.
  /// Example: a place with `rolle: cloud`, `personenbezogene_daten: ja`, no `auftragsverarbeitung`.
  static let r25 = Rule(
    "R25", "Vertrag zur Auftragsverarbeitung liegt vor", source: "Art. 28 DSGVO", [.gap]
  ) { entry, review in
    guard Condition.externalProcessor.holds(entry), !entry.record.hasValue(Slot.processorContract) else { return }
    review.gap(Slot.processorContract, about: "zum Vertrag zur Auftragsverarbeitung")
  }
}
