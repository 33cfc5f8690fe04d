import Bytes

/// What on a page can be linked to, each in four bytes: there are those of every page in memory.
///
/// That a link to a missing place of a page is taken for one that is there happens once in a hundred million faults.
public struct PageIDs: Sendable, Equatable {
  /// The lower halves of the fingerprints, sorted.
  private let halves: [UInt32]

  /// The ids with these fingerprints.
  init(_ ids: some Sequence<UInt64>) { halves = ids.map { UInt32(truncatingIfNeeded: $0) }.sorted() }

  /// What tells the ids from others.
  var print: UInt64 {
    halves.withUnsafeBytes { fingerprint($0.bindMemory(to: UInt8.self)) }
  }

  /// Whether the page has the id with a fingerprint.
  public func contains(_ id: UInt64) -> Bool {
    let id = UInt32(truncatingIfNeeded: id)
    let index = halves.partitioningIndex { $0 >= id }
    return index < halves.count && halves[index] == id
  }
}

extension PageIDs: Archived {
  /// Appends the ids.
  public func archive(to writer: inout ByteWriter) { writer.archive(plain: halves) }

  /// Takes out ids.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) { halves = try archive.plain() }
}
