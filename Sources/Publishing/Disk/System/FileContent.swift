import Glibc

extension OpenFolder {
  /// The whole content of a file in the folder, however large; a link is refused, and so is a pipe, for which one would wait for ever.
  func content(of name: String) throws(SystemCode) -> [UInt8] {
    let descriptor = try system { openat(self.descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
    defer { close(descriptor) }
    var status = stat()
    try system { fstat(descriptor, &status) }
    guard status.isFile else { throw status.isFolder ? SystemCode(EISDIR) : .isNoFile }
    return try bytesRead(upTo: Int(status.st_size)) { place, count throws(SystemCode) in
      try system { read(descriptor, place, count) }
    }
  }
}

/// What a function reads into memory that nobody cleared before: it is called with a place and the bytes that are left, until it reads none.
func bytesRead(
  upTo limit: Int, _ read: (UnsafeMutableRawPointer, Int) throws(SystemCode) -> Int
) throws(SystemCode) -> [UInt8] {
  var fault: SystemCode?
  let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
    guard let start = buffer.baseAddress else { return }
    do throws(SystemCode) {
      while count < limit {
        let more = try read(start + count, limit - count)
        if more == 0 { return }
        count += more
      }
    } catch {
      fault = error
    }
  }
  if let fault { throw fault }
  return bytes
}
