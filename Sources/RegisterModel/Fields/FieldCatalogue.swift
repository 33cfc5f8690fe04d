import Diagnostics

/// A table of fields: of an entry, of a ministry, of a map inside a field.
public final class FieldCatalogue: Sendable {
  /// The fields in the order in which they are shown and exported.
  public let fields: [Field]
  /// The positions of the keys, those together that look alike at a glance: every line of every file asks, so nothing is hashed.
  private let shelves: [[Int]]
  private let keySpellings: Spellings
  private let labelSpellings: Spellings

  /// A table of fields; two fields with one key are a mistake in the program.
  public init(_ fields: [Field]) {
    self.fields = fields
    precondition(Set(fields.map(\.key)).count == fields.count, "two fields with one key")
    var shelves = [[Int]](repeating: [], count: Self.shelfCount)
    for (slot, field) in fields.enumerated() { shelves[Self.shelf(of: field.key)].append(slot) }
    self.shelves = shelves
    keySpellings = Spellings(fields.map(\.key))
    labelSpellings = Spellings(fields.map(\.label))
  }

  private static let shelfCount = 256

  /// Where a key would be found, by its length, its first and its last letter.
  private static func shelf(of key: String) -> Int {
    let bytes = key.utf8
    return (bytes.count &* 29 &+ Int(bytes.first ?? 0) &* 5 &+ Int(bytes.last ?? 0)) % shelfCount
  }

  /// The keys in the table's order.
  public var keys: [String] { fields.map(\.key) }

  /// The keys of the fields and of their parts, at whatever depth.
  public var allKeys: Set<String> {
    fields.reduce(into: []) { keys, field in
      keys.insert(field.key)
      if let parts = field.kind.parts { keys.formUnion(parts.allKeys) }
    }
  }

  /// The position of a key, or nil when the table does not have it.
  public func slot(of key: String) -> Int? { shelves[Self.shelf(of: key)].first { fields[$0].key == key } }

  /// The position of the field that a path such as `anbieter.name` begins with, or nil when the table does not have it.
  public func slot(ofPath path: String) -> Int? {
    slot(of: path.utf8.firstIndex(of: UInt8(ascii: ".")).map { String(path[..<$0]) } ?? path)
  }

  /// The position of a key that the program itself names.
  public func slot(named key: StaticString) -> Int {
    guard let slot = slot(of: key.description) else { preconditionFailure("no field \(key) in the catalogue") }
    return slot
  }

  /// The field of a key, or nil.
  public subscript(key: String) -> Field? { slot(of: key).map { fields[$0] } }

  /// The field that a misspelt key or a label written in its place stands for.
  public func field(meantBy key: String) -> Field? {
    (keySpellings.place(nearestTo: key) ?? labelSpellings.place(of: key)).map { fields[$0] }
  }

  /// Whether `path`, a key or `key.subkey`, names a field or a part of one.
  public func contains(path: String) -> Bool {
    guard let (field, part) = place(of: path) else { return false }
    return part.map { field.kind.parts?.partNames.contains($0) ?? false } ?? true
  }

  /// The label of a field, or of a field and its part, named by `key` or `key.subkey`; nil where there is none.
  func label(ofPath path: String) -> String? {
    guard let (field, part) = place(of: path) else { return nil }
    guard let part else { return field.label }
    return field.kind.parts?[part].map { "\(field.label): \($0.label)" }
  }

  /// The field that a path begins with, and what stands behind the dot, if anything does.
  private func place(of path: String) -> (field: Field, part: String?)? {
    // Nearly all paths are keys, and to look for a dot takes longer than to look up the key.
    if let field = self[path] { return (field, nil) }
    let parts = path.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    return parts.first.flatMap { self[$0] }.map { ($0, parts.count > 1 ? parts[1] : nil) }
  }

  /// The names that may stand behind a dot: the keys of the parts and, for a list that is sorted by kind, the kinds.
  public var partNames: [String] {
    keys + (self["art"]?.kind.vocabulary?.terms.map(\.value) ?? [])
  }
}
