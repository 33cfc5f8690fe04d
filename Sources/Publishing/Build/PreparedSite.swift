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
  /// The portal's address without a slash at the end.
  let baseURL: String
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
  guard templates.contains(where: { $0.path.hasSuffix(".html") }) else {
    throw EnvironmentFault(message: "Im Ordner „\(workspace.templates)“ liegt keine Vorlage.")
  }
  let groundwork = readGroundwork(of: tree, at: workspace.content, reportingTo: &log)
  let site = SiteSources(workspace: workspace, templates: templates, groundwork: groundwork)
  let renderer = site.renderer(reportingTo: &log)
  let work = EntryWork(
    root: workspace.content,
    check: CheckContext(
      register: groundwork.register, asOf: workspace.asOf, listingGaps: workspace.listsGaps,
      showingDrafts: workspace.showsDrafts),
    renderer: renderer, spool: try Spool(near: workspace.output), linker: site.linker,
    site: SiteAddress(baseURL: site.linker.baseURL))
  let entries = try readEntries(tree.filter(isEntryPath), work, groundwork.unread, reportingTo: &log)
  let inventory = Inventory(entries.summaries)
  let history = PublicHistory.missing(because: "Die Versionsgeschichte wird noch nicht gelesen.")
  var findings = DiagnosticSet()
  let assessment = work.check.check(
    inventory, everPublished: history.chronicle.everPublished, reportingTo: &findings
  ).adding(history.chronicle.gapsOfUnexplainedRemovals(besides: inventory))
  for finding in findings.sorted where !entries.unread.explains(finding) { log.insert(located(finding)) }
  guard let renderer, !entries.unread.hidesPages else { return nil }
  let rendering = SiteRendering(
    site: site, work: work, inventory: workspace.showsDrafts ? inventory.withDraftsShown : inventory,
    assessment: assessment, entries: entries, renderer: renderer, history: history)
  return try rendering.prepared(reportingTo: &log)
}

/// What was read of all entries, found by their paths.
struct EntryResults: Sendable {
  let byPath: [String: EntryResult]
  let unread: UnreadFiles

  var summaries: [EntrySummary] { byPath.values.compactMap(\.summary) }
}

private func readEntries(
  _ tree: FileTree, _ work: EntryWork, _ unread: UnreadFiles, reportingTo log: inout DiagnosticSet
) throws(EnvironmentFault) -> EntryResults {
  var readingFaults = DiagnosticSet()
  let results = tree.map(reportingTo: &readingFaults) { ($0.path, work.result(of: $0)) }
  log.formUnion(readingFaults)
  var unread = unread
  for finding in readingFaults.sorted { unread.insert(work.path(of: finding.file.path)) }
  for (path, result) in results where result.summary == nil { unread.insert(work.path(of: path)) }
  reportMissingMinistries(results, work, &unread, to: &log)
  for (_, result) in results {
    if let fault = result.fault { throw fault }
    for finding in result.findings.all where !unread.explains(finding) { log.insert(finding) }
  }
  return EntryResults(byPath: Dictionary(results.map { ($0, $1) }) { first, _ in first }, unread: unread)
}

/// A folder of entries without a ministry is reported once, at the first of its entries.
private func reportMissingMinistries(
  _ results: [(String, EntryResult)], _ work: EntryWork, _ unread: inout UnreadFiles, to log: inout DiagnosticSet
) {
  for summary in results.compactMap(\.1.summary) where work.check.register.ministry(code: summary.ministry) == nil {
    guard unread.insert("ressorts/\(summary.ministry)/ressort.md") else { continue }
    log.insert(
      Diagnostic(
        .error, rule: "ressort-fehlt",
        "Einträge liegen im Ordner ihres Ressorts, zu „\(summary.ministry)“ gibt es keine Datei ressort.md.",
        advice: "Legen Sie „ressorts/\(summary.ministry)/ressort.md“ an.",
        in: readFile(at: summary.path) ?? SourceFile(path: summary.path, bytes: []), at: ByteRange(at: 0)))
  }
}

/// A finding about a file that was not at hand, in the file itself, which is read again.
private func located(_ finding: Diagnostic) -> Diagnostic {
  guard finding.file.bytes.isEmpty, let file = readFile(at: finding.file.path) else { return finding }
  return Diagnostic(
    finding.severity, rule: finding.rule, finding.message, advice: finding.advice, in: file, at: finding.range)
}
