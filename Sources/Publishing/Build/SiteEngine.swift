import Bytes
import Chronicling
import Diagnostics
import Disk
import RegisterModel
import Rendering
import Threading
import Versioning

/// Keeps what was read of a register and, after an edit, does again only what the edit concerns.
///
/// `build` asks it once, a preview after every save; both get the same portal, byte for byte.
final class SiteEngine {
  let workspace: Workspace
  private(set) var ground: Ground?
  private(set) var sources: SourceTrees?
  private(set) var groundStamps: [StampedFile] = []
  private(set) var entries: [KnownEntry] = []
  private var overall: Overall?
  /// The plan that was made of the entries before they changed.
  private var outdatedPlan: SitePlan?
  private var standing: Standing?
  /// Whether the last look came to its end and could read everything.
  private var isSettled = false
  /// When the last look began that read something, in nanoseconds since 1970; what an earlier process kept it had made sure of.
  private var lastLook = Int64.max
  /// The files that were not, at the last look, what they had been before, in the order of their paths.
  private(set) var lastChanges: [String] = []
  /// The folders that were listed at the last look.
  private(set) var folders: [StampedFile] = []

  private let keepsEntries: Bool
  private let keepsHistory: Bool
  private let secret: UInt64

  /// An engine that has read nothing yet.
  ///
  /// - Parameters:
  ///   - workspace: Where and for which day.
  ///   - keepsEntries: Whether it goes on where an earlier process stopped, and keeps what the next one needs for that.
  ///   - keepsHistory: Whether it keeps what git told for the next process; what is kept it uses in any case.
  ///   - secret: What the bases of files are mixed with.
  init(
    _ workspace: Workspace, keepingEntries keepsEntries: Bool = false, keepingHistory keepsHistory: Bool = false,
    secret: UInt64 = 0
  ) {
    self.workspace = workspace
    self.keepsEntries = keepsEntries
    self.keepsHistory = keepsHistory
    self.secret = secret
  }

  /// Looks at the files and brings everything up to their state; the findings are complete whatever comes back.
  ///
  /// - Parameters:
  ///   - style: Whether all pages are rendered and all their links followed now, or each page when it is asked for.
  ///   - suspects: The only files that can have changed since the last look, as they are shown; nil if any can.
  ///   - monitor: Watches how far it is.
  ///   - log: Receives every finding.
  /// - Returns: nil when faults keep the portal from being rendered.
  /// - Throws: `EnvironmentFault` for whatever lies outside the content.
  func update(
    _ style: RenderingStyle, lookingOnlyAt suspects: [String]? = nil, watchedBy monitor: BuildMonitor = BuildMonitor(),
    reportingTo log: inout DiagnosticSet
  ) throws(EnvironmentFault) -> PreparedSite? {
    let started = now()
    let suspects = knownFiles(among: suspects)
    isSettled = false
    let (sources, ground) = try monitor.during(.groundwork) { () throws(EnvironmentFault) in
      try currentGround(isTheSame: suspects != nil)
    }
    monitor.note(obstacleToHistory: ground.git.obstacle)
    log.formUnion(ground.findings)
    let results = try monitor.during(.entries, of: sources.entries.count) { () throws(EnvironmentFault) in
      try readEntries(sources.entries, suspects, ground, watchedBy: monitor, reportingTo: &log)
    }
    lastLook = started
    let (history, past) = try currentHistory(results, ground)
    let overall = monitor.during(.checking) { currentOverall(results, history, past, ground) }
    for finding in overall.findings.sorted where !results.unread.explains(finding) { log.insert(located(finding)) }
    guard let renderer = ground.renderer, !results.unread.hidesPages else { return nil }
    let rendering = SiteRendering(
      ground: ground, overall: overall, entries: results, renderer: renderer, history: history, earlier: outdatedPlan,
      seed: ground.print.combined(with: secret), monitor: monitor)
    let site = try rendering.prepared(style, reportingTo: &log)
    outdatedPlan = nil
    return site
  }
}

extension SiteEngine {
  /// All files that were read, and how each looked before.
  var files: [StampedFile] { groundStamps + entries.map(\.file) }
}

extension SiteEngine {
  /// Keeps what was made for the next process; at the moment everything is known to have been as it was read.
  func keep(_ site: PreparedSite?, asOf moment: Int64) {
    if let ground { ground.store?.keep(entries, site, ground, asOf: moment) }
  }
}

/// When pages are rendered.
enum RenderingStyle: Sendable {
  /// All at once, every link followed.
  case whole
  /// Each when it is asked for; links are followed on pages with texts of Content only.
  case onDemand
}

/// How the working copy stands to its history.
private struct Standing: Equatable {
  let uncommitted: [String: [FieldChange]]
  let undoneRemovals: [String: Removal]
  let past: Past
}

extension SiteEngine {
  /// The files that can have changed, with their stamps, if nothing but entries that were there before can have; else nil.
  private func knownFiles(among suspects: [String]?) -> [StampedFile]? {
    guard isSettled, let suspects, let sources, suspects.allSatisfy({ entries.position(of: $0) != nil }) else {
      return nil
    }
    let files = sources.entries.files(at: suspects).stamped()
    return files.count == suspects.count ? files : nil
  }

  /// Everything but the entries; read anew when any of its files is not the one that was read.
  private func currentGround(isTheSame: Bool) throws(EnvironmentFault) -> (SourceTrees, Ground) {
    if isTheSame, let sources, let ground {
      lastChanges = []
      return (sources, ground)
    }
    let past = Meanwhile { [workspace] in PastSource(around: workspace.content) }
    let sources = try SourceTrees(of: workspace)
    self.sources = sources
    let stamps = sources.groundStamps()
    folders = sources.content.folders + sources.templates.folders
    lastChanges = changedPaths(from: groundStamps, to: stamps)
    let isSame = stamps == groundStamps && !stamps.contains { $0.stamp.mayHideSave(behind: lastLook) }
    if let ground, isSame, past.value == ground.git.source, ground.listing == sources.findings.sorted {
      return (sources, ground)
    }
    let ground = try Ground(
      of: sources, past: past, workspace, keepingEntries: keepsEntries, keepingHistory: keepsHistory,
      secret: secret)
    (self.ground, groundStamps, entries) = (ground, stamps, ground.store?.entries(after: ground.git) ?? [])
    (overall, outdatedPlan) = (nil, nil)
    return (sources, ground)
  }

  /// The results of all entries; only files that are not those of the last time are read.
  private func readEntries(
    _ tree: FileTree, _ suspects: [StampedFile]?, _ ground: Ground, watchedBy monitor: BuildMonitor,
    reportingTo log: inout DiagnosticSet
  ) throws(EnvironmentFault) -> EntryResults {
    var guess = 0
    var current = suspects == nil ? tree.stamped().map { known($0, near: &guess) } : entries.map { .known($0) }
    for file in suspects ?? [] { current[entries.position(of: file.path)!] = known(file, near: &guess) }
    let changed = current.compactMap(\.changedPath)
    var readingFaults = DiagnosticSet()
    let work = ground.work
    let fresh = tree.files(at: changed).map(reportingTo: &readingFaults) { file in
      defer { monitor.advance() }
      return (file.path, work.result(of: file))
    }
    let freshByPath = Dictionary(fresh) { first, _ in first }
    let found = current.compactMap { file -> KnownEntry? in
      switch file {
      case .known(let entry): entry
      case .changed(let file): freshByPath[file.path].map { KnownEntry(file, $0) }
      }
    }
    if !looksTheSame(found) { forgetOverall() }
    let gone = suspects == nil ? changedPaths(from: entries.map(\.file), to: current.map(\.file)) : changed
    lastChanges = (lastChanges + gone).sorted()
    entries = found
    isSettled = readingFaults.all.isEmpty
    return try EntryResults(found, faults: readingFaults, work, ground.groundwork.unread, reportingTo: &log)
  }

  /// The entry of a file, looked for first where it stands if the files before it are those that were there before.
  private func known(_ file: StampedFile, near guess: inout Int) -> LookedAtFile {
    let isThere = guess < entries.count && entries[guess].path == file.path
    guard let position = isThere ? guess : entries.position(of: file.path) else { return .changed(file) }
    guess = position + 1
    let isSame = entries[position].file == file && !file.stamp.mayHideSave(behind: lastLook)
    return isSame ? .known(entries[position]) : .changed(file)
  }

  /// Whether nobody who knows only the summaries can tell the entries from those that were known.
  private func looksTheSame(_ current: [KnownEntry]) -> Bool {
    guard current.count == entries.count else { return false }
    return zip(current, entries).allSatisfy { new, old in
      if new === old { return true }
      guard new.path == old.path else { return false }
      switch (new.summary, old.summary) {
      case (nil, nil): return true
      case (let new?, let old?): return new.says(whatSays: old)
      default: return false
      }
    }
  }

  /// What is known of the past; when that is another than it was, so is what is made of all entries together.
  private func currentHistory(
    _ results: EntryResults, _ ground: Ground
  ) throws(EnvironmentFault) -> (PublicHistory, Past) {
    let present = ground.git.isMissing ? WorkingCopy() : WorkingCopy(results, below: workspace.content)
    let history = try ground.git.publicHistory(besides: present)
    let current = Standing(
      uncommitted: history.chronicle.uncommitted, undoneRemovals: history.chronicle.undoneRemovals,
      past: try ground.git.past(of: present))
    if current != standing { forgetOverall() }
    standing = current
    return (history, current.past)
  }

  private func forgetOverall() {
    outdatedPlan = overall?.plan ?? outdatedPlan
    overall = nil
  }

  private func currentOverall(
    _ results: EntryResults, _ history: PublicHistory, _ past: Past, _ ground: Ground
  ) -> Overall {
    if let overall { return overall }
    let overall = Overall(results, history.chronicle, past, ground.work)
    self.overall = overall
    return overall
  }
}

extension EntrySummary {
  /// Whether nobody who knows only the summaries can tell the two apart.
  fileprivate func says(whatSays other: EntrySummary) -> Bool { archived == other.archived }

  private var archived: [UInt8] {
    var writer = ByteWriter(capacity: 1024)
    archive(to: &writer)
    return writer.bytes
  }
}

/// A finding about a file that was not at hand, in the file itself, which is read again.
func located(_ finding: Diagnostic) -> Diagnostic {
  guard finding.file.bytes.isEmpty, let file = readFile(at: finding.file.path) else { return finding }
  return Diagnostic(
    finding.severity, rule: finding.rule, finding.message, advice: finding.advice, in: file, at: finding.range)
}
