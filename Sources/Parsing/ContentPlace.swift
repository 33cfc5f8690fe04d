import Diagnostics
import RegisterModel

/// What a file is, by where it lies in Content.
enum ContentPlace {
  case portal, countries, duties, removals
  case ministry(code: String)
  case entry(ministry: String)
  case law(slug: String)
  case page(slug: String)

  init?(path: String) {
    guard path.hasSuffix(".md") else { return nil }
    let parts = path.dropLast(3).split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    switch (parts.count, parts.first) {
    case (1, "portal"): self = .portal
    case (1, "laender"): self = .countries
    case (1, "entfernt"): self = .removals
    case (2, "fristen"): self = .duties
    case (2, "normen"): self = .law(slug: parts[1])
    case (2, "seiten"): self = .page(slug: parts[1])
    case (3, "ressorts") where parts[2] == "ressort": self = .ministry(code: parts[1])
    case (3, "ressorts"): self = .entry(ministry: parts[1])
    default: return nil
    }
  }

  var catalogue: FieldCatalogue {
    switch self {
    case .portal: .portal
    case .countries: .countries
    case .duties: .duties
    case .removals: .removals
    case .ministry: .ministry
    case .entry: .entry
    case .law: .law
    case .page: .page
    }
  }

  /// The addresses that the page around the text uses itself.
  var reservedAnchors: Set<String> {
    if case .entry = self { Self.entryAnchors } else { Self.pageAnchors }
  }

  private static let pageAnchors: Set<String> = ["inhalt", "navigation", "quellen", "eintraege", "luecken", "regel"]
  static let entryAnchors = pageAnchors.union(FieldCatalogue.entry.keys).union(Section.allCases.map(\.anchor)).union([
    "bericht", "geschichte", "nachfragen", "pruefen", "titel", "verwandt", "zitieren",
  ])

  func item(file: SourceFile, record: Record, body: Document) -> ContentItem? {
    switch self {
    case .portal: .portal(Portal(source: file, record: record, body: body))
    case .countries: .countries(Countries(record: record, source: file))
    case .removals: .removals(record.maps("eintraege").map { RemovalNote(record: $0, source: file) })
    case .duties: .duties(record.maps("fristen").map { Duty(record: $0, source: file) })
    case .ministry(let code): .ministry(Ministry(source: file, code: code, record: record, body: body))
    case .entry(let ministry):
      Entry(source: file, ministry: ministry, record: record, body: body).map(ContentItem.entry)
    case .law(let slug): .law(Law(source: file, slug: slug, record: record, body: body))
    case .page(let slug): .page(Page(source: file, slug: record.text("pfad") ?? slug, record: record, body: body))
    }
  }
}

/// Whether a file of Content can lie at a path at all.
public func isContentPath(_ path: String) -> Bool { ContentPlace(path: path) != nil }

extension Diagnostic {
  static func misplaced(_ file: SourceFile) -> Self {
    Diagnostic(
      .error, rule: "datei-am-falschen-ort",
      "Diese Datei liegt an keinem Ort, den das Register kennt.",
      advice:
        "Einträge gehören nach ressorts/<kuerzel>/, Normen nach normen/, Fristen nach fristen/, Seiten nach seiten/, jeweils als .md.",
      in: file, at: ByteRange(at: 0))
  }
}
