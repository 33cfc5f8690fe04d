/// A request, as far as the preview looks at it.
struct Question: Sendable {
  /// `GET`, `HEAD` or whatever was sent.
  var method = "GET"
  /// The path with its percent signs, without the query.
  var path: String
  /// The parameters of the query, decoded.
  var parameters: [String: String] = [:]
  /// The header `Host`.
  var host: String?
  /// The header `Origin`.
  var origin: String?
}

/// A response.
struct Answer: Sendable {
  /// What follows the headers.
  enum Body: Sendable {
    case bytes([UInt8])
    /// The numbers of the preview's moments, as server-sent events.
    case events(AsyncStream<Int>)
  }

  var status = 200
  var type = "text/plain; charset=utf-8"
  var headers: [(name: String, value: String)] = []
  var body: Body

  /// A sentence for people.
  static func sentence(_ status: Int, _ text: String) -> Answer {
    Answer(status: status, body: .bytes(Array("\(text)\n".utf8)))
  }

  /// The way to another address.
  static func elsewhere(_ address: String, status: Int) -> Answer {
    Answer(status: status, headers: [("Location", address)], body: .bytes([]))
  }
}
