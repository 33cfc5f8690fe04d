import Chronicling
import Diagnostics
public import RegisterModel
import Templating

/// A former address and the page that it leads to.
public struct Redirect: Sendable {
  /// The address, and where it is written.
  public let address: FormerAddress
  /// The page.
  public let goal: Route
  /// The page's title.
  public let title: String
  /// The file of Content that names the address.
  public let path: String
}

/// Why a former address cannot lead anywhere.
public enum RedirectFault: Sendable, Equatable {
  /// The portal has a page there.
  case isPage
  /// Another page claims it, or the same one twice; this is the file that came first.
  case isTaken(by: String)
  /// Addresses there are kept for files whose names say their content.
  case isReserved
  /// Addresses there are kept for earlier versions of entries, of which every change brings one more.
  case isForVersions
}

extension Overview {
  /// All former addresses, those of entries first.
  var redirects: [Redirect] {
    let ofEntries = entries.flatMap { entry in
      entry.formerAddresses.map {
        Redirect(address: $0, goal: .entry(id: entry.id), title: entry.title, path: entry.path)
      }
    }
    let ofMinistries = register.ministries.flatMap { ministry in
      ministry.record.formerAddresses.map {
        Redirect(address: $0, goal: .ministry(code: ministry.code), title: ministry.name, path: ministry.source.path)
      }
    }
    let ofPages = register.pages.flatMap { page in
      page.record.formerAddresses.map {
        Redirect(address: $0, goal: .page(slug: page.slug), title: page.title, path: page.source.path)
      }
    }
    return ofEntries + ofMinistries + ofPages
  }

  /// Former addresses of entries that are gone; they lead to what stands in the place of these.
  var redirectsToRemoved: [Redirect] {
    timeline.removed.flatMap { history in
      history.lastFile.formerAddresses.map {
        Redirect(
          address: $0, goal: .entry(id: history.id),
          title: namingControls(in: history.versions.last?.title ?? history.id),
          path: context.contentRoot + (history.versions.last?.path ?? ""))
      }
    }
  }

  func redirectPage(_ redirect: Redirect) -> RedirectPage {
    RedirectPage(
      title: redirect.title, portal: register.portal.title, url: href(redirect.goal),
      canonical: context.linker.url(redirect.goal))
  }
}

/// Former addresses, told apart by whether something else stands there.
struct SortedRedirects: Sendable {
  private(set) var sound: [Redirect] = []
  private(set) var faulty: [(redirect: Redirect, fault: RedirectFault)] = []

  /// - Parameters:
  ///   - redirects: What files of Content name.
  ///   - rest: What nobody can mend any more: these give way to others without a word.
  ///   - isPage: Says of a path whether a page stands there.
  init(_ redirects: [Redirect], besides rest: [Redirect], isPage: (_ path: String) -> Bool) {
    var claims: [String: String] = [:]
    for (index, redirect) in (redirects + rest).enumerated() {
      let path = redirect.address.path
      if let fault = Self.fault(of: path, isPage: isPage(path), claims[path]) {
        if index < redirects.count { faulty.append((redirect, fault)) }
      } else {
        claims[path] = redirect.path
        sound.append(redirect)
      }
    }
  }

  private static func fault(of path: String, isPage: Bool, _ claim: String?) -> RedirectFault? {
    if path.hasPrefix(Route.asset(name: "").path) { return .isReserved }
    if isForVersions(path) { return .isForVersions }
    return isPage ? .isPage : claim.map { .isTaken(by: $0) }
  }
}

private func isForVersions(_ path: String) -> Bool {
  let parts = path.split(separator: "/")
  guard parts.count == 4, let number = Int(parts[3]) else { return false }
  return Route.version(id: String(parts[1]), number: number).path == path
}

/// What a server without our list of redirects shows at a former address.
struct RedirectPage: Sendable {
  let title: String
  let portal: String
  let url: String
  let canonical: String
}

extension RedirectPage: View {
  static let names = Names<RedirectPage>(
    .text("titel") { $0.title }, .text("portal") { $0.portal }, .text("url") { $0.url }.required,
    .text("kanonisch") { $0.canonical })
}
