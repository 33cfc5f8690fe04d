import RegisterModel
import Templating

/// A value that may lead to the page with all entries that share it.
struct ValueView: Sendable {
  let text: String
  let url: String?
}

extension ValueView: View {
  static let names = Names<ValueView>(.text("text") { $0.text }, .optionalText("url") { $0.url })
}

/// A part of a map: its label and values.
struct PartView: Sendable {
  let label: String
  let paragraphs: [String]
  let values: [ValueView]
}

extension PartView: View {
  static let names = Names<PartView>(
    .text("bezeichnung") { $0.label }, .texts("absaetze") { $0.paragraphs }, .list("werte") { $0.values })
}

/// One map of a list of maps.
struct GroupView: Sendable {
  let parts: [PartView]
}

extension GroupView: View {
  static let names = Names<GroupView>(.list("teile") { $0.parts })
}

/// A field of an entry as its page shows it: the value or the gap in its place.
struct FieldView: Sendable {
  let field: RegisterModel.Field
  var paragraphs: [String] = []
  var values: [ValueView] = []
  var groups: [GroupView] = []
  var gaps: [GapView] = []
  var references: [ReferenceView] = []
  let helpURL: String
}

extension FieldView: View {
  static let names = Names<FieldView>(
    .text("schluessel") { $0.field.key }, .text("bezeichnung") { $0.field.label },
    .flag("hat_hilfe") { !$0.field.help.isEmpty }, .text("hilfe") { $0.field.help }, .text("hilfe_url") { $0.helpURL },
    .texts("absaetze") { $0.paragraphs }, .list("werte") { $0.values }, .list("gruppen") { $0.groups },
    .list("luecken") { $0.gaps }, .list("belege") { $0.references }, .flag("hat_belege") { !$0.references.isEmpty })
}

/// A reference to a source of the page.
struct ReferenceView: Sendable {
  let number: Int
}

extension ReferenceView: View {
  static let names = Names<ReferenceView>(.number("nr") { $0.number })
}

extension Context {
  /// A field with its value in words; the caller adds gaps and references.
  func fieldView(_ field: RegisterModel.Field, _ value: FieldValue?) -> FieldView {
    var view = FieldView(field: field, helpURL: linker.href(.fields, anchor: field.key))
    switch value {
    case .map(let record)?: view.groups = [group(record)]
    case .list(let elements)? where field.kind.parts != nil:
      view.groups = elements.compactMap { $0.value.map.map(group) }
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

  private func group(_ record: Record) -> GroupView {
    GroupView(
      parts: record.catalogue.fields.enumerated().compactMap { slot, field in
        guard let value = record[slot] else { return nil }
        let view = fieldView(field, value)
        return PartView(label: field.label, paragraphs: view.paragraphs, values: view.values)
      })
  }

  private func valueView(_ value: FieldValue, _ field: RegisterModel.Field) -> ValueView? {
    switch value {
    case .text(let text): textView(text, field.kind)
    case .term(let index):
      field.kind.vocabulary.map { vocabulary in
        let label = vocabulary.terms[index].label
        return ValueView(text: label, url: field.facet.flatMap { href($0, label: label) })
      }
    case .date(let date): ValueView(text: date.german, url: nil)
    case .number(let number): ValueView(text: grouped(number), url: nil)
    case .list(let elements):
      ValueView(text: elements.compactMap { valueView($0.value, field)?.text }.joined(separator: ", "), url: nil)
    case .map, .empty, .invalid: nil
    }
  }

  private func textView(_ text: String, _ kind: FieldKind) -> ValueView {
    switch kind {
    case .url, .list(.url): ValueView(text: text.withoutScheme, url: text)
    case .email: ValueView(text: text, url: "mailto:\(text)")
    case .country:
      ValueView(
        text: register.countries[text]?.name ?? text, url: href(.country, label: register.countries[text]?.name ?? text)
      )
    case .ministryCode: ValueView(text: register.ministry(code: text)?.name ?? text, url: href(.ministry(code: text)))
    case .entryID:
      ValueView(
        text: register.entry(id: text)?.title ?? text, url: register.entry(id: text).map { href(.entry(id: $0.id)) })
    case .slug: ValueView(text: text, url: href(.system, label: text))
    default: ValueView(text: text, url: nil)
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

extension String {
  /// A web address as readers see it.
  var withoutScheme: String {
    for scheme in ["https://", "http://"] where hasPrefix(scheme) {
      let rest = String(dropFirst(scheme.utf8.count))
      return rest.hasSuffix("/") ? String(rest.dropLast()) : rest
    }
    return self
  }
}

/// The paragraphs of a text, separated by empty lines.
func paragraphs(of text: String) -> [String] {
  let newline = UInt8(ascii: "\n")
  guard text.utf8.contains(newline) else { return [text] }
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
