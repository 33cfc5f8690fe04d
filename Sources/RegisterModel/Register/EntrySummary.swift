public import Bytes
public import Diagnostics

/// What the rest of the portal knows of an entry: whatever lists, feeds, indexes and other entries show of it.
///
/// A page that shows entries depends on their summaries alone; only an entry's own page and its exports need the whole entry. So a
/// register of any size is read entry by entry and never held as a whole.
public final class EntrySummary: Sendable {
  /// The permanent identifier.
  public let id: String
  /// The code of the ministry.
  public let ministry: String
  /// The path of the file.
  public let path: String
  /// Where the identifier stands in the file.
  public let idRange: ByteRange
  /// The line of the identifier in the file.
  public let idLine: Int
  /// Whether the entry is kept out of the site.
  public let isDraft: Bool
  /// The name of the use.
  public let title: String
  /// The description in plain language.
  public let summary: String
  /// Where the use stands.
  public let status: Status?
  /// The start of use or trial.
  public let begin: PartialDate?
  /// The end of use or trial.
  public let end: PartialDate?
  /// The class under the AI Act.
  public let riskClass: RiskClass?
  /// Whether personal data are processed.
  public let personalData: PersonalData?
  /// The kinds of technology.
  public let technologies: [Technology]
  /// The topic areas.
  public let topics: [Topic]
  /// The names of the providers.
  public let providers: [String]
  /// The places of processing.
  public let places: [PlaceSummary]
  /// The legal bases.
  public let legalBases: [BasisSummary]
  /// The impact assessments.
  public let assessments: [AssessmentSummary]
  /// Whether the staff council took part.
  public let coDetermination: CoDetermination?
  /// The key shared by all uses of one system.
  public let systemID: String?
  /// Where that key stands in the file.
  public let systemRange: ByteRange
  /// The entries that this one names as its predecessor and successor.
  public let references: [EntryReference]
  /// The addresses that the entry's page had before.
  public let formerAddresses: [FormerAddress]
  /// Whether a trial's evaluation is named.
  public let hasEvaluation: Bool
  /// The gaps, in the order of the fields.
  public let gaps: GapNotes
  /// How much of what is asked for is there.
  public let completeness: Completeness

  /// What others may know of an entry and of what the rules say about it.
  public init(_ entry: Entry, _ assessment: EntryAssessment) {
    id = entry.id
    ministry = entry.ministry
    path = entry.source.path
    idRange = entry.record.range(of: Entry.Slots.id)
    idLine = entry.source.line(of: Int(idRange.start))
    isDraft = entry.isDraft
    title = entry.title
    summary = entry.summary
    status = entry.status
    begin = entry.begin
    end = entry.end
    riskClass = entry.riskClass
    personalData = entry.personalData
    technologies = entry.technologies
    topics = entry.topics
    providers = entry.providers.map(\.name)
    places = entry.places.map { PlaceSummary(place: $0.place, country: $0.country, operator: $0.operator) }
    legalBases = entry.legalBases.map { BasisSummary(law: $0.law, section: $0.section, kind: $0.kind) }
    assessments = entry.assessments.map { AssessmentSummary(kind: $0.kind, state: $0.state) }
    coDetermination = entry.coDetermination
    systemID = entry.systemID
    systemRange = entry.record.range(of: Entry.Slots.systemID)
    references = [Entry.Slots.predecessor, Entry.Slots.successor].compactMap { slot in
      entry.record.text(slot).map { EntryReference(id: $0, slot: slot, range: entry.record.range(of: slot)) }
    }
    formerAddresses = entry.record[Entry.Slots.formerAddresses]?.formerAddresses ?? []
    hasEvaluation = entry.hasEvaluation
    gaps = GapNotes(assessment.gaps.lazy.map(GapNote.init))
    completeness = assessment.completeness
  }

  /// Takes out what `archive` appended.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    id = try archive.read()
    ministry = try archive.read()
    path = try archive.read()
    title = try archive.read()
    summary = try archive.read()
    idRange = try archive.read()
    idLine = try archive.read()
    isDraft = try archive.read()
    hasEvaluation = try archive.read()
    status = try archive.term()
    riskClass = try archive.term()
    personalData = try archive.term()
    let dates = try archive.read([PartialDate?].self)
    guard dates.count == 2 else { throw ArchiveFault() }
    (begin, end) = (dates[0], dates[1])
    technologies = try archive.terms()
    topics = try archive.terms()
    providers = try archive.read()
    places = try archive.read()
    legalBases = try archive.read()
    assessments = try archive.read()
    coDetermination = try archive.term()
    systemID = try archive.read()
    systemRange = try archive.read()
    references = try archive.read()
    formerAddresses = try archive.read()
    gaps = try archive.read()
    completeness = Completeness(asked: try archive.read(), filled: try archive.read())
  }

  /// Whether it is tried out, in regular use or tolerated.
  public var isInUse: Bool { status?.isInUse ?? false }
  /// The number of gaps that bind today.
  public var openGaps: Int { gaps.openCount }
}

/// A place of processing, as others see it.
public struct PlaceSummary: Sendable {
  /// The place.
  public let place: String
  /// The ISO code of the country.
  public let country: String?
  /// Who operates it.
  public let `operator`: String?
}

/// A legal basis, as others see it.
public struct BasisSummary: Sendable {
  /// The law's short name.
  public let law: String
  /// The section or article without paragraph and sentence.
  public let section: String
  /// What the norm carries.
  public let kind: BasisKind?
}

/// An impact assessment, as others see it.
public struct AssessmentSummary: Sendable {
  /// What it assesses.
  public let kind: AssessmentKind?
  /// Whether it is there.
  public let state: AssessmentState?
}

/// An entry named by another.
public struct EntryReference: Sendable {
  /// The identifier that is named.
  public let id: String
  /// The field that names it.
  public let slot: Int
  /// Where it is named.
  public let range: ByteRange
}
