import RegisterModel

extension Rule {
  /// R35: The staff council's consent comes before the use.
  ///
  /// Source: §§ 66 and 72 LPVG NRW (prior consent). Binding now.
  /// Example: `mitbestimmung: {stand: zugestimmt, datum: 2026-06-01}` and `beginn: 2026-05-01`.
  static let r35 = Rule(
    "R35", "Zustimmung der Personalvertretung liegt vor dem Beginn", source: "§§ 66, 72 LPVG NRW", [.gap]
  ) { entry, review in
    guard entry.coDetermination == .agreed, let begin = entry.begin,
      let date = entry.record[Slot.coDetermination]?.map?.date("datum"), date.first > begin.last
    else { return }
    review.shortcoming(
      Slot.coDetermination,
      "Die Personalvertretung hat erst nach Beginn zugestimmt (\(date.plainGerman), Beginn \(begin.plainGerman))")
  }
}
