import Bytes
import Chronicling
import RegisterModel

/// What the commits told the last time, kept by the object id of the newest commit.
///
/// It holds no more than git would tell again. It counts for one program, one commit and one set of words only, and a damaged or
/// half-written one counts as none.
struct AnnalsCache {
  private let file: CacheFile

  /// - Parameters:
  ///   - output: The output folder that it is kept for.
  ///   - repository: Where the commits are.
  ///   - register: The words in which changes are told.
  init(of output: String, _ repository: Repository, in register: Register) {
    var writer = ByteWriter(capacity: 4096)
    if let program = stamp(ofFileAt: thisProgram) { writer.archive(LookOfPlace(program).print) }
    writer.archive(repository.head)
    writer.archive(repository.prefix)
    for ministry in register.ministries { writer.archive([ministry.code, ministry.name]) }
    for code in register.countries.codes { writer.archive([code, register.countries[code]?.name ?? ""]) }
    file = CacheFile("historie", of: output, key: fingerprint(writer.bytes))
  }

  /// The annals, or nil when none are kept that can be used.
  func read() -> Annals? {
    file.read(Annals.self)
  }

  /// Keeps annals.
  func write(_ annals: Annals) { file.write(annals, capacity: 1 << 20) }
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
