import Bytes
import RegisterModel

/// What the page of a list is made of besides the groundwork: while it is the same, so is the page.
public struct ListSources: Sendable {
  /// Everything that does not come from the entries on the page.
  public let words: [UInt8]
  /// The positions of the entries on the page.
  public let entries: [Int]
  /// The positions of the events on the page.
  public var events: [Int] = []
  /// Whether the page says something of the histories of the entries on it.
  public var showsHistories = false
}

extension Overview {
  /// What one page of a list of entries is made of.
  func sources(of list: EntryList, page: Int) -> ListSources { sources(of: list, page: page, adding: []) }

  /// What one page of a list of gaps is made of; which gaps of an entry it shows depends on its address.
  func sources(of gaps: GapList, page: Int) -> ListSources {
    let general = general(of: gaps, onPage: page)
    return sources(
      of: gaps.list, page: page, adding: general.flatMap { [$0, name(ofMinistry: $0)] + texts(of: $1) })
  }

  /// What a ministry's dossier is made of: its own file, which is groundwork, what it does not say, the figures of all its entries, and
  /// those that it shows.
  func sources(of ministry: Ministry, _ list: EntryList) -> ListSources {
    let row = ministryRow(ministry)
    var writer = ByteWriter(capacity: 1024)
    writer.archive(texts(of: assessment.ministryGaps[ministry.code] ?? []))
    for number in [row.entries, row.gaps, row.completeness ?? -1, timeline.reasonOfAbsence == nil ? 1 : 0] {
      writer.archive(number)
    }
    writer.archive(row.classes)
    writer.archive(groundLink(to: ministry.source, as: "").map { [$0.text, $0.url] } ?? [])
    writer.archive(lastChange(of: list.entries).map { Int($0.number) })
    return ListSources(
      words: writer.bytes, entries: Array(self.entries(of: list, onPage: 1)))
  }

  private func texts(of gaps: [Gap]) -> [String] {
    gaps.flatMap { [$0.rule, $0.message, $0.state.wording.label, $0.state.wording.style, $0.reason ?? ""] }
  }

  /// What one page of the list of uses with their delays is made of.
  func sources(ofDelays list: EntryList, page: Int) -> ListSources {
    var sources = sources(of: list, page: page)
    sources.showsHistories = true
    return sources
  }

  /// What one page of the list of trials is made of.
  func sources(of trials: TrialList, page: Int) -> ListSources {
    sources(of: trials.list, page: page, adding: ["\(trials.withoutEnd)", "\(trials.overdue)"])
  }

  private func sources(of list: EntryList, page: Int, adding texts: [String]) -> ListSources {
    var writer = ByteWriter(capacity: 1024)
    for number in [page, list.lead, list.entries.count, list.hasFeed ? 1 : 0, texts.count] { writer.archive(number) }
    let parents = list.parents.flatMap { [$0.0, $0.1.path] }
    let links =
      (list.links + list.contradictions.flatMap(\.others)).flatMap { [$0.text, $0.url] }
      + list.contradictions.map(\.text)
    for text in [list.heading, list.route.path] + parents + texts { writer.archive(text) }
    writer.archive(page == 1 ? list.paragraphs + links : Array(list.paragraphs.prefix(1)))
    let shown = Array(self.entries(of: list, onPage: page))
    writer.archive(lastChange(of: shown).map { Int($0.number) })
    return ListSources(words: writer.bytes, entries: shown)
  }
}
