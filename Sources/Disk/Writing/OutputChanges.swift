/// What a build changed in its output folder.
public struct OutputChanges: Equatable, Sendable {
  /// Files that were not there before.
  public internal(set) var new = 0
  /// Files whose content was replaced.
  public internal(set) var changed = 0
  /// Files that were left untouched because they had the right content.
  public internal(set) var unchanged: Int
  /// Files of an earlier build that this one no longer has.
  public internal(set) var removed = 0
  /// The bytes of the files that are new or changed.
  var bytesWritten = 0

  /// A build that wrote nothing and left files as they were.
  public init(unchanged: Int = 0) { self.unchanged = unchanged }
}
