import RegisterModel

extension Rule {
  /// R02: Inferring the emotions of employees or pupils is prohibited, so the class says so.
  ///
  /// `transparenzpflichten` holds `emotion_biometrie` and `betroffene` employees or pupils: then the class is `verboten`, unless
  /// `art5` names letter f with its medical or safety exception. Point 1 b of Annex III says that it is biometric categorisation
  /// and no emotion.
  /// Source: Art. 5(1)(f) of Regulation (EU) 2024/1689. Binding since 2025-02-02 (`art-5`).
  /// Example: emotion recognition in a call centre with `risikoklasse: kein_hochrisiko`.
  static let r02 = Rule(
    "R02", "Emotionserkennung bei Beschäftigten und in der Schule gilt als verboten",
    source: "Art. 5 Abs. 1 Buchst. f KI-VO", [.error], duties: [.prohibitions]
  ) { entry, review in
    guard let riskClass = entry.riskClass, riskClass != .prohibited, entry.annexIII != .p1b,
      entry.transparencyDuties.contains(.emotionOrBiometrics),
      entry.affected.contains(where: { $0 == .employees || $0 == .pupils }),
      !review.record.holdsInvalid(Slot.prohibition), !claimsSafetyException(entry),
      review.context.pendingFrom(.prohibitions, begin: nil) == nil
    else { return }
    review.contradiction(
      "Emotionserkennung bei Beschäftigten oder in der Schule ist verboten, eingeordnet ist sie als „\(riskClass.label)“.",
      advice:
        "Schreiben Sie „risikoklasse: verboten“, oder nennen Sie eine medizinische oder Sicherheits-Ausnahme in „art5“ mit Buchstabe f.",
      at: review.range(of: Slot.riskClass))
  }

  private static func claimsSafetyException(_ entry: Entry) -> Bool {
    guard let practice = entry.record[Slot.prohibition]?.map, let letter = practice["buchstabe"]?.term else {
      return false
    }
    return practice.catalogue["buchstabe"]?.kind.vocabulary?.terms[letter].value == "f"
      && practice.text("ausnahme") != nil
  }
}
