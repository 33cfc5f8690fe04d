import Bytes
import Glibc
import Threading

/// By what a file is known to be the one that was read before, without reading it again.
public struct FileStamp: Hashable, Sendable {
  let inode: UInt64
  /// The size in bytes.
  public let size: Int64
  /// When the content was last written, in nanoseconds since 1970.
  let modified: Int64
  /// When anything about the file was last changed, in nanoseconds since 1970.
  public let changed: Int64

  /// A stamp as it was noted.
  init(inode: UInt64, size: Int64, modified: Int64, changed: Int64) {
    self.inode = inode
    self.size = size
    self.modified = modified
    self.changed = changed
  }

  /// A file as the system shows it.
  init(_ status: stat) {
    inode = UInt64(status.st_ino)
    size = Int64(status.st_size)
    modified = status.st_mtim.nanoseconds
    changed = status.st_ctim.nanoseconds
  }

  /// Whether nobody has written to the file between two looks at it; a new name or permission does not count.
  func hasSameContent(as later: FileStamp) -> Bool {
    size == later.size && modified == later.modified
  }
}

extension timespec {
  /// The time in nanoseconds since 1970.
  public var nanoseconds: Int64 { Int64(tv_sec) * 1_000_000_000 + Int64(tv_nsec) }
}

/// A file in a tree and its stamp.
public struct StampedFile: Hashable, Sendable {
  /// The path as it is shown.
  public let path: String
  /// How it looked.
  public let stamp: FileStamp

  /// A file that was seen before.
  public init(path: String, stamp: FileStamp) {
    self.path = path
    self.stamp = stamp
  }
}

extension FileStamp: Archived {
  /// Appends the stamp.
  public func archive(to writer: inout ByteWriter) {
    writer.archive(inode)
    writer.archive(size)
    writer.archive(modified)
    writer.archive(changed)
  }

  /// Takes out a stamp.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    self.init(
      inode: try archive.read(), size: try archive.read(), modified: try archive.read(), changed: try archive.read())
  }
}

extension OpenFolder {
  /// How the folder itself looks; it looks different once anything in it comes, goes or gets another name.
  public func stamp() throws(SystemCode) -> FileStamp {
    var status = stat()
    try system { fstat(descriptor, &status) }
    return FileStamp(status)
  }
}

extension FileTree {
  /// The stamps of all files, in the order of the files; what vanished meanwhile is left out.
  public func stamped() -> [StampedFile] {
    mapInParallel(batches, chunk: 1) { (batch) -> [StampedFile] in
      let prefix = ([shownAs] + batch.folder).joined(separator: "/") + "/"
      var folder = root
      for name in batch.folder {
        guard let next = try? folder.folder(named: name) else { return [] }
        folder = next
      }
      return batch.names.compactMap { name -> StampedFile? in
        guard let status = try? folder.status(of: name) else { return nil }
        return StampedFile(path: prefix + name, stamp: FileStamp(status))
      }
    }.flatMap(\.self)
  }
}

/// How a file looks, links followed; nil when there is none.
public func stamp(ofFileAt path: String) -> FileStamp? {
  var status = stat()
  return stat(path, &status) == 0 ? FileStamp(status) : nil
}
