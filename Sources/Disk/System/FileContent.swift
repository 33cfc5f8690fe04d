import Glibc

extension OpenFolder {
  /// The whole content of a file in the folder, however large; a link is refused, and so is a pipe, for which one would wait for ever.
  public func content(of name: String) throws(SystemCode) -> [UInt8] {
    let descriptor = try system { openat(self.descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
    defer { close(descriptor) }
    var status = stat()
    try system { fstat(descriptor, &status) }
    guard status.isFile else { throw status.isFolder ? SystemCode(EISDIR) : .isNoFile }
    return try bytes(of: descriptor, at: 0, upTo: Int(status.st_size))
  }
}

/// Bytes of an open file from an offset on, read into memory that nobody cleared before; fewer where the file ends.
public func bytes(of descriptor: Int32, at offset: Int, upTo limit: Int) throws(SystemCode) -> [UInt8] {
  var code: SystemCode?
  let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
    guard let start = buffer.baseAddress else { return }
    do throws(SystemCode) {
      while count < limit {
        let more = try system { pread(descriptor, start + count, limit - count, off_t(offset + count)) }
        if more == 0 { return }
        count += more
      }
    } catch {
      code = error
    }
  }
  if let code { throw code }
  return bytes
}
