import Disk

/// What a server's `robots.txt` allows us, by RFC 9309: the group that names us, else the one for all; the longest rule decides.
struct RobotsRules: Sendable {
  /// The name by which servers may address us.
  static let agent = "offenlage"

  private struct Rule {
    let pattern: [UInt8]
    let allows: Bool
  }

  private let rules: [Rule]

  /// Reads a file; lines that say nothing to us are passed over.
  init(_ bytes: [UInt8]) {
    var groups: [(agents: [String], rules: [Rule])] = []
    var isNaming = false
    for line in bytes.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
      let text = String(decoding: line.prefix { $0 != UInt8(ascii: "#") }, as: UTF8.self)
      guard let colon = text.firstIndex(of: ":") else { continue }
      let key = text[..<colon].trimmed.lowercased()
      let value = text[text.index(after: colon)...].trimmed
      switch key {
      case "user-agent":
        if !isNaming { groups.append((agents: [], rules: [])) }
        groups[groups.count - 1].agents.append(value.lowercased())
        isNaming = true
      case "allow", "disallow":
        isNaming = false
        guard !groups.isEmpty, !value.isEmpty else { continue }
        groups[groups.count - 1].rules.append(Rule(pattern: Array(value.utf8), allows: key == "allow"))
      default: continue
      }
    }
    let own = groups.filter { $0.agents.contains(Self.agent) }
    rules = (own.isEmpty ? groups.filter { $0.agents.contains("*") } : own).flatMap(\.rules)
  }

  /// Whether we may ask for a path with its query.
  func allow(_ path: String) -> Bool {
    let path = Array(path.utf8)
    let matching = rules.filter { matches(path[...], $0.pattern[...]) }
    guard let longest = matching.map(\.pattern.count).max() else { return true }
    return matching.contains { $0.pattern.count == longest && $0.allows }
  }

  /// Whether a pattern, in which `*` stands for anything and `$` for the end, matches the start of a path.
  private func matches(_ path: ArraySlice<UInt8>, _ pattern: ArraySlice<UInt8>) -> Bool {
    var path = path
    var pattern = pattern
    var retry: (path: ArraySlice<UInt8>, pattern: ArraySlice<UInt8>)?
    while let first = pattern.first {
      if first == UInt8(ascii: "*") {
        pattern.removeFirst()
        retry = (path, pattern)
      } else if first == UInt8(ascii: "$"), pattern.count == 1, path.isEmpty {
        return true
      } else if let next = path.first, next == first {
        path.removeFirst()
        pattern.removeFirst()
      } else if let again = retry, !again.path.isEmpty {
        path = again.path.dropFirst()
        pattern = again.pattern
        retry = (path, pattern)
      } else {
        return false
      }
    }
    return true
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var text = self
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return String(text.drop { $0 == " " || $0 == "\t" })
  }
}
