import RegisterModel

extension Review {
  /// Publishes the explained gaps that no numbered rule has spoken of.
  mutating func publishExplanations() {
    rule = RuleBook.emptyField.id
    for explanation in entry.gapExplanations {
      guard let subject = explanation.subject, explanation.gapState(asOf: asOf) != nil,
        !record.isFilled(subject), !gaps.contains(where: { $0.concerns(subject) })
      else { continue }
      gap(subject.slot, part: subject.part, about: "zu „\(FieldCatalogue.entry.label(of: subject))“")
    }
  }

  /// Asks for the fields of the catalogue on which nothing has been said so far.
  mutating func checkRequirements() {
    for (slot, field) in FieldCatalogue.entry.fields.enumerated() where !isSettled(slot) {
      switch field.requirement {
      case .mandatory: if record.hasValue(slot) { askFor(field, at: slot) }
      case .mandatoryUnlessExplained(let condition):
        guard condition.holds(entry), !record.isFilled(slot), explanations.explaining(slot) == nil else { continue }
        rule = "pflichtfeld"
        missing(
          slot, "„\(field.key)“ ist Pflicht (\(condition.label)) und weder ausgefüllt noch in „luecken“ erklärt.",
          at: record.range(of: slot))
      case .gap(let condition): if condition.holds(entry) { askFor(field, at: slot) }
      case .optional: continue
      }
    }
  }

  private mutating func askFor(_ field: Field, at slot: Int) {
    guard !record.isFilled(slot) else { return }
    rule = RuleBook.emptyField.id
    let admission = record[slot]?.admittedIgnorance(in: field.kind)
    gap(
      slot, about: "zu „\(field.label)“",
      saying: admission.map { "„\(field.label)“ ist als „\($0)“ angegeben" }, as: admission == nil ? .open : .unknown)
  }

  /// How many of the fields that are asked for are answered, or do not apply for a stated reason.
  var completeness: Completeness {
    var asked = 0
    var filled = 0
    for (slot, field) in FieldCatalogue.entry.fields.enumerated() where field.requirement.asks(entry) {
      asked += 1
      if record.isFilled(slot) || explanations.explaining(slot)?.state == .notApplicable { filled += 1 }
    }
    return Completeness(asked: asked, filled: filled)
  }
}

extension Requirement {
  /// Whether the field is asked for in an entry.
  func asks(_ entry: Entry) -> Bool {
    switch self {
    case .mandatory: true
    case .mandatoryUnlessExplained(let condition), .gap(let condition): condition.holds(entry)
    case .optional: false
    }
  }
}

extension Gap {
  func concerns(_ subject: Explanations.Subject) -> Bool {
    slot == subject.slot && (subject.part == nil || part == subject.part)
  }
}

extension FieldCatalogue {
  /// The German name of a field, with that of its part.
  func label(of subject: Explanations.Subject) -> String {
    let field = fields[subject.slot]
    guard let part = subject.part else { return field.label }
    let kinds = field.kind.parts?["art"]?.kind.vocabulary?.terms
    return "\(field.label): \(field.kind.parts?[part]?.label ?? kinds?.first { $0.value == part }?.label ?? part)"
  }
}
