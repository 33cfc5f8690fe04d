public import Bytes

/// What a finished page links to and what on it can be linked to, in about 16 bytes a link.
public struct PageScan: Sendable {
  /// A link to another page or file.
  struct Link: BitwiseCopyable {
    let target: UInt64
    let place: LinkPlace
  }

  /// A link to a certain place of another page.
  struct AnchoredLink: BitwiseCopyable {
    let target: UInt64
    let fragment: UInt64
    let place: LinkPlace
  }

  /// The page's path below the output folder.
  public let path: String
  /// Fingerprints of the page's ids, sorted.
  private(set) var ids: [UInt64] = []
  private(set) var links: [Link] = []
  private(set) var anchored: [AnchoredLink] = []
  /// What is wrong within the page itself.
  private(set) var faults: [(kind: LinkFault.Kind, place: LinkPlace)] = []

  fileprivate init(path: String) {
    self.path = path
    links.reserveCapacity(48)
  }

  /// Takes out what `archive` appended.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    path = try archive.read()
    ids = try archive.plain()
    links = try archive.plain()
    anchored = try archive.plain()
    faults = []
  }

  /// The page's ids with the links of another scan; links to the page itself are not among them.
  func replacingLinks(by other: PageScan) -> PageScan {
    var scan = self
    (scan.links, scan.anchored) = (other.links, other.anchored)
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
    writer.archive(plain: links)
    writer.archive(plain: anchored)
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

/// Reads the links and ids of a finished page; `path` is its path below the output folder.
public func scanPage(_ html: [UInt8], at path: String, of site: SiteAddress) -> PageScan {
  html.withUnsafeBufferPointer { html in
    var builder = PageScanBuilder(html, page: Array(path.utf8), site: site, scan: PageScan(path: path))
    return builder.run()
  }
}

private struct PageScanBuilder {
  private let html: UnsafeBufferPointer<UInt8>
  private let page: [UInt8]
  private let site: SiteAddress
  private var scan: PageScan
  private var ids: [(id: UInt64, place: LinkPlace)] = []
  private var ownAnchors: [(id: UInt64, place: LinkPlace)] = []

  init(_ html: UnsafeBufferPointer<UInt8>, page: [UInt8], site: SiteAddress, scan: PageScan) {
    self.html = html
    self.page = page
    self.site = site
    self.scan = scan
    ids.reserveCapacity(64)
  }

  mutating func run() -> PageScan {
    var scanner = AttributeScanner(html)
    while let attribute = scanner.next() {
      switch attribute.kind {
      case .id: addID(attribute.value)
      case .address: addLink(attribute.value)
      case .addressList: candidates(in: attribute.value).forEach { addLink($0) }
      }
    }
    closeIDs()
    return scan
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
    case .nowhere: scan.add(.emptyAddress, place)
    case .samePage(let fragment): ownAnchors.append((fragment, place))
    case .page(let target, nil): scan.add(PageScan.Link(target: target, place: place))
    case .page(let target, let fragment?):
      scan.add(PageScan.AnchoredLink(target: target, fragment: fragment, place: place))
    }
  }

  /// An address that is put in only when all entries are known: it stands between two zero bytes, a fragment may follow.
  private mutating func addOpenLink(_ value: Range<Int>) {
    let end = html[(value.lowerBound + 1)..<value.upperBound].firstIndex(of: 0).map { $0 + 1 } ?? value.upperBound
    let target = fingerprint(UnsafeBufferPointer(rebasing: html[value.lowerBound..<end]))
    guard html[end..<value.upperBound].first == UInt8(ascii: "#"), end + 1 < value.upperBound else {
      return scan.add(PageScan.Link(target: target, place: LinkPlace(value)))
    }
    let fragment = decodingReferences(UnsafeBufferPointer(rebasing: html[(end + 1)..<value.upperBound]))
    scan.add(
      PageScan.AnchoredLink(
        target: target, fragment: fingerprint(decodingPercents(fragment[...])), place: LinkPlace(value)))
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
      scan.add(.duplicateID, second.place)
    }
    scan.setIDs(ids.map(\.id))
    for anchor in ownAnchors where !scan.has(anchor.id) { scan.add(.missingAnchor, anchor.place) }
  }
}

extension PageScan {
  fileprivate mutating func add(_ link: Link) { links.append(link) }
  fileprivate mutating func add(_ link: AnchoredLink) { anchored.append(link) }
  fileprivate mutating func add(_ kind: LinkFault.Kind, _ place: LinkPlace) { faults.append((kind, place)) }
  fileprivate mutating func setIDs(_ ids: [UInt64]) { self.ids = ids }
}
