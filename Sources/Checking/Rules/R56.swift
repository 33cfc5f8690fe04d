import RegisterModel

extension Rule {
  /// R56: The class and the answer whether it is an AI system at all tell one story.
  ///
  /// Only what is no AI system has the class that says so, and every other class is one of AI systems. An answer that admits not to know
  /// contradicts nothing, and neither does a class that was not assessed.
  /// Source: Art. 3(1) of Regulation (EU) 2024/1689. A matter of logic.
  /// Example: `risikoklasse: hochrisiko` and `ki_system.antwort: nein`.
  static let r56 = Rule(
    "R56", "Risikoklasse und Antwort zum KI-System passen zusammen", source: "Art. 3 Nr. 1 KI-VO", [.error]
  ) { entry, review in
    guard let riskClass = entry.riskClass, riskClass != .notAssessed, let system = entry.record[Slot.aiSystem]?.map,
      let answer = system.term("antwort", as: AISystemAnswer.self),
      answer != .unclear, (answer == .no) != (riskClass == .noAISystem)
    else { return }
    review.contradiction(
      "Nach „ki_system“ ist es \(answer == .no ? "kein" : "ein") KI-System, eingeordnet ist es als „\(riskClass.label)“.",
      advice: "Berichtigen Sie „risikoklasse“ oder „ki_system.antwort“.", at: review.range(of: Slot.riskClass))
  }
}
