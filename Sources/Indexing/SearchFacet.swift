import RegisterModel

/// A way to narrow a search: its values with the entries that have them.
struct SearchFacet: Sendable {
  /// The front-matter key, which is also the parameter in the page's address.
  let key: String
  let title: String
  /// Values with their wording, in the order in which they are shown.
  let values: [(value: String, label: String, entries: [Int])]
}

/// The ways to all facets of the search page, in its order; those that no entry has a value of have no values.
func searchFacets(of entries: [EntrySummary], in register: Register) -> [@Sendable () -> SearchFacet] {
  let ministries = register.ministries.map { ($0.code, $0.abbreviation) }
  return [
    { SearchFacet("ressort", "Ressort", entries, order: ministries) { [($0.ministry, $0.ministry)] } },
    { SearchFacet("status", "Status", entries, Status.terms) { [$0.status?.term] } },
    { SearchFacet("risikoklasse", "Risikoklasse", entries, RiskClass.terms) { [$0.riskClass?.term] } },
    { SearchFacet("technik", "Technik", entries, Technology.terms) { $0.technologies.map(\.term) } },
    {
      SearchFacet("personenbezogene_daten", "Personenbezogene Daten", entries, PersonalData.terms) {
        [$0.personalData?.term]
      }
    },
    {
      SearchFacet("land", "Land der Verarbeitung", entries) { entry in
        said(entry.places.compactMap(\.country).map { ($0, register.countries[$0]?.name ?? $0) })
      }
    },
    {
      SearchFacet("rechtsgrundlagen", "Rechtsgrundlage", entries) { entry in
        said(entry.legalBases.map { ("\($0.law) \($0.section)", "\($0.section) \($0.law)") })
      }
    },
    {
      SearchFacet("folgenabschaetzungen", "Folgenabschätzung", entries, order: assessments + [unsaid]) {
        said($0.assessments.compactMap(named))
      }
    },
    {
      SearchFacet("mitbestimmung", "Mitbestimmung", entries, order: CoDetermination.terms.map(named) + [unsaid]) {
        [$0.coDetermination.map { named($0.term) } ?? unsaid]
      }
    },
    { SearchFacet("anbieter", "Anbieter", entries) { said($0.providers.map { ($0, $0) }) } },
    { SearchFacet("luecken", "Was fehlt", ofGapsIn: entries) },
  ]
}

/// What stands for entries that say nothing.
private let unsaid = ("ohne-angabe", "ohne Angabe")

/// What an entry says, or that it says nothing.
private func said(_ values: [(String, String)]) -> [(String, String)] { values.isEmpty ? [unsaid] : values }

/// Every kind of assessment in every state.
private let assessments = AssessmentKind.allCases.flatMap { kind in
  AssessmentState.allCases.map { named(kind, $0) }
}

private func named(_ assessment: AssessmentSummary) -> (String, String)? {
  guard let kind = assessment.kind, let state = assessment.state else { return nil }
  return named(kind, state)
}

private func named(_ kind: AssessmentKind, _ state: AssessmentState) -> (String, String) {
  ("\(kind.value) \(state.value)", "\(kind.label): \(state.label)")
}

private func named(_ term: Term) -> (String, String) { (term.value, term.label) }

extension SearchFacet {
  fileprivate init(
    _ key: String, _ title: String, _ entries: [EntrySummary], _ order: [Term], terms: (EntrySummary) -> [Term?]
  ) {
    self.init(key, title, entries, order: order.map { ($0.value, $0.label) }) { entry in
      terms(entry).compactMap { $0.map { ($0.value, $0.label) } }
    }
  }

  /// The fields that entries leave open today, in the order of the catalogue; there are many in every entry.
  fileprivate init(_ key: String, _ title: String, ofGapsIn entries: [EntrySummary]) {
    let fields = FieldCatalogue.entry.fields
    var positions = fields.map { _ in [Int]() }
    for (position, entry) in entries.enumerated() {
      for gap in entry.gaps where !gap.isPending {
        if let slot = gap.slot.map(Int.init), positions[slot].last != position { positions[slot].append(position) }
      }
    }
    self.key = key
    self.title = title
    values = zip(fields, positions).filter { !$1.isEmpty }.map { ($0.key, $0.label, $1) }
  }

  /// Values in the order given; without one, the most frequent first.
  fileprivate init(
    _ key: String, _ title: String, _ entries: [EntrySummary], order: [(String, String)] = [],
    values: (EntrySummary) -> [(String, String)]
  ) {
    var positions: [String: [Int]] = [:]
    var labels = Dictionary(order) { first, _ in first }
    for (position, entry) in entries.enumerated() {
      for (value, label) in values(entry) where positions[value]?.last != position {
        positions[value, default: []].append(position)
        if labels[value] == nil { labels[value] = label }
      }
    }
    self.key = key
    self.title = title
    let sorted =
      order.isEmpty
      ? positions.keys.sorted { (positions[$1]!.count, $0) < (positions[$0]!.count, $1) } : order.map(\.0)
    self.values = sorted.compactMap { value in positions[value].map { (value, labels[value]!, $0) } }
  }
}
