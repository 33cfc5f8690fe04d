import Exporting

/// What a release says of itself under `/.well-known/offenlage.json`: its place in the line of all releases.
///
/// It names the checksum of every release before it, so that whoever kept any one of them can see whether the line is unbroken. A
/// release is known by the SHA-256 of its `SHA256SUMS`, and that list covers this record.
struct ReleaseRecord: Sendable, Equatable {
  /// Another release, by its name and the SHA-256 of its `SHA256SUMS`.
  struct Link: Sendable, Equatable {
    let name: String
    let checksum: String
  }

  /// Where it lies in a release.
  static let path = ".well-known/offenlage.json"

  let name: String
  /// The day for which the release was built.
  let asOf: String
  let baseURL: String
  /// The commit that it can be rebuilt from, if the working copy was exactly that.
  let commit: String?
  /// Published entries.
  let entries: Int
  /// Pages of entries that were removed, which say what became of them.
  let removed: [String]
  /// All releases before it, the newest first.
  let line: [Link]
  /// Fingerprinted files of earlier releases that pages still open in a browser may ask for.
  let carried: [String]
}

extension ReleaseRecord {
  private enum Key {
    static let name = "release"
    static let asOf = "stand"
    static let baseURL = "basis_url"
    static let commit = "commit"
    static let entries = "eintraege"
    static let removed = "entfernt"
    static let previous = "vorgaenger"
    static let line = "kette"
    static let carried = "weitergefuehrt"
    static let checksum = "sha256sums_sha256"
  }

  /// The record as it is published.
  var bytes: [UInt8] {
    let members: [(String, JSON)] = [
      (Key.name, .string(name)), (Key.asOf, .string(asOf)), (Key.baseURL, .string(baseURL)),
      (Key.commit, commit.map(JSON.string) ?? .null), (Key.entries, .number(entries)),
      (Key.removed, .array(removed.map(JSON.string))),
      (Key.previous, line.first.map(\.json) ?? .null), (Key.line, .array(line.map(\.json))),
      (Key.carried, .array(carried.map(JSON.string))),
    ]
    return JSON.object(members.map { (key: $0, value: $1) }).bytes
  }

  /// A record as it was published, or nil when it is none: read line by line, as we write it.
  init?(bytes: [UInt8]) {
    let reader = LineReader(bytes)
    guard let name = reader.text(Key.name), ReleaseName(name) != nil, let asOf = reader.text(Key.asOf),
      let baseURL = reader.text(Key.baseURL)
    else { return nil }
    let commit = reader.text(Key.commit)
    guard let entries = reader.number(Key.entries) else { return nil }
    let previous = reader.links(from: Key.previous, to: Key.line)
    let line = reader.links(from: Key.line, to: Key.carried)
    guard previous == Array(line.prefix(1)) else { return nil }
    self.init(
      name: name, asOf: asOf, baseURL: baseURL, commit: commit, entries: entries,
      removed: reader.texts(from: Key.removed), line: line, carried: reader.texts(from: Key.carried))
  }

  /// Reads what the writer of our JSON has put one a line.
  private struct LineReader {
    private let lines: [Substring]

    init(_ bytes: [UInt8]) {
      lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { line in
        let text = line.drop { $0 == " " }
        return text.hasSuffix(",") ? text.dropLast() : text
      }
    }

    func text(_ key: String, in range: Range<Int>? = nil) -> String? {
      let prefix = "\"\(key)\": \""
      return lines[range ?? lines.indices].first { $0.hasPrefix(prefix) && $0.hasSuffix("\"") }
        .map { String($0.dropFirst(prefix.count).dropLast()) }
    }

    func number(_ key: String) -> Int? {
      let prefix = "\"\(key)\": "
      return lines.first { $0.hasPrefix(prefix) }.flatMap { Int($0.dropFirst(prefix.count)) }
    }

    func links(from key: String, to next: String) -> [Link] {
      guard let start = index(of: key), let end = index(of: next), start < end else { return [] }
      var links: [Link] = []
      for index in start..<end {
        guard let name = text(Key.name, in: index..<index + 1), index + 1 < end,
          let checksum = text(Key.checksum, in: index + 1..<index + 2), isChecksum(checksum)
        else { continue }
        links.append(Link(name: name, checksum: checksum))
      }
      return links
    }

    func texts(from key: String) -> [String] {
      guard let start = index(of: key) else { return [] }
      return lines[(start + 1)...].prefix { $0.hasPrefix("\"") && $0.hasSuffix("\"") }
        .map { String($0.dropFirst().dropLast()) }
    }

    private func index(of key: String) -> Int? { lines.firstIndex { $0.hasPrefix("\"\(key)\": ") } }
  }
}

extension ReleaseRecord.Link {
  fileprivate var json: JSON {
    .object([(key: "release", value: .string(name)), (key: "sha256sums_sha256", value: .string(checksum))])
  }
}
