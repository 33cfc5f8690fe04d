import RegisterModel

extension Rule {
  /// R07: Technology that learns from data is hardly ever no AI system; who says so gives the reason.
  ///
  /// Source: Art. 3(1) of Regulation (EU) 2024/1689.
  /// Example: `risikoklasse: kein_ki_system` with `technik: [sprachmodell]` and no `ki_system.begruendung`.
  static let r07 = Rule(
    "R07", "Kein KI-System trotz lernender Technik braucht eine Begründung", source: "Art. 3 Nr. 1 KI-VO", [.hint]
  ) { entry, review in
    guard entry.riskClass == .noAISystem, entry.isLearned, !entry.record.holdsInvalid(Slot.aiSystem),
      entry.record[Slot.aiSystem]?.map?.text("begruendung") == nil
    else { return }
    review.hint(
      "„Kein KI-System“ bei einer Technik, die aus Daten lernt, braucht in „ki_system.begruendung“ einen Grund.",
      advice: "Schreiben Sie ihn dorthin, oder berichtigen Sie „risikoklasse“.", at: review.range(of: Slot.riskClass))
  }
}
