import Disk

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
