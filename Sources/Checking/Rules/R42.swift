import RegisterModel

extension Rule {
  /// R42: What is withheld is withheld under one of the exceptions of the register's act on freedom of information.
  ///
  /// The law's file says which these are (`auskunft` with `ausnahmen`). Where no law does, as in states without such an act, any norm with
  /// its law will do.
  /// Source: IFG NRW, exceptions in §§ 6 to 9. Binding now.
  /// Example: `stand: zurueckgehalten` with `grundlage: § 5 IFG NRW`, or without `grundlage`.
  static let r42 = Rule("R42", "Zurückgehalten wird nur nach einer Ausnahme im Gesetz", source: "IFG NRW", [.error]) {
    entry, review in
    let exceptions = review.context.exceptions
    for explanation in entry.gapExplanations where explanation.state == .withheld {
      if let basis = explanation.basis {
        guard !exceptions.contain(basis) else { continue }
        review.contradiction(
          "Zurückgehalten wird nur nach \(exceptions.ground), angegeben ist „\(basis)“.",
          advice: exceptions.citation(meantBy: basis).map { "Schreiben Sie „\($0)“." }
            ?? "Nennen Sie die Ausnahme in der Form „\(exceptions.example)“, oder machen Sie die Angabe.",
          at: explanation.record.range(of: "grundlage"))
      } else if explanation.isSilent(about: "grundlage") {
        review.contradiction(
          "Eine zurückgehaltene Angabe nennt mit „grundlage“ \(exceptions.choice), das Feld ist leer.",
          advice: "Schreiben Sie „grundlage: …“ in der Form „\(exceptions.example)“.",
          at: explanation.record.range(of: "stand"))
      }
    }
  }
}
