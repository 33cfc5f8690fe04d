import Bytes
import RegisterModel

extension EntryComparison {
  /// A value in the words of the entry's page.
  func shown(_ value: FieldValue, _ kind: FieldKind) -> String {
    switch value {
    case .map(let record): shown(record)
    case .list(let elements) where kind.parts != nil:
      elements.map { shown($0.value, kind.element) }.joined(separator: " · ")
    default: collapsed(register.wording(of: value, as: kind) ?? "")
    }
  }

  /// A map in one line: what it is about, then its parts with their labels.
  func shown(_ record: Record) -> String {
    record.catalogue.fields.enumerated().compactMap { slot, part in
      record[slot].map { value in slot == 0 ? shown(value, part.kind) : "\(part.label): \(shown(value, part.kind))" }
    }.joined(separator: "; ")
  }

  /// A value so that two are alike if, and only if, they mean the same: as it is written, lists in one order, without line breaks.
  func exact(_ value: FieldValue, _ kind: FieldKind) -> String {
    switch value {
    case .text(let text): flat(text)
    case .term(let index): kind.vocabulary?.terms[index].value ?? ""
    case .date(let date): date.description
    case .number(let number): String(number)
    case .list(let elements): elements.map { exact($0.value, kind.element) }.sorted().joined(separator: ", ")
    case .map(let record): exact(record)
    case .empty, .invalid: ""
    }
  }

  /// A map so that two are alike if, and only if, they mean the same.
  func exact(_ record: Record) -> String {
    record.catalogue.fields.enumerated().compactMap { slot, part in
      record[slot].map { "\(part.key): \(exact($0, part.kind))" }
    }.joined(separator: "; ")
  }
}

/// A text whose white space is single spaces, and line breaks where paragraphs and items begin.
private func collapsed(_ text: String) -> String { text.isSingleSpaced ? text : Tokens(text).joined }

/// A text whose white space is single spaces.
private func flat(_ text: String) -> String { text.isSingleSpaced ? text : Tokens(text).flat }

extension String {
  fileprivate var isSingleSpaced: Bool {
    isSingleSpaced(marked: { $0.below(UInt8(ascii: " ") + 1) }, unless: { _ in false })
  }
}
