/// A history as the commits tell it, and what of it the rules ask about.
public struct ToldEntry: Sendable {
  /// The history; what is not committed is no part of it.
  public let history: EntryHistory
  /// The object id of the newest file that was published, whether or not it brought a version.
  public let newestBlob: String
  /// Whether the entry has a file, and be it a draft.
  public let hasFile: Bool
  /// The identifier under which the file of an entry that is gone goes on.
  public let successor: String?
  /// The titles that its drafts had since it was published.
  public let titlesWithheld: [String]
  /// Whether the identifier of an entry that is gone was given to another use.
  public let isReused: Bool
  /// What the newest version changed although the editor calls it editorial: the labels of the fields.
  public let misnamed: [String]

  /// A history as it was told.
  public init(
    history: EntryHistory, newestBlob: String, hasFile: Bool, successor: String? = nil,
    titlesWithheld: [String] = [], isReused: Bool = false,
    misnamed: [String] = []
  ) {
    self.history = history
    self.newestBlob = newestBlob
    self.hasFile = hasFile
    self.successor = successor
    self.titlesWithheld = titlesWithheld
    self.isReused = isReused
    self.misnamed = misnamed
  }

  /// Whether an entry of a title may be this one: titles change, but not while an entry is gone.
  public func knows(title: String) -> Bool {
    history.versions.contains { $0.title == title } || titlesWithheld.contains(title)
  }
}
