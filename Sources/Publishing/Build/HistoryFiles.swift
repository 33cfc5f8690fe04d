import Bytes
import Chronicling
import Diagnostics
import Disk
import Exporting
import Parsing
import RegisterModel
import Rendering
import Synchronization
import Threading
import Versioning

/// The files that exist because of the history: earlier versions, what stands in the place of entries that are gone, the tables of changes.
///
/// Old versions may break today's rules and link to what is no longer there, so nobody judges their links; they are read and
/// rendered only when they are written, since there may be many times as many as entries.
///
/// It is a class because tens of thousands of files hold on to it.
final class HistoryFiles: Sendable {
  let site: SiteSources
  let plan: SitePlan
  let history: PublicHistory
  /// The content folder as it stands before the paths of all its files.
  let root: String
  let bases: FileBases
  private let paths: [String]
  private let knownPublished = Once<Set<String>>()
  private let knownPublishedPrint = Once<UInt64>()
  private let texts = Latest<VersionText>()
  private let versions = Latest<PastEntry>()

  /// `paths` are all other files of the portal; to those of the search index nobody leads, and each edit gives them other names.
  init(
    site: SiteSources, plan: SitePlan, history: PublicHistory, root: String, bases: FileBases, besides paths: [String]
  ) {
    self.site = site
    self.plan = plan
    self.history = history
    self.root = root
    self.bases = bases
    self.paths =
      plan.histories.isEmpty && plan.removed.isEmpty ? [] : paths.filter { !$0.hasPrefix(folderOfSearchIndex) }
  }

  private var published: Set<String> {
    knownPublished.value { Set(paths + plan.removed.map { Route.entry(id: $0.id).file }) }
  }

  private var publishedPrint: UInt64 {
    knownPublishedPrint.value { paths.reduce(0) { $0.combined(with: fingerprint(Array($1.utf8))) } }
  }

  /// Every file.
  func all() -> [OutputFile] {
    plan.histories.flatMap(versionFiles) + plan.removed.flatMap(removedFiles) + [
      table(.changes, of: plan.histories), table(.groundChanges, of: plan.grounds),
    ]
  }

  private func versionFiles(_ entry: EntryHistory) -> [OutputFile] {
    entry.versions.indices.dropLast().map { index in
      let route = Route.version(id: entry.id, number: entry.versions[index].number)
      return OutputFile(
        path: route.file,
        madeOf: { self.bases.version(entry.versions[index], of: entry.id) { self.publishedPrint } }
      ) { () throws(EnvironmentFault) in
        let past = try self.past(entry.versions[index])
        return self.plan.versionPage(at: index, of: entry, past, text: self.text(of: past))
      }
    }
  }

  private func removedFiles(_ entry: EntryHistory) -> [OutputFile] {
    guard let last = entry.versions.last else { return [] }
    let page = Route.entry(id: entry.id)
    return [
      OutputFile(path: page.file) { () throws(EnvironmentFault) in
        let past = try self.past(last)
        return self.plan.removedPage(entry, past, text: self.text(of: past))
      },
      OutputFile(path: Route.companion(page, name: DataFile.entry).file) { () throws(EnvironmentFault) in
        entry.removedJSON(address: self.site.linker.url(page), notice: self.site.groundwork.register.portal.notice)
      },
      OutputFile(path: Route.companion(page, name: DataFile.source).file) { () throws(EnvironmentFault) in
        try self.history.source(last).shown
      },
    ]
  }

  private func past(_ version: EntryVersion) throws(EnvironmentFault) -> PastEntry {
    let path = "\(root)/\(version.path)"
    let past = try history.source(version).entry(at: path, of: version.ministry, after: versions.value(at: path))
    versions.keep(past, at: path)
    return past
  }

  /// The HTML of a version's text, nil where it can only be shown as it was written.
  private func text(of past: PastEntry) -> [UInt8]? {
    let (path, body) = (past.source.path, past.source.bytes[past.body.indices])
    if let known = texts.value(at: path, where: { $0.body == body }) { return known.html }
    let html = readText(of: past).map { plan.liveText($0, of: past, isPublished: { published.contains($0) }) }
    texts.keep(VersionText(body: body, html: html), at: path)
    return html
  }

  private func table(_ table: ExportTable<EntryHistory>, of histories: [EntryHistory]) -> OutputFile {
    OutputFile(
      path: Route.dataFile(name: "\(table.name).csv").file, madeOf: { self.bases.histories(histories) }
    ) { (receive: PieceReceiver) throws(EnvironmentFault) in
      var writer = ByteWriter.forPieces
      table.writeHead(to: &writer)
      for entry in histories {
        table.writeRows(of: entry, to: &writer)
        try writer.handOverPiece(to: receive)
      }
      try receive(writer.bytes)
    }
  }
}

/// The text of a version as it was written, and as it is shown.
private struct VersionText: Sendable {
  let body: ArraySlice<UInt8>
  let html: [UInt8]?
}

/// What was made of the versions that were shown last, by their paths: most versions of an entry change little of the one before, and
/// leave its text as it was.
private final class Latest<Value: Sendable>: Sendable {
  /// Two threads write the versions of an entry one after the other, so there is no need for more.
  private static var most: Int { 4 }

  private let latest = Mutex<[(path: String, value: Value)]>([])

  /// What was made last of a version at a path, if it is of use.
  func value(at path: String, where isOfUse: (Value) -> Bool = { _ in true }) -> Value? {
    latest.withLock { latest in latest.first { $0.path == path && isOfUse($0.value) }?.value }
  }

  /// Keeps what was made of a version, in the place of what was made longest ago.
  func keep(_ value: Value, at path: String) {
    latest.withLock { $0 = [(path, value)] + $0.prefix(Self.most - 1) }
  }
}
