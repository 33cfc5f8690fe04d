import Bytes
import Checking
import Diagnostics
import RegisterModel
import Rendering

/// A portal that was read, checked and rendered, its pages kept in the spool and ready to be written.
struct PreparedSite: Sendable {
  let groundwork: Groundwork
  let inventory: Inventory
  let assessment: Assessment
  let files: [OutputFile]
}

/// A file of the portal that is to be written.
struct OutputFile: Sendable {
  /// The path below the output folder.
  let path: String
  /// The finished content.
  let bytes: @Sendable () throws(EnvironmentFault) -> [UInt8]
}

/// Reads, checks and renders everything; the findings are complete whatever comes back.
///
/// - Returns: nil when faults keep the portal from being rendered.
func prepareSite(
  _ workspace: Workspace, reportingTo log: inout DiagnosticSet
) throws(EnvironmentFault) -> PreparedSite? {
  let tree = try FileTree(at: workspace.content, shownAs: workspace.content, reportingTo: &log)
  let templates = try readTree(at: workspace.templates, shownAs: workspace.templates, reportingTo: &log)
  guard let groundwork = readGroundwork(of: tree, at: workspace.content, reportingTo: &log) else { return nil }
  let site = SiteSources(workspace: workspace, templates: templates, groundwork: groundwork)
  let renderer = site.renderer(reportingTo: &log)
  let work = EntryWork(
    root: workspace.content, check: CheckContext(register: groundwork.register, asOf: workspace.asOf),
    renderer: renderer, spool: try Spool(near: workspace.output), site: SiteAddress(baseURL: site.linker.baseURL))
  let entries = try readEntries(tree.filter(isEntryPath), work, reportingTo: &log)
  let inventory = Inventory(entries.summaries)
  var findings = DiagnosticSet()
  let assessment = work.check.check(inventory, reportingTo: &findings)
  for finding in findings.sorted { log.insert(try located(finding)) }
  guard let renderer, entries.areComplete else { return nil }
  let rendering = SiteRendering(
    site: site, work: work, inventory: inventory, assessment: assessment, entries: entries, renderer: renderer)
  return try rendering.prepared(reportingTo: &log)
}

/// What was read of all entries, found by their paths.
struct EntryResults: Sendable {
  let byPath: [String: EntryResult]
  /// Whether every file gave an entry.
  let areComplete: Bool

  var summaries: [EntrySummary] { byPath.values.compactMap(\.summary) }
}

private func readEntries(
  _ tree: FileTree, _ work: EntryWork, reportingTo log: inout DiagnosticSet
) throws(EnvironmentFault) -> EntryResults {
  let results = tree.map(reportingTo: &log) { ($0.path, work.result(of: $0)) }
  for (_, result) in results {
    if let fault = result.fault { throw fault }
    if !result.findings.isEmpty { log.formUnion(result.findings) }
  }
  return EntryResults(
    byPath: Dictionary(results.map { ($0, $1) }) { first, _ in first },
    areComplete: results.count == tree.count && results.allSatisfy { $0.1.summary != nil })
}

/// A finding about a file that was not at hand, in the file itself, which is read again.
private func located(_ finding: Diagnostic) throws(EnvironmentFault) -> Diagnostic {
  guard finding.file.bytes.isEmpty, let file = readFile(at: finding.file.path) else { return finding }
  return Diagnostic(
    finding.severity, rule: finding.rule, finding.message, advice: finding.advice, in: file, at: finding.range)
}
