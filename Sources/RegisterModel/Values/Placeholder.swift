import Bytes

extension String {
  /// Whether the text stands where an answer belongs and gives none: `k. A.`, `unbekannt`, dots or a dash. „Keine“ is an answer.
  public var isPlaceholder: Bool {
    guard utf8.count <= 24 else { return false }
    var letters: [UInt8] = []
    for scalar in unicodeScalars {
      guard scalar.isASCII else {
        guard scalar == "…" || scalar.properties.generalCategory == .dashPunctuation else { return false }
        continue
      }
      let byte = UInt8(scalar.value)
      if byte.isASCIILetter { letters.append(byte | 0x20) } else if !Self.separators.contains(byte) { return false }
    }
    // Two letters alone may be a name.
    guard letters.count != 2 || utf8.count > 2 else { return false }
    return Self.placeholders.contains(String(decoding: letters, as: UTF8.self))
  }

  /// What placeholders have beside letters; other marks may mean something.
  private static let separators = Set(" .,:-_/?()".utf8)

  /// What placeholders are without stops, blanks and dashes.
  private static let placeholders: Set<String> = [
    "", "ka", "na", "keineangabe", "keineangaben", "unbekannt", "nichtbekannt", "tbd", "todo", "folgt",
    "wirdnachgereicht",
  ]
}

extension FieldValue {
  /// The wording by which the value, as one of a kind, admits that the answer is not known; of lists and maps nothing is said.
  public func admission(of kind: FieldKind) -> String? {
    switch (self, kind) {
    case (.term(let index), .term(let vocabulary)):
      vocabulary.terms[index].admitsIgnorance ? vocabulary.terms[index].label : nil
    case (.text(let text), .text): text.isPlaceholder ? text : nil
    default: nil
    }
  }
}
