import RegisterModel

/// Turns routes into the addresses that pages contain.
public struct Linker: Sendable {
  /// The portal's address without a slash at the end.
  public let baseURL: String
  /// The part of the base address behind the host, empty or with a slash at the start.
  public let prefix: String

  /// A linker for a portal published under `baseURL`.
  public init(baseURL: String) {
    let base = baseURL.trimmingTrailingSlashes
    let parts = base.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    self.baseURL = base
    prefix = parts.count > 3 ? "/\(parts[3])" : ""
  }

  /// The address within the host, for links between pages.
  public func href(_ route: Route) -> String { prefix + route.path }

  /// The address within the host, with a place on the page.
  public func href(_ route: Route, anchor: String) -> String { "\(prefix)\(route.path)#\(anchor)" }

  /// The full address, for feeds, the sitemap and canonical links.
  public func url(_ route: Route) -> String { baseURL + route.path }

  /// The full address of what a page's link says: an address within the host or a place on the page.
  public func url(ofHref href: String, on page: Route) -> String {
    href.hasPrefix("#") ? url(page) + href : String(baseURL.dropLast(prefix.count)) + href
  }
}
