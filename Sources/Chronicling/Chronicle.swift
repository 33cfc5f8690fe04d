import Bytes
public import RegisterModel

/// The public history of every entry that was ever published, as the versions in `Content/` tell it.
public struct Chronicle: Sendable {
  /// Whether there is a history, and why not.
  public let state: State
  /// Each entry's history by its identifier; entries that are gone are among them.
  public let histories: [String: EntryHistory]

  /// Whether the versions could be read.
  public enum State: Sendable, Equatable {
    /// The history is complete.
    case available
    /// There is none; the German sentence says why.
    case unavailable(reason: String)
  }

  /// A history, whole or missing.
  public init(state: State, histories: [String: EntryHistory]) {
    self.state = state
    self.histories = histories
  }
}

extension Chronicle {
  /// All histories, in the register's order.
  public var orderedHistories: [EntryHistory] { Self.ordered(histories.values) }

  /// The histories of the entries that are gone, in the register's order.
  ///
  /// - Parameter isPublished: Says of an identifier whether its entry is there today.
  /// - Returns: The histories.
  public func removed(besides isPublished: (_ id: String) -> Bool) -> [EntryHistory] {
    Self.ordered(histories.values.filter { !isPublished($0.id) && !$0.versions.isEmpty })
  }

  private static func ordered(_ histories: some Sequence<EntryHistory>) -> [EntryHistory] {
    histories.sorted { ($0.id.utf8.count, $0.id) < ($1.id.utf8.count, $1.id) }
  }
}

/// A commit as readers may check it.
public struct Commit: Hashable, Sendable {
  /// The object id, 40 or 64 hexadecimal digits.
  public let id: String
  /// The author date as a calendar day in Europe/Berlin.
  public let day: Day
  /// The place in the history's order, from 0; commits are shown in this order whatever their dates say.
  public let order: Int
  /// Whether the date lies in the future, before that of an earlier commit or before there was git.
  public let isDateDoubtful: Bool
  /// Where the date lies in the future or before there was git, the last day before that commits name: what happened is listed on that day,
  /// and not on one that nobody's clock showed, or on another one with every build.
  public let dayInstead: Day?

  /// A commit as it was read.
  public init(id: String, day: Day, order: Int, isDateDoubtful: Bool, dayInstead: Day? = nil) {
    self.id = id
    self.day = day
    self.order = order
    self.isDateDoubtful = isDateDoubtful
    self.dayInstead = dayInstead
  }

  /// The day by which lists and figures go: a date that cannot be true says nothing of when something happened.
  public var countedDay: Day { dayInstead ?? day }
}

/// The history of one entry, from its publication on.
public struct EntryHistory: Sendable {
  /// The permanent identifier.
  public let id: String
  /// The published versions, oldest first; the first is the publication.
  public let versions: [EntryVersion]
  /// When and why the entry was removed, if it is gone.
  public let removal: Removal?
  /// What the entry's page says and no version does yet, because its file was changed and not committed; usually empty.
  public let uncommitted: [FieldChange]
  /// What the newest published file says that counts even when that file is gone.
  public let lastFile: LastFile

  /// The history of an entry.
  public init(
    id: String, versions: [EntryVersion], removal: Removal?, uncommitted: [FieldChange] = [],
    lastFile: LastFile = LastFile()
  ) {
    self.id = id
    self.versions = versions
    self.removal = removal
    self.uncommitted = uncommitted
    self.lastFile = lastFile
  }
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

/// What became of one field between two versions, in the words that readers see.
public struct FieldChange: Sendable, Equatable {
  /// What kind of change readers may filter by.
  public enum Kind: String, Sendable, CaseIterable {
    /// The status.
    case status
    /// The risk class.
    case riskClass = "risikoklasse"
    /// A gap was opened: a value went missing.
    case gapOpened = "luecke_entstanden"
    /// A gap was closed: a value was filled in.
    case gapClosed = "luecke_geschlossen"
    /// Any other field.
    case other = "angabe"
    /// The text under the front matter.
    case text
  }

  /// Both values as files write them: codes of what a register or the program has words for.
  public struct Written: Sendable {
    let old: String?
    let new: String?

    /// Both values, nil where there is none.
    public init(old: String?, new: String?) {
      self.old = old
      self.new = new
    }
  }

  /// A run of words of a long text, in the order of reading.
  public struct Words: Sendable, Equatable {
    /// What became of the words.
    public enum State: Sendable {
      /// Both versions have them.
      case kept
      /// Only the older version has them.
      case removed
      /// Only the newer version has them.
      case added
    }

    /// What became of them.
    public let state: State
    /// The words with the white space between them; of many that stayed only those next to a change, and `[…]` for the others.
    public let text: String
    /// The white space behind them, which readers should not see marked; empty at the end of the text and nowhere else.
    public let space: String
  }

  /// The field's key, `text` for the text under the front matter.
  public let key: String
  /// The German label.
  public let label: String
  /// The kind.
  public let kind: Kind
  /// The value before, nil when there was none.
  public let old: String?
  /// The value after, nil when there is none.
  public let new: String?
  /// Whether the values are one element of a list that said something before and says something still: nothing was silent where there is none.
  public let isElement: Bool
  /// Where the words of two long texts differ; nil for short values, and where there is no word to compare.
  let edits: [Edit]?
  /// What tells the change from others: the same values changed in the same way have the same, in whatever words they are shown.
  let print: UInt64

  /// A change of one field.
  ///
  /// - Parameters:
  ///   - key: The field's key.
  ///   - label: The German label.
  ///   - kind: The kind.
  ///   - old: The value before.
  ///   - new: The value after.
  ///   - isWordByWord: Whether the values are texts whose words are compared, if both are there.
  ///   - isElement: Whether the values are one element of a list that both versions have.
  ///   - written: The values as files write them, where readers see them in other words.
  public init(
    key: String, label: String, kind: Kind, old: String?, new: String?, isWordByWord: Bool = false,
    isElement: Bool = false, written: Written? = nil
  ) {
    let edits = if isWordByWord, let old, let new { Self.edits(from: old, to: new) } else { nil as [Edit]? }
    self.init(
      key: key, label: label, kind: kind, old: old, new: new, isElement: isElement, edits: edits, written: written)
  }

  /// A change of the text under the front matter, an empty one being none; nil when no word differs.
  init?(ofText label: String, from old: String, to new: String) {
    guard old != new else { return nil }
    let difference = WordDifference(from: old, to: new)
    guard difference.isChange else { return nil }
    self.init(
      key: "text", label: label, kind: .text, old: old.isEmpty ? nil : old, new: new.isEmpty ? nil : new,
      edits: old.isEmpty || new.isEmpty ? nil : difference.edits)
  }

  private init(
    key: String, label: String, kind: Kind, old: String?, new: String?, isElement: Bool = false, edits: [Edit]?,
    written: Written? = nil
  ) {
    self.key = key
    self.label = label
    self.kind = kind
    self.old = old
    self.new = new
    self.isElement = isElement
    self.edits = edits
    print = Self.print(of: written ?? Written(old: old, new: new), at: key)
  }

  private static func print(of written: Written, at key: String) -> UInt64 {
    let separator: UInt8 = 1
    var bytes = Array(key.utf8)
    bytes.reserveCapacity(bytes.count + (written.old?.utf8.count ?? 1) + (written.new?.utf8.count ?? 1) + 2)
    for value in [written.old, written.new] {
      bytes.append(separator)
      bytes += (value ?? "\0").utf8
    }
    return contentFingerprint(bytes)
  }

  private static func edits(from old: String, to new: String) -> [Edit]? {
    let difference = WordDifference(from: old, to: new)
    return difference.hasWords ? difference.edits : nil
  }
}

extension FieldChange {
  /// Whether the values are long texts that are told word by word.
  public var isWordByWord: Bool { edits != nil }

  /// For long texts what differs, word by word and with the words next to it, made anew with every call; empty for short values.
  public var words: [Words] {
    edits.map { WordDifference($0, from: old ?? "", to: new ?? "").runs() } ?? []
  }
}
