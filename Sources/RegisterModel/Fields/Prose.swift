extension FieldCatalogue {
  /// Whether a field, or a part of one behind a dot, is prose, in which an editor may mend words without a change of what is said.
  ///
  /// Names, closed values, dates and addresses are none, nor are states, figures and numbers of records for which any words may be written, and nothing is that says why a use is lawful, what class it has or where data go.
  public func isProse(path: String) -> Bool {
    let parts = path.split(separator: ".", maxSplits: 1).map(String.init)
    guard let field = parts.first.flatMap({ self[$0] }), ![.law, .risk, .places].contains(field.section) else {
      return false
    }
    guard let last = parts.last, !Self.facts.contains(last) else { return false }
    guard parts.count > 1 else { return field.key == "titel" || field.kind.isProse }
    return field.section != .none && field.kind.parts?[parts[1]]?.kind.isProse ?? false
  }

  /// The keys of what may be said in any words and is a state, a figure or a number all the same.
  private static let facts: Set = ["stand", "wert", "verarbeitungsverzeichnis"]
}

extension FieldKind {
  /// Whether the value is made of sentences: text that may be longer than a name.
  public var isProse: Bool {
    switch self {
    case .text(let limit?): limit >= 200
    case .text(nil): true
    default: false
    }
  }
}
