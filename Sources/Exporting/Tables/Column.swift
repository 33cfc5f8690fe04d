public import RegisterModel
import Tabular

/// One column of a table: its name, and what stands in it.
public struct Column: Sendable {
  /// Where the cells come from.
  enum Content: Sendable {
    /// A field of the record.
    case field(slot: Int)
    /// A part of a field that is a map.
    case part(slot: Int, part: Int)
    /// The number of maps in a list that has a table of its own.
    case count(slot: Int)
    /// Something that is worked out and stands in no record.
    case computed
  }

  /// The name: a key, `key.subkey`, or the name of something computed.
  public let name: String
  /// The German name.
  public let title: String
  /// What the cells say, in German.
  public let summary: String
  /// What the values may be.
  public let kind: FieldKind
  /// Whether every row has a value.
  public let isRequired: Bool
  let content: Content

  /// A column of a field or of a part of one.
  init(_ field: Field, within parent: Field? = nil, content: Content) {
    name = parent.map { "\($0.key).\(field.key)" } ?? field.key
    title = parent.map { "\($0.label): \(field.label)" } ?? field.label
    summary = field.help.isEmpty ? parent?.help ?? "" : field.help
    kind = field.kind
    isRequired = field.isMandatory && parent == nil
    self.content = content
  }

  /// A column that is worked out.
  init(_ name: String, _ title: String, _ kind: FieldKind, isRequired: Bool = false, summary: String) {
    self.name = name
    self.title = title
    self.summary = summary
    self.kind = kind
    self.isRequired = isRequired
    content = .computed
  }

  private init(countOf field: Field, slot: Int) {
    name = field.key + ComputedColumn.countSuffix
    title = "\(field.label): Anzahl"
    summary = "Wie viele Zeilen die eigene Tabelle dazu hat. \(field.help)"
    kind = .number
    isRequired = true
    content = .count(slot: slot)
  }

  /// The columns of a catalogue's main table: a map has one for each part, a list of maps one with their number.
  static func all(of catalogue: FieldCatalogue) -> [Column] {
    catalogue.fields.enumerated().flatMap { slot, field -> [Column] in
      switch field.kind {
      case .map(let parts):
        parts.fields.enumerated().map { Column($1, within: field, content: .part(slot: slot, part: $0)) }
      case .list(.map): [Column(countOf: field, slot: slot)]
      default: [Column(field, content: .field(slot: slot))]
      }
    }
  }
}
