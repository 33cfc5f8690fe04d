import Bytes
import Diagnostics
import Disk
import RegisterModel

/// What was kept of an entry.
struct KeptEntry: Sendable {
  let entry: KnownEntry
  /// The day of the last commit that changed the entry, by which it was judged.
  let lastChange: Day?

  /// The entry with its pieces in another spool.
  func moved(from spool: Spool, to other: Spool) throws(EnvironmentFault) -> KeptEntry {
    guard let contents = entry.result.contents else { return self }
    var result = entry.result
    result.contents = contents.moved(to: try other.append(spool.read(contents.whole)))
    return KeptEntry(entry: KnownEntry(entry.file, result), lastChange: lastChange)
  }
}

extension KeptEntry: Archived {
  /// Appends the entry.
  func archive(to writer: inout ByteWriter) {
    writer.archive(entry.path)
    writer.archive(entry.file.stamp)
    writer.archive(lastChange?.number)
    let result = entry.result
    writer.archive(result.summary)
    writer.archive(result.findings.all.count)
    for finding in result.findings.all { finding.archiveWithoutFile(to: &writer) }
    writer.archive(result.contents)
    writer.archive(result.ids)
    writer.archive(result.print)
    writer.archive(result.edition)
  }

  /// Takes out an entry.
  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    let file = StampedFile(path: try archive.read(), stamp: try archive.read())
    lastChange = try archive.read(Int32?.self).map(Day.init(number:))
    var result = EntryResult()
    result.summary = try archive.read()
    let source = SourceFile(path: file.path, bytes: [])
    for _ in 0..<max(0, try archive.read(Int.self)) {
      let finding = try Diagnostic(from: &archive, in: source)
      result.findings.insert(finding)
    }
    result.contents = try archive.read()
    result.ids = try archive.read()
    result.print = try archive.read()
    result.edition = try archive.read()
    entry = KnownEntry(file, result)
  }
}

extension Diagnostic {
  /// Appends the finding without its file, which is read again when the finding is told.
  fileprivate func archiveWithoutFile(to writer: inout ByteWriter) {
    writer.archive(severity.rawValue)
    writer.archive(rule)
    writer.archive(message)
    writer.archive(advice)
    writer.archive(range)
  }

  /// Takes out a finding in a file.
  fileprivate init(from archive: inout ArchiveReader, in file: SourceFile) throws(ArchiveFault) {
    guard let severity = Severity(rawValue: try archive.read()) else { throw ArchiveFault() }
    self.init(
      severity, rule: try archive.read(), try archive.read(), advice: try archive.read(), in: file,
      at: try archive.read())
  }
}
