import Bytes
import Chronicling
import Disk
import RegisterModel

/// What the commits told the last time, and up to which commit.
///
/// It holds no more than git would tell again. It counts for one program, one place of Content in its repository, one set of words and one
/// form of identifiers only, and a damaged or half-written one counts as none. What the annals were told from lies in a file of its own,
/// which only a longer history asks for.
struct AnnalsCache {
  private let annals: CacheFile
  private let source: CacheFile

  /// - Parameters:
  ///   - output: The output folder that it is kept for.
  ///   - repository: Where the commits are.
  ///   - register: The words in which changes are told, and the form of identifiers.
  init(of output: String, _ repository: Repository, in register: Register) {
    var writer = ByteWriter(capacity: 4096)
    if let program = stamp(ofFileAt: thisProgram) { writer.archive(LookOfPlace(program).print) }
    writer.archive(repository.prefix)
    writer.archive(register.portal.entryIDs.prefix)
    writer.archive(register.portal.entryIDs.isKnown)
    for ministry in register.ministries { writer.archive([ministry.code, ministry.name]) }
    for code in register.countries.codes { writer.archive([code, register.countries[code]?.name ?? ""]) }
    let key = fingerprint(writer.bytes)
    annals = CacheFile("historie", of: output, key: key)
    source = CacheFile("historie-quelle", of: output, key: key)
  }

  /// The annals and the object id of the newest commit that they tell of, or nil when none are kept that can be used.
  func read() -> (annals: WrittenAnnals, head: String)? {
    annals.read(Told<WrittenAnnals>.self).map { ($0.value, $0.head) }
  }

  /// What the annals were told from up to a commit, or nil when it is not kept.
  func readSource(of head: String) -> AnnalsSource? {
    source.read(Told<AnnalsSource>.self).flatMap { $0.head == head ? $0.value : nil }
  }

  /// Keeps annals that tell of everything up to a commit.
  func write(_ written: WrittenAnnals, from source: AnnalsSource, head: String) {
    let size = written.entries.reduce(1 << 20) { $0 + $1.archived.count }
    annals.write(Told(head: head, value: written), capacity: size)
    self.source.write(Told(head: head, value: source), capacity: 1 << 20)
  }
}

/// Something that was told up to a commit.
private struct Told<Value: Archived>: Archived {
  let head: String
  let value: Value

  init(head: String, value: Value) {
    self.head = head
    self.value = value
  }

  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    head = try archive.read()
    value = try archive.read()
  }

  func archive(to writer: inout ByteWriter) {
    writer.archive(head)
    writer.archive(value)
  }
}
