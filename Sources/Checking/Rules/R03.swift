import RegisterModel

extension Rule {
  /// R03: A high-risk system is one by Annex III or as part of a product of Annex I, and the entry says which.
  ///
  /// Source: Art. 6(1) and (2), Annex III of Regulation (EU) 2024/1689. A matter of logic, checked before the duties of Art. 6
  /// bind.
  /// Example: `risikoklasse: hochrisiko` with neither `anhang_iii` nor `anhang_i`.
  static let r03 = Rule(
    "R03", "Hochrisiko nennt den Punkt des Anhangs III oder das Produktrecht des Anhangs I",
    source: "Art. 6 Abs. 1 und 2, Anhang III KI-VO", [.error]
  ) { entry, review in
    guard entry.isHighRisk, !entry.record.hasValue(Slot.annexIII), !entry.record.hasValue(Slot.annexI),
      !entry.record.holdsInvalid(Slot.annexI)
    else { return }
    review.missing(
      Slot.annexIII, "Ein Hochrisiko-KI-System nennt „anhang_iii“ oder „anhang_i“, beide sind leer.",
      at: review.range(of: Slot.riskClass))
  }
}
