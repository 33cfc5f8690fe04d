public import RegisterModel

/// The history of one entry, from its publication on, or of one file beside the entries.
public struct EntryHistory: Sendable {
  /// The permanent identifier; of a file beside the entries the place where it lay first.
  public let id: String
  /// The published versions, oldest first; the first is the publication.
  public let versions: [EntryVersion]
  /// When and why the entry was removed, if it is gone.
  public let removal: Removal?
  /// The removal that commits tell of, if the entry has a file again and no commit does.
  public let undoneRemoval: Removal?
  /// What the entry's page says and no version does yet, because its file was changed and not committed; usually empty.
  public let uncommitted: [FieldChange]
  /// What the newest published file says that counts even when that file is gone.
  public let lastFile: LastFile
  /// What the file is where it is none of an entry, as it was last.
  public let ground: GroundFile?

  /// The history of an entry.
  public init(
    id: String, versions: [EntryVersion], removal: Removal?, undoneRemoval: Removal? = nil,
    uncommitted: [FieldChange] = [], lastFile: LastFile = LastFile(), ground: GroundFile? = nil
  ) {
    self.id = id
    self.versions = versions
    self.removal = removal
    self.undoneRemoval = undoneRemoval
    self.uncommitted = uncommitted
    self.lastFile = lastFile
    self.ground = ground
  }

  /// Whether the entry's page says what no commit does.
  public var isAheadOfCommits: Bool { !uncommitted.isEmpty || undoneRemoval != nil }
}

/// What the newest published file of an entry says that can be read.
public struct LastFile: Equatable, Sendable {
  /// The former addresses, which lead to the entry still.
  public let formerAddresses: [FormerAddress]
  /// The status, known by its lists and feeds.
  public let status: Status?
  /// The risk class, known by its lists and feeds.
  public let riskClass: RiskClass?

  /// A file as it was read.
  public init(formerAddresses: [FormerAddress] = [], status: Status? = nil, riskClass: RiskClass? = nil) {
    self.formerAddresses = formerAddresses
    self.status = status
    self.riskClass = riskClass
  }

  init(_ record: Record) {
    self.init(
      formerAddresses: record.formerAddresses, status: record.term(Entry.Slots.status),
      riskClass: record.term(Entry.Slots.riskClass))
  }
}
