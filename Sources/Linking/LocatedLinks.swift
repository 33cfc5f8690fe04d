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

  var links: [Link] = []
  var anchored: [AnchoredLink] = []
  /// What is wrong within the page itself.
  var faults: [PageLinks.Fault] = []
}
