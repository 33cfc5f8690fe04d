/// The sections of an entry's page, in their order.
public enum Section: Int, CaseIterable, Sendable {
  case responsibility, use, purpose, decision, law, risk, assessment, data, places, technology, staff, rights, money
  case documents
  /// Fields that steer the register and are not shown among the others.
  case none

  /// The German heading.
  public var title: String {
    switch self {
    case .responsibility: "Zuständigkeit"
    case .use: "Einsatz und Stand"
    case .purpose: "Zweck und Nutzen"
    case .decision: "Rolle in der Entscheidung"
    case .law: "Rechtsgrundlagen"
    case .risk: "Risikoklasse nach der KI-Verordnung"
    case .assessment: "Folgenabschätzung und Risiken"
    case .data: "Daten"
    case .places: "Orte der Verarbeitung"
    case .technology: "Technik und Anbieter"
    case .staff: "Beschäftigte und Mitbestimmung"
    case .rights: "Information und Rechtsschutz"
    case .money: "Vergabe und Kosten"
    case .documents: "Unterlagen und Verweise"
    case .none: "Verwaltung des Eintrags"
    }
  }

  /// The section's address on the page.
  public var anchor: String {
    switch self {
    case .responsibility: "zustaendigkeit"
    case .use: "einsatz"
    case .purpose: "zweck-und-nutzen"
    case .decision: "entscheidung"
    case .law: "recht"
    case .risk: "risiko"
    case .assessment: "folgen"
    case .data: "daten"
    case .places: "orte"
    case .technology: "technik-und-anbieter"
    case .staff: "beschaeftigte"
    case .rights: "rechtsschutz"
    case .money: "kosten-und-vergabe"
    case .documents: "unterlagen"
    case .none: "verwaltung"
    }
  }
}
