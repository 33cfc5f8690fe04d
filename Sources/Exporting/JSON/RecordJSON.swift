import Bytes
import RegisterModel

extension ByteWriter {
  /// Appends the members of an object that says what a record says, in the order of its catalogue; empty fields are left out;
  /// `fixed` is a field whose value does not come from the record but from where its file lies.
  mutating func write(membersOf record: Record, fixed: (slot: Int, text: String)? = nil) {
    let fields = record.catalogue.fields
    let values = RecordIndex(record)
    var hasMember = false
    for slot in fields.indices {
      let value = slot == fixed?.slot ? fixed.map { .text($0.text) } : values[slot]
      guard let value else { continue }
      if hasMember { write(",") }
      hasMember = true
      write("\"")
      write(fields[slot].key)
      write("\":")
      write(json: value, fields[slot].kind)
    }
  }

  private mutating func write(json value: FieldValue, _ kind: FieldKind) {
    switch value {
    case .number(let number): write(number)
    case .map(let record):
      write("{")
      write(membersOf: record)
      write("}")
    case .list(let elements):
      write("[")
      var hasElement = false
      for element in elements where !element.value.isBlank {
        if hasElement { write(",") }
        hasElement = true
        write(json: element.value, kind.element)
      }
      write("]")
    default:
      let text = value.written(as: kind) ?? ""
      if kind.isTruthValue { write(text) } else { write(jsonString: text) }
    }
  }
}

extension FieldKind {
  /// Whether the two permitted values are the words for true and false, which JSON and YAML write without quotes.
  var isTruthValue: Bool {
    if case .term(let list) = self { list.terms.map(\.value) == ["true", "false"] } else { false }
  }
}
