public import Diagnostics
public import RegisterModel

/// Says whether a text fits a field, by asking the reader of content itself: what fits here is accepted there.
public struct FieldFitting: Sendable {
  /// The findings of the reader about a file at a path below Content.
  public typealias Reader = @Sendable (SourceFile, String) -> DiagnosticSet

  private let read: Reader
  private let ids: EntryIDForm
  private let splitList: @Sendable (String) -> [String]

  /// A text as front matter writes it, or the reason why it cannot be taken over.
  public enum Fit: Sendable {
    /// What stands behind the key.
    case value(String)
    /// Why not, and what to do about it: German sentences.
    case fault(String, advice: String?)
  }

  /// - Parameters:
  ///   - splitList: Cuts a text into the values of a list.
  ///   - ids: The form of identifiers.
  ///   - read: The reader of content.
  public init(
    splittingLists splitList: @escaping @Sendable (String) -> [String], identifiedBy ids: EntryIDForm,
    read: @escaping Reader
  ) {
    self.splitList = splitList
    self.ids = ids
    self.read = read
  }

  /// The value of a text for a field of a kind of file, or for a part of one.
  public func fit(_ text: String, _ field: Field, in parent: Field? = nil, of kind: ContentKind = .entry) -> Fit {
    let value = written(text, as: field.kind, indent: parent == nil ? 0 : 2)
    let line: String
    switch parent?.kind {
    case .list?: line = "\(parent!.key):\n  - \(field.key): \(value)"
    case .some: line = "\(parent!.key):\n  \(field.key): \(value)"
    case nil: line = "\(field.key): \(value)"
    }
    let head = kind == .entry ? head(besides: field.key) : ""
    return judged("---\n\(head)\(line)\n---\n", value, kind)
  }

  /// Whether a text can stand below the front matter.
  public func fit(body text: String) -> Fit {
    judged("---\n\(head())---\n\n\(text)\n", text, .entry)
  }

  /// What makes anything else a draft of an entry.
  private func head(besides key: String? = nil) -> String {
    [("entwurf", Switch.on.value), ("id", ids.example)].filter { $0.0 != key }.map { "\($0): \($1)\n" }.joined()
  }

  private func judged(_ document: String, _ value: String, _ kind: ContentKind) -> Fit {
    let findings = read(SourceFile(path: "", text: document), kind.path)
    let faults = findings.all.lazy.filter { $0.severity == .error && $0.rule != "pflichtfeld" }
    guard let fault = faults.min() else { return .value(value) }
    return .fault(fault.message, advice: fault.advice)
  }

  private func written(_ text: String, as kind: FieldKind, indent: Int) -> String {
    switch kind {
    case .list(let element):
      FrontMatterText.list(splitList(text).flatMap { parted($0, element) }.map { spelled($0, element) })
    default:
      indent == 0
        ? FrontMatterText.value(spelled(text, kind), indent: indent) : FrontMatterText.scalar(spelled(text, kind))
    }
  }
}

/// What commas part in a point of a list whose permitted values have none.
private func parted(_ point: String, _ kind: FieldKind) -> [String] {
  switch kind {
  case .term(let list) where term(in: list, point) != nil: return [point]
  case .term, .fieldPath:
    let values = point.split(separator: ",").map { String($0).trimmingBlanks }.filter { !$0.isEmpty }
    return values.isEmpty ? [point] : values
  default: return [point]
  }
}

/// What people write by hand in the words of front matter: labels of closed lists, German dates.
private func spelled(_ text: String, _ kind: FieldKind) -> String {
  switch kind {
  case .text: text
  case .term(let list): term(in: list, text) ?? text.trimmingBlanks
  case .date: isoDate(text.trimmingBlanks) ?? text.trimmingBlanks
  default: text.trimmingBlanks
  }
}

/// The value that a text means by itself or by its label.
private func term(in list: Vocabulary, _ text: String) -> String? {
  list.terms.first { isAlike($0.value, text) || isAlike($0.label, text) }?.value
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

/// Whether two names differ in nothing but capitals, umlauts, hyphens and blanks around them.
func isAlike(_ one: String, _ other: String) -> Bool {
  folded(one.trimmingBlanks) == folded(other.trimmingBlanks)
}
