import Bytes
import Chronicling
import RegisterModel

/// What the commits tell of all entries that were ever published; what is not committed and which day it is have no part in it.
struct Annals: Sendable {
  /// The histories, ordered by identifier.
  let entries: [ToldEntry]
  /// For every entry the fingerprint of its newest published file.
  let prints: [UInt64]
  /// The histories of files beside the entries, ordered by their first places.
  let grounds: [ToldEntry]
  /// For every such file the fingerprint of its newest content.
  let groundPrints: [UInt64]
  /// The commits without what they did: their parents and dates.
  let commits: RevisionLog
  /// What the list of removed entries said.
  let reasons: RemovalReasons
}

/// Annals as they are kept: every entry beside its archived bytes, so that whoever keeps them again copies what did not change.
struct WrittenAnnals: Sendable {
  /// The entries, ordered by identifier.
  let entries: [WrittenEntry]
  /// The files beside the entries, ordered by their first places.
  let grounds: [WrittenEntry]
  /// The commits without what they did: their parents and dates.
  let commits: RevisionLog
  /// What the list of removed entries said.
  let reasons: RemovalReasons
}

/// A history, the fingerprint of its newest published file, and its bytes in the archive.
struct WrittenEntry: Sendable {
  let entry: ToldEntry
  let print: UInt64
  let archived: ArraySlice<UInt8>
}

/// What the annals were told from, for whoever adds the next commits to them.
struct AnnalsSource: Sendable {
  /// The commits.
  let log: RevisionLog
  /// The facts of every blob of the log.
  let facts: [FileFacts]
  /// How far the entries were followed.
  let trail: Trail
}

extension Annals {
  /// The annals with the doubts that a day casts on dates.
  func doubting(asOf day: Day) -> Annals {
    let doubts = commits.doubtfulDates(asOf: day)
    guard doubts.contains(where: { $0 != nil }) else { return self }
    return Annals(
      entries: entries.map { $0.doubting(doubts) }, prints: prints, grounds: grounds.map { $0.doubting(doubts) },
      groundPrints: groundPrints, commits: commits, reasons: reasons)
  }

  /// The object ids of all versions, file by file.
  var blobs: [[String]] { (entries + grounds).map { $0.history.versions.map(\.blob) + [$0.newestBlob] } }
}

extension WrittenAnnals {
  /// What they tell.
  var annals: Annals {
    Annals(
      entries: entries.map(\.entry), prints: entries.map(\.print), grounds: grounds.map(\.entry),
      groundPrints: grounds.map(\.print), commits: commits, reasons: reasons)
  }

  /// For every history what tells it from others; `secret` is what nobody knows who writes content.
  func tellings(secret: UInt64) -> [String: UInt64] {
    Dictionary(
      (entries + grounds).map { entry in
        (entry.entry.history.id, entry.archived.withUnsafeBufferPointer { fingerprint($0, seed: secret) })
      }
    ) { first, _ in first }
  }
}
