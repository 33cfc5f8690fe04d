import Bytes
import Chronicling
import Threading

extension WrittenAnnals: Archived {
  /// Appends the entries, the files beside them, the dates of the commits, and what the list of removed entries said.
  public func archive(to writer: inout ByteWriter) {
    entries.archive(to: &writer)
    grounds.archive(to: &writer)
    writer.archive(commits.revisions.map(\.authored))
    writer.archive(commits.revisions.map(\.parents))
    writer.archive(reasons.changes)
  }

  /// Takes out annals.
  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    entries = try [WrittenEntry](from: &archive)
    grounds = try [WrittenEntry](from: &archive)
    let authored: [Int] = try archive.read()
    let parents: [[Int]] = try archive.read()
    guard parents.count == authored.count else { throw ArchiveFault() }
    var log = RevisionLog()
    log.revisions = zip(authored, parents).map { Revision(id: "", parents: $1, authored: $0, reason: nil) }
    commits = log
    reasons = RemovalReasons(try archive.read(), in: log)
  }
}

extension [WrittenEntry] {
  /// So many histories are taken out at a time.
  private static var chunk: Int { 64 }

  /// Appends the lengths of the histories, the histories, and the fingerprints of the files.
  fileprivate func archive(to writer: inout ByteWriter) {
    writer.archive(plain: map(\.archived.count))
    for entry in self { writer.write(entry.archived) }
    writer.archive(plain: map(\.print))
  }

  /// Takes out histories, by two threads.
  fileprivate init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    var parts: [ArchiveReader] = []
    for length in try archive.plain(Int.self) { parts.append(try archive.part(length)) }
    let prints = try archive.plain(UInt64.self)
    guard prints.count == parts.count else { throw ArchiveFault() }
    self = try mapInParallel(Array<(ArchiveReader, UInt64)>(zip(parts, prints)), chunk: Self.chunk) {
      (kept) throws(ArchiveFault) in
      var reader = kept.0
      return WrittenEntry(entry: try reader.read(), print: kept.1, archived: kept.0.rest)
    }
  }
}

extension AnnalsSource: Archived {
  /// Appends the commits, the facts and the trail.
  public func archive(to writer: inout ByteWriter) {
    writer.archive(log)
    writer.archive(facts)
    writer.archive(trail)
  }

  /// Takes out a source.
  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    log = try archive.read()
    facts = try archive.read()
    trail = try archive.read()
    guard facts.count == log.blobs.count, trail.fits(log) else { throw ArchiveFault() }
  }
}
