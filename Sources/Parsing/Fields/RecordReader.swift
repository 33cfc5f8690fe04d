import Bytes
import Diagnostics
import RegisterModel

/// Turns raw fields into typed values by a catalogue; the only place where a closed value is still text.
struct RecordReader {
  let file: SourceFile
  /// Whether a missing mandatory key stops the build; in a draft it is advice.
  var severityOfMissing = Diagnostic.Severity.error
  /// Whether bytes of the file are no characters, which was reported: what holds some is not judged.
  var hasBrokenCharacters = false
  /// Whether a map with a part that the table does not know is no map but what was written, so that nothing of it is lost.
  var keepsUnknownParts = false
  /// The countries whose names are understood.
  var countries = Countries(record: nil)
  /// The form of identifiers; for what is past that of any register.
  var ids = EntryIDForm.any
  /// Keys inside maps that stand in lines which could not be read; nobody calls them missing.
  private let uncertainParts: Set<String>
  var log = DiagnosticSet(limit: DiagnosticSet.errorsOfAFile)
  /// The fields of the file that the table does not know.
  private(set) var strangers: [RawField] = []
  /// Whether every field of the file is known and has a valid value or none; what is missing is no matter.
  private(set) var isSound = false
  /// The fields of the file, and the table that they are read by.
  var whole: (fields: [RawField], catalogue: FieldCatalogue)?
  /// The fields of the file that are not there, and may have lost the line of their key; nobody asks in a sound file.
  var knownAbsent: [Field]?
  /// The fields of which that line seems to be gone, by what stands there in its place.
  var beheaded: Set<String> = []

  init(file: SourceFile, uncertainParts: Set<String> = []) {
    self.file = file
    self.uncertainParts = uncertainParts
  }

  /// The values of a map of fields; unknown keys and missing mandatory ones are reported.
  mutating func record(
    _ fields: [RawField], by catalogue: FieldCatalogue, at range: ByteRange, inside parent: Field? = nil,
    uncertainKeys: Set<String> = []
  ) -> Record {
    var items: [Record.Item] = []
    items.reserveCapacity(fields.count)
    var unknown: [RawField] = []
    if parent == nil { (whole, knownAbsent) = ((fields, catalogue), nil) }
    for raw in fields {
      guard let item = item(of: raw, by: catalogue) else {
        let above = items.last.map { catalogue.fields[$0.slot] }
        log.insert(.unknownKey(raw, in: catalogue, of: parent, below: above, file: file))
        unknown.append(raw)
        continue
      }
      items.append(item)
    }
    if parent == nil { (strangers, isSound) = (unknown, log.all.isEmpty) }
    let lostKeys = parent == nil ? uncertainKeys.union(beheaded) : uncertainKeys
    items += catalogue.uncertain(among: unknown, besides: items, and: lostKeys, at: range)
    let record = Record(catalogue: catalogue, items: items, range: range)
    reportMissing(in: record, inside: parent)
    return record
  }

  /// The value of a field, or nil when the table does not know its key.
  mutating func item(of raw: RawField, by catalogue: FieldCatalogue) -> Record.Item? {
    guard let slot = catalogue.slot(of: raw.key) else { return nil }
    return Record.Item(
      slot: slot, keyRange: raw.keyRange, value: located(raw.value, as: catalogue.fields[slot]))
  }

  private mutating func reportMissing(in record: Record, inside parent: Field?) {
    for (slot, field) in record.catalogue.fields.enumerated() where field.isMandatory {
      let isEmpty = record.item(slot)?.isEmpty ?? true
      guard isEmpty, parent == nil || !uncertainParts.contains(field.key) else { continue }
      log.insert(.missing(field, severityOfMissing, in: record, slot: slot, of: parent, ids, file: file))
    }
  }

  /// Whether a fault of indentation only follows from the missing dashes of a list, which were reported.
  func explains(_ fault: Diagnostic, among fields: [RawField]) -> Bool {
    guard fault.rule == "einrueckung",
      let field = fields.last(where: { $0.keyRange.start <= fault.range.start }), case .map(_, let range) = field.value
    else { return false }
    return log.all.contains { $0.rule == "art-falsch" && $0.range == range }
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
      guard elements.count <= FieldKind.longestList else {
        log.insert(.longList(elements.count, limit: FieldKind.longestList, of: field, file: file, at: raw.range))
        return .invalid
      }
      let values = withoutStrays(elements, in: field, kind).map {
        LocatedValue(item($0, kind, of: field), at: $0.range)
      }
      return .list(kind.isScalar ? withoutTwins(values, elements, of: field) : values)
    case (.map(let fields, let range), .map(let catalogue)):
      guard !fields.isEmpty else { return .empty }
      let record = record(withoutStrays(fields, in: field, catalogue), by: catalogue, at: range, inside: field)
      if keepsUnknownParts, !fields.allSatisfy({ catalogue.slot(of: $0.key) != nil }) { return .invalid }
      // A record without its mandatory field was reported for that.
      return record.saysNothing && !catalogue.fields.contains(where: \.isMandatory) ? .empty : .map(record)
    case (.scalar(let scalar), _) where kind.isScalar: return scalarValue(scalar, kind, of: field)
    default:
      log.insert(.wrongShape(raw, expected: kind, of: field, ids, file: file))
      return .invalid
    }
  }

  /// A value of a list, where nothing at all is a slip of the pen and no unknown.
  private mutating func item(_ raw: RawValue, _ kind: FieldKind, of field: Field) -> FieldValue {
    let value = value(raw, kind, of: field)
    guard case .empty = value else { return value }
    log.insert(.emptyItem(of: field, file: file, at: raw.range))
    return .invalid
  }

  /// The values of a list, those that stand in it already as none.
  private mutating func withoutTwins(
    _ values: [LocatedValue], _ elements: [RawValue], of field: Field
  ) -> [LocatedValue] {
    if values.count < 2 { return values }
    var known: Set<String> = []
    return zip(values, elements).map { value, element in
      guard case .scalar(let scalar) = element, !value.value.isReported, !known.insert(scalar.text).inserted else {
        return value
      }
      log.insert(.twin(scalar, of: field, file: file))
      return LocatedValue(.invalid, at: value.range)
    }
  }

  private mutating func scalarValue(_ scalar: RawScalar, _ kind: FieldKind, of field: Field) -> FieldValue {
    var text = scalar.text
    // How a text ends in its file is an accident of `|` and `|-`: no page, table or comparison has to know about it.
    if case .text = kind { text = text.withoutFinalLineBreaks }
    guard showsAnything(text) else { return .empty }
    if hasBrokenCharacters, text.unicodeScalars.contains("\u{FFFD}") { return .invalid }
    switch ScalarReading(text, as: kind, ids) {
    case .value(let value):
      if case .text(let limit?) = kind, scalar.text.utf8.count > limit, scalar.text.unicodeScalars.count > limit {
        log.insert(.tooLong(scalar, limit: limit, of: field, file: file))
      }
      return value
    case .fault(var fault):
      if case .country = kind, let code = countries.code(meantBy: text) { fault.advice = "Schreiben Sie „\(code)“." }
      if case .list = field.kind, let values = Meant.values(text, in: kind) {
        fault.advice = "Jeder Wert steht für sich: [\(values.joined(separator: ", "))]"
      }
      let value = text.withoutFinalLineBreaks
      if value != text, case .value = ScalarReading(value, as: kind, ids) {
        fault = .finalLineBreak(behind: value, fault.rule)
      }
      if text.isPlaceholder, kind.vocabulary == nil, !field.isMandatory { fault.advice = adviceOnAdmitting(field) }
      log.insert(.invalid(scalar, fault, of: field, ids, file: file))
      return .invalid
    }
  }

  /// How to say that the answer is not known where no word of the value's kind says so.
  private func adviceOnAdmitting(_ field: Field) -> String {
    let isExplained =
      whole?.catalogue === FieldCatalogue.entry && FieldCatalogue.entry[field.key]?.label == field.label
    return isExplained
      ? "Löschen Sie den Wert, und schreiben Sie unter „luecken:“ den Punkt „- {feld: \(field.key), stand: unbekannt}“."
      : "Löschen Sie den Wert; was nicht bekannt ist, bleibt leer."
  }
}

extension FieldCatalogue {
  /// The fields that are meant by unknown keys or lie behind a fault: they were reported and are there, so nobody calls them missing.
  fileprivate func uncertain(
    among unknown: [RawField], besides items: [Record.Item], and uncertainKeys: Set<String>, at range: ByteRange
  ) -> [Record.Item] {
    guard !unknown.isEmpty || !uncertainKeys.isEmpty else { return [] }
    var keyRanges: [Int: ByteRange] = [:]
    for key in uncertainKeys { keyRanges[slot(of: key) ?? -1] = ByteRange(at: Int(range.start)) }
    for raw in unknown.prefix(DiagnosticSet.errorsOfAFile) {
      if let meant = field(meantBy: raw.key).flatMap({ slot(of: $0.key) }) { keyRanges[meant] = raw.keyRange }
    }
    return keyRanges.filter { slot, _ in slot >= 0 && !items.contains { $0.slot == slot } }.sorted { $0.key < $1.key }
      .map { slot, keyRange in Record.Item(slot: slot, keyRange: keyRange, value: LocatedValue(.invalid, at: keyRange))
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

extension Record {
  /// Whether every field that was written is empty.
  fileprivate var saysNothing: Bool { items.allSatisfy(\.isEmpty) }
}

extension FieldValue {
  /// Whether it was reported instead of read.
  fileprivate var isReported: Bool { if case .invalid = self { true } else { false } }
}

extension Record.Item {
  fileprivate var isEmpty: Bool { if case .empty = value.value { true } else { false } }
}

extension String {
  fileprivate var withoutFinalLineBreaks: String {
    let newline = UInt8(ascii: "\n")
    guard utf8.last == newline else { return self }
    return withBytes { bytes in
      var end = bytes.count
      while end > 0, bytes[end - 1] == newline { end -= 1 }
      return String(decoding: UnsafeBufferPointer(rebasing: bytes[..<end]), as: UTF8.self)
    }
  }
}
