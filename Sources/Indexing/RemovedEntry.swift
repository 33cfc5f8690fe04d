/// An entry that is gone, as the search finds it and shows it.
public struct RemovedEntry: Sendable {
  let id: String
  let title: String
  let ministry: String
  let day: String

  /// An entry that is gone, in the words of its last version.
  ///
  /// - Parameters:
  ///   - id: The identifier, at which its page still stands.
  ///   - title: The title.
  ///   - ministry: What the ministry was called.
  ///   - day: When it was removed, in words; empty where that is not known.
  public init(id: String, title: String, ministry: String, day: String) {
    self.id = id
    self.title = title
    self.ministry = ministry
    self.day = day
  }
}
