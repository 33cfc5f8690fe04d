import Bytes
import Disk
import Exporting
import RegisterModel
import Rendering
import Versioning

/// Every file that the portal consists of, each with the way to make it.
///
/// It is a class because tens of thousands of files hold on to it.
final class SiteContents: Sendable {
  let site: SiteSources
  let work: EntryWork
  let overall: Overall
  /// The published entries, in the inventory's order.
  let published: [KnownEntry]
  let plan: SitePlan
  let history: PublicHistory
  /// Keeps what is rendered for this portal alone.
  let scratch: Spool
  let bases: FileBases
  let search: SearchIndexWork

  init(
    site: SiteSources, work: EntryWork, overall: Overall, published: [KnownEntry], plan: SitePlan,
    history: PublicHistory, scratch: Spool, bases: FileBases, search: SearchIndexWork
  ) {
    self.site = site
    self.work = work
    self.overall = overall
    self.published = published
    self.plan = plan
    self.history = history
    self.scratch = scratch
    self.bases = bases
    self.search = search
  }

  private var inventory: Inventory { overall.inventory }

  /// A page but an entry's own, rendered and with everything filled in.
  /// - Throws: `EnvironmentFault` when what it is made of cannot be read.
  func page(of job: PageJob) throws(EnvironmentFault) -> [UInt8] {
    var writer = ByteWriter(capacity: 32_768)
    job.render(&writer)
    try work.spool.checkReads()
    return plan.finished(writer.bytes)
  }

  /// The pages of the entries.
  func entryFiles() -> [OutputFile] { published.indices.compactMap(entryFile) }

  /// The page of one entry.
  func entryFile(at position: Int) -> OutputFile? {
    let entry = published[position]
    guard let summary = entry.summary, let page = entry.result.contents?.page else { return nil }
    return OutputFile(
      path: Route.entry(id: summary.id).file, madeOf: { self.bases.page(of: entry, at: position) }
    ) { () throws(EnvironmentFault) in
      self.plan.finished(try self.work.spool.read(page), ofEntryAt: position)
    }
  }

  /// The pages but the entries' own, without the search page.
  func pageFiles() -> [OutputFile] {
    plan.jobs.map { job in OutputFile(path: job.route.file) { () throws(EnvironmentFault) in try self.page(of: job) } }
  }

  /// Feeds, data, lists for machines.
  func otherFiles() -> [OutputFile] {
    var files = feedFiles()
    appendDataFiles(to: &files)
    return files + filesAtFormerAddresses(of: files)
  }

  /// Appends data and lists for machines: they are some two files an entry, and a list of so many is not to be copied.
  func appendDataFiles(to files: inout [OutputFile]) {
    let data = published.compactMap { entry in
      entry.summary.flatMap { summary in entry.result.contents.map { (entry: entry, summary: summary, data: $0) } }
    }
    DataFiles(
      site: site, spool: work.spool, assessment: overall.assessment, histories: history.chronicle.histories,
      bases: bases, entries: data
    ).append(to: &files)
    let addresses =
      (inventory.entries.map(\.id) + plan.removed.map(\.id)).map { site.linker.url(.entry(id: $0)) }
      + (plan.jobs.map(\.route).filter(\.isListed) + [.search]).map(site.linker.url)
    files += sitemaps(of: addresses)
    files += wellKnownFiles()
    files.append(
      OutputFile(path: Route.robots.file) { [linker = site.linker] () throws(EnvironmentFault) in
        robots(sitemap: linker.url(.sitemap))
      })
  }

  /// The feeds and the data of ministries where they lay while the ministry had another address: a redirect of the page does not lead
  /// those on who subscribed to them.
  func filesAtFormerAddresses(of files: [OutputFile]) -> [OutputFile] {
    var former: [String: [String]] = [:]
    for redirect in plan.redirects {
      guard case .ministry = redirect.goal else { continue }
      let old = Route.former(redirect.address)
      for beside in [
        { Route.subscription($0, .rss) }, { .subscription($0, .json) }, { .companion($0, name: DataFile.ministry) },
      ] as [(Route) -> Route] {
        former[beside(redirect.goal).file, default: []].append(beside(old).file)
      }
    }
    guard !former.isEmpty else { return [] }
    return files.flatMap { file in
      (former[file.path] ?? []).map { path in
        OutputFile(path: path, madeOf: file.basis) { () throws(EnvironmentFault) in try file.bytes() }
      }
    }
  }

  /// What is shown of the past: old versions and entries that are gone.
  func historyFiles(besides others: [OutputFile]) -> [OutputFile] {
    HistoryFiles(site: site, plan: plan, history: history, root: work.root, bases: bases, besides: others.map(\.path))
      .all()
  }

  /// The feeds.
  func feedFiles() -> [OutputFile] {
    guard case .available = history.chronicle.state else {
      return FeedFiles(
        site: site, work: work, plan: plan, inventory: inventory, bases: bases,
        contents: published.compactMap(\.result.contents)
      ).all()
    }
    let contents = published.compactMap { entry in
      entry.summary.flatMap { summary in entry.result.contents.map { (summary.id, $0) } }
    }
    return ChangeFeeds(
      site: site, spool: work.spool, plan: plan, inventory: inventory, chronicle: history.chronicle, bases: bases,
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

  /// What pages load.
  func assetFiles() -> [OutputFile] {
    site.assets.files.map { file in
      OutputFile(path: Route.asset(name: file.publishedName).file) { () throws(EnvironmentFault) in file.bytes }
    }
      + site.groundwork.pictures.map { picture in
        OutputFile(path: picture.path) { () throws(EnvironmentFault) in picture.file.bytes }
      }
  }
}
