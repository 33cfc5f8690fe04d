import Chronicling
import Diagnostics
import RegisterModel
import Templating

/// The page about everything that changed: the newest, the ways to filter, and figures.
struct ChangesOverviewPage: Sendable {
  let frame: Frame
  let reasonOfAbsence: String?
  let latest: [DayView]
  let filters: [IndexTable]
  let chart: ChartView?
  let ministries: [MinistryPace]
  let silent: Int
  let entries: Int
  let silentURL: String
  let delaysURL: String
  let groundsURL: String
}

extension ChangesOverviewPage: View {
  static let names = Names<ChangesOverviewPage>(
    .view("seite") { $0.frame }.required, .optionalText("fehlt_weil") { $0.reasonOfAbsence },
    .list("tage") { $0.latest },
    .flag("leer") { $0.latest.isEmpty }, .list("filter") { $0.filters }, .optionalView("diagramm") { $0.chart },
    .list("ressorts") { $0.ministries }, .text("unveraendert") { grouped($0.silent) },
    .text("unveraendert_verb") { $0.silent == 1 ? "ist" : "sind" },
    .text("eintraege") { counted($0.entries, "Eintrag", "Einträgen") },
    .text("unveraendert_url") { $0.silentURL }, .text("dauer_url") { $0.delaysURL },
    .text("rahmen_url") { $0.groundsURL })
}

/// How fast and how often a ministry's entries move.
struct MinistryPace: Sendable {
  let ministry: Link
  let entries: Int
  let changes: Link
  let silent: Int
  let delay: String?
}

extension MinistryPace: View {
  static let names = Names<MinistryPace>(
    .view("ressort") { $0.ministry }, .text("eintraege") { grouped($0.entries) }, .view("ereignisse") { $0.changes },
    .text("unveraendert") { grouped($0.silent) }, .optionalText("dauer") { $0.delay })
}

extension Overview {
  /// The events that a page shows of the newest.
  func latestDays(_ count: Int) -> [DayView] { days(of: timeline.events.indices.prefix(count)) }

  func changesOverview() -> ChangesOverviewPage {
    let silent = Set(silentEntries)
    return ChangesOverviewPage(
      frame: Frame(
        "Änderungen", "Was sich im Register geändert hat, Feld für Feld.", route: .changes, in: context,
        under: [("Start", .start)], feed: ("Feed: \(register.portal.title)", .start)),
      reasonOfAbsence: timeline.reasonOfAbsence, latest: latestDays(20),
      filters: timeline.reasonOfAbsence == nil ? [kindTable, monthTable] : [], chart: monthChart,
      ministries: register.ministries.sorted { germanOrder($0.abbreviation, $1.abbreviation) }.map {
        pace(of: $0, silent)
      },
      silent: silent.count, entries: entries.count, silentURL: href(.silentEntries),
      delaysURL: href(.publicationDelays), groundsURL: href(.grounds))
  }

  private var kindTable: IndexTable {
    IndexTable(
      title: "Nach Art", anchor: "art", columns: ("Art", "Ereignisse"),
      rows: PublicEvent.Kind.allCases.map { kind in
        IndexRow(label: kind.label, url: href(.changesOfKind(kind)), count: timeline.events(of: kind).count)
      })
  }

  private var monthTable: IndexTable {
    IndexTable(
      title: "Nach Monat", anchor: "monat", columns: ("Monat", "Ereignisse"), rows: timeline.months.map(monthRow))
  }

  /// A month in which nothing happened has no page of its own.
  private func monthRow(_ month: Month) -> IndexRow {
    let count = timeline.events(in: month).count
    return IndexRow(label: month.german, url: href(count == 0 ? .changes : .changesOfMonth(month)), count: count)
  }

  /// The events of the last twelve months, the newest month first.
  private var monthChart: ChartView? {
    guard let first = timeline.months.last else { return nil }
    let months = first.through(Month(of: context.asOf)).suffix(12)
    return ChartView(
      anchor: "verlauf", title: "Ereignisse je Monat",
      text: "Neue, geänderte und entfernte Einträge und Rahmenangaben in den letzten zwölf Monaten.",
      columns: ("Monat", "Ereignisse"), rows: months.reversed().map(monthRow), gaps: [])
  }

  private func pace(of ministry: Ministry, _ silent: Set<Int>) -> MinistryPace {
    let positions = ministryEntries[ministry.code, default: []]
    return MinistryPace(
      ministry: Link(ministry.abbreviation, href(.ministry(code: ministry.code))), entries: positions.count,
      changes: Link(
        grouped(timeline.events(ofMinistry: ministry.code).count),
        timeline.reasonOfAbsence == nil ? href(.changesOfMinistry(code: ministry.code)) : href(.changes)),
      silent: positions.count(where: silent.contains),
      delay: medianDelay(of: positions))
  }
}
