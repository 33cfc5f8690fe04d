import Diagnostics
import RegisterModel

extension RegisterReview {
  /// Checks what ministries, laws and the date table say of one another, and that the rows are there that rules need.
  mutating func checkTables() {
    checkSuccessors()
    checkLaws()
    checkNames()
    checkDuties()
    checkReviewDays()
  }

  /// Nothing can have been looked at on a day that is still to come; advice only, since a portal may be built for an earlier day.
  private mutating func checkReviewDays() {
    rule = "geprueft-zukunft"
    let register = context.register
    let tables: [(record: Record?, source: SourceFile?)] =
      register.laws.map { ($0.record, $0.source) } + register.duties.map { ($0.record, $0.source) }
      + [(register.countries.record, register.countries.source)]
    for case (let record?, let source?) in tables {
      guard let date = record.date("geprueft_am"), date.first > context.asOf else { continue }
      hint(
        "„geprueft_am“ nennt einen Tag, der vergangen ist, hier steht \(date.plainGerman).",
        advice: "Schreiben Sie den Tag, an dem die Angaben mit der Quelle verglichen wurden.", in: source,
        at: record.range(of: "geprueft_am"))
    }
  }

  private mutating func checkSuccessors() {
    rule = "verweis-unbekannt"
    for ministry in context.register.ministries {
      guard let code = ministry.successor, context.register.ministry(code: code) == nil || code == ministry.code else {
        continue
      }
      contradiction(
        "„nachfolger“ nennt ein anderes Ressort dieses Registers, „\(code)“ ist keines.",
        advice: nearest(to: code, among: context.register.ministries.lazy.map(\.code).filter { $0 != ministry.code })
          .map { "Meinten Sie „\($0)“?" } ?? "Nennen Sie das Kürzel des Ressorts, das die Aufgaben übernommen hat.",
        in: ministry.source, at: ministry.record.range(of: "nachfolger"))
    }
  }

  private mutating func checkLaws() {
    var files: [String: String] = [:]
    for law in context.register.laws {
      if let first = files[law.shortName] {
        rule = "gesetz-doppelt"
        contradiction(
          "Ein Gesetz hat eine Datei, „\(law.shortName)“ steht auch in \(first).",
          advice: "Schreiben Sie seine Normen in eine der beiden Dateien.", in: law.source,
          at: law.record.range(of: "gesetz"))
      } else {
        files[law.shortName] = law.source.path
      }
      checkNorms(of: law)
    }
  }

  private mutating func checkNorms(of law: Law) {
    rule = "norm-doppelt"
    var seen: Set<String> = []
    for norm in law.norms where !norm.designation.isEmpty && !seen.insert(norm.designation).inserted {
      contradiction(
        "Eine Norm steht im Gesetz nur einmal, „\(norm.designation)“ steht hier mehrfach.",
        advice: "Behalten Sie eine davon.", in: law.source, at: norm.record.range(of: "norm"))
    }
  }

  private mutating func checkDuties() {
    rule = "frist-doppelt"
    var seen: Set<String> = []
    for duty in context.register.duties where !duty.key.isEmpty && !seen.insert(duty.key).inserted {
      contradiction(
        "Eine Frist hat ihr eigenes Kürzel, „\(duty.key)“ steht mehrfach in der Fristentabelle.",
        advice: "Behalten Sie eine davon.", in: duty.source, at: duty.record.range(of: "kuerzel"))
    }
    let portal = context.register.portal
    rule = "frist-fehlt"
    let needed = Set(RuleBook.rules.flatMap(\.duties))
    for key in DutyKey.allCases where needed.contains(key) && context.duties[key] == nil {
      contradiction(
        "Regeln des Registers brauchen die Frist „\(key.rawValue)“, in der Fristentabelle steht sie nicht.",
        advice: misspelt(key).map { "Heißt dort „\($0)“ so?" }
          ?? "Schreiben Sie sie in eine Datei unter „fristen/“; „offenlage new portal“ gibt jedem neuen Portal alle.",
        in: portal.source, at: portal.record.range(of: -1))
    }
  }

  /// The key of the date table that was most likely to be this one, which rules ask for.
  private func misspelt(_ key: DutyKey) -> String? {
    nearest(to: key.rawValue, among: context.register.duties.map(\.key).filter { DutyKey(rawValue: $0) == nil })
  }
}
