import RegisterModel

extension Rule {
  /// R01: A prohibited practice is not in use, unless one of the exceptions in the prohibition itself applies.
  ///
  /// A use classed `verboten` names the letter in `art5`; while it is tried out, in operation or tolerated, it also names the
  /// exception, which only letters d, f, g and h have. Past use stays on the page with its dates.
  /// Source: Art. 5(1)(a) to (h) of Regulation (EU) 2024/1689. Binding since 2025-02-02 (`art-5`), letters ba and bb from
  /// 2026-12-02 (`art-5-ba-bb`); pending before.
  /// Example: `risikoklasse: verboten`, `status: in_betrieb` and no `art5.ausnahme`.
  static let r01 = Rule(
    "R01", "Verbotene Praxis ist nicht im Einsatz", source: "Art. 5 Abs. 1 Buchst. a bis h KI-VO",
    [.error, .pending], duties: [.prohibitions, .prohibitionsOf2026]
  ) { entry, review in
    guard entry.riskClass == .prohibited else { return }
    guard let practice = entry.record[Slot.prohibition]?.map else {
      return review.missing(
        Slot.prohibition,
        "Eine verbotene Praxis nennt in „art5“ den Buchstaben des Art. 5 Abs. 1 KI-VO, „art5“ ist leer.",
        at: review.range(of: Slot.riskClass))
    }
    let letter = practice.catalogue["buchstabe"]?.kind.vocabulary.flatMap { letters in
      practice["buchstabe"]?.term.map { letters.terms[$0].value }
    }
    guard let letter, entry.isInUse, !review.record.holdsInvalid(Slot.prohibition) else { return }
    let hasException = ["d", "f", "g", "h"].contains(letter) && practice.text("ausnahme") != nil
    guard !hasException else { return }
    let duty: DutyKey = ["ba", "bb"].contains(letter) ? .prohibitionsOf2026 : .prohibitions
    guard review.context.pendingFrom(duty, begin: nil) == nil else {
      return review.shortcoming(
        Slot.riskClass, "Der Einsatz ist nach Art. 5 Abs. 1 Buchst. \(letter) KI-VO zu beenden", duty: duty)
    }
    review.contradiction(
      "Eine verbotene Praxis darf nicht im Einsatz sein, hier ist sie „\(entry.status?.label ?? "")“ ohne Ausnahme nach Art. 5 Abs. 1 KI-VO.",
      advice: "Nennen Sie in „art5.ausnahme“ die Ausnahme, die nur die Buchstaben d, f, g und h kennen.",
      at: review.range(of: Slot.riskClass))
  }
}
