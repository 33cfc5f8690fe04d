import RegisterModel

extension Rule {
  /// R45: For language models and clouds it is known what may be entered and whether the provider trains on it.
  ///
  /// Source: the staff councils' letter of 2024 (Copilot, ChatGPT). Asked for now.
  /// Example: `technik: [sprachmodell]` without `zulaessige_eingaben`.
  static let r45 = Rule(
    "R45", "Umgang mit Eingaben ist geregelt",
    source:
      "Regel dieses Registers nach dem Brief der Hauptpersonalräte in Nordrhein-Westfalen 2024 (aus Presseberichten): Copilot, ChatGPT",
    [.gap]
  ) { entry, review in
    if Condition.externalOperation.holds(entry), !entry.record.isFilled(Slot.trainingWithInputs) {
      let isAdmitted = entry.record.hasValue(Slot.trainingWithInputs)
      review.gap(
        Slot.trainingWithInputs, about: "zum Training mit Eingaben durch den Anbieter",
        saying: isAdmitted ? "Ob der Anbieter mit Eingaben trainiert, ist als unbekannt angegeben" : nil,
        as: isAdmitted ? .unknown : .open)
    }
    if Condition.languageModel.holds(entry), !entry.record.hasValue(Slot.permittedInputs) {
      review.gap(Slot.permittedInputs, about: "zu den zulässigen Eingaben")
    }
  }
}
