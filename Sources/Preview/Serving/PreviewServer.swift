import FlyingFox
import FlyingSocks
import Foundation

/// Speaks HTTP for the preview, on 127.0.0.1 and nowhere else.
struct PreviewServer: Sendable {
  private let server: HTTPServer

  /// A server on a port.
  init(port: UInt16, site: PreviewSite) throws {
    server = HTTPServer(
      address: try sockaddr_in.inet(ip4: "127.0.0.1", port: port), logger: .disabled,
      handler: ClosureHTTPHandler { request in
        let question = Question(request)
        return HTTPResponse(site.answer(to: question), to: request)
      })
  }

  /// Answers requests until it is stopped.
  func run() async throws { try await server.run() }

  /// Returns when requests are answered.
  func waitUntilListening() async throws { try await server.waitUntilListening() }

  /// Whether an error says that the system grants no further connection.
  static func isRefusedConnection(_ error: any Error) -> Bool {
    guard case .failed("Accept", let code, _) = error as? SocketError else { return false }
    return code == EMFILE || code == ENFILE
  }

  /// Ends at once.
  func stop() async { await server.stop() }
}

extension Question {
  init(_ request: HTTPRequest) {
    let query = request.query.map { ($0.name, $0.value) }
    self.init(
      method: request.method.rawValue, path: request.target.path(),
      parameters: Dictionary(query) { first, _ in first }, host: request.headers[.host],
      origin: request.headers[HTTPHeader("Origin")])
  }
}

extension HTTPResponse {
  /// An answer as it is sent; without its body where only the headers were asked for.
  fileprivate init(_ answer: Answer, to request: HTTPRequest) {
    var headers = HTTPHeaders()
    headers[.contentType] = answer.type
    for (name, value) in answer.headers { headers[HTTPHeader(name)] = value }
    let isBrief = request.method == .HEAD
    let body: HTTPBodySequence
    switch answer.body {
    case .bytes(let bytes):
      headers[.contentLength] = String(bytes.count)
      body = HTTPBodySequence(data: isBrief ? Data() : Data(bytes), suggestedBufferSize: 1 << 20)
    case .events(let moments):
      body = isBrief ? HTTPBodySequence() : HTTPBodySequence(from: EventStream(moments: moments))
    }
    self.init(statusCode: HTTPStatusCode(answer.status), headers: headers, body: body)
  }
}

extension HTTPStatusCode {
  fileprivate init(_ code: Int) {
    self.init(code, phrase: Self.phrases[code] ?? "OK")
  }

  private static let phrases = [
    301: "Moved Permanently", 302: "Found", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed",
    503: "Service Unavailable",
  ]
}
