import Bytes

/// What became of one field between two versions, in the words that readers see.
public struct FieldChange: Sendable, Equatable {
  /// What kind of change readers may filter by.
  public enum Kind: String, Sendable, CaseIterable {
    /// The status.
    case status
    /// The risk class.
    case riskClass = "risikoklasse"
    /// A gap was opened: a value went missing, or is asked for now.
    case gapOpened = "luecke_entstanden"
    /// A gap was closed: a value was filled in, or is asked for no longer.
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

  /// The field's key, `text` for the text under the front matter, `offene_luecken` for gaps that came or went with changes of others.
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

  /// The gaps of several fields that came or went with changes of others; nil when there are none. It has no part in what tells events from
  /// each other: which fields are asked for is a matter of the program that tells of them.
  init?(ofGaps labels: [String], kind: Kind) {
    guard !labels.isEmpty else { return nil }
    let value = labels.joined(separator: ", ")
    key = Self.consequences
    label = "Offene Lücken"
    self.kind = kind
    old = kind == .gapClosed ? value : nil
    new = kind == .gapClosed ? nil : value
    isElement = true
    edits = nil
    print = 0
  }

  private static let consequences = "offene_luecken"

  /// Whether it tells of gaps that came or went with changes of others, and is no change of its own.
  public var isConsequence: Bool { key == Self.consequences }

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
