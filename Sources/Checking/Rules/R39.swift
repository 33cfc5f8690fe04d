import RegisterModel

extension Rule {
  /// R39: A trial has an end, and once ended an evaluation.
  ///
  /// Source: the staff councils' letter of 2024 („experimentell“). Asked for now.
  /// Example: `status: erprobung` without `ende`, or with an `ende` that has passed and no `auswertung`.
  static let r39 = Rule(
    "R39", "Erprobung hat ein Ende und eine Auswertung",
    source:
      "Regel dieses Registers nach dem Brief der Hauptpersonalräte in Nordrhein-Westfalen 2024 (aus Presseberichten): versuchsweise Nutzung",
    [.gap]
  ) { entry, review in
    guard entry.status == .trial else { return }
    guard let end = entry.end else {
      return review.gap(Slot.end, about: "zum Ende der Erprobung")
    }
    guard end.last < review.asOf, !entry.record.hasValue(Slot.evaluation) else { return }
    review.gap(Slot.evaluation, about: "zur Auswertung der bis \(end.plainGerman) befristeten Erprobung")
  }
}
