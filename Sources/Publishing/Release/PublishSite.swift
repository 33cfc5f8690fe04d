public import Diagnostics
import Disk
import Glibc
import RegisterModel

/// How a portal is published, besides where it is read and for which day.
public struct PublishOptions: Sendable {
  /// The folder that the web server publishes from.
  public let target: String
  /// How many releases are kept, the one online among them, at least two; nil when none is to be removed.
  public let kept: Int?
  /// How many addresses may disappear, or nil for the rule.
  public let allowedRemovals: Int?
  /// Whether nothing is written and only told what would change.
  public let isDryRun: Bool
  /// Seconds since 1970; the only use is the time of new files.
  public let now: Int

  /// How to publish into a folder.
  public init(target: String, kept: Int?, allowedRemovals: Int?, isDryRun: Bool, now: Int) {
    self.target = target
    self.kept = kept.map { max($0, 2) }
    self.allowedRemovals = allowedRemovals
    self.isDryRun = isDryRun
    self.now = now
  }
}

/// How publishing ended.
public enum PublishOutcome: Sendable {
  /// The content has faults; nothing was written.
  case rejected
  /// The release would take away what it may not; nothing was written.
  case refused(ReleaseChanges, objections: [String])
  /// The release would be the one that is online; nothing was written, and old releases were removed, given by their names.
  case unchanged(online: String, removed: [String])
  /// What would change, told only.
  case planned(ReleaseChanges)
  /// The release is online.
  case published(ReleaseChanges, PublishSummary)
}

/// What publishing did.
public struct PublishSummary: Sendable {
  /// The name of the release.
  public let name: String
  /// All its files, compressed copies among them.
  public let files: Int
  /// Those of them that were taken over from the last release.
  public let takenOver: Int
  /// The names of old releases that were removed.
  public let removed: [String]
}

/// Renders the portal into a new release, and puts it online in one step when all of it is there and right.
///
/// - Parameters:
///   - workspace: Where to read, and for which day.
///   - options: Where and how to publish.
///   - monitor: Watches the building.
///   - log: Receives every finding.
/// - Returns: What was done.
/// - Throws: `EnvironmentFault`; what is online has not changed then.
public func publishSite(
  _ workspace: Workspace, _ options: PublishOptions, watchedBy monitor: BuildMonitor = BuildMonitor(),
  reportingTo log: inout DiagnosticSet
) throws(EnvironmentFault) -> PublishOutcome {
  guard let site = try prepareSite(workspace, watchedBy: monitor, reportingTo: &log), !log.containsError else {
    return .rejected
  }
  let sources = [workspace.content, workspace.templates]
  if options.isDryRun { return try dryRun(site, options, apartFrom: sources) }
  letEverybodyRead()
  let target = try ReleaseTarget(creating: options.target, apartFrom: sources)
  let lock = try target.locked()
  defer { withExtendedLifetime(lock) {} }
  try target.removeLeftovers()
  let previous = try target.releaseOnline()
  let comparison = try compare(site.files.all, with: previous)
  try previous?.checkList(against: site.files.all, comparison.states)
  if let previous, comparison.isEmpty {
    return .unchanged(online: previous.name.text, removed: try target.removeOldest(keeping: options.kept))
  }
  let objections = options.objections(to: comparison, of: site, after: previous)
  guard objections.isEmpty else { return .refused(comparison.changes, objections: objections) }
  let contents = ReleaseContents(of: site, workspace)
  let release = try Release(of: contents, into: target, after: previous, comparison, options)
  return .published(comparison.changes, try release.publish())
}

/// Lets new files be read by everybody and written by no stranger, whatever the mask of the user says: the web server is somebody else, and
/// where programs are run by others, as in containers, there often is no mask.
func letEverybodyRead() {
  let mask = umask(0o022)
  umask(mask & 0o722 | 0o002)
}

private func dryRun(
  _ site: PreparedSite, _ options: PublishOptions, apartFrom sources: [String]
) throws(EnvironmentFault) -> PublishOutcome {
  let target = try ReleaseTarget(ifThere: options.target, apartFrom: sources)
  let previous = try target?.releaseOnline()
  let comparison = try compare(site.files.all, with: previous)
  try previous?.checkList(against: site.files.all, comparison.states)
  if let previous, comparison.isEmpty { return .unchanged(online: previous.name.text, removed: []) }
  let objections = options.objections(to: comparison, of: site, after: previous)
  return objections.isEmpty ? .planned(comparison.changes) : .refused(comparison.changes, objections: objections)
}

extension PublishOptions {
  fileprivate func objections(
    to comparison: ReleaseComparison, of site: PreparedSite, after previous: KeptRelease?
  ) -> [String] {
    RemovalGuard(allowed: allowedRemovals).objections(
      vanished: comparison.vanished, emptied: site.emptied(since: previous),
      successors: site.redirects.union(site.removed), total: previous?.renderedPaths().count ?? 0)
  }
}

extension PreparedSite {
  /// Pages that showed an entry in the last release and now only say what became of it.
  fileprivate func emptied(since previous: KeptRelease?) -> Set<String> {
    guard let previous else { return [] }
    return removed.intersection(previous.renderedPaths()).subtracting(previous.record.removed)
  }
}
