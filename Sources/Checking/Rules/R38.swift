import RegisterModel

extension Rule {
  /// R38: Status and dates tell one story.
  ///
  /// What is or was in use has begun; what is retired has ended, unless `luecken` explains why the end is not given; nothing ends
  /// before it begins; what is planned begins later. A date that is only known by month or year counts as long as it can be true.
  /// Source: the register itself.
  /// Example: `status: geplant` and `beginn: 2025-01-01`.
  static let r38 = Rule("R38", "Status und Daten passen zusammen", [.error]) { entry, review in
    if let begin = entry.begin, let status = entry.status {
      if entry.wasEverUsed, begin.first > review.asOf {
        review.contradiction(
          "„\(status.label)“ setzt einen Beginn in der Vergangenheit voraus, angegeben ist \(begin.plainGerman).",
          advice: "Schreiben Sie den Status, der bis dahin gilt, oder berichtigen Sie den Beginn.",
          at: review.range(of: Slot.begin))
      } else if status == .planned, begin.last < review.asOf {
        review.contradiction(
          "„\(status.label)“ setzt einen Beginn in der Zukunft voraus, angegeben ist \(begin.plainGerman).",
          advice: "Schreiben Sie den Status, der jetzt gilt, oder berichtigen Sie den Beginn.",
          at: review.range(of: Slot.begin))
      }
    }
    if let begin = entry.begin, let end = entry.end, end.last < begin.first {
      review.contradiction(
        "Das Ende liegt nicht vor dem Beginn, angegeben sind \(end.plainGerman) und \(begin.plainGerman).",
        advice: "Berichtigen Sie „beginn“ oder „ende“.", at: review.range(of: Slot.end))
    }
    guard entry.status == .retired else { return }
    if let end = entry.end, end.first > review.asOf {
      review.contradiction(
        "„\(Status.retired.label)“ setzt ein Ende in der Vergangenheit voraus, angegeben ist \(end.plainGerman).",
        advice: "Schreiben Sie den Status, der bis dahin gilt, oder berichtigen Sie das Ende.",
        at: review.range(of: Slot.end))
    }
    guard !entry.record.hasValue(Slot.end), review.explanations.explaining(Slot.end) == nil else { return }
    review.missing(
      Slot.end, "„\(Status.retired.label)“ nennt mit „ende“ das Ende des Einsatzes, das Feld ist leer.",
      advice: review.adviceOnSilence(Slot.end), at: review.range(of: Slot.status))
  }
}
