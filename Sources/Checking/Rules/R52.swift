import RegisterModel

extension Rule {
  /// R52: A nil report and an entry in use cannot both be true.
  ///
  /// Source: the register itself.
  /// Example: `meldung.stand: fehlanzeige` and an entry of the ministry with `status: in_betrieb`.
  static let r52 = Rule(
    "R52", "Fehlanzeige und Einsätze schließen sich aus", [.error],
    acrossRegister: { review in
      let inUse = Dictionary(
        review.inventory.entries.filter(\.isInUse).map { ($0.ministry, $0.id) }, uniquingKeysWith: { first, _ in first }
      )
      for ministry in review.register.ministries where ministry.reportState == .nilReport {
        guard let id = inUse[ministry.code] else { continue }
        review.contradiction(
          "Fehlanzeige heißt, dass keine KI im Einsatz ist, im Einsatz ist aber \(id).",
          advice: "Berichtigen Sie die Meldung oder den Status des Eintrags.", in: ministry.source,
          at: ministry.report?.range(of: "stand") ?? ministry.record.range(of: "meldung"))
      }
    })
}
