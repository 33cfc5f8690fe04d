import Glibc

extension OpenFolder {
  /// The whole content of a file in the folder, however large; a link is refused, and so is a pipe, for which one would wait for ever.
  func content(of name: String) throws(SystemCode) -> [UInt8] {
    let descriptor = try system { openat(self.descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
    defer { close(descriptor) }
    var status = stat()
    try system { fstat(descriptor, &status) }
    guard status.isFile else { throw status.isFolder ? SystemCode(EISDIR) : .isNoFile }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var count = 0
    while count < bytes.count {
      let more = try system {
        bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress! + count, $0.count - count) }
      }
      if more == 0 { break }
      count += more
    }
    bytes.removeSubrange(count...)
    return bytes
  }
}
