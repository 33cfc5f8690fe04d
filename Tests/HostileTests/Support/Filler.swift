import RegisterModel

/// Fills every field of a catalogue: with one text wherever a text may stand, with something valid everywhere else.
struct Filler {
  /// The text that every text field gets.
  let text: String
  /// What every address gets.
  let address: String
  /// What distinguishes values that must not be alike in two files.
  let mark: String
  /// What certain fields get, by the way to them.
  var fixed: [String: String] = [:]
  /// Fields that are left out.
  var omitted: Set<String> = []

  func fields(of catalogue: FieldCatalogue) -> [(key: String, value: Matter)] {
    catalogue.fields.compactMap { field in matter(field.kind, at: [field.key]).map { (field.key, $0) } }
  }

  private func matter(_ kind: FieldKind, at path: [String]) -> Matter? {
    guard !omitted.contains(path.joined(separator: ".")) else { return nil }
    switch kind {
    case .list(let element): return matter(element, at: path).map { .list([$0]) }
    case .map(let parts):
      return .map(parts.fields.compactMap { part in matter(part.kind, at: path + [part.key]).map { (part.key, $0) } })
    default: return scalar(kind, at: path.joined(separator: ".")).map(Matter.text)
    }
  }

  private func scalar(_ kind: FieldKind, at path: String) -> String? {
    if let fixed = fixed[path] { return fixed }
    switch kind {
    case .text:
      if Self.otherNames.contains(path) { return "\(text.trimmed)\(mark) auch" }
      return Self.named.contains(path) ? text.trimmed + mark : text
    case .url: return address
    case .term(let vocabulary): return path.contains(".") ? vocabulary.terms.first?.value : nil
    case .date: return "2025-01-15"
    case .number: return "7"
    case .country: return "DE"
    case .email: return "stelle@land.example"
    case .fieldPath: return "zweck"
    case .slug: return "kennung"
    case .entryID, .ministryCode, .path, .list, .map: return nil
    }
  }

  /// Texts that name something with a page or a row of its own, which two files must not share.
  private static let named: Set<String> = [
    "anbieter.name", "verarbeitungsorte.betreiber", "gesetz", "normen.norm", "rechtsgrundlagen.gesetz",
    "rechtsgrundlagen.norm", "laender.name", "name",
  ]

  /// Texts that name the same thing once more, and in other words.
  private static let otherNames: Set<String> = ["weitere_namen", "laender.weitere_namen"]
}

extension String {
  /// The text with single blanks, since others do not count in names.
  fileprivate var trimmed: String { split { $0 == " " || $0 == "\n" || $0 == "\t" }.joined(separator: " ") }
}
