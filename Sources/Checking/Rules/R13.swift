import RegisterModel

extension Rule {
  /// R13: The use of a high-risk system of Annex III is registered in the EU database.
  ///
  /// Not asked of products of Annex I, which Art. 49(3) does not name, of point 2 (registered nationally) nor of what Art. 49(4) keeps out of public sight.
  /// Source: Art. 26(8), Art. 49(3), Annex VIII Section C point 3 of Regulation (EU) 2024/1689. When Art. 49 starts to bind is
  /// disputed (`art-49`); the gap says so.
  /// Example: `risikoklasse: hochrisiko`, `anhang_iii: 5a`, in operation and no `eu_datenbank_url`.
  static let r13 = Rule(
    "R13", "Einsatz ist in der EU-Datenbank registriert",
    source: "Art. 26 Abs. 8, Art. 49 Abs. 3, Anhang VIII Abschnitt C Nr. 3 KI-VO", [.pending, .gap],
    duties: [.registration]
  ) { entry, review in
    let registration = entry.record.term(Slot.registration, as: EURegistration.self)
    guard entry.isHighRisk, entry.isInUse, let point = entry.annexIII?.point, point != 2,
      !entry.isRegisteredOutOfPublicSight,
      registration != .nonPublicSection, registration != .national
    else { return }
    if !entry.record.hasValue(Slot.databaseURL) {
      review.gap(
        Slot.databaseURL, about: "zum Eintrag des Anbieters in der EU-Datenbank", duty: .registration)
    }
    if !entry.record.hasValue(Slot.registeredOn) {
      review.gap(Slot.registeredOn, about: "zur Registrierung in der EU-Datenbank", duty: .registration)
    }
  }
}
