import Bytes
import Chronicling
import Diagnostics
import RegisterModel
import Templating

/// One page of a list of what happened.
struct ChangesPage: Sendable {
  let frame: Frame
  let heading: String
  let paragraphs: [String]
  let days: [DayView]
  let paging: Paging?
  let links: [Link]
}

extension ChangesPage: View {
  static let names = Names<ChangesPage>(
    .view("seite") { $0.frame }.required, .text("titel") { $0.heading }, .texts("absaetze") { $0.paragraphs },
    .list("tage") { $0.days }.required, .flag("leer") { $0.days.isEmpty },
    .paging { $0.paging }, .list("verweise") { $0.links },
    .flag("hat_verweise") { !$0.links.isEmpty })
}

/// A list of what happened, the newest first.
///
/// Every event stands on one page of the list. As soon as there are two sheets full of events the oldest leave the list's own page: sheets
/// are numbered from the oldest on, so one that was filled keeps its address and says the same for good, however many events follow.
struct EventList: Sendable {
  /// The events on a sheet; they are shorter than entries.
  static let sheetSize = 100

  let route: Route
  let heading: String
  let paragraphs: [String]
  /// The positions of the events among all.
  let events: [Int]
  let parents: [(String, Route)]
  var links: [Link] = []
  var hasFeed = false

  /// A page of the list.
  enum Page: Sendable, Equatable {
    /// The list's own page, with the newest events: at least a sheet full of them if there are as many.
    case own
    /// A sheet by its number, from 1 for the oldest.
    case sheet(Int)
  }

  /// How many sheets have left the list's own page.
  var sheets: Int { max(0, events.count / Self.sheetSize - 1) }

  /// All pages, the list's own first.
  var pages: [Page] { [.own] + (0..<sheets).map { .sheet($0 + 1) } }

  /// Where a page is found.
  func route(of page: Page) -> Route {
    switch page {
    case .own: route
    case .sheet(let number): .further(route, page: number)
    }
  }

  /// The events on a page, the newest first.
  func events(on page: Page) -> ArraySlice<Int> {
    switch page {
    case .own: events.dropLast(sheets * Self.sheetSize)
    case .sheet(let number): events.dropLast((number - 1) * Self.sheetSize).suffix(Self.sheetSize)
    }
  }

  /// The pages with newer and with older events.
  func neighbours(of page: Page) -> (newer: Page?, older: Page?) {
    switch page {
    case .own: (nil, sheets > 0 ? .sheet(sheets) : nil)
    case .sheet(let number): (number < sheets ? .sheet(number + 1) : .own, number > 1 ? .sheet(number - 1) : nil)
    }
  }
}

extension Overview {
  /// Every list of changes: of each month, ministry and kind.
  func changeLists() -> [EventList] {
    guard timeline.reasonOfAbsence == nil else { return [] }
    return monthLists() + register.ministries.map(changeList) + PublicEvent.Kind.allCases.map(changeList)
  }

  private func monthLists() -> [EventList] {
    timeline.months.enumerated().map { index, month in
      let neighbours = [index + 1, index - 1].filter(timeline.months.indices.contains).map { timeline.months[$0] }
      return EventList(
        route: .changesOfMonth(month), heading: "Änderungen im \(month.german)",
        paragraphs: [sentence(on: timeline.events(in: month).count)], events: timeline.events(in: month),
        parents: Self.parents, links: neighbours.map { Link($0.german, href(.changesOfMonth($0))) })
    }
  }

  private func changeList(of ministry: Ministry) -> EventList {
    let events = timeline.events(ofMinistry: ministry.code)
    return EventList(
      route: .changesOfMinistry(code: ministry.code), heading: "Änderungen: \(ministry.abbreviation)",
      paragraphs: ["\(ministry.name). \(sentence(on: events.count))"], events: events, parents: Self.parents,
      links: [Link("Alle Einsätze dieses Ressorts", href(.ministry(code: ministry.code)))])
  }

  private func changeList(of kind: PublicEvent.Kind) -> EventList {
    let events = timeline.events(of: kind)
    return EventList(
      route: .changesOfKind(kind), heading: kind.label, paragraphs: [kind.summary, sentence(on: events.count)],
      events: events, parents: Self.parents, hasFeed: true)
  }

  private func sentence(on count: Int) -> String {
    count == 0
      ? "Bisher ist hier nichts verzeichnet." : "\(counted(count, "Ereignis", "Ereignisse")), das neueste zuerst."
  }

  private static let parents: [(String, Route)] = [("Start", .start), ("Änderungen", .changes)]

  /// One page of a list of changes.
  func changesPage(_ list: EventList, _ page: EventList.Page) -> ChangesPage {
    let words = words(on: page, of: list)
    return ChangesPage(
      frame: Frame(
        words.title, words.description, route: list.route(of: page), in: context, under: list.parents,
        feed: list.hasFeed ? ("Feed: \(list.heading)", list.route) : nil),
      heading: list.heading, paragraphs: words.paragraphs, days: days(of: list.events(on: page)),
      paging: words.position.map { paging(of: list, page, position: $0) }, links: words.links)
  }

  private func paging(of list: EventList, _ page: EventList.Page, position: String) -> Paging {
    func link(_ text: String, _ target: EventList.Page) -> Link { Link(text, href(list.route(of: target))) }
    let (newer, older) = list.neighbours(of: page)
    return Paging(
      first: newer.flatMap { $0 == .own ? nil : link("Neueste Ereignisse", .own) },
      previous: newer.map { link("Neuere Ereignisse", $0) }, position: position,
      next: older.map { link("Ältere Ereignisse", $0) },
      last: older.flatMap { $0 == .sheet(1) ? nil : link("Älteste Ereignisse", .sheet(1)) })
  }

  /// What one page of a list of changes is made of: its events, and what else is written there.
  func sources(of list: EventList, _ page: EventList.Page) -> ListSources {
    var writer = ByteWriter(capacity: 1024)
    let words = words(on: page, of: list)
    let neighbours = list.neighbours(of: page)
    let routes = [list.route(of: page)] + [neighbours.newer, neighbours.older].compactMap { $0.map(list.route(of:)) }
    writer.archive([words.title, words.description, list.heading, words.position ?? ""] + routes.map(\.path))
    writer.archive(words.paragraphs)
    writer.archive(words.links.flatMap { [$0.text, $0.url] } + list.parents.flatMap { [$0.0, $0.1.path] })
    writer.archive(list.hasFeed)
    // An event leads to the history on an entry's page, or to what stands in the place of the entry.
    let events = Array(list.events(on: page))
    for event in events {
      writer.archive(timeline.isRemoved(timeline.events[event].history.id))
      writer.archive(timeline.isMerged(event))
    }
    return ListSources(words: writer.bytes, entries: [], events: events)
  }

  private func words(on page: EventList.Page, of list: EventList) -> WordsOnPage {
    let shown = list.events(on: page).count
    switch page {
    case .own:
      return WordsOnPage(
        title: list.heading, description: list.paragraphs.first ?? list.heading, paragraphs: list.paragraphs,
        links: list.links,
        position: list.sheets > 0
          ? "Die neuesten \(grouped(shown)) von \(counted(list.events.count, "Ereignis", "Ereignissen"))" : nil)
    case .sheet(let number):
      let first = (number - 1) * EventList.sheetSize + 1
      let range = "Ereignisse \(grouped(first)) bis \(grouped(first + shown - 1)), vom ältesten an gezählt"
      return WordsOnPage(
        title: "\(list.heading), Seite \(number)", description: "\(list.heading): \(range).", paragraphs: [], links: [],
        position: range)
    }
  }
}

/// What a page of a list says besides its events.
private struct WordsOnPage {
  let title: String
  let description: String
  let paragraphs: [String]
  let links: [Link]
  let position: String?
}
