import Diagnostics
import RegisterModel

extension Review {
  /// Checks what `luecken` says of itself; the basis of a withheld answer and a promise that has passed have rules.
  mutating func checkExplanations() {
    var seen: Set<Explanations.Subject> = []
    for (subject, explanation) in explanations.all {
      if !seen.insert(subject).inserted {
        rule = "luecke-doppelt"
        contradiction(
          "Ein Feld wird in „luecken“ nur einmal erklärt, „\(explanation.path)“ steht dort mehrfach.",
          advice: "Behalten Sie eine der Erklärungen.", at: explanation.record.range(of: "feld"))
      }
      checkCompleteness(of: explanation)
      checkConsistency(of: explanation, about: subject)
    }
  }

  private mutating func checkCompleteness(of explanation: GapExplanation) {
    if explanation.state == .inProgress, explanation.isSilent(about: "bis") {
      rule = "luecke-ohne-frist"
      contradiction(
        "Eine Lücke „in_arbeit“ nennt mit „bis“ den Tag, bis zu dem die Angabe folgt.",
        advice: "Schreiben Sie „bis: …“ mit dem Tag oder dem Monat, etwa „2027-03“.",
        at: explanation.record.range(of: "stand"))
    }
    if explanation.state == .notApplicable, explanation.isSilent(about: "grund") {
      rule = "luecke-ohne-grund"
      contradiction(
        "Eine Lücke „entfaellt“ nennt mit „grund“, warum die Angabe entfällt.",
        advice: "Schreiben Sie „grund: …“.", at: explanation.record.range(of: "stand"))
    }
  }

  private mutating func checkConsistency(of explanation: GapExplanation, about subject: Explanations.Subject) {
    let isAnswered =
      explanation.state == .notApplicable ? record.hasValue(subject) : record.isFilled(subject)
    guard explanation.state != nil, isAnswered else { return }
    rule = "luecke-widerspruch"
    contradiction(
      "„\(explanation.path)“ ist ausgefüllt und wird zugleich als Lücke erklärt.",
      advice: "Streichen Sie die Erklärung oder die Angabe.", at: explanation.record.range(of: "feld"))
  }
}

extension GapExplanation {
  /// Whether a part of the explanation is not there at all.
  func isSilent(about key: String) -> Bool {
    guard let slot = record.catalogue.slot(of: key) else { return false }
    return !record.hasValue(slot) && !record.holdsInvalid(slot)
  }
}

extension Record {
  /// Whether a field or a part of it says something.
  func hasValue(_ subject: Explanations.Subject) -> Bool {
    guard let part = subject.part else { return hasValue(subject.slot) }
    guard let parts = self[subject.slot]?.map else { return !assessments(subject.slot, named: part).isEmpty }
    return parts[part] != nil
  }

  /// Whether a field or a part of it holds an answer.
  func isFilled(_ subject: Explanations.Subject) -> Bool {
    guard let part = subject.part else { return isFilled(subject.slot) }
    guard let parts = self[subject.slot]?.map else {
      return assessments(subject.slot, named: part).contains { [AssessmentState.done, .notRequired].contains($0) }
    }
    return parts.catalogue.slot(of: part).map(parts.isFilled) ?? false
  }

  /// The states of a list's elements whose `art` is `kind`.
  private func assessments(_ slot: Int, named kind: String) -> [AssessmentState] {
    maps(slot).filter { $0.term("art", as: AssessmentKind.self)?.value == kind }.compactMap { $0.term("stand") }
  }
}
