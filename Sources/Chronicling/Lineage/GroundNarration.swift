import RegisterModel

/// Tells the history of a file that is no entry from what happened to it.
public struct GroundNarration: Sendable {
  private let log: RevisionLog
  private let comparison: EntryComparison

  /// - Parameters:
  ///   - log: The commits.
  ///   - comparison: The words in which changes are told.
  public init(_ log: RevisionLog, comparison: EntryComparison) {
    self.log = log
    self.comparison = comparison
  }

  /// The history of a file from the first commit on that had it; a commit that changes nothing readers see is no version.
  ///
  /// - Parameters:
  ///   - line: What happened to the file.
  ///   - read: Reads a version.
  /// - Returns: nil when there never was a file.
  /// - Throws: What `read` throws.
  public func tell<Fault: Error>(
    _ line: GroundLine, read: (GroundVersion) throws(Fault) -> PastEntry
  ) throws(Fault) -> ToldEntry? {
    var story = GroundStory(id: line.id, comparison: comparison)
    for (step, version) in line.steps {
      let commit = log.commit(step.revision)
      guard let version else {
        story.end(at: commit, because: log.reason(of: step))
        continue
      }
      story.go(on: version.file, try read(version), blob: log.blobs[version.blob], at: commit)
    }
    return story.told
  }
}

/// The history of such a file while it is being told.
private struct GroundStory {
  private let id: String
  private let comparison: EntryComparison
  private var versions: [EntryVersion] = []
  private var newest: (file: GroundFile, content: PastEntry, blob: String)?
  /// The newest content that can be read.
  private var readable: PastEntry?
  private var removal: Removal?

  init(id: String, comparison: EntryComparison) {
    self.id = id
    self.comparison = comparison
  }

  var told: ToldEntry? {
    newest.map { newest in
      ToldEntry(
        history: EntryHistory(id: id, versions: versions, removal: removal, ground: newest.file),
        newestBlob: newest.blob, hasFile: removal == nil)
    }
  }

  mutating func end(at commit: Commit, because reason: String?) {
    if newest != nil, removal == nil { removal = Removal(commit: commit, reason: reason, source: .commit) }
  }

  mutating func go(on file: GroundFile, _ content: PastEntry, blob: String, at commit: Commit) {
    let changes = newest.map { comparison.changes(from: $0.content, orReadable: { readable }, toGround: content) } ?? []
    if changes.isEmpty, newest != nil, removal == nil {
      if newest?.file.name != file.name { rename(to: file) }
    } else {
      append(file, content, blob, at: commit, changes)
    }
    newest = (file, content, blob)
    if content.record != nil { readable = content }
    removal = nil
  }

  private mutating func append(
    _ file: GroundFile, _ content: PastEntry, _ blob: String, at commit: Commit, _ changes: [FieldChange]
  ) {
    rename(to: file)
    let title = file.title(in: content.record) ?? versions.last?.title ?? file.nameAsTitle
    versions.append(
      EntryVersion(
        number: versions.count + 1, commit: commit, blob: blob, path: file.path, ministry: content.ministry,
        ministryName: file.kind == .ministry ? title : "", title: title, changes: changes, isEditorial: false,
        note: nil, isReadable: content.record != nil, mayLeadWithinPortal: false, restored: removal))
  }

  /// What was told of a ministry belongs to it still, whatever its folder is called.
  private mutating func rename(to file: GroundFile) {
    guard file.kind == .ministry else { return }
    for index in versions.indices { versions[index].ministryToday = file.name }
  }
}
