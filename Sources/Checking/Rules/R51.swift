import RegisterModel

extension Rule {
  /// R51: Every ministry reports: an entry or a nil report.
  ///
  /// A ministry that no longer exists is not asked.
  /// Source: nil reports of the US inventory, map of the Dutch register.
  /// Example: a folder with `ressort.md`, `meldung.stand: ausstehend` and no entry.
  static let r51 = Rule(
    "R51", "Jedes Ressort meldet Einsätze oder Fehlanzeige",
    source: "Fehlanzeige des US-Verzeichnisses; Karte des niederländischen Registers", [.gap],
    acrossRegister: { review in
      let reporting = Set(review.inventory.entries.map(\.ministry))
      for ministry in review.register.ministries {
        let exists = ministry.validUntil.map { $0.last >= review.context.asOf } ?? true
        guard exists, !reporting.contains(ministry.code), ministry.reportState != .nilReport,
          !ministry.record.holdsInvalid("meldung")
        else { continue }
        review.gap(of: ministry, about: "zum Einsatz von KI", at: "meldung")
      }
    })
}
