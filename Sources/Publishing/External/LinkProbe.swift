import Disk
import Programs
import Threading

/// One server, asked by `curl` for one address at a time and never twice within half a second.
struct LinkProbe {
  /// How the server knows us.
  let userAgent: String
  private let origin: String
  private var robots: RobotsRules?
  private var hasAsked = false

  /// What came of asking for an address.
  enum Answer: Equatable {
    /// It answered, and has the page.
    case reachable
    /// The server says that there is nothing, by this status.
    case gone(Int)
    /// It could not be found out: another status, or no answer for the reason given.
    case unclear(String)
    /// The server's `robots.txt` does not want us to ask.
    case unwanted
  }

  /// A server by its scheme, host and port.
  init(origin: String, userAgent: String) {
    self.origin = origin
    self.userAgent = userAgent
  }

  /// Asks for an address of this server: the head first, the page itself where a server does not answer that, and once more after a
  /// fault that may pass.
  mutating func ask(for address: String) throws(EnvironmentFault) -> Answer {
    guard try rules().allow(path(of: address)) else { return .unwanted }
    var answer = try answer(to: address, ["--head"])
    if answer != .reachable { answer = try self.answer(to: address, ["--range", "0-1023"]) }
    if case .unclear = answer { answer = try self.answer(to: address, ["--range", "0-1023"]) }
    return answer
  }

  private func path(of address: String) -> String {
    let rest = Substring(address.utf8.dropFirst(origin.utf8.count))
    return rest.isEmpty ? "/" : String(rest)
  }

  private mutating func rules() throws(EnvironmentFault) -> RobotsRules {
    if let robots { return robots }
    let (status, body) = try curl("\(origin)/robots.txt", ["--max-filesize", "524288"])
    let rules = RobotsRules(status == 200 ? body : status >= 500 ? Array("user-agent: *\ndisallow: /".utf8) : [])
    robots = rules
    return rules
  }

  private mutating func answer(to address: String, _ options: [String]) throws(EnvironmentFault) -> Answer {
    let (status, _) = try curl(address, options)
    switch status {
    case 200..<400, 416: return .reachable
    case 404, 410: return .gone(status)
    case 0: return .unclear("keine Antwort")
    default: return .unclear("\(status)")
    }
  }

  /// The last status and the body of what `curl` gets, redirects followed; status 0 when there was no answer.
  private mutating func curl(_ address: String, _ options: [String]) throws(EnvironmentFault) -> (
    status: Int, body: [UInt8]
  ) {
    if hasAsked { pause(milliseconds: 500) }
    hasAsked = true
    var program = Program(
      "curl",
      [
        "--silent", "--location", "--max-redirs", "5", "--proto", "=http,https", "--proto-redir", "=http,https",
        "--connect-timeout", "10", "--max-time", "20", "--user-agent", userAgent, "--write-out", "\n%{http_code}",
      ] + options + ["--url", address])
    program.environment = Program.networkEnvironment
    program.timeout = .seconds(30)
    let result = try program.run()
    let end = result.output.lastIndex(of: UInt8(ascii: "\n")) ?? 0
    let status = Int(String(decoding: result.output[end...].dropFirst(), as: UTF8.self)) ?? 0
    return (result.end == .status(0) || status >= 400 ? status : 0, Array(result.output[..<end]))
  }
}
