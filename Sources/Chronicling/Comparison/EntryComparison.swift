import Diagnostics
public import RegisterModel

/// Compares versions of an entry through the field catalogue, in the words in which readers see a register's values.
///
/// How a value is written is no part of it: the order of keys, quotes, white space, line ends and the file's place and name are no
/// change. Only the ministry, which the folder decides, is compared as the field `ressort`.
public struct EntryComparison: Sendable {
  let register: Register

  /// A comparison in the words of a register.
  public init(in register: Register) {
    self.register = register
  }

  /// What differs between two versions, in the order of the fields; empty when both say the same.
  public func changes(from old: PastEntry, to new: PastEntry) -> [FieldChange] {
    guard let before = old.record, let after = new.record else { return changesOfSource(from: old, to: new) }
    var found: [FieldChange] = []
    let judge = GapJudge(old: old, new: new)
    for (slot, field) in FieldCatalogue.entry.fields.enumerated() where field.isCompared {
      if field.kind.isMinistry {
        found += changeOfMinistry(from: old.ministry, to: new.ministry, field)
      } else if let was = before.item(slot), let item = after.item(slot), old.wrote(was, as: item, of: new) {
        continue
      } else {
        let pair = ValuePair(old: old.statement(of: before.item(slot)), new: new.statement(of: after.item(slot)))
        found += changes(of: field, pair, judge)
      }
    }
    return found + changesOfUnknownFields(from: old, to: new) + changeOfBody(from: old, to: new)
  }

  private func changeOfMinistry(from old: String, to new: String, _ field: Field) -> [FieldChange] {
    guard old != new else { return [] }
    func name(_ code: String) -> String { register.ministry(code: code)?.name ?? code }
    return [FieldChange(key: field.key, label: field.label, kind: .other, old: name(old), new: name(new))]
  }

  private func changesOfUnknownFields(from old: PastEntry, to new: PastEntry) -> [FieldChange] {
    let (before, after) = (old.unknownTexts, new.unknownTexts)
    return Set(before.keys).union(after.keys).sorted().compactMap { key in
      guard before[key] != after[key] else { return nil }
      return FieldChange(key: key, label: key, kind: .other, old: before[key], new: after[key])
    }
  }

  private func changeOfBody(from old: PastEntry, to new: PastEntry) -> [FieldChange] {
    textChange(key: "text", label: "Text", from: old.text(at: old.body), to: new.text(at: new.body))
  }

  /// Where a version cannot be read, its file is compared as it was written.
  private func changesOfSource(from old: PastEntry, to new: PastEntry) -> [FieldChange] {
    let whole = { (entry: PastEntry) in entry.text(at: ByteRange(0, entry.source.bytes.count)) }
    return changeOfMinistry(from: old.ministry, to: new.ministry, FieldCatalogue.entry.ministryField)
      + textChange(key: "text", label: "Datei", from: whole(old), to: whole(new))
  }

  private func textChange(key: String, label: String, from old: String, to new: String) -> [FieldChange] {
    guard old != new else { return [] }
    let words = WordDifference(from: old, to: new)
    guard words.isChange else { return [] }
    return [
      FieldChange(
        key: key, label: label, kind: .text, old: old.isEmpty ? nil : old, new: new.isEmpty ? nil : new,
        words: old.isEmpty || new.isEmpty ? [] : words.runs)
    ]
  }
}

extension FieldKind {
  fileprivate var isMinistry: Bool { if case .ministryCode = self { true } else { false } }
}

extension FieldCatalogue {
  fileprivate var ministryField: Field { fields[slot(named: "ressort")] }
}

extension PastEntry {
  /// Whether another version has a field with the very same bytes, which needs no closer look.
  fileprivate func wrote(_ item: Record.Item, as other: Record.Item, of version: PastEntry) -> Bool {
    let (range, otherRange) = (item.value.range, other.value.range)
    return range.end - range.start == otherRange.end - otherRange.start
      && source.bytes[range.indices] == version.source.bytes[otherRange.indices]
  }

  /// What a version says in a field: what is no valid value today is the text that was written.
  fileprivate func statement(of item: Record.Item?) -> FieldValue? {
    item.flatMap { statement($0.value) }
  }

  private func statement(_ located: LocatedValue) -> FieldValue? {
    switch located.value {
    case .empty: nil
    case .invalid: .text(text(at: located.range))
    case .list(let elements):
      .list(elements.compactMap { element in statement(element).map { LocatedValue($0, at: element.range) } })
    case .map(let record): .map(statement(record))
    default: located.value
    }
  }

  private func statement(_ record: Record) -> Record {
    let items = record.items.compactMap { item in
      statement(item.value).map {
        Record.Item(slot: item.slot, keyRange: item.keyRange, value: LocatedValue($0, at: item.value.range))
      }
    }
    return Record(catalogue: record.catalogue, items: items, range: record.range)
  }

  fileprivate var unknownTexts: [String: String] {
    Dictionary(unknownFields.map { ($0.key, text(at: $0.range)) }) { first, _ in first }
  }
}
