import Bytes
import Disk

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

/// What on a page can be linked to, each in four bytes: there are those of every page in memory.
///
/// That a link to a missing place of a page is taken for one that is there happens once in a hundred million faults.
public struct PageIDs: Sendable, Equatable {
  /// The lower halves of the fingerprints, sorted.
  private let halves: [UInt32]

  fileprivate init(_ ids: some Sequence<UInt64>) { halves = ids.map { UInt32(truncatingIfNeeded: $0) }.sorted() }

  /// What tells the ids from others.
  var print: UInt64 {
    halves.withUnsafeBytes { fingerprint($0.bindMemory(to: UInt8.self)) }
  }

  /// Whether the page has the id with a fingerprint.
  public func contains(_ id: UInt64) -> Bool {
    let id = UInt32(truncatingIfNeeded: id)
    let index = halves.partitioningIndex { $0 >= id }
    return index < halves.count && halves[index] == id
  }
}

extension PageIDs: Archived {
  /// Appends the ids.
  public func archive(to writer: inout ByteWriter) { writer.archive(plain: halves) }

  /// Takes out ids.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) { halves = try archive.plain() }
}

/// What a page links to, each target in some bytes, and what is wrong within the page itself.
public struct PageLinks: Sendable {
  /// A place of another page that the page links to.
  struct Anchor: BitwiseCopyable, Hashable {
    let target: UInt64
    let fragment: UInt64
  }

  /// Something that is wrong within the page.
  public struct Fault: Sendable {
    let kind: LinkFault.Kind
    let place: LinkPlace
  }

  /// Fingerprints of the pages and files that the page links to, each once; where the links stand `locateLinks` knows.
  public let targets: [UInt64]
  /// The places of other pages that the page links to, each once.
  let anchors: [Anchor]
  /// What is wrong within the page itself.
  public let faults: [Fault]
}

extension PageLinks: Archived {
  /// Appends the links.
  public func archive(to writer: inout ByteWriter) {
    writer.archive(plain: targets)
    writer.archive(plain: anchors)
    writer.archive(faults)
  }

  /// Takes out links.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    targets = try archive.plain()
    anchors = try archive.plain()
    faults = try archive.read()
  }
}

extension PageLinks.Fault: Archived {
  /// Appends the fault.
  public func archive(to writer: inout ByteWriter) {
    writer.archive(kind.rawValue)
    writer.archive(place.offset)
    writer.archive(place.length)
  }

  /// Takes out a fault.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    guard let kind = LinkFault.Kind(rawValue: try archive.read()) else { throw ArchiveFault() }
    self.kind = kind
    place = LinkPlace(offset: try archive.read(), length: try archive.read())
  }
}

/// A page whose links are to be followed, and which can be linked to.
public struct LinkedPage: Sendable {
  private enum Links: Sendable {
    case known(PageLinks)
    case kept(Spool, Spool.Place)
  }

  /// The page's path below the output folder.
  public let path: String
  /// What on it can be linked to.
  public let ids: PageIDs
  private let source: Links

  /// A page with its links.
  public init(_ scan: PageScan) {
    (path, ids) = (scan.path, scan.ids)
    source = .known(scan.links)
  }

  /// A page whose links lie in a spool.
  public init(at path: String, ids: PageIDs, linksIn spool: Spool, at place: Spool.Place) {
    (self.path, self.ids) = (path, ids)
    source = .kept(spool, place)
  }

  /// What the page links to.
  public func links() throws(EnvironmentFault) -> PageLinks {
    switch source {
    case .known(let links): links
    case .kept(let spool, let place): try spool.read(PageLinks.self, at: place)
    }
  }
}

/// Where an address or an id stands in a page, in bytes.
struct LinkPlace: BitwiseCopyable {
  let offset: UInt32
  let length: UInt32

  init(offset: UInt32, length: UInt32) { (self.offset, self.length) = (offset, length) }

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
    let anchor: PageLinks.Anchor
    let place: LinkPlace
  }

  fileprivate(set) var links: [Link] = []
  fileprivate(set) var anchored: [AnchoredLink] = []
  /// What is wrong within the page itself.
  fileprivate(set) var faults: [PageLinks.Fault] = []
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
