import Diagnostics
import RegisterModel
import Tabular

/// Says whether a cell fits its field, by asking the reader of content itself: what fits here is accepted there.
struct CellFitting {
  /// The findings of the reader about a file at a path below Content.
  let read: @Sendable (SourceFile, String) -> DiagnosticSet
  /// The standard whose words the cells use; nil for the register's own.
  let standard: ForeignStandard?

  /// A cell as front matter writes it, or the reason why it cannot be taken over.
  enum Fit {
    case value(String)
    case fault(String, advice: String?)
  }

  /// The value of a cell for a field, or for a part of one.
  func fit(_ text: String, _ field: Field, in parent: Field? = nil) -> Fit {
    let text = standard?.translated(text, for: field) ?? text
    let value = written(text, as: field.kind, indent: parent == nil ? 0 : 2)
    let line: String
    switch parent?.kind {
    case .list?: line = "\(parent!.key):\n  - \(field.key): \(value)"
    case .some: line = "\(parent!.key):\n  \(field.key): \(value)"
    case nil: line = "\(field.key): \(value)"
    }
    return judged("---\nentwurf: true\n\(field.key == "id" ? "" : "id: nrw-ki-0000\n")\(line)\n---\n", value)
  }

  /// Whether a text can stand below the front matter.
  func fit(body text: String) -> Fit {
    judged("---\nentwurf: true\nid: nrw-ki-0000\n---\n\n\(text)\n", text)
  }

  private func judged(_ document: String, _ value: String) -> Fit {
    let findings = read(SourceFile(path: "", text: document), "ressorts/xx/xx.md").sorted
    guard let fault = findings.first(where: { $0.severity == .error }) else { return .value(value) }
    return .fault(fault.message, advice: fault.advice)
  }

  private func written(_ text: String, as kind: FieldKind, indent: Int) -> String {
    switch kind {
    case .list(let element): FrontMatterText.list(CellRules.list(text).map { translated($0, element) })
    default:
      indent == 0
        ? FrontMatterText.value(translated(text, kind), indent: indent) : FrontMatterText.scalar(translated(text, kind))
    }
  }

  /// What people write in spreadsheets, in the words of front matter: labels of closed lists, German dates.
  private func translated(_ text: String, _ kind: FieldKind) -> String {
    switch kind {
    case .text: text
    case .term(let list):
      list.terms.first { key($0.value) == key(text) || key($0.label) == key(text) }?.value ?? text.trimmingBlanks
    case .date: isoDate(text.trimmingBlanks) ?? text.trimmingBlanks
    default: text.trimmingBlanks
    }
  }
}

/// `31.12.2025` or `12.2025` as the register writes it; nil for anything else.
private func isoDate(_ text: String) -> String? {
  let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
  guard (2...3).contains(parts.count), parts.last?.utf8.count == 4,
    parts.dropLast().allSatisfy({ (1...2).contains($0.utf8.count) })
  else { return nil }
  let iso = parts.reversed().map { $0.utf8.count == 1 ? "0\($0)" : $0 }.joined(separator: "-")
  return PartialDate(iso).map(\.description)
}
