public import Diagnostics

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
  /// What happened to the files.
  public let output: OutputChanges
}

/// Reads, checks and renders everything, and only then writes what differs.
///
/// - Parameters:
///   - workspace: Where to read and write, and for which day.
///   - log: Receives every finding.
/// - Returns: What was done, or that the content was rejected.
/// - Throws: `EnvironmentFault` for whatever lies outside the content.
public func buildSite(
  _ workspace: Workspace, reportingTo log: inout DiagnosticSet
) throws(EnvironmentFault) -> BuildOutcome {
  guard let site = try checkedSite(of: workspace, reportingTo: &log), !log.containsError else { return .rejected }
  let rendered = site.rendered(reportingTo: &log, templates: workspace.templates)
  guard !log.containsError else { return .rejected }
  let output = try OutputFolder(path: workspace.output, apartFrom: [workspace.content, workspace.templates])
  let report = try rendered.write(to: output)
  return .built(BuildSummary(site, report))
}

/// Reads, checks and renders everything, and writes nothing.
///
/// - Throws: `EnvironmentFault` when Content or Templates cannot be read.
public func checkSite(_ workspace: Workspace, reportingTo log: inout DiagnosticSet) throws(EnvironmentFault) {
  guard let site = try checkedSite(of: workspace, reportingTo: &log), !log.containsError else { return }
  _ = site.rendered(reportingTo: &log, templates: workspace.templates)
}

extension BuildSummary {
  fileprivate init(_ site: CheckedSite, _ report: OutputChanges) {
    entries = site.register.entries.count
    drafts = site.register.drafts.count
    ministries = site.register.ministries.count
    let all = site.assessment.entries.flatMap(\.gaps) + site.assessment.ministryGaps.values.joined()
    pending = all.count(where: \.isPending)
    gaps = all.count - pending
    output = report
  }
}
