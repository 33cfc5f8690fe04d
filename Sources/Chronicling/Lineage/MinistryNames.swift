/// What ministries were called at every commit, as their files said then: a record of the past does not take over names of today.
public struct MinistryNames: Sendable {
  /// The names by code, each time that one changed.
  private var states: [[String: String]] = [[:]]
  /// For every commit which of the states it had.
  private var stateNumbers: [Int] = []
  private let parents: [Int?]

  /// - Parameters:
  ///   - log: The commits.
  ///   - name: The name that a blob of the log gives a ministry; nil where that cannot be read, which leaves the last one in force.
  public init(_ log: RevisionLog, name: (_ blob: Int) -> String?) {
    parents = log.revisions.map(\.parents.first)
    var files = log.states(of: .ministry)[...]
    for (revision, parent) in parents.enumerated() {
      var number = parent.map { stateNumbers[$0] } ?? 0
      var names = states[number]
      while let (change, blob) = files.first, change.revision == revision {
        files.removeFirst()
        if let name = name(blob) { names[change.file.name] = name }
      }
      if names != states[number] {
        number = states.count
        states.append(names)
      }
      stateNumbers.append(number)
    }
  }

  /// The name of a ministry at a commit, or the last one where it was dissolved.
  func name(of code: String, at revision: Int) -> String? { states[stateNumbers[revision]][code] }

  /// The name of a ministry before a commit.
  func name(of code: String, before revision: Int) -> String? { parents[revision].flatMap { name(of: code, at: $0) } }
}

/// The code of the ministry whose folder holds an entry's file: `im` for `ressorts/im/skala.md`.
public func ministryCode(ofEntryAt path: String) -> String {
  let parts = path.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 2)
  return parts.count > 1 ? String(Substring(parts[1])) : ""
}
