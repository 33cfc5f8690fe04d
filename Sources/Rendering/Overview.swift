import Bytes
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
  /// The ministries that went into another one, by its code.
  let predecessors: [String: [Ministry]]
  let contradictionsByEntry: [String: [SystemContradiction]]
  let timeline: Timeline
  private let lastChanges: [Day?]
  /// The identifiers of the entries by the paths of their files.
  let idsByPath: [String: String]
  /// The addresses of the entries' pages.
  let entryPaths: Set<String>
  private let facets: [Facet.Kind: Facet]

  /// Sorts the entries; what an `earlier` overview of the same register has is taken over where it must be the same.
  init(
    of inventory: Inventory, _ assessment: Assessment, _ chronicle: Chronicle, in context: Context,
    after earlier: Overview?
  ) {
    self.context = context
    self.inventory = inventory
    self.assessment = assessment
    let entries = inventory.entries
    let edits = Edits(of: entries, since: earlier)
    let register = context.register
    facets = Dictionary(
      uniqueKeysWithValues: Facet.Kind.allCases.map { kind in
        let kept = edits.value({ $0.facet(kind) }) { kind.labels(of: $0, in: register) }
        return (kind, kept ?? Facet(kind, of: entries, in: register))
      })
    contradictionsByEntry = assessment.contradictions.reduce(into: [:]) { byEntry, contradiction in
      for id in contradiction.entries { byEntry[id, default: []].append(contradiction) }
    }
    func sorted(_ index: (Overview) -> [String: [Int]], by keys: (EntrySummary) -> [String]) -> [String: [Int]] {
      edits.index(index, by: keys) ?? positions(of: entries, keys: keys)
    }
    gapsByRule = sorted(\.gapsByRule) { entry in entry.gaps.map(\.rule) }
    ministryEntries = sorted(\.ministryEntries) { [$0.ministry] }
    predecessors = register.ministries.reduce(into: [:]) { predecessors, ministry in
      if let successor = ministry.successor { predecessors[successor, default: []].append(ministry) }
    }
    basesByNorm = sorted(\.basesByNorm) { $0.legalBases.map { Norm.key(law: $0.law, designation: $0.section) } }
    idsByPath =
      edits.value(\.idsByPath) { [$0.path, $0.id] }
      ?? Dictionary(entries.map { ($0.path, $0.id) }) { first, _ in first }
    let paths = edits.value(\.entryPaths, ifUnchanged: \.id) ?? Set(entries.map { Route.entry(id: $0.id).path })
    entryPaths = paths
    timeline = Timeline(chronicle, asOf: context.asOf) { paths.contains(Route.entry(id: $0).path) }
    lastChanges = entries.map { chronicle.histories[$0.id]?.versions.last?.commit.countedDay }
  }

  var entries: [EntrySummary] { inventory.entries }
  var register: Register { context.register }

  func href(_ route: Route) -> String { context.href(route) }

  /// The last day on which one of some entries changed; nil where no history tells.
  func lastChange(of positions: some Sequence<Int>) -> Day? { positions.lazy.compactMap { self.lastChanges[$0] }.max() }

  func facet(_ kind: Facet.Kind) -> Facet { facets[kind]! }
}

/// How entries differ from those of an earlier overview, as long as they are as many.
private struct Edits {
  private let earlier: Overview?
  private let pairs: [(position: Int, before: EntrySummary, after: EntrySummary)]

  init(of entries: [EntrySummary], since earlier: Overview?) {
    guard let earlier, earlier.entries.count == entries.count else {
      (self.earlier, pairs) = (nil, [])
      return
    }
    self.earlier = earlier
    pairs = zip(earlier.entries, entries).enumerated().filter { $1.0 !== $1.1 }.map { ($0, $1.0, $1.1) }
  }

  /// What the earlier overview has, if no entry differs in what it is made from.
  func value<Value>(_ value: (Overview) -> Value, ifUnchanged key: (EntrySummary) -> some Equatable) -> Value? {
    guard let earlier, pairs.allSatisfy({ key($0.before) == key($0.after) }) else { return nil }
    return value(earlier)
  }

  /// The earlier overview's index of the entries by their keys, with the entries that differ moved, if they are few.
  func index(_ index: (Overview) -> [String: [Int]], by keys: (EntrySummary) -> [String]) -> [String: [Int]]? {
    guard let earlier, pairs.count < 100 else { return nil }
    var index = index(earlier)
    for (position, before, after) in pairs { index.move(position, from: keys(before), to: keys(after)) }
    return index
  }
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

extension [String: [Int]] {
  /// Moves a position from the keys at which it stands to others.
  mutating func move(_ position: Int, from old: [String], to new: [String]) {
    guard old != new else { return }
    let (old, new) = (Set(old), Set(new))
    for key in old.subtracting(new) {
      self[key]?.removeAll { $0 == position }
      if self[key]?.isEmpty == true { self[key] = nil }
    }
    for key in new.subtracting(old) {
      let place = self[key, default: []].partitioningIndex { $0 >= position }
      self[key, default: []].insert(position, at: place)
    }
  }
}

extension [Int] {
  /// Appends a position unless it is the last one already.
  mutating func appendUnlessLast(_ position: Int) {
    if last != position { append(position) }
  }
}
