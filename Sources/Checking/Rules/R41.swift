import RegisterModel

extension Rule {
  /// R41: What is promised for a day is there on that day.
  ///
  /// The gap itself belongs to the rule that asks for the field and is published as overdue; this rule shows editors the promise.
  /// Source: the register itself.
  /// Example: `{feld: folgenabschaetzungen.dsfa, stand: in_arbeit, bis: 2026-12-15}` from 2026-12-16.
  static let r41 = Rule("R41", "Zugesagte Angaben kommen pünktlich", [.gap]) { entry, review in
    for explanation in entry.gapExplanations {
      guard case .overdue(let day)? = explanation.gapState(asOf: review.asOf) else { continue }
      review.lapse(
        "„\(explanation.path)“ war bis \(day.plainGerman) zugesagt, die Frist ist verstrichen.",
        at: explanation.record.range(of: "bis"))
    }
  }
}
