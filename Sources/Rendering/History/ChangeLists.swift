import Chronicling
import Diagnostics
import RegisterModel
import Templating

/// A list of what happened, cut into pages.
struct ChangesPage: Sendable {
  let frame: Frame
  let heading: String
  let paragraphs: [String]
  let days: [DayView]
  let previous: Link?
  let next: Link?
  let position: String?
  let links: [Link]
}

extension ChangesPage: View {
  static let names = Names<ChangesPage>(
    .view("seite") { $0.frame }, .text("titel") { $0.heading }, .texts("absaetze") { $0.paragraphs },
    .list("tage") { $0.days }, .flag("leer") { $0.days.isEmpty }, .optionalView("zurueck") { $0.previous },
    .optionalView("weiter") { $0.next }, .optionalText("blatt") { $0.position }, .list("verweise") { $0.links },
    .flag("hat_verweise") { !$0.links.isEmpty })
}

extension Overview {
  /// The most events on one page; they are shorter than entries.
  static let eventsPerPage = 100

  /// Every list of changes: of each month, ministry and kind. The positions are those of events.
  func changeLists() -> [EntryList] {
    guard timeline.reasonOfAbsence == nil else { return [] }
    return monthLists() + register.ministries.map(changeList) + PublicEvent.Kind.allCases.map(changeList)
  }

  private func monthLists() -> [EntryList] {
    timeline.months.enumerated().map { index, month in
      let neighbours = [index + 1, index - 1].filter(timeline.months.indices.contains).map { timeline.months[$0] }
      return EntryList(
        route: .changesOfMonth(month), heading: "Änderungen im \(month.german)",
        paragraphs: [sentence(on: timeline.events(in: month).count)], entries: timeline.events(in: month),
        parents: Self.parents, links: neighbours.map { Link($0.german, href(.changesOfMonth($0))) })
    }
  }

  private func changeList(of ministry: Ministry) -> EntryList {
    let events = timeline.events(ofMinistry: ministry.code)
    return EntryList(
      route: .changesOfMinistry(code: ministry.code), heading: "Änderungen: \(ministry.abbreviation)",
      paragraphs: ["\(ministry.name). \(sentence(on: events.count))"], entries: events, parents: Self.parents,
      links: [Link("Alle Einsätze dieses Ressorts", href(.ministry(code: ministry.code)))])
  }

  private func changeList(of kind: PublicEvent.Kind) -> EntryList {
    let events = timeline.events(of: kind)
    return EntryList(
      route: .changesOfKind(kind), heading: kind.label, paragraphs: [kind.summary, sentence(on: events.count)],
      entries: events, parents: Self.parents, hasFeed: true)
  }

  private func sentence(on count: Int) -> String {
    count == 0
      ? "Bisher ist hier nichts verzeichnet." : "\(counted(count, "Ereignis", "Ereignisse")), das neueste zuerst."
  }

  private static let parents: [(String, Route)] = [("Start", .start), ("Änderungen", .changes)]

  /// One page of a list of changes.
  func changesPage(_ list: EntryList, page: Int) -> ChangesPage {
    let size = Self.eventsPerPage
    let base = listPage(list, page: page, size: size, rows: [])
    return ChangesPage(
      frame: base.frame, heading: base.heading, paragraphs: base.paragraphs,
      days: days(of: list.entries.dropFirst((page - 1) * size).prefix(size)), previous: base.previous, next: base.next,
      position: base.position, links: base.links)
  }
}
