import RegisterModel

extension Rule {
  /// R36: What is done for the AI literacy of those who work with a system is said.
  ///
  /// Source: Art. 4 of Regulation (EU) 2024/1689, reworded in 2026: measures to support, no level. Binding since 2025-02-02
  /// (`art-4`).
  /// Example: `status: in_betrieb` and no `schulung`.
  static let r36 = Rule(
    "R36", "Maßnahmen zur KI-Kompetenz sind genannt", source: "Art. 4 KI-VO", [.gap], duties: [.literacy]
  ) { entry, review in
    guard entry.isInUse, !entry.record.hasValue(Slot.training) else { return }
    review.gap(Slot.training, about: "zur Schulung", duty: .literacy)
  }
}
