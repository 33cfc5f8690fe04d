import RegisterModel

extension Rule {
  /// R17: People whose emotions are recognised or who are categorised by biometrics are informed.
  ///
  /// Source: Art. 50(3) of Regulation (EU) 2024/1689. Binding since 2026-08-02 (`art-50`).
  /// Example: `transparenzpflichten: [emotion_biometrie]`, in operation, no `hinweis_an_betroffene`.
  static let r17 = Rule(
    "R17", "Hinweis bei Emotionserkennung und biometrischer Kategorisierung", source: "Art. 50 Abs. 3 KI-VO", [.gap],
    duties: [.transparency]
  ) { entry, review in
    guard entry.isInUse, entry.transparencyDuties.contains(.emotionOrBiometrics),
      !entry.record.hasValue(Slot.notice)
    else { return }
    review.gap(
      Slot.notice, about: "zur Information über Emotionserkennung oder biometrische Kategorisierung",
      duty: .transparency)
  }
}
