import Bytes
import Chronicling
import Glibc
import RegisterModel

/// What the commits told the last time, kept by the object id of the newest commit.
///
/// It holds no more than git would tell again. It counts for one program, one commit and one set of words only, and a damaged or
/// half-written one counts as none.
struct AnnalsCache {
  private static let head = Array("offenlage-historie 1\n".utf8)

  private let file: CacheFile
  private let key: UInt64

  /// - Parameters:
  ///   - output: The output folder that it is kept for.
  ///   - repository: Where the commits are.
  ///   - register: The words in which changes are told.
  init(of output: String, _ repository: Repository, in register: Register) {
    file = CacheFile("historie", of: output)
    var writer = ByteWriter(capacity: 4096)
    var status = stat()
    if stat("/proc/self/exe", &status) == 0 { writer.archive(LookOfPlace(FileStamp(status)).print) }
    writer.archive(repository.head)
    writer.archive(repository.prefix)
    for ministry in register.ministries { writer.archive([ministry.code, ministry.name]) }
    for code in register.countries.codes { writer.archive([code, register.countries[code]?.name ?? ""]) }
    key = fingerprint(writer.bytes)
  }

  /// The annals, or nil when none are kept that can be used.
  func read() -> Annals? {
    guard let bytes = file.read(), bytes.starts(with: Self.head) else { return nil }
    var archive = ArchiveReader(bytes, at: Self.head.count..<bytes.count)
    guard let print: UInt64 = try? archive.read(), print == fingerprint(bytes, from: archive.position),
      let key: UInt64 = try? archive.read(), key == self.key
    else { return nil }
    return try? archive.read()
  }

  /// Keeps annals.
  func write(_ annals: Annals) {
    var rest = ByteWriter(capacity: 1 << 20)
    rest.archive(key)
    rest.archive(annals)
    var writer = ByteWriter(capacity: rest.count + 64)
    writer.write(Self.head)
    writer.archive(fingerprint(rest.bytes))
    writer.write(rest.bytes)
    file.write(writer.bytes)
  }
}

extension Annals: Archived {
  /// Appends the entries and the dates of the commits.
  func archive(to writer: inout ByteWriter) {
    writer.archive(entries)
    writer.archive(prints)
    writer.archive(commits.revisions.map(\.authored))
    writer.archive(commits.revisions.map(\.parents))
  }

  /// Takes out annals.
  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    entries = try archive.read()
    prints = try archive.read()
    let authored: [Int] = try archive.read()
    let parents: [[Int]] = try archive.read()
    guard prints.count == entries.count, parents.count == authored.count else { throw ArchiveFault() }
    var log = RevisionLog()
    log.revisions = zip(authored, parents).map { Revision(id: "", parents: $1, authored: $0, reason: nil) }
    commits = log
  }
}
