import Bytes

/// What a finished page links to and what on it can be linked to.
public struct PageScan: Sendable {
  /// The page's path below the output folder.
  public let path: String
  /// What on it can be linked to.
  public let ids: PageIDs
  /// What it links to.
  public let links: PageLinks

  /// A page whose places and links were found apart.
  public init(path: String, ids: PageIDs, links: PageLinks) {
    self.path = path
    self.ids = ids
    self.links = links
  }
}

/// Reads the links and ids of a finished page; `path` is its path below the output folder.
public func scanPage(_ html: [UInt8], at path: String, of site: SiteAddress) -> PageScan {
  html.withUnsafeBufferPointer { html in
    var builder = PageScanBuilder(html, page: Array(path.utf8), site: site)
    builder.run()
    return builder.scan(ofPageAt: path)
  }
}

/// Reads the links of a finished page again, with their places.
func locateLinks(in html: [UInt8], at path: String, of site: SiteAddress) -> LocatedLinks {
  html.withUnsafeBufferPointer { html in
    var builder = PageScanBuilder(html, page: Array(path.utf8), site: site)
    builder.run()
    return builder.found
  }
}

private struct PageScanBuilder {
  private let html: UnsafeBufferPointer<UInt8>
  private let page: [UInt8]
  private let site: SiteAddress
  private(set) var found = LocatedLinks()
  private var ids: [(id: UInt64, place: LinkPlace)] = []
  private var ownAnchors: [(id: UInt64, place: LinkPlace)] = []

  init(_ html: UnsafeBufferPointer<UInt8>, page: [UInt8], site: SiteAddress) {
    self.html = html
    self.page = page
    self.site = site
    found.links.reserveCapacity(128)
    ids.reserveCapacity(64)
  }

  /// All that was found, without the places.
  func scan(ofPageAt path: String) -> PageScan {
    PageScan(
      path: path, ids: PageIDs(ids.lazy.map(\.id)),
      links: PageLinks(
        targets: distinct(found.links.map(\.target).sorted()),
        anchors: distinct(
          found.anchored.map(\.anchor).sorted { ($0.target, $0.fragment) < ($1.target, $1.fragment) }),
        faults: found.faults))
  }

  mutating func run() {
    var scanner = AttributeScanner(html)
    while let attribute = scanner.next() {
      switch attribute.kind {
      case .id: addID(attribute.value)
      case .address: addLink(attribute.value)
      case .resource: addLink(attribute.value, isLoaded: true)
      case .resourceList: candidates(in: attribute.value).forEach { addLink($0, isLoaded: true) }
      }
    }
    closeIDs()
  }

  private mutating func addID(_ value: Range<Int>) {
    let text = UnsafeBufferPointer(rebasing: html[value])
    let id = text.contains(UInt8(ascii: "&")) ? fingerprint(decodingReferences(text)) : fingerprint(text)
    ids.append((id, LinkPlace(value)))
  }

  /// What a page loads lies in the portal: another server would learn who reads what.
  private mutating func addLink(_ value: Range<Int>, isLoaded: Bool = false) {
    let place = LinkPlace(value)
    if html[value].first == 0 { return addOpenLink(value) }
    let address = UnsafeBufferPointer(rebasing: html[value])
    switch site.resolve(address, from: page) {
    case .elsewhere where isLoaded && SiteAddress.namesServer(address):
      found.faults.append(PageLinks.Fault(kind: .foreignResource, place: place))
    case .elsewhere: break
    case .nowhere: found.faults.append(PageLinks.Fault(kind: .emptyAddress, place: place))
    case .samePage(let fragment): ownAnchors.append((fragment, place))
    case .page(let target, nil): found.links.append(LocatedLinks.Link(target: target, place: place))
    case .page(let target, let fragment?):
      add(PageLinks.Anchor(target: target, fragment: fragment), place)
    }
  }

  /// An address that is put in only when all entries are known: it stands between two zero bytes, a fragment may follow.
  private mutating func addOpenLink(_ value: Range<Int>) {
    let end = html[(value.lowerBound + 1)..<value.upperBound].firstIndex(of: 0).map { $0 + 1 } ?? value.upperBound
    let target = fingerprint(UnsafeBufferPointer(rebasing: html[value.lowerBound..<end]))
    guard html[end..<value.upperBound].first == UInt8(ascii: "#"), end + 1 < value.upperBound else {
      return found.links.append(LocatedLinks.Link(target: target, place: LinkPlace(value)))
    }
    let fragment = decodingReferences(UnsafeBufferPointer(rebasing: html[(end + 1)..<value.upperBound]))
    add(PageLinks.Anchor(target: target, fragment: fingerprint(decodingPercents(fragment[...]))), LinkPlace(value))
  }

  private mutating func add(_ anchor: PageLinks.Anchor, _ place: LinkPlace) {
    found.anchored.append(LocatedLinks.AnchoredLink(anchor: anchor, place: place))
  }

  /// The addresses of a `srcset`: each up to the space before its size.
  private func candidates(in value: Range<Int>) -> [Range<Int>] {
    var candidates: [Range<Int>] = []
    var start = value.lowerBound
    while start < value.upperBound {
      let comma = html[start..<value.upperBound].firstIndex(of: UInt8(ascii: ",")) ?? value.upperBound
      let first = html[start..<comma].firstIndex { $0 > 0x20 } ?? comma
      let end = html[first..<comma].firstIndex { $0 <= 0x20 } ?? comma
      if first < end { candidates.append(first..<end) }
      start = comma + 1
    }
    return candidates
  }

  private mutating func closeIDs() {
    ids.sort { $0.id != $1.id ? $0.id < $1.id : $0.place.offset < $1.place.offset }
    for (first, second) in zip(ids, ids.dropFirst()) where first.id == second.id {
      found.faults.append(PageLinks.Fault(kind: .duplicateID, place: second.place))
    }
    for anchor in ownAnchors where !hasID(anchor.id) {
      found.faults.append(PageLinks.Fault(kind: .missingAnchor, place: anchor.place))
    }
  }

  /// Whether the page has an id, when they are sorted.
  private func hasID(_ id: UInt64) -> Bool {
    let index = ids.partitioningIndex { $0.id >= id }
    return index < ids.count && ids[index].id == id
  }
}

/// Sorted elements, each once.
private func distinct<Element: Equatable>(_ sorted: [Element]) -> [Element] {
  var distinct: [Element] = []
  distinct.reserveCapacity(sorted.count)
  for element in sorted where element != distinct.last { distinct.append(element) }
  return distinct
}
