import Chronicling
import Diagnostics
import Parsing
import RegisterModel

/// What the commits tell of all entries that were ever published; what is not committed and which day it is have no part in it.
struct Annals: Sendable {
  /// The histories, ordered by identifier.
  let entries: [ToldEntry]
  /// For every entry the fingerprint of its newest published file.
  let prints: [UInt64]
  /// The commits without what they did: their parents and dates.
  let commits: RevisionLog
}

extension Annals {
  /// The annals with the doubts that a day casts on dates.
  func doubting(asOf day: Day) -> Annals {
    let doubts = commits.doubtfulDates(asOf: day)
    return Annals(entries: entries.map { $0.doubting(doubts) }, prints: prints, commits: commits)
  }
}

extension Repository {
  /// Where the files of versions can be had that were told of before.
  func store(for annals: Annals, spool: Spool) -> VersionStore {
    VersionStore(
      git, spool: spool, wanted: annals.entries.flatMap { $0.history.versions.map(\.blob) + [$0.newestBlob] })
  }

  /// Reads all versions of all entries and compares them.
  ///
  /// - Parameters:
  ///   - register: The words in which changes are told.
  ///   - spool: Keeps the versions.
  /// - Returns: What the versions tell, and where they are kept.
  /// - Throws: `NoHistory` when git fails.
  func readAnnals(in register: Register, spool: Spool) throws(NoHistory) -> (Annals, VersionStore) {
    let log = try readRevisionLog()
    var facts: [FileFacts] = []
    var places: [Spool.Place] = []
    var prints: [String: UInt64] = [:]
    try git.keepBlobs(log.blobs, in: spool) { id, place, bytes in
      facts.append(FileFacts(glancingAt: bytes))
      places.append(place)
      prints[id] = fingerprint(bytes)
    }
    let told = try tell(log, facts, places, spool, in: register)
    let store = VersionStore(
      git, spool: spool, wanted: [], places: Dictionary(zip(log.blobs, places)) { first, _ in first })
    let annals = Annals(entries: told, prints: told.map { prints[$0.newestBlob] ?? 0 }, commits: log.datesAlone)
    return (annals, store)
  }

  private func tell(
    _ log: RevisionLog, _ facts: [FileFacts], _ places: [Spool.Place], _ spool: Spool, in register: Register
  ) throws(NoHistory) -> [ToldEntry] {
    let narration = EntryNarration(log, facts: facts, comparison: EntryComparison(in: register))
    let results = mapInParallel(traceEntries(in: log, facts: facts)) { line in
      Result { () throws(EnvironmentFault) in
        try narration.tell(line) { file throws(EnvironmentFault) in
          let path = log.paths[file.path]
          return readPastEntry(
            SourceFile(path: path, bytes: try spool.read(places[file.blob])), of: ministry(ofEntryAt: path))
        }
      }
    }
    do throws(EnvironmentFault) {
      var told: [ToldEntry] = []
      for result in results { if let entry = try result.get() { told.append(entry) } }
      return told
    } catch {
      throw NoHistory(error)
    }
  }
}

/// The ministry whose folder holds an entry's file: `im` for `ressorts/im/skala.md`.
private func ministry(ofEntryAt path: String) -> String {
  let parts = path.split(separator: "/")
  return parts.count > 1 ? String(parts[1]) : ""
}

extension RevisionLog {
  /// The commits with parents and dates and nothing else.
  fileprivate var datesAlone: RevisionLog {
    var log = RevisionLog()
    log.revisions = revisions.map { Revision(id: "", parents: $0.parents, authored: $0.authored, reason: nil) }
    return log
  }
}
