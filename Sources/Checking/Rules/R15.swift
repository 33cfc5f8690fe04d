import RegisterModel

extension Rule {
  /// R15: Critical infrastructure is registered nationally; no fundamental rights assessment is asked of it (see R10).
  ///
  /// Source: Art. 49(5), Art. 27(1) of Regulation (EU) 2024/1689.
  /// Example: `anhang_iii: 2` and `eu_registrierung: oeffentlich`.
  static let r15 = Rule(
    "R15", "Kritische Infrastruktur wird national registriert", source: "Art. 49 Abs. 5, Art. 27 Abs. 1 KI-VO",
    [.error], duties: [.registration]
  ) { entry, review in
    guard entry.annexIII?.point == 2,
      entry.record.term(Slot.registration, as: EURegistration.self) == .publicSection
    else { return }
    review.contradiction(
      "Kritische Infrastruktur (Anhang III Nr. 2) wird national registriert, angegeben ist „oeffentlich“.",
      advice: "Schreiben Sie „eu_registrierung: national“.", at: review.range(of: Slot.registration))
  }
}
