import Bytes
import Diagnostics
import RegisterModel

/// The fields of an earlier version as they were, labelled by today's catalogue, as a fragment of HTML.
///
/// There may be tens of thousands of such pages, so it is written without views and links to other pages of the portal.
struct PastFields {
  let past: PastEntry
  let register: Register

  /// The fields in the order in which they were written, then those that the catalogue does not know.
  func html(of record: Record) -> [UInt8] {
    var writer = ByteWriter(capacity: 4096)
    writer.write("<dl class=\"felder\">")
    for item in record.items where !item.standsForAnother {
      let field = record.catalogue.fields[item.slot]
      row(field.label, into: &writer) { value(item.value, as: field.kind, into: &$0) }
    }
    for field in past.unknownFields {
      row(field.key, into: &writer) { definition(past.text(at: field.range), into: &$0) }
    }
    writer.write("</dl>")
    return writer.bytes
  }

  /// A row, unless its values turn out to be nothing.
  private func row(_ label: String, into writer: inout ByteWriter, values: (inout ByteWriter) -> Void) {
    let start = writer.count
    writer.write("<div><dt>")
    write(label, to: &writer)
    writer.write("</dt>")
    let end = writer.count
    values(&writer)
    if writer.count == end { writer.takeBack(to: start) } else { writer.write("</div>") }
  }

  private func value(_ located: LocatedValue, as kind: FieldKind, into writer: inout ByteWriter) {
    switch located.value {
    case .empty: break
    case .invalid: definition(past.text(at: located.range), into: &writer)
    case .text(let text):
      if case .text = kind {
        for paragraph in paragraphs(of: text) { definition(paragraph, into: &writer) }
      } else {
        definition(wording(located, as: kind), into: &writer)
      }
    case .list(let elements): for element in elements { value(element, as: kind.element, into: &writer) }
    case .map(let record): group(record, into: &writer)
    case .term, .date, .number: definition(wording(located, as: kind), into: &writer)
    }
  }

  private func group(_ record: Record, into writer: inout ByteWriter) {
    writer.write("<dd class=\"gruppe\"><dl>")
    for item in record.items {
      let field = record.catalogue.fields[item.slot]
      let text = texts(of: item.value, as: field.kind).joined(separator: ", ")
      guard !text.isEmpty else { continue }
      writer.write("<dt>")
      write(field.label, to: &writer)
      writer.write("</dt>")
      definition(text, into: &writer)
    }
    writer.write("</dl></dd>")
  }

  private func texts(of located: LocatedValue, as kind: FieldKind) -> [String] {
    if case .list(let elements) = located.value { return elements.flatMap { texts(of: $0, as: kind.element) } }
    let text = wording(located, as: kind)
    return text.isEmpty ? [] : [text]
  }

  /// A value in words; what is no valid value today as it was written.
  private func wording(_ located: LocatedValue, as kind: FieldKind) -> String {
    if case .empty = located.value { return "" }
    return register.wording(of: located.value, as: kind) ?? past.text(at: located.range)
  }

  private func definition(_ text: String, into writer: inout ByteWriter) {
    writer.write("<dd>")
    write(text, to: &writer)
    writer.write("</dd>")
  }

  private func write(_ text: String, to writer: inout ByteWriter) {
    writer.write(namingControls(in: text), escapedFor: .html)
  }
}
