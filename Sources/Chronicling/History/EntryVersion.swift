/// One published state of an entry.
public struct EntryVersion: Sendable {
  /// The number in the entry's history, from 1.
  public let number: Int
  /// The commit that brought it.
  public internal(set) var commit: Commit
  /// The object id of the file, for `git cat-file`.
  public let blob: String
  /// The path below Content.
  public let path: String
  /// The code of the ministry it belonged to then.
  public let ministry: String
  /// What that ministry was called then.
  public let ministryName: String
  /// The code of that ministry since: another one where its folder was renamed.
  public internal(set) var ministryToday: String
  /// The title then, or the identifier where it had none.
  public let title: String
  /// What differs from the version before; empty for the first.
  public let changes: [FieldChange]
  /// Whether the editor marked the change as editorial and it touches prose alone.
  public let isEditorial: Bool
  /// The editor's note.
  public internal(set) var note: String?
  /// Whether its front matter can still be read; otherwise it is shown as it was written.
  public let isReadable: Bool
  /// Whether its text may lead to other pages of the portal; if not, its page is made of its history alone.
  public let mayLeadWithinPortal: Bool
  /// The removal that this version undid: the entry was gone between the version before and this one.
  public internal(set) var restored: Removal?

  /// A version as it was read.
  public init(
    number: Int, commit: Commit, blob: String, path: String, ministry: String, ministryName: String, title: String,
    changes: [FieldChange], isEditorial: Bool, note: String?, isReadable: Bool, mayLeadWithinPortal: Bool = true,
    restored: Removal? = nil
  ) {
    self.number = number
    self.commit = commit
    self.blob = blob
    self.path = path
    self.ministry = ministry
    self.ministryName = ministryName
    ministryToday = ministry
    self.title = title
    self.changes = changes
    self.isEditorial = isEditorial
    self.note = note
    self.isReadable = isReadable
    self.mayLeadWithinPortal = mayLeadWithinPortal
    self.restored = restored
  }
}
