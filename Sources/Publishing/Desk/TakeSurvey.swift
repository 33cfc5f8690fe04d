import Checking
public import Diagnostics
import Disk
public import Listing
import Parsing
import RegisterModel
import Versioning

/// Reads and checks everything, without templates, for lists of what there is and what time does to it.
///
/// - Parameters:
///   - workspace: The content and the day.
///   - log: Receives every finding; what could not be read is missing from the lists.
/// - Returns: The register on the day, as far as it could be read.
/// - Throws: `EnvironmentFault` when the content cannot be read.
public func takeSurvey(
  of workspace: Workspace, reportingTo log: inout DiagnosticSet
) throws(EnvironmentFault) -> Survey {
  let tree = try FileTree(at: workspace.content, shownAs: workspace.content, reportingTo: &log)
  let register = readGroundwork(of: tree, at: workspace.content, reportingTo: &log).register
  let git = try GitHistory(
    of: PastSource(around: workspace.content), workspace, in: register, spool: Spool(near: workspace.output))
  let check = CheckContext(
    register: register, asOf: workspace.asOf, listingGaps: false, lastChanges: git.lastChanges)
  let outlook = Outlook(register: register, asOf: workspace.asOf, lastChanges: git.lastChanges)
  let results = tree.filter(isEntryPath).map(reportingTo: &log) { file in
    surveyed(file, below: workspace.content, git.entryIDs, check, outlook)
  }
  for result in results { log.formUnion(result.findings) }
  let entries = Dictionary(results.compactMap(\.entry).map { ($0.0.path, $0) }) { first, _ in first }
  let inventory = Inventory(entries.values.map(\.0))
  let assessment = check.check(inventory, reportingTo: &log)
  return Survey(
    asOf: workspace.asOf, entries: (inventory.entries + inventory.drafts).compactMap { entries[$0.path]?.1 },
    register: register, ministryGaps: assessment.ministryGaps)
}

private func surveyed(
  _ file: SourceFile, below root: String, _ ids: EntryIDForm, _ check: CheckContext, _ outlook: Outlook
) -> (entry: (EntrySummary, SurveyedEntry)?, findings: DiagnosticSet) {
  var log = DiagnosticSet()
  guard
    case .entry(let entry)? = readContentItem(
      file, at: file.path.below(root), among: check.register.countries, identifiedBy: ids, reportingTo: &log)
  else {
    return (nil, log)
  }
  let (assessment, findings) = check.check(entry)
  log.formUnion(findings)
  let summary = EntrySummary(entry, assessment)
  let turnings = outlook.turnings(of: entry)
  return ((summary, SurveyedEntry(summary, lapses: assessment.lapses, turnings: turnings)), log)
}
