import RegisterModel

extension Rule {
  /// R06: The risk class of what is in use has been examined.
  ///
  /// Who collects from public sources does not know whether an authority examined the class, only that nothing was found about it.
  /// Source: Art. 6 of Regulation (EU) 2024/1689; asked for now by decision of the register.
  /// Example: `risikoklasse: nicht_geprueft` with `status: erprobung`.
  static let r06 = Rule(
    "R06", "Risikoklasse ist geprüft", source: "Frage des Registers zur Einordnung nach Art. 6 KI-VO", [.gap]
  ) { entry, review in
    guard entry.riskClass == .notAssessed, entry.isInUse else { return }
    review.gap(
      Slot.riskClass, about: "zur Risikoklasse", saying: review.context.wording.notAssessed, as: .unknown)
  }
}
