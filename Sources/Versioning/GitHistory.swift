import Bytes
import Chronicling
import Diagnostics
import Disk
import Parsing
import RegisterModel
import Threading

/// What git told, or why it told nothing; the working copy is held against it when all entries were read.
public struct GitHistory: Sendable {
  /// Where it was read from.
  public let source: PastSource
  /// What the commits tell and where the old files are, or why there is no history.
  let result: Result<(annals: Annals, store: VersionStore), NoHistory>
  /// For every history what tells it from others.
  private let tellings: [String: UInt64]
  /// The register's words, and its list of removed entries.
  public let register: Register
  /// The entries of which git has only references, once somebody asked for them.
  private let references = Once<Set<String>>()

  /// Reads the history of a content folder.
  ///
  /// - Parameters:
  ///   - source: Where from.
  ///   - day: The day for which dates lie in the future.
  ///   - register: The words in which changes are told.
  ///   - spool: Beside it the versions are kept.
  ///   - output: The output folder beside which is kept what git told.
  ///   - keeps: Whether what git told is kept for whoever asks next, so that git need not be asked for all versions again.
  ///   - isRequired: Whether it is an error that there is none.
  ///   - secret: What nobody knows who writes content.
  /// - Throws: `EnvironmentFault` when there is none and one is required.
  public init(
    of source: PastSource, asOf day: Day, in register: Register, spool: Spool, besides output: String,
    keeping keeps: Bool = false, isRequired: Bool, secret: UInt64 = 0
  ) throws(EnvironmentFault) {
    self.source = source
    self.register = register
    do throws(NoHistory) {
      let repository = try source.result.get()
      let cache = AnnalsCache(of: output, repository, in: register)
      // What is kept tells of files that a clone of a part may not have; without it git says so before anybody counts on them.
      let kept = cache.read().flatMap { kept in
        repository.git.isPartial && !repository.git.has(kept.annals.annals.blobs.joined()) ? nil : kept
      }
      let (written, store): (WrittenAnnals, VersionStore)
      if let kept, kept.head == repository.head {
        (written, store) = (kept.annals, repository.store(for: kept.annals.annals, spool: spool))
      } else {
        let continued = kept.flatMap { Self.continued($0.annals, after: $0.head, cache, repository, register, spool) }
        let source: AnnalsSource
        (written, source, store) =
          if let continued { continued } else { try repository.readAnnals(in: register, spool: spool) }
        if keeps { cache.write(written, from: source, head: repository.head) }
      }
      tellings = written.tellings(secret: secret)
      result = .success((written.annals.doubting(asOf: day), store))
    } catch {
      if isRequired {
        throw EnvironmentFault(message: "Die Versionsgeschichte wird verlangt und fehlt: \(error.message)")
      }
      tellings = [:]
      result = .failure(error)
    }
  }

  /// The annals of another commit with what came since; nil when that is not known, and when whatever goes wrong says that all has to be
  /// read anew.
  private static func continued(
    _ annals: WrittenAnnals, after head: String, _ cache: AnnalsCache, _ repository: Repository, _ register: Register,
    _ spool: Spool
  ) -> (WrittenAnnals, AnnalsSource, VersionStore)? {
    guard let source = cache.readSource(of: head) else { return nil }
    return (try? repository.continueAnnals(annals, from: source, after: head, in: register, spool: spool)) ?? nil
  }

  /// Why a repository tells nothing, and what helps, German sentences; nil where there is a history, or nothing yet that could tell one.
  public var obstacle: String? {
    guard case .failure(let reason) = result, reason.detail != nil else { return nil }
    return reason.message
  }

  /// Whether there is no history.
  public var isMissing: Bool { (try? result.get()) == nil }

  /// An identifier that was published and begins in another way than the portal now says; nil where the first ones begin as it says, since no
  /// build took what was committed later in another form.
  var foreignID: String? {
    let ids = register.portal.entryIDs
    func start(_ entry: ToldEntry) -> Int { entry.history.versions.first?.commit.order ?? .max }
    guard let foreign = entries.filter({ !ids.isOne($0.history.id) }).min(by: { start($0) < start($1) }),
      !entries.contains(where: { start($0) <= start(foreign) && ids.isOne($0.history.id) })
    else { return nil }
    return foreign.history.id
  }

  /// The form by which entries are read: any, where the portal gave them another one after they were published, since that is one fault and
  /// not one of every entry.
  public var entryIDs: EntryIDForm { foreignID == nil ? register.portal.entryIDs : .any }

  private var entries: [ToldEntry] { (try? result.get().annals.entries) ?? [] }

  /// The day of every entry's last change.
  public var lastChanges: [String: Day] {
    Dictionary(
      entries.compactMap { entry in entry.history.versions.last.map { (entry.history.id, $0.commit.countedDay) } }
    ) { first, _ in first }
  }

  /// The history as the build knows it: with what the working copy adds, and with the reasons from the list of removed entries.
  ///
  /// - Throws: `EnvironmentFault` where old files cannot be read, or where git keeps entries out of the working copy.
  public func publicHistory(besides present: WorkingCopy) throws(EnvironmentFault) -> PublicHistory {
    let (annals, store): (Annals, VersionStore)
    do throws(NoHistory) { (annals, store) = try result.get() } catch { return .missing(because: error.reason) }
    try present.refuseSparseCheckout(of: annals.entries, in: source)
    let edited = zip(annals.entries, annals.prints).filter { entry, print in
      present.files[entry.history.id].map { !$0.isDraft && differs($0, from: entry, print) } ?? false
    }
    try store.prepare(Set(edited.map(\.0.newestBlob)))
    try refuseLargeFileStorage(of: edited.map(\.0), annals, present, store)
    var histories: [String: EntryHistory] = [:]
    for (index, entry) in annals.entries.enumerated() {
      histories[entry.history.id] = try history(entry, annals.prints[index], present, store, annals.reasons)
    }
    let grounds = try groundHistories(annals, besides: present, store)
    let chronicle = Chronicle(state: .available, histories: histories, grounds: grounds)
    return PublicHistory(chronicle: chronicle, tellings: tellings) {
      version throws(EnvironmentFault) in try store.file(of: version.blob)
    }
  }

  /// Makes sure that git has the published entries and no references to them: of those there are no versions, and an entry that never had one
  /// would go without a trace.
  private func refuseLargeFileStorage(
    of edited: [ToldEntry], _ annals: Annals, _ present: WorkingCopy, _ store: VersionStore
  ) throws(EnvironmentFault) {
    for entry in edited {
      guard try store.file(of: entry.newestBlob).isReference else { continue }
      throw .largeFileStorage(of: present.files[entry.history.id]?.path ?? "")
    }
    let recorded = annals.entries.count { present.files[$0.history.id].map { !$0.isDraft } ?? false }
    guard recorded < present.publishedCount else { return }
    let references: Set<String>
    do throws(NoHistory) {
      references = try self.references.value { () throws(NoHistory) in
        try source.result.get().entriesInLargeFileStorage()
      }
    } catch {
      throw EnvironmentFault(message: error.message)
    }
    if let path = present.firstPublished(at: references) { throw .largeFileStorage(of: path) }
  }

  private func history(
    _ entry: ToldEntry, _ print: UInt64, _ present: WorkingCopy, _ store: VersionStore, _ reasons: RemovalReasons
  ) throws(EnvironmentFault) -> EntryHistory {
    let told = reasons.completing(entry.history)
    guard let file = present.files[told.id], !file.isDraft else {
      return EntryHistory(
        id: told.id, versions: told.versions, removal: removal(of: entry, present, reasons),
        lastFile: told.lastFile)
    }
    return EntryHistory(
      id: told.id, versions: told.versions, removal: nil,
      undoneRemoval: told.removal == nil ? nil : removal(of: entry, present, reasons),
      uncommitted: try changes(since: entry, print, in: file, store), lastFile: told.lastFile)
  }

  /// The histories of the files beside the entries, with what the working copy adds.
  private func groundHistories(
    _ annals: Annals, besides present: WorkingCopy, _ store: VersionStore
  ) throws(EnvironmentFault) -> [EntryHistory] {
    let files = Dictionary(register.groundSources.map { (present.path(of: $0), $0) }) { first, _ in first }
    var histories: [EntryHistory] = []
    for (told, print) in zip(annals.grounds, annals.groundPrints) {
      guard let ground = told.history.ground else { continue }
      let file = files[ground.path]
      var uncommitted: [FieldChange] = []
      if let file, fingerprint(file.bytes) != print {
        let newest = try store.file(of: told.newestBlob)
        if newest.isReference { throw .largeFileStorage(of: file.path) }
        uncommitted = try EntryComparison(in: register).changes(
          from: newest.ground(ground),
          orReadable: { () throws(EnvironmentFault) in
            try told.history.versions.last(where: \.isReadable).map { version throws(EnvironmentFault) in
              try store.file(of: version.blob).ground(ground)
            }
          }, toGround: readPastGround(file.withoutObjectIDs, as: ground))
      }
      histories.append(
        EntryHistory(
          id: told.history.id, versions: told.history.versions,
          removal: file == nil ? told.history.removal ?? Removal(commit: nil, reason: nil) : nil,
          undoneRemoval: file == nil ? nil : told.history.removal,
          uncommitted: uncommitted, ground: ground))
    }
    return histories.sorted { $0.placeAmongGrounds < $1.placeAmongGrounds }
  }

  /// How an entry ended: in the words of the list, else in those of the commit or the last note.
  private func removal(of entry: ToldEntry, _ present: WorkingCopy, _ reasons: RemovalReasons) -> Removal {
    let told = entry.history.removal
    let listed = register.removals.first { $0.id == entry.history.id }?.reason
    if listed == nil, let heir = present.successor(of: entry), isBack(heir, since: entry) {
      return Removal(commit: told?.commit, reason: "Der Eintrag trägt wieder die Kennung \(heir).", source: .history)
    }
    guard let told else {
      return listed.map { Removal(commit: nil, reason: $0, source: .list) }
        ?? Removal(commit: nil, reason: entry.history.versions.last?.note, source: .lastNote)
    }
    guard var course = reasons.course(of: told, of: entry.history.id) else { return told }
    course.go(onUncommitted: listed)
    return course.removal
  }

  /// Whether another identifier was published before an entry ended, and so is no new one for it.
  func hasLifeOfItsOwn(_ id: String, besides entry: ToldEntry) -> Bool {
    guard let first = history(of: id)?.versions.first else { return false }
    return entry.history.removal?.commit.map { first.commit.order < $0.order } ?? true
  }

  /// Whether another identifier, which had been given up, came back when an entry ended.
  private func isBack(_ id: String, since entry: ToldEntry) -> Bool {
    guard let other = history(of: id) else { return false }
    guard let end = entry.history.removal?.commit else { return other.removal != nil }
    return other.versions.contains { $0.restored != nil && $0.commit.order == end.order }
  }

  /// The history of an entry as the commits tell it.
  func history(of id: String) -> EntryHistory? { entries.first { $0.history.id == id }?.history }

  /// What a file in the working copy says, or its place, and the newest published one does not, whose fingerprint is given.
  func changes(
    since entry: ToldEntry, _ print: UInt64, in file: WorkingCopy.File, _ store: VersionStore
  ) throws(EnvironmentFault) -> [FieldChange] {
    guard let last = entry.history.versions.last, differs(file, from: entry, print), let now = file.entryToCommit
    else {
      return []
    }
    func version(_ blob: String) throws(EnvironmentFault) -> PastEntry {
      try store.file(of: blob).entry(at: last.path, of: last.ministryToday)
    }
    let old = try version(entry.newestBlob)
    let move = MinistryMove(
      from: PastMinistry(code: old.ministry, name: nameToday(of: old.ministry) ?? last.ministryName),
      to: PastMinistry(code: now.ministry, name: nameToday(of: now.ministry)))
    return try EntryComparison(in: register).changes(
      from: old,
      orReadable: { () throws(EnvironmentFault) in
        try entry.history.versions.last(where: \.isReadable).map { readable throws(EnvironmentFault) in
          try version(readable.blob)
        }
      }, to: now, move)
  }

  /// Whether a file or its place is not that of an entry's newest version, whose fingerprint is given.
  private func differs(_ file: WorkingCopy.File, from entry: ToldEntry, _ print: UInt64) -> Bool {
    entry.history.versions.last.map { file.print != print || file.ministry != $0.ministryToday } ?? false
  }

  private func nameToday(of ministry: String) -> String? { register.ministry(code: ministry)?.name }
}

extension EnvironmentFault {
  fileprivate static func largeFileStorage(of path: String) -> Self {
    EnvironmentFault(
      message: """
        Von der Datei „\(path)“ hat Git nur einen Verweis (Git LFS), also keine Fassungen, die das Portal zeigen könnte. Nehmen Sie \
        die Einträge in „.gitattributes“ von „filter=lfs“ aus, und spielen Sie sie nach „git add --renormalize .“ neu ein.
        """)
  }
}

extension EntryHistory {
  /// The place in the order of kinds and names.
  fileprivate var placeAmongGrounds: (Int, String, String) {
    (ground.flatMap { GroundFile.Kind.allCases.firstIndex(of: $0.kind) } ?? 0, ground?.name ?? "", id)
  }
}
