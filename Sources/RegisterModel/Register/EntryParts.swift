/// A norm that an entry rests on, as cited.
public struct LegalBasis: Sendable {
  /// What was written.
  public let record: Record

  init(_ record: Record) { self.record = record }

  /// The citation within the law, such as `§ 23 Abs. 6`.
  public var norm: String { record.text("norm") ?? "" }
  /// The law's short name.
  public var law: String { record.text("gesetz") ?? "" }
  /// What the norm carries.
  public var kind: BasisKind? { record.term("art") }
  /// The section or article without paragraph and sentence: `§ 23` for `§ 23 Abs. 6`.
  public var section: String { Norm.section(of: norm) }
  /// Norm and law as they are cited in a text.
  public var citation: String { law.isEmpty ? norm : "\(norm) \(law)" }
}

/// An impact assessment and where it stands.
public struct ImpactAssessment: Sendable {
  /// What was written.
  public let record: Record

  init(_ record: Record) { self.record = record }

  /// The kind of assessment.
  public var kind: AssessmentKind? { record.term("art") }
  /// Where it stands.
  public var state: AssessmentState? { record.term("stand") }
  /// When it was made.
  public var date: PartialDate? { record.date("datum") }
  /// What it found.
  public var summary: String? { record.text("zusammenfassung") }
  /// Why it is not required or not there.
  public var reason: String? { record.text("grund") }
  /// When the market surveillance authority was notified, Art. 27(3).
  public var notified: PartialDate? { record.date("gemeldet_am") }
}

/// Where data are processed.
public struct ProcessingPlace: Sendable {
  /// What was written.
  public let record: Record

  init(_ record: Record) { self.record = record }

  /// The place.
  public var place: String { record.text("ort") ?? "" }
  /// The ISO code of the country.
  public var country: String? { record.text("land") }
  /// Who operates it.
  public var `operator`: String? { record.text("betreiber") }
  /// What happens there.
  public var role: PlaceRole? { record.term("rolle") }
}

/// A provider or another party.
public struct Party: Sendable {
  /// What was written.
  public let record: Record

  init(_ record: Record) { self.record = record }

  /// The party's name.
  public var name: String { record.text("name") ?? "" }
  /// The ISO code of its country.
  public var country: String? { record.text("land") }
  /// What it does.
  public var role: String? { record.text("rolle") }
}

/// Why a field is empty.
public struct GapExplanation: Sendable {
  /// What was written.
  public let record: Record

  init(_ record: Record) { self.record = record }

  /// The field, or a part of it behind a dot.
  public var path: String { record.text("feld") ?? "" }
  /// How the gap is explained.
  public var state: GapState? { record.term("stand") }
  /// The reason.
  public var reason: String? { record.text("grund") }
  /// Until when the answer is promised.
  public var until: PartialDate? { record.date("bis") }
  /// The exception of the IFG NRW that withholds it.
  public var basis: String? { record.text("grundlage") }
}

/// Where a statement comes from.
public struct Source: Sendable {
  /// What was written.
  public let record: Record

  init(_ record: Record) { self.record = record }

  /// The title or a description.
  public var title: String { record.text("titel") ?? "" }
  /// Who published it.
  public var publisher: String { record.text("herausgeber") ?? "" }
  /// When.
  public var date: PartialDate? { record.date("datum") }
  /// Where.
  public var url: String? { record.text("url") }
  /// The party or interest group whose claim it is.
  public var party: String? { record.text("partei") }
  /// The paths of the fields it supports.
  public var supports: [String] { record["belegt"]?.texts ?? [] }
}
