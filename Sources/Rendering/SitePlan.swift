import Bytes
public import Chronicling
public import Diagnostics
public import RegisterModel
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
  private let removedIDsByPath: [String: String]

  init(_ overview: Overview, _ templates: PageTemplates, rows: @escaping EntryRows) {
    self.overview = overview
    self.templates = templates
    notice = templates.notice.rendered(HistoryView(versions: [], reasonOfAbsence: overview.timeline.reasonOfAbsence))
    removedIDsByPath = Dictionary(overview.removedPaths) { first, _ in first }
    let pages =
      Self.ministryJobs(overview, templates, rows) + Self.listJobs(overview, templates, rows)
      + Self.changeJobs(overview, templates) + Self.indexJobs(overview, templates)
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

  /// Where the events of a ministry stand among all, the newest first.
  public func events(ofMinistry code: String) -> [Int] { overview.timeline.events(ofMinistry: code) }

  /// Where the events of a kind stand among all, the newest first.
  public func events(of kind: PublicEvent.Kind) -> [Int] { overview.timeline.events(of: kind) }

  /// The histories of all entries, those of entries that are gone too, in the register's order.
  public var histories: [EntryHistory] { overview.timeline.histories }

  /// The histories of the entries that are gone, in the register's order.
  public var removed: [EntryHistory] { overview.timeline.removed }

  /// What stands on a page, until it is finished, for the address of the entry that a file of Content holds.
  public static func openAddress(ofEntryFile path: String) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(Hole.entry(at: path), escapedFor: .html)
    return writer.bytes
  }

  /// The identifiers of the entries that files of Content hold or held, by the paths of the files.
  public var entriesByFile: [String: String] { overview.idsByPath.merging(removedIDsByPath) { first, _ in first } }

  private func id(ofFile path: String) -> String? { overview.idsByPath[path] ?? removedIDsByPath[path] }

  /// The address that a link of a text was given on the finished page.
  public func address(of link: Document.Link, in file: SourceFile) -> String {
    let address = overview.context.address(of: link.destination, in: file)
    return String(decoding: finished(Array(address.utf8)), as: UTF8.self)
  }

  /// The one of these drafts that a link of a text leads to.
  public func draft(behind link: Document.Link, in file: SourceFile, among drafts: [EntrySummary]) -> EntrySummary? {
    let address = overview.context.address(of: link.destination, in: file).split(separator: "#").first.map(String.init)
    return drafts.first {
      address == Hole.entry(at: $0.path) || address == overview.context.linker.href(.entry(id: $0.id))
    }
  }

  /// What a link in a file of Content was most likely to be that leads to no file, if it was meant to lead to one.
  public func destination(meantBy destination: String, in file: SourceFile) -> String? {
    let path = destination.prefix { $0 != "#" }.replacing("\\", with: "/")
    guard !path.hasPrefix("/") || path.hasSuffix(".md"), let last = path.split(separator: "/").last else { return nil }
    let wanted = FileName(of: String(last))
    let sources = (Array(entriesByFile.keys) + Array(overview.context.routesBySource.keys)).sorted().filter {
      FileName(of: $0).isPage == wanted.isPage
    }
    let names = sources.map { FileName(of: $0).stem }
    return nearest(to: wanted.stem, among: names).flatMap(names.firstIndex).map {
      relativePath(to: sources[$0], from: file.path) + destination.dropFirst(path.count)
    }
  }

  /// Names in the entries that would share an address with another name: what is written, what it collides with, and in which file.
  public var collidingNames: [(name: String, other: String, path: String)] {
    Facet.Kind.allCases.flatMap { kind in
      overview.facet(kind).twins.map { ($0.label, $0.of, overview.entries[$0.entry].path) }
    }
  }

  private static func redirectJobs(
    _ redirects: [Redirect], _ overview: Overview, _ templates: PageTemplates
  ) -> [PageJob] {
    redirects.map { redirect in
      PageJob(.former(redirect.address)) {
        templates.redirect.render(overview.redirectPage(redirect), into: &$0)
      }
    }
  }

  private static func ministryJobs(_ overview: Overview, _ templates: PageTemplates, _ rows: @escaping EntryRows)
    -> [PageJob]
  {
    overview.register.ministries.map { ministry in
      PageJob(
        .ministry(code: ministry.code), text: PageText(ministry.source, ministry.body),
        from: { overview.sources(of: ministry) }
      ) { writer in
        templates.ministry.render(overview.ministryPage(ministry, rows: rows), into: &writer)
      }
    } + [
      PageJob(.ministries) { writer in
        let page = overview.ministriesPage(
          .ministries, title: "Ressorts",
          summary: "Welches Ressort gemeldet hat: Meldung, Einsätze, Risikoklassen und Lücken je Ressort.")
        templates.ministries.render(page, into: &writer)
      },
      PageJob(.tools) { writer in
        let page = overview.ministriesPage(
          .tools, title: "Allgemeine KI-Werkzeuge",
          summary: "Welche Regel jedes Ressort für Copilot, ChatGPT und andere hat.")
        templates.tools.render(page, into: &writer)
      },
    ]
  }

  private static func listJobs(_ overview: Overview, _ templates: PageTemplates, _ rows: @escaping EntryRows)
    -> [PageJob]
  {
    let size = overview.register.portal.pageSize
    let lists = overview.entryLists().flatMap { list in
      list.routes(pageSize: size).enumerated().map { index, route in
        PageJob(route, from: { overview.sources(of: list, page: index + 1) }) {
          templates.list.render(overview.listPage(list, page: index + 1, rows: rows), into: &$0)
        }
      }
    }
    let gaps = overview.gapLists().flatMap { gaps in
      gaps.list.routes(pageSize: size).enumerated().map { index, route in
        PageJob(route, from: { overview.sources(of: gaps, page: index + 1) }) {
          templates.gaps.render(overview.gapListPage(gaps, page: index + 1), into: &$0)
        }
      }
    }
    return lists + gaps
  }

  private static func changeJobs(_ overview: Overview, _ templates: PageTemplates) -> [PageJob] {
    let lists = overview.changeLists().flatMap { list in
      list.pages.map { page in
        PageJob(list.route(of: page), from: { overview.sources(of: list, page) }) {
          templates.changes.render(overview.changesPage(list, page), into: &$0)
        }
      }
    }
    let delays = overview.delayList
    return lists
      + delays.routes(pageSize: Overview.delaysPerPage).enumerated().map { index, route in
        PageJob(route, from: { overview.sources(ofDelays: delays, page: index + 1) }) {
          templates.delays.render(overview.delaysPage(delays, page: index + 1), into: &$0)
        }
      } + [
        PageJob(.changes) { templates.changesOverview.render(overview.changesOverview(), into: &$0) }
      ]
  }

  private static func indexJobs(_ overview: Overview, _ templates: PageTemplates) -> [PageJob] {
    let facets = Facet.Kind.allCases.map { kind in
      PageJob(.facet(kind)) { templates.index.render(overview.facetIndex(kind), into: &$0) }
    }
    let laws = overview.register.laws.map { law in
      PageJob(.law(slug: law.slug), text: PageText(law.source, law.body)) {
        templates.index.render(overview.lawIndex(law), into: &$0)
      }
    }
    return facets + laws + [
      PageJob(.places) { templates.index.render(overview.placesIndex(), into: &$0) },
      PageJob(.laws) { templates.index.render(overview.lawsIndex(), into: &$0) },
      PageJob(.gaps) { templates.index.render(overview.gapsIndex(), into: &$0) },
    ]
  }

  private static func textJobs(_ overview: Overview, _ templates: PageTemplates) -> [PageJob] {
    let portal = overview.register.portal
    return overview.register.pages.map { page in
      PageJob(.page(slug: page.slug), text: PageText(page.source, page.body)) {
        templates.text.render(overview.context.textPage(page), into: &$0)
      }
    } + [
      PageJob(.start, text: PageText(portal.source, portal.body)) {
        templates.start.render(overview.startPage(), into: &$0)
      },
      PageJob(.trials) { templates.trials.render(overview.trialsPage(), into: &$0) },
      PageJob(.fields) { templates.fields.render(overview.context.fieldsPage(), into: &$0) },
      PageJob(.notFound) { templates.notFound.render(overview.context.notFoundPage(), into: &$0) },
    ]
  }
}

/// A name of a file, which is near to another one without its ending: that they share says nothing.
private struct FileName {
  let stem: String
  /// Whether it is a page, or was meant to become one.
  let isPage: Bool

  init(of path: String) {
    let name = path.split(separator: "/").last ?? ""
    let parts = name.split(separator: ".", maxSplits: 1)
    stem = parts.first.map(String.init) ?? ""
    isPage = parts.count < 2 || ["md", "markdown", "txt", "html", "htm"].contains(parts[1])
  }
}
