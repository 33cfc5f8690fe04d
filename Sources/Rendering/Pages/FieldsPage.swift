import Diagnostics
import RegisterModel
import Templating

/// A field in the documentation.
struct FieldRow: Sendable {
  let field: RegisterModel.Field
  let parts: [FieldRow]
  /// What may stand there, in German words.
  let kind: String

  init(_ field: RegisterModel.Field, _ ids: EntryIDForm) {
    self.field = field
    parts = field.kind.parts?.fields.map { FieldRow($0, ids) } ?? []
    kind = field.kind.wording(ids)
  }
}

extension FieldRow: View {
  static let names = Names<FieldRow>(
    .text("schluessel") { $0.field.key }, .text("bezeichnung") { $0.field.label },
    .flag("hat_hilfe") { !$0.field.help.isEmpty }, .text("hilfe") { $0.field.help },
    .text("art") { $0.kind },
    .text("pflicht") { $0.field.requirement.german }, .list("teile") { $0.parts },
    .flag("hat_teile") { !$0.parts.isEmpty },
    .flag("hat_werte") { $0.field.kind.vocabulary != nil },
    .list("werte") { ($0.field.kind.vocabulary?.terms ?? []).map { TermView(term: $0) } },
    .flag("hat_entsprechungen") { !$0.field.crosswalk.counterparts.isEmpty },
    .list("entsprechungen") { $0.field.crosswalk.counterparts })
}

/// The corresponding field of another standard, by its name there.
struct Counterpart: Sendable {
  let standard: String
  let name: String
  /// The language of the name where it is not German, for those who hear the page.
  var language: String?
}

extension Counterpart: View {
  static let names = Names<Counterpart>(
    .text("standard") { $0.standard }, .text("name") { $0.name }, .optionalText("sprache") { $0.language })
}

/// A permitted value in the documentation.
struct TermView: Sendable {
  let term: Term
}

extension TermView: View {
  static let names = Names<TermView>(.text("wert") { $0.term.value }, .text("bezeichnung") { $0.term.label })
}

/// A section of the documentation.
struct FieldGroup: Sendable {
  let section: Section
  let fields: [FieldRow]
}

extension FieldGroup: View {
  static let names = Names<FieldGroup>(
    .text("titel") { $0.section.title }, .text("anker") { $0.section.anchor }, .list("felder") { $0.fields })
}

/// The documentation of an entry's fields, made from the catalogue.
struct FieldsPage: Sendable {
  let frame: Frame
  let groups: [FieldGroup]
}

extension FieldsPage: View {
  static let names = Names<FieldsPage>(
    .view("seite") { $0.frame }.required, .list("abschnitte") { $0.groups }.required,
    .number("anzahl") { _ in FieldCatalogue.entry.fields.count })
}

extension Context {
  func fieldsPage() -> FieldsPage {
    FieldsPage(
      frame: Frame(
        "Datenfelder",
        "Alle Felder eines Eintrags: Schlüssel, Bedeutung, erlaubte Werte und Entsprechungen in anderen Registern.",
        route: .fields, in: self, under: [("Start", .start)]),
      groups: Section.allCases.map { section in
        FieldGroup(
          section: section,
          fields: FieldCatalogue.entry.fields.filter { $0.section == section }.map {
            FieldRow($0, register.portal.entryIDs)
          })
      })
  }
}

extension Requirement {
  /// When the field is asked for, in German words.
  var german: String {
    switch self {
    case .mandatory: "Pflichtfeld: ohne Angabe wird der Eintrag nicht veröffentlicht"
    case .mandatoryUnlessExplained(let condition): "Pflichtfeld oder erklärte Lücke\(condition.clause)"
    case .gap(let condition):
      "\(condition.isAlways ? "Immer gefragt" : "Gefragt\(condition.clause)"); fehlt es, erscheint eine Lücke"
    case .optional: "Freiwillig"
    }
  }
}

extension Condition {
  /// The condition behind the clause that it limits; nothing where it always holds.
  fileprivate var clause: String { isAlways ? "" : ", \(label)" }
}

extension Crosswalk {
  /// The corresponding fields elsewhere.
  var counterparts: [Counterpart] {
    [
      nl.map { Counterpart(standard: "Niederlande", name: $0) },
      atrs.map { Counterpart(standard: "Vereinigtes Königreich (ATRS)", name: $0, language: "en") },
      omb.map { Counterpart(standard: "USA (OMB)", name: $0, language: "en") },
      aiAct.map { Counterpart(standard: "KI-VO, Anhang VIII", name: $0) },
    ].compactMap(\.self)
  }
}
