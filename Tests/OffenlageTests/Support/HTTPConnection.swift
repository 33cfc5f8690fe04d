import Foundation

/// A connection to a server on this machine, over which a test says what it likes.
final class HTTPConnection {
  private let descriptor: Int32
  private var received: [UInt8] = []

  init(port: Int) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var patience = timeval(tv_sec: 60, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let code = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard code == 0 else { throw Failure("nobody listens on port \(port)") }
  }

  deinit { close(descriptor) }

  /// Sends text as it is.
  func send(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
  }

  /// Everything until the server closes the connection.
  func rest() -> String {
    while receive() {}
    return String(decoding: received, as: UTF8.self)
  }

  /// Waits until what was received so far holds a text.
  func wait(for text: String) throws {
    while !String(decoding: received, as: UTF8.self).contains(text) {
      guard receive() else { throw Failure("the server never sent „\(text)“") }
    }
  }

  private func receive() -> Bool {
    var piece = [UInt8](repeating: 0, count: 65_536)
    let count = recv(descriptor, &piece, piece.count, 0)
    if count > 0 { received += piece[..<count] }
    return count > 0
  }
}

/// A response, cut into its parts.
struct HTTPResponse {
  let status: Int
  let headers: [String: String]
  let body: String

  /// The response in the text of a connection that was closed after it.
  init(_ text: String) {
    let parts = text.components(separatedBy: "\r\n\r\n")
    let lines = parts[0].components(separatedBy: "\r\n")
    status = lines[0].split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    headers = Dictionary(
      lines.dropFirst().compactMap { line in
        line.range(of: ": ").map { (line[..<$0.lowerBound].lowercased(), String(line[$0.upperBound...])) }
      }
    ) { first, _ in first }
    body = parts.dropFirst().joined(separator: "\r\n\r\n")
  }
}
