import Bytes
import RegisterModel
import Tabular

extension ByteWriter {
  /// Appends the cells of a record for some columns, each led by a comma but the first;
  /// `fixed` is a field whose value does not come from the record but from where its file lies.
  mutating func write(cellsOf record: Record, in columns: [Column], fixed: (slot: Int, text: String)? = nil) {
    let values = RecordIndex(record)
    var isFirst = true
    // Of most columns only the place is wanted, since most have no value: a copy of a column is dear.
    for index in columns.indices {
      if !isFirst { write(byte: UInt8(ascii: ",")) }
      isFirst = false
      switch columns[index].content {
      case .field(let slot) where slot == fixed?.slot: write(cell: fixed?.text ?? "")
      case .field(let slot): values[slot].map { write(cell: $0, columns[index].kind) }
      case .part(let slot, let part): values[slot]?.map?[part].map { write(cell: $0, columns[index].kind) }
      case .count(let slot): write(values[slot]?.elements.count { $0.value.map != nil } ?? 0)
      case .computed: break
      }
    }
  }

  private mutating func write(cell value: FieldValue, _ kind: FieldKind) {
    switch value {
    case .text(let text): write(cell: text)
    case .number(let number): write(number)
    case .list(let elements): write(cellOf: elements.compactMap { $0.value.written(as: kind.element) })
    default: value.written(as: kind).map { write(cell: $0) }
    }
  }
}

extension FieldValue {
  /// A single value as front matter writes it; nil for what is empty or no single value.
  func written(as kind: FieldKind) -> String? {
    switch self {
    case .text(let text): text
    case .date(let date): date.description
    case .number(let number): String(number)
    case .term(let term): kind.vocabulary?.terms[term].value
    case .list, .map, .empty, .invalid: nil
    }
  }
}
