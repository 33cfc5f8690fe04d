import RegisterModel

extension Rule {
  /// R18: Deep fakes are disclosed, and so is generated text on matters of public interest that no human reviewed.
  ///
  /// Text is taken as reviewed when `menschliche_aufsicht` says who answers for it.
  /// Source: Art. 50(4) of Regulation (EU) 2024/1689. Binding since 2026-08-02 (`art-50`).
  /// Example: `transparenzpflichten: [oeffentlicher_text]`, in operation, neither `hinweis_an_betroffene` nor
  /// `menschliche_aufsicht`.
  static let r18 = Rule(
    "R18", "Offenlegung erzeugter Texte und Deepfakes", source: "Art. 50 Abs. 4 KI-VO", [.gap],
    duties: [.transparency]
  ) { entry, review in
    guard entry.isInUse, !entry.record.hasValue(Slot.notice) else { return }
    let duties = entry.transparencyDuties
    let hasUnreviewedText = duties.contains(.publicText) && !entry.record.hasValue(Slot.oversight)
    guard duties.contains(.deepfake) || hasUnreviewedText else { return }
    review.gap(
      Slot.notice, about: "zur Offenlegung der mit KI erzeugten Inhalte", duty: .transparency)
  }
}
