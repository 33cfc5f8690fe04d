public import Diagnostics

/// What was read from a file's front matter or from a map inside it: values by field, each with its place.
public final class Record: Sendable {
  /// One field as it was written.
  public struct Item: Sendable {
    /// The field's position in the catalogue.
    public let slot: Int
    /// Where the key stands.
    public let keyRange: ByteRange
    /// The value, and where it stands.
    public let value: LocatedValue

    /// A field as it was written.
    public init(slot: Int, keyRange: ByteRange, value: LocatedValue) {
      self.slot = slot
      self.keyRange = keyRange
      self.value = value
    }

    /// Whether nothing was written in this field: it is only meant by a key that is none, where that key stands.
    public var standsForAnother: Bool { value.range == keyRange && value.value.holdsInvalid }
  }

  /// The table that the slots count in.
  public let catalogue: FieldCatalogue
  /// The fields in the order in which they were written.
  public let items: [Item]
  /// The whole of the front matter or of the map.
  public let range: ByteRange
  /// For each slot the position of its item plus one, 0 for none; empty for a small catalogue, where a search is as fast.
  private let positions: [UInt8]

  /// Values read against a catalogue.
  public init(catalogue: FieldCatalogue, items: [Item], range: ByteRange) {
    self.catalogue = catalogue
    self.items = items
    self.range = range
    positions =
      catalogue.fields.count > 16 && items.count < 255 ? Self.positions(of: items, among: catalogue.fields.count) : []
  }

  private static func positions(of items: [Item], among count: Int) -> [UInt8] {
    var positions = [UInt8](repeating: 0, count: count)
    for (position, item) in items.enumerated() where positions[item.slot] == 0 {
      positions[item.slot] = UInt8(position + 1)
    }
    return positions
  }

  /// The field as it was written, also when it is empty or invalid.
  public func item(_ slot: Int) -> Item? { position(of: slot).map { items[$0] } }

  /// Where the field stands among the items, also when it is empty or invalid.
  public func position(of slot: Int) -> Int? {
    if !positions.isEmpty {
      guard positions.indices.contains(slot), positions[slot] > 0 else { return nil }
      return Int(positions[slot]) - 1
    }
    return items.firstIndex { $0.slot == slot }
  }

  /// The valid value of a field, or nil when it is missing, empty or invalid.
  public subscript(slot: Int) -> FieldValue? {
    switch item(slot)?.value.value {
    case .empty, .invalid, nil: nil
    case let value?: value
    }
  }

  /// The valid value of a field by its key.
  public subscript(key: String) -> FieldValue? { catalogue.slot(of: key).flatMap { self[$0] } }

  /// Where to point when something is wrong with a field: at its value, at its key when it is empty, else at the start.
  public func range(of slot: Int) -> ByteRange {
    guard let item = item(slot) else { return ByteRange(Int(range.start), min(Int(range.start) + 3, Int(range.end))) }
    if case .empty = item.value.value { return item.keyRange }
    return item.value.range
  }

  /// Whether a field is there but was reported by the reader, in whole or in part.
  public func holdsInvalid(_ slot: Int) -> Bool { item(slot)?.value.value.holdsInvalid ?? false }

  /// The same by the field's key.
  public func holdsInvalid(_ key: String) -> Bool { catalogue.slot(of: key).map(holdsInvalid) ?? false }

  /// Where to point by key.
  public func range(of key: String) -> ByteRange { range(of: catalogue.slot(of: key) ?? -1) }
}

/// A value and where it stands.
public struct LocatedValue: Sendable {
  /// The value.
  public let value: FieldValue
  /// Where it stands in its file.
  public let range: ByteRange

  /// A value at a place.
  public init(_ value: FieldValue, at range: ByteRange) {
    self.value = value
    self.range = range
  }
}

/// A value after reading: only here and before is a closed value still text.
public enum FieldValue: Sendable {
  /// Text, an address, a code: whatever stays text.
  case text(String)
  /// The position of a value in its closed list.
  case term(Int)
  /// A date as exactly as it was given.
  case date(PartialDate)
  /// A whole number.
  case number(Int)
  /// Several values.
  case list([LocatedValue])
  /// Named parts.
  case map(Record)
  /// The key is there and says nothing.
  case empty
  /// Something was written that is no valid value; it has been reported.
  case invalid
}

extension FieldValue {
  /// Whether something in the value was reported by the reader.
  public var holdsInvalid: Bool {
    switch self {
    case .invalid: true
    case .list(let elements): elements.contains { $0.value.holdsInvalid }
    case .map(let record): record.items.contains { $0.value.value.holdsInvalid }
    default: false
    }
  }

  /// The text, if it is one.
  public var text: String? { if case .text(let text) = self { text } else { nil } }
  /// The position in the closed list, if it is a closed value.
  public var term: Int? { if case .term(let term) = self { term } else { nil } }
  /// The date, if it is one.
  public var date: PartialDate? { if case .date(let date) = self { date } else { nil } }
  /// The number, if it is one.
  public var number: Int? { if case .number(let number) = self { number } else { nil } }
  /// The parts, if it is a map.
  public var map: Record? { if case .map(let record) = self { record } else { nil } }
  /// The elements of a list, none for anything else.
  public var elements: [LocatedValue] { if case .list(let elements) = self { elements } else { [] } }
  /// The maps of a list of maps.
  public var maps: [Record] { elements.compactMap(\.value.map) }
  /// The texts of a list of texts.
  public var texts: [String] { elements.compactMap(\.value.text) }
}

extension Record {
  /// What the law or the country of the record is called besides its name.
  public var furtherNames: [LocatedValue] { self["weitere_namen"]?.elements ?? [] }
}

extension Record {
  /// The text of a field.
  public func text(_ slot: Int) -> String? { self[slot]?.text }
  /// The text of a field by its key, for tables that no hot path reads.
  public func text(_ key: String) -> String? { self[key]?.text }
  /// The date of a field.
  public func date(_ slot: Int) -> PartialDate? { self[slot]?.date }
  /// The date of a field by its key.
  public func date(_ key: String) -> PartialDate? { self[key]?.date }
  /// The typed closed value of a field.
  public func term<Typed: TypedVocabulary>(_ slot: Int, as: Typed.Type = Typed.self) -> Typed? {
    self[slot]?.term.flatMap(Typed.init(rawValue:))
  }
  /// The typed closed value of a field by its key.
  public func term<Typed: TypedVocabulary>(_ key: String, as: Typed.Type = Typed.self) -> Typed? {
    self[key]?.term.flatMap(Typed.init(rawValue:))
  }
  /// The typed closed values of a list.
  public func terms<Typed: TypedVocabulary>(_ slot: Int, as: Typed.Type = Typed.self) -> [Typed] {
    self[slot]?.elements.compactMap { $0.value.term.flatMap(Typed.init(rawValue:)) } ?? []
  }
  /// Where one of several terms stands; the field's place when it has none such.
  public func range<Typed: TypedVocabulary>(of term: Typed, in slot: Int) -> ByteRange {
    self[slot]?.elements.first { $0.value.term == term.rawValue }?.range ?? range(of: slot)
  }
  /// The maps of a list field.
  public func maps(_ slot: Int) -> [Record] { self[slot]?.maps ?? [] }
  /// The maps of a list field by its key.
  public func maps(_ key: String) -> [Record] { self[key]?.maps ?? [] }
}

extension Record.Item {
  /// The field as it stands in a file in which everything up to it is so many bytes longer.
  public func moved(by distance: Int) -> Record.Item {
    guard distance != 0 else { return self }
    return Record.Item(slot: slot, keyRange: keyRange.moved(by: distance), value: value.moved(by: distance))
  }
}

extension LocatedValue {
  fileprivate func moved(by distance: Int) -> LocatedValue {
    let moved: FieldValue =
      switch value {
      case .list(let elements): .list(elements.map { $0.moved(by: distance) })
      case .map(let record):
        .map(
          Record(
            catalogue: record.catalogue, items: record.items.map { $0.moved(by: distance) },
            range: record.range.moved(by: distance)))
      case .text, .term, .date, .number, .empty, .invalid: value
      }
    return LocatedValue(moved, at: range.moved(by: distance))
  }
}

extension ByteRange {
  fileprivate func moved(by distance: Int) -> ByteRange { ByteRange(Int(start) + distance, Int(end) + distance) }
}
