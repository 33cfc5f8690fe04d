import RegisterModel

/// A new file as an editor finds it: what is known is filled in, what is needed waits, what is asked for is written out behind `#`.
public struct Scaffold: Sendable {
  private let kind: ContentKind
  private let answers: [FieldPlace: String]
  private let fieldsAddress: String?
  private let schemaAddress: String?
  private let ids: EntryIDForm

  /// - Parameters:
  ///   - kind: What kind of file it is.
  ///   - answers: What is known, as front matter writes it behind the key.
  ///   - fieldsAddress: Where the portal explains all fields, if it has an address.
  ///   - schemaAddress: Where the schema of an entry's fields lies; editors with a language server for YAML read it from there.
  ///   - ids: The form of identifiers.
  public init(
    of kind: ContentKind, answers: [FieldPlace: String], fieldsAddress: String? = nil, schemaAddress: String? = nil,
    identifiedBy ids: EntryIDForm
  ) {
    self.ids = ids
    self.schemaAddress = schemaAddress
    self.kind = kind
    self.answers = answers
    self.fieldsAddress = fieldsAddress
  }

  /// The file, as UTF-8.
  public var bytes: [UInt8] {
    var lines = ["---"]
    lines += kind == .entry ? entryPreface : []
    for field in filled { lines += filledLines(field) }
    lines += waitingLines
    lines += askedLines
    lines += conditionalLines
    lines += fieldsAddress.map { ["", "# Alle Felder mit Erklärung: \($0)"] } ?? []
    lines.append("---")
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private var entryPreface: [String] {
    (schemaAddress.map { ["# yaml-language-server: $schema=\($0)"] } ?? []) + Self.entryRemarks
  }

  private static let entryRemarks = [
    "# Ein neuer Eintrag. Was hinter „#“ steht, erklärt nur; das Register liest es nicht.",
    "# Solange die Zeile „entwurf: true“ da ist, erscheint der Eintrag nicht im Register.",
    "# Unter der letzten Zeile „---“ ist Platz für freien Text; er darf fehlen.",
  ]

  private var filled: [Field] { kind.catalogue.fields.filter(isAnswered) }

  private var unanswered: [Field] { kind.catalogue.fields.filter { !isAnswered($0) } }

  private func isAnswered(_ field: Field) -> Bool { answers.keys.contains { $0.key == field.key } }

  private func filledLines(_ field: Field) -> [String] {
    if let answer = answers[FieldPlace(field.key)] { return ["\(field.key): \(answer)"] }
    let parts = field.kind.parts?.fields ?? []
    let written = parts.compactMap { part -> String? in
      if let answer = answers[FieldPlace(field.key, part: part.key)] { return "\(part.key): \(answer)" }
      return part.isMandatory ? "\(part.key):" : nil
    }
    let open = parts.filter { !$0.isMandatory && answers[FieldPlace(field.key, part: $0.key)] == nil }.map { part in
      "#\(field.kind.isList ? "    " : "  ")\(part.key):"
    }
    return (open.isEmpty ? [] : comments(on: field, ids)) + ["\(field.key):"]
      + indented(written, asItem: field.kind.isList) + open
  }

  private var waitingLines: [String] {
    let fields = unanswered.filter { if case .needed = $0.requirement.prominence { true } else { false } }
    guard !fields.isEmpty else { return [] }
    return ["", "# PFLICHT. Ohne diese Angaben kann der Eintrag nicht veröffentlicht werden."]
      + fields.flatMap { [""] + comments(on: $0, ids) + emptyLines($0) }
  }

  private var askedLines: [String] {
    let asked = unanswered.filter { if case .asked = $0.requirement.prominence { true } else { false } }
    let free = unanswered.filter { if case .free = $0.requirement.prominence { true } else { false } }
    if !asked.isEmpty {
      return [
        "", "# GEFRAGT. Fehlt eine dieser Angaben, zeigt das Register an ihrer Stelle eine Lücke.",
        "# Zum Ausfüllen das „#“ am Anfang der Zeilen löschen.",
      ] + commented(asked)
    }
    guard !free.isEmpty else { return [] }
    return ["", "# FREIWILLIG. Zum Ausfüllen das „#“ am Anfang der Zeilen löschen."] + commented(free)
  }

  private func commented(_ fields: [Field]) -> [String] {
    fields.flatMap { field in [""] + comments(on: field, ids) + emptyLines(field).map { "#" + $0 } }
  }

  /// The fields that are asked for under a condition, by their conditions.
  private var conditionalLines: [String] {
    var conditions: [(label: String, keys: [String])] = []
    for field in unanswered {
      guard case .sometimes(let label) = field.requirement.prominence else { continue }
      if let place = conditions.firstIndex(where: { $0.label == label }) {
        conditions[place].keys.append(field.key)
      } else {
        conditions.append((label, [field.key]))
      }
    }
    guard !conditions.isEmpty else { return [] }
    return ["", "# NUR MANCHMAL GEFRAGT"]
      + conditions.flatMap { wrapped("\($0.label): \($0.keys.joined(separator: ", "))", indent: 2) }
  }

  private func emptyLines(_ field: Field) -> [String] {
    guard let parts = field.kind.parts else { return ["\(field.key):\(field.kind.isList ? " []" : "")"] }
    return ["\(field.key):"] + indented(parts.keys.map { "\($0):" }, asItem: field.kind.isList)
  }

  private func indented(_ lines: [String], asItem isItem: Bool) -> [String] {
    lines.enumerated().map { ($0 == 0 && isItem ? "  - " : isItem ? "    " : "  ") + $1 }
  }
}
