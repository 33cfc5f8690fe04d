import Diagnostics
import RegisterModel

@testable import Parsing

/// A single value in a catalogue and the way to it; found by walking the catalogue, so that a new field is attacked as soon as it exists.
struct Leaf: Sendable, CustomStringConvertible {
  /// The keys from the top.
  let path: [String]
  let kind: FieldKind
  /// Whether the value stands in a list on its own.
  let isListed: Bool
  /// Whether the maps on the way stand in lists.
  let isInList: Bool

  var description: String { path.joined(separator: ".") }

  /// Every single value of a catalogue.
  static func all(in catalogue: FieldCatalogue) -> [Leaf] {
    catalogue.fields.flatMap { field -> [Leaf] in
      switch field.kind {
      case .map(let parts): inner(parts, of: field.key, inList: false)
      case .list(.map(let parts)): inner(parts, of: field.key, inList: true)
      case .list(let kind): [Leaf(path: [field.key], kind: kind, isListed: true, isInList: false)]
      default: [Leaf(path: [field.key], kind: field.kind, isListed: false, isInList: false)]
      }
    }
  }

  private static func inner(_ parts: FieldCatalogue, of key: String, inList: Bool) -> [Leaf] {
    all(in: parts).map { Leaf(path: [key] + $0.path, kind: $0.kind, isListed: $0.isListed, isInList: inList) }
  }

  /// Front matter that holds this value and nothing else.
  func fields(holding text: String) -> [(key: String, value: Matter)] {
    let value: Matter = isListed ? .list([.text(text)]) : .text(text)
    guard path.count > 1 else { return [(path[0], value)] }
    let map = Matter.map([(path[1], value)])
    return [(path[0], isInList ? .list([map]) : map)]
  }

  /// The value of a record at this place.
  func value(in record: Record) -> LocatedValue? {
    var found: LocatedValue?
    var record = record
    for key in path {
      found = record.catalogue.slot(of: key).flatMap { record.item($0)?.value }
      if case .list(let elements)? = found?.value { found = elements.first }
      if case .map(let inner)? = found?.value { record = inner }
    }
    return found
  }
}

/// What reading a text at a place came to.
struct Reading {
  let value: LocatedValue?
  let findings: [Diagnostic]
  let file: SourceFile

  init(_ text: String, at leaf: Leaf, of catalogue: FieldCatalogue) {
    let file = SourceFile(path: "a.md", text: "---\n\(Matter.lines(of: leaf.fields(holding: text)))---\n")
    var log = DiagnosticSet()
    let matter = readFrontMatter(of: file, reportingTo: &log)
    var reader = RecordReader(file: file)
    let record = matter.map { reader.record($0.fields, by: catalogue, at: $0.range, uncertainKeys: $0.uncertainKeys) }
    log.formUnion(reader.log)
    value = record.flatMap(leaf.value)
    findings = log.sorted.filter { $0.severity == .error && $0.rule != "pflichtfeld" }
    self.file = file
  }
}
