import Bytes
public import Chronicling
import RegisterModel
import Templating

/// All pages of the portal but the entries' own, planned when all entries are known.
public struct SitePlan: Sendable {
  /// The pages, in a fixed order.
  public let jobs: [PageJob]
  /// Former addresses that lead to a page.
  public let redirects: [Redirect]
  /// Former addresses at which something else stands.
  public let faultyRedirects: [(redirect: Redirect, fault: RedirectFault)]
  let overview: Overview
  let templates: PageTemplates
  private let notice: [UInt8]
  let removedIDsByPath: [String: String]

  init(_ overview: Overview, _ templates: PageTemplates, rows: @escaping EntryRows) {
    self.overview = overview
    self.templates = templates
    notice = templates.notice.rendered(HistoryView(versions: [], reasonOfAbsence: overview.timeline.reasonOfAbsence))
    removedIDsByPath = Dictionary(overview.removedPaths) { first, _ in first }
    let pages =
      Self.ministryJobs(overview, templates, rows) + Self.listJobs(overview, templates, rows)
      + Self.trialJobs(overview, templates) + Self.changeJobs(overview, templates)
      + Self.indexJobs(overview, templates)
      + Self.textJobs(overview, templates)
    let taken = Set((pages.map(\.route) + [.search] + overview.timeline.removed.map { .entry(id: $0.id) }).map(\.path))
    let sorted = SortedRedirects(overview.redirects, besides: overview.redirectsToRemoved) {
      taken.contains($0) || overview.entryPaths.contains($0)
    }
    redirects = sorted.sound
    faultyRedirects = sorted.faulty
    jobs = pages + Self.redirectJobs(sorted.sound, overview, templates)
  }

  /// The search page; it names the file that it loads first.
  public func searchJob(index: Route) -> PageJob {
    PageJob(.search) { [templates, overview] in
      templates.search.render(overview.searchPage(index: index), into: &$0)
    }
  }

  /// A page with everything filled in that depends on other entries; `position` is the entry's whose page it is.
  public func finished(_ page: [UInt8], ofEntryAt position: Int? = nil) -> [UInt8] {
    Hole.fill(page) { request in
      switch request {
      case .related: position.map { templates.related.rendered(overview.related(to: $0)) } ?? []
      case .contradictions:
        position.map { templates.contradictions.rendered(overview.contradictions(ofEntryAt: $0)) } ?? []
      case .history:
        position.map { templates.history.rendered(overview.history(of: overview.entries[$0].id)) } ?? []
      case .proof:
        position.flatMap { overview.proof(of: overview.entries[$0].id) }.map(templates.proof.rendered) ?? []
      case .version: position.map { Array(overview.citedVersion(of: overview.entries[$0].id).utf8) } ?? []
      case .notice: notice
      case .entry(let path): Array((id(ofFile: path).map { overview.href(.entry(id: $0)) } ?? path).utf8)
      }
    }
  }

  /// Everything that can be filled into an entry's page because of other entries, addresses aside; its history tells the rest.
  public func fillings(ofEntryAt position: Int) -> [UInt8] {
    var writer = ByteWriter(capacity: 1024)
    overview.archiveRelated(to: position, to: &writer)
    writer.write(finished(Hole.contradictions, ofEntryAt: position))
    return writer.bytes
  }

  /// Everything that can be filled into any page: what it says about a missing history, and where the pages of entries are.
  public var commonFillings: [UInt8] {
    var writer = ByteWriter(capacity: 65_536)
    writer.write(notice)
    for (path, id) in overview.entries.map({ ($0.path, $0.id) }) + overview.removedPaths {
      for text in [path, id] {
        writer.write(byte: 0)
        writer.write(text)
      }
    }
    return writer.bytes
  }

  /// Everything that happened, the newest first.
  public var events: [PublicEvent] { overview.timeline.events }

  /// Where an event is told in full.
  public func route(of event: PublicEvent) -> Route { overview.timeline.route(of: event) }

  /// The histories of the files beside the entries.
  public var grounds: [EntryHistory] { overview.timeline.chronicle.grounds }

  /// Where the events of a ministry stand among all, the newest first.
  public func events(ofMinistry code: String) -> [Int] { overview.timeline.events(ofMinistry: code) }

  /// Where the events of a kind stand among all, the newest first.
  public func events(of kind: PublicEvent.Kind) -> [Int] { overview.timeline.events(of: kind) }

  /// The histories of all entries, those of entries that are gone too, in the register's order.
  public var histories: [EntryHistory] { overview.timeline.histories }

  /// The histories of the entries that are gone, in the register's order.
  public var removed: [EntryHistory] { overview.timeline.removed }

  /// Names in the entries that would share an address with another name: what is written, what it collides with, and in which file.
  public var collidingNames: [(name: String, other: String, path: String)] {
    Facet.Kind.allCases.flatMap { kind in
      overview.facet(kind).twins.map { ($0.label, $0.of, overview.entries[$0.entry].path) }
    }
  }
}
