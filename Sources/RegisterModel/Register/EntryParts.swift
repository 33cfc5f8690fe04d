/// A norm that an entry rests on, as cited.
public struct LegalBasis: Sendable {
  /// What was written.
  public let record: Record

  /// The citation within the law, such as `§ 23 Abs. 6`.
  public let norm: String
  /// The law's short name.
  public let law: String
  /// What the norm carries.
  public let kind: BasisKind?
  /// The section or article without paragraph and sentence: `§ 23` for `§ 23 Abs. 6`.
  public let section: String

  init(_ record: Record) {
    self.record = record
    norm = record.text("norm") ?? ""
    law = record.text("gesetz").map(withPlainBlanks) ?? ""
    kind = record.term("art")
    section = Norm.section(of: norm)
  }
}

/// An impact assessment and where it stands.
public struct ImpactAssessment: Sendable {
  /// What was written.
  public let record: Record

  /// The kind of assessment.
  public let kind: AssessmentKind?
  /// Where it stands.
  public let state: AssessmentState?
  /// When it was made.
  public let date: PartialDate?
  /// What it found.
  public let summary: String?
  /// Why it is not required or not there.
  public let reason: String?
  /// When the market surveillance authority was notified, Art. 27(3).
  public let notified: PartialDate?

  init(_ record: Record) {
    self.record = record
    kind = record.term("art")
    state = record.term("stand")
    date = record.date("datum")
    summary = record.text("zusammenfassung")
    reason = record.text("grund")
    notified = record.date("gemeldet_am")
  }
}

/// Where data are processed.
public struct ProcessingPlace: Sendable {
  /// What was written.
  public let record: Record

  /// The place.
  public let place: String
  /// The ISO code of the country.
  public let country: String?
  /// Who operates it.
  public let `operator`: String?
  /// What happens there.
  public let role: PlaceRole?

  init(_ record: Record) {
    self.record = record
    place = record.text("ort") ?? ""
    country = record.text("land")
    `operator` = record.text("betreiber")
    role = record.term("rolle")
  }

  /// Whether somebody else than an authority processes there, as far as the role or the operator's name tells.
  var isExternal: Bool {
    switch role {
    case .cloud, .modelInterface, .subcontractor, .remoteMaintenance: true
    case .dataCentre, .device, nil: `operator`.map(isCompany) ?? false
    }
  }
}

/// Whether a name ends with, or bears behind its first word, the legal form of a company: `AG Köln` is a court.
private func isCompany(_ name: String) -> Bool {
  name.split { " ,()".contains($0) }.dropFirst().contains { companyForms.contains($0) }
}

private let companyForms: Set<Substring> = [
  "GmbH", "gGmbH", "mbH", "AG", "SE", "KG", "KGaA", "OHG", "UG", "GbR", "eG", "Inc", "Inc.", "Corp", "Corp.",
  "Corporation", "LLC", "LLP", "Ltd", "Ltd.", "Limited", "PLC", "plc", "B.V.", "BV", "N.V.", "NV", "S.A.", "SA", "SAS",
  "SARL", "S.p.A.", "Oy",
]

/// A provider or another party.
public struct Party: Sendable {
  /// What was written.
  public let record: Record

  /// The party's name.
  public let name: String
  /// The ISO code of its country.
  public let country: String?
  /// What it does.
  public let role: String?

  init(_ record: Record) {
    self.record = record
    name = record.text("name") ?? ""
    country = record.text("land")
    role = record.text("rolle")
  }
}

/// Why a field is empty.
public final class GapExplanation: Sendable {
  /// What was written.
  public let record: Record

  /// The field, or a part of it behind a dot.
  public let path: String
  /// How the gap is explained.
  public let state: GapState?
  /// The reason.
  public let reason: String?
  /// Until when the answer is promised.
  public let until: PartialDate?
  /// The exception of the IFG NRW that withholds it.
  public let basis: String?

  init(_ record: Record) {
    self.record = record
    path = record.text("feld") ?? ""
    state = record.term("stand")
    reason = record.text("grund")
    until = record.date("bis")
    basis = record.text("grundlage")
  }

  /// The field and the part of it that are explained; nil when the path names no field of an entry.
  public var subject: (slot: Int, part: String?)? {
    let names = path.split(separator: ".", maxSplits: 1).map(String.init)
    guard let slot = names.first.flatMap(FieldCatalogue.entry.slot(of:)) else { return nil }
    return (slot, names.count > 1 ? names[1] : nil)
  }
}

/// Where a statement comes from.
public final class Source: Sendable {
  /// What was written.
  public let record: Record

  /// The title or a description.
  public let title: String
  /// Who published it.
  public let publisher: String
  /// When.
  public let date: PartialDate?
  /// Where.
  public let url: String?
  /// The party or interest group whose claim it is.
  public let party: String?
  /// The paths of the fields it supports.
  public let supports: [String]

  init(_ record: Record) {
    self.record = record
    title = record.text("titel") ?? ""
    publisher = record.text("herausgeber") ?? ""
    date = record.date("datum")
    url = record.text("url")
    party = record.text("partei")
    supports = record["belegt"]?.texts ?? []
  }
}
