import RegisterModel

extension Rule {
  /// R54: Where benefits, recruitment, exams or emergencies are decided, high risk is close.
  ///
  /// Source: Annex III points 5(a), 4(a), 3 and 5(d) of Regulation (EU) 2024/1689.
  /// Example: `themen: [leistungen]`, `entscheidungsrolle: empfehlend`, no `anhang_iii`.
  static let r54 = Rule(
    "R54", "Möglicher Hochrisiko-Fall ist geprüft",
    source: "Anhang III Nr. 5 Buchst. a, Nr. 4 Buchst. a, Nr. 3, Nr. 5 Buchst. d KI-VO", [.hint]
  ) { entry, review in
    guard Condition.recommends.holds(entry), entry.record.item(Slot.annexIII) == nil,
      let topic = entry.topics.first(where: \.hintsAtAnnexIII)
    else { return }
    review.hint(
      "Möglicher Hochrisiko-Fall: Das System empfiehlt oder entscheidet beim Thema „\(topic.label)“, „anhang_iii“ ist leer.",
      advice: "Vergleichen Sie es mit Anhang III, und tragen Sie den Punkt ein, wenn einer zutrifft.",
      at: entry.record.range(of: topic, in: Slot.topics))
  }
}
