import Diagnostics

extension Register {
  /// A value as readers see it, on the entry's page and in its history: labels for closed values, names for codes.
  ///
  /// - Returns: nil for a map and for what is empty or invalid.
  public func wording(of value: FieldValue, as kind: FieldKind) -> String? {
    switch value {
    case .text(let text): wording(of: text, as: kind.element)
    case .term(let index): kind.vocabulary?.terms[index].label
    case .date(let date): date.german
    case .number(let number): grouped(number)
    case .list(let elements):
      elements.compactMap { wording(of: $0.value, as: kind.element) }.joined(separator: ", ")
    case .map, .empty, .invalid: nil
    }
  }

  private func wording(of text: String, as kind: FieldKind) -> String {
    switch kind {
    case .url: text.withoutScheme
    case .country: countries[text]?.name ?? text
    case .ministryCode: ministry(code: text)?.name ?? text
    case .fieldPath: FieldCatalogue.entry.label(ofPath: text) ?? text
    default: text
    }
  }
}

extension String {
  /// A web address as readers see it.
  fileprivate var withoutScheme: String {
    for scheme in ["https://", "http://"] where hasPrefix(scheme) {
      let rest = String(dropFirst(scheme.utf8.count))
      return rest.hasSuffix("/") ? String(rest.dropLast()) : rest
    }
    return self
  }
}
