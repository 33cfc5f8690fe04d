import Bytes
import Diagnostics
import Glibc
import RegisterModel

/// What became of the entries, kept between processes: a spool with everything that was made of them, and an index that says what lies
/// where and what others need to know.
///
/// It counts for one program, one workspace and one ground, since entries are judged and shown by it, and for one run of the system: only
/// as long as it runs can a file not be half of what was written. Whoever deletes it loses time and nothing else.
final class EntryStore: Sendable {
  /// The spool that goes on, or nil when none is left that can be used.
  let spool: Spool?
  private let kept: [KeptEntry]
  private let folder: String
  private let name: String
  private let index: CacheFile
  /// The pages of lists, which depend on the same.
  let pages: PageStore

  /// The store beside the output of a workspace; nil when the program or the system cannot tell what they are.
  ///
  /// - Parameters:
  ///   - workspace: Where and for which day.
  ///   - groundPrint: What tells everything but the entries from others.
  init?(for workspace: Workspace, groundPrint: UInt64) {
    guard let build = workspace.buildKey(), let run = idOfSystemRun() else { return nil }
    let key = build.combined(with: fingerprint(run)).combined(with: groundPrint)
    index = CacheFile("eintraege", of: workspace.output, key: key)
    pages = PageStore(of: workspace.output, key: key)
    folder = index.folder
    name = "\(index.name)-vorrat"
    guard let index = index.read(KeptEntries.self), let folder = try? OpenFolder(path: folder),
      let spool = Spool(continuing: name, in: folder, lookingLike: index.spool)
    else {
      (spool, kept) = (nil, [])
      return
    }
    (self.spool, kept) = (spool, index.entries)
  }

  /// The entries that were kept and are still judged by the same past, in the order of their paths.
  func entries(after git: GitHistory) -> [KnownEntry] {
    let lastChanges = git.lastChanges
    return kept.compactMap { kept in
      kept.lastChange == kept.entry.summary.flatMap { lastChanges[$0.id] } ? kept.entry : nil
    }
  }

  /// Keeps entries for the next process; where that is not possible, it does all the work, and that is all.
  ///
  /// - Parameters:
  ///   - entries: The entries, in the order of their paths.
  ///   - ground: What they were judged and shown by.
  ///   - started: When the first file was looked at: what changed only just before may change again without looking different.
  func keep(_ entries: [KnownEntry], _ ground: Ground, since started: Int64) {
    let sound = entries.filter { $0.isSound && $0.file.stamp.isSettled(at: started) }
    if sound.elementsEqual(kept.map(\.entry), by: ===) { return }
    guard (try? createFolders(folder)) != nil, let folder = try? OpenFolder(path: folder) else { return }
    guard let (spool, placed) = try? compacted(sound, in: ground.work.spool, near: "\(self.folder)/\(name)") else {
      return
    }
    guard spool === self.spool || spool.name(name, in: folder), let stamp = spool.stamp else { return }
    let lastChanges = ground.git.lastChanges
    index.write(
      KeptEntries(
        spool: stamp,
        entries: placed.map { entry in
          KeptEntry(entry: entry, lastChange: entry.summary.flatMap { lastChanges[$0.id] })
        }),
      capacity: entries.count * 4096)
  }
}

extension KnownEntry {
  /// Whether nothing is wrong with the entry, and nothing is said about it that does not stand in its own file.
  fileprivate var isSound: Bool {
    summary != nil && result.fault == nil && result.scan?.faults.isEmpty != false
      && result.findings.all.allSatisfy { $0.severity != .error && $0.file.path == path }
  }
}

/// Entries whose pieces do not lie among more than as much of what nobody needs any longer.
private func compacted(
  _ entries: [KnownEntry], in spool: Spool, near path: String
) throws(EnvironmentFault) -> (Spool, [KnownEntry]) {
  let needed = entries.reduce(1 << 20) { $0 + ($1.result.contents?.whole.length ?? 0) }
  guard spool.count > 2 * needed else { return (spool, entries) }
  let smaller = try Spool(near: path)
  var moved: [KnownEntry] = []
  for entry in entries {
    var result = entry.result
    if let contents = result.contents {
      result.contents = contents.moved(to: try smaller.append(spool.read(contents.whole)))
    }
    moved.append(KnownEntry(entry.file, result))
  }
  return (smaller, moved)
}

/// The index of what was kept.
private struct KeptEntries {
  /// How the spool looked when it was complete.
  let spool: FileStamp
  let entries: [KeptEntry]
}

/// What was kept of an entry.
private struct KeptEntry {
  let entry: KnownEntry
  /// The day of the last commit that changed the entry, by which it was judged.
  let lastChange: Day?
}

extension KeptEntries: Archived {
  /// How many entries are taken out by one thread at a time.
  private static let chunk = 256

  /// Appends the index: the lengths of its parts, then the parts.
  func archive(to writer: inout ByteWriter) {
    writer.archive(spool)
    let starts = Array(stride(from: 0, to: entries.count, by: Self.chunk))
    var parts = mapInParallel(starts, chunk: 1) { start in
      var writer = ByteWriter(capacity: Self.chunk * 4096)
      let entries = entries[start..<min(start + Self.chunk, entries.count)]
      writer.archive(entries.count)
      for entry in entries { writer.archive(entry) }
      return writer.bytes
    }
    writer.archive(parts.map(\.count))
    for index in parts.indices {
      writer.write(parts[index])
      parts[index] = []
    }
  }

  /// Takes out an index, its parts by two threads.
  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    spool = try archive.read()
    var parts: [ArchiveReader] = []
    for length in try archive.read([Int].self) { parts.append(try archive.part(length)) }
    let read = mapInParallel(parts, chunk: 1) { part in
      Result { () throws(ArchiveFault) in
        var part = part
        return try part.read([KeptEntry].self)
      }
    }
    var entries: [KeptEntry] = []
    for part in read { entries += try part.get() }
    self.entries = entries
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
    writer.archive(plain: result.row)
    writer.archive(result.contents)
    writer.archive(result.scan)
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
    result.row = try archive.plain()
    result.contents = try archive.read()
    result.scan = try archive.read()
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

extension FileStamp: Archived {
  /// Appends the stamp.
  func archive(to writer: inout ByteWriter) {
    writer.archive(inode)
    writer.archive(size)
    writer.archive(modified)
    writer.archive(changed)
  }

  /// Takes out a stamp.
  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    self.init(
      inode: try archive.read(), size: try archive.read(), modified: try archive.read(), changed: try archive.read())
  }
}
