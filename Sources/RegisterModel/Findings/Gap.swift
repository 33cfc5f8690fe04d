/// Something that the public should know and does not: shown at its field, never stops a build.
public struct Gap: Sendable {
  /// How a gap stands on the day of the build.
  public enum State: Hashable, Sendable {
    /// Nothing is said about it.
    case open
    /// The duty binds only later.
    case pending(from: Day)
    /// It is being worked on until a day that has not passed.
    case promised(until: PartialDate?)
    /// It was promised, or due, for a day that has passed.
    case overdue(since: PartialDate)
    /// The answer is not known, and the entry says so.
    case unknown
    /// It is withheld under an exception that a law makes.
    case withheld(basis: String)
  }

  /// The rule that asks for it.
  public let rule: String
  /// The field that is missing or wanting, by its slot; nil when the gap concerns the whole entry.
  public let slot: Int?
  /// The key of a ministry's file that answers it; nil for what entries or a table of removals answer.
  public let ministryKey: String?
  /// A part of the field, such as `dsfa`.
  public let part: String?
  /// What is missing, a German sentence for readers.
  public let message: String
  /// How it stands.
  public let state: State
  /// The reason that the entry gives.
  public let reason: String?

  /// A gap.
  public init(
    rule: String, slot: Int?, ministryKey: String? = nil, part: String? = nil, message: String, state: State,
    reason: String? = nil
  ) {
    self.rule = rule
    self.slot = slot
    self.ministryKey = ministryKey
    self.part = part
    self.message = message
    self.state = state
    self.reason = reason
  }

  /// Whether the duty behind it does not bind yet.
  public var isPending: Bool { if case .pending = state { true } else { false } }
}

/// What is publicly known of a rule: its number, what it asks for and where that comes from.
public struct RuleDescription: Sendable {
  /// The number, such as `R36`.
  public let id: String
  /// What the rule asks for, a German heading.
  public let title: String
  /// The source as the register cites it; empty for a rule of the register itself.
  public let source: String
  /// How its findings weigh.
  public let severities: [Severity]
  /// The key of the date table that says when it binds.
  public let duty: String?

  /// How a rule's findings weigh.
  public enum Severity: String, Sendable {
    /// Stops the build.
    case error = "Fehler"
    /// Public gap.
    case gap = "Lücke"
    /// Public, not binding yet.
    case pending = "Anstehend"
    /// Only for editors.
    case hint = "Hinweis"
  }

  /// Whether it finds what readers see as gaps, or as duties to come.
  public var findsGaps: Bool { severities.contains(.gap) || severities.contains(.pending) }

  /// The number of the general rule that asks for fields.
  public static let fieldsID = "F"

  /// A rule's description.
  public init(_ id: String, _ title: String, source: String, severities: [Severity], duty: String? = nil) {
    self.id = id
    self.title = title
    self.source = source
    self.severities = severities
    self.duty = duty
  }

  /// The description without the parts of its source that cite a law of Nordrhein-Westfalen which the register does not have: a register of
  /// another state must not refer to it.
  public func citing(_ isKnown: (_ law: String) -> Bool) -> RuleDescription {
    guard source.contains(" NRW") else { return self }
    let parts = source.split(separator: "; ").filter { part in
      let words = part.split { " ,".contains($0) }
      return zip(words, words.dropFirst()).allSatisfy { $1 != "NRW" || isKnown("\($0) NRW") }
    }
    return RuleDescription(id, title, source: parts.joined(separator: "; "), severities: severities, duty: duty)
  }
}
