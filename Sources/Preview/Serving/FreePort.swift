import Glibc

/// The first port from `wanted` on that nobody listens to on 127.0.0.1; for 0 any free one.
///
/// - Returns: nil when twenty ports in a row are taken.
func freePort(from wanted: UInt16) -> UInt16? {
  guard wanted > 0 else { return boundPort(0) }
  return (0..<20).lazy.compactMap { UInt16(exactly: Int(wanted) + $0) }.compactMap(boundPort).first
}

/// The port that a socket was given, or nil when it was refused.
private func boundPort(_ port: UInt16) -> UInt16? {
  let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  var on: Int32 = 1
  setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, socklen_t(MemoryLayout<Int32>.size))
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_port = port.bigEndian
  address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
  var size = socklen_t(MemoryLayout<sockaddr_in>.size)
  return withUnsafeMutablePointer(to: &address) { pointer in
    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
      // Two sockets may be bound to one port as long as neither listens: only listening shows whether it is free.
      guard bind(descriptor, generic, size) == 0, listen(descriptor, 1) == 0,
        getsockname(descriptor, generic, &size) == 0
      else { return nil }
      return UInt16(bigEndian: pointer.pointee.sin_port)
    }
  }
}
