import RegisterModel

extension Rule {
  /// R50: A front end for the public says how accessible it is.
  ///
  /// Source: §§ 10 to 10e BGG NRW, § 2 EGovG NRW. Binding now.
  /// Example: a chatbot for citizens without `barrierefreiheit`.
  static let r50 = Rule(
    "R50", "Öffentliche Oberfläche nennt ihre Barrierefreiheit", source: "§§ 10 bis 10e BGG NRW, § 2 EGovG NRW", [.gap]
  ) { entry, review in
    guard entry.facesPublic, !entry.record.hasValue(Slot.accessibility) else { return }
    review.gap(Slot.accessibility, about: "zur Barrierefreiheit der öffentlichen Oberfläche")
  }
}
