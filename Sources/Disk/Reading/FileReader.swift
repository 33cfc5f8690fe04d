import Diagnostics
import Glibc

/// Reads small files one after the other into the same memory.
struct FileReader: ~Copyable {
  private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: SourceFile.maximumSize + 1, alignment: 16)

  deinit {
    buffer.deallocate()
  }

  /// The content of a file in a folder; one that changes while it is read is read again, and refused when it does not come to rest.
  func read(_ name: String, in folder: OpenFolder) throws(FileFault) -> [UInt8] {
    for _ in 0..<5 {
      if let bytes = try readOnce(name, in: folder) { return bytes }
    }
    throw .changing
  }

  /// The content, or nil when the file has changed meanwhile.
  private func readOnce(_ name: String, in folder: OpenFolder) throws(FileFault) -> [UInt8]? {
    let descriptor = openat(folder.descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw errno == ELOOP ? .link : .unreadable(.last) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(.last) }
    guard status.isFile else { throw .noFile }
    guard status.st_size <= SourceFile.maximumSize else { throw .tooLarge(bytes: Int(status.st_size)) }
    let bytes = try readToEnd(of: descriptor)
    var after = stat()
    guard fstat(descriptor, &after) == 0 else { throw .unreadable(.last) }
    return FileStamp(status).hasSameContent(as: FileStamp(after)) && bytes.count == after.st_size ? bytes : nil
  }

  private func readToEnd(of descriptor: Int32) throws(FileFault) -> [UInt8] {
    var count = 0
    while count < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
      let more = Glibc.read(descriptor, rest.baseAddress, rest.count)
      if more == 0 { return Array(buffer[..<count]) }
      if more > 0 { count += more } else if errno != EINTR { throw .unreadable(.last) }
    }
    throw .tooLarge(bytes: count)
  }
}

/// A file by its path, or nil when it cannot be read; for messages about files that were read before.
public func readFile(at path: String) -> SourceFile? {
  let slash = path.lastIndex(of: "/")
  guard let folder = try? OpenFolder(path: slash.map { String(path[..<$0]) } ?? ".") else { return nil }
  let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
  guard let bytes = try? FileReader().read(name, in: folder) else { return nil }
  return SourceFile(path: path, bytes: bytes)
}
