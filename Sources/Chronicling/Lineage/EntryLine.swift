/// Everything that ever happened to one entry's file, oldest first.
public struct EntryLine: Sendable {
  /// The identifier.
  public let id: String
  /// What happened.
  public let steps: [Step]

  /// A commit that gave the entry another file, or none.
  public struct Step: Sendable {
    /// The commit's position in the log.
    public let revision: Int
    /// The file, or nil when the entry has none any more.
    public let file: File?
    /// The identifier that stands in the place of this one since this commit, where the file went on under another.
    public let successor: String?
    /// Where a merge took the entry away, or made a draft of it, that both of its lines had changed: the commit that had done so before on the
    /// other line.
    public let cause: Int?
    /// Whether a merge kept the file that its first line had lost: another line had it all the while.
    public let isKept: Bool
  }

  /// A file of the entry.
  public struct File: Sendable, Equatable {
    /// The path's position in the log.
    public let path: Int
    /// The file's position among the blobs.
    public let blob: Int
  }
}
