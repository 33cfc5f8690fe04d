import Glibc

/// How the file on disk stands to the bytes it should have.
public enum FileState: Sendable {
  case missing, same, different
}

extension OpenFolder {
  /// Compares a file with bytes, its size first; whatever stands there but is no regular file is thrown as what it is.
  public func compare(_ name: String, with bytes: [UInt8]) throws(SystemCode) -> FileState {
    let descriptor: Int32
    do throws(SystemCode) {
      descriptor = try system { openat(self.descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
    } catch {
      if error == .isMissing { return .missing }
      throw error
    }
    defer { close(descriptor) }
    var status = stat()
    try system { fstat(descriptor, &status) }
    guard status.isFile else { throw status.isFolder ? SystemCode(EISDIR) : .exists }
    guard status.st_size == bytes.count else { return .different }
    return try hasContent(bytes, descriptor) ? .same : .different
  }

  /// Writes a file that must not exist yet, and says how it looks; what could not be finished is taken away again.
  @discardableResult
  public func create(_ name: String, with bytes: [UInt8]) throws(SystemCode) -> FileStamp {
    let descriptor = try system {
      openat(self.descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    }
    var status = stat()
    do throws(SystemCode) {
      try write(bytes, to: descriptor)
      try system { fstat(descriptor, &status) }
    } catch {
      close(descriptor)
      unlinkat(self.descriptor, name, 0)
      throw error
    }
    guard close(descriptor) == 0 else {
      let code = SystemCode.last
      unlinkat(self.descriptor, name, 0)
      throw code
    }
    return FileStamp(status)
  }

  private func hasContent(_ bytes: [UInt8], _ descriptor: Int32) throws(SystemCode) -> Bool {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: min(1 << 16, bytes.count), alignment: 16)
    defer { buffer.deallocate() }
    var compared = 0
    while compared < bytes.count {
      let count = try system { read(descriptor, buffer.baseAddress, min(buffer.count, bytes.count - compared)) }
      let isEqual = bytes.withUnsafeBytes { memcmp($0.baseAddress! + compared, buffer.baseAddress!, count) == 0 }
      if count == 0 || !isEqual { return false }
      compared += count
    }
    return true
  }
}

/// Writes a file anew at a path of the user's choice.
/// - Throws: `EnvironmentFault` when it cannot be written.
public func writeFile(_ bytes: [UInt8], at path: String) throws(EnvironmentFault) {
  do throws(SystemCode) {
    let descriptor = try system { open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666) }
    defer { close(descriptor) }
    try write(bytes, to: descriptor)
  } catch {
    throw EnvironmentFault(path, cannotBe: "geschrieben", because: error)
  }
}

/// Writes all bytes to an open descriptor.
func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemCode) {
  var written = 0
  while written < bytes.count {
    written += try system {
      bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress! + written, $0.count - written) }
    }
  }
}
