public import Bytes
import Disk
import Glibc

extension Ledger {
  /// What the last build told, if nothing that it read or wrote has changed and nobody else is building.
  func summary(ifUpToDate workspace: Workspace, history: UInt64) -> BuildSummary? {
    guard history == self.history, !summary.lacksHistory, let output = try? OpenFolder(path: workspace.output),
      let lock = try? Lock(in: output)
    else { return nil }
    return withExtendedLifetime(lock) {
      sources.lookTheSame() && outputs.lookTheSame(in: output.descriptor) ? summary : nil
    }
  }
}

extension SiteEngine {
  /// Everything that was read, as it looked before, and what holds the output together, as it looks now.
  func places(around written: WrittenFiles, in output: OutputFolder, asOf moment: Int64) -> LedgerPlaces {
    var places = LedgerPlaces()
    for folder in folders { places.add(folder.path, folder.stamp, isFolder: true, readAt: moment) }
    for file in files { places.add(file.path, file.stamp, readAt: moment) }
    for name in written.topFolders + [Manifest.name] {
      let path = "\(output.path)/\(name)"
      places.add(path, LookOfPlace(at: path))
    }
    return places
  }
}

extension BuildSummary: Archived {
  /// Appends the numbers.
  public func archive(to writer: inout ByteWriter) {
    for number in [entries, drafts, ministries, gaps, pending, hints] { writer.archive(number) }
    writer.archive(lacksHistory)
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
    lacksHistory = try archive.read()
    output = OutputChanges(unchanged: try archive.read())
  }
}

/// The time in nanoseconds since 1970.
func now() -> Int64 {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return time.nanoseconds
}
