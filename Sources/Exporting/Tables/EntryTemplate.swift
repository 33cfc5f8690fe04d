import Bytes
import RegisterModel
import Tabular

/// The empty table for ministries to fill in: one column for every field or part of one, a list of maps with the columns of its
/// first map; further ones are added as `key.2.part`.
public func entryTemplate() -> [UInt8] {
  var writer = ByteWriter(capacity: 4096)
  writer.write("\u{FEFF}")
  for (index, name) in (templateColumns + [ComputedColumn.text.rawValue]).enumerated() {
    if index > 0 { writer.write(",") }
    writer.write(cell: name)
  }
  writer.endRecord()
  return writer.bytes
}

/// What only the register's editors fill in.
private let steering: Set<String> = ["entwurf", "aliase", "aenderung", "aenderungsnotiz"]

private var templateColumns: [String] {
  FieldCatalogue.entry.fields.filter { !steering.contains($0.key) }.flatMap { field -> [String] in
    switch field.kind {
    case .map(let parts): parts.keys.map { "\(field.key).\($0)" }
    case .list(.map(let parts)): parts.keys.map { "\(field.key).1.\($0)" }
    default: [field.key]
    }
  }
}
