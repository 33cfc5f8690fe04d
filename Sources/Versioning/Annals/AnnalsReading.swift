import Bytes
import Chronicling
import Disk
import Parsing
import RegisterModel
import Threading

/// The reading of versions, as far as they are needed.
struct AnnalsReading {
  private let repository: Repository
  private let register: Register
  private let spool: Spool
  let log: RevisionLog
  private(set) var facts: [FileFacts]
  /// The same, of identifiers those that were the register's own.
  private var ownFacts: [FileFacts] = []
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

  /// Follows the entries through the commits; files that the walk asks about are read where that was not done yet.
  func trace(
    _ names: MinistryNames, after trail: Trail? = nil
  ) throws(NoHistory) -> (lines: [EntryLine], trail: Trail) {
    let comparison = EntryComparison(in: register)
    // Nearly every history is told without a look into it.
    lazy var store = store(wanted: [])
    var failure: EnvironmentFault?
    let traced = traceEntries(in: log, facts: ownFacts, names: names, after: trail) { one, other in
      do throws(EnvironmentFault) {
        let (one, other) = try (store.file(of: log.blobs[one]), store.file(of: log.blobs[other]))
        return comparison.saySame(one.entry(at: "", of: ""), other.entry(at: "", of: ""))
      } catch {
        failure = error
        return false
      }
    }
    if let failure { throw NoHistory(failure) }
    return traced
  }

  private func store(wanted: [[String]]) -> VersionStore {
    let stored = Dictionary(blobs.map { (log.blobs[$0], $1.file) }) { first, _ in first }
    return VersionStore(repository.git, spool: spool, wanted: wanted, stored: stored)
  }

  /// Tells the histories of entries.
  func tell(_ lines: [EntryLine], _ names: MinistryNames) throws(NoHistory) -> [WrittenEntry] {
    let narration = EntryNarration(log, facts: ownFacts, comparison: EntryComparison(in: register), names: names)
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
        return told.map { written($0, among: line.steps.compactMap(\.file?.blob)) }
      }.compactMap(\.self)
    } catch {
      throw NoHistory(error)
    }
  }

  private func written(_ entry: ToldEntry, among numbers: [Int]) -> WrittenEntry {
    let newest = numbers.last { log.blobs[$0] == entry.newestBlob }
    var writer = ByteWriter(capacity: 4096)
    writer.archive(entry)
    return WrittenEntry(entry: entry, print: newest.flatMap { blobs[$0]?.print } ?? 0, archived: writer.bytes[...])
  }

  /// Tells the histories of the files beside the entries; all of them have to be loaded.
  func tellGround(_ names: MinistryNames) throws(NoHistory) -> [WrittenEntry] {
    let comparison = EntryComparison(in: register)
    let narration = GroundNarration(log, comparison: comparison)
    var failure: EnvironmentFault?
    func known(_ version: GroundVersion) -> PastEntry? {
      do throws(EnvironmentFault) { return try content(of: version) } catch {
        failure = error
        return nil
      }
    }
    let lines = traceGround(in: log, names: names) { version in
      version.file.title(in: known(version)?.record)
    } saySame: { one, other in
      known(one).flatMap { one in known(other).map { comparison.saySame(one, $0) } } ?? false
    }
    if let failure { throw NoHistory(failure) }
    do throws(EnvironmentFault) {
      return try mapInParallel(lines, chunk: 4) { (line) throws(EnvironmentFault) -> WrittenEntry? in
        try narration.tell(line) { version throws(EnvironmentFault) in try content(of: version) }
          .map { written($0, among: line.blobs) }
      }.compactMap(\.self)
    } catch {
      throw NoHistory(error)
    }
  }

  private func content(of version: GroundVersion) throws(EnvironmentFault) -> PastEntry {
    (try blobs[version.blob]?.file.content() ?? .bytes([])).ground(version.file)
  }

  /// The forms that identifiers have, or had by the files of the portal that a log tells of; they have to be loaded.
  func entryIDForms(in log: RevisionLog) throws(NoHistory) -> Set<EntryIDForm> {
    var forms: Set = [register.portal.entryIDs]
    do throws(EnvironmentFault) {
      for number in Set(log.states(of: .portal).map(\.blob)) {
        guard let blob = blobs[number], let form = entryIDForm(in: try blob.file.content().shown) else { continue }
        forms.insert(form)
      }
    } catch {
      throw NoHistory(error)
    }
    return forms
  }

  /// Takes for identifiers what has one of these forms; anything else was refused on its day.
  mutating func identify(by forms: Set<EntryIDForm>) {
    ownFacts = facts.map { facts in
      guard let id = facts.id, !forms.contains(where: { $0.isOne(id) }) else { return facts }
      return FileFacts(id: nil, title: facts.title, isDraft: facts.isDraft)
    }
  }

  /// What ministries were called; their files have to be loaded.
  func ministryNames() throws(NoHistory) -> MinistryNames {
    var names: [Int: String] = [:]
    do throws(EnvironmentFault) {
      for (_, number) in log.states(of: .ministry) where names[number] == nil {
        names[number] = try blobs[number].flatMap { blob throws(EnvironmentFault) in
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
    _ told: [WrittenEntry], _ grounds: [WrittenEntry], _ trail: Trail, _ reasons: [ListedReason]
  ) -> (WrittenAnnals, AnnalsSource, VersionStore) {
    let dates = log.datesAlone
    let written = WrittenAnnals(
      entries: told, grounds: grounds, commits: dates, reasons: RemovalReasons(reasons, in: dates))
    return (
      written, AnnalsSource(log: log.withoutChanges, facts: facts, trail: trail), store(wanted: written.annals.blobs)
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
    log.revisions = revisions.map(\.withoutChanges)
    return log
  }
}
