import Bytes
import Chronicling
import Diagnostics
import Exporting
import RegisterModel
import Rendering

/// The rendering of everything that needs all entries, and the check of all links.
struct SiteRendering: Sendable {
  let site: SiteSources
  let work: EntryWork
  let inventory: Inventory
  let assessment: Assessment
  let entries: EntryResults
  let renderer: Renderer
  let history: PublicHistory

  /// The portal, every page rendered and every link followed; faults are reported.
  func prepared(reportingTo log: inout DiagnosticSet) throws(EnvironmentFault) -> PreparedSite {
    let published = inventory.entries.compactMap { entries.byPath[$0.path] }
    let index = try searchIndex(of: published)
    let plan = renderer.plan(
      inventory, assessment, history.chronicle, rows: published.map(\.row), searchIndex: index.contents)
    for names in plan.collidingNames { log.insert(.collision(names)) }
    let pages = try rendered(plan.jobs, plan)
    let others =
      entryFiles(published, plan) + pages.map(\.file) + dataFiles(published, plan) + assetFiles() + index.files
    let files =
      others
      + HistoryFiles(site: site, plan: plan, history: history, root: work.root, besides: others.map(\.path)).all()
    let scans = try entryScans(published, plan) + pages.map(\.scan)
    let faults = checkLinks(
      of: scans, files: files.map(\.path), site: work.site,
      html: { path in (try? files.first { $0.path == path }?.bytes()) ?? [] })
    if !faults.isEmpty { try report(faults, plan, files, to: &log) }
    return PreparedSite(
      groundwork: site.groundwork, inventory: inventory, assessment: assessment, files: files,
      baseURL: site.linker.baseURL)
  }

  private func entryScans(_ published: [EntryResult], _ plan: SitePlan) throws(EnvironmentFault) -> [PageScan] {
    var scans: [PageScan] = []
    scans.reserveCapacity(published.count)
    for (position, result) in published.enumerated() {
      if let scan = result.scan {
        scans.append(scan)
      } else if let page = result.page, let summary = result.summary {
        let finished = plan.finished(try work.spool.read(page), ofEntryAt: position)
        scans.append(scanPage(finished, at: Route.entry(id: summary.id).file, of: work.site))
      }
    }
    return scans
  }

  private func entryFiles(_ published: [EntryResult], _ plan: SitePlan) -> [OutputFile] {
    published.enumerated().compactMap { position, result in
      guard let summary = result.summary, let page = result.page else { return nil }
      return OutputFile(path: Route.entry(id: summary.id).file) { () throws(EnvironmentFault) in
        plan.finished(try work.spool.read(page), ofEntryAt: position)
      }
    }
  }

  private func rendered(
    _ jobs: [PageJob], _ plan: SitePlan
  ) throws(EnvironmentFault) -> [(file: OutputFile, scan: PageScan)] {
    let results = mapInParallel(jobs, chunk: 4) {
      job -> (place: Result<Spool.Place, EnvironmentFault>, scan: PageScan) in
      var writer = ByteWriter(capacity: 32_768)
      job.render(&writer)
      let page = plan.finished(writer.bytes)
      let scan = scanPage(page, at: job.route.file, of: work.site)
      return (Result { () throws(EnvironmentFault) in try work.spool.append(page) }, scan)
    }
    var pages: [(file: OutputFile, scan: PageScan)] = []
    for (job, result) in zip(jobs, results) {
      let place = try result.place.get()
      let file = OutputFile(path: job.route.file) { () throws(EnvironmentFault) in try work.spool.read(place) }
      pages.append((file, result.scan))
    }
    return pages
  }

  private func dataFiles(_ published: [EntryResult], _ plan: SitePlan) -> [OutputFile] {
    let data = published.compactMap { result in
      result.summary.flatMap { summary in result.data.map { (summary: summary, data: $0) } }
    }
    let addresses =
      (inventory.entries.map(\.id) + plan.removed.map(\.id)).map { site.linker.url(.entry(id: $0)) }
      + plan.jobs.map(\.route).filter { $0 != .notFound }.map(site.linker.url)
    return feeds(published, plan)
      + DataFiles(
        site: site, spool: work.spool, assessment: assessment, histories: history.chronicle.histories, entries: data
      ).all()
      + sitemaps(of: addresses) + [
        OutputFile(path: Route.robots.file) { [linker = site.linker] () throws(EnvironmentFault) in
          robots(sitemap: linker.url(.sitemap))
        }
      ]
  }

  private func feeds(_ published: [EntryResult], _ plan: SitePlan) -> [OutputFile] {
    guard case .available = history.chronicle.state else {
      return FeedFiles(
        site: site, work: work, plan: plan, inventory: inventory, contents: published.compactMap(\.feed)
      ).all()
    }
    let contents = published.compactMap { result in
      result.summary.flatMap { summary in result.feed.map { (summary.id, $0) } }
    }
    return ChangeFeeds(
      site: site, spool: work.spool, plan: plan, inventory: inventory, chronicle: history.chronicle,
      contents: Dictionary(contents) { first, _ in first }
    ).all()
  }

  /// The list of pages; where there are more than one file may name, parts and a list of the parts.
  private func sitemaps(of addresses: [String]) -> [OutputFile] {
    guard addresses.count > sitemapLimit else {
      return [OutputFile(path: Route.sitemap.file) { () throws(EnvironmentFault) in sitemap(of: addresses) }]
    }
    let parts = stride(from: 0, to: addresses.count, by: sitemapLimit).map {
      Array(addresses[$0..<min($0 + sitemapLimit, addresses.count)])
    }
    let routes = parts.indices.map { Route.sitemapPart($0 + 1) }
    return zip(routes, parts).map { route, part in
      OutputFile(path: route.file) { () throws(EnvironmentFault) in sitemap(of: part) }
    } + [
      OutputFile(path: Route.sitemap.file) { [linker = site.linker] () throws(EnvironmentFault) in
        sitemapIndex(of: routes.map(linker.url))
      }
    ]
  }

  private func assetFiles() -> [OutputFile] {
    site.assets.files.map { file in
      OutputFile(path: Route.asset(name: file.publishedName).file) { () throws(EnvironmentFault) in file.bytes }
    }
      + site.groundwork.pictures.map { picture in
        OutputFile(path: picture.path) { () throws(EnvironmentFault) in picture.file.bytes }
      }
  }
}

extension SiteRendering {
  /// Reports dead links where they were written. Where there are other errors, what no text or template wrote is taken for their consequence.
  private func report(
    _ faults: [LinkFault], _ plan: SitePlan, _ files: [OutputFile], to log: inout DiagnosticSet
  ) throws(EnvironmentFault) {
    let origins = LinkOrigins(plan: plan, templates: site.templates)
    let texts = Dictionary(plan.jobs.map { ($0.route.file, $0.text) }) { first, _ in first }
    let sources = Dictionary(inventory.entries.map { (Route.entry(id: $0.id).file, $0.path) }) { first, _ in first }
    let followsFromOthers = log.containsError
    for fault in faults {
      let text = texts[fault.page] ?? sources[fault.page].flatMap(entryText)
      if let finding = origins.finding(of: fault, in: text) {
        log.insert(finding)
      } else if !followsFromOthers {
        let page = try files.first { $0.path == fault.page }.map { file throws(EnvironmentFault) in try file.bytes() }
        log.insert(fault.finding(in: SourceFile(path: fault.page, bytes: page ?? [])))
      }
    }
  }

  private func entryText(_ path: String) -> PageText? {
    var log = DiagnosticSet()
    guard let file = readFile(at: path), let (entry, _) = work.entry(in: file, reportingTo: &log) else { return nil }
    return PageText(file, entry.body)
  }
}

extension Diagnostic {
  fileprivate static func collision(_ names: (name: String, other: String, path: String)) -> Self {
    let file = readFile(at: names.path) ?? SourceFile(path: names.path, bytes: [])
    let range = file.bytes.firstRange(of: Array(names.name.utf8)) ?? 0..<0
    return Diagnostic(
      .error, rule: "name-doppelt",
      "Namen unterscheiden sich nicht nur durch Großschreibung, Umlaute oder Bindestriche; „\(names.name)“ heißt anderswo „\(names.other)“.",
      advice: "Schreiben Sie überall denselben Namen.", in: file, at: ByteRange(range.lowerBound, range.upperBound))
  }
}
