public import RegisterModel

/// Tells the history of an entry from what happened to its file.
public struct EntryNarration: Sendable {
  private let log: RevisionLog
  private let facts: [FileFacts]
  private let comparison: EntryComparison
  private let names: MinistryNames

  /// - Parameters:
  ///   - log: The commits.
  ///   - facts: The facts of every blob of the log.
  ///   - comparison: The words in which changes are told.
  ///   - names: What ministries were called.
  public init(_ log: RevisionLog, facts: [FileFacts], comparison: EntryComparison, names: MinistryNames) {
    self.log = log
    self.facts = facts
    self.comparison = comparison
    self.names = names
  }

  /// The history of an entry from its publication on, the first commit in which it was no draft.
  ///
  /// A commit that changes nothing readers see is no version. A file that comes back after a removal goes on with the history if it has
  /// a title or bytes that the entry had before, or if a branch had it all the while; any other use of a dead identifier is reported and no part of the history.
  ///
  /// - Parameters:
  ///   - line: What happened to the file.
  ///   - read: Reads a file.
  /// - Returns: nil when the entry was never published.
  /// - Throws: What `read` throws.
  public func tell<Fault: Error>(
    _ line: EntryLine, read: (EntryLine.File) throws(Fault) -> PastEntry
  ) throws(Fault) -> ToldEntry? {
    var story = Story(line.id, comparison, names)
    for step in line.steps {
      let commit = log.commit(step.revision)
      guard let file = step.file else {
        story.end(at: commit, because: log.reason(of: step), successor: step.successor)
        continue
      }
      let version = Story.Version(
        entry: try read(file), blob: log.blobs[file.blob], path: log.paths[file.path], isDraft: facts[file.blob].isDraft
      )
      story.go(on: version, at: commit, because: log.reason(of: step), isKept: step.isKept)
    }
    return story.told
  }
}

extension RevisionLog {
  /// A commit without doubts about its date.
  func commit(_ revision: Int) -> Commit {
    Commit(
      id: revisions[revision].id, day: Day(berlinAt: revisions[revision].authored), order: revision,
      isDateDoubtful: false)
  }

  /// The reason that the commit gives, or where a merge gives none, the one that was given before on the other line.
  func reason(of step: EntryLine.Step) -> String? {
    revisions[step.revision].reason ?? step.cause.flatMap { revisions[$0].reason }
  }
}
