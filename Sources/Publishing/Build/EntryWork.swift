import Bytes
import Checking
import Diagnostics
import Disk
import Exporting
import Indexing
import Linking
import Parsing
import RegisterModel
import Rendering

/// What becomes of an entry's file: what others need to know of it stays in memory, its page, data and words go to the spool.
struct EntryResult: Sendable {
  var summary: EntrySummary?
  var findings = DiagnosticSet()
  /// What was made of a published entry.
  var contents: EntryContents?
  /// What on the page can be linked to.
  var ids: PageIDs?
  /// Whether something is wrong with the links within the page itself.
  var hasFaultsInItself = false
  /// What tells the file from others.
  var print: UInt64 = 0
  /// Which work it came from: two results of one file and one work are the same result.
  var edition: UInt64 = 0
  var fault: EnvironmentFault?
}

/// Reads, checks and renders one entry at a time, knowing nothing of the others; any number may be worked on at once.
struct EntryWork: Sendable {
  let root: String
  let check: CheckContext
  /// The form of identifiers.
  let entryIDs: EntryIDForm
  /// Nil when a template is faulty: then entries are read and checked only.
  let renderer: Renderer?
  let spool: Spool
  let linker: Linker
  let site: SiteAddress
  /// A number that no other work has.
  let edition: UInt64
  /// What nobody knows who writes content.
  let secret: UInt64
  private let gapForms = GapForms()

  /// An entry's file from its bytes to its page.
  func result(of file: SourceFile) -> EntryResult {
    var result = EntryResult()
    result.print = fingerprint(file.bytes)
    result.edition = edition
    guard let (entry, assessment) = entry(in: file, reportingTo: &result.findings) else { return result }
    let summary = EntrySummary(entry, assessment)
    result.summary = summary
    guard let renderer, !summary.isDraft || check.showsDrafts else { return result }
    var draft = EntryContents.Draft(secret: secret)
    draft.add { renderer.writePage(of: entry, assessment, to: &$0) }
    // Links to other entries' files are open until all entries are known.
    let scan = scanPage(draft.writer.bytes, at: Route.entry(id: entry.id).file, of: site)
    draft.add { $0.archive(scan.links) }
    draft.add { $0.write(renderer.row(of: summary)) }
    (result.ids, result.hasFaultsInItself) = (scan.ids, !scan.links.faults.isEmpty)
    let exported = ExportedEntry(
      entry, assessment, address: linker.url(.entry(id: entry.id)), notice: check.register.portal.notice,
      after: gapForms)
    addExports(of: exported, to: &draft)
    draft.add { $0.write(entry.source.bytes) }
    draft.add { $0.write(searchDocument(of: entry, in: check.register)) }
    addFeedContents(of: entry, assessment, renderer, to: &draft)
    do {
      result.contents = try draft.kept(
        in: spool, documented: entry.documented(asOf: check.asOf), gapsPrint: exported.gapsPrint)
    } catch {
      result.fault = error
    }
    return result
  }

  /// Adds what feeds show of an entry, and of its gaps.
  private func addFeedContents(
    of entry: Entry, _ assessment: EntryAssessment, _ renderer: Renderer, to draft: inout EntryContents.Draft
  ) {
    let page = Route.entry(id: entry.id)
    let text = entry.body.html { linker.url(ofHref: renderer.address(of: $0, in: entry.source), on: page) }
    let ministry = check.register.ministry(code: entry.ministry)?.name ?? entry.ministry
    draft.add {
      FeedItem.writeEntryContent(
        entry, gaps: assessment.gaps, ministry: ministry, page: linker.url(page), text: text, to: &$0)
    }
    draft.add { FeedItem.writeGapsContent(entry, gaps: assessment.gaps, ministry: ministry, to: &$0) }
  }

  /// The entry of a file and what the rules say about it.
  func entry(in file: SourceFile, reportingTo log: inout DiagnosticSet) -> (Entry, EntryAssessment)? {
    guard
      case .entry(let entry)? = readContentItem(
        file, at: path(of: file.path), among: check.register.countries, identifiedBy: entryIDs, reportingTo: &log)
    else { return nil }
    let (assessment, findings) = check.check(entry)
    log.formUnion(findings)
    return (entry, assessment)
  }

  /// A path as it is shown, without the content folder.
  func path(of shown: String) -> String { shown.below(root) }

  /// Adds the entry as JSON, and its rows in every table.
  private func addExports(of exported: ExportedEntry, to draft: inout EntryContents.Draft) {
    draft.addShared { exported.writeJSON(to: &$0) }
    for table in ExportTable<ExportedEntry>.all { draft.addShared { table.writeRows(of: exported, to: &$0) } }
  }
}
