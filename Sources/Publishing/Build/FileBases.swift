import Bytes
import Chronicling
import RegisterModel
import Rendering
import Threading
import Versioning

/// What the files that belong to one entry are made of, each folded into a number: while it is the same, so is the file.
///
/// A number says nothing about how a file is made: the program and the day are in the key of the ledger, everything but the entries is in
/// the seed.
final class FileBases: Sendable {
  private let seed: UInt64
  private let plan: SitePlan
  /// What stands for the history of an entry that has none.
  private let absence: UInt64
  private let histories: [String: EntryHistory]
  /// What tells what the commits say of each entry.
  private let tellings: [String: UInt64]
  private let published: [KnownEntry]
  private let common = Once<UInt64>()
  private let historyPrints = Once<[String: UInt64]>()
  private let knownEventPrints = Once<[UInt64]>()
  private let knownPositions = Once<[String: Int]>()

  /// - Parameters:
  ///   - seed: A secret, and everything but the entries.
  ///   - plan: The pages.
  ///   - history: The histories.
  ///   - published: The published entries, in the inventory's order.
  init(seed: UInt64, _ plan: SitePlan, _ history: PublicHistory, of published: [KnownEntry]) {
    self.seed = seed
    self.published = published
    self.plan = plan
    absence =
      if case .unavailable(let reason) = history.chronicle.state {
        fingerprint(Array(reason.utf8), from: 0, seed: seed)
      } else {
        seed
      }
    histories = history.chronicle.histories.merging(history.chronicle.grounds.map { ($0.id, $0) }) { first, _ in first }
    tellings = history.tellings
  }

  /// Works out what many files share before several threads ask for it at the same time.
  func prepare() { _ = (commonPrint, allHistoryPrints, eventPrints, positions) }

  /// What an entry's page is made of.
  func page(of entry: KnownEntry, at position: Int) -> UInt64 {
    source(of: entry).combined(with: commonPrint).combined(with: entry.summary.map { history(of: $0.id) } ?? absence)
      .combined(with: seeded(plan.fillings(ofEntryAt: position)))
  }

  /// What the page of a list is made of; nil for other pages.
  func page(of job: PageJob) -> UInt64? {
    guard let sources = job.sources?() else { return nil }
    let words = seeded(sources.words)
    if !sources.events.isEmpty {
      return sources.events.reduce(words.combined(with: absence)) { $0.combined(with: eventPrints[$1]) }
    }
    let print = content(of: sources.entries).combined(with: words)
    guard sources.showsHistories else { return print }
    return sources.entries.reduce(print) { print, position in
      print.combined(with: published[position].summary.map { historyPrint(of: $0.id) } ?? absence)
    }
  }

  /// What is made of the files of some published entries, by their positions and in this order, and of where others are.
  func content(of positions: some Sequence<Int>) -> UInt64 {
    positions.reduce(seed.combined(with: commonPrint)) { print, position in
      let result = published[position].result
      return print.combined(with: result.edition).combined(with: result.print)
    }
  }

  /// What is made of one piece of every published entry.
  func table(_ piece: (EntryContents) -> UInt64) -> UInt64 {
    published.reduce(seed) { print, entry in entry.result.contents.map { print.combined(with: piece($0)) } ?? print }
  }

  /// What all histories of published entries add to other things.
  var allHistories: UInt64 {
    published.reduce(seed) { print, entry in
      entry.summary.map { print.combined(with: historyPrint(of: $0.id)) } ?? print
    }
  }

  /// What is made of an entry's file.
  func source(of entry: KnownEntry) -> UInt64 {
    seed.combined(with: entry.result.edition).combined(with: entry.result.print)
  }

  /// What tells an entry's history, under a title if need be.
  func history(of id: String, called title: String = "") -> UInt64 {
    seed.combined(with: historyPrint(of: id)).combined(with: seeded(Array(title.utf8)))
  }

  /// What an earlier version's page is made of; `published` stands for what is there for its text to lead to.
  func version(_ version: EntryVersion, of id: String, besides published: () -> UInt64) -> UInt64 {
    guard version.mayLeadWithinPortal else { return history(of: id) }
    return history(of: id).combined(with: commonPrint).combined(with: published())
  }

  /// What tells histories, in this order.
  func histories(_ histories: [EntryHistory]) -> UInt64 {
    histories.reduce(seed) { $0.combined(with: historyPrint(of: $1.id)) }
  }

  /// What tells of events, in this order, and what their entries say today.
  func events(_ events: [PublicEvent]) -> UInt64 {
    events.reduce(seed.combined(with: commonPrint)) { print, event in
      print.combined(with: self.print(of: event))
        .combined(with: positions[event.history.id].map { source(of: published[$0]) } ?? 0)
    }
  }

  /// What tells of an event: the history that it belongs to, and which event of it it is.
  private func print(of event: PublicEvent) -> UInt64 {
    historyPrint(of: event.history.id).combined(with: seeded(Array(event.guid.utf8)))
  }

  /// What an entry's history adds to other things.
  func historyPrint(of id: String) -> UInt64 { allHistoryPrints[id] ?? absence }

  /// What tells bytes that content can choose from others.
  private func seeded(_ bytes: [UInt8]) -> UInt64 { fingerprint(bytes, from: 0, seed: seed) }

  private var positions: [String: Int] {
    knownPositions.value {
      Dictionary(published.enumerated().compactMap { position, entry in entry.summary.map { ($0.id, position) } }) {
        first, _ in first
      }
    }
  }

  private var commonPrint: UInt64 { common.value { seeded(plan.commonFillings) } }

  /// What tells of all events, in their order.
  private var eventPrints: [UInt64] { knownEventPrints.value { plan.events.map(print) } }

  private var allHistoryPrints: [String: UInt64] {
    historyPrints.value {
      histories.mapValues { history in seeded(history.besidesCommits).combined(with: tellings[history.id] ?? 0) }
    }
  }
}

extension EntryHistory {
  /// What the history says besides what the commits tell: what became of the entry, what is not committed, and which dates are doubtful.
  fileprivate var besidesCommits: [UInt8] {
    var writer = ByteWriter(capacity: 256)
    writer.archive(id)
    writer.archive(removal)
    writer.archive(undoneRemoval)
    writer.archive(uncommitted)
    let undone = versions.compactMap(\.restored)
    writer.archive(undone)
    let commits =
      versions.map(\.commit) + (undone.map(\.commit) + [removal?.commit, undoneRemoval?.commit]).compactMap(\.self)
    writer.archive(commits.map(\.isDateDoubtful))
    writer.archive(commits.map { $0.dayInstead?.number })
    return writer.bytes
  }
}
