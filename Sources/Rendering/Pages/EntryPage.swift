import Diagnostics
import RegisterModel
import Templating

/// The page of an entry.
struct EntryPage: Sendable {
  let frame: Frame
  let entry: Entry
  let ministry: Link
  let facts: [FactView]
  let sections: [SectionView]
  let generalGaps: [GapView]
  let generalExclusions: [ExclusionView]
  let report: [UInt8]?
  let sources: [SourceView]
  let openGaps: Int
  let pendingGaps: Int
  let completeness: Completeness
  let permalink: String
  let dataURL: String
  let sourceURL: String
  let inquiry: InquiryView
}

extension EntryPage: View {
  static let names = Names<EntryPage>(
    .view("seite") { $0.frame }.required, .text("id") { $0.entry.id }, .text("titel") { $0.entry.title },
    .text("kurzbeschreibung") { $0.entry.summary }, .view("ressort") { $0.ministry }, .list("eckdaten") { $0.facts },
    .list("abschnitte") { $0.sections }.required, .list("allgemeine_luecken") { $0.generalGaps },
    .list("allgemein_entfallen") { $0.generalExclusions },
    .optionalHTML("bericht") { $0.report }, .list("quellen") { $0.sources },
    .flag("hat_quellen") { !$0.sources.isEmpty }, .html("verwandt") { _ in Hole.related },
    .text("luecken") { counted($0.openGaps, "Lücke", "Lücken") },
    .text("anstehend") { counted($0.pendingGaps, "Pflicht steht an", "Pflichten stehen an") },
    .flag("hat_anstehende") { $0.pendingGaps > 0 }, .number("gefragt") { $0.completeness.asked },
    .number("ausgefuellt") { $0.completeness.filled }, .number("prozent") { $0.completeness.percent },
    .flag("hat_luecken") { $0.openGaps + $0.pendingGaps > 0 },
    .text("adresse") { $0.permalink }, .text("daten_url") { $0.dataURL }, .text("quelle_url") { $0.sourceURL },
    .view("anfrage") { $0.inquiry }, .flag("entwurf") { $0.entry.isDraft },
    .html("widersprueche") { _ in Hole.contradictions }, .html("geschichte") { _ in Hole.history },
    .html("version") { _ in Hole.version }, .html("nachweis") { _ in Hole.proof })
}

/// One of the facts at the head of an entry.
struct FactView: Sendable {
  let label: String
  let values: [ValueView]
  let note: String?
  var isGap = false
}

extension FactView: View {
  static let names = Names<FactView>(
    .text("bezeichnung") { $0.label }, .list("werte") { $0.values }, .optionalText("zusatz") { $0.note },
    .flag("luecke") { $0.isGap })
}

/// A section of an entry.
struct SectionView: Sendable {
  let section: Section
  let fields: [FieldView]
  /// How many gaps are open, in words; nil when none is.
  let gaps: String?

  init(_ section: Section, _ fields: [FieldView]) {
    let open = fields.reduce(0) { $0 + $1.gaps.count { !$0.isPending } }
    (self.section, self.fields) = (section, fields)
    gaps = open == 0 ? nil : counted(open, "Lücke", "Lücken")
  }
}

extension SectionView: View {
  static let names = Names<SectionView>(
    .text("titel") { $0.section.title }, .text("anker") { $0.section.anchor }, .list("felder") { $0.fields },
    .optionalText("luecken") { $0.gaps })
}

/// A source with its number on the page.
struct SourceView: Sendable {
  let number: Int
  let source: Source
  /// When its address last answered.
  let reached: Day?
  let supports: [Link]

  /// A source of a page; `shownFields` have a place of their own on the page, the source of any other field leads to the page's top.
  init(_ number: Int, _ source: Source, in register: Register, shownFields: [String] = []) {
    self.number = number
    self.source = source
    reached = source.url.flatMap { register.reachability.notes[$0]?.reached }
    supports = source.supports.compactMap { path in
      FieldCatalogue.entry.slot(ofPath: path).map { slot in
        let field = FieldCatalogue.entry.fields[slot]
        return Link(field.label, shownFields.contains(field.key) ? "#\(field.key)" : "#inhalt")
      }
    }
  }
}

extension SourceView: View {
  static let names = Names<SourceView>(
    .number("nr") { $0.number }, .text("titel") { $0.source.title }, .text("herausgeber") { $0.source.publisher },
    .optionalText("datum") { $0.source.date?.german }, .optionalText("url") { $0.source.url },
    .optionalText("partei") { $0.source.party }, .optionalText("erreichbar") { $0.reached?.german },
    .list("belegt") { $0.supports },
    .flag("hat_belegt") { !$0.supports.isEmpty })
}
