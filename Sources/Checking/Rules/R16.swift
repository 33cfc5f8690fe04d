import RegisterModel

extension Rule {
  /// R16: People who deal with a system directly learn that it is one; the entry shows how.
  ///
  /// Source: Art. 50(1) of Regulation (EU) 2024/1689, a duty of the provider. Binding since 2026-08-02 (`art-50`).
  /// Example: `transparenzpflichten: [interaktion]`, in operation, no `hinweis_an_betroffene`.
  static let r16 = Rule(
    "R16", "Hinweis bei direkter Interaktion", source: "Art. 50 Abs. 1 KI-VO (Pflicht des Anbieters)", [.gap],
    duties: [.transparency]
  ) { entry, review in
    guard entry.isInUse, entry.facesPublic, !entry.record.hasValue(Slot.notice) else { return }
    review.gap(Slot.notice, about: "zum Hinweis auf die direkte Interaktion mit KI", duty: .transparency)
  }
}
