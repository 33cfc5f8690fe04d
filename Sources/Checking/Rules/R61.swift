import RegisterModel

extension Rule {
  /// R61: What has been in use for more than a year says what it costs.
  ///
  /// A start that is only known by its year counts from the year's last day.
  /// Source: criticism of the British register, which tells no costs. Asked for now.
  /// Example: `status: in_betrieb`, `beginn: 2024` and no `kosten`.
  static let r61 = Rule(
    "R61", "Kosten eines Einsatzes von mehr als zwölf Monaten sind genannt",
    source: "nach der Kritik am britischen Register, das keine Kosten nennt", [.gap]
  ) { entry, review in
    guard entry.isInUse, let begin = entry.begin, begin.last.adding(months: 12) < review.asOf,
      !entry.record.hasValue(Slot.costs)
    else { return }
    review.gap(Slot.costs, about: "zu den Kosten")
  }
}
