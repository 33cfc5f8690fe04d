import Bytes
import Diagnostics
import Disk
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
    for file in files {
      let target = fingerprint(ofFile: file)
      table.insert(target, 0)
      print &+= target
    }
    self.table = table
    self.print = print
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

/// Finds every link of the site that leads nowhere.
///
/// A link into a file that is among `files` but was not scanned, such as an image, is not asked for its fragment.
/// - Parameters:
///   - pages: the scans of all pages.
///   - files: the paths below the output folder of everything the site consists of.
///   - site: the address with which the pages were scanned.
///   - html: the content of a page again; asked only for pages that have faults or are the target of one.
/// - Throws: `EnvironmentFault` when the links of a page cannot be read from where they were kept.
/// - Returns: the faults, sorted by page and place.
public func checkLinks(
  of pages: [PageScan], files: [String], site: SiteAddress, html: @escaping (String) -> [UInt8]
) throws(EnvironmentFault) -> [LinkFault] {
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
///   - pages: All pages; asked for only when one of them is needed.
///   - suspects: The pages whose links are followed; all if nil.
///   - targets: What there is.
///   - openPlaces: What open addresses mean.
///   - site: The address with which the pages were scanned.
///   - html: The content of a page again; asked only for pages that have faults or are the target of one.
/// - Throws: `EnvironmentFault` when the links of a page cannot be read from where they were kept.
/// - Returns: The faults, sorted by page and place.
public func checkLinks(
  of pages: @escaping @autoclosure @Sendable () -> [LinkedPage], onlyOf suspects: [LinkedPage]? = nil,
  to targets: LinkTargets,
  openPlaces: OpenPlaces = OpenPlaces(), site: SiteAddress, html: @escaping (String) -> [UInt8]
) throws(EnvironmentFault) -> [LinkFault] {
  let check = LinkCheck(pages: pages, targets: targets, openPlaces: openPlaces)
  let followed = suspects ?? check.pages
  let faulty = try mapInParallel(followed, chunk: 256) { (page) throws(EnvironmentFault) in
    try check.hasFaults(page) ? page : nil
  }.compactMap(\.self)
  guard !faulty.isEmpty else { return [] }
  var describer = FaultDescriber(
    pages: check.pages, files: targets.files, site: site, pageOfTarget: check.pageOfTarget, html: html)
  for page in faulty {
    describer.add(check.faults(among: locateLinks(in: html(page.path), at: page.path, of: site)), on: page)
  }
  return describer.faults.sorted { ($0.page, $0.offset) < ($1.page, $1.offset) }
}

/// The comparison of a page's links with what there is.
private struct LinkCheck: Sendable {
  private let listPages: @Sendable () -> [LinkedPage]
  private let knownPages = Once<[LinkedPage]>()
  private let knownTable = Once<FingerprintTable>()
  private let targets: LinkTargets
  private let openPlaces: OpenPlaces

  init(pages: @escaping @Sendable () -> [LinkedPage], targets: LinkTargets, openPlaces: OpenPlaces) {
    listPages = pages
    self.targets = targets
    self.openPlaces = openPlaces
  }

  var pages: [LinkedPage] { knownPages.value(listPages) }

  var pageOfTarget: FingerprintTable {
    knownTable.value {
      var table = FingerprintTable(capacity: pages.count)
      for (number, page) in pages.enumerated() {
        table.insert(fingerprint(ofFile: page.path), number)
      }
      return table
    }
  }

  /// Whether something is wrong with the page or one of its links.
  func hasFaults(_ page: LinkedPage) throws(EnvironmentFault) -> Bool {
    let links = try page.links()
    return !links.faults.isEmpty || !links.targets.allSatisfy(leadsSomewhere)
      || !faults(of: links.anchors).allSatisfy { $0 == nil }
  }

  /// The faults of a page, with their places.
  func faults(among found: LocatedLinks) -> [PageLinks.Fault] {
    let dead = found.links.filter { !leadsSomewhere($0.target) }
      .map { PageLinks.Fault(kind: .missingPage, place: $0.place) }
    let astray = zip(found.anchored, faults(of: found.anchored.map(\.anchor))).compactMap { link, fault in
      fault.map { PageLinks.Fault(kind: $0, place: link.place) }
    }
    return found.faults + dead + astray
  }

  private func leadsSomewhere(_ target: UInt64) -> Bool { targets.table.contains(openPlaces.target(of: target)) }

  /// What is wrong with links to places of pages.
  private func faults(of anchors: [PageLinks.Anchor]) -> [LinkFault.Kind?] {
    if anchors.isEmpty { return [] }
    let (pageOfTarget, pages) = (pageOfTarget, pages)
    return anchors.map { anchor in
      let target = openPlaces.target(of: anchor.target)
      if let page = pageOfTarget[target] { return pages[page].ids.contains(anchor.fragment) ? nil : .missingAnchor }
      return targets.table.contains(target) ? nil : .missingPage
    }
  }
}

/// Turns places of faults into faults that a person can read.
private struct FaultDescriber {
  /// Suggestions are looked for this often at most: where thousands of links are dead, one cause is enough.
  private static let mostSuggestions = 100

  private let pages: [LinkedPage]
  private let site: SiteAddress
  private let pageOfTarget: FingerprintTable
  private let html: (String) -> [UInt8]
  private let addresses: [String]
  private var suggestions: [String: String?] = [:]
  private(set) var faults: [LinkFault] = []

  init(
    pages: [LinkedPage], files: [String], site: SiteAddress, pageOfTarget: FingerprintTable,
    html: @escaping (String) -> [UInt8]
  ) {
    self.pages = pages
    self.site = site
    self.pageOfTarget = pageOfTarget
    self.html = html
    addresses = files.sorted().map { Self.address(of: withoutIndex(Array($0.utf8)), site) }
  }

  mutating func add(_ found: [PageLinks.Fault], on page: LinkedPage) {
    let html = html(page.path)
    for fault in found where fault.place.range.upperBound <= html.count {
      let (kind, place) = (fault.kind, fault.place)
      let text = Array(html[place.range])
      faults.append(
        LinkFault(
          page: page.path, offset: place.range.lowerBound,
          line: html[..<place.range.lowerBound].count { $0 == UInt8(ascii: "\n") } + 1,
          target: String(decoding: text, as: UTF8.self), kind: kind, suggestion: suggestion(for: kind, text, on: page)))
    }
  }

  private mutating func suggestion(for kind: LinkFault.Kind, _ text: [UInt8], on page: LinkedPage) -> String? {
    guard kind == .missingPage || kind == .missingAnchor else { return nil }
    let address = decodingReferences(text)
    guard let path = site.path(of: address, from: Array(page.path.utf8)), path != site.outside else {
      return nil
    }
    let target = Self.address(of: path, site)
    guard kind == .missingAnchor else { return near(target, key: target) { $0.addresses } }
    let fragment = address.drop { $0 != UInt8(ascii: "#") }
    let anchor = String(decoding: decodingPercents(fragment.dropFirst()), as: UTF8.self)
    let place = near(anchor, key: "\(target)#\(anchor)") { $0.anchors(of: path) }
    return place.map { (address.first == UInt8(ascii: "#") ? "#" : target + "#") + $0 }
  }

  private mutating func near(_ wanted: String, key: String, among candidates: (Self) -> [String]) -> String? {
    if let known = suggestions[key] { return known }
    guard suggestions.count < Self.mostSuggestions else { return nil }
    let suggestion = nearest(to: wanted, among: candidates(self))
    suggestions[key] = .some(suggestion)
    return suggestion
  }

  /// All places of a page that can be linked to.
  private func anchors(of path: [UInt8]) -> [String] {
    guard let index = pageOfTarget[fingerprint(path)] else { return [] }
    return html(pages[index].path).withUnsafeBufferPointer { html in
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
