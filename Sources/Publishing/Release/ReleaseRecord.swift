import Exporting

/// What a release says of itself under `/.well-known/offenlage.json`: its place in the line of all releases.
///
/// It names the checksum of every release before it, so that whoever kept any one of them can see whether the line is unbroken. A
/// release is known by the SHA-256 of its `SHA256SUMS`, and that list covers this record. One that was taken back stays in the line: the
/// release after it says which one it repeats.
struct ReleaseRecord: Sendable, Equatable {
  /// Another release, by its name and the SHA-256 of its `SHA256SUMS`.
  struct Link: Sendable, Equatable {
    let name: String
    let checksum: String
    /// The earlier release whose files it published again, if it did.
    var repeated: String?
  }

  /// Where it lies in a release.
  static let path = ".well-known/offenlage.json"

  let name: String
  /// The earlier release whose files it publishes again; all between the two were taken back.
  let repeated: String?
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
  fileprivate enum Key {
    static let name = "release"
    static let repeated = "wiederholt"
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
      (Key.name, .string(name)), (Key.repeated, repeated.map(JSON.string) ?? .null), (Key.asOf, .string(asOf)),
      (Key.baseURL, .string(baseURL)),
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
      name: name, repeated: reader.text(Key.repeated, to: Key.asOf), asOf: asOf, baseURL: baseURL, commit: commit,
      entries: entries,
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

    /// A text that stands before another key.
    func text(_ key: String, to next: String) -> String? {
      index(of: next).flatMap { text(key, in: 0..<$0) }
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
        let repeated = index + 2 < end ? text(Key.repeated, in: index + 2..<index + 3) : nil
        links.append(Link(name: name, checksum: checksum, repeated: repeated))
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
    let members: [(String, JSON)] =
      [(ReleaseRecord.Key.name, .string(name)), (ReleaseRecord.Key.checksum, .string(checksum))]
      + (repeated.map { [(ReleaseRecord.Key.repeated, .string($0))] } ?? [])
    return .object(members.map { (key: $0, value: $1) })
  }
}
