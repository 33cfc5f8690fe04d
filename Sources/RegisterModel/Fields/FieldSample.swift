extension Field {
  /// The field as front matter writes it on one line, for advice; a list of maps has no such line, and the point of one stands for it.
  public var sample: String { kind.isListOfMaps ? "- \(kind.sampleValue)" : "\(key): \(kind.sampleValue)" }

  /// How editors fill the field, a German sentence: its key with what is allowed behind it.
  public var adviceOnFilling: String { "Schreiben Sie \(skeleton)\(kind.hintOfValues)." }

  private var skeleton: String {
    switch kind {
    case .map: "etwa „\(sample)“"
    case .list(.map): "„\(key):“ und darunter etwa „\(sample)“"
    case .list: "„\(key): […]“"
    default: "„\(key): …“"
    }
  }
}

extension FieldKind {
  /// A value of the kind as front matter writes it, of a list of maps one of its points; „…“ stands where a text of one's own belongs.
  ///
  /// The reader accepts it as it is: advice that leads to the next fault is none.
  public var sampleValue: String {
    switch self {
    case .text: "…"
    case .entryID: EntryID.example
    case .slug, .ministryCode: "kuerzel"
    case .email: "poststelle@behoerde.example"
    case .url: "https://behoerde.example/"
    case .path: "/alt/name/"
    case .date: "2025-01-31"
    case .number: "1"
    case .country: "DE"
    case .fieldPath: "nutzen"
    case .term(let vocabulary): vocabulary.terms.first?.value ?? "…"
    case .list(.map(let parts)), .map(let parts): "{\(parts.sampleParts)}"
    case .list(let element): "[\(element.sampleValue)]"
    }
  }
}

extension FieldKind {
  fileprivate var hintOfValues: String {
    guard let vocabulary else { return "" }
    let isList = if case .list = self { true } else { false }
    return " mit einem \(isList ? "oder mehreren " : "")der Werte \(vocabulary.listedValues)"
  }
}

extension FieldCatalogue {
  /// The mandatory parts, or the first where none is.
  fileprivate var sampleParts: String {
    let mandatory = fields.filter(\.isMandatory)
    return (mandatory.isEmpty ? Array(fields.prefix(1)) : mandatory).map(\.sample).joined(separator: ", ")
  }
}
