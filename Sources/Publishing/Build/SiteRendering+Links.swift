import Bytes
import Diagnostics
import Disk
import Linking
import Rendering

extension SiteRendering {
  /// Follows the links of all pages, or of those alone that are new where everything that they are judged by is as it was when all were sound.
  /// - Returns: What they were judged by, if all lead somewhere.
  func followRendered(
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

  func followListed(
    _ contents: SiteContents, _ files: SiteFiles, reportingTo log: inout DiagnosticSet
  ) throws(EnvironmentFault) {
    let links = ground.links
    let targets = links.targets(overall.extent(of: contents.plan)) {
      let all = LinkTargets(files: files.linkable)
      let drafts = DraftPages(of: inventory, on: contents.plan)
      return SiteTargets(all: all, published: all.without(drafts.contain), places: OpenPlaces(of: contents.plan))
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

extension OpenPlaces {
  /// The addresses that entries' files will have.
  fileprivate init(of plan: SitePlan) {
    self.init(
      plan.entriesByFile.map { path, id in
        (SitePlan.openAddress(ofEntryFile: path), Route.entry(id: id).file)
      })
  }
}
