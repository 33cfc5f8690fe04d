import Chronicling
import RegisterModel

/// The public history as pages ask for it: what happened, sorted by month, ministry and kind.
final class Timeline: Sendable {
  let chronicle: Chronicle
  /// Everything that happened, the newest first.
  let events: [PublicEvent]
  /// The months in which something happened, the newest first.
  let months: [Month]
  /// The histories of all entries, in the register's order.
  let histories: [EntryHistory]
  /// Those of the entries that are gone.
  let removed: [EntryHistory]
  /// The files beside the entries that have a history, in their order.
  let grounds: [GroundHistory]
  private let removedIDs: Set<String>
  private let merged: Set<Int>
  private let byMonth: [Month: [Int]]
  private let byMinistry: [String: [Int]]
  private let byKind: [PublicEvent.Kind: [Int]]
  private let byGround: [String: [Int]]
  private let routesOfGround: [String: Route]
  private let groundsByPath: [String: GroundHistory]

  /// `isPublished` says of an identifier whether its entry is there today.
  init(_ chronicle: Chronicle, asOf day: Day, isPublished: (_ id: String) -> Bool) {
    self.chronicle = chronicle
    let events = chronicle.events(asOf: day)
    self.events = events
    merged = positionsOutOfTheOrderOfDays(in: events)
    byMonth = positions(of: events) { [Month(of: $0.day)] }
    byMinistry = positions(of: events) { $0.ministries }
    byKind = positions(of: events) { Array($0.kinds) }
    months = byMonth.keys.sorted(by: >)
    histories = chronicle.orderedHistories
    removed = chronicle.removed(besides: isPublished)
    removedIDs = Set(removed.map(\.id))
    grounds = GroundHistory.all(of: chronicle.grounds)
    byGround = positions(of: events) { $0.history.ground == nil ? [] : [$0.history.id] }
    routesOfGround = Dictionary(grounds.map { ($0.history.id, $0.route) }) { first, _ in first }
    groundsByPath = Dictionary(grounds.map { ($0.file.path, $0) }) { $0.history.removal == nil ? $0 : $1 }
  }

  /// Whether an entry is gone.
  func isRemoved(_ id: String) -> Bool { removedIDs.contains(id) }

  /// Whether an event, given by its position, stands above one of a later day that it does not build upon: both were merged later.
  func isMerged(_ position: Int) -> Bool { merged.contains(position) }

  /// Where the events of a month stand among all, the newest first.
  func events(in month: Month) -> [Int] { byMonth[month] ?? [] }
  /// Where the events of a ministry stand among all, the newest first.
  func events(ofMinistry code: String) -> [Int] { byMinistry[code] ?? [] }
  /// Where the events of a kind stand among all, the newest first.
  func events(of kind: PublicEvent.Kind) -> [Int] { byKind[kind] ?? [] }

  /// Where the events of a file beside the entries stand among all, the newest first.
  func events(ofGround id: String) -> [Int] { byGround[id] ?? [] }
  /// The history of the file at a path below Content, if it is none of an entry.
  func ground(at path: String) -> GroundHistory? { groundsByPath[path] }
  /// Where an event is told in full.
  func route(of event: PublicEvent) -> Route { routesOfGround[event.history.id] ?? .entry(id: event.history.id) }

  /// Why there is no history, if there is none.
  var reasonOfAbsence: String? {
    if case .unavailable(let reason) = chronicle.state { reason } else { nil }
  }
}

extension Overview {
  /// The files of the entries that are gone, so that links to them lead to what stands in their place.
  var removedPaths: [(String, String)] {
    timeline.removed.flatMap { history in
      history.versions.map { (context.contentRoot + $0.path, history.id) }
    }
  }
}

/// Events above others of a later day; those whose dates are doubtful are said to be so and count for nothing.
private func positionsOutOfTheOrderOfDays(in events: [PublicEvent]) -> Set<Int> {
  var latest: Day?
  var positions: Set<Int> = []
  for (position, event) in events.enumerated().reversed() where !event.commit.isDateDoubtful {
    if let latest, event.day < latest { positions.insert(position) } else { latest = event.day }
  }
  return positions
}
