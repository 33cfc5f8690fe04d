import Bytes
import Diagnostics
public import RegisterModel

/// Compares versions of an entry, or of a file beside the entries, through the field catalogue, in the words in which readers see a register's values.
///
/// How a value is written is no part of it: the order of keys, quotes, white space, soft hyphens, line ends and the file's place and name
/// are no change. Only the ministry, which the folder decides, is compared as the field `ressort`, by the names of its time.
public struct EntryComparison: Sendable {
  let register: Register

  /// A comparison in the words of a register.
  public init(in register: Register) {
    self.register = register
  }

  /// What differs between two versions, in the order of the fields; empty when both say the same.
  ///
  /// - Parameters:
  ///   - old: The older version.
  ///   - new: The newer version.
  ///   - move: Their ministries; nil where these are called what they are called today.
  /// - Returns: The changes.
  public func changes(from old: PastEntry, to new: PastEntry, _ move: MinistryMove? = nil) -> [FieldChange] {
    let move = move ?? MinistryMove(from: PastMinistry(code: old.ministry), to: PastMinistry(code: new.ministry))
    guard let before = old.record, let after = new.record else { return changesOfSource(from: old, to: new, move) }
    var found: [FieldChange] = []
    let catalogue = after.catalogue
    let isEntry = catalogue === FieldCatalogue.entry
    // Only entries have gaps.
    let judge = isEntry ? GapJudge(old: old, new: new) : nil
    for (slot, field) in catalogue.fields.enumerated() where field.isCompared {
      if isEntry, field.kind.isMinistry {
        found += change(by: move, field)
      } else if !isTheSame(in: slot, before, of: old, after, of: new) {
        let pair = ValuePair(old: old.statement(of: before.item(slot)), new: new.statement(of: after.item(slot)))
        found += changes(of: field, pair, judge)
      }
    }
    if !found.isEmpty, let judge { found += judge.consequences }
    return found + changesOfUnknownFields(from: old, to: new) + changeOfBody(from: old, to: new)
  }

  /// What differs between a version and the one before it, or, where that cannot be read, the last one that can: else a change of class or
  /// status would hide behind a fault.
  ///
  /// - Parameters:
  ///   - last: The version before.
  ///   - readable: Gives the last version that can be read, if there is one.
  ///   - new: The newer version.
  ///   - move: Their ministries.
  /// - Returns: The changes; where no field differs from the readable version, what differs in the files.
  /// - Throws: What `readable` throws.
  public func changes<Fault: Error>(
    from last: PastEntry, orReadable readable: () throws(Fault) -> PastEntry?, to new: PastEntry, _ move: MinistryMove
  ) throws(Fault) -> [FieldChange] {
    if last.record == nil, new.record != nil, let readable = try readable() {
      let changes = changes(from: readable, to: new, move)
      if !changes.isEmpty { return changes }
    }
    return changes(from: last, to: new, move)
  }

  /// The same of a file beside the entries, which belongs to the same ministry whatever its folder is called, or to none.
  public func changes<Fault: Error>(
    from last: PastEntry, orReadable readable: () throws(Fault) -> PastEntry?, toGround new: PastEntry
  ) throws(Fault) -> [FieldChange] {
    let ministry = PastMinistry(code: new.ministry)
    return try changes(from: last, orReadable: readable, to: new, MinistryMove(from: ministry, to: ministry))
  }

  /// Whether two files of one place say the same to readers, in their notes too.
  public func saySame(_ old: PastEntry, _ new: PastEntry) -> Bool {
    old.note == new.note && changes(from: old, to: new).isEmpty
  }

  /// Whether neither version has a field, or both with the very same bytes, which needs no closer look.
  private func isTheSame(
    in slot: Int, _ before: Record, of old: PastEntry, _ after: Record, of new: PastEntry
  ) -> Bool {
    guard let was = before.position(of: slot), let position = after.position(of: slot) else {
      return before.position(of: slot) == after.position(of: slot)
    }
    return old.wrote(at: before.items[was].value.range, whatStandsAt: after.items[position].value.range, of: new)
  }

  private func change(by move: MinistryMove, _ field: Field) -> [FieldChange] {
    guard move.isMove else { return [] }
    var (old, new) = (name(of: move.old), name(of: move.new))
    if old == new { (old, new) = ("\(old) (\(move.old.code))", "\(new) (\(move.new.code))") }
    return [
      FieldChange(
        key: field.key, label: field.label, kind: .other, old: old, new: new,
        written: FieldChange.Written(old: move.old.code, new: move.new.code))
    ]
  }

  /// What a ministry was called, as far as that is known: else what it is called today.
  func name(of ministry: PastMinistry) -> String {
    ministry.name ?? register.ministry(code: ministry.code)?.name ?? ministry.code
  }

  private func changesOfUnknownFields(from old: PastEntry, to new: PastEntry) -> [FieldChange] {
    let (before, after) = (old.unknownTexts, new.unknownTexts)
    return Set(before.keys).union(after.keys).sorted().compactMap { key in
      guard before[key].map(seen) != after[key].map(seen) else { return nil }
      return FieldChange(key: key, label: key, kind: .other, old: before[key], new: after[key])
    }
  }

  private func changeOfBody(from old: PastEntry, to new: PastEntry) -> [FieldChange] {
    textChange(label: "Text", from: old, at: old.body, to: new, at: new.body)
  }

  /// Where one of two versions cannot be read, the files are compared as they were written.
  private func changesOfSource(from old: PastEntry, to new: PastEntry, _ move: MinistryMove) -> [FieldChange] {
    change(by: move, FieldCatalogue.entry.ministryField)
      + (changesOfSize(from: old, to: new)
        ?? textChange(label: "Datei", from: old, at: old.whole, to: new, at: new.whole))
  }

  /// Of a file that was not read only its size is told; nil when both were read.
  private func changesOfSize(from old: PastEntry, to new: PastEntry) -> [FieldChange]? {
    guard old.omission != nil || new.omission != nil else { return nil }
    guard old.omission != new.omission else { return [] }
    return [FieldChange(key: "text", label: "Datei", kind: .text, old: old.sizeInWords, new: new.sizeInWords)]
  }

  private func textChange(
    label: String, from old: PastEntry, at oldRange: ByteRange, to new: PastEntry, at newRange: ByteRange
  ) -> [FieldChange] {
    guard !old.wrote(at: oldRange, whatStandsAt: newRange, of: new) else { return [] }
    return FieldChange(ofText: label, from: old.text(at: oldRange), to: new.text(at: newRange)).map { [$0] } ?? []
  }
}

extension FieldKind {
  fileprivate var isMinistry: Bool { if case .ministryCode = self { true } else { false } }
}

extension FieldCatalogue {
  fileprivate var ministryField: Field { fields[slot(named: "ressort")] }
}

extension PastEntry {
  /// Whether the very same bytes stand at a place of this version and at one of another.
  fileprivate func wrote(at range: ByteRange, whatStandsAt otherRange: ByteRange, of version: PastEntry) -> Bool {
    range.end - range.start == otherRange.end - otherRange.start
      && source.bytes.withUnsafeBufferPointer { bytes in
        version.source.bytes.withUnsafeBufferPointer { otherBytes in
          UnsafeBufferPointer(rebasing: bytes[range.indices])
            .isSame(as: UnsafeBufferPointer(rebasing: otherBytes[otherRange.indices]))
        }
      }
  }

  fileprivate var sizeInWords: String {
    guard let omission else { return "\(grouped(source.bytes.count)) Bytes" }
    let size = "\(grouped(omission.size)) Bytes"
    if let sum = omission.sum { return "\(size) (SHA-256 \(sum.prefix(12))), auf die Git nur einen Verweis hat" }
    return "\(size) (Objekt \(omission.object.prefix(12))), zu groß, um gezeigt zu werden"
  }

  /// Where the whole file stands.
  fileprivate var whole: ByteRange { ByteRange(0, source.bytes.count) }

  /// What a version says in a field: what is no valid value today is the text that was written.
  fileprivate func statement(of item: Record.Item?) -> FieldValue? {
    item.flatMap { $0.standsForAnother ? nil : statement($0.value) }
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
      statement(of: item).map {
        Record.Item(slot: item.slot, keyRange: item.keyRange, value: LocatedValue($0, at: item.value.range))
      }
    }
    return Record(catalogue: record.catalogue, items: items, range: record.range)
  }

  fileprivate var unknownTexts: [String: String] {
    Dictionary(unknownFields.map { ($0.key, text(at: $0.range)) }) { first, _ in first }
  }
}
