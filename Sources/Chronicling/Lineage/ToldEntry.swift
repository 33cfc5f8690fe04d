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
  /// Whether the identifier of an entry that is gone was given to another use.
  public let isReused: Bool
  /// What the newest version changed although the editor calls it editorial: the labels of the fields.
  public let misnamed: [String]

  /// A history as it was told.
  public init(
    history: EntryHistory, newestBlob: String, hasFile: Bool, successor: String? = nil, isReused: Bool = false,
    misnamed: [String] = []
  ) {
    self.history = history
    self.newestBlob = newestBlob
    self.hasFile = hasFile
    self.successor = successor
    self.isReused = isReused
    self.misnamed = misnamed
  }
}

extension EntryHistory {
  /// Whether an entry of a title may be the one that the history tells of: titles change, but not while an entry is gone.
  public func knows(title: String) -> Bool { versions.contains { $0.title == title } }
}
