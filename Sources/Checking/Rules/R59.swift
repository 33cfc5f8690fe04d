import Diagnostics
import RegisterModel

extension Rule {
  /// R59: What a date says has happened has happened by the day of the check.
  ///
  /// Which dates these are is said by the catalogue (`Field.isPast`); beside a value that is still to come (`Term.isAhead`), such as an
  /// assessment in progress, they may lie ahead. A date that is only known by month or year counts as soon as that has begun.
  /// It is a contradiction where a value of a closed list beside the date says that it has happened, and advice elsewhere: a portal may be
  /// built for an earlier day, and free text may speak of a plan.
  /// Source: the register itself.
  /// Example: `meldung: {stand: fehlanzeige, datum: 2029-01-01}`.
  static let r59 = Rule(
    "R59", "Was ein Datum als geschehen angibt, ist geschehen", [.error, .hint],
    acrossRegister: { review in
      let register = review.register
      let files =
        [(register.portal.record, register.portal.source)] + register.ministries.map { ($0.record, $0.source) }
        + register.pages.map { ($0.record, $0.source) }
      for (record, source) in files {
        for claim in record.claims(after: review.context.asOf) {
          review.report(claim.severity, claim.message, advice: EarlyClaim.advice, in: source, at: claim.range)
        }
      }
    },
    eachEntry: { entry, review in
      for claim in entry.record.claims(after: review.asOf) {
        review.report(claim.severity, claim.message, advice: EarlyClaim.advice, at: claim.range)
      }
    })
}

/// A date that says that something has happened on a day that is still to come.
private struct EarlyClaim {
  /// The field, with the one that it is a part of.
  let path: String
  let date: PartialDate
  let range: ByteRange
  /// An error where a value of a closed list says that it has happened.
  let severity: Diagnostic.Severity

  var message: String {
    "„\(path)“ sagt, wann etwas geschehen ist, und liegt nicht in der Zukunft; angegeben ist \(date.plainGerman)."
  }

  static let advice =
    "Schreiben Sie den Tag, an dem es geschehen ist, oder streichen Sie die Angabe, bis es so weit ist."
}

extension Record {
  /// The claims in the record, at whatever depth, that a day is too early for.
  fileprivate func claims(after asOf: Day, inside parent: String = "") -> [EarlyClaim] {
    let state = saysWhatIsAhead
    guard state != true else { return [] }
    return items.flatMap { item -> [EarlyClaim] in
      let field = catalogue.fields[item.slot]
      switch item.value.value {
      case .date(let date) where field.isPast && date.first > asOf:
        let severity = state == false ? Diagnostic.Severity.error : .hint
        return [EarlyClaim(path: parent + field.key, date: date, range: item.value.range, severity: severity)]
      case .map(let record): return record.claims(after: asOf, inside: "\(field.key).")
      case .list(let elements):
        return elements.flatMap { $0.value.map?.claims(after: asOf, inside: "\(field.key).") ?? [] }
      default: return []
      }
    }
  }

  /// Whether a value says that what is spoken of is still to come; nil where none says either.
  private var saysWhatIsAhead: Bool? {
    for item in items {
      guard let term = item.value.value.term, let terms = catalogue.fields[item.slot].kind.vocabulary?.terms,
        terms.contains(where: \.isAhead)
      else { continue }
      return terms[term].isAhead
    }
    return nil
  }
}
