import RegisterModel

extension Rule {
  /// R23: The exception for single transfers does not carry a permanent service.
  ///
  /// Source: Art. 49 GDPR, recital 111 („nicht wiederholt“). Binding now.
  /// Example: `drittland_grundlage: ausnahme_49` with `status: in_betrieb`.
  static let r23 = Rule(
    "R23", "Ausnahme für Einzelfälle trägt keinen Dauerbetrieb", source: "Art. 49 DSGVO, Erwägungsgrund 111 DSGVO",
    [.gap]
  ) { entry, review in
    guard entry.record.term(Slot.transferBasis, as: TransferBasis.self) == .exception,
      entry.status == .inOperation || entry.status == .tolerated
    else { return }
    review.shortcoming(
      Slot.transferBasis,
      "Der dauerhafte Einsatz stützt die Übermittlung in ein Drittland auf die Ausnahme des Art. 49 DSGVO")
  }
}
