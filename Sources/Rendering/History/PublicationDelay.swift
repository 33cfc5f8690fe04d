import Chronicling
import Diagnostics
import RegisterModel
import Templating

/// The time from the start of a use to its publication, as exactly as the start is known: in whole months.
struct PublicationDelay: Sendable {
  /// The fewest months; negative when it was published before it began.
  let least: Int
  /// The most months.
  let most: Int

  init(from begin: PartialDate, to publication: Day) {
    least = Self.months(from: begin.last, to: publication)
    most = Self.months(from: begin.first, to: publication)
  }

  private static func months(from start: Day, to end: Day) -> Int {
    let (from, to) = (start.components, end.components)
    return (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0)
  }

  /// The length in words.
  var german: String {
    if most < 0 { return "vor dem Beginn veröffentlicht" }
    let least = max(0, least)
    if most == 0 { return "weniger als ein Monat" }
    return least == most ? counted(most, "Monat", "Monate") : "\(least) bis \(counted(most, "Monat", "Monate"))"
  }
}

/// A use with its start and its publication.
struct DelayRow: Sendable {
  let title: String
  let url: String
  let ministry: Link
  let begin: String?
  let published: String?
  let delay: String?
}

extension DelayRow: View {
  static let names = Names<DelayRow>(
    .text("titel") { $0.title }, .text("url") { $0.url }, .view("ressort") { $0.ministry },
    .optionalText("beginn") { $0.begin }, .optionalText("veroeffentlicht") { $0.published },
    .optionalText("dauer") { $0.delay })
}

/// The uses with the time from their start to their publication.
struct DelaysPage: Sendable {
  let frame: Frame
  let rows: [DelayRow]
  let paging: Paging?
}

extension DelaysPage: View {
  static let names = Names<DelaysPage>(
    .view("seite") { $0.frame }.required, .list("zeilen") { $0.rows }.required, .flag("leer") { $0.rows.isEmpty },
    .paging { $0.paging })
}

extension Overview {
  private func publication(ofEntryAt position: Int) -> Day? {
    timeline.chronicle.histories[entries[position].id]?.versions.first?.commit.countedDay
  }

  private func delay(ofEntryAt position: Int) -> PublicationDelay? {
    guard let begin = entries[position].begin, let day = publication(ofEntryAt: position) else { return nil }
    return PublicationDelay(from: begin, to: day)
  }

  /// The middle one of some uses' delays, in words; nil where none is known.
  func medianDelay(of positions: [Int]) -> String? {
    let delays = positions.compactMap(delay).sorted { ($0.least + $0.most, $0.most) < ($1.least + $1.most, $1.most) }
    return delays.isEmpty ? nil : delays[delays.count / 2].german
  }

  /// The entries without a change of what they say for a year.
  var silentEntries: [Int] {
    let limit = context.asOf.adding(months: -12)
    return entries.indices.filter { position in
      let versions = timeline.chronicle.histories[entries[position].id]?.versions ?? []
      guard let last = versions.last(where: { !$0.isEditorial }) else { return false }
      return last.commit.countedDay <= limit
    }
  }

  /// The list of entries without a change for a year.
  var silentList: EntryList {
    EntryList(
      route: .silentEntries, heading: "Seit zwölf Monaten unverändert",
      paragraphs: [
        timeline.reasonOfAbsence.map { "Dazu lässt sich nichts sagen: \($0)" }
          ?? "Einträge, an denen seit zwölf Monaten keine Angabe geändert wurde. Nur redaktionelle Änderungen zählen nicht."
      ],
      entries: silentEntries, parents: [("Start", .start), ("Änderungen", .changes)],
      emptiness: timeline.reasonOfAbsence == nil
        ? "Jeder Eintrag wurde in den letzten zwölf Monaten geändert oder neu aufgenommen." : nil)
  }

  /// The list of all uses with their delays; the template shows only rows.
  var delayList: EntryList {
    EntryList(
      route: .publicationDelays, heading: "Vom Beginn bis zur Veröffentlichung",
      paragraphs: ["Wie lange ein Einsatz lief, bis er in diesem Register stand."], entries: Array(entries.indices),
      parents: [("Start", .start), ("Änderungen", .changes)], isTable: true)
  }

  func delaysPage(_ list: EntryList, page: Int) -> DelaysPage {
    let base = listPage(list, page: page, rows: nil)
    return DelaysPage(
      frame: base.frame, rows: entries(of: list, onPage: page).map(delayRow),
      paging: base.paging)
  }

  private func delayRow(_ position: Int) -> DelayRow {
    let entry = entries[position]
    return DelayRow(
      title: entry.title, url: href(.entry(id: entry.id)),
      ministry: context.ministryLink(entry.ministry),
      begin: entry.begin?.german, published: publication(ofEntryAt: position)?.german,
      delay: delay(ofEntryAt: position)?.german)
  }
}
