import RegisterModel

extension Rule {
  /// R42: What is withheld is withheld under one of the four exceptions of the freedom of information act.
  ///
  /// Source: IFG NRW, exceptions in §§ 6 to 9. Binding now.
  /// Example: `stand: zurueckgehalten` with `grundlage: § 5 IFG NRW`, or without `grundlage`.
  static let r42 = Rule("R42", "Zurückgehalten wird nur nach §§ 6 bis 9 IFG NRW", source: "IFG NRW", [.error]) {
    entry, review in
    for explanation in entry.gapExplanations where explanation.state == .withheld {
      if let basis = explanation.basis {
        guard !isException(basis) else { continue }
        review.contradiction(
          "Zurückgehalten wird nur nach §§ 6 bis 9 IFG NRW, angegeben ist „\(basis)“.",
          advice: citation(meantBy: basis).map { "Schreiben Sie „\($0)“." }
            ?? "Nennen Sie die Ausnahme in der Form „§ 8 IFG NRW“, oder machen Sie die Angabe.",
          at: explanation.record.range(of: "grundlage"))
      } else if explanation.isSilent(about: "grundlage") {
        review.contradiction(
          "Eine zurückgehaltene Angabe nennt mit „grundlage“ eine der Ausnahmen der §§ 6 bis 9 IFG NRW, das Feld ist leer.",
          advice: "Schreiben Sie „grundlage: …“ in der Form „§ 8 IFG NRW“.", at: explanation.record.range(of: "stand"))
      }
    }
  }

  /// What was written without the blank behind the sign.
  private static func citation(meantBy basis: String) -> String? {
    guard basis.hasPrefix("§") else { return nil }
    let spaced = "§ \(basis.dropFirst())"
    return isException(spaced) ? spaced : nil
  }

  private static func isException(_ basis: String) -> Bool {
    let words = basis.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" })
    return words.count >= 4 && words[0] == "§" && ["6", "7", "8", "9"].contains(words[1])
      && words.suffix(2) == ["IFG", "NRW"]
  }
}
