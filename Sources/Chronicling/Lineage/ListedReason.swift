public import Bytes

/// A reason that a commit put into the list of removed entries, or took out of it, seen from its first parent.
public struct ListedReason: Sendable {
  /// The commit's position in the log.
  let revision: Int
  /// The identifier of the entry.
  let id: String
  /// The reason, or nil where the list has no word about the entry any more.
  let reason: String?
}

/// What a list of removed entries says.
public struct ReasonList: Sendable {
  let reasons: [String: String]
  let isFaulty: Bool

  /// - Parameters:
  ///   - reasons: The reasons by identifier.
  ///   - isFaulty: Whether no build would have taken the list: what it does not give is not struck, but perhaps mistyped.
  public init(_ reasons: [String: String], isFaulty: Bool) {
    self.reasons = reasons
    self.isFaulty = isFaulty
  }

  /// The reasons in force after those before.
  fileprivate func following(_ earlier: [String: String]) -> [String: String] {
    isFaulty ? earlier.merging(reasons) { $1 } : reasons
  }
}

extension RevisionLog {
  /// What commits did to the reasons in the list of removed entries, in their order.
  ///
  /// - Parameters:
  ///   - known: What earlier commits did.
  ///   - count: How many commits that tells of.
  ///   - list: What a blob of the log says; nil where it cannot be read, which leaves the last reasons in force.
  /// - Returns: What all commits did.
  public func listedReasons(
    after known: [ListedReason], of count: Int, list: (_ blob: Int) -> ReasonList?
  ) -> [ListedReason] {
    var changes = known
    var states: [[String: String]] = []
    var old = known[...]
    var files = removalLists.drop { $0.revision < count }
    for (revision, commit) in revisions.enumerated() {
      var state = commit.parents.first.map { states[$0] } ?? [:]
      while let change = old.first, change.revision == revision {
        old.removeFirst()
        state[change.id] = change.reason
      }
      if let file = files.first, file.revision == revision {
        files.removeFirst()
        let new = if let blob = file.blob { list(blob)?.following(state) ?? state } else { [:] as [String: String] }
        for id in Set(state.keys).union(new.keys).sorted() where state[id] != new[id] {
          changes.append(ListedReason(revision: revision, id: id, reason: new[id]))
        }
        state = new
      }
      states.append(state)
    }
    return changes
  }
}

extension ListedReason: Archived {
  /// Appends the change.
  public func archive(to writer: inout ByteWriter) {
    writer.archive(revision)
    writer.archive(id)
    writer.archive(reason)
  }

  /// Takes out a change.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    revision = try archive.read()
    id = try archive.read()
    reason = try archive.read()
  }
}
