import RegisterModel

/// Says whether a change of a field opened or closed a gap, by what each version was asked for.
struct GapJudge {
  private let old: Version
  private let new: Version

  init(old: PastEntry, new: PastEntry) {
    self.old = Version(record: old.record, entry: old.entry)
    self.new = Version(record: new.record, entry: new.entry)
  }

  /// What a version says, the entry made once for all questions.
  private struct Version {
    let record: Record?
    let entry: Entry?
  }

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

  /// The gaps of empty fields that other changes opened and closed, because these fields are asked for now or no longer: nothing was written
  /// there, so no change of their own tells of them, and none but what an explanation of theirs says.
  var consequences: [FieldChange] {
    guard let before = old.entry, let after = new.entry else { return [] }
    var labels: [FieldChange.Kind: [String]] = [:]
    for (slot, field) in FieldCatalogue.entry.fields.enumerated() where field.isCompared {
      guard let kind = kind(ofEmptyFieldAt: slot), kind != .other, before.record.isSilent(at: slot),
        after.record.isSilent(at: slot), before.explanations(of: field.key) == after.explanations(of: field.key)
      else { continue }
      labels[kind, default: []].append(field.label)
    }
    return [.gapOpened, .gapClosed].compactMap { FieldChange(ofGaps: labels[$0] ?? [], kind: $0) }
  }

  private func kind(wasGap: Bool, isGap: Bool) -> FieldChange.Kind {
    switch (wasGap, isGap) {
    case (true, false): .gapClosed
    case (false, true): .gapOpened
    default: .other
    }
  }

  private func isGap(_ field: Field, _ value: FieldValue?, in version: Version) -> Bool {
    if let value { return value.admission(of: field.kind) != nil }
    return field.requirement.asks(version.entry) && !(version.entry?.explainsAway(field.key) ?? false)
  }
}

extension Requirement {
  fileprivate func asks(_ entry: Entry?) -> Bool {
    switch self {
    case .mandatory: true
    case .mandatoryUnlessExplained(let condition), .gap(let condition): entry.map(condition.holds) ?? false
    case .optional: false
    }
  }
}

extension Entry {
  /// Whether the entry says that a field does not apply to it.
  fileprivate func explainsAway(_ key: String) -> Bool { explanations(of: key).contains(.notApplicable) }

  /// What the entry says about the silence of a field.
  fileprivate func explanations(of key: String) -> [GapState] {
    gapExplanations.filter { $0.path == key }.compactMap(\.state)
  }
}

extension Record {
  /// Whether nothing stands in a field, neither a value of today nor one of its time.
  fileprivate func isSilent(at slot: Int) -> Bool {
    switch item(slot)?.value.value {
    case .empty, nil: true
    default: false
    }
  }
}
