import Bytes
import Chronicling
import Diagnostics
import RegisterModel
import Rendering

/// Keeps what was read of a register and, after an edit, does again only what the edit concerns.
///
/// `build` asks it once, a preview after every save; both get the same portal, byte for byte.
final class SiteEngine {
  let workspace: Workspace
  private var ground: Ground?
  private var groundStamps: [StampedFile] = []
  private var entries: [KnownEntry] = []
  private var overall: Overall?
  private var standing: Standing?
  /// The files that were not, at the last look, what they had been before, in the order of their paths.
  private(set) var lastChanges: [String] = []
  /// The folders that were listed at the last look.
  private(set) var folders: [StampedFile] = []

  /// An engine that has read nothing yet.
  init(_ workspace: Workspace) { self.workspace = workspace }

  /// Looks at all files and brings everything up to their state; the findings are complete whatever comes back.
  ///
  /// - Parameters:
  ///   - style: Whether all pages are rendered and all their links followed now, or each page when it is asked for.
  ///   - monitor: Watches how far it is.
  ///   - log: Receives every finding.
  /// - Returns: nil when faults keep the portal from being rendered.
  /// - Throws: `EnvironmentFault` for whatever lies outside the content.
  func update(
    _ style: RenderingStyle, watchedBy monitor: BuildMonitor = BuildMonitor(), reportingTo log: inout DiagnosticSet
  ) throws(EnvironmentFault) -> PreparedSite? {
    let (sources, ground) = try monitor.during(.groundwork) { () throws(EnvironmentFault) in try currentGround() }
    log.formUnion(ground.findings)
    let results = try monitor.during(.entries, of: sources.entries.count) { () throws(EnvironmentFault) in
      try readEntries(sources.entries, ground, watchedBy: monitor, reportingTo: &log)
    }
    let (history, past) = try currentHistory(results, ground)
    let overall = monitor.during(.checking) { currentOverall(results, history, past, ground) }
    for finding in overall.findings.sorted where !results.unread.explains(finding) { log.insert(located(finding)) }
    guard let renderer = ground.renderer, !results.unread.hidesPages else { return nil }
    let rendering = SiteRendering(
      ground: ground, overall: overall, entries: results, renderer: renderer, history: history, monitor: monitor)
    return try rendering.prepared(style, reportingTo: &log)
  }
}

extension SiteEngine {
  /// All files that were read, and how each looked before.
  var files: [StampedFile] { groundStamps + entries.map(\.file) }
}

extension SiteEngine {
  /// Keeps what git told for the next build.
  func keepHistory() { ground?.git.keep() }
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
  let past: Past
}

/// An entry's file as it was last read.
private struct KnownEntry {
  let file: StampedFile
  let result: EntryResult
}

extension SiteEngine {
  /// Everything but the entries; read anew when any of its files is not the one that was read.
  private func currentGround() throws(EnvironmentFault) -> (SourceTrees, Ground) {
    let sources = try SourceTrees(of: workspace)
    let stamps = sources.groundStamps()
    folders = sources.content.folders + sources.templates.folders
    lastChanges = changedPaths(from: groundStamps, to: stamps)
    let past = PastSource(around: workspace.content)
    if let ground, stamps == groundStamps, past == ground.git.source, ground.listing == sources.findings.sorted {
      return (sources, ground)
    }
    let ground = try Ground(of: sources, past: past, workspace)
    (self.ground, groundStamps, entries, overall) = (ground, stamps, [], nil)
    return (sources, ground)
  }

  /// The results of all entries; only files that are not those of the last time are read.
  private func readEntries(
    _ tree: FileTree, _ ground: Ground, watchedBy monitor: BuildMonitor, reportingTo log: inout DiagnosticSet
  ) throws(EnvironmentFault) -> EntryResults {
    let files = tree.stamped()
    let known = matched(files, with: entries)
    let changed = Set(zip(files, known).lazy.filter { $1 == nil }.map(\.0.path))
    var readingFaults = DiagnosticSet()
    let work = ground.work
    let fresh = tree.filter(paths: changed).map(reportingTo: &readingFaults) { file in
      defer { monitor.advance() }
      return (file.path, work.result(of: file))
    }
    let freshByPath = Dictionary(fresh) { first, _ in first }
    let current = zip(files, known).compactMap { file, known in
      known ?? freshByPath[file.path].map { KnownEntry(file: file, result: $0) }
    }
    if !looksTheSame(current, replacing: changed) { overall = nil }
    lastChanges = (lastChanges + changedPaths(from: entries.map(\.file), to: files)).sorted()
    entries = current
    return try EntryResults(
      current.map { ($0.file.path, $0.result) }, faults: readingFaults, work, ground.groundwork.unread,
      reportingTo: &log)
  }

  /// Whether nobody who knows only the summaries can tell the entries from those that were known.
  private func looksTheSame(_ current: [KnownEntry], replacing changed: Set<String>) -> Bool {
    guard current.count == entries.count else { return false }
    return zip(current, entries).allSatisfy { new, old in
      guard new.file.path == old.file.path else { return false }
      guard changed.contains(new.file.path) else { return true }
      switch (new.result.summary, old.result.summary) {
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
    let present = WorkingCopy(results, below: workspace.content)
    let history = try ground.git.publicHistory(besides: present)
    let current = Standing(uncommitted: history.chronicle.uncommitted, past: try ground.git.past(of: present))
    if current != standing { overall = nil }
    standing = current
    return (history, current.past)
  }

  private func currentOverall(
    _ results: EntryResults, _ history: PublicHistory, _ past: Past, _ ground: Ground
  ) -> Overall {
    if let overall { return overall }
    let overall = Overall(Inventory(results.summaries), history.chronicle, past, ground.work)
    self.overall = overall
    return overall
  }
}

/// For each file the entry that was read from it, or nil when it is new or another; both lists in the order of their paths.
private func matched(_ files: [StampedFile], with entries: [KnownEntry]) -> [KnownEntry?] {
  var position = 0
  return files.map { file in
    while position < entries.count, compareBytes(entries[position].file.path, file.path) < 0 { position += 1 }
    guard position < entries.count, entries[position].file == file else { return nil }
    return entries[position]
  }
}

/// The paths of files that came, went or are others; both lists in the order of their paths.
private func changedPaths(from old: [StampedFile], to new: [StampedFile]) -> [String] {
  guard old != new else { return [] }
  let old = Dictionary(old.map { ($0.path, $0.stamp) }) { first, _ in first }
  let new = Dictionary(new.map { ($0.path, $0.stamp) }) { first, _ in first }
  return Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.sorted()
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
private func located(_ finding: Diagnostic) -> Diagnostic {
  guard finding.file.bytes.isEmpty, let file = readFile(at: finding.file.path) else { return finding }
  return Diagnostic(
    finding.severity, rule: finding.rule, finding.message, advice: finding.advice, in: file, at: finding.range)
}
