import Bytes
import Diagnostics
import Disk
import Synchronization
import Threading

/// Everything that links of the site may lead to.
public struct LinkTargets: Sendable {
  /// The paths below the output folder of all files.
  public let files: [String]
  fileprivate let table: FingerprintTable
  /// What tells the files from others, in whatever order they are.
  private let print: UInt64

  /// Whatever the files of a portal are, by their paths below its output folder.
  public init(files: [String]) {
    self.files = files
    var table = FingerprintTable(capacity: files.count)
    var print = UInt64(files.count)
    for (number, file) in files.enumerated() {
      let target = fingerprint(ofFile: file)
      table.insert(target, number)
      print &+= target
    }
    self.table = table
    self.print = print
  }

  /// The page that a fingerprint stands for, by its path; nil when there is none or the file is none.
  fileprivate func page(_ target: UInt64) -> String? {
    table[target].map { files[$0] }.flatMap { $0.hasSuffix(".html") ? $0 : nil }
  }

  /// What tells everything by which a link is judged from anything else: the files, the places on pages, and what open addresses mean.
  public func print(besides places: OpenPlaces, on pages: [LinkedPage]) -> UInt64 {
    pages.reduce(print.combined(with: places.print)) { print, page in
      print.combined(with: fingerprint(ofFile: page.path)).combined(with: page.ids.print)
    }
  }

  /// The same without some of the files; itself when none of them is meant.
  public func without(_ isLeftOut: (String) -> Bool) -> LinkTargets {
    let rest = files.filter { !isLeftOut($0) }
    return rest.count == files.count ? self : LinkTargets(files: rest)
  }
}

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

/// What is meant by addresses that were left open when a page was scanned.
public struct OpenPlaces: Sendable {
  private var table = FingerprintTable()
  private var targets: [UInt64] = []
  /// What tells the addresses and what they mean from others, in whatever order they are.
  fileprivate private(set) var print: UInt64 = 0

  /// What stands in the pages for an address, with the path of the file that is meant.
  public init(_ places: [(open: [UInt8], file: String)] = []) {
    table = FingerprintTable(capacity: places.count)
    targets.reserveCapacity(places.count)
    for (open, file) in places {
      let (address, target) = (fingerprint(open), fingerprint(ofFile: file))
      table.insert(address, targets.count)
      targets.append(target)
      print &+= address.combined(with: target)
    }
  }

  /// The fingerprint of what an address means.
  public func target(of address: UInt64) -> UInt64 { table[address].map { targets[$0] } ?? address }
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

/// Finished pages, and the places on those that were asked for.
private final class FinishedPages: Sendable {
  let site: SiteAddress
  let html: @Sendable (String) -> [UInt8]
  private let known = Mutex<[String: PageIDs]>([:])

  init(site: SiteAddress, html: @escaping @Sendable (String) -> [UInt8]) {
    (self.site, self.html) = (site, html)
  }

  /// What on a page can be linked to.
  func ids(of path: String) -> PageIDs {
    if let ids = known.withLock({ $0[path] }) { return ids }
    let ids = scanPage(html(path), at: path, of: site).ids
    known.withLock { $0[path] = ids }
    return ids
  }
}

/// The comparison of a page's links with what there is.
private struct LinkCheck: Sendable {
  /// How the links of a page stand, as far as its scan tells.
  enum Verdict {
    case sound, contingent, doubtful
  }

  private let listPages: @Sendable () -> [LinkedPage]
  private let knownPages = Once<[LinkedPage]>()
  private let knownTable = Once<FingerprintTable>()
  private let targets: LinkTargets
  private let openPlaces: OpenPlaces
  private let finished: FinishedPages

  init(
    pages: @escaping @Sendable () -> [LinkedPage], targets: LinkTargets, openPlaces: OpenPlaces, finished: FinishedPages
  ) {
    listPages = pages
    self.targets = targets
    self.openPlaces = openPlaces
    self.finished = finished
  }

  var pages: [LinkedPage] { knownPages.value(listPages) }

  private var pageOfTarget: FingerprintTable {
    knownTable.value {
      var table = FingerprintTable(capacity: pages.count)
      for (number, page) in pages.enumerated() {
        table.insert(fingerprint(ofFile: page.path), number)
      }
      return table
    }
  }

  /// Whether something may be wrong with the page or one of its links.
  func verdict(on page: LinkedPage) throws(EnvironmentFault) -> Verdict {
    let links = try page.links()
    guard links.faults.isEmpty, links.targets.allSatisfy(leadsSomewhere) else { return .doubtful }
    let unknown = links.anchors.isEmpty ? [] : anchorsBeyondScans(links.anchors)
    if unknown.isEmpty { return .sound }
    return unknown.allSatisfy { fault(of: $0) == nil } ? .contingent : .doubtful
  }

  /// The faults of a finished page, with their places.
  func faults(among found: LocatedLinks) -> [PageLinks.Fault] {
    let dead = found.links.filter { !leadsSomewhere($0.target) }
      .map { PageLinks.Fault(kind: .missingPage, place: $0.place) }
    let astray = found.anchored.compactMap { link in
      fault(of: link.anchor).map { PageLinks.Fault(kind: $0, place: link.place) }
    }
    return found.faults + dead + astray
  }

  private func leadsSomewhere(_ target: UInt64) -> Bool { targets.table.contains(openPlaces.target(of: target)) }

  /// Those of the links to places of pages whose places no scan knows.
  private func anchorsBeyondScans(_ anchors: [PageLinks.Anchor]) -> [PageLinks.Anchor] {
    let (pageOfTarget, pages) = (pageOfTarget, pages)
    return anchors.filter { anchor in
      let target = openPlaces.target(of: anchor.target)
      guard targets.table.contains(target) else { return true }
      if let page = pageOfTarget[target], pages[page].ids.contains(anchor.fragment) { return false }
      return targets.page(target) != nil
    }
  }

  /// What is wrong with a link to a place of a page.
  private func fault(of anchor: PageLinks.Anchor) -> LinkFault.Kind? {
    let target = openPlaces.target(of: anchor.target)
    guard targets.table.contains(target) else { return .missingPage }
    guard let page = targets.page(target) else { return nil }
    return finished.ids(of: page).contains(anchor.fragment) ? nil : .missingAnchor
  }
}

/// Turns places of faults into faults that a person can read.
private struct FaultDescriber {
  /// Suggestions are looked for this often at most: where thousands of links are dead, one cause is enough.
  private static let mostSuggestions = 100

  private let targets: LinkTargets
  private let finished: FinishedPages
  private let knownAddresses = Once<[String]>()
  private var suggestions: [String: String?] = [:]
  private(set) var faults: [LinkFault] = []

  init(targets: LinkTargets, finished: FinishedPages) {
    (self.targets, self.finished) = (targets, finished)
  }

  private var site: SiteAddress { finished.site }

  private var addresses: [String] {
    knownAddresses.value { targets.files.sorted().map { Self.address(of: withoutIndex(Array($0.utf8)), site) } }
  }

  mutating func add(_ found: [PageLinks.Fault], on page: String, _ html: [UInt8]) {
    for fault in found where fault.place.range.upperBound <= html.count {
      let (kind, place) = (fault.kind, fault.place)
      let text = Array(html[place.range])
      faults.append(
        LinkFault(
          page: page, offset: place.range.lowerBound,
          line: html[..<place.range.lowerBound].count { $0 == UInt8(ascii: "\n") } + 1,
          target: String(decoding: text, as: UTF8.self), kind: kind, suggestion: suggestion(for: kind, text, on: page)))
    }
  }

  private mutating func suggestion(for kind: LinkFault.Kind, _ text: [UInt8], on page: String) -> String? {
    guard kind == .missingPage || kind == .missingAnchor else { return nil }
    let address = decodingReferences(text)
    guard let path = site.path(of: address, from: Array(page.utf8)), path != site.outside else {
      return nil
    }
    let target = Self.address(of: path, site)
    guard kind == .missingAnchor else {
      return near(target) { nearest(toPath: target, among: $0.addresses) }
    }
    let fragment = address.drop { $0 != UInt8(ascii: "#") }
    let anchor = String(decoding: decodingPercents(fragment.dropFirst()), as: UTF8.self)
    let place = near("\(target)#\(anchor)") { nearest(to: anchor, among: $0.anchors(of: path)) }
    return place.map { (address.first == UInt8(ascii: "#") ? "#" : target + "#") + $0 }
  }

  private mutating func near(_ wanted: String, find: (Self) -> String?) -> String? {
    if let known = suggestions[wanted] { return known }
    guard suggestions.count < Self.mostSuggestions else { return nil }
    let suggestion = find(self)
    suggestions[wanted] = .some(suggestion)
    return suggestion
  }

  /// All places of a page that can be linked to.
  private func anchors(of path: [UInt8]) -> [String] {
    guard let page = targets.page(fingerprint(path)) else { return [] }
    return finished.html(page).withUnsafeBufferPointer { html in
      var scanner = AttributeScanner(html)
      var anchors: [String] = []
      while let attribute = scanner.next() {
        guard attribute.kind == .id else { continue }
        anchors.append(String(decoding: decodingReferences(html[attribute.value]), as: UTF8.self))
      }
      return anchors
    }
  }

  private static func address(of path: [UInt8], _ site: SiteAddress) -> String {
    String(decoding: site.prefix + path, as: UTF8.self)
  }
}
