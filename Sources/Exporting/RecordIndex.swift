import RegisterModel

/// The fields of a record by their slots, found without a search: an export asks for every field of its catalogue.
struct RecordIndex {
  private let items: [Record.Item]
  private var positions: [Int]

  init(_ record: Record) {
    items = record.items
    positions = Array(repeating: -1, count: record.catalogue.fields.count)
    for position in items.indices.reversed() { positions[items[position].slot] = position }
  }

  /// The valid value of a field, or nil when it is missing, empty or invalid.
  subscript(slot: Int) -> FieldValue? {
    let position = positions[slot]
    guard position >= 0 else { return nil }
    let value = items[position].value.value
    return value.isBlank ? nil : value
  }
}

extension FieldValue {
  /// Whether nothing valid was written.
  var isBlank: Bool {
    switch self {
    case .empty, .invalid: true
    default: false
    }
  }
}
