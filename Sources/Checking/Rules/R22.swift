import RegisterModel

extension Rule {
  /// R22: Personal data that are processed outside EU and EEA go there on a stated ground.
  ///
  /// Which countries belong to EU and EEA is in the table of countries; codes that it does not list are reported as such.
  /// Source: Art. 44 to 49 GDPR. Binding now.
  /// Example: a place with `land: US`, `personenbezogene_daten: ja`, no `drittland_grundlage`.
  static let r22 = Rule(
    "R22", "Übermittlung in ein Drittland hat eine Grundlage", source: "Art. 44 bis 49 DSGVO", [.error]
  ) { entry, review in
    guard entry.hasPersonalData, !entry.record.hasValue(Slot.transferBasis) else { return }
    let outside = entry.places.compactMap { place -> (ProcessingPlace, Countries.Country)? in
      guard let country = place.country.flatMap({ review.context.register.countries[$0] }),
        country.area != .european
      else { return nil }
      return (place, country)
    }
    guard let (place, country) = outside.first else { return }
    review.missing(
      Slot.transferBasis,
      "Personenbezogene Daten außerhalb von EU und EWR (\(country.name)) brauchen „drittland_grundlage“, das Feld ist leer.",
      at: place.record.range(of: "land"))
  }
}
