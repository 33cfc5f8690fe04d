public import Diagnostics

/// One use of AI by one authority: an entry of the register.
public final class Entry: Sendable {
  /// The file it was read from.
  public let source: SourceFile
  /// The code of the ministry whose folder holds the file.
  public let ministry: String
  /// What the front matter says.
  public let record: Record
  /// The text below the front matter.
  public let body: Document
  /// The permanent identifier; entries without a valid one never leave Parsing.
  public let id: String
  /// The name of the use.
  public let title: String
  /// The description in plain language.
  public let summary: String
  /// Whether the entry is kept out of the published register.
  public let isDraft: Bool
  /// Where the use stands, as last documented.
  public let status: Status?
  /// The time for which the status is documented.
  public let statusDate: PartialDate?
  /// The start of use or trial.
  public let begin: PartialDate?
  /// The end of use or trial.
  public let end: PartialDate?
  /// The date of the next review.
  public let nextReview: PartialDate?
  /// The topic areas.
  public let topics: [Topic]
  /// The kinds of technology.
  public let technologies: [Technology]
  /// The system's part in decisions.
  public let decisionRole: DecisionRole?
  /// The class under the AI Act.
  public let riskClass: RiskClass?
  /// The point of Annex III that applies or might apply.
  public let annexIII: AnnexIII?
  /// The duties of Art. 50.
  public let transparencyDuties: [TransparencyDuty]
  /// Whether personal data are processed.
  public let personalData: PersonalData?
  /// Who is affected.
  public let affected: [Affected]
  /// Who built it.
  public let development: Development?
  /// The legal bases as cited.
  public let legalBases: [LegalBasis]
  /// The assessments.
  public let assessments: [ImpactAssessment]
  /// The places of processing.
  public let places: [ProcessingPlace]
  /// The providers and their parts.
  public let providers: [Party]
  /// The explained gaps.
  public let gapExplanations: [GapExplanation]
  /// The sources.
  public let sources: [Source]
  /// The key shared by all uses of one system.
  public let systemID: String?
  /// The name of the system.
  public let systemName: String?
  /// Whether a trial's evaluation is named.
  public let hasEvaluation: Bool

  /// An entry as it was read; the identifier is taken out of the record.
  public init?(source: SourceFile, ministry: String, record: Record, body: Document) {
    guard let id = record.text(Slots.id) else { return nil }
    self.source = source
    self.ministry = ministry
    self.record = record
    self.body = body
    self.id = id
    title = record.text(Slots.title) ?? id
    summary = record.text(Slots.summary) ?? ""
    isDraft = record.term(Slots.draft, as: Switch.self) == .on
    status = record.term(Slots.status)
    statusDate = record.date(Slots.statusDate)
    begin = record.date(Slots.begin)
    end = record.date(Slots.end)
    nextReview = record.date(Slots.nextReview)
    topics = record.terms(Slots.topics)
    technologies = record.terms(Slots.technologies)
    decisionRole = record.term(Slots.decisionRole)
    riskClass = record.term(Slots.riskClass)
    annexIII = record.term(Slots.annexIII)
    transparencyDuties = record.terms(Slots.transparency)
    personalData = record.term(Slots.personalData)
    affected = record.terms(Slots.affected)
    development = record.term(Slots.development)
    legalBases = record.maps(Slots.legalBases).map(LegalBasis.init)
    assessments = record.maps(Slots.assessments).map(ImpactAssessment.init)
    places = record.maps(Slots.places).map(ProcessingPlace.init)
    providers = record.maps(Slots.providers).map(Party.init)
    gapExplanations = record.maps(Slots.gaps).map(GapExplanation.init)
    sources = record.maps(Slots.sources).map(Source.init)
    systemID = record.text(Slots.systemID)
    systemName = record[Slots.system]?.map?.text("name")
    hasEvaluation = record[Slots.evaluation] != nil
  }

  /// The slots of the fields that the program reasons about.
  public enum Slots {
    private static let catalogue = FieldCatalogue.entry
    static let id = catalogue.slot(named: "id")
    static let draft = catalogue.slot(named: "entwurf")
    static let formerAddresses = catalogue.slot(named: "aliase")
    static let title = catalogue.slot(named: "titel")
    static let summary = catalogue.slot(named: "kurzbeschreibung")
    /// The status.
    public static let status = catalogue.slot(named: "status")
    static let statusDate = catalogue.slot(named: "status_belegt_am")
    static let begin = catalogue.slot(named: "beginn")
    static let end = catalogue.slot(named: "ende")
    static let topics = catalogue.slot(named: "themen")
    static let technologies = catalogue.slot(named: "technik")
    static let decisionRole = catalogue.slot(named: "entscheidungsrolle")
    /// The risk class.
    public static let riskClass = catalogue.slot(named: "risikoklasse")
    static let annexIII = catalogue.slot(named: "anhang_iii")
    static let transparency = catalogue.slot(named: "transparenzpflichten")
    /// Whether personal data are processed.
    public static let personalData = catalogue.slot(named: "personenbezogene_daten")
    static let affected = catalogue.slot(named: "betroffene")
    /// The legal bases.
    public static let legalBases = catalogue.slot(named: "rechtsgrundlagen")
    static let assessments = catalogue.slot(named: "folgenabschaetzungen")
    /// The places of processing.
    public static let places = catalogue.slot(named: "verarbeitungsorte")
    /// The providers.
    public static let providers = catalogue.slot(named: "anbieter")
    static let development = catalogue.slot(named: "entwicklung")
    /// The explained gaps.
    public static let gaps = catalogue.slot(named: "luecken")
    static let sources = catalogue.slot(named: "quellen")
    static let systemID = catalogue.slot(named: "system_id")
    static let system = catalogue.slot(named: "system")
    static let evaluation = catalogue.slot(named: "auswertung")
    static let coDetermination = catalogue.slot(named: "mitbestimmung")
    static let nextReview = catalogue.slot(named: "naechste_pruefung")
    static let predecessor = catalogue.slot(named: "vorgaenger")
    static let successor = catalogue.slot(named: "nachfolger")
    static let searchWords = catalogue.slot(named: "suchwoerter")
  }
}

extension Entry {
  /// Where the staff council stands.
  public var coDetermination: CoDetermination? { record[Slots.coDetermination]?.map?.term("stand") }
  /// Further words under which it is found.
  public var searchWords: [String] { record[Slots.searchWords]?.texts ?? [] }
  /// Whether it is tried out, in regular use or tolerated.
  public var isInUse: Bool { status?.isInUse ?? false }
  /// Whether it is or was in use.
  public var wasEverUsed: Bool { isInUse || status == .suspended || status == .retired }
  /// Whether personal data are known to be processed.
  public var hasPersonalData: Bool { personalData == .yes || personalData == .specialCategories }
  /// Whether a language model is used.
  public var usesLanguageModel: Bool { technologies.contains(.languageModel) }
  /// Whether the technology learns from data.
  public var isLearned: Bool {
    technologies.contains {
      [.languageModel, .classification, .forecast, .imageRecognition, .speechRecognition, .translation].contains($0)
    }
  }
  /// Whether a place of processing is a cloud, a model interface or a subcontractor.
  public var usesCloud: Bool {
    places.contains { [.cloud, .modelInterface, .subcontractor].contains($0.role) }
  }
  /// Whether a place of processing is run by somebody who is no authority: by what is said of the place, or since the operator is named as the
  /// provider.
  public var hasExternalOperator: Bool {
    places.contains { place in
      if place.isExternal { return true }
      guard let name = place.operator.map(folded) else { return false }
      return providers.contains { folded($0.name) == name }
    }
  }
  /// Whether members of the public use it directly.
  public var facesPublic: Bool {
    transparencyDuties.contains(.interaction)
      || (technologies.contains(.chatbot) && !affected.isEmpty && affected != [.employees])
  }
  /// Whether only the public works with it; an entry that does not say whom it affects does not say so either.
  public var isUsedOnlyByPublic: Bool { facesPublic && !affected.isEmpty && !affected.contains(.employees) }
}
