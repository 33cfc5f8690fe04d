import Bytes
import Chronicling
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
  }

  private var register: Register { site.groundwork.register }
  private var portal: String { register.portal.title }

  /// Every file.
  func all() -> [OutputFile] { registerFeeds() + ministryFeeds() + classFeeds() + kindFeeds() + entryFeeds() }

  private func registerFeeds() -> [OutputFile] {
    feed(portal, register.portal.summary, .start) { _ in true }
      + feed("\(portal): Lücken", "Welche Lücken in den Einträgen entstehen und welche sich schließen", .gaps) {
        !$0.kinds.isDisjoint(with: [.gapOpened, .gapClosed])
      }
  }

  private func ministryFeeds() -> [OutputFile] {
    register.ministries.flatMap { ministry in
      let page = Route.ministry(code: ministry.code)
      let isNews =
        ministry.report?.date("datum") != nil || !plan.events.contains { $0.ministries.contains(ministry.code) }
      let report = FeedItem(reportOf: ministry, page: site.linker.url(page), asOf: site.asOf)
      return feed(
        "\(portal): \(ministry.abbreviation)", "Änderungen: \(ministry.name)", page, report: isNews ? report : nil
      ) { $0.ministries.contains(ministry.code) }
    }
  }

  private func classFeeds() -> [OutputFile] {
    let classes = Labels(of: "risikoklasse", now: inventory.entries) { $0.riskClass?.label }
    let states = Labels(of: "status", now: inventory.entries) { $0.status?.label }
    return RiskClass.allCases.flatMap { riskClass in
      feed(
        "\(portal): \(riskClass.label)", "Einsätze, die diese Risikoklasse bekommen oder verlieren",
        .entries(of: riskClass)
      ) { classes.concerns(riskClass.label, $0) }
    }
      + Status.allCases.flatMap { status in
        feed(
          "\(portal): \(status.label)", "Einsätze, die diesen Status bekommen oder verlieren", .entries(of: status)
        ) { states.concerns(status.label, $0) }
      }
  }

  private func kindFeeds() -> [OutputFile] {
    PublicEvent.Kind.allCases.flatMap { kind in
      feed("\(portal): \(kind.label)", kind.summary, .changesOfKind(kind)) { $0.kinds.contains(kind) }
    }
  }

  private func entryFeeds() -> [OutputFile] {
    let published = inventory.entries.map { ($0.id, $0.title) }
    return (published + plan.removed.map { ($0.id, $0.versions.last?.title ?? $0.id) }).flatMap { id, title in
      feedFiles(
        title: "\(portal): \(title)", summary: "Änderungen an diesem Eintrag", page: .entry(id: id), in: site,
        madeOf: { self.bases.history(of: id, called: title) }
      ) { () throws(EnvironmentFault) in
        (self.chronicle.histories[id]?.events(asOf: self.site.asOf) ?? []).map { self.item($0, content: nil) }
      }
    }
  }

  /// The files of a feed of the newest events that belong there.
  private func feed(
    _ title: String, _ summary: String, _ page: Route, report: FeedItem? = nil,
    _ isIncluded: (PublicEvent) -> Bool
  ) -> [OutputFile] {
    let events = Array(plan.events.lazy.filter(isIncluded).prefix(Feed.maximumItems))
    return feedFiles(
      title: title, summary: summary, page: page, in: site,
      madeOf: { self.bases.events(events).combined(with: report == nil ? 0 : 1) }
    ) { () throws(EnvironmentFault) in
      var items = [report].compactMap(\.self)
      for event in events { items.append(self.item(event, content: try self.content(of: event))) }
      return items
    }
  }

  private func item(_ event: PublicEvent, content: [UInt8]?) -> FeedItem {
    let id = event.history.id
    let page = site.linker.url(.entry(id: id))
    let code = event.version.ministry
    return FeedItem(
      event, ministry: register.ministry(code: code)?.name ?? code,
      page: event.removal == nil ? "\(page)#version_\(event.version.number)" : page, content: content)
  }

  /// What the entry says today, for the item about its publication.
  private func content(of event: PublicEvent) throws(EnvironmentFault) -> [UInt8]? {
    guard event.isPublication, let place = contents[event.history.id] else { return nil }
    return plan.finished(try spool.read(place.feed))
  }
}

/// The values that a field of each entry had, worked out backwards from what it has today.
private struct Labels {
  let key: String
  private let now: [String: String]

  init(of key: String, now entries: [EntrySummary], label: (EntrySummary) -> String?) {
    self.key = key
    now = Dictionary(entries.compactMap { entry in label(entry).map { (entry.id, $0) } }) { first, _ in first }
  }

  /// Whether an entry was published with a value, or an event gave or took it.
  func concerns(_ label: String, _ event: PublicEvent) -> Bool {
    if event.isPublication { return atPublication(of: event.history) == label }
    guard event.removal == nil else { return false }
    return event.version.changes.contains { $0.key == key && ($0.old == label || $0.new == label) }
  }

  private func atPublication(of history: EntryHistory) -> String? {
    for version in history.versions {
      if let change = version.changes.first(where: { $0.key == key }) { return change.old }
    }
    return now[history.id]
  }
}
