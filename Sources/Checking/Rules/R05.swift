import RegisterModel

extension Rule {
  /// R05: A system of Annex III that profiles natural persons is always high-risk.
  ///
  /// Source: Art. 6(3) last subparagraph of Regulation (EU) 2024/1689. A matter of logic, checked before the duties of Art. 6 bind.
  /// Example: `anhang_iii: 5a`, `risikoklasse: kein_hochrisiko`, `profiling: ja`.
  static let r05 = Rule(
    "R05", "Profiling schließt die Ausnahme vom Hochrisiko aus", source: "Art. 6 Abs. 3 letzter Unterabsatz KI-VO",
    [.error]
  ) { entry, review in
    guard Condition.exceptionClaimed.holds(entry), entry.record.term(Slot.profiling, as: Answer.self) == .yes else {
      return
    }
    review.contradiction(
      "Ein System aus Anhang III mit Profiling gilt immer als Hochrisiko-KI-System, eingeordnet ist es als „\(RiskClass.notHigh.label)“.",
      advice: "Schreiben Sie „risikoklasse: hochrisiko“, oder berichtigen Sie „profiling“.",
      at: review.range(of: Slot.profiling))
  }
}
