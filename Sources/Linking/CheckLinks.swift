import Disk
import Threading

/// What came of following links.
public struct LinkFindings: Sendable {
  /// What leads nowhere, sorted by page and place.
  public let faults: [LinkFault]
  /// The pages whose links all lead somewhere, some of them to a place that was seen on a finished page only: it may go without any file or
  /// scan being another.
  public let contingent: [String]
}

/// Finds every link of the site that leads nowhere.
///
/// A link into a file that is no page, such as an image, is not asked for its fragment.
/// - Parameters:
///   - pages: the scans of all pages.
///   - files: the paths below the output folder of everything the site consists of.
///   - site: the address with which the pages were scanned.
///   - html: a finished page; asked only for pages that have faults, or places that no scan knows.
/// - Throws: `EnvironmentFault` when the links of a page cannot be read from where they were kept.
/// - Returns: The faults, and the pages that are sound for the moment only.
public func checkLinks(
  of pages: [PageScan], files: [String], site: SiteAddress, html: @escaping @Sendable (String) -> [UInt8]
) throws(EnvironmentFault) -> LinkFindings {
  try checkLinks(of: pages.map(LinkedPage.init), to: LinkTargets(files: files), site: site, html: html)
}

/// Finds every link of the site that leads nowhere, links among them whose addresses were left open.
///
/// - Parameters:
///   - pages: All pages; asked for only when one of them is needed. What a scan says is on a page is there as long as the scan is the same;
///     there may be more on the finished page.
///   - suspects: The pages whose links are followed; all if nil.
///   - targets: What there is.
///   - openPlaces: What open addresses mean.
///   - site: The address with which the pages were scanned.
///   - html: A finished page; asked only for pages that have faults, or places that no scan knows.
/// - Throws: `EnvironmentFault` when the links of a page cannot be read from where they were kept.
/// - Returns: The faults, and the pages that are sound for the moment only.
public func checkLinks(
  of pages: @escaping @autoclosure @Sendable () -> [LinkedPage], onlyOf suspects: [LinkedPage]? = nil,
  to targets: LinkTargets,
  openPlaces: OpenPlaces = OpenPlaces(), site: SiteAddress, html: @escaping @Sendable (String) -> [UInt8]
) throws(EnvironmentFault) -> LinkFindings {
  let finished = FinishedPages(site: site, html: html)
  let check = LinkCheck(pages: pages, targets: targets, openPlaces: openPlaces, finished: finished)
  let unsettled = try mapInParallel(suspects ?? check.pages, chunk: 256) { (page) throws(EnvironmentFault) in
    let verdict = try check.verdict(on: page)
    return verdict == .sound ? nil : (path: page.path, verdict: verdict)
  }.compactMap(\.self)
  var contingent = unsettled.filter { $0.verdict == .contingent }.map(\.path)
  var describer = FaultDescriber(targets: targets, finished: finished)
  for (path, verdict) in unsettled where verdict == .doubtful {
    let html = html(path)
    let faults = check.faults(among: locateLinks(in: html, at: path, of: site))
    if faults.isEmpty { contingent.append(path) } else { describer.add(faults, on: path, html) }
  }
  return LinkFindings(
    faults: describer.faults.sorted { ($0.page, $0.offset) < ($1.page, $1.offset) }, contingent: contingent)
}
