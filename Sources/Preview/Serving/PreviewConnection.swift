import FlyingSocks
import Foundation

/// One connection of a browser: its requests one after the other.
struct PreviewConnection: Sendable {
  let socket: AsyncSocket
  let site: PreviewSite

  /// Answers until the browser leaves, or sends what is no request.
  func serve() async {
    defer { try? socket.close() }
    var received: [UInt8] = []
    do {
      while let bytes = try await nextHead(behind: &received) {
        guard let head = RequestHead(bytes) else {
          return try await send(.sentence(400, "Das ist keine Anfrage, die die Vorschau versteht."), isLast: true)
        }
        let answer = site.answer(to: head.question)
        let isLast = !head.mayBeFollowed || answer.isEndless
        try await send(answer, withBody: head.question.method != "HEAD", isLast: isLast)
        if isLast { return }
      }
    } catch {
      // The browser has left; there is nobody to tell.
    }
  }

  /// The bytes of the next request's head; nil when it is too long.
  private func nextHead(behind received: inout [UInt8]) async throws -> ArraySlice<UInt8>? {
    var searched = 0
    while true {
      if let end = endOfHead(in: received, from: searched) {
        defer { received.removeFirst(end) }
        return received[..<end]
      }
      guard received.count <= RequestHead.longest else {
        try await send(.sentence(431, "Diese Anfrage ist zu lang."), isLast: true)
        return nil
      }
      searched = max(0, received.count - 3)
      received += try await socket.read(atMost: 4096)
    }
  }

  /// The byte behind the empty line that ends a head.
  private func endOfHead(in bytes: [UInt8], from start: Int) -> Int? {
    let (cr, lf) = (UInt8(ascii: "\r"), UInt8(ascii: "\n"))
    var index = start
    while index + 3 < bytes.count {
      if bytes[index] == cr, bytes[index + 1] == lf, bytes[index + 2] == cr, bytes[index + 3] == lf { return index + 4 }
      index += 1
    }
    return nil
  }

  private func send(_ answer: Answer, withBody: Bool = true, isLast: Bool) async throws {
    var head = "HTTP/1.1 \(answer.status) \(answer.phrase)\r\nContent-Type: \(answer.type)\r\n"
    for (name, value) in answer.headers { head += "\(name): \(value)\r\n" }
    if isLast { head += "Connection: close\r\n" }
    switch answer.body {
    case .bytes(let bytes):
      head += "Content-Length: \(bytes.count)\r\n\r\n"
      // In one piece: the second of two short ones would wait until the first is acknowledged.
      try await socket.write(Data(head.utf8) + (withBody ? bytes : []))
    case .events(let moments):
      try await socket.write(Data("\(head)\r\n".utf8))
      guard withBody else { return }
      let events = EventStream(of: moments)
      // A browser that leaves is seen at once; without reading only at the second line after that.
      let leaving = Task {
        _ = try? await socket.read(atMost: 1)
        events.end()
      }
      defer {
        leaving.cancel()
        events.end()
      }
      for await event in events.lines { try await socket.write(Data(event)) }
    }
  }
}

extension Answer {
  fileprivate var isEndless: Bool { if case .events = body { true } else { false } }

  fileprivate var phrase: String { Self.phrases[status] ?? "OK" }

  private static let phrases = [
    301: "Moved Permanently", 302: "Found", 400: "Bad Request", 403: "Forbidden", 404: "Not Found",
    405: "Method Not Allowed", 431: "Request Header Fields Too Large", 503: "Service Unavailable",
  ]
}
