import Chronicling
import RegisterModel

/// What pages about many entries share: the summaries, sorted in all the ways that pages ask for.
final class Overview: Sendable {
  let context: Context
  let inventory: Inventory
  let assessment: Assessment
  let gapsByRule: [String: [Int]]
  let basesByNorm: [String: [Int]]
  let ministryEntries: [String: [Int]]
  let contradictionsByEntry: [String: [SystemContradiction]]
  let timeline: Timeline
  private let facets: [Facet.Kind: Facet]

  init(of inventory: Inventory, _ assessment: Assessment, _ chronicle: Chronicle, in context: Context) {
    self.context = context
    self.inventory = inventory
    self.assessment = assessment
    let entries = inventory.entries
    facets = Dictionary(
      uniqueKeysWithValues: Facet.Kind.allCases.map { ($0, Facet($0, of: entries, in: context.register)) })
    contradictionsByEntry = assessment.contradictions.reduce(into: [:]) { byEntry, contradiction in
      for id in contradiction.entries { byEntry[id, default: []].append(contradiction) }
    }
    timeline = Timeline(chronicle, published: Set(entries.map(\.id)), asOf: context.asOf)
    gapsByRule = positions(of: entries) { entry in entry.gaps.map(\.rule) }
    ministryEntries = positions(of: entries) { [$0.ministry] }
    basesByNorm = positions(of: entries) { $0.legalBases.map { Norm.key(law: $0.law, designation: $0.section) } }
  }

  var entries: [EntrySummary] { inventory.entries }
  var register: Register { context.register }

  func href(_ route: Route) -> String { context.href(route) }

  func facet(_ kind: Facet.Kind) -> Facet { facets[kind]! }
}

extension Norm {
  /// The key of a norm across laws.
  static func key(law: String, designation: String) -> String { "\(law)|\(designation)" }
}

/// Where in a list each key occurs, ascending and once each.
func positions<Element, Key: Hashable>(of elements: [Element], keys: (Element) -> [Key]) -> [Key: [Int]] {
  var positions: [Key: [Int]] = [:]
  for (position, element) in elements.enumerated() {
    for key in keys(element) {
      positions[key, default: []].appendUnlessLast(position)
    }
  }
  return positions
}

extension [Int] {
  /// Appends a position unless it is the last one already.
  mutating func appendUnlessLast(_ position: Int) {
    if last != position { append(position) }
  }
}
