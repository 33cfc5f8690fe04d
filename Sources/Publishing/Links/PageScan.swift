public import Bytes

/// What a finished page links to and what on it can be linked to, each in some bytes: there is one of every page in memory.
public struct PageScan: Sendable {
  /// A place of another page that the page links to.
  struct Anchor: BitwiseCopyable, Hashable {
    let target: UInt64
    let fragment: UInt64
  }

  /// The page's path below the output folder.
  public let path: String
  /// Fingerprints of the page's ids, sorted.
  private(set) var ids: [UInt64]
  /// Fingerprints of the pages and files that the page links to, each once; where the links stand `locateLinks` knows.
  private(set) var targets: [UInt64]
  /// The places of other pages that the page links to, each once.
  private(set) var anchors: [Anchor]
  /// What is wrong within the page itself.
  let faults: [(kind: LinkFault.Kind, place: LinkPlace)]

  fileprivate init(
    path: String, ids: [UInt64], targets: [UInt64], anchors: [Anchor],
    faults: [(kind: LinkFault.Kind, place: LinkPlace)]
  ) {
    self.path = path
    self.ids = ids
    self.targets = targets
    self.anchors = anchors
    self.faults = faults
  }

  /// Takes out what `archive` appended.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    path = try archive.read()
    ids = try archive.plain()
    targets = try archive.plain()
    anchors = try archive.plain()
    faults = []
  }

  /// The page's ids with the links of another scan; links to the page itself are not among them.
  func replacingLinks(by other: PageScan) -> PageScan {
    var scan = self
    (scan.targets, scan.anchors) = (other.targets, other.anchors)
    return scan
  }

  /// Whether the same places of both pages can be linked to.
  func hasIDs(of other: PageScan) -> Bool { path == other.path && ids == other.ids }

  /// Whether the page has an id.
  func has(_ id: UInt64) -> Bool {
    var low = 0
    var high = ids.count
    while low < high {
      let middle = (low + high) / 2
      if ids[middle] < id { low = middle + 1 } else { high = middle }
    }
    return low < ids.count && ids[low] == id
  }
}

extension PageScan: Archived {
  /// Appends the scan of a page that has no faults in itself.
  public func archive(to writer: inout ByteWriter) {
    writer.archive(path)
    writer.archive(plain: ids)
    writer.archive(plain: targets)
    writer.archive(plain: anchors)
  }
}

/// Where an address or an id stands in a page, in bytes.
struct LinkPlace: BitwiseCopyable {
  let offset: UInt32
  let length: UInt32

  init(_ range: Range<Int>) {
    offset = UInt32(range.lowerBound)
    length = UInt32(range.count)
  }

  var range: Range<Int> { Int(offset)..<Int(offset + length) }
}

/// The links of a page with their places.
struct LocatedLinks: Sendable {
  /// A link to another page or file.
  struct Link {
    let target: UInt64
    let place: LinkPlace
  }

  /// A link to a certain place of another page.
  struct AnchoredLink {
    let anchor: PageScan.Anchor
    let place: LinkPlace
  }

  fileprivate(set) var links: [Link] = []
  fileprivate(set) var anchored: [AnchoredLink] = []
  /// What is wrong within the page itself.
  fileprivate(set) var faults: [(kind: LinkFault.Kind, place: LinkPlace)] = []
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
      path: path, ids: ids.map(\.id), targets: distinct(found.links.map(\.target).sorted()),
      anchors: distinct(
        found.anchored.map(\.anchor).sorted { ($0.target, $0.fragment) < ($1.target, $1.fragment) }),
      faults: found.faults)
  }

  mutating func run() {
    var scanner = AttributeScanner(html)
    while let attribute = scanner.next() {
      switch attribute.kind {
      case .id: addID(attribute.value)
      case .address: addLink(attribute.value)
      case .addressList: candidates(in: attribute.value).forEach { addLink($0) }
      }
    }
    closeIDs()
  }

  private mutating func addID(_ value: Range<Int>) {
    let text = UnsafeBufferPointer(rebasing: html[value])
    let id = text.contains(UInt8(ascii: "&")) ? fingerprint(decodingReferences(text)) : fingerprint(text)
    ids.append((id, LinkPlace(value)))
  }

  private mutating func addLink(_ value: Range<Int>) {
    let place = LinkPlace(value)
    if html[value].first == 0 { return addOpenLink(value) }
    switch site.resolve(UnsafeBufferPointer(rebasing: html[value]), from: page) {
    case .elsewhere: break
    case .nowhere: found.faults.append((.emptyAddress, place))
    case .samePage(let fragment): ownAnchors.append((fragment, place))
    case .page(let target, nil): found.links.append(LocatedLinks.Link(target: target, place: place))
    case .page(let target, let fragment?):
      add(PageScan.Anchor(target: target, fragment: fragment), place)
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
    add(PageScan.Anchor(target: target, fragment: fingerprint(decodingPercents(fragment[...]))), LinkPlace(value))
  }

  private mutating func add(_ anchor: PageScan.Anchor, _ place: LinkPlace) {
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
      found.faults.append((.duplicateID, second.place))
    }
    guard !ownAnchors.isEmpty else { return }
    let known = Set(ids.map(\.id))
    for anchor in ownAnchors where !known.contains(anchor.id) { found.faults.append((.missingAnchor, anchor.place)) }
  }
}

/// Sorted elements, each once, in no more memory than they need.
private func distinct<Element: Equatable>(_ sorted: [Element]) -> [Element] {
  let firsts = sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }
  return firsts.map { sorted[$0] }
}
