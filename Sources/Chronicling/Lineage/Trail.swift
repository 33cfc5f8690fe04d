public import Bytes

/// What a walk over the commits knows at the newest one, so that whoever comes when there are more need not begin at the first.
public struct Trail: Sendable {
  /// How many commits were walked over.
  let revisions: Int
  /// The identifiers by their numbers.
  let ids: [String]
  /// Every path that ever held an identifier, by the identifier's number.
  let holders: [[Int]]
  /// The steps of all entries.
  let nodes: [Node]
  /// What is known at the newest commit.
  let state: LineageState

  /// A step of an entry and the one before it; the steps of all branches form a tree.
  struct Node {
    let revision: Int
    let file: EntryLine.File?
    let successor: Int?
    let cause: Int?
    let isKept: Bool
    let previous: Int?
    let depth: Int
  }

  /// Whether what it says of commits, files and paths can be said of a log and the facts about it.
  public func fits(_ log: RevisionLog) -> Bool {
    func isBlob(_ number: Int) -> Bool { log.blobs.indices.contains(number) }
    func isPath(_ number: Int) -> Bool { log.paths.indices.contains(number) }
    return revisions > 0 && revisions == log.revisions.count && ids.count == holders.count
      && state.blobs.count == log.paths.count && holders.allSatisfy { $0.allSatisfy(isPath) }
      && nodes.enumerated().allSatisfy { number, node in
        log.revisions.indices.contains(node.revision) && node.file.map { isPath($0.path) && isBlob($0.blob) } ?? true
          && node.successor.map(ids.indices.contains) ?? true
          && node.cause.map(log.revisions.indices.contains) ?? true && node.previous.map { 0..<number ~= $0 } ?? true
      }
      && state.blobs.allSatisfy { $0 == -1 || isBlob(Int($0)) }
      && state.owners.allSatisfy { $0 == -1 || ids.indices.contains(Int($0)) }
      && state.last.allSatisfy { $0 == -1 || nodes.indices.contains(Int($0)) } && state.last.count <= ids.count
      && state.rivals.allSatisfy { $0.allSatisfy { nodes.indices.contains(Int($0)) } }
  }
}

extension Trail: Archived {
  /// Appends the trail.
  public func archive(to writer: inout ByteWriter) {
    writer.archive(revisions)
    writer.archive(ids)
    writer.archive(holders)
    writer.archive(nodes)
    writer.archive(state)
  }

  /// Takes out a trail.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    revisions = try archive.read()
    ids = try archive.read()
    holders = try archive.read()
    nodes = try archive.read()
    state = try archive.read()
  }
}

extension Trail.Node: Archived {
  /// Appends the step; no position is written as -1.
  func archive(to writer: inout ByteWriter) {
    writer.archive(isKept)
    for number in [
      revision, file?.path ?? -1, file?.blob ?? -1, successor ?? -1, cause ?? -1, previous ?? -1, depth,
    ] {
      writer.archive(number)
    }
  }

  /// Takes out a step.
  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    isKept = try archive.read()
    revision = try archive.read()
    let (path, blob) = (try archive.read(Int.self), try archive.read(Int.self))
    file = path < 0 || blob < 0 ? nil : EntryLine.File(path: path, blob: blob)
    let (successor, cause) = (try archive.read(Int.self), try archive.read(Int.self))
    self.successor = successor < 0 ? nil : successor
    self.cause = cause < 0 ? nil : cause
    let previous = try archive.read(Int.self)
    self.previous = previous < 0 ? nil : previous
    depth = try archive.read()
  }
}
