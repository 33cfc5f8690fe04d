import Bytes
import Disk
import Linking

/// A page but an entry's own.
struct RenderedPage: Sendable {
  let file: OutputFile
  let links: KeptLinks
  /// What it is made of; nil if nobody can tell without rendering it.
  let basis: UInt64?
  /// Whether its links are those that were followed in an earlier build.
  let isKnown: Bool
}

/// What is known of a page that an earlier process rendered, so that it is rendered again only if it is to be written.
struct KeptPage: Sendable {
  /// The page's path below the output folder.
  let path: String
  /// What it was made of.
  let basis: UInt64
  /// Its links and ids.
  let links: KeptLinks

  /// The page with its links in another spool.
  func moved(from spool: Spool, to other: Spool) throws(EnvironmentFault) -> KeptPage {
    let place = try other.append(spool.read(links.place))
    return KeptPage(path: path, basis: basis, links: KeptLinks(ids: links.ids, place: place))
  }
}

/// What on a page can be linked to, and where in the spool lies what it links to.
struct KeptLinks: Sendable {
  let ids: PageIDs
  let place: Spool.Place

  init(ids: PageIDs, place: Spool.Place) { (self.ids, self.place) = (ids, place) }

  /// Keeps the links of a page.
  init(_ scan: PageScan, in spool: Spool) throws(EnvironmentFault) {
    var writer = ByteWriter(capacity: 4096)
    writer.archive(scan.links)
    self.init(ids: scan.ids, place: try spool.append(writer.bytes))
  }
}

extension KeptPage: Archived {
  /// Appends the page.
  func archive(to writer: inout ByteWriter) {
    writer.archive(path)
    writer.archive(basis)
    writer.archive(links.ids)
    writer.archive(links.place)
  }

  /// Takes out a page.
  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    path = try archive.read()
    basis = try archive.read()
    links = KeptLinks(ids: try archive.read(), place: try archive.read())
  }
}
