import RegisterModel

extension Rule {
  /// R36: Those who work with a system are prepared for it.
  ///
  /// Source: Art. 4 of Regulation (EU) 2024/1689, reworded in 2026: measures to support, no level. Binding since 2025-02-02
  /// (`art-4`).
  /// Example: `status: in_betrieb` and no `schulung`.
  static let r36 = Rule(
    "R36", "Beschäftigte werden geschult", source: "Art. 4 KI-VO", [.gap], duties: [.literacy]
  ) { entry, review in
    guard entry.isInUse, !entry.record.hasValue(Slot.training) else { return }
    review.gap(Slot.training, about: "zur Schulung", duty: .literacy)
  }
}
