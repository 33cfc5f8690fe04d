import RegisterModel

/// A way to sort the entries: every value of it has a page with its entries.
public struct Facet: Sendable {
  /// The ways to sort.
  public enum Kind: String, CaseIterable, Sendable {
    /// By risk class.
    case riskClass
    /// By status.
    case status
    /// By technology.
    case technology
    /// By topic.
    case topic
    /// By provider.
    case provider
    /// By country of processing.
    case country
    /// By operator of a place of processing.
    case `operator`
    /// By impact assessment and how far it is.
    case assessment
    /// By what the staff council had to do with it.
    case coDetermination
    /// By system.
    case system
  }

  /// A value and the entries that have it, by their position in the register.
  public struct Value: Sendable {
    /// What readers see.
    public let label: String
    /// The value's address.
    public let slug: String
    /// Positions in the register's entries, ascending.
    public let entries: [Int]
  }

  /// What is sorted by.
  public let kind: Kind
  /// The values in the order in which they are shown; closed lists also show values that no entry has.
  public let values: [Value]
  private let index: [String: Int]

  /// The value of a label.
  func value(labelled label: String) -> Value? { index[label].map { values[$0] } }
}

extension Facet.Kind {
  /// The folder of the facet's pages.
  var folder: String {
    switch self {
    case .riskClass: "risikoklassen"
    case .status: "status"
    case .technology: "technik"
    case .topic: "themen"
    case .provider: "anbieter"
    case .country: "verarbeitungsorte/land"
    case .operator: "verarbeitungsorte/betreiber"
    case .assessment: "folgenabschaetzungen"
    case .coDetermination: "mitbestimmung"
    case .system: "systeme"
    }
  }

  /// The heading of the facet's list.
  var title: String {
    switch self {
    case .riskClass: "Risikoklassen"
    case .status: "Status"
    case .technology: "Technik"
    case .topic: "Themen"
    case .provider: "Anbieter"
    case .country: "Länder der Verarbeitung"
    case .operator: "Betreiber der Verarbeitungsorte"
    case .assessment: "Folgenabschätzungen"
    case .coDetermination: "Mitbestimmung"
    case .system: "Systeme"
    }
  }

  /// The pages above the facet's list.
  var parents: [(String, Route)] {
    let isOfPlaces = self == .country || self == .operator
    return [("Start", .start)] + (isOfPlaces ? [("Orte der Verarbeitung", .places)] : [])
  }

  /// What one value of the facet is.
  var name: String {
    switch self {
    case .riskClass: "Risikoklasse"
    case .status: "Status"
    case .technology: "Technik"
    case .topic: "Thema"
    case .provider: "Anbieter"
    case .country: "Land der Verarbeitung"
    case .operator: "Betreiber"
    case .assessment: "Folgenabschätzung"
    case .coDetermination: "Mitbestimmung"
    case .system: "System"
    }
  }

  /// One sentence about the facet.
  func summary(of collection: RegisterModel.Collection) -> String {
    switch self {
    case .riskClass:
      "Einordnung der Einsätze nach der KI-Verordnung der EU. „Nicht geprüft“ heißt: Es wurde keine Einordnung \(collection.participle)."
    case .status: "Wie weit die Einsätze sind, nach dem letzten belegten Stand."
    case .technology: "Die Einsätze nach der Art der Technik."
    case .topic: "Die Einsätze nach Themen."
    case .provider: "Wer die Systeme anbietet, entwickelt oder mitentwickelt hat."
    case .country: "Die Einsätze nach dem Land, in dem Daten verarbeitet werden."
    case .operator: "Die Einsätze nach der Stelle, die den Ort der Verarbeitung betreibt."
    case .assessment:
      "Die Einsätze nach ihren Folgenabschätzungen und deren Stand. „Ohne Angabe“ heißt: Der Eintrag nennt keine."
    case .coDetermination:
      "Die Einsätze nach der Beteiligung der Personalvertretung. „Ohne Angabe“ heißt: Der Eintrag nennt keine."
    case .system: "Ein System, viele Einsätze: die Einträge, die eine gemeinsame Systemkennung tragen."
    }
  }

  /// Whether the facet has so few values that the page of each may count what all leave out: it changes with every count.
  var valuesAreFew: Bool {
    switch self {
    case .riskClass, .status, .country, .assessment, .coDetermination: true
    case .technology, .topic, .provider, .operator, .system: false
    }
  }

  /// What is said where no entry says anything, if it is more than that.
  var emptiness: String? {
    switch self {
    case .system:
      "Noch trägt kein Eintrag eine gemeinsame Systemkennung; welche Systeme Einträge nennen, findet die Suche."
    default: nil
    }
  }

  /// What an entry says, by the facet's labels.
  func labels(of entry: EntrySummary, in register: Register) -> [String] {
    switch self {
    case .riskClass: entry.riskClass.map { [$0.label] } ?? []
    case .status: entry.status.map { [$0.label] } ?? []
    case .technology: entry.technologies.map { $0.label }
    case .topic: entry.topics.map { $0.label }
    case .provider: said(entry.providers)
    case .country: said(entry.places.compactMap { $0.country.flatMap { register.countries[$0]?.name } })
    case .operator: said(entry.places.compactMap { $0.operator })
    case .assessment: said(entry.assessments.compactMap(label))
    case .coDetermination: [entry.coDetermination?.label ?? unsaid]
    case .system: entry.systemID.map { [$0] } ?? []
    }
  }

  /// The closed list behind the facet; nil where names are free.
  var vocabulary: [Term]? {
    switch self {
    case .riskClass: RiskClass.terms
    case .status: Status.terms
    case .technology: Technology.terms
    case .topic: Topic.terms
    case .provider, .country, .operator, .assessment, .coDetermination, .system: nil
    }
  }

  /// The labels in the order in which they are shown, where it is not that of the alphabet.
  private var order: [String]? {
    switch self {
    case .assessment: assessments + [unsaid]
    case .coDetermination: CoDetermination.terms.map(\.label) + [unsaid]
    case .riskClass, .status, .technology, .topic: vocabulary?.map(\.label)
    case .provider, .country, .operator, .system: nil
    }
  }

  /// Some labels as they are shown: closed lists with those that no entry has.
  fileprivate func sorted(_ labels: [String]) -> [String] {
    guard let order else {
      return sortedGerman(labels.filter { $0 != ignorance }) + labels.filter { $0 == ignorance }
    }
    return vocabulary == nil ? order.filter(Set(labels).contains) : order
  }

  /// The label of the entries that say nothing, where they have one.
  var ignorance: String? {
    switch self {
    case .provider, .country, .operator, .assessment, .coDetermination: unsaid
    case .riskClass, .status, .technology, .topic, .system: vocabulary?.first(where: \.admitsIgnorance)?.label
    }
  }

  /// What is said of the entries that say nothing, where the summary does not.
  var meaningOfIgnorance: String? {
    switch self {
    case .provider: "„Ohne Angabe“ heißt: Der Eintrag nennt niemanden."
    case .country: "„Ohne Angabe“ heißt: Der Eintrag nennt kein Land, ob er einen Ort nennt oder nicht."
    case .operator: "„Ohne Angabe“ heißt: Der Eintrag nennt keinen Betreiber, ob er einen Ort nennt oder nicht."
    case .riskClass, .status, .technology, .topic, .assessment, .coDetermination, .system: nil
    }
  }

  /// The address of a label, which depends on nothing but the label.
  func slug(of label: String) -> String {
    vocabulary.flatMap { _ in closedSlugs[self]?[label] } ?? distinctSlug(of: label)
  }
}

/// What stands for entries that say nothing.
private let unsaid = "Ohne Angabe"

/// What an entry says, or that it says nothing.
private func said(_ labels: [String]) -> [String] { labels.isEmpty ? [unsaid] : labels }

/// Every kind of assessment in every state.
private let assessments = AssessmentKind.allCases.flatMap { kind in
  AssessmentState.allCases.map { label(kind, $0) }
}

private func label(_ assessment: AssessmentSummary) -> String? {
  guard let kind = assessment.kind, let state = assessment.state else { return nil }
  return label(kind, state)
}

private func label(_ kind: AssessmentKind, _ state: AssessmentState) -> String { "\(kind.label) – \(state.label)" }

/// The addresses of closed lists come from the values, not from the wording.
private let closedSlugs: [Facet.Kind: [String: String]] = Dictionary(
  uniqueKeysWithValues: Facet.Kind.allCases.compactMap { kind in
    kind.vocabulary.map { terms in
      (kind, Dictionary(uniqueKeysWithValues: terms.map { ($0.label, slug(of: $0.value)) }))
    }
  })

extension Facet {
  /// Sorts entries by what they say.
  init(_ kind: Kind, of entries: [EntrySummary], in register: Register) {
    var positions: [String: [Int]] = [:]
    for (position, entry) in entries.enumerated() {
      for label in kind.labels(of: entry, in: register) { positions[label, default: []].appendUnlessLast(position) }
    }
    self.kind = kind
    values = kind.sorted(Array(positions.keys)).map {
      Value(label: $0, slug: kind.slug(of: $0), entries: positions[$0] ?? [])
    }
    index = Dictionary(values.enumerated().map { ($1.label, $0) }) { first, _ in first }
  }

  /// Labels that share an address with an earlier one, with that one.
  var twins: [(label: String, of: String, entry: Int)] {
    var labels: [String: String] = [:]
    return values.compactMap { value in
      guard let first = labels[value.slug] else {
        labels[value.slug] = value.label
        return nil
      }
      return value.entries.first.map { (value.label, first, $0) }
    }
  }
}
