import RegisterModel

extension Review {
  /// Publishes the explained gaps that no numbered rule has spoken of.
  mutating func publishExplanations() {
    rule = RuleBook.emptyField.id
    for (subject, explanation) in explanations.all {
      guard explanation.gapState(asOf: asOf) != nil, !record.isFilled(subject), !hasGap(about: subject) else {
        continue
      }
      gap(subject.slot, part: subject.part, about: "zu „\(FieldCatalogue.entry.label(of: subject))“")
    }
  }

  /// Asks for the fields of the catalogue on which nothing has been said so far.
  ///
  /// - Returns: How many of them are answered, or do not apply for a stated reason.
  mutating func askQuestions() -> Completeness {
    var asked = 0
    var filled = 0
    for question in Question.all where question.condition.holds(entry) {
      asked += 1
      let slot = question.slot
      if record.isFilled(slot) || explanations.explaining(slot)?.state == .notApplicable {
        filled += 1
      } else if !isSettled(slot) {
        reportUnanswered(question)
      }
    }
    return Completeness(asked: asked, filled: filled)
  }

  private mutating func reportUnanswered(_ question: Question) {
    let slot = question.slot
    switch question.weight {
    case .mandatory: if record.hasValue(slot) { publishUnanswered(slot) }
    case .mandatoryUnlessExplained:
      guard explanations.explaining(slot) == nil, !record.holdsInvalid(Slot.explanations) else { return }
      let key = FieldCatalogue.entry.fields[slot].key
      rule = "pflichtfeld"
      missing(
        slot, "„\(key)“ ist \(question.condition.obligation) und weder ausgefüllt noch in „luecken“ erklärt.",
        advice: adviceOnSilence(slot), at: record.range(of: slot))
    case .gap: publishUnanswered(slot)
    }
  }

  private mutating func publishUnanswered(_ slot: Int) {
    rule = RuleBook.emptyField.id
    if !record.hasValue(slot), explanations.explaining(slot) == nil { return absence(of: slot) }
    let field = FieldCatalogue.entry.fields[slot]
    let admission = record[slot]?.admittedIgnorance(in: field.kind)
    gap(
      slot, about: "zu „\(field.label)“",
      saying: admission.map { "„\(field.label)“ ist als „\($0)“ angegeben" }, as: admission == nil ? .open : .unknown)
  }

  /// What to write where a field may be filled or explained.
  func adviceOnSilence(_ slot: Int) -> String {
    let field = FieldCatalogue.entry.fields[slot]
    let explanation = "- {feld: \(field.key), stand: \(GapState.unknown.value)}"
    return
      "Schreiben Sie etwa „\(field.sample(context.register.portal.entryIDs))“ oder, wenn die Angabe fehlt, unter „luecken:“ den Punkt „\(explanation)“."
  }

  private func hasGap(about subject: Explanations.Subject) -> Bool {
    gaps.contains { $0.slot == subject.slot && (subject.part == nil || $0.part == subject.part) }
  }
}

extension Condition {
  /// That something is asked for, with the circumstances unless there are none.
  fileprivate var obligation: String { isAlways ? "Pflicht" : "Pflicht (\(label))" }
}

extension FieldCatalogue {
  /// The German name of a field, with that of its part.
  func label(of subject: Explanations.Subject) -> String {
    let field = fields[subject.slot]
    return subject.part.map { "\(field.label): \(field.label(ofPart: $0))" } ?? field.label
  }
}
