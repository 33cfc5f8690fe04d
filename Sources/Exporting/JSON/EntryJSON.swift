public import Bytes
import RegisterModel
import Tabular

extension ExportedEntry {
  /// Appends the entry as one JSON object on one line, without a line end: the fields, its text, and what the register adds.
  ///
  /// The same bytes stand in `eintrag.json`, as a line of `eintraege.ndjson` and as an element of `eintraege.json`.
  public func writeJSON(to writer: inout ByteWriter) {
    writer.write("{")
    writer.write(membersOf: entry.record, fixed: ministry)
    writer.write(member: ReservedMember.text, markdown(of: entry.source, behind: entry.record.range))
    writer.openRegister(address: address, notice: notice)
    writer.write(",\"quelle\":")
    writer.write(jsonString: address + DataFile.source)
    writer.write(",\"vollstaendigkeit\":{\"gefragt\":")
    writer.write(completeness.asked)
    writer.write(",\"ausgefuellt\":")
    writer.write(completeness.filled)
    writer.write(",\"prozent\":")
    writer.write(completeness.percent)
    writer.write("},\"luecken\":")
    writer.write(gaps: gaps)
    writer.write(ReservedMember.closing)
  }
}

extension ExportedMinistry {
  /// Appends the ministry as one JSON object on one line, without a line end.
  public func writeJSON(to writer: inout ByteWriter) {
    writer.write("{")
    writer.write(membersOf: ministry.record, fixed: code)
    writer.write(member: ReservedMember.text, markdown(of: ministry.source, behind: ministry.record.range))
    writer.openRegister(address: address, notice: notice)
    writer.write(",\"eintraege\":[")
    for (index, id) in entries.enumerated() {
      if index > 0 { writer.write(",") }
      writer.write(jsonString: id)
    }
    writer.write("],\"luecken\":")
    writer.write(gaps: gaps)
    writer.write(ReservedMember.closing)
  }
}

/// The members of an exported object that are no fields of a catalogue.
enum ReservedMember {
  static let text = "text"
  static let register = String(ComputedColumn.objectPrefix.dropLast())
  static let address = "adresse"
  static let notice = "hinweis"
  static let opening = ",\"\(register)\":{\"\(address)\":"
  static let closing: StaticString = "}}"
  static let versions = "versionen"
}

extension ByteWriter {
  /// Begins what the register adds to an object: where its page is, and the notice on it if there is one.
  fileprivate mutating func openRegister(address: String, notice: String) {
    write(ReservedMember.opening)
    write(jsonString: address)
    if notice.isEmpty { return }
    write(",\"\(ReservedMember.notice)\":")
    write(jsonString: notice)
  }

  fileprivate mutating func write(member name: String, _ text: ArraySlice<UInt8>) {
    guard !text.isEmpty else { return }
    write(",\"")
    write(name)
    write("\":\"")
    text.withUnsafeBufferPointer { write($0, escapedFor: .json) }
    write("\"")
  }
}
