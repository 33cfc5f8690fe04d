import RegisterModel

/// What the list of removed entries said at every commit, so that no reason is exchanged without readers seeing the former one.
public struct RemovalReasons: Sendable {
  /// Every reason that was given, changed or struck, in the order of the commits.
  public let changes: [ListedReason]
  private let commits: RevisionLog
  private let positions: [String: [Int]]

  /// - Parameters:
  ///   - changes: What was done to reasons.
  ///   - commits: The commits; what they did to entries is not asked for.
  public init(_ changes: [ListedReason], in commits: RevisionLog) {
    self.changes = changes
    self.commits = commits
    positions = Dictionary(grouping: changes.indices) { changes[$0].id }
  }
}

extension RemovalReasons {
  /// What became of the reason for a removal until a commit.
  ///
  /// - Parameters:
  ///   - removal: The removal, which has to be committed.
  ///   - id: The identifier of the entry.
  ///   - end: The position of the commit; nil for the newest.
  /// - Returns: The course; nil where the removal is not committed.
  public func course(of removal: Removal, of id: String, upTo end: Int? = nil) -> ReasonCourse? {
    guard let start = removal.commit?.order else { return nil }
    guard positions[id] != nil else { return ReasonCourse(of: removal, listed: nil) }
    let inForce = changesInForce(of: id)
    func reason(_ revision: Int) -> String? { inForce[revision].flatMap { changes[$0].reason } }
    // What another parent of a merge says already was said by a commit of its branch, and what a merge threw away was never public.
    var given: [Int] = []
    var next = end ?? commits.revisions.indices.last
    while let revision = next, revision > start {
      let parents = commits.revisions[revision].parents
      let source = parents.first { reason($0) == reason(revision) }
      if source == nil, reason(revision) != nil || !parents.isEmpty { given.append(revision) }
      next = source ?? parents.first
    }
    var course = ReasonCourse(of: removal, listed: next.flatMap(reason))
    for revision in given.reversed() {
      course.go(on: reason(revision), " am \(Day(berlinAt: commits.revisions[revision].authored).german)")
    }
    return course
  }

  /// For every commit the last change that counts for it.
  private func changesInForce(of id: String) -> [Int?] {
    var own = (positions[id] ?? [])[...]
    var inForce: [Int?] = []
    inForce.reserveCapacity(commits.revisions.count)
    for (revision, commit) in commits.revisions.enumerated() {
      if let position = own.first, changes[position].revision == revision {
        inForce.append(own.removeFirst())
      } else {
        inForce.append(commit.parents.first.flatMap { inForce[$0] })
      }
    }
    return inForce
  }
}

extension RemovalReasons {
  /// A history in which removals that were undone have the reasons that the list gave for them.
  public func completing(_ history: EntryHistory) -> EntryHistory {
    guard positions[history.id] != nil else { return history }
    return EntryHistory(
      id: history.id, versions: history.versions.map { completing($0, of: history.id) }, removal: history.removal,
      uncommitted: history.uncommitted, lastFile: history.lastFile)
  }

  private func completing(_ version: EntryVersion, of id: String) -> EntryVersion {
    guard let removal = version.restored,
      let last = commits.revisions[version.commit.order].parents.first,
      let course = course(of: removal, of: id, upTo: last)
    else { return version }
    var version = version
    version.restored = course.removal
    return version
  }
}
