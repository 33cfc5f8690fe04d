import Synchronization

/// Finished pages, and the places on those that were asked for.
final class FinishedPages: Sendable {
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
