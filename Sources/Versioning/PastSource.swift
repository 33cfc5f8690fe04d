/// Where the past of a content folder is read from, or why it cannot be; two are alike as long as git has no other commits to tell of.
public struct PastSource: Sendable, Equatable {
  /// The repository.
  let result: Result<Repository, NoHistory>

  /// Looks for the repository around a content folder.
  public init(around content: String) {
    result = Result { () throws(NoHistory) in try Repository(around: content) }
  }
}
