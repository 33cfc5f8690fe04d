import RegisterModel
import Templating

/// A value that may lead to the page with all entries that share it.
struct ValueView: Sendable {
  let text: String
  let url: String?
}

extension ValueView: View {
  static let names = Names<ValueView>(.text("text") { $0.text }, .optionalText("url") { $0.url })
}

/// A part of a map: its label and values.
struct PartView: Sendable {
  let label: String
  var paragraphs: [String] = []
  var values: [ValueView] = []
}

extension PartView: View {
  static let names = Names<PartView>(
    .text("bezeichnung") { $0.label }, .texts("absaetze") { $0.paragraphs }, .list("werte") { $0.values },
    .flag("fehlt") { $0.paragraphs.isEmpty && $0.values.isEmpty })
}

/// One map of a list of maps: what it is about, and what is said about it.
struct GroupView: Sendable {
  let subject: ValueView?
  let parts: [PartView]
}

extension GroupView: View {
  static let names = Names<GroupView>(
    .optionalView("gegenstand") { $0.subject }, .list("teile") { $0.parts }, .flag("hat_teile") { !$0.parts.isEmpty })
}

/// A field of an entry as its page shows it: the value or the gap in its place.
struct FieldView: Sendable {
  let field: RegisterModel.Field
  var paragraphs: [String] = []
  var values: [ValueView] = []
  var groups: [GroupView] = []
  var table: TableView?
  var gaps: [GapView] = []
  var exclusions: [ExclusionView] = []
  var references: [ReferenceView] = []
}

extension FieldView: View {
  static let names = Names<FieldView>(
    .text("schluessel") { $0.field.key }, .text("bezeichnung") { $0.field.label },
    .flag("hat_hilfe") { !$0.field.help.isEmpty }, .text("hilfe") { $0.field.help },
    .texts("absaetze") { $0.paragraphs }, .list("werte") { $0.values }, .list("gruppen") { $0.groups },
    .optionalView("tabelle") { $0.table },
    .list("luecken") { $0.gaps }, .list("entfallen") { $0.exclusions }, .list("belege") { $0.references },
    .flag("hat_belege") { !$0.references.isEmpty })
}

/// That a field, or a part of it, does not apply, and why: no gap, but what the entry says in place of an answer.
struct ExclusionView: Sendable {
  let subject: String?
  let reason: String
}

extension ExclusionView: View {
  static let names = Names<ExclusionView>(
    .optionalText("gegenstand") { $0.subject }, .text("grund") { $0.reason })
}

/// A reference to a source of the page.
struct ReferenceView: Sendable {
  let number: Int
}

extension ReferenceView: View {
  static let names = Names<ReferenceView>(.number("nr") { $0.number })
}
