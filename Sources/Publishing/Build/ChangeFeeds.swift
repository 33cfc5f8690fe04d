import Bytes
import Chronicling
import Disk
import Exporting
import RegisterModel
import Rendering

/// The feeds of what happened, as RSS and as JSON Feed: in the register, to each entry, in each ministry, risk class and status, by kind,
/// and of gaps that opened and closed. One event is one item in all of them, so that no reader shows it twice.
///
/// It is a class because tens of thousands of files hold on to it.
final class ChangeFeeds: Sendable {
  let site: SiteSources
  let spool: Spool
  let plan: SitePlan
  let inventory: Inventory
  let chronicle: Chronicle
  let bases: FileBases
  /// What feeds show of each entry, by identifier.
  let contents: [String: EntryContents]
  /// The day on which the register's history begins.
  private let since: Day

  init(
    site: SiteSources, spool: Spool, plan: SitePlan, inventory: Inventory, chronicle: Chronicle, bases: FileBases,
    contents: [String: EntryContents]
  ) {
    self.site = site
    self.spool = spool
    self.plan = plan
    self.inventory = inventory
    self.chronicle = chronicle
    self.bases = bases
    self.contents = contents
    since = plan.events.last?.day ?? site.asOf
  }

  private var register: Register { site.groundwork.register }
  private var portal: String { register.portal.title }

  /// Every file.
  func all() -> [OutputFile] { registerFeeds() + ministryFeeds() + classFeeds() + kindFeeds() + entryFeeds() }

  private func registerFeeds() -> [OutputFile] {
    let gaps = Set(plan.events(of: .gapOpened).prefix(Feed.maximumItems))
      .union(plan.events(of: .gapClosed).prefix(Feed.maximumItems))
    return feed(portal, register.portal.summary, .start, plan.events.indices)
      + feed(
        "\(portal): Lücken", "Welche Lücken in den Einträgen entstehen und welche sich schließen", .gaps, gaps.sorted())
  }

  private func ministryFeeds() -> [OutputFile] {
    register.ministries.flatMap { ministry in
      let page = Route.ministry(code: ministry.code)
      let events = plan.events(ofMinistry: ministry.code)
      let isNews = ministry.report?.date("datum") != nil || events.isEmpty
      let report = FeedItem(reportOf: ministry, page: site.linker.url(page), asOf: site.asOf)
      return feed(
        "\(portal): \(ministry.abbreviation)", "Änderungen: \(ministry.name)", page, report: isNews ? report : nil,
        events)
    }
  }

  private func classFeeds() -> [OutputFile] {
    let classes = Labels(of: "risikoklasse", in: plan.events) { $0.riskClass?.label }
    let states = Labels(of: "status", in: plan.events) { $0.status?.label }
    return RiskClass.allCases.flatMap { riskClass in
      feed(
        "\(portal): \(riskClass.label)", "Einsätze, die diese Risikoklasse bekommen oder verlieren",
        .entries(of: riskClass), classes.events(of: riskClass.label))
    }
      + Status.allCases.flatMap { status in
        feed(
          "\(portal): \(status.label)", "Einsätze, die diesen Status bekommen oder verlieren", .entries(of: status),
          states.events(of: status.label))
      }
  }

  private func kindFeeds() -> [OutputFile] {
    PublicEvent.Kind.allCases.flatMap { kind in
      feed("\(portal): \(kind.label)", kind.summary, .changesOfKind(kind), plan.events(of: kind))
    }
  }

  private func entryFeeds() -> [OutputFile] {
    let published = inventory.entries.map { ($0.id, $0.title) }
    return (published + plan.removed.map { ($0.id, $0.versions.last?.title ?? $0.id) }).flatMap { id, title in
      feedFiles(
        title: "\(self.portal): \(title)", summary: "Änderungen an diesem Eintrag", page: .entry(id: id), since: since,
        in: site, madeOf: { self.bases.history(of: id, called: title) }
      ) { () throws(EnvironmentFault) in
        (self.chronicle.histories[id]?.events(asOf: self.site.asOf) ?? []).map { self.item($0, content: nil) }
      }
    }
  }

  /// The files of a feed of the newest of some events, given by their positions.
  private func feed(
    _ title: String, _ summary: String, _ page: Route, report: FeedItem? = nil, _ positions: some Sequence<Int>
  ) -> [OutputFile] {
    let events = positions.prefix(Feed.maximumItems).map { plan.events[$0] }
    return feedFiles(
      title: title, summary: summary, page: page, since: since, in: site,
      madeOf: { self.bases.events(events).combined(with: report == nil ? 0 : 1) }
    ) { () throws(EnvironmentFault) in
      var items = [report].compactMap(\.self)
      for event in events { items.append(self.item(event, content: try self.content(of: event))) }
      return items
    }
  }

  private func item(_ event: PublicEvent, content: [UInt8]?) -> FeedItem {
    let page = site.linker.url(plan.route(of: event))
    return FeedItem(
      event, page: event.removal == nil ? "\(page)#version_\(event.version.number)" : page, content: content)
  }

  /// What the entry says today, for the item about its publication.
  private func content(of event: PublicEvent) throws(EnvironmentFault) -> [UInt8]? {
    guard event.isPublication, let place = contents[event.history.id] else { return nil }
    return plan.finished(try spool.read(place.feed))
  }
}

/// Which events gave or took each value of a field, a publication, a removal and a return among them: worked out backwards from what the
/// entries said last.
private struct Labels {
  /// The positions of the newest events, by value.
  private var newest: [String: [Int]] = [:]

  init(of key: String, in events: [PublicEvent], last: (LastFile) -> String?) {
    var now: [String: String?] = [:]
    for (position, event) in events.enumerated() {
      let id = event.history.id
      let label = now[id] ?? last(event.history.lastFile)
      let changes = event.removal == nil ? event.version.changes.filter { $0.key == key } : []
      let isWhole = event.removal != nil || event.isPublication || event.isReturn
      for label in Set((changes.flatMap { [$0.old, $0.new] } + (isWhole ? [label] : [])).compactMap(\.self))
      where newest[label, default: []].count < Feed.maximumItems {
        newest[label, default: []].append(position)
      }
      now[id] = changes.first.map(\.old) ?? label
    }
  }

  /// The newest events that concern a value, the newest first.
  func events(of label: String) -> [Int] { newest[label] ?? [] }
}
