import RegisterModel

extension Rule {
  /// R14: What is registered in the non-public section of the EU database shows no public address.
  ///
  /// Points 6 and 7 of Annex III, and point 1 in law enforcement, migration, asylum and border control.
  /// Source: Art. 49(4) of Regulation (EU) 2024/1689.
  /// Example: `anhang_iii: 6e` and an `eu_datenbank_url`.
  static let r14 = Rule(
    "R14", "Nicht öffentliche Registrierung zeigt keine Adresse", source: "Art. 49 Abs. 4 KI-VO", [.error],
    duties: [.registration]
  ) { entry, review in
    guard entry.isRegisteredOutOfPublicSight, entry.record.hasValue(Slot.databaseURL) else { return }
    review.contradiction(
      "Einsätze nach Anhang III \(entry.annexIII?.label ?? "") stehen im nicht öffentlichen Teil der EU-Datenbank, angegeben ist eine Adresse.",
      advice: "Schreiben Sie „eu_registrierung: nicht_oeffentlich“ und streichen Sie die Adresse.",
      at: review.range(of: Slot.databaseURL))
  }
}
