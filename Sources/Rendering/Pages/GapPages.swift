import Chronicling
import Diagnostics
import RegisterModel
import Templating

/// The gaps of one entry in a list of gaps.
struct EntryGapsView: Sendable {
  let title: String
  let url: String
  let ministry: Link
  let gaps: [GapLine]
}

extension EntryGapsView: View {
  static let names = Names<EntryGapsView>(
    .text("titel") { $0.title }, .text("url") { $0.url }, .view("ressort") { $0.ministry }, .list("luecken") { $0.gaps }
  )
}

/// The gaps of a ministry itself in a list of gaps.
struct MinistryGapsView: Sendable {
  let ministry: Link
  /// Where readers may ask; nil where the ministry is no longer there.
  let inquiries: String?
  let gaps: [GapView]
}

extension MinistryGapsView: View {
  static let names = Names<MinistryGapsView>(
    .text("name") { $0.ministry.text }, .text("url") { $0.ministry.url },
    .optionalText("nachfragen") { $0.inquiries }, .list("luecken") { $0.gaps })
}

/// A gap in a list, with the way to its place on the entry's page.
struct GapLine: Sendable {
  let note: GapNote
  let label: String
  let url: String
}

extension GapLine: View {
  static let names = Names<GapLine>(
    .text("feld") { $0.label }, .text("url") { $0.url }, .text("zustand") { $0.note.state.wording.label },
    .text("klasse") { $0.note.state.wording.style }, .text("regel") { $0.note.rule })
}

/// The gaps of a rule or of a ministry.
struct GapListPage: Sendable {
  let frame: Frame
  let heading: String
  let paragraphs: [String]
  let ministries: [MinistryGapsView]
  let entries: [EntryGapsView]
  let caution: String?
  let paging: Paging?
}

extension GapListPage: View {
  static let names = Names<GapListPage>(
    .view("seite") { $0.frame }.required, .text("titel") { $0.heading }, .texts("absaetze") { $0.paragraphs },
    .list("ressorts") { $0.ministries }, .list("eintraege") { $0.entries }.required,
    .flag("leer") { $0.entries.isEmpty && $0.ministries.isEmpty }, .optionalText("vorbehalt") { $0.caution },
    .paging { $0.paging })
}

/// What the pages of one list of gaps have in common.
struct GapList: Sendable {
  let list: EntryList
  /// The gaps of ministries themselves, by their codes; they stand before those of the entries.
  let general: [(ministry: String, gaps: [Gap])]
  /// What readers should not conclude from an empty list.
  let caution: String?
  let shows: @Sendable (GapNote) -> Bool

  init(
    list: EntryList, general: [(ministry: String, gaps: [Gap])], caution: String?,
    shows: @escaping @Sendable (GapNote) -> Bool
  ) {
    var list = list
    list.lead = general.count
    self.list = list
    self.general = general
    self.caution = caution
    self.shows = shows
  }
}

extension Overview {
  /// Every list of gaps that the portal has: one for each rule that can find some, one for each ministry. The page of a rule does not go
  /// with its last gap, for those who cite it.
  func gapLists() -> [GapList] {
    context.rules.filter(\.findsGaps).map(gapList) + register.ministries.map(gapList)
  }

  private func gapList(of rule: RuleDescription) -> GapList {
    let binding = rule.duty.flatMap(register.duty).map { duty in
      "\(duty.norm) \(duty.law) \(duty.norm.contains("–") ? "gelten" : "gilt") \(beginning(duty.bindingFrom)).\(dispute(about: duty))"
    }
    return GapList(
      list: EntryList(
        route: .gapsOfRule(id: rule.id), heading: "\(rule.id): \(rule.title)",
        paragraphs: [foundation(of: rule), binding, rule.id == RuleDescription.fieldsID ? nil : Self.scopeOfRules]
          .compactMap(\.self),
        entries: gapsByRule[rule.id] ?? [], parents: [("Start", .start), ("Lücken", .gaps)]),
      general: ministryGaps(ofRule: rule.id),
      caution: "Das kann auch heißen, dass die Regel zurzeit auf nichts zutrifft."
    ) { $0.rule == rule.id }
  }

  /// What readers should not conclude from the few gaps of a rule.
  static let scopeOfRules =
    "Eine Regel zählt nur Einträge, auf die sie zutrifft; was Einträge sonst offenlassen, steht unter Regel \(RuleDescription.fieldsID)."

  /// From when on a duty binds, as the day of the portal sees it.
  func beginning(_ day: Day) -> String { "\(day > context.asOf ? "ab" : "seit") \(day.german)" }

  /// What is disputed about a duty's beginning, as a further sentence.
  func dispute(about duty: Duty) -> String { duty.dispute.map { " Strittig: \($0)" } ?? "" }

  /// What a rule rests on, for readers.
  func foundation(of rule: RuleDescription) -> String {
    "Grundlage: \(rule.source.isEmpty ? "eine Regel dieses Registers" : rule.source)."
  }

  private func gapList(of ministry: Ministry) -> GapList {
    GapList(
      list: EntryList(
        route: .gapsOfMinistry(code: ministry.code), heading: "Lücken: \(ministry.abbreviation)",
        paragraphs: [ministry.name],
        entries: ministryEntries[ministry.code, default: []].filter { !entries[$0].gaps.isEmpty },
        parents: [("Start", .start), ("Lücken", .gaps)]),
      general: assessment.ministryGaps[ministry.code].map { [(ministry.code, $0)] } ?? [], caution: nil
    ) { _ in true }
  }

  /// The gaps of ministries themselves on one page of a list.
  func general(of gaps: GapList, onPage page: Int) -> ArraySlice<(ministry: String, gaps: [Gap])> {
    gaps.general[pages(of: gaps.list).positions(onPage: page).clamped(to: gaps.general.indices)]
  }

  func gapListPage(_ gaps: GapList, page: Int) -> GapListPage {
    let list = listPage(gaps.list, page: page, rows: nil)
    return GapListPage(
      frame: list.frame, heading: list.heading, paragraphs: list.paragraphs,
      ministries: general(of: gaps, onPage: page).map(gapsView),
      entries: entries(of: gaps.list, onPage: page).map { position in
        let entry = entries[position]
        let url = href(.entry(id: entry.id))
        return EntryGapsView(
          title: entry.title, url: url,
          ministry: context.ministryLink(entry.ministry),
          gaps: entry.gaps.compactMap { gaps.shows($0) ? line($0, on: url) : nil })
      }, caution: gaps.caution, paging: list.paging)
  }

  private func gapsView(of code: String, _ gaps: [Gap]) -> MinistryGapsView {
    let page = register.ministry(code: code).map { Route.ministry(code: $0.code) }
    return MinistryGapsView(
      ministry: Link(name(ofMinistry: code), href(page ?? .ministries)),
      inquiries: page.map { context.linker.href($0, anchor: "nachfragen") },
      gaps: gaps.map { GapView($0, in: context) })
  }

  /// What a ministry is called; one that is no longer there as the last of its entries had it.
  func name(ofMinistry code: String) -> String {
    register.ministry(code: code)?.name
      ?? timeline.removed.compactMap(\.versions.last).last { $0.ministryToday == code }
      .map { namingControls(in: $0.ministryName) } ?? code
  }

  private func line(_ note: GapNote, on page: String) -> GapLine {
    guard let slot = note.slot.map(Int.init) else {
      return GapLine(note: note, label: "Ganzer Eintrag", url: page + "#luecken")
    }
    return GapLine(note: note, label: FieldCatalogue.entry.fields[slot].label, url: page + fragments[slot])
  }
}

/// For every field the fragment of its place on an entry's page: that of all gaps where it has no place of its own.
private let fragments = FieldCatalogue.entry.fields.map { $0.section == .none ? "#luecken" : "#\($0.key)" }
