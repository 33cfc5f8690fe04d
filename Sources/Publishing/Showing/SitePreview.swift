public import Diagnostics
import Disk
import Synchronization

/// A portal that follows its sources: each look does again only what concerns the files that changed, and pages are made when they are asked for.
///
/// Beside the output folder, and never in it, it keeps what git told, so that a commit costs only what it brought.
public final class SitePreview: Sendable {
  /// The portal as its sources were at one moment.
  public struct State: Sendable {
    /// The portal, or nil when faults keep it from being shown.
    public let site: ShownSite?
    /// Everything that was found.
    public let findings: DiagnosticSet
    /// The files of Content and Templates that are not what they were at the look before, in the order of their paths.
    public let changedSources: [String]
  }

  private let engine = Mutex<SiteEngine?>(nil)

  /// A preview that has looked at nothing yet.
  public init() {}

  /// Looks at the sources; whoever looks at the same time waits.
  ///
  /// - Parameters:
  ///   - workspace: Where to look, and for which day; with another one than the last time everything is read anew.
  ///   - suspects: The only files that can have changed since the last look, as findings name them; nil if any can.
  /// - Returns: The portal as its sources are now, and what was found.
  /// - Throws: `EnvironmentFault` when Content or Templates cannot be read at all.
  public func look(
    at workspace: Workspace, onlyAt suspects: [String]? = nil
  ) throws(EnvironmentFault) -> State {
    try engine.withLock { (engine) throws(EnvironmentFault) -> State in
      let current = engine?.workspace == workspace ? engine! : SiteEngine(workspace, keepingHistory: true)
      engine = current
      var log = DiagnosticSet()
      let site = try current.update(.onDemand, lookingOnlyAt: suspects, reportingTo: &log)
      return State(
        site: site.map { ShownSite($0, workspace, hints: log.all.filter { $0.severity == .hint }) },
        findings: log, changedSources: current.lastChanges)
    }
  }

  /// Whether the last look was the one at this workspace; not on the next day, for which everything has to be read anew.
  public func shows(_ workspace: Workspace) -> Bool { engine.withLock { $0?.workspace == workspace } }
}
