import Chronicling
import Disk
import RegisterModel

extension Repository {
  /// Where the files of versions can be had that were told of before.
  public func store(for annals: Annals, spool: Spool) -> VersionStore {
    VersionStore(git, spool: spool, wanted: annals.blobs)
  }

  /// Reads all versions of all entries and compares them.
  ///
  /// - Parameters:
  ///   - register: The words in which changes are told.
  ///   - spool: Beside it the versions are kept.
  /// - Returns: What the versions tell, what it was told from, and where they are kept.
  /// - Throws: `NoHistory` when git fails.
  func readAnnals(
    in register: Register, spool: Spool
  ) throws(NoHistory) -> (WrittenAnnals, AnnalsSource, VersionStore) {
    var reading = AnnalsReading(self, register, spool, try readRevisionLog(), facts: [])
    try reading.load(Array(reading.log.blobs.indices))
    reading.identify(by: try reading.entryIDForms(in: reading.log))
    let names = try reading.ministryNames()
    let (lines, trail) = try reading.trace(names)
    return reading.written(
      try reading.tell(lines, names), try reading.tellGround(names), trail, try reading.listedReasons())
  }

  /// Adds the commits since annals were written; nil when the history is not simply a longer one.
  ///
  /// - Parameters:
  ///   - written: The annals.
  ///   - source: What they were told from.
  ///   - last: The object id of the newest commit that they tell of.
  ///   - register: The words in which changes are told, those of the annals.
  ///   - spool: Beside it the versions are kept.
  /// - Returns: What reading everything gives.
  /// - Throws: `NoHistory` when git fails.
  func continueAnnals(
    _ written: WrittenAnnals, from source: AnnalsSource, after last: String, in register: Register, spool: Spool
  ) throws(NoHistory) -> (WrittenAnnals, AnnalsSource, VersionStore)? {
    guard let log = try readRevisionLog(after: source.log, upTo: last) else { return nil }
    var reading = AnnalsReading(self, register, spool, log, facts: source.facts)
    // What stands beside the entries is told anew as a whole: it is little, and names and forms come from it.
    try reading.load(
      Array(source.log.blobs.count..<log.blobs.count) + log.ground.flatMap { [$0.blob, $0.former].compactMap(\.self) })
    let forms = try reading.entryIDForms(in: log)
    // Files that nobody took for entries may be some now.
    guard forms == (try reading.entryIDForms(in: source.log)) else { return nil }
    reading.identify(by: forms)
    let names = try reading.ministryNames()
    let (lines, trail) = try reading.trace(names, after: source.trail)
    // Whoever is told anew is told from the start; of the versions before only theirs are read.
    try reading.load(lines.flatMap { $0.steps.compactMap(\.file?.blob) })
    let told = try reading.tell(lines, names)
    let changed = Set(lines.map(\.id))
    let kept = written.entries.filter { !changed.contains($0.entry.history.id) }
    let known = (written.reasons.changes, source.log.revisions.count)
    return reading.written(
      (kept + told).sorted { $0.entry.history.id < $1.entry.history.id }, try reading.tellGround(names), trail,
      try reading.listedReasons(after: known))
  }
}
