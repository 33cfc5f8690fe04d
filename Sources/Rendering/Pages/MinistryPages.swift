import Diagnostics
import RegisterModel
import Templating

/// A ministry in the matrix.
struct MinistryRow: Sendable {
  let ministry: Ministry
  let url: String
  let entries: Int
  let classes: String
  let gaps: Int
  let gapsURL: String
  let tools: [ToolLine]
  let completeness: Int?
  /// That it is not there today, where that is so.
  let absence: String?
  let hasMoratoriumEnded: Bool
}

extension MinistryRow: View {
  static let names = Names<MinistryRow>(
    .text("abkuerzung") { $0.ministry.abbreviation }, .text("name") { $0.ministry.name }, .text("url") { $0.url },
    .text("meldung") { $0.ministry.reportState.label }, .text("meldung_wert") { $0.ministry.reportState.value },
    .optionalText("meldung_datum") { $0.ministry.report?.date("datum")?.german },
    .optionalText("meldung_rolle") { $0.ministry.report?.text("verantwortet_von") },
    .flag("fehlanzeige") { $0.ministry.reportState == .nilReport },
    .text("eintraege") { grouped($0.entries) }, .flag("ohne_eintraege") { $0.entries == 0 },
    .text("klassen") { $0.classes }, .text("luecken") { grouped($0.gaps) },
    .text("luecken_url") { $0.gapsURL }, .list("werkzeuge") { $0.tools }, .flag("hat_werkzeuge") { !$0.tools.isEmpty },
    .optionalText("moratorium") { row in row.ministry.moratorium.map { _ in row.hasMoratoriumEnded ? "beendet" : "ja" }
    },
    .optionalText("vollstaendigkeit") { $0.completeness.map { "\($0) %" } },
    .optionalText("bestand") { $0.lifetime }, .optionalText("bestand_heute") { $0.absence },
    .flag("hat_meldestand") { $0.absence == nil || $0.ministry.reportState != .outstanding })
}

extension MinistryRow {
  /// From when until when the ministry exists, as far as that is given.
  fileprivate var lifetime: String? {
    switch (ministry.validFrom, ministry.validUntil) {
    case (let from?, let until?): "\(from.german) bis \(until.german)"
    case (let from?, nil): "\(absence == nil ? "seit" : "ab") \(from.german)"
    case (nil, let until?): "bis \(until.german)"
    case (nil, nil): nil
    }
  }
}

/// A rule on a general tool, in one line.
struct ToolLine: Sendable {
  let rule: ToolRuleEntry
}

extension ToolLine: View {
  static let names = Names<ToolLine>(
    .text("werkzeug") { $0.rule.tool }, .text("regel") { $0.rule.rule?.label ?? "" },
    .text("regel_wert") { $0.rule.rule?.value ?? "" }, .optionalText("seit") { $0.rule.since?.german },
    .optionalText("erlaeuterung") { $0.rule.record.text("erlaeuterung") },
    .optionalText("url") { $0.rule.record.text("dienstanweisung_url") })
}

/// One page of a table of all ministries.
struct MinistriesPage: Sendable {
  let frame: Frame
  let rows: [MinistryRow]
  let survey: MinistrySurvey
  let paging: Paging?
}

extension MinistriesPage: View {
  static let names = Names<MinistriesPage>(
    .view("seite") { $0.frame }.required, .list("ressorts") { $0.rows }.required,
    .text("gemeldet") { grouped($0.survey.reported) }, .text("fehlanzeigen") { grouped($0.survey.nilReports) },
    .text("ausstehend") { grouped($0.survey.silent) },
    .text("anzahl") { counted($0.survey.present, "Stelle", "Stellen") },
    .optionalText("weitere") { page in
      let others = page.survey.ministries.count - page.survey.present
      return others == 0 ? nil : counted(others, "Stelle, die heute nicht besteht", "Stellen, die heute nicht bestehen")
    }, .paging { $0.paging })
}

/// A table of all ministries: what it is about and where it is.
struct MinistryTable: Sendable {
  /// Who reported what.
  static let reports = MinistryTable(
    route: .ministries, title: "Ressorts",
    summary: "Welches Ressort gemeldet hat: Meldung, Einsätze, Risikoklassen und Lücken je Ressort.")
  /// Who has which rule on general tools.
  static let tools = MinistryTable(
    route: .tools, title: "Allgemeine KI-Werkzeuge",
    summary: "Welche Regel jedes Ressort für Copilot, ChatGPT und andere hat.")

  let route: Route
  let title: String
  let summary: String
}

/// All ministries by their abbreviations, and how many of them reported what.
struct MinistrySurvey: Sendable {
  let ministries: [Ministry]
  /// How many of them are there today; only these are asked to report.
  let present: Int
  let reported: Int
  let nilReports: Int
  let silent: Int

  /// How a table of them is cut into pages.
  func pages(at route: Route) -> Pagination {
    Pagination(route: route, count: ministries.count, size: Pagination.tableRows)
  }
}

/// A ministry's dossier.
struct MinistryPage: Sendable {
  let frame: Frame
  let row: MinistryRow
  let facts: [FactView]
  let gaps: [GapView]
  let text: [UInt8]?
  let rows: [Fragment]
  let sources: [SourceView]
  let feedURL: String
  let dataURL: String
  let changesURL: String?
  let moratorium: String?
  let inquiry: InquiryView
  let predecessors: [Link]
  let successor: Link?
  let paging: Paging?
  let history: Link?
}

extension MinistryPage: View {
  static let names = Names<MinistryPage>(
    .view("seite") { $0.frame }.required, .view("ressort") { $0.row }.required, .list("eckdaten") { $0.facts },
    .list("luecken") { $0.gaps }, .optionalHTML("inhalt") { $0.text }, .list("eintraege") { $0.rows },
    .flag("ohne_eintraege") { $0.rows.isEmpty }, .list("quellen") { $0.sources },
    .flag("hat_quellen") { !$0.sources.isEmpty }, .text("feed_url") { $0.feedURL }, .text("daten_url") { $0.dataURL },
    .optionalText("aenderungen_url") { $0.changesURL },
    .optionalText("moratorium") { $0.moratorium }, .flag("ohne_regel") { $0.row.tools.isEmpty },
    .view("anfrage") { $0.inquiry }, .list("vorgaenger") { $0.predecessors },
    .flag("hat_vorgaenger") { !$0.predecessors.isEmpty }, .optionalView("nachfolge") { $0.successor },
    .paging { $0.paging }, .optionalView("geschichte") { $0.history })
}

extension Overview {
  /// The uses of a ministry: its dossier shows the first ones, pages of their own the others.
  func list(of ministry: Ministry) -> EntryList {
    EntryList(
      route: .ministry(code: ministry.code), heading: "Einsätze und Vorhaben: \(ministry.name)", paragraphs: [],
      entries: ministryEntries[ministry.code, default: []],
      parents: [
        ("Start", .start), ("Ressorts", .ministries), (ministry.abbreviation, .ministry(code: ministry.code)),
      ], hasFeed: true)
  }

  func ministryRow(_ ministry: Ministry) -> MinistryRow {
    let positions = ministryEntries[ministry.code, default: []]
    let classes = RiskClass.allCases.compactMap { riskClass -> String? in
      let count = positions.count { entries[$0].riskClass == riskClass }
      return count == 0 ? nil : "\(grouped(count)) × \(riskClass.label)"
    }
    let shares = positions.map { entries[$0].completeness }
    return MinistryRow(
      ministry: ministry, url: href(.ministry(code: ministry.code)), entries: positions.count,
      classes: classes.isEmpty ? "–" : classes.joined(separator: ", "), gaps: openGaps(of: ministry.code),
      gapsURL: href(.gapsOfMinistry(code: ministry.code)), tools: ministry.toolRules.map(ToolLine.init),
      completeness: shares.isEmpty ? nil : Completeness.meanPercent(of: shares), absence: absence(of: ministry),
      hasMoratoriumEnded: ministry.moratorium?.date("bis").map { $0.last < context.asOf } ?? false)
  }

  private func absence(of ministry: Ministry) -> String? {
    if ministry.isGone(on: context.asOf) { return "besteht nicht mehr" }
    return ministry.isYetToCome(on: context.asOf) ? "besteht noch nicht" : nil
  }

  func ministrySurvey() -> MinistrySurvey {
    let present = register.ministries.filter { $0.exists(on: context.asOf) }
    let count = { (state: ReportState) in present.count { $0.reportState == state } }
    return MinistrySurvey(
      ministries: register.ministries.sorted { germanOrder($0.abbreviation, $1.abbreviation) },
      present: present.count, reported: count(.reported), nilReports: count(.nilReport), silent: count(.outstanding))
  }

  func ministriesPage(_ table: MinistryTable, _ survey: MinistrySurvey, page: Int) -> MinistriesPage {
    let pages = survey.pages(at: table.route)
    return MinistriesPage(
      frame: Frame(
        pages.title(table.title, ofPage: page), table.summary, route: pages.route(ofPage: page), in: context,
        under: [("Start", .start)]),
      rows: survey.ministries[pages.positions(onPage: page)].map(ministryRow), survey: survey,
      paging: paging(of: pages, page: page))
  }

  /// Whether the register was put together from public sources, so that no ministry was asked to report.
  var isCollected: Bool { register.portal.collection == .publicSources }

  func ministryPage(_ ministry: Ministry, _ list: EntryList, rows: @escaping EntryRows) -> MinistryPage {
    let feed = href(.ministryFeed(code: ministry.code))
    let first = listPage(list, page: 1, rows: rows)
    return MinistryPage(
      frame: Frame(
        ministry.name, "KI-Einsätze, Meldung und Regeln: \(ministry.name).", route: .ministry(code: ministry.code),
        in: context, under: [("Start", .start), ("Ressorts", .ministries)],
        feed: ("Feed: \(ministry.abbreviation)", .ministry(code: ministry.code)),
        lastChange: lastChange(of: list.entries)),
      row: ministryRow(ministry), facts: facts(of: ministry),
      gaps: (assessment.ministryGaps[ministry.code] ?? []).map { GapView($0, in: context) },
      text: ministry.body.html.isEmpty ? nil : context.html(of: ministry.body, in: ministry.source),
      rows: first.rows,
      sources: ministry.sources.enumerated().map { SourceView($0 + 1, $1, in: register) }, feedURL: feed,
      dataURL: href(.companion(.ministry(code: ministry.code), name: "ressort.json")),
      changesURL: timeline.reasonOfAbsence == nil ? href(.changesOfMinistry(code: ministry.code)) : nil,
      moratorium: ministry.moratorium.map(moratoriumText), inquiry: context.inquiry(to: ministry.code),
      predecessors: predecessors[ministry.code, default: []].map(link),
      successor: ministry.successor.flatMap(register.ministry).map(link), paging: first.paging,
      history: groundLink(to: ministry.source, as: "dieser Angaben"))
  }

  private func link(to ministry: Ministry) -> Link { Link(ministry.name, href(.ministry(code: ministry.code))) }

  private func moratoriumText(_ record: Record) -> String {
    let since = record.date("seit").map { "Seit \($0.german)" } ?? ""
    let until = record.date("bis").map { " bis \($0.german)" } ?? ""
    return "\(since)\(until): \(record.text("umfang") ?? "")"
  }

  private func facts(of ministry: Ministry) -> [FactView] {
    FieldCatalogue.ministry.fields.filter { ["ki_zustaendige_rolle", "kontakt", "webseite"].contains($0.key) }.map {
      field in
      let view = context.fieldView(field, ministry.record[field.key])
      let values = view.values + view.paragraphs.map { ValueView(text: $0, url: nil) }
      return FactView(label: field.label, values: values, note: nil, isGap: values.isEmpty)
    }
  }
}
