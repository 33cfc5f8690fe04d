import Bytes

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
