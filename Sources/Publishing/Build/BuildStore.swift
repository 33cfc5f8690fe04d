import Bytes
import Disk
import RegisterModel
import Threading
import Versioning

/// What a build made, kept between processes: a spool with all of it, and a small index that says where in it the lists of entries and pages
/// lie and what the search index is made of.
///
/// It counts for one program, one workspace and one ground, since entries are judged and shown by it, and for one run of the system: only
/// as long as it runs can a file not be half of what was written. Whoever deletes it loses time and nothing else.
final class BuildStore: Sendable {
  /// The spool that goes on, or nil when none is left that can be used.
  let spool: Spool?
  private let kept: KeptRuns<KeptEntry>
  private let knownPages = Once<KeptRuns<KeptPage>>()
  private let last: StoreIndex?
  private let folder: String
  private let name: String
  private let index: CacheFile

  /// The store beside the output of a workspace; nil when the program or the system cannot tell what they are.
  ///
  /// - Parameters:
  ///   - workspace: Where and for which day.
  ///   - groundPrint: What tells everything but the entries from others.
  init?(for workspace: Workspace, groundPrint: UInt64) {
    guard let build = workspace.buildKey(), let run = idOfSystemRun() else { return nil }
    let key = build.combined(with: fingerprint(run)).combined(with: groundPrint)
    index = CacheFile("eintraege", of: workspace.output, key: key)
    folder = index.folder
    name = "\(index.name)-vorrat"
    guard let last = index.read(StoreIndex.self), let folder = try? OpenFolder(path: folder),
      let spool = Spool(continuing: name, in: folder, lookingLike: last.spool),
      let kept = KeptRuns<KeptEntry>(at: last.entries, in: spool)
    else {
      (spool, kept, last) = (nil, KeptRuns(), nil)
      return
    }
    (self.spool, self.kept, self.last) = (spool, kept, last)
  }

  /// The entries that were kept and are still judged by the same past, in the order of their paths.
  func entries(after git: GitHistory) -> [KnownEntry] {
    let lastChanges = git.lastChanges
    return kept.elements.compactMap { kept in
      kept.lastChange == kept.entry.lastChange(among: lastChanges) ? kept.entry : nil
    }
  }

  /// The pages of lists by their paths, none if none can be used.
  var pages: [String: KeptPage] {
    Dictionary(keptPages.elements.map { ($0.path, $0) }) { first, _ in first }
  }

  private var keptPages: KeptRuns<KeptPage> {
    knownPages.value { last.flatMap { last in spool.flatMap { KeptRuns(at: last.pages, in: $0) } } ?? KeptRuns() }
  }

  /// What the links of the last build were judged by, if all of them led somewhere.
  var soundLinks: UInt64? { last?.soundLinks }

  /// The search index of the last build.
  var searchIndex: KeptIndex? { last?.search }

  /// Keeps what was made for the next process; where that is not possible, it does all the work, and that is all.
  ///
  /// - Parameters:
  ///   - entries: The entries, in the order of their paths.
  ///   - site: The portal; nil when none was rendered. Then what is known of pages stays as it is.
  ///   - ground: What they were judged and shown by.
  ///   - moment: When everything is known to have been as it was read: what changed only just before may change again without looking different.
  func keep(_ entries: [KnownEntry], _ site: PreparedSite?, _ ground: Ground, asOf moment: Int64) {
    let lastChanges = ground.git.lastChanges
    let sound = entries.filter { $0.isSound && $0.file.stamp.isSettled(at: moment) }
      .map { KeptEntry(entry: $0, lastChange: $0.lastChange(among: lastChanges)) }
    guard (try? createFolders(folder)) != nil, let folder = try? OpenFolder(path: folder),
      let kept = try? keep(sound, site, in: ground.work.spool),
      kept.spool === self.spool || kept.spool.name(name, in: folder), let stamp = kept.spool.stamp
    else { return }
    index.write(
      StoreIndex(
        spool: stamp, entries: kept.entries.places, pages: kept.pages.places, search: kept.search,
        soundLinks: site?.soundLinks))
  }

  private typealias Contents = (
    spool: Spool, entries: KeptRuns<KeptEntry>, pages: KeptRuns<KeptPage>, search: KeptIndex?
  )

  private func keep(
    _ entries: [KeptEntry], _ site: PreparedSite?, in spool: Spool
  ) throws(EnvironmentFault) -> Contents {
    let needed = entries.reduce(1 << 20) { $0 + ($1.entry.result.contents?.whole.length ?? 0) }
    let pages = site?.keptPages ?? keptPages.elements
    guard spool.count > 2 * needed else {
      return (
        spool, try kept.replaced(by: entries, in: spool, path: \.entry.path) { $0.entry === $1.entry },
        try keptPages.replaced(by: pages, in: spool, path: \.path) { $0.basis == $1.basis },
        site.map(\.search) ?? searchIndex
      )
    }
    // Everything goes into a new spool, without what nobody needs any longer.
    let smaller = try Spool(near: "\(folder)/\(name)")
    var moved: [KeptEntry] = []
    for entry in entries { moved.append(try entry.moved(from: spool, to: smaller)) }
    var movedPages: [KeptPage] = []
    for page in pages { movedPages.append(try page.moved(from: spool, to: smaller)) }
    return (
      smaller, try KeptRuns(of: moved, in: smaller), try KeptRuns(of: movedPages, in: smaller), nil
    )
  }
}

extension KnownEntry {
  /// The day of the last commit that changed the entry.
  fileprivate func lastChange(among days: [String: Day]) -> Day? { summary.flatMap { days[$0.id] } }

  /// Whether nothing is wrong with the entry, and nothing is said about it that does not stand in its own file.
  fileprivate var isSound: Bool {
    summary != nil && result.fault == nil && !result.hasFaultsInItself
      && result.findings.all.allSatisfy { $0.severity != .error && $0.file.path == path }
  }
}

/// The index of what was kept.
private struct StoreIndex {
  /// How the spool looked when it was complete.
  let spool: FileStamp
  /// Where the entries lie.
  let entries: [Spool.Place]
  /// Where the pages of lists lie.
  let pages: [Spool.Place]
  let search: KeptIndex?
  /// What the links of all of them were judged by, if they led somewhere.
  let soundLinks: UInt64?
}

extension StoreIndex: Archived {
  /// Appends the index.
  func archive(to writer: inout ByteWriter) {
    writer.archive(spool)
    writer.archive(entries)
    writer.archive(pages)
    writer.archive(search)
    writer.archive(soundLinks)
  }

  /// Takes out an index.
  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    spool = try archive.read()
    entries = try archive.read()
    pages = try archive.read()
    search = try archive.read()
    soundLinks = try archive.read()
  }
}
