import Bytes
import Checking
import Diagnostics
import Exporting
import Indexing
import Parsing
import RegisterModel
import Rendering

/// What becomes of an entry's file: what others need to know of it stays in memory, its page, data and words go to the spool.
struct EntryResult: Sendable {
  var summary: EntrySummary?
  var findings = DiagnosticSet()
  var row: [UInt8] = []
  var page: Spool.Place?
  var words: Spool.Place?
  var data: ExportPlace?
  var feed: FeedPlace?
  /// The page's links; those to other entries' files are open until all entries are known.
  var scan: PageScan?
  /// What tells the file from others.
  var print: UInt64 = 0
  var fault: EnvironmentFault?
}

/// Reads, checks and renders one entry at a time, knowing nothing of the others; any number may be worked on at once.
struct EntryWork: Sendable {
  let root: String
  let check: CheckContext
  /// Nil when a template is faulty: then entries are read and checked only.
  let renderer: Renderer?
  let spool: Spool
  let linker: Linker
  let site: SiteAddress

  /// An entry's file from its bytes to its page.
  func result(of file: SourceFile) -> EntryResult {
    var result = EntryResult()
    result.print = fingerprint(file.bytes)
    guard let (entry, assessment) = entry(in: file, reportingTo: &result.findings) else { return result }
    let summary = EntrySummary(entry, assessment)
    result.summary = summary
    guard let renderer, !summary.isDraft || check.showsDrafts else { return result }
    result.row = renderer.row(of: summary)
    var writer = ByteWriter(capacity: 65_536)
    renderer.writePage(of: entry, assessment, to: &writer)
    result.scan = scanPage(writer.bytes, at: Route.entry(id: entry.id).file, of: site)
    let pageLength = writer.count
    let lengths = writeExports(of: entry, assessment, to: &writer)
    let wordsStart = writer.count
    writer.write(searchDocument(of: entry, in: check.register))
    let feedStart = writer.count
    let gapsStart = writeFeedContents(of: entry, assessment, renderer, to: &writer)
    do {
      let place = try spool.append(writer.bytes)
      result.page = place.part(0, pageLength)
      result.data = ExportPlace(whole: place, start: pageLength, lengths: lengths)
      result.words = place.part(wordsStart, feedStart - wordsStart)
      result.feed = FeedPlace(
        documented: entry.documented(asOf: check.asOf), gapsPrint: FeedItem.gapsPrint(assessment.gaps),
        entry: place.part(feedStart, gapsStart - feedStart), gaps: place.part(gapsStart, place.length - gapsStart))
    } catch {
      result.fault = error
    }
    return result
  }

  /// Appends what feeds show of an entry and of its gaps, and says where the second begins.
  private func writeFeedContents(
    of entry: Entry, _ assessment: EntryAssessment, _ renderer: Renderer, to writer: inout ByteWriter
  ) -> Int {
    let page = Route.entry(id: entry.id)
    let text = entry.body.html { linker.url(ofHref: renderer.address(of: $0, in: entry.source), on: page) }
    let ministry = check.register.ministry(code: entry.ministry)?.name ?? entry.ministry
    FeedItem.writeEntryContent(
      entry, gaps: assessment.gaps, ministry: ministry, page: linker.url(page), text: text, to: &writer)
    let gapsStart = writer.count
    FeedItem.writeGapsContent(entry, gaps: assessment.gaps, ministry: ministry, to: &writer)
    return gapsStart
  }

  /// The entry of a file and what the rules say about it.
  func entry(in file: SourceFile, reportingTo log: inout DiagnosticSet) -> (Entry, EntryAssessment)? {
    guard case .entry(let entry)? = readContentItem(file, at: path(of: file.path), reportingTo: &log) else {
      return nil
    }
    let (assessment, findings) = check.check(entry)
    log.formUnion(findings)
    return (entry, assessment)
  }

  /// A path as it is shown, without the content folder.
  func path(of shown: String) -> String { String(shown.dropFirst(root.utf8.count + 1)) }

  /// Appends the entry as JSON, its rows in every table and its source, and says how long each is.
  private func writeExports(
    of entry: Entry, _ assessment: EntryAssessment, to writer: inout ByteWriter
  ) -> [UInt32] {
    let exported = ExportedEntry(entry, assessment, address: linker.url(.entry(id: entry.id)))
    var lengths: [UInt32] = []
    var start = writer.count
    func close(_ writer: ByteWriter) {
      lengths.append(UInt32(writer.count - start))
      start = writer.count
    }
    exported.writeJSON(to: &writer)
    close(writer)
    for table in ExportTable<ExportedEntry>.all {
      table.writeRows(of: exported, to: &writer)
      close(writer)
    }
    writer.write(entry.source.bytes)
    close(writer)
    return lengths
  }
}

/// Where an entry's data lie in the spool: as JSON, as rows of every table, and as its source.
struct ExportPlace: Sendable {
  private let whole: Spool.Place
  private let start: Int
  private let lengths: [UInt32]

  init(whole: Spool.Place, start: Int, lengths: [UInt32]) {
    self.whole = whole
    self.start = start
    self.lengths = lengths
  }

  /// The entry as JSON.
  var json: Spool.Place { part(0) }
  /// The entry's file.
  var source: Spool.Place { part(lengths.count - 1) }

  /// The entry's rows in a table, by the table's position.
  func rows(ofTable table: Int) -> Spool.Place { part(table + 1) }

  private func part(_ index: Int) -> Spool.Place {
    let offset = lengths[..<index].reduce(start) { $0 + Int($1) }
    return whole.part(offset, Int(lengths[index]))
  }
}

/// What feeds show of an entry, and where its contents lie in the spool.
struct FeedPlace: Sendable {
  /// The last day for which the entry names evidence.
  let documented: Day
  /// What tells the entry's gaps from others.
  let gapsPrint: UInt64
  let entry: Spool.Place
  let gaps: Spool.Place
}
