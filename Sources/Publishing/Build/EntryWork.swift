import Bytes
import Checking
import Diagnostics
import Indexing
import Parsing
import RegisterModel
import Rendering

/// What becomes of an entry's file: what others need to know of it stays in memory, its page and its words go to the spool.
struct EntryResult: Sendable {
  var summary: EntrySummary?
  var findings = DiagnosticSet()
  var row: [UInt8] = []
  var page: Spool.Place?
  var words: Spool.Place?
  var scan: PageScan?
  var fault: EnvironmentFault?
}

/// Reads, checks and renders one entry at a time, knowing nothing of the others; any number may be worked on at once.
struct EntryWork: Sendable {
  let root: String
  let check: CheckContext
  /// Nil when a template is faulty: then entries are read and checked only.
  let renderer: Renderer?
  let spool: Spool
  let site: SiteAddress

  /// An entry's file from its bytes to its page.
  func result(of file: SourceFile) -> EntryResult {
    var result = EntryResult()
    guard let (entry, assessment) = entry(in: file, reportingTo: &result.findings) else { return result }
    let summary = EntrySummary(entry, assessment)
    result.summary = summary
    guard let renderer, !summary.isDraft else { return result }
    result.row = renderer.row(of: summary)
    var writer = ByteWriter(capacity: 32_768)
    renderer.writePage(of: entry, assessment, to: &writer)
    result.scan = scanPage(writer.bytes, at: Route.entry(id: entry.id).file, of: site)
    do {
      result.page = try spool.append(writer.bytes)
      result.words = try spool.append(searchDocument(of: entry, in: check.register))
    } catch {
      result.fault = error
    }
    return result
  }

  /// The entry of a file and what the rules say about it.
  func entry(in file: SourceFile, reportingTo log: inout DiagnosticSet) -> (Entry, EntryAssessment)? {
    guard case .entry(let entry)? = readContentItem(file, at: path(of: file.path), reportingTo: &log) else { return nil }
    let (assessment, findings) = check.check(entry)
    log.formUnion(findings)
    return (entry, assessment)
  }

  /// A path as it is shown, without the content folder.
  func path(of shown: String) -> String { String(shown.dropFirst(root.utf8.count + 1)) }
}
