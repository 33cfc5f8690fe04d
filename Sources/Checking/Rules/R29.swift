import Diagnostics
import RegisterModel

extension Rule {
  /// R29: Every cited norm is in the catalogue of norms and was in force while the use ran.
  ///
  /// A norm is out of force when it ended before the use began, started after the use ended, or is not in force on the day of the
  /// check while the use runs. That a use began before its norm did cannot be mended by telling the truth and is no error.
  /// Source: the register itself.
  /// Example: „§ 12a EGovG NRW“ is not in the catalogue; the nearest designation is suggested.
  static let r29 = Rule("R29", "Zitierte Normen gibt es und sie galten", [.error]) { entry, review in
    for basis in entry.legalBases where !basis.norm.isEmpty && !basis.law.isEmpty {
      let laws = review.context.laws
      guard laws.knows(basis.law) else {
        review.contradiction(
          "Zitierte Gesetze stehen im Normenverzeichnis, „\(basis.law)“ steht dort nicht.",
          advice: suggestion(laws.name(near: basis.law))
            ?? "Schreiben Sie den Namen, unter dem es in „normen/“ steht; ein neues legt „offenlage new norm“ an.",
          at: basis.record.range(of: "gesetz"))
        continue
      }
      guard let norm = laws.norm(basis.section, of: basis.law) else {
        review.contradiction(
          "Zitierte Normen stehen im Normenverzeichnis, „\(basis.section) \(basis.law)“ steht dort nicht.",
          advice: LawIndex.namesSeveral(basis.norm)
            ? "Geben Sie jeder Norm einen eigenen Punkt der Liste."
            : suggestion(laws.written(basis) ?? nearest(to: basis.section, among: laws.designations(of: basis.law)))
              ?? "Schreiben Sie sie wie dort, oder ergänzen Sie sie in der Datei des Gesetzes.",
          at: basis.record.range(of: "norm"))
        continue
      }
      guard let lapse = lapse(of: norm, for: entry, asOf: review.asOf) else { continue }
      review.contradiction(
        "Eine zitierte Norm gilt in der Zeit des Einsatzes, \(norm.citation) \(lapse).",
        advice: "Nennen Sie die Norm, die damals galt, oder berichtigen Sie „beginn“ und „ende“.",
        at: basis.record.range(of: "norm"))
    }
  }

  private static func suggestion(_ candidate: String?) -> String? { candidate.map { "Meinten Sie „\($0)“?" } }

  private static func lapse(of norm: Norm, for entry: Entry, asOf: Day) -> String? {
    let today = entry.isInUse ? asOf : nil
    let firstDay = [entry.begin?.first, today].compactMap(\.self).max()
    let lastDay = [entry.end?.last, today].compactMap(\.self).min()
    if let until = norm.validUntil, let firstDay, until.last < firstDay { return "galt nur bis \(until.plainGerman)" }
    if let from = norm.validFrom, let lastDay, from.first > lastDay { return "gilt erst ab \(from.plainGerman)" }
    return nil
  }
}
