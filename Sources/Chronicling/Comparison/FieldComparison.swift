import RegisterModel

/// What a field says in two versions; nil where it says nothing.
struct ValuePair {
  let old: FieldValue?
  let new: FieldValue?
}

extension EntryComparison {
  /// The changes of one field: one for a single value, one for every part of a map, one for every element of a list of maps.
  func changes(of field: Field, _ pair: ValuePair, _ judge: GapJudge?) -> [FieldChange] {
    switch (field.kind, pair.old, pair.new) {
    case (_, nil, nil): return []
    case (.map, .map(let old)?, .map(let new)?): return changes(ofPartsOf: field, from: old, to: new)
    case (.list(.map), .list(let old)?, .list(let new)?):
      return changes(ofElementsOf: field, from: old.map(\.value), to: new.map(\.value), judge)
    default: return change(of: field, pair, judge).map { [$0] } ?? []
    }
  }

  private func change(of field: Field, _ pair: ValuePair, _ judge: GapJudge?) -> FieldChange? {
    change(key: field.key, label: field.label, field.kind, pair, kind: judge?.kind(of: field, pair) ?? .other)
  }

  /// The change of a value, or nil when both versions mean the same.
  private func change(
    key: String, label: String, _ kind: FieldKind, _ pair: ValuePair, kind changeKind: FieldChange.Kind = .other
  ) -> FieldChange? {
    let written = FieldChange.Written(old: exact(pair.old, kind), new: exact(pair.new, kind))
    guard written.old != written.new, written.old.map(seen) != written.new.map(seen) else { return nil }
    var (old, new) = (pair.old.map { shown($0, kind) }, pair.new.map { shown($0, kind) })
    if old == new { (old, new) = (written.old, written.new) }
    if case .list(.fieldPath) = kind { (old, new) = differences(of: pair) ?? (old, new) }
    return FieldChange(
      key: key, label: label, kind: changeKind, old: old, new: new, isWordByWord: kind.isProse, written: written)
  }

  /// Which fields only one of two lists names, said of both: a source documents dozens of fields, and one more is one word to read. nil when
  /// they have nothing in common, or everything in another order.
  private func differences(of pair: ValuePair) -> (old: String, new: String)? {
    guard let old = pair.old?.elements.map(\.value), let new = pair.new?.elements.map(\.value) else { return nil }
    let (removed, added) = differing(old, new) { exact($0, .fieldPath) }
    guard removed.count < old.count, !removed.isEmpty || !added.isEmpty else { return nil }
    func wording(with present: [FieldValue], without absent: [FieldValue]) -> String {
      [("mit", present), ("ohne", absent)].filter { !$1.isEmpty }
        .map { word, values in "\(word) " + values.map { shown($0, .fieldPath) }.joined(separator: ", ") }
        .joined(separator: "; ")
    }
    return (wording(with: removed, without: added), wording(with: added, without: removed))
  }

  private func exact(_ value: FieldValue?, _ kind: FieldKind) -> String? { value.map { exact($0, kind) } }

  func changes(
    ofPartsOf field: Field, from old: Record, to new: Record, subject: String? = nil,
    kindOfState: FieldChange.Kind = .other
  ) -> [FieldChange] {
    let label = subject.map { "\(field.label), \($0)" } ?? field.label
    return old.catalogue.fields.enumerated().compactMap { slot, part in
      change(
        key: "\(field.key).\(part.key)", label: "\(label): \(part.label)", part.kind,
        ValuePair(old: old[slot], new: new[slot]), kind: part.key == "stand" ? kindOfState : .other)
    }
  }

  /// Elements that both versions have are left out wherever they stand; of the others those with one subject are compared part by part.
  private func changes(
    ofElementsOf field: Field, from old: [FieldValue], to new: [FieldValue], _ judge: GapJudge?
  ) -> [FieldChange] {
    func kind(_ elements: [FieldValue]) -> FieldChange.Kind {
      judge.flatMap { field.key == GapJudge.explanations.key ? $0.kind(ofExplanations: elements) : nil } ?? .other
    }
    var (removed, added) = differing(old, new) { seen(exact($0, field.kind.element)) }
    var changes: [FieldChange] = []
    for subject in removed.compactMap(subject) {
      let pair = (removed.indices { self.subject($0) == subject }, added.indices { self.subject($0) == subject })
      guard pair.0.count == 1, pair.1.count == 1, let old = removed[pair.0[0]].map, let new = added[pair.1[0]].map
      else { continue }
      let kindOfState = kind([.map(new)])
      removed.remove(at: pair.0[0])
      added.remove(at: pair.1[0])
      changes += self.changes(
        ofPartsOf: field, from: old, to: new, subject: shownSubject(old).map(shortened), kindOfState: kindOfState)
    }
    return changes + replacements(of: field, removed, added, kind)
  }

  private func replacements(
    of field: Field, _ removed: [FieldValue], _ added: [FieldValue], _ changeKind: ([FieldValue]) -> FieldChange.Kind
  ) -> [FieldChange] {
    let kind = field.kind.element
    func change(_ old: FieldValue?, _ new: FieldValue?) -> FieldChange {
      FieldChange(
        key: field.key, label: field.label, kind: changeKind([old, new].compactMap(\.self)),
        old: old.map { shown($0, kind) }, new: new.map { shown($0, kind) }, isElement: true,
        written: FieldChange.Written(old: exact(old, kind), new: exact(new, kind)))
    }
    if removed.count == 1, added.count == 1 { return [change(removed[0], added[0])] }
    return removed.map { change($0, nil) } + added.map { change(nil, $0) }
  }

  /// What an element is about, its first field: as it is written, since two words for it make no other subject of it. One that is no valid map
  /// is about nothing that is known.
  private func subject(_ element: FieldValue) -> String? {
    element.map.flatMap { record in record.catalogue.fields.first.flatMap { first in exact(record[0], first.kind) } }
  }

  private func shownSubject(_ record: Record) -> String? {
    record.catalogue.fields.first.flatMap { first in record[0].map { shown($0, first.kind) } }
  }
}

/// A subject as part of a label, cut where it is too long for one.
private func shortened(_ subject: String) -> String {
  let limit = 60
  guard subject.unicodeScalars.count > limit else { return subject }
  return String(String.UnicodeScalarView(subject.unicodeScalars.prefix(limit))) + "…"
}

extension Array {
  fileprivate func indices(where condition: (Element) -> Bool) -> [Int] { indices.filter { condition(self[$0]) } }
}

/// The elements that only one of two lists has, each counted as often as it occurs.
private func differing<Element>(
  _ old: [Element], _ new: [Element], by key: (Element) -> String
) -> (removed: [Element], added: [Element]) {
  var counts: [String: Int] = [:]
  for element in new { counts[key(element), default: 0] += 1 }
  var removed: [Element] = []
  for element in old {
    let key = key(element)
    if let count = counts[key], count > 0 { counts[key] = count - 1 } else { removed.append(element) }
  }
  var added: [Element] = []
  for element in new.reversed() {
    let key = key(element)
    guard let count = counts[key], count > 0 else { continue }
    counts[key] = count - 1
    added.append(element)
  }
  return (removed, added.reversed())
}
