import Diagnostics
import RegisterModel

extension Rule {
  /// R51: Every ministry reports: an entry or a nil report.
  ///
  /// A ministry that no longer exists is not asked. A nil report says when it was made and which role answers for it.
  /// Source: nil reports of the US inventory, map of the Dutch register.
  /// Example: a folder with `ressort.md`, `meldung.stand: ausstehend` and no entry.
  static let r51 = Rule(
    "R51", "Jedes Ressort hat Einträge oder meldet Fehlanzeige",
    source: "nach dem Vorbild der Fehlanzeigen im US-Verzeichnis und der Karte des niederländischen Registers",
    [.error, .gap],
    acrossRegister: { review in
      let reporting = Set(review.inventory.entries.map(\.ministry))
      for ministry in review.register.ministries {
        review.checkSignature(of: ministry)
        guard ministry.exists(on: review.context.asOf), !reporting.contains(ministry.code),
          ministry.reportState != .nilReport,
          !ministry.record.holdsInvalid("meldung")
        else { continue }
        review.gap(of: ministry, about: "zum Einsatz von KI", at: "meldung")
      }
    })
}

extension RegisterReview {
  fileprivate mutating func checkSignature(of ministry: Ministry) {
    guard ministry.reportState == .nilReport, !ministry.hasSignedNilReport, !ministry.record.holdsInvalid("meldung")
    else {
      return
    }
    contradiction(
      "Eine Fehlanzeige sagt, wann und von welcher Rolle sie gemeldet wurde; „datum“ oder „verantwortet_von“ fehlt.",
      advice: "Füllen Sie beide aus oder schreiben Sie „stand: ausstehend“.", in: ministry.source,
      at: ministry.record.range(of: "meldung"))
  }
}
