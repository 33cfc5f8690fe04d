import Bytes
public import Diagnostics

/// A ministry or the state chancellery: one folder of `ressorts/`.
public final class Ministry: Sendable {
  /// The file it was read from.
  public let source: SourceFile
  /// The folder's name, which is the code in addresses.
  public let code: String
  /// What the front matter says.
  public let record: Record
  /// The dossier's text.
  public let body: Document
  /// The abbreviation as it is written, such as MHKBD.
  public let abbreviation: String
  /// The full official name.
  public let name: String

  /// A ministry as it was read.
  public init(source: SourceFile, code: String, record: Record, body: Document) {
    self.source = source
    self.code = code
    self.record = record
    self.body = body
    abbreviation = record.text("abkuerzung") ?? code
    name = record.text("name") ?? code
  }

  /// From when the body exists under this name.
  public var validFrom: PartialDate? { record.date("gueltig_ab") }
  /// Until when.
  public var validUntil: PartialDate? { record.date("gueltig_bis") }
  /// Whether it is there on a day.
  public func exists(on day: Day) -> Bool { !isYetToCome(on: day) && !isGone(on: day) }
  /// Whether it is still to be founded on a day.
  public func isYetToCome(on day: Day) -> Bool { validFrom.map { $0.first > day } ?? false }
  /// Whether it has been dissolved or renamed before a day.
  public func isGone(on day: Day) -> Bool { validUntil.map { $0.last < day } ?? false }
  /// The code of the body that took over.
  public var successor: String? { record.text("nachfolger") }
  /// Whether it has reported.
  public var reportState: ReportState { record["meldung"]?.map?.term("stand") ?? .outstanding }
  /// The parts of a report without which a nil report tells nothing that anybody answers for: on which day and by whom.
  public static let signature = ["datum", "verantwortet_von"]
  /// Whether it says that it uses no AI, with its signature.
  public var hasSignedNilReport: Bool {
    reportState == .nilReport && Self.signature.allSatisfy { report?[$0] != nil }
  }
  /// The report: state, date, responsible role.
  public var report: Record? { record["meldung"]?.map }
  /// Its rules on general tools.
  public var toolRules: [ToolRuleEntry] { record.maps("generative_ki").map(ToolRuleEntry.init) }
  /// A moratorium: since, until, scope.
  public var moratorium: Record? { record["moratorium"]?.map }
  /// The sources.
  public var sources: [Source] { record.maps("quellen").map(Source.init) }
}

/// A ministry's rule on one general tool.
public struct ToolRuleEntry: Sendable {
  /// What was written.
  public let record: Record

  init(_ record: Record) { self.record = record }

  /// The tool.
  public var tool: String { record.text("werkzeug") ?? "" }
  /// What the rule says.
  public var rule: ToolRule? { record.term("regel") }
  /// Since when.
  public var since: PartialDate? { record.date("seit") }
}

/// A page of text.
public struct Page: Sendable {
  /// The file it was read from.
  public let source: SourceFile
  /// The page's address.
  public let slug: String
  /// What the front matter says.
  public let record: Record
  /// The text.
  public let body: Document

  /// A page as it was read.
  public init(source: SourceFile, slug: String, record: Record, body: Document) {
    self.source = source
    self.slug = slug
    self.record = record
    self.body = body
  }

  /// The heading.
  public var title: String { record.text("titel") ?? slug }
  /// One sentence about the page.
  public var summary: String { record.text("kurzbeschreibung") ?? "" }
  /// Where it is linked from.
  public var placement: Placement { record.term("navigation") ?? .none }
  /// Its place among the links; smaller numbers first.
  public var order: Int { record["reihenfolge"]?.number ?? 1000 }
  /// Further words under which it is found.
  public var searchWords: [String] { record["suchwoerter"]?.texts ?? [] }
  /// The sources.
  public var sources: [Source] { record.maps("quellen").map(Source.init) }
}

/// What holds for the whole portal.
public final class Portal: Sendable {
  /// The file it was read from.
  public let source: SourceFile
  /// What the front matter says.
  public let record: Record
  /// The text of the start page.
  public let body: Document
  /// The form of its entries' identifiers: any, where nobody can read how they begin, since that is one fault and not one of every entry.
  public let entryIDs: EntryIDForm

  /// Where its file lies below Content.
  public static let path = "portal.md"
  /// The key of how identifiers begin.
  public static let prefixKey = "kennung_anfang"
  /// The key of the co-ordinating office.
  public static let officeKey = "koordinierung"

  /// The portal as it was read.
  public init(source: SourceFile, record: Record, body: Document) {
    self.source = source
    self.record = record
    self.body = body
    entryIDs =
      record.items.isEmpty || record.holdsInvalid(Self.prefixKey)
      ? .any : record.text(Self.prefixKey).map { EntryIDForm(prefix: $0) ?? .any } ?? .usual
  }

  /// The portal's name.
  public var title: String { record.text("titel") ?? "" }
  /// What the portal is.
  public var subtitle: String { record.text("untertitel") ?? "" }
  /// One sentence about it.
  public var summary: String { record.text("kurzbeschreibung") ?? "" }
  /// The address under which it is published, without a slash at the end.
  public var baseURL: String { (record.text("basis_url") ?? "").trimmingTrailingSlashes }
  /// Who publishes it.
  public var publisher: String { record.text("herausgeber") ?? "" }
  /// The mailbox for questions.
  public var contact: String { record.text("kontakt") ?? "" }
  /// The short name of the licence.
  public var license: String { record.text("lizenz") ?? "" }
  /// The licence's address.
  public var licenseURL: String { record.text("lizenz_url") ?? "" }
  /// The code under which the list of data providers of GovData knows the publisher, such as `openNRW`; letters and digits only.
  public var contributorCode: String? {
    record.text("datenbereitsteller").flatMap { $0.utf8.allSatisfy(\.isLetterOrDigit) ? $0 : nil }
  }
  /// Where the entries come from.
  public var collection: Collection { record.term("erhebung") ?? .publicSources }
  /// The notice on every page.
  public var notice: String { record.text("hinweis") ?? "" }

  /// A description of something that is taken away from the pages, with the notice that stands on each of them.
  public func describing(_ text: String) -> String {
    guard !notice.isEmpty, !text.isEmpty else { return text + notice }
    let isSentence = text.last.map { ".?!:…".contains($0) } ?? false
    return "\(text)\(isSentence ? "" : ".") \(notice)"
  }

  /// What the register is, for whoever meets its data without its pages.
  public var description: String { describing(summary) }

  /// Where the public repository is, if it is known.
  public var repository: String? { record.text("repositorium") }
  /// How many entries a list page shows where the portal does not say it.
  public static let usualPageSize = 50

  /// How many entries a list page shows.
  public var pageSize: Int { max(1, record["eintraege_je_seite"]?.number ?? Self.usualPageSize) }
  /// The area whose administration the register is about, if it says so.
  public var area: Area? { record["gebiet"]?.map.map(Area.init) }
  /// The co-ordinating office.
  public var office: Record? { record[Self.officeKey]?.map }
}

extension String {
  /// The text without slashes at its end.
  public var trimmingTrailingSlashes: String {
    var text = self
    while text.utf8.last == UInt8(ascii: "/") { text.removeLast() }
    return text
  }
}
