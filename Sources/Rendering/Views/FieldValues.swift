import Bytes
import Diagnostics
import RegisterModel
import Templating

extension Context {
  /// A field with its value in words; the caller adds gaps and references.
  func fieldView(_ field: RegisterModel.Field, _ value: FieldValue?) -> FieldView {
    var view = FieldView(field: field)
    switch value {
    case .map(let record)?: view.groups = [GroupView(subject: nil, parts: parts(of: record, field))]
    case .list(let elements)? where field.kind.parts != nil:
      let records = elements.compactMap(\.value.map)
      view.table = table(field, records)
      if view.table == nil { view.groups = records.map { group($0, field) } }
    case .list(let elements)?: view.values = elements.compactMap { valueView($0.value, field) }
    case .text(let text)?:
      if case .text = field.kind {
        view.paragraphs = paragraphs(of: text)
      } else {
        view.values = valueView(.text(text), field).map { [$0] } ?? []
      }
    case let value?: view.values = valueView(value, field).map { [$0] } ?? []
    case nil: break
    }
    return view
  }

  /// A map of a list: its first field names what it is about.
  private func group(_ record: Record, _ field: RegisterModel.Field) -> GroupView {
    let subject = record.catalogue.fields.first.flatMap { first in
      record[0].flatMap { valueView($0, first) }.map { ValueView(text: $0.text, url: $0.url ?? subjectURL($0, field)) }
    }
    return GroupView(subject: subject, parts: parts(of: record, field, from: 1))
  }

  private func subjectURL(_ subject: ValueView, _ field: RegisterModel.Field) -> String? {
    field.key == "anbieter" ? href(.provider, label: subject.text) : nil
  }

  /// The parts of a map from a slot on; at a place of processing also those that are missing.
  private func parts(of record: Record, _ field: RegisterModel.Field, from first: Int = 0) -> [PartView] {
    let isPlace = field.key == "verarbeitungsorte"
    return record.catalogue.fields.enumerated().dropFirst(first).compactMap { slot, part in
      guard let value = record[slot] else {
        return isPlace && part.key != "daten" ? PartView(label: part.label) : nil
      }
      if isPlace, let shared = sharedPart(part, value) { return shared }
      let view = fieldView(part, value)
      return PartView(label: part.label, paragraphs: view.paragraphs, values: view.values)
    }
  }

  /// Country and operator of a place of processing lead to the other places that share them; a name is one, whatever lines it has.
  private func sharedPart(_ part: RegisterModel.Field, _ value: FieldValue) -> PartView? {
    let kind: Facet.Kind? =
      switch part.key {
      case "land": .country
      case "betreiber": .operator
      default: nil
      }
    guard let kind, let name = valueView(value, part)?.text else { return nil }
    return PartView(label: part.label, values: [ValueView(text: name, url: href(kind, label: name))])
  }

  func valueView(_ value: FieldValue, _ field: RegisterModel.Field) -> ValueView? {
    register.wording(of: value, as: field.kind).map { ValueView(text: $0, url: url(of: value, field)) }
  }

  /// Where a value leads: to all entries that share it, to what it names, or to its own address.
  private func url(of value: FieldValue, _ field: RegisterModel.Field) -> String? {
    switch (value, field.kind) {
    case (.term(let index), _): field.facet.flatMap { href($0, term: index) }
    case (.text(let text), .url), (.text(let text), .list(.url)): text
    case (.text(let text), .email): "mailto:\(text)"
    case (.text(let text), .ministryCode): href(.ministry(code: text))
    case (.text(let text), .entryID): href(.entry(id: text))
    case (.text(let text), .slug): href(.system, label: text)
    default: nil
    }
  }
}

extension RegisterModel.Field {
  /// The facet that sorts by this field.
  var facet: Facet.Kind? {
    switch key {
    case "status": .status
    case "risikoklasse": .riskClass
    case "technik": .technology
    case "themen": .topic
    default: nil
    }
  }
}

/// The paragraphs of a text, separated by empty lines; where there are none, as in folded text, every line is one.
func paragraphs(of text: String) -> [String] {
  let newline = UInt8(ascii: "\n")
  guard text.has(newline) else { return [text] }
  guard hasEmptyLine(text) else { return text.utf8.split(separator: newline).map { String(Substring($0)) } }
  var paragraphs: [String] = []
  var lines: [String] = []
  for line in text.utf8.split(separator: newline, omittingEmptySubsequences: false) + [""[...].utf8] {
    if !line.allSatisfy({ $0 == UInt8(ascii: " ") }) {
      lines.append(String(Substring(line)))
    } else if !lines.isEmpty {
      paragraphs.append(lines.joined(separator: " "))
      lines = []
    }
  }
  return paragraphs
}

private func hasEmptyLine(_ text: String) -> Bool {
  text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
    .contains { $0.allSatisfy { $0 == UInt8(ascii: " ") } }
}
