/// When a field is asked for: a sentence for readers and the test behind it.
public struct Condition: Sendable {
  /// The condition in German, such as „wenn im Einsatz“.
  public let label: String
  /// Whether it holds for an entry.
  public let holds: @Sendable (Entry) -> Bool

  /// A condition on an entry.
  public init(_ label: String, _ holds: @escaping @Sendable (Entry) -> Bool) {
    self.label = label
    self.holds = holds
  }
}

extension Condition {
  /// Asked for in every entry.
  public static let always = Condition("immer") { _ in true }
  /// Whether it is the one that holds for every entry.
  public var isAlways: Bool { label == Condition.always.label }
  /// Tried out, in regular use or tolerated.
  public static let inUse = Condition("wenn erprobt, in Betrieb oder geduldet") { $0.isInUse }
  /// In use now or earlier.
  public static let everUsed = Condition("wenn im Einsatz oder im Einsatz gewesen") { $0.wasEverUsed }
  /// No longer in use.
  public static let retired = Condition("wenn außer Betrieb") { $0.status == .retired }
  /// Classed as high-risk.
  public static let highRisk = Condition("wenn Hochrisiko-KI-System") { $0.riskClass == .high }
  /// Named in Annex III and yet said not to be high-risk: Art. 6(3).
  public static let exceptionClaimed = Condition("wenn Anhang III genannt und kein Hochrisiko") {
    $0.annexIII != nil && $0.riskClass == .notHigh
  }
  /// A point of Annex III applies.
  public static let annexIII = Condition("wenn ein Punkt des Anhangs III genannt ist") { $0.annexIII != nil }
  /// Decides together with people or prepares what they decide.
  public static let takesPart = Condition("wenn die KI an Entscheidungen mitwirkt") {
    ![.some(.noPart), nil].contains($0.decisionRole)
  }
  /// Recommends or decides.
  public static let recommends = Condition("wenn die KI empfiehlt oder entscheidet") {
    $0.decisionRole.map { $0.recommendsOrDecides } ?? false
  }
  /// Personal data are processed.
  public static let personalData = Condition("wenn personenbezogene Daten verarbeitet werden") { $0.hasPersonalData }
  /// A language model is used.
  public static let languageModel = Condition("wenn ein Sprachmodell eingesetzt wird") { $0.usesLanguageModel }
  /// Learned from data.
  public static let learned = Condition("wenn das System aus Daten gelernt hat") { $0.isLearned }
  /// Runs at someone else's place.
  public static let externalOperation = Condition("wenn Cloud, fremde Schnittstelle oder Sprachmodell genutzt wird") {
    $0.usesCloud || $0.usesLanguageModel
  }
  /// An operator outside the state's own data centres processes personal data.
  public static let externalProcessor = Condition("wenn Externe personenbezogene Daten verarbeiten") {
    $0.hasPersonalData && $0.hasExternalOperator
  }
  /// Bought or built by others.
  public static let procured = Condition("wenn ganz oder teils extern beschafft") {
    $0.development.map { $0 != .inHouse && $0 != .stateITService } ?? false
  }
  /// Employees work with it.
  public static let usedByStaff = Condition("wenn Beschäftigte damit arbeiten") { $0.isInUse && !$0.isUsedOnlyByPublic }
  /// The public meets it directly.
  public static let facesPublic = Condition("wenn sich das Angebot an die Öffentlichkeit richtet") { $0.facesPublic }
}
