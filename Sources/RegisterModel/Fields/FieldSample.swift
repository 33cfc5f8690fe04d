extension Field {
  /// The field as front matter writes it on one line, for advice; a list of maps has no such line, and the point of one stands for it. `ids` is
  /// the form of identifiers.
  public func sample(_ ids: EntryIDForm) -> String {
    "\(kind.isListOfMaps ? "-" : "\(key):") \(kind.sampleValue(ids))"
  }

  /// How editors fill the field, a German sentence: its key with what is allowed behind it; `ids` is the form of identifiers.
  public func adviceOnFilling(_ ids: EntryIDForm) -> String { "Schreiben Sie \(skeleton(ids))\(kind.hintOfValues)." }

  private func skeleton(_ ids: EntryIDForm) -> String {
    switch kind {
    case .map: "etwa „\(sample(ids))“"
    case .list(.map): "„\(key):“ und darunter etwa „\(sample(ids))“"
    case .list: "„\(key): […]“"
    default: "„\(key): …“"
    }
  }
}

extension FieldKind {
  /// A value of the kind as front matter writes it, of a list of maps one of its points; „…“ stands where a text of one's own belongs.
  ///
  /// The reader accepts it as it is: advice that leads to the next fault is none. `ids` is the form of identifiers.
  public func sampleValue(_ ids: EntryIDForm) -> String {
    switch self {
    case .text: "…"
    case .entryID: ids.example
    case .slug, .ministryCode: "kuerzel"
    case .email: Self.sampleMailbox
    case .url: "https://behoerde.example/"
    case .path: "/alt/name/"
    case .date: "2025-01-31"
    case .number: "1"
    case .country: "DE"
    case .fieldPath: "nutzen"
    case .term(let vocabulary): vocabulary.terms.first?.value ?? "…"
    case .list(.map(let parts)), .map(let parts): "{\(parts.sampleParts(ids))}"
    case .list(let element): "[\(element.sampleValue(ids))]"
    }
  }
}

extension FieldKind {
  static let sampleMailbox = "poststelle@behoerde.example"

  fileprivate var hintOfValues: String {
    guard let vocabulary else { return "" }
    let isList = if case .list = self { true } else { false }
    return " mit einem \(isList ? "oder mehreren " : "")der Werte \(vocabulary.listedValues)"
  }
}

extension FieldCatalogue {
  /// The mandatory parts, or the first where none is.
  fileprivate func sampleParts(_ ids: EntryIDForm) -> String {
    let mandatory = fields.filter(\.isMandatory)
    return (mandatory.isEmpty ? Array(fields.prefix(1)) : mandatory).map { $0.sample(ids) }.joined(separator: ", ")
  }
}
