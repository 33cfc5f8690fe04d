import Bytes
import Chronicling
import Diagnostics
import Disk
import Exporting
import Linking
import RegisterModel
import Rendering
import Threading
import Versioning

/// The rendering of everything that needs all entries, and the check of all links.
struct SiteRendering: Sendable {
  let ground: Ground
  let overall: Overall
  let entries: EntryResults
  let renderer: Renderer
  let history: PublicHistory
  /// The plan before the last edit, if nothing but entries was edited since.
  let earlier: SitePlan?
  /// What the bases of files begin with.
  let seed: UInt64
  let monitor: BuildMonitor

  var inventory: Inventory { overall.inventory }
  var site: SiteSources { ground.site }
  var work: EntryWork { ground.work }

  /// The portal: every page rendered and every link followed, or each page rendered when it is asked for; faults are reported.
  func prepared(
    _ style: RenderingStyle, reportingTo log: inout DiagnosticSet
  ) throws(EnvironmentFault) -> PreparedSite {
    let published = overall.published(of: entries.entries)
    let search = SearchIndexWork(
      work: work, inventory: inventory, chronicle: history.chronicle, published: published, scratch: ground.scratch,
      seed: seed)
    let index = style == .whole && isMadeBesidePages(indexOf: published) ? Meanwhile { made(search) } : nil
    let plan = monitor.during(.planning) {
      overall.plan {
        renderer.plan(
          inventory, overall.assessment, history.chronicle, rows: row(in: published),
          after: earlier)
      }
    }
    for names in plan.collidingNames { log.insert(.collision(names)) }
    for (redirect, fault) in plan.faultyRedirects { log.insert(.former(redirect, fault)) }
    let site = SiteContents(
      site: site, work: work, overall: overall, published: published, plan: plan, history: history,
      scratch: ground.scratch, bases: FileBases(seed: seed, plan, history, of: published), search: search)
    switch style {
    case .onDemand: return try listed(site, reportingTo: &log)
    case .whole:
      return try rendered(site, reportingTo: &log) { () throws(EnvironmentFault) in
        try monitor.during(.search) { index?.value ?? made(search) }.get()
      }
    }
  }

  /// The index of so many entries needs hardly any memory.
  private static let fewEntries = 500

  /// Whether the search index is made while pages are planned and rendered. An index of many entries that is made anew waits: its words would
  /// lie in memory that nobody gets to use behind it.
  private func isMadeBesidePages(indexOf entries: [KnownEntry]) -> Bool {
    ground.store?.searchIndex != nil || entries.count <= Self.fewEntries
  }

  private func made(_ search: SearchIndexWork) -> Result<SearchIndex, EnvironmentFault> {
    Result { () throws(EnvironmentFault) in try search.index(after: ground.store) }
  }

  /// Reads the rows of published entries where they were kept.
  private func row(in published: [KnownEntry]) -> EntryRows {
    { [spool = work.spool] position in published[position].result.contents.map { spool.readNoting($0.row) } ?? [] }
  }

  private func rendered(
    _ contents: SiteContents, reportingTo log: inout DiagnosticSet,
    searchIndex: () throws(EnvironmentFault) -> SearchIndex
  ) throws(EnvironmentFault) -> PreparedSite {
    if ground.store != nil { contents.bases.prepare() }
    let jobs = contents.plan.jobs
    let kept = ground.store?.pages ?? [:]
    var pages = try monitor.during(.pages, of: jobs.count) { () throws(EnvironmentFault) in
      try mapInParallel(jobs, chunk: 4) { (job) throws(EnvironmentFault) in
        defer { monitor.advance() }
        return try rendered(job, contents, unlessAmong: kept)
      }
    }
    let index = try searchIndex()
    pages.append(try rendered(contents.plan.searchJob(index: index.contents), contents, unlessAmong: kept))
    let listed = Meanwhile { (contents.entryFiles(), contents.feedFiles()) }
    var all: [OutputFile] = []
    // Feeds and data are some four files an entry: the list is neither to grow step by step nor to be copied.
    all.reserveCapacity(6 * contents.published.count + pages.count)
    contents.appendDataFiles(to: &all)
    all.append(contentsOf: pages.lazy.map(\.file))
    all += contents.assetFiles() + index.files
    let (entryFiles, feedFiles) = listed.value
    all += entryFiles
    all += feedFiles
    all += contents.filesAtFormerAddresses(of: all)
    all += contents.historyFiles(besides: all)
    // In a build from nothing the paths wait: put in order, they would lie in memory beside all links.
    let planned = ground.store?.soundLinks.map { _ in
      Meanwhile { [all] in Result { () throws(EnvironmentFault) in try PlannedPaths(all.map(\.path)) } }
    }
    let files = SiteFiles(all)
    let soundLinks = try monitor.during(.links) { () throws(EnvironmentFault) in
      try followRendered(contents, pages, files, reportingTo: &log)
    }
    return PreparedSite(
      groundwork: site.groundwork, overall: overall, files: files, plan: contents.plan, baseURL: site.linker.baseURL,
      pages: pages, planned: planned, search: index.kept, soundLinks: soundLinks)
  }

  /// Links are followed from the entries and texts: what else is on pages is made from what is there, but for what templates write, which is
  /// followed from one page of every kind when they are new. Where they lead to places that are not
  /// made by one file alone, the finished page is asked, after every edit.
  ///
  /// What is published may not lead to a draft, although the draft can be looked at here: the next build would not have it.
  private func listed(
    _ contents: SiteContents, reportingTo log: inout DiagnosticSet
  ) throws(EnvironmentFault) -> PreparedSite {
    let files = SiteFiles(onDemandOf: contents)
    try monitor.during(.links) { () throws(EnvironmentFault) in try followListed(contents, files, reportingTo: &log) }
    return PreparedSite(
      groundwork: site.groundwork, overall: overall, files: files, plan: contents.plan, baseURL: site.linker.baseURL)
  }

  private func rendered(
    _ job: PageJob, _ contents: SiteContents, unlessAmong kept: [String: KeptPage]
  ) throws(EnvironmentFault) -> RenderedPage {
    let path = job.route.file
    let basis = ground.store == nil ? nil : contents.bases.page(of: job)
    if let basis, let page = kept[path], page.basis == basis {
      let file = OutputFile(path: path, madeOf: { basis }) { () throws(EnvironmentFault) in try contents.page(of: job) }
      return RenderedPage(file: file, links: page.links, basis: basis, isKnown: true)
    }
    let page = try contents.page(of: job)
    let place = try ground.scratch.append(page)
    let known: (@Sendable () -> UInt64)? = if let basis { { basis } } else { nil }
    let file = OutputFile(path: path, madeOf: known) { () throws(EnvironmentFault) in try ground.scratch.read(place) }
    let links = try KeptLinks(scanPage(page, at: path, of: work.site), in: work.spool)
    return RenderedPage(file: file, links: links, basis: basis, isKnown: false)
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
