import Bytes

/// What is known at a commit: of every path its blob and its identifier, of every identifier its last step, all by their numbers.
struct LineageState {
  /// The blob at every path, -1 for none.
  var blobs: [Int32]
  /// The identifier that every path holds, -1 for none.
  var owners: [Int32]
  private(set) var last: [Int32] = []
  /// Of every identifier that lines which were merged had given to different files the last steps of those lines, as long as the files share
  /// it: until one of them gets another, nobody knows which line goes on under which.
  var rivals: [[Int32]] = []

  init(paths: Int) {
    blobs = [Int32](repeating: -1, count: paths)
    owners = blobs
  }

  /// Makes room for paths that came to be known.
  mutating func extend(toPaths count: Int) {
    let added = [Int32](repeating: -1, count: max(0, count - blobs.count))
    blobs += added
    owners += added
  }

  /// The last step of an identifier.
  func node(of id: Int) -> Int? { last.indices.contains(id) && last[id] >= 0 ? Int(last[id]) : nil }

  /// Notes the last step of an identifier.
  mutating func set(_ node: Int, of id: Int) {
    while last.count <= id { last.append(-1) }
    last[id] = Int32(node)
  }
}

extension LineageState: Archived {
  /// Appends the state.
  func archive(to writer: inout ByteWriter) {
    writer.archive(blobs)
    writer.archive(owners)
    writer.archive(last)
    writer.archive(rivals)
  }

  /// Takes out a state.
  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    blobs = try archive.read()
    owners = try archive.read()
    last = try archive.read()
    rivals = try archive.read()
    guard owners.count == blobs.count else { throw ArchiveFault() }
  }
}
