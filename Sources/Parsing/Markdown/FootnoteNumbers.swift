/// Numbers footnotes in the order in which the text refers to them.
struct FootnoteNumbers {
  /// A footnote that the text refers to.
  struct Used {
    /// Its index among the definitions.
    let definition: Int
    /// How often the text refers to it.
    var uses: Int
  }

  /// The footnotes with a number; the first has number 1.
  private(set) var used: [Used] = []
  private let definitions: [FootnoteDefinition]
  private let indices: [String: Int]
  private var numbers: [String: Int] = [:]

  init(_ definitions: [FootnoteDefinition]) {
    self.definitions = definitions
    indices = Dictionary(definitions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The number for one more reference and the id of the place, or nil for a footnote without a definition.
  mutating func use(_ id: String) -> (number: Int, anchor: String)? {
    guard let definition = indices[id] else { return nil }
    if let number = numbers[id] {
      used[number - 1].uses += 1
      return (number, footnoteReferenceAnchor(number, use: used[number - 1].uses))
    }
    used.append(Used(definition: definition, uses: 1))
    numbers[id] = used.count
    return (used.count, footnoteReferenceAnchor(used.count, use: 1))
  }

  /// Definitions that nothing refers to, in the order of the file.
  var unused: [FootnoteDefinition] { definitions.filter { numbers[$0.id] == nil } }
}

/// The id of a place that refers to a footnote.
func footnoteReferenceAnchor(_ number: Int, use: Int) -> String {
  use == 1 ? "fnref-\(number)" : "fnref-\(number)-\(use)"
}
