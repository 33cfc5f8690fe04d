/// The end of an entry: its file is gone or has become a draft again.
public struct Removal: Sendable, Equatable {
  /// Where the reason was given.
  public enum Source: String, Sendable {
    /// In the list of removed entries.
    case list
    /// In the list of removed entries, which does not give it any more.
    case struck
    /// In the message of the commit.
    case commit
    /// In the note of the file that became a draft.
    case note
    /// In the note of the last version, which was written about that and not about the removal.
    case lastNote
    /// By the program, from what happened.
    case history
  }

  /// The commit that removed the file, or nil when it is only gone from the working copy.
  public let commit: Commit?
  /// The reason the editor gave, if any.
  public let reason: String?
  /// Where the reason was given; nil when there is none.
  public let source: Source?
  /// The reason without what is said of when it was given.
  let given: String?

  /// How an entry ended.
  public init(commit: Commit?, reason: String?, source: Source? = nil) {
    self.init(commit: commit, reason: reason, source: source, given: reason)
  }

  init(commit: Commit?, reason: String?, source: Source?, given: String?) {
    self.commit = commit
    self.reason = reason
    self.source = reason == nil ? nil : source
    self.given = given
  }

  /// Whether a reason is given today.
  public var isExplained: Bool { reason != nil && source != .struck }
}
