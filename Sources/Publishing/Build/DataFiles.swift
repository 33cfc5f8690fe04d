import Bytes
import Chronicling
import Disk
import Exporting
import RegisterModel
import Rendering

/// The files with data: those of the whole register, and those beside the pages of entries and ministries.
///
/// It is a class because tens of thousands of files hold on to it.
final class DataFiles: Sendable {
  let site: SiteSources
  let spool: Spool
  let assessment: Assessment
  /// The histories of the entries, by identifier.
  let histories: [String: EntryHistory]
  let bases: FileBases
  /// The published entries in the register's order.
  let entries: [(entry: KnownEntry, summary: EntrySummary, data: EntryContents)]
  /// The identifiers of the published entries of every ministry that has some.
  private let identifiers: [String: [String]]

  init(
    site: SiteSources, spool: Spool, assessment: Assessment, histories: [String: EntryHistory], bases: FileBases,
    entries: [(entry: KnownEntry, summary: EntrySummary, data: EntryContents)]
  ) {
    self.site = site
    self.spool = spool
    self.assessment = assessment
    self.histories = histories
    self.bases = bases
    self.entries = entries
    identifiers = Dictionary(grouping: entries.lazy.map(\.summary), by: \.ministry).mapValues { $0.map(\.id) }
  }

  private var register: Register { site.groundwork.register }
  private var dataSet: DataSet { site.dataSet }

  /// Appends every file.
  func append(to files: inout [OutputFile]) {
    files += entryTables()
    files += ministryTables()
    files += documents()
    files += entryLists()
    for (entry, summary, data) in entries { files += self.files(of: entry, summary, data) }
    files += ministryFiles()
  }

  private func entryTables() -> [OutputFile] {
    ExportTable<ExportedEntry>.all.enumerated().map { index, table in
      assembled(
        Route.dataFile(name: "\(table.name).csv"), madeOf: { self.bases.table { $0.print(ofTable: index) } },
        head: { table.writeHead(to: &$0) }
      ) { $0.rows(ofTable: index) }
    }
  }

  private func ministryTables() -> [OutputFile] {
    ExportTable<ExportedMinistry>.all.map { table in
      OutputFile(path: Route.dataFile(name: "\(table.name).csv").file) { () throws(EnvironmentFault) in
        var writer = ByteWriter()
        table.writeHead(to: &writer)
        for ministry in self.register.ministries { table.writeRows(of: self.exported(ministry), to: &writer) }
        return writer.bytes
      }
    }
  }

  private func documents() -> [OutputFile] {
    let documents: [(String, @Sendable (DataSet) -> [UInt8])] = [
      (DataFile.schema, { $0.frontMatterSchema }), (DataFile.exportSchema, { $0.exportSchema }),
      (DataFile.package, { $0.dataPackage }), (DataFile.catalogue, { $0.catalogue }),
      (DataFile.template, { _ in entryTemplate() }),
    ]
    return documents.map { name, bytes in
      OutputFile(path: Route.dataFile(name: name).file) { () throws(EnvironmentFault) in bytes(self.dataSet) }
    }
  }

  private func entryLists() -> [OutputFile] {
    [
      assembled(
        Route.dataFile(name: DataFile.json), madeOf: basisOfEntries, head: { self.dataSet.writeHeadOfEntries(to: &$0) },
        between: { $0.write(DataSet.entrySeparator) }, foot: { $0.write(DataSet.footOfEntries) }, write: writeEntry
      ) { $0.json },
      assembled(
        Route.dataFile(name: DataFile.lines), madeOf: basisOfEntries, behindEach: { $0.write("\n") }, write: writeEntry
      ) { $0.json },
    ]
  }

  @Sendable private func basisOfEntries() -> UInt64 {
    bases.table(\.jsonPrint).combined(with: bases.allHistories)
  }

  /// Appends an entry's JSON, with its versions where there is a history.
  private func writeEntry(_ json: [UInt8], of entry: EntrySummary, to writer: inout ByteWriter) {
    guard let history = histories[entry.id] else { return writer.write(json) }
    history.write(into: json, folder: site.linker.url(.entry(id: entry.id)), to: &writer)
  }

  /// A file made of one part of every entry's data.
  private func assembled(
    _ route: Route, madeOf basis: @escaping @Sendable () -> UInt64,
    head: @escaping @Sendable (inout ByteWriter) -> Void = { _ in },
    between: @escaping @Sendable (inout ByteWriter) -> Void = { _ in },
    behindEach: @escaping @Sendable (inout ByteWriter) -> Void = { _ in },
    foot: @escaping @Sendable (inout ByteWriter) -> Void = { _ in },
    write: @escaping @Sendable ([UInt8], EntrySummary, inout ByteWriter) -> Void = { $2.write($0) },
    part: @escaping @Sendable (EntryContents) -> Spool.Place
  ) -> OutputFile {
    OutputFile(path: route.file, madeOf: basis) { (receive: PieceReceiver) throws(EnvironmentFault) in
      var writer = ByteWriter.forPieces
      head(&writer)
      for (index, entry) in self.entries.enumerated() {
        let place = part(entry.data)
        if index > 0 { between(&writer) }
        if place.length > 0 { write(try self.spool.read(place), entry.summary, &writer) }
        behindEach(&writer)
        try writer.handOverPiece(to: receive)
      }
      foot(&writer)
      try receive(writer.bytes)
    }
  }

  private func files(of entry: KnownEntry, _ summary: EntrySummary, _ data: EntryContents) -> [OutputFile] {
    let page = Route.entry(id: summary.id)
    return [
      OutputFile(
        path: Route.companion(page, name: DataFile.entry).file,
        madeOf: { self.bases.source(of: entry).combined(with: self.bases.historyPrint(of: summary.id)) }
      ) { () throws(EnvironmentFault) in
        var writer = ByteWriter(capacity: data.json.length + 1024)
        self.writeEntry(try self.spool.read(data.json), of: summary, to: &writer)
        writer.write("\n")
        return writer.bytes
      },
      OutputFile(
        path: Route.companion(page, name: DataFile.source).file, madeOf: { self.bases.source(of: entry) }
      ) { () throws(EnvironmentFault) in try self.spool.read(data.source) },
    ]
  }

  private func ministryFiles() -> [OutputFile] {
    register.ministries.map { ministry in
      let page = Route.ministry(code: ministry.code)
      return OutputFile(path: Route.companion(page, name: DataFile.ministry).file) { () throws(EnvironmentFault) in
        var writer = ByteWriter()
        self.exported(ministry).writeJSON(to: &writer)
        writer.write("\n")
        return writer.bytes
      }
    }
  }

  private func exported(_ ministry: Ministry) -> ExportedMinistry {
    ExportedMinistry(
      ministry, gaps: assessment.ministryGaps[ministry.code] ?? [],
      entries: identifiers[ministry.code, default: []],
      address: site.linker.url(.ministry(code: ministry.code)), notice: register.portal.notice)
  }
}
