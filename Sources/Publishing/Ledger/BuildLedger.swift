public import Bytes
import Glibc

extension LedgerFile {
  /// What the last build told, if nothing that it read or wrote has changed and nobody else is building.
  func summary(ifUpToDate workspace: Workspace) -> BuildSummary? {
    guard let ledger = read(), let output = try? OpenFolder(path: workspace.output), let lock = try? Lock(in: output)
    else { return nil }
    return withExtendedLifetime(lock) { ledger.isUpToDate ? ledger.summary : nil }
  }
}

extension SiteEngine {
  /// Everything that was read, as it looked before, and everything that stands in the output, as it looks now.
  func places(with paths: [String], in output: OutputFolder, since started: Int64) -> [UInt8] {
    var places = LedgerPlaces()
    for folder in folders { places.add(folder.path, folder.stamp, isFolder: true, readAt: started) }
    for file in files { places.add(file.path, file.stamp, readAt: started) }
    var written = Set(paths.map { parent(of: "\(output.path)/\($0)") })
    for folder in written where folder != output.path {
      var folder = parent(of: folder)
      while folder.utf8.count >= output.path.utf8.count, written.insert(folder).inserted { folder = parent(of: folder) }
    }
    let all = written.sorted() + paths.map { "\(output.path)/\($0)" } + ["\(output.path)/\(Manifest.name)"]
    for (path, look) in zip(all, mapInParallel(all, chunk: 256) { LookOfPlace(at: $0) }) { places.add(path, look) }
    return places.writer.bytes
  }
}

extension BuildSummary: Archived {
  /// Appends the numbers.
  public func archive(to writer: inout ByteWriter) {
    for number in [entries, drafts, ministries, gaps, pending, hints] { writer.archive(number) }
    writer.archive(output.new + output.changed + output.unchanged)
  }

  /// Takes out the numbers; of the files it is only known how many there are.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    entries = try archive.read()
    drafts = try archive.read()
    ministries = try archive.read()
    gaps = try archive.read()
    pending = try archive.read()
    hints = try archive.read()
    var changes = OutputChanges()
    changes.unchanged = try archive.read()
    output = changes
  }
}

/// The time in nanoseconds since 1970.
func now() -> Int64 {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return time.nanoseconds
}
