/// The first line and the headers of a request, without what else it may bring.
struct RequestHead: Sendable {
  /// Longer ones are refused: what browsers send has a kilobyte or two, and a page on the web may send as much as it likes.
  static let longest = 32_768

  /// What is asked.
  let question: Question
  /// Whether the next request may follow on the same connection.
  let mayBeFollowed: Bool

  /// Reads a head up to the empty line that ends it; nil when it is none of HTTP/1.
  init?(_ bytes: some Collection<UInt8>) {
    let lines = bytes.split(separator: UInt8(ascii: "\n")).map { line -> String in
      String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
    }
    guard let words = lines.first?.split(separator: " "), words.count == 3, words[2].hasPrefix("HTTP/1.") else {
      return nil
    }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() where !line.isEmpty {
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let name = line[..<colon].lowercased()
      // Two of them are refused by whoever compares the value: that of both together is nobody's.
      let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
      headers[name] = headers[name].map { "\($0), \(value)" } ?? String(value)
    }
    let target = words[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    question = Question(
      method: String(words[0]), path: String(target[0]),
      parameters: target.count > 1 ? Self.parameters(target[1]) : [:],
      host: headers["host"], origin: headers["origin"])
    let hasBody = headers["content-length"].map { $0 != "0" } ?? (headers["transfer-encoding"] != nil)
    mayBeFollowed = words[2] == "HTTP/1.1" && !hasBody && headers["connection"]?.lowercased() != "close"
  }

  /// The parameters of a query, of which the first of a name counts.
  private static func parameters(_ query: Substring) -> [String: String] {
    let pairs = query.split(separator: "&").map { pair in
      let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (decoded(halves[0]), halves.count > 1 ? decoded(halves[1]) : "")
    }
    return Dictionary(pairs) { first, _ in first }
  }

  private static func decoded(_ text: Substring) -> String { PagePath.decoded(String(text)) ?? String(text) }
}
