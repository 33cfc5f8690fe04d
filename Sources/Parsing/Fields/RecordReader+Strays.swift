import Diagnostics
import RegisterModel

/// What stands below a field whose key line is gone falls to the field above it: one mistake, and one finding.
extension RecordReader {
  /// The points of a list up to those that belong to another field.
  mutating func withoutStrays(_ elements: [RawValue], in field: Field, _ kind: FieldKind) -> [RawValue] {
    guard case .map(let catalogue) = kind else { return elements }
    for (index, element) in elements.enumerated().dropFirst() {
      guard case .map(let fields, _) = element, let first = fields.first(where: { catalogue[$0.key] == nil }),
        let owner = owner(of: fields, isList: true, behind: field)
      else { continue }
      report(first, of: owner, in: field, catalogue)
      return Array(elements[..<index])
    }
    return elements
  }

  /// The parts of a map up to those that belong to another field.
  mutating func withoutStrays(
    _ fields: [RawField], in field: Field, _ catalogue: FieldCatalogue
  ) -> [RawField] {
    guard let index = fields.firstIndex(where: { catalogue[$0.key] == nil }), index > 0,
      let owner = owner(of: fields[index...], isList: false, behind: field)
    else { return fields }
    report(fields[index], of: owner, in: field, catalogue)
    return Array(fields[..<index])
  }

  private mutating func report(_ stray: RawField, of owner: Field, in field: Field, _ catalogue: FieldCatalogue) {
    beheaded.insert(owner.key)
    log.insert(.unknownKey(stray, in: catalogue, of: field, beheading: owner, file: file))
  }

  private mutating func absent() -> [Field] {
    if let knownAbsent { return knownAbsent }
    guard let whole else { return [] }
    let present = Set(whole.fields.map(\.key))
    let absent = whole.catalogue.fields.filter { !present.contains($0.key) }
    knownAbsent = absent
    return absent
  }

  /// The absent field that has all of these parts; rather one that follows the field above.
  private mutating func owner(of fields: some Sequence<RawField>, isList: Bool, behind field: Field) -> Field? {
    let fitting = absent().filter { candidate in
      guard !beheaded.contains(candidate.key), candidate.kind.isListOfMaps == isList, let parts = candidate.kind.parts
      else { return false }
      return fields.allSatisfy { parts[$0.key] != nil }
    }
    let order = FieldCatalogue.entry.slot(of: field.key) ?? 0
    return fitting.first { FieldCatalogue.entry.slot(of: $0.key).map { $0 > order } ?? false } ?? fitting.first
  }
}
