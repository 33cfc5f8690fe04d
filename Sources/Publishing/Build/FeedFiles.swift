import Bytes
import Disk
import Exporting
import RegisterModel
import Rendering
import Synchronization

/// The feeds of a portal without history, as RSS and as JSON Feed: of the register, of each entry, ministry, risk class and status, and of
/// the gaps. They bring entries, dated by their evidence; with a history `ChangeFeeds` brings what happened.
///
/// It is a class because tens of thousands of files hold on to it.
final class FeedFiles: Sendable {
  let site: SiteSources
  let work: EntryWork
  let plan: SitePlan
  let inventory: Inventory
  let bases: FileBases
  /// What feeds show of each published entry, in the inventory's order.
  let contents: [EntryContents]
  /// The entries' positions, those with the latest evidence first; every feed takes its own from the top.
  private let byEvidence: [Int]

  init(
    site: SiteSources, work: EntryWork, plan: SitePlan, inventory: Inventory, bases: FileBases,
    contents: [EntryContents]
  ) {
    self.site = site
    self.work = work
    self.plan = plan
    self.inventory = inventory
    self.bases = bases
    self.contents = contents
    byEvidence = contents.indices.sorted {
      (contents[$0].documented ?? site.asOf, $0) > (contents[$1].documented ?? site.asOf, $1)
    }
  }

  private var register: Register { site.groundwork.register }
  private var entries: [EntrySummary] { inventory.entries }

  /// What the items of a feed tell of.
  private enum Subject {
    /// Whole entries.
    case entries
    /// What is missing.
    case gaps
  }

  /// A feed before its items are made: what it is about, and which entries it brings.
  private struct Plan {
    let title: String
    let summary: String
    let page: Route
    let positions: [Int]
    var shows = Subject.entries
    var report: FeedItem?
  }

  /// Every file.
  func all() -> [OutputFile] { plans().flatMap(files) + entries.indices.flatMap(entryFiles) }

  private func plans() -> [Plan] {
    let portal = register.portal.title
    let newest = newest { _ in true }
    return [
      Plan(title: portal, summary: register.portal.summary, page: .start, positions: newest),
      Plan(
        title: "\(portal): Lücken", summary: "Was über Einsätze von KI nicht bekannt ist", page: .gaps,
        positions: self.newest { $0.openGaps > 0 }, shows: .gaps),
    ] + register.ministries.map(ministryPlan)
      + RiskClass.allCases.map { riskClass in
        Plan(
          title: "\(portal): \(riskClass.label)", summary: "Einsätze mit dieser Risikoklasse",
          page: .entries(of: riskClass), positions: self.newest { $0.riskClass == riskClass })
      }
      + Status.allCases.map { status in
        Plan(
          title: "\(portal): \(status.label)", summary: "Einsätze mit diesem Status", page: .entries(of: status),
          positions: self.newest { $0.status == status })
      }
  }

  private func ministryPlan(_ ministry: Ministry) -> Plan {
    let page = Route.ministry(code: ministry.code)
    let positions = newest { $0.ministry == ministry.code }
    let isNews = positions.isEmpty || ministry.report?.date("datum") != nil
    return Plan(
      title: "\(register.portal.title): \(ministry.abbreviation)", summary: "Einträge: \(ministry.name)", page: page,
      positions: positions,
      report: isNews ? FeedItem(reportOf: ministry, page: site.linker.url(page), asOf: site.asOf) : nil)
  }

  /// The entries that a feed has room for, by the last day for which there is evidence.
  private func newest(_ isIncluded: (EntrySummary) -> Bool) -> [Int] {
    var positions: [Int] = []
    for position in byEvidence where isIncluded(entries[position]) {
      positions.append(position)
      if positions.count == Feed.maximumItems { break }
    }
    return positions
  }

  private func items(of plan: Plan) throws(EnvironmentFault) -> [FeedItem] {
    var items: [FeedItem] = []
    for position in plan.positions {
      let entry = entries[position]
      let content = contents[position]
      let page = site.linker.url(.entry(id: entry.id))
      let ministry = register.ministry(code: entry.ministry)?.name ?? entry.ministry
      let html: (Spool.Place) throws(EnvironmentFault) -> [UInt8] = { (place) throws(EnvironmentFault) in
        self.plan.finished(try self.work.spool.read(place))
      }
      switch plan.shows {
      case .gaps:
        items.append(
          FeedItem(
            gapsOf: entry, print: content.gapsPrint, date: content.documented, ministry: ministry, page: page,
            html: try html(content.gaps)))
      case .entries:
        items.append(
          FeedItem(entry, date: content.documented, ministry: ministry, page: page, html: try html(content.feed)))
      }
    }
    return items + [plan.report].compactMap(\.self)
  }

  /// The feeds of one entry; there are as many as entries.
  private func entryFiles(at position: Int) -> [OutputFile] {
    let page = Route.entry(id: entries[position].id)
    return feedFiles(
      title: "\(self.register.portal.title): \(self.entries[position].title)", summary: "Änderungen an diesem Eintrag",
      page: page, since: site.asOf, in: site, madeOf: { self.bases.content(of: CollectionOfOne(position)) }
    ) { () throws(EnvironmentFault) in
      let entry = self.entries[position]
      let ministry = self.register.ministry(code: entry.ministry)?.name ?? entry.ministry
      return [
        FeedItem(
          entry, date: self.contents[position].documented, ministry: ministry, page: self.site.linker.url(page),
          html: nil)
      ]
    }
  }

  private func files(of plan: Plan) -> [OutputFile] {
    feedFiles(
      title: plan.title, summary: plan.summary, page: plan.page, since: site.asOf, in: site,
      madeOf: { self.bases.content(of: plan.positions) }
    ) { () throws(EnvironmentFault) in try self.items(of: plan) }
  }
}

/// The files of one feed in all formats; the items are made when the first of the files is written.
func feedFiles(
  title: @autoclosure @escaping @Sendable () -> String, summary: String, page: Route, since: Day, in site: SiteSources,
  madeOf basis: (@Sendable () -> UInt64)? = nil,
  items: @escaping @Sendable () throws(EnvironmentFault) -> [FeedItem]
) -> [OutputFile] {
  let rss = Route.subscription(page, .rss)
  let json = Route.subscription(page, .json)
  let feed: @Sendable () -> Feed = {
    Feed(
      title: title(), summary: site.groundwork.register.portal.describing(summary), page: site.linker.url(page),
      path: page.path, rssAddress: site.linker.url(rss), jsonAddress: site.linker.url(json),
      publisher: site.groundwork.register.portal.publisher, since: since)
  }
  let basis = basis.map { basis in { @Sendable in basis().combined(with: UInt64(bitPattern: Int64(since.number))) } }
  let shared = HandedOver(items)
  return [
    OutputFile(path: rss.file, madeOf: basis) { () throws(EnvironmentFault) in
      var writer = ByteWriter(capacity: 65_536)
      feed().writeRSS(try shared.value(), to: &writer)
      return writer.bytes
    },
    OutputFile(path: json.file, madeOf: basis) { () throws(EnvironmentFault) in
      var writer = ByteWriter(capacity: 65_536)
      feed().writeJSON(try shared.value(), to: &writer)
      return writer.bytes
    },
  ]
}

/// A value that two ask for one after the other: it is made for the first and handed over to the second, and nobody keeps it then.
private final class HandedOver<Value: Sendable>: Sendable {
  private let make: @Sendable () throws(EnvironmentFault) -> Value
  private let waiting = Mutex<Value?>(nil)

  init(_ make: @escaping @Sendable () throws(EnvironmentFault) -> Value) {
    self.make = make
  }

  func value() throws(EnvironmentFault) -> Value {
    if let value = waiting.withLock({ $0.take() }) { return value }
    let value = try make()
    waiting.withLock { $0 = value }
    return value
  }
}
