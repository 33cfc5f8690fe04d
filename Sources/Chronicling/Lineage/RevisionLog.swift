public import RegisterModel

/// What git tells of the versions of Content: the commits, every parent before its children, and what each did to files of entries.
public struct RevisionLog: Sendable {
  /// The commits in the order in which they are shown; the last one is the newest.
  public var revisions: [Revision] = []
  /// The paths of entries below Content that ever existed; commits name them by their position.
  public var paths: [String] = []
  /// The object ids of all files that are told of here; commits name them by their position.
  public var blobs: [String] = []
  /// What became of files that are no entries, in the order of the commits.
  public var ground: [GroundChange] = []
  /// Every state of the list of removed entries, in the order of the commits.
  public var removalLists: [RemovalList] = []
  /// Where the register lies from which Content was copied, below the top of the repository, as long as it is there: when that goes, what it
  /// was before is told too.
  public var original: String?

  /// A log without commits.
  public init() {}
}

extension RevisionLog {
  /// What the last commit brought to the line that it goes on: itself, and if it is a merge the commits of the other lines.
  public var newest: Set<Int> {
    guard let last = revisions.indices.last else { return [] }
    let parents = revisions[last].parents
    guard parents.count > 1 else { return [last] }
    let (before, brought) = (ancestors(of: parents.prefix(1)), ancestors(of: parents.dropFirst()))
    return Set(revisions.indices.filter { $0 == last || brought[$0] && !before[$0] })
  }

  /// Which commits are among these or lie before them.
  private func ancestors(of commits: ArraySlice<Int>) -> [Bool] {
    var isAncestor = [Bool](repeating: false, count: revisions.count)
    for commit in commits { isAncestor[commit] = true }
    for commit in revisions.indices.reversed() where isAncestor[commit] {
      for parent in revisions[commit].parents { isAncestor[parent] = true }
    }
    return isAncestor
  }
}

/// A commit.
public struct Revision: Sendable {
  /// The object id.
  public let id: String
  /// The positions of the parents in the log, the one whose line it goes on first.
  public let parents: [Int]
  /// The author date in seconds since 1970.
  public let authored: Int
  /// The reason for removals that the commit's message gives.
  public let reason: String?
  /// What it did to files, seen from its first parent.
  public var changes: [FileChange]

  /// A commit as git tells it.
  public init(id: String, parents: [Int], authored: Int, reason: String?, changes: [FileChange] = []) {
    self.id = id
    self.parents = parents
    self.authored = authored
    self.reason = reason
    self.changes = changes
  }

  /// The commit without what it did to files.
  public var withoutChanges: Revision { Revision(id: id, parents: parents, authored: authored, reason: reason) }
}

/// What became of one file with a commit.
public struct FileChange: Sendable {
  /// The path's position in the log.
  public let path: Int
  /// The new file's position among the blobs, or nil when there is no file any more.
  public let blob: Int?
  /// Whether there was no file before.
  public let isNew: Bool

  /// A file added, changed or removed.
  public init(path: Int, blob: Int?, isNew: Bool) {
    self.path = path
    self.blob = blob
    self.isNew = isNew
  }
}

/// What became of a file that is no entry with a commit, seen from its first parent.
public struct GroundChange: Sendable {
  /// The commit's position in the log.
  public let revision: Int
  /// The file.
  public let file: GroundFile
  /// The new content's position among the blobs, or nil when there is no file any more.
  public let blob: Int?
  /// The former content's position among the blobs, or nil when there was no file before.
  public let former: Int?

  /// A file that was added, changed or removed.
  public init(revision: Int, file: GroundFile, blob: Int?, former: Int?) {
    self.revision = revision
    self.file = file
    self.blob = blob
    self.former = former
  }

  /// The file as the commit left it, and as it was before.
  public var versions: (new: GroundVersion?, former: GroundVersion?) {
    (blob.map { GroundVersion(file: file, blob: $0) }, former.map { GroundVersion(file: file, blob: $0) })
  }
}

/// A file that is no entry, as a commit left it.
public struct GroundVersion: Hashable, Sendable {
  /// What it is, and where.
  public let file: GroundFile
  /// The content's position among the blobs.
  public let blob: Int
}

extension RevisionLog {
  /// Every state of a file of one kind, in the order of the commits.
  public func states(of kind: GroundFile.Kind) -> [(change: GroundChange, blob: Int)] {
    ground.compactMap { change in
      change.file.kind == kind ? change.blob.map { (change, $0) } : nil
    }
  }
}

/// The list of removed entries as a commit left it.
public struct RemovalList: Sendable {
  /// The commit's position in the log.
  public let revision: Int
  /// The file's position among the blobs, or nil when there is no list any more.
  public let blob: Int?

  /// A list that was added, changed or removed.
  public init(revision: Int, blob: Int?) {
    self.revision = revision
    self.blob = blob
  }
}

/// What tells whose version a file is, and whether it was public, whether or not all of the file can be read.
public struct FileFacts: Sendable {
  /// The identifier, if the file has one.
  public let id: String?
  /// The title, if the file has one.
  public let title: String?
  /// Whether it says that it is a draft; nil where what it says of that cannot be understood.
  public let isDraft: Bool?

  /// The facts of a file.
  public init(id: String?, title: String?, isDraft: Bool?) {
    self.id = id
    self.title = title
    self.isDraft = isDraft
  }
}
