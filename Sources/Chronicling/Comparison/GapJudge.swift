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
    case Self.explanations.key: kind(ofExplanations: [pair.old, pair.new].flatMap { $0?.elements.map(\.value) ?? [] })
    default: kind(wasGap: isGap(field, pair.old, in: old), isGap: isGap(field, pair.new, in: new))
    }
  }

  /// The kind under which readers find a change of explanations: a gap of a field that stays empty closes when it is said that the field does
  /// not apply, and opens when that is taken back.
  func kind(ofExplanations elements: [FieldValue]) -> FieldChange.Kind {
    let slots = elements.compactMap { $0.map?.text("feld").flatMap(FieldCatalogue.entry.slot(of:)) }
    let kinds = slots.compactMap(kind(ofEmptyFieldAt:))
    return [.gapOpened, .gapClosed].first(where: kinds.contains) ?? .other
  }

  /// The field of explained gaps.
  static var explanations: Field { FieldCatalogue.entry.fields[Entry.Slots.gaps] }

  /// What becomes of the gap of a field that says nothing in both versions; nil for others, of which their own changes tell.
  private func kind(ofEmptyFieldAt slot: Int) -> FieldChange.Kind? {
    guard let before = old.record, let after = new.record, before[slot] == nil, after[slot] == nil else { return nil }
    let field = FieldCatalogue.entry.fields[slot]
    return kind(wasGap: isGap(field, nil, in: old), isGap: isGap(field, nil, in: new))
  }

  private func kind(wasGap: Bool, isGap: Bool) -> FieldChange.Kind {
    switch (wasGap, isGap) {
    case (true, false): .gapClosed
    case (false, true): .gapOpened
    default: .other
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
