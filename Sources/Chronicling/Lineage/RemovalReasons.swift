public import Bytes
import RegisterModel

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

/// The reason for a removal as it went on after the removal, each time with the one before.
public struct ReasonCourse: Sendable {
  private let told: Removal
  /// What the removal itself was given besides the list.
  private let own: String?
  private var listed: String?
  /// The reason that counts, and with it what there was before.
  private var reason: String?
  private var account: String?
  /// What there was before, where no reason counts any more.
  private var struck: String?

  /// The beginning of a course.
  ///
  /// - Parameters:
  ///   - removal: The removal as its commit tells it.
  ///   - listed: What the list said then.
  init(of removal: Removal, listed: String?) {
    told = removal
    let own = removal.own
    self.own = own?.reason
    self.listed = listed
    reason = listed ?? own?.reason
    account = listed ?? own?.account
    if let listed, let own, own.reason != listed { account = "\(listed) (beim Entfernen genannt: \(own.account))" }
  }

  /// The list gives another reason, or none any more; `time` says when, behind a word for what was done.
  mutating func go(on listed: String?, _ time: String) {
    self.listed = listed
    let new = listed ?? own
    guard new != reason else { return }
    if let new {
      account =
        account.map { "\(new) (geändert\(time), zuvor: \($0))" }
        ?? "\(new) (nachgetragen\(time)\(struck.map { ", zuvor: \($0)" } ?? ""))"
    } else {
      struck = account.map { "\($0) (gestrichen\(time))" }
      account = nil
    }
    reason = new
  }

  /// The list says something else in the working copy.
  public mutating func go(onUncommitted listed: String?) { go(on: listed, ", noch nicht festgehalten") }

  /// The removal with all that was said of it.
  public var removal: Removal {
    if let account { return Removal(commit: told.commit, reason: account, source: listed == nil ? told.source : .list) }
    return struck.map { Removal(commit: told.commit, reason: $0, source: .struck) } ?? told
  }
}

extension Removal {
  /// The reason that its commit gave, or the file that became a draft, without and with what is said of when.
  fileprivate var own: (reason: String, account: String)? {
    guard source == .commit || source == .note, let given, let reason else { return nil }
    return (given, reason)
  }

  /// The removal of an entry that first became a draft, with the reason that the commit gave which took the draft away.
  func explained(anewBy new: String, on day: Day) -> Removal {
    guard new != own?.reason else { return self }
    let account =
      own.map { "\(new) (geändert am \(day.german), zuvor: \($0.account))" } ?? "\(new) (nachgetragen am \(day.german))"
    return Removal(commit: commit, reason: account, source: .commit, given: new)
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
