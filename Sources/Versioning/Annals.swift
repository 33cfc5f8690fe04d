import Bytes
import Chronicling
import Diagnostics
import Disk
import Parsing
import RegisterModel
import Threading

/// What the commits tell of all entries that were ever published; what is not committed and which day it is have no part in it.
struct Annals: Sendable {
  /// The histories, ordered by identifier.
  let entries: [ToldEntry]
  /// For every entry the fingerprint of its newest published file.
  let prints: [UInt64]
  /// The commits without what they did: their parents and dates.
  let commits: RevisionLog
  /// What the list of removed entries said.
  let reasons: RemovalReasons
}

/// Annals as they are kept: every entry beside its archived bytes, so that whoever keeps them again copies what did not change.
struct WrittenAnnals: Sendable {
  /// The entries, ordered by identifier.
  let entries: [WrittenEntry]
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
    return Annals(entries: entries.map { $0.doubting(doubts) }, prints: prints, commits: commits, reasons: reasons)
  }

  /// The object ids of all versions.
  fileprivate var blobs: [String] { entries.flatMap { $0.history.versions.map(\.blob) + [$0.newestBlob] } }
}

extension WrittenAnnals {
  /// What they tell.
  var annals: Annals {
    Annals(entries: entries.map(\.entry), prints: entries.map(\.print), commits: commits, reasons: reasons)
  }

  /// For every entry what tells its history from others; `secret` is what nobody knows who writes content.
  public func tellings(secret: UInt64) -> [UInt64] {
    entries.map { entry in entry.archived.withUnsafeBufferPointer { fingerprint($0, seed: secret) } }
  }
}

extension WrittenAnnals: Archived {
  /// So many entries are taken out at a time.
  private static let chunk = 64

  /// Appends the lengths of the entries, the entries, the dates of the commits, and what the list of removed entries said.
  public func archive(to writer: inout ByteWriter) {
    writer.archive(plain: entries.map(\.archived.count))
    for entry in entries { writer.write(entry.archived) }
    writer.archive(plain: entries.map(\.print))
    writer.archive(commits.revisions.map(\.authored))
    writer.archive(commits.revisions.map(\.parents))
    writer.archive(reasons.changes)
  }

  /// Takes out annals, the entries by two threads.
  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    var parts: [ArchiveReader] = []
    for length in try archive.plain(Int.self) { parts.append(try archive.part(length)) }
    let prints = try archive.plain(UInt64.self)
    let authored: [Int] = try archive.read()
    let parents: [[Int]] = try archive.read()
    guard prints.count == parts.count, parents.count == authored.count else { throw ArchiveFault() }
    var log = RevisionLog()
    log.revisions = zip(authored, parents).map { Revision(id: "", parents: $1, authored: $0, reason: nil) }
    commits = log
    reasons = RemovalReasons(try archive.read(), in: log)
    entries = try mapInParallel(Array(zip(parts, prints)), chunk: Self.chunk) { (kept) throws(ArchiveFault) in
      var reader = kept.0
      return WrittenEntry(entry: try reader.read(), print: kept.1, archived: kept.0.rest)
    }
  }
}

extension AnnalsSource: Archived {
  /// Appends the commits, the facts and the trail.
  public func archive(to writer: inout ByteWriter) {
    writer.archive(log)
    writer.archive(facts)
    writer.archive(trail)
  }

  /// Takes out a source.
  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    log = try archive.read()
    facts = try archive.read()
    trail = try archive.read()
    guard facts.count == log.blobs.count, trail.fits(log) else { throw ArchiveFault() }
  }
}

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
    let names = try reading.ministryNames()
    let (lines, trail) = traceEntries(in: reading.log, facts: reading.facts, names: names)
    return reading.written(try reading.tell(lines, names), trail, try reading.listedReasons())
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
    try reading.load(Array(source.log.blobs.count..<log.blobs.count) + log.ministries.map(\.blob))
    let names = try reading.ministryNames()
    let (lines, trail) = traceEntries(in: log, facts: reading.facts, names: names, after: source.trail)
    // Whoever is told anew is told from the start; of the versions before only theirs are read.
    try reading.load(lines.flatMap { $0.steps.compactMap(\.file?.blob) })
    let told = try reading.tell(lines, names)
    let changed = Set(lines.map(\.id))
    let kept = written.entries.filter { !changed.contains($0.entry.history.id) }
    let known = (written.reasons.changes, source.log.revisions.count)
    return reading.written(
      (kept + told).sorted { $0.entry.history.id < $1.entry.history.id }, trail,
      try reading.listedReasons(after: known))
  }
}

/// The reading of versions, as far as they are needed.
private struct AnnalsReading {
  private let repository: Repository
  private let register: Register
  private let spool: Spool
  let log: RevisionLog
  private(set) var facts: [FileFacts]
  /// Where blobs are kept, and the fingerprints of what they say, by their numbers.
  private var blobs: [Int: (file: StoredBlob, print: UInt64)] = [:]

  init(_ repository: Repository, _ register: Register, _ spool: Spool, _ log: RevisionLog, facts: [FileFacts]) {
    self.repository = repository
    self.register = register
    self.spool = spool
    self.log = log
    self.facts = facts
  }

  /// Reads blobs; the facts about those that come behind the ones known before are noted.
  mutating func load(_ numbers: [Int]) throws(NoHistory) {
    let missing = Set(numbers).filter { blobs[$0] == nil }.sorted()
    try repository.git.storeBlobs(missing.map { log.blobs[$0] }, beside: spool) { index, file, bytes in
      if missing[index] == facts.count { facts.append(FileFacts(glancingAt: bytes)) }
      blobs[missing[index]] = (file, fingerprint(bytes))
    }
  }

  /// Tells the histories of entries.
  func tell(_ lines: [EntryLine], _ names: MinistryNames) throws(NoHistory) -> [WrittenEntry] {
    let narration = EntryNarration(log, facts: facts, comparison: EntryComparison(in: register), names: names)
    do throws(EnvironmentFault) {
      return try mapInParallel(lines, chunk: 4) { (line) throws(EnvironmentFault) -> WrittenEntry? in
        var last: PastEntry?
        let told = try narration.tell(line) { file throws(EnvironmentFault) in
          let path = log.paths[file.path]
          let content = try blobs[file.blob]?.file.content() ?? .bytes([])
          let version = content.entry(at: path, of: ministryCode(ofEntryAt: path), after: last)
          last = version
          return version
        }
        return told.map { entry in
          let newest = line.steps.last { $0.file.map { log.blobs[$0.blob] == entry.newestBlob } ?? false }?.file?.blob
          var writer = ByteWriter(capacity: 4096)
          writer.archive(entry)
          return WrittenEntry(
            entry: entry, print: newest.flatMap { blobs[$0]?.print } ?? 0, archived: writer.bytes[...])
        }
      }.compactMap(\.self)
    } catch {
      throw NoHistory(error)
    }
  }

  /// What ministries were called; their files have to be loaded.
  func ministryNames() throws(NoHistory) -> MinistryNames {
    var names: [Int: String] = [:]
    do throws(EnvironmentFault) {
      for file in log.ministries where names[file.blob] == nil {
        names[file.blob] = try blobs[file.blob].flatMap { blob throws(EnvironmentFault) in
          ministryName(in: try blob.file.content().shown)
        }
      }
    } catch {
      throw NoHistory(error)
    }
    return MinistryNames(log) { names[$0] }
  }

  /// What the list of removed entries said; of the lists before only those are read that came back.
  mutating func listedReasons(
    after known: (changes: [ListedReason], commits: Int) = ([], 0)
  ) throws(NoHistory) -> [ListedReason] {
    let new = log.removalLists.filter { $0.revision >= known.commits }.compactMap(\.blob)
    try load(new)
    var lists: [Int: ReasonList] = [:]
    do throws(EnvironmentFault) {
      for number in Set(new) {
        lists[number] = try blobs[number].flatMap { blob throws(EnvironmentFault) in
          reasonList(in: try blob.file.content().shown)
        }
      }
    } catch {
      throw NoHistory(error)
    }
    return log.listedReasons(after: known.changes, of: known.commits) { lists[$0] }
  }

  /// The annals of these entries, ordered by identifier.
  func written(
    _ told: [WrittenEntry], _ trail: Trail, _ reasons: [ListedReason]
  ) -> (WrittenAnnals, AnnalsSource, VersionStore) {
    let dates = log.datesAlone
    let written = WrittenAnnals(entries: told, commits: dates, reasons: RemovalReasons(reasons, in: dates))
    let stored = Dictionary(blobs.map { (log.blobs[$0], $1.file) }) { first, _ in first }
    return (
      written, AnnalsSource(log: log.withoutChanges, facts: facts, trail: trail),
      VersionStore(repository.git, spool: spool, wanted: written.annals.blobs, stored: stored)
    )
  }
}

extension RevisionLog {
  /// The commits with parents and dates and nothing else.
  fileprivate var datesAlone: RevisionLog {
    var log = RevisionLog()
    log.revisions = revisions.map { Revision(id: "", parents: $0.parents, authored: $0.authored, reason: nil) }
    return log
  }

  /// The commits without what they did to files.
  fileprivate var withoutChanges: RevisionLog {
    var log = self
    log.revisions = revisions.map {
      Revision(id: $0.id, parents: $0.parents, authored: $0.authored, reason: $0.reason)
    }
    return log
  }
}
