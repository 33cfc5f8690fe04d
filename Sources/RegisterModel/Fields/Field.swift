/// One row of a catalogue: everything the program knows about a field is declared here and nowhere else.
public final class Field: Sendable {
  /// The German ASCII key: in front matter, CSV, JSON, addresses and messages.
  public let key: String
  /// The German name that readers see.
  public let label: String
  /// One or two German sentences for editors and readers: what belongs here.
  public let help: String
  /// What the value may be.
  public let kind: FieldKind
  /// When it must be there, and what its absence means.
  public let requirement: Requirement
  /// Where it is shown.
  public let section: Section
  /// The same thing in other registers' standards.
  public let crosswalk: Crosswalk
  /// Whether a new value is a change of the entry; not so for what says how a change is to be understood.
  public let isCompared: Bool
  /// Whether the date says that something has happened, so that it cannot lie ahead.
  public let isPast: Bool
  /// Whether readers judge a use by it, so that another value wants a reason.
  public let isKeyFact: Bool

  /// A row of the catalogue of entries.
  public init(
    _ key: String, _ label: String, _ kind: FieldKind, _ requirement: Requirement = .optional,
    in section: Section = .none, help: String = "", crosswalk: Crosswalk = Crosswalk(), isCompared: Bool = true,
    isPast: Bool = false, isKeyFact: Bool = false
  ) {
    self.key = key
    self.label = label
    self.kind = kind
    self.requirement = requirement
    self.section = section
    self.help = help
    self.crosswalk = crosswalk
    self.isCompared = isCompared
    self.isPast = isPast
    self.isKeyFact = isKeyFact
  }

  /// What readers see of a part of it: a part of its map, or one of the kinds that the elements of its list have.
  public func label(ofPart part: String) -> String {
    let kinds = kind.parts?["art"]?.kind.vocabulary?.terms
    return kind.parts?[part]?.label ?? kinds?.first { $0.value == part }?.label ?? part
  }

  /// Whether it must always be there.
  public var isMandatory: Bool { if case .mandatory = requirement { true } else { false } }
}

/// When a field must be there, and what its absence means.
public enum Requirement: Sendable {
  /// Missing is an error: without it the page cannot be listed or filtered.
  case mandatory
  /// Missing is an error unless `luecken` explains it; then it is a public gap.
  case mandatoryUnlessExplained(Condition = .always)
  /// Missing is a public gap while the condition holds.
  case gap(Condition = .always)
  /// Missing says nothing.
  case optional
}

/// The corresponding fields of other standards, by their names there.
public struct Crosswalk: Sendable {
  /// Dutch publication standard for algorithm registers 1.0 (older names of 0.1 in brackets).
  public let nl: String?
  /// British Algorithmic Transparency Recording Standard.
  public let atrs: String?
  /// Inventory of the US Office of Management and Budget, 2025.
  public let omb: String?
  /// Annex VIII of Regulation (EU) 2024/1689.
  public let aiAct: String?

  /// The names elsewhere; nil where there is none.
  public init(nl: String? = nil, atrs: String? = nil, omb: String? = nil, aiAct: String? = nil) {
    self.nl = nl
    self.atrs = atrs
    self.omb = omb
    self.aiAct = aiAct
  }
}
