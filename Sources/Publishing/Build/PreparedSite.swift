import Diagnostics
import RegisterModel
import Rendering

/// A portal that was read, checked and rendered, its pages kept in the spool and ready to be written.
struct PreparedSite: Sendable {
  let groundwork: Groundwork
  /// What was made of all entries together.
  let overall: Overall
  let files: SiteFiles
  /// The portal's address without a slash at the end.
  let baseURL: String
  private let plan: SitePlan

  init(groundwork: Groundwork, overall: Overall, files: SiteFiles, plan: SitePlan, baseURL: String) {
    self.groundwork = groundwork
    self.overall = overall
    self.files = files
    self.plan = plan
    self.baseURL = baseURL
  }

  var inventory: Inventory { overall.inventory }
  /// The files at former addresses.
  var redirects: Set<String> { Set(plan.redirects.map { Route.former($0.address).file }) }
  /// The pages of entries that were removed, which say what became of them.
  var removed: Set<String> { Set(plan.removed.map { Route.entry(id: $0.id).file }) }
}

/// A file of the portal that is to be written.
struct OutputFile: Sendable {
  /// The path below the output folder.
  let path: String
  /// The finished content.
  let bytes: @Sendable () throws(EnvironmentFault) -> [UInt8]

  /// What files of its kind are called in reports: its first folder and its name, or how its name ends where the content names it.
  var kind: String {
    let parts = path.split(separator: "/")
    guard parts.count > 2 else { return path }
    let name = parts[parts.count - 1]
    return "\(parts[0])/…/\(parts[0] == "assets" ? "*.\(name.split(separator: ".").last ?? name)" : String(name))"
  }
}

/// Reads, checks and renders everything; the findings are complete whatever comes back.
///
/// - Returns: nil when faults keep the portal from being rendered.
func prepareSite(
  _ workspace: Workspace, watchedBy monitor: BuildMonitor = BuildMonitor(), reportingTo log: inout DiagnosticSet
) throws(EnvironmentFault) -> PreparedSite? {
  try SiteEngine(workspace).update(.whole, watchedBy: monitor, reportingTo: &log)
}
