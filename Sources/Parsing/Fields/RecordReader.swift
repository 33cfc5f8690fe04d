import Diagnostics
import RegisterModel

/// Turns raw fields into typed values by a catalogue; the only place where a closed value is still text.
struct RecordReader {
  let file: SourceFile
  /// Whether a missing mandatory key stops the build; in a draft it is advice.
  var severityOfMissing = Diagnostic.Severity.error
  /// Keys in lines that could not be read: nobody can say that they are missing.
  var uncertainKeys: Set<String> = []
  var log = DiagnosticSet()

  /// The values of a map of fields; unknown keys and missing mandatory ones are reported.
  mutating func record(
    _ fields: [RawField], by catalogue: FieldCatalogue, at range: ByteRange, inside parent: Field? = nil
  ) -> Record {
    var items: [Record.Item] = []
    items.reserveCapacity(fields.count)
    for raw in fields {
      guard let slot = catalogue.slot(of: raw.key) else {
        log.insert(.unknownKey(raw, in: catalogue, of: parent, file: file))
        continue
      }
      let value = located(raw.value, as: catalogue.fields[slot])
      items.append(Record.Item(slot: slot, keyRange: raw.keyRange, value: value))
    }
    let record = Record(catalogue: catalogue, items: items, range: range)
    let unknown = fields.filter { catalogue.slot(of: $0.key) == nil }
    reportMissing(in: record, inside: parent, besides: unknown.map(\.key))
    return record
  }

  /// A misspelt key was reported as such: the field that it most likely means is not reported as missing too.
  private mutating func reportMissing(in record: Record, inside parent: Field?, besides misspelt: [String]) {
    for (slot, field) in record.catalogue.fields.enumerated() {
      guard case .mandatory = field.requirement else { continue }
      let isEmpty = record.item(slot).map { if case .empty = $0.value.value { true } else { false } } ?? true
      guard isEmpty, !uncertainKeys.contains(field.key),
        !misspelt.contains(where: { nearest(to: $0, among: record.catalogue.keys) == field.key })
      else {
        continue
      }
      log.insert(.missing(field, severityOfMissing, in: record, slot: slot, of: parent, file: file))
    }
  }

  private mutating func located(_ raw: RawValue, as field: Field) -> LocatedValue {
    LocatedValue(value(raw, field.kind, of: field), at: raw.range)
  }

  private mutating func value(_ raw: RawValue, _ kind: FieldKind, of field: Field) -> FieldValue {
    switch (raw, kind) {
    case (.empty, _): return .empty
    case (.faulty, _): return .invalid
    case (.list(let elements, _), .list(let kind)):
      guard !elements.isEmpty else { return .empty }
      return .list(elements.map { LocatedValue(value($0, kind, of: field), at: $0.range) })
    case (.map(let fields, let range), .map(let catalogue)):
      guard !fields.isEmpty else { return .empty }
      return .map(record(fields, by: catalogue, at: range, inside: field))
    case (.scalar(let scalar), _) where kind.isScalar: return scalarValue(scalar, kind, of: field)
    default:
      log.insert(.wrongShape(raw, expected: kind, of: field, file: file))
      return .invalid
    }
  }

  private mutating func scalarValue(_ scalar: RawScalar, _ kind: FieldKind, of field: Field) -> FieldValue {
    guard !scalar.text.utf8.isEmpty else { return .empty }
    switch ScalarReading(scalar.text, as: kind) {
    case .value(let value):
      if case .text(let limit?) = kind, scalar.text.utf8.count > limit, scalar.text.unicodeScalars.count > limit {
        log.insert(.tooLong(scalar, limit: limit, of: field, file: file))
      }
      return value
    case .fault(let fault):
      log.insert(.invalid(scalar, fault, of: field, file: file))
      return .invalid
    }
  }
}

extension FieldKind {
  /// Whether the value is a single piece of text.
  var isScalar: Bool {
    switch self {
    case .list, .map: false
    default: true
    }
  }
}
