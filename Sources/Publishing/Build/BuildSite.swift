public import Diagnostics
import Disk
import RegisterModel
import Synchronization
import Threading

/// How a build ended.
public enum BuildOutcome: Sendable {
  /// The portal was written.
  case built(BuildSummary)
  /// The content has faults; nothing was written.
  case rejected
}

/// What a build did, in numbers.
public struct BuildSummary: Sendable {
  /// Published entries.
  public let entries: Int
  /// Entries that are kept back as drafts.
  public let drafts: Int
  /// Ministries.
  public let ministries: Int
  /// Public gaps that bind today.
  public let gaps: Int
  /// Duties that do not bind yet.
  public let pending: Int
  /// The advice for editors that was found.
  public let hints: Int
  /// Whether something kept the history from being read, and may not the next time.
  let lacksHistory: Bool
  /// What happened to the files.
  public let output: OutputChanges
}

/// Reads, checks and renders everything, and only then writes what differs.
///
/// - Parameters:
///   - workspace: Where to read and write, and for which day.
///   - needsFindings: Whether advice has to be told in full; if not, a build that has nothing to do need not look for it again.
///   - endsProcess: Whether nothing comes behind the build: then the memory is left to the system, which gives up all of it at once.
///   - monitor: Watches how far the build is and what it costs.
///   - log: Receives every finding.
/// - Throws: `EnvironmentFault` for whatever lies outside the content.
/// - Returns: What was done, or that the content was rejected.
public func buildSite(
  _ workspace: Workspace, needingFindings needsFindings: Bool = true, endingProcess endsProcess: Bool = false,
  watchedBy monitor: BuildMonitor = BuildMonitor(), reportingTo log: inout DiagnosticSet
) throws(EnvironmentFault) -> BuildOutcome {
  let ledgerFile = workspace.buildKey().map { LedgerFile(of: workspace.output, key: $0) }
  let history = workspace.lookOfHistory
  let last = monitor.during(.comparing) { ledgerFile?.read() }
  if !needsFindings,
    let summary = monitor.during(.comparing, { last?.summary(ifUpToDate: workspace, history: history) })
  {
    return .built(summary)
  }
  // What is refused is to leave nothing behind, not even what is kept for the next build.
  try checkPlacement(of: workspace.output, apartFrom: [workspace.content, workspace.templates])
  let started = now()
  let secret = last?.secret ?? .random(in: .min ... .max)
  let engine = SiteEngine(workspace, keepingEntries: true, keepingHistory: true, secret: secret)
  guard let site = try engine.update(.whole, watchedBy: monitor, reportingTo: &log), !log.containsError else {
    engine.keep(nil, asOf: started)
    return .rejected
  }
  if endsProcess { keepForGood(engine, site) }
  let output = try OutputFolder(path: workspace.output, apartFrom: [workspace.content, workspace.templates])
  let files = site.files.all
  let (changes, written) = try monitor.during(.writing, of: files.count) { () throws(EnvironmentFault) in
    try write(files, at: try site.paths(), to: output, knowing: last?.outputs, watchedBy: monitor)
  }
  let outputs = Meanwhile { written.places }
  let summary = BuildSummary(site, changes, hints: log.count(of: .hint), lacksHistory: monitor.obstacleToHistory != nil)
  monitor.during(.keeping) {
    let moment = engine.momentOfCertainty(since: started)
    engine.keep(site, asOf: moment)
    ledgerFile?.write(
      Ledger(
        summary: summary, secret: secret, history: history,
        sources: engine.places(around: written, in: output, asOf: moment), outputs: outputs.value))
  }
  return .built(summary)
}

/// Holds on to everything that a build knows until the process ends: letting go of it piece by piece takes longer than many an edit.
private func keepForGood(_ engine: SiteEngine, _ site: PreparedSite) {
  final class Everything {
    let engine: SiteEngine
    let site: PreparedSite

    init(_ engine: SiteEngine, _ site: PreparedSite) { (self.engine, self.site) = (engine, site) }
  }
  _ = Unmanaged.passRetained(Everything(engine, site))
}

/// Reads, checks and renders everything, and writes nothing.
///
/// - Throws: `EnvironmentFault` when Content or Templates cannot be read.
public func checkSite(
  _ workspace: Workspace, watchedBy monitor: BuildMonitor = BuildMonitor(), reportingTo log: inout DiagnosticSet
) throws(EnvironmentFault) {
  _ = try prepareSite(workspace, watchedBy: monitor, reportingTo: &log)
}

/// Writes what differs, by two threads.
private func write(
  _ files: [OutputFile], at paths: PlannedPaths, to output: OutputFolder, knowing ledger: LedgerPlaces?,
  watchedBy monitor: BuildMonitor
) throws(EnvironmentFault) -> (OutputChanges, WrittenFiles) {
  let build = try output.begin(paths, knowing: ledger)
  let failure = Mutex<EnvironmentFault?>(nil)
  // What takes longest comes first and one by one, so that no thread has all of it.
  let (large, others) = (build.order.filter { files[$0].isLarge }, build.order.filter { !files[$0].isLarge })
  let batches = large.map { [$0][...] } + stride(from: 0, to: others.count, by: 32).map { others[$0...].prefix(32) }
  forEachInParallel(count: batches.count, chunk: 1) { positions in
    for number in batches[positions].joined() {
      do throws(EnvironmentFault) {
        let file = files[number]
        try build.put(number, madeOf: file.basis?()) { (receive: PieceReceiver) throws(EnvironmentFault) in
          try monitor.make(file, receive)
        }
        monitor.advance()
      } catch {
        return failure.withLock { $0 = $0 ?? error }
      }
    }
  }
  if let fault = failure.withLock({ $0 }) { throw fault }
  return (try build.finish(), build.written)
}

extension BuildSummary {
  fileprivate init(_ site: PreparedSite, _ changes: OutputChanges, hints: Int, lacksHistory: Bool) {
    self.hints = hints
    self.lacksHistory = lacksHistory
    entries = site.inventory.entries.count
    drafts = site.inventory.drafts.count
    ministries = site.groundwork.register.ministries.count
    let (ofEntries, ofMinistries) = (
      site.inventory.entries.map(\.gaps), site.overall.assessment.ministryGaps.values.joined()
    )
    gaps = ofEntries.reduce(0) { $0 + $1.openCount } + ofMinistries.count { !$0.isPending }
    pending = ofEntries.reduce(0) { $0 + $1.pendingCount } + ofMinistries.count(where: \.isPending)
    output = changes
  }
}
