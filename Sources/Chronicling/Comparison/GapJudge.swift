import RegisterModel

/// Says whether a change of a field opened or closed a gap, by what each version was asked for.
struct GapJudge {
  let old: PastEntry
  let new: PastEntry

  /// The kind under which readers find the change of a field.
  func kind(of field: Field, _ pair: ValuePair) -> FieldChange.Kind {
    switch field.key {
    case FieldCatalogue.entry.fields[Entry.Slots.status].key: .status
    case FieldCatalogue.entry.fields[Entry.Slots.riskClass].key: .riskClass
    default:
      switch (isGap(field, pair.old, in: old), isGap(field, pair.new, in: new)) {
      case (true, false): .gapClosed
      case (false, true): .gapOpened
      default: .other
      }
    }
  }

  private func isGap(_ field: Field, _ value: FieldValue?, in version: PastEntry) -> Bool {
    if let value { return value.admission(of: field.kind) != nil }
    return field.requirement.asks(version) && !(version.entry?.explainsAway(field.key) ?? false)
  }
}

extension Requirement {
  fileprivate func asks(_ version: PastEntry) -> Bool {
    switch self {
    case .mandatory: true
    case .mandatoryUnlessExplained(let condition), .gap(let condition): version.entry.map(condition.holds) ?? false
    case .optional: false
    }
  }
}

extension Entry {
  /// Whether the entry says that a field does not apply to it.
  fileprivate func explainsAway(_ key: String) -> Bool {
    gapExplanations.contains { $0.path == key && $0.state == .notApplicable }
  }
}
