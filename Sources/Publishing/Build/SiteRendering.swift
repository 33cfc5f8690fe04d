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
  private var site: SiteSources { ground.site }
  private var work: EntryWork { ground.work }

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
    var all = contents.entryFiles()
    // Feeds and data are some four files an entry: the list is neither to grow step by step nor to be copied.
    all.reserveCapacity(6 * contents.published.count + pages.count)
    all.append(contentsOf: pages.lazy.map(\.file))
    all += contents.assetFiles() + index.files
    all += contents.otherFiles()
    all += contents.historyFiles(besides: all)
    let files = SiteFiles(all)
    let soundLinks = try monitor.during(.links) { () throws(EnvironmentFault) in
      try followRendered(contents, pages, files, reportingTo: &log)
    }
    return PreparedSite(
      groundwork: site.groundwork, overall: overall, files: files, plan: contents.plan, baseURL: site.linker.baseURL,
      pages: pages, search: index.kept, soundLinks: soundLinks)
  }

  /// Follows the links of all pages, or of those alone that are new where everything that they are judged by is as it was when all were sound.
  /// - Returns: What they were judged by, if all lead somewhere.
  private func followRendered(
    _ contents: SiteContents, _ pages: [RenderedPage], _ files: SiteFiles, reportingTo log: inout DiagnosticSet
  ) throws(EnvironmentFault) -> UInt64? {
    let linkedPages = contents.published.compactMap(linked) + pages.map { linked(at: $0.file.path, $0.links) }
    let (targets, places) = (LinkTargets(files: files.linkable), OpenPlaces(of: contents.plan))
    let print = targets.print(besides: places, on: linkedPages)
    let suspects =
      ground.store?.soundLinks == print
      ? contents.published.filter { $0.result.edition == work.edition }.compactMap(linked)
        + pages.filter { !$0.isKnown }.map { linked(at: $0.file.path, $0.links) } : nil
    let found = try follow(
      linkedPages, onlyOf: suspects, to: targets, places, contents.plan, files, reportingTo: &log)
    return found.faults.isEmpty && found.contingent.isEmpty ? print : nil
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

  private func followListed(
    _ contents: SiteContents, _ files: SiteFiles, reportingTo log: inout DiagnosticSet
  ) throws(EnvironmentFault) {
    let links = ground.links
    let targets = links.targets(overall.extent(of: contents.plan)) {
      let all = LinkTargets(files: files.linkable)
      return SiteTargets(
        all: all, published: all.without(DraftPages(of: inventory).contain), places: OpenPlaces(of: contents.plan))
    }
    if !links.templatesAreSound { try followTemplates(contents, targets, files, reportingTo: &log) }
    let suspects = links.suspects(among: contents.published)
    let contingent = links.contingent
    if suspects?.isEmpty == true, contingent.isEmpty { return }
    let texts = ground.linkedTexts.value { contents.plan.jobs.compactMap(linkedText) }
    @Sendable func pages(_ entries: [KnownEntry], areDrafts: Bool? = nil) -> [LinkedPage] {
      entries.compactMap { areDrafts == nil || $0.summary?.isDraft == areDrafts ? linked($0) : nil }
    }
    let changed = suspects?.map { contents.published[$0] } ?? contents.published
    let all = { @Sendable in pages(contents.published) + texts }
    let changedTexts = suspects == nil ? texts : texts.filter { contingent.contains($0.path) }
    let found = [
      try follow(
        all(), onlyOf: pages(changed, areDrafts: false) + changedTexts, to: targets.published,
        targets.places, contents.plan, files, reportingTo: &log),
      try follow(
        all(), onlyOf: pages(changed, areDrafts: true), to: targets.all, targets.places, contents.plan,
        files, reportingTo: &log),
    ]
    links.note(contents.published, found)
  }

  /// Follows the links of one page of every kind that shows no text of Content. Pages of one kind lie side by side.
  private func followTemplates(
    _ contents: SiteContents, _ targets: SiteTargets, _ files: SiteFiles, reportingTo log: inout DiagnosticSet
  ) throws(EnvironmentFault) {
    var kinds: Set<[String]> = []
    let jobs = contents.plan.jobs.filter { job in
      let folders = job.route.path.split(separator: "/").map(String.init)
      return job.text == nil && kinds.insert([folders.first ?? "", "\(folders.count)"]).inserted
    }
    let samples = try jobs.map { (job) throws(EnvironmentFault) in
      LinkedPage(scanPage(try contents.page(of: job), at: job.route.file, of: work.site))
    }
    let published = contents.published.compactMap(linked)
    ground.links.noteTemplates(
      try follow(
        published + samples, onlyOf: samples, to: targets.all, targets.places, contents.plan, files, reportingTo: &log))
  }

  /// The text of a page: its places and links stay the same whatever entries there are.
  private func linkedText(of job: PageJob) -> LinkedPage? {
    job.text.map { LinkedPage(scanPage(renderer.html(of: $0), at: job.route.file, of: work.site)) }
  }

  /// An entry's page, if there is one.
  private func linked(_ entry: KnownEntry) -> LinkedPage? {
    guard let id = entry.summary?.id, let ids = entry.result.ids, let place = entry.result.contents?.links else {
      return nil
    }
    return linked(at: Route.entry(id: id).file, KeptLinks(ids: ids, place: place))
  }

  private func linked(at path: String, _ links: KeptLinks) -> LinkedPage {
    LinkedPage(at: path, ids: links.ids, linksIn: work.spool, at: links.place)
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

extension SiteRendering {
  /// Follows links and reports those that lead nowhere.
  private func follow(
    _ pages: @escaping @autoclosure @Sendable () -> [LinkedPage], onlyOf suspects: [LinkedPage]? = nil,
    to targets: LinkTargets,
    _ places: OpenPlaces, _ plan: SitePlan, _ files: SiteFiles, reportingTo log: inout DiagnosticSet
  ) throws(EnvironmentFault) -> LinkFindings {
    let found = try checkLinks(
      of: pages(), onlyOf: suspects, to: targets, openPlaces: places, site: work.site
    ) { path in (try? files.bytes(at: path)) ?? [] }
    if !found.faults.isEmpty { try report(found.faults, plan, files, to: &log) }
    return found
  }

  /// Reports dead links where they were written. Where there are other errors, what no text or template wrote is taken for their consequence;
  /// where drafts are shown, pages that are published already lead to them by themselves.
  private func report(
    _ faults: [LinkFault], _ plan: SitePlan, _ files: SiteFiles, to log: inout DiagnosticSet
  ) throws(EnvironmentFault) {
    let origins = LinkOrigins(plan: plan, drafts: inventory.drafts, templates: site.templates)
    let texts = Dictionary(plan.jobs.map { ($0.route.file, $0.text) }) { first, _ in first }
    let sources = Dictionary(inventory.entries.map { (Route.entry(id: $0.id).file, $0.path) }) { first, _ in first }
    let isFault = !log.containsError && !work.check.showsDrafts
    for (path, faults) in Dictionary(grouping: faults, by: \.page).sorted(by: { $0.key < $1.key }) {
      let text = texts[path] ?? sources[path].flatMap(entryText)
      let page = SourceFile(path: path, bytes: try files.bytes(at: path) ?? [])
      for fault in distinct(faults) {
        let findings = origins.findings(of: fault, in: text)
        findings.forEach { log.insert($0) }
        if findings.isEmpty, isFault { log.insert(fault.finding(in: page)) }
      }
    }
  }

  /// A page's faults, each address once, and not more of them than anybody would read: each is searched for in the whole text.
  private func distinct(_ faults: [LinkFault]) -> some Sequence<LinkFault> {
    var targets: Set<String> = []
    return faults.filter { targets.insert($0.target).inserted }.prefix(DiagnosticSet.errorsOfAFile)
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

/// The files of drafts that are looked at.
private struct DraftPages {
  private let folders: Set<Substring>

  init(of inventory: Inventory) {
    folders = Set(inventory.drafts.map { Route.entry(id: $0.id).file.dropLast("index.html".utf8.count) })
  }

  var isEmpty: Bool { folders.isEmpty }

  /// Whether a file of the portal, by its path, is there because of a draft only.
  func contain(_ path: String) -> Bool {
    guard !folders.isEmpty, let folder = path.firstIndex(of: "/") else { return false }
    guard let end = path[path.index(after: folder)...].firstIndex(of: "/") else { return false }
    return folders.contains(path[...end])
  }
}

extension OpenPlaces {
  /// The addresses that entries' files will have.
  fileprivate init(of plan: SitePlan) {
    self.init(
      plan.entriesByFile.map { path, id in
        (SitePlan.openAddress(ofEntryFile: path), Route.entry(id: id).file)
      })
  }
}
