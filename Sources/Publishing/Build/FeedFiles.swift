import Bytes
import Diagnostics
import Exporting
import RegisterModel
import Rendering

/// Every feed, as RSS and as JSON Feed: of the register, of each ministry, risk class and status, and of the gaps.
struct FeedFiles: Sendable {
  let site: SiteSources
  let work: EntryWork
  let plan: SitePlan
  let inventory: Inventory
  /// The last day for which each entry names evidence, in the inventory's order.
  let documented: [Day]

  private var register: Register { site.groundwork.register }
  private var entries: [EntrySummary] { inventory.entries }

  /// A feed before its items are made: what it is about, and which entries it brings.
  private struct Plan {
    let title: String
    let summary: String
    let page: Route
    let positions: [Int]
    var showsGaps = false
    var report: FeedItem?
  }

  /// Every file.
  func all() -> [OutputFile] {
    let plans = plans()
    let items = items(of: Set(plans.flatMap(\.positions)).sorted())
    return plans.flatMap { plan in
      let own = plan.positions.compactMap { position in
        items[position].map { plan.showsGaps ? $0.gaps : $0.entry }
      }
      return files(of: plan, own + [plan.report].compactMap(\.self))
    }
  }

  private func plans() -> [Plan] {
    let portal = register.portal.title
    let newest = newest { _ in true }
    return [
      Plan(title: portal, summary: register.portal.summary, page: .start, positions: newest),
      Plan(
        title: "\(portal): Lücken", summary: "Was über Einsätze von KI nicht bekannt ist", page: .gaps,
        positions: self.newest { $0.openGaps > 0 }, showsGaps: true),
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
    entries.indices.filter { isIncluded(entries[$0]) }
      .sorted { (documented[$0], $0) > (documented[$1], $1) }.prefix(Feed.maximumItems).map(\.self)
  }

  /// The items of the entries that some feed brings; their files are read again, since only summaries are at hand.
  private func items(of positions: [Int]) -> [Int: (entry: FeedItem, gaps: FeedItem)] {
    let items = mapInParallel(positions, chunk: 8) { position in (position, self.items(ofEntryAt: position)) }
    return Dictionary(uniqueKeysWithValues: items.compactMap { position, items in items.map { (position, $0) } })
  }

  private func items(ofEntryAt position: Int) -> (entry: FeedItem, gaps: FeedItem)? {
    var log = DiagnosticSet()
    guard let file = readFile(at: entries[position].path), let (entry, assessment) = work.entry(in: file, reportingTo: &log)
    else { return nil }
    let page = Route.entry(id: entry.id)
    let url = site.linker.url(page)
    let text = entry.body.html { site.linker.url(ofHref: plan.address(of: $0, in: file), on: page) }
    let ministry = register.ministry(code: entry.ministry)?.name ?? entry.ministry
    return (
      FeedItem(entry, gaps: assessment.gaps, ministry: ministry, page: url, text: text, asOf: site.asOf),
      FeedItem(gapsOf: entry, assessment.gaps, ministry: ministry, page: url, asOf: site.asOf)
    )
  }

  private func files(of plan: Plan, _ items: [FeedItem]) -> [OutputFile] {
    let rss = Route.subscription(plan.page, .rss)
    let json = Route.subscription(plan.page, .json)
    let feed = Feed(
      title: plan.title, summary: plan.summary, page: site.linker.url(plan.page), rssAddress: site.linker.url(rss),
      jsonAddress: site.linker.url(json), publisher: register.portal.publisher, asOf: site.asOf)
    return [
      OutputFile(path: rss.file) { () throws(EnvironmentFault) in
        var writer = ByteWriter(capacity: 65_536)
        feed.writeRSS(items, to: &writer)
        return writer.bytes
      },
      OutputFile(path: json.file) { () throws(EnvironmentFault) in
        var writer = ByteWriter(capacity: 65_536)
        feed.writeJSON(items, to: &writer)
        return writer.bytes
      },
    ]
  }
}
