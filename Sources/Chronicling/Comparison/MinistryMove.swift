/// A ministry to which a version of an entry belonged.
public struct PastMinistry: Sendable {
  /// Its code then.
  public let code: String
  /// What it was called then, or nil where nothing says so.
  public let name: String?

  /// A ministry as it was.
  public init(code: String, name: String? = nil) {
    self.code = code
    self.name = name
  }
}

/// The ministries of two versions of an entry.
public struct MinistryMove: Sendable {
  let old: PastMinistry
  let new: PastMinistry

  /// The ministry before and after; both may be the same.
  public init(from old: PastMinistry, to new: PastMinistry) {
    self.old = old
    self.new = new
  }

  /// Whether the ministry only got another code: its folder was renamed, and nothing became of the entry.
  var isRenamingOfFolder: Bool { old.code != new.code && old.name != nil && old.name == new.name }

  /// Whether the entry came to another ministry.
  var isMove: Bool { old.code != new.code && !isRenamingOfFolder }
}
