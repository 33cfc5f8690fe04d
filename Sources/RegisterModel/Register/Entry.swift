public import Diagnostics

/// One use of AI by one authority: an entry of the register.
public struct Entry: Sendable {
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

  /// An entry as it was read; the identifier is taken out of the record.
  public init?(source: SourceFile, ministry: String, record: Record, body: Document) {
    guard let id = record.text(Slots.id) else { return nil }
    self.source = source
    self.ministry = ministry
    self.record = record
    self.body = body
    self.id = id
  }

  /// The slots of the fields that the program reasons about.
  public enum Slots {
    private static let catalogue = FieldCatalogue.entry
    static let id = catalogue.slot(named: "id")
    static let draft = catalogue.slot(named: "entwurf")
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
    static let gaps = catalogue.slot(named: "luecken")
    static let sources = catalogue.slot(named: "quellen")
    static let systemID = catalogue.slot(named: "system_id")
    static let system = catalogue.slot(named: "system")
    static let evaluation = catalogue.slot(named: "auswertung")
    static let nextReview = catalogue.slot(named: "naechste_pruefung")
    static let predecessor = catalogue.slot(named: "vorgaenger")
    static let successor = catalogue.slot(named: "nachfolger")
    static let searchWords = catalogue.slot(named: "suchwoerter")
  }
}

extension Entry {
  /// The name of the use.
  public var title: String { record.text(Slots.title) ?? id }
  /// The description in plain language.
  public var summary: String { record.text(Slots.summary) ?? "" }
  /// Whether the entry is kept out of the published register.
  public var isDraft: Bool { record.term(Slots.draft, as: Switch.self) == .on }
  /// Where the use stands, as last documented.
  public var status: Status? { record.term(Slots.status) }
  /// The time for which the status is documented.
  public var statusDate: PartialDate? { record.date(Slots.statusDate) }
  /// The start of use or trial.
  public var begin: PartialDate? { record.date(Slots.begin) }
  /// The end of use or trial.
  public var end: PartialDate? { record.date(Slots.end) }
  /// The date of the next review.
  public var nextReview: PartialDate? { record.date(Slots.nextReview) }
  /// The topic areas.
  public var topics: [Topic] { record.terms(Slots.topics) }
  /// The kinds of technology.
  public var technologies: [Technology] { record.terms(Slots.technologies) }
  /// The system's part in decisions.
  public var decisionRole: DecisionRole? { record.term(Slots.decisionRole) }
  /// The class under the AI Act.
  public var riskClass: RiskClass? { record.term(Slots.riskClass) }
  /// The point of Annex III that applies or might apply.
  public var annexIII: AnnexIII? { record.term(Slots.annexIII) }
  /// The duties of Art. 50.
  public var transparencyDuties: [TransparencyDuty] { record.terms(Slots.transparency) }
  /// Whether personal data are processed.
  public var personalData: PersonalData? { record.term(Slots.personalData) }
  /// Who is affected.
  public var affected: [Affected] { record.terms(Slots.affected) }
  /// Who built it.
  public var development: Development? { record.term(Slots.development) }
  /// The legal bases as cited.
  public var legalBases: [LegalBasis] { record.maps(Slots.legalBases).map(LegalBasis.init) }
  /// The assessments.
  public var assessments: [ImpactAssessment] { record.maps(Slots.assessments).map(ImpactAssessment.init) }
  /// The places of processing.
  public var places: [ProcessingPlace] { record.maps(Slots.places).map(ProcessingPlace.init) }
  /// The providers and their parts.
  public var providers: [Party] { record.maps(Slots.providers).map(Party.init) }
  /// The explained gaps.
  public var gapExplanations: [GapExplanation] { record.maps(Slots.gaps).map(GapExplanation.init) }
  /// The sources.
  public var sources: [Source] { record.maps(Slots.sources).map(Source.init) }
  /// The key shared by all uses of one system.
  public var systemID: String? { record.text(Slots.systemID) }
  /// The name of the system.
  public var systemName: String? { record[Slots.system]?.map?.text("name") }
  /// Further words under which it is found.
  public var searchWords: [String] { record[Slots.searchWords]?.texts ?? [] }
  /// Whether a trial's evaluation is named.
  public var hasEvaluation: Bool { record[Slots.evaluation] != nil }
}

extension Entry {
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
  /// Whether members of the public use it directly.
  public var facesPublic: Bool {
    transparencyDuties.contains(.interaction)
      || (technologies.contains(.chatbot) && !affected.isEmpty && affected != [.employees])
  }
  /// Whether only the public works with it.
  public var isUsedOnlyByPublic: Bool { facesPublic && !affected.contains(.employees) }
}
