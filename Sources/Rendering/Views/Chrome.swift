import RegisterModel
import Templating

/// What surrounds every page and is the same on all of them.
final class Chrome: Sendable {
  let title: String
  let subtitle: String
  let notice: String
  let collection: RegisterModel.Collection
  let publisher: String
  let contact: String
  let license: String
  let licenseURL: String
  let styleURL: String
  let iconURL: String
  let feedURL: String
  let jsonFeedURL: String
  let startURL: String
  let searchURL: String
  let searchScriptURL: String
  let navigation: [NavigationLink]
  let ways: [NavigationLink]
  let footer: [NavigationLink]

  init(register: Register, linker: Linker, assets: Assets) {
    let portal = register.portal
    title = portal.title
    subtitle = portal.subtitle
    notice = portal.notice
    collection = portal.collection
    publisher = portal.publisher
    contact = portal.contact
    license = portal.license
    licenseURL = portal.licenseURL
    styleURL = Self.address(of: .style, in: assets, linker)
    iconURL = Self.address(of: .icon, in: assets, linker)
    feedURL = linker.href(.feed)
    jsonFeedURL = linker.href(.subscription(.start, .json))
    startURL = linker.href(.start)
    searchURL = linker.href(.search)
    searchScriptURL = Self.address(of: .searchScript, in: assets, linker)
    navigation =
      Self.mainPages.map { NavigationLink(label: $0, route: $1, linker: linker) }
      + Self.pages(.header, of: register, linker)
    ways = Self.furtherPages.map { NavigationLink(label: $0, route: $1, linker: linker) }
    footer = Self.pages(.footer, of: register, linker)
  }

  private static let mainPages: [(String, Route)] = [
    ("Ressorts", .ministries), ("Einsätze", .entries), ("Risiko", .facet(.riskClass)), ("Orte", .places),
    ("Recht", .laws), ("Lücken", .gaps), ("Änderungen", .changes), ("Suche", .search),
  ]

  private static let furtherPages: [(String, Route)] = [
    ("Erprobungen", .trials), ("Allgemeine Werkzeuge", .tools), ("Status", .facet(.status)),
    ("Technik", .facet(.technology)), ("Themen", .facet(.topic)), ("Anbieter", .facet(.provider)),
    ("Datenfelder", .fields),
  ]

  private static func address(of asset: PortalAsset, in assets: Assets, _ linker: Linker) -> String {
    assets.file(named: asset.rawValue).map { linker.href(.asset(name: $0.publishedName)) } ?? ""
  }

  private static func pages(_ placement: Placement, of register: Register, _ linker: Linker) -> [NavigationLink] {
    register.pages.filter { $0.placement == placement }.map {
      NavigationLink(label: $0.title, route: .page(slug: $0.slug), linker: linker)
    }
  }
}

/// A link of the navigation.
struct NavigationLink: Sendable {
  let label: String
  let url: String
  let path: String
  var isCurrent = false

  init(label: String, route: Route, linker: Linker) {
    self.label = label
    url = linker.href(route)
    path = route.path
  }
}

extension NavigationLink: View {
  static let names = Names<NavigationLink>(
    .text("text") { $0.label }, .text("url") { $0.url }, .flag("aktuell") { $0.isCurrent })
}

/// The frame of one page: its head, its place in the navigation, and the chrome.
final class Frame: Sendable {
  let title: String
  let description: String
  let address: String
  let canonical: String
  let breadcrumbs: [Link]
  let navigation: [NavigationLink]
  let subscription: SubscriptionView?
  let isSearch: Bool
  let isSuperseded: Bool
  let asOf: String?
  let lastChange: String?
  let chrome: Chrome

  /// `current` is the page that has taken this one's place; then search engines are led there. `lastChange` is the last day on which one of the
  /// entries changed that a list shows.
  init(
    _ title: String, _ description: String, route: Route, in context: Context, under parents: [(String, Route)] = [],
    feed: (title: String, page: Route)? = nil, supersededBy current: Route? = nil, lastChange: Day? = nil
  ) {
    self.title = title
    self.description = description
    address = context.linker.url(route)
    canonical = current.map(context.linker.url) ?? address
    isSuperseded = current != nil
    breadcrumbs = parents.map { Link($0.0, context.href($0.1)) }
    let path = route.path
    navigation = context.chrome.navigation.map { link in
      var link = link
      link.isCurrent = path.hasPrefix(link.path)
      return link
    }
    subscription = feed.map { SubscriptionView($0.title, beside: $0.page, context.linker) }
    isSearch = route == .search
    self.lastChange = lastChange?.german
    asOf = Self.judgedByDay.contains(route.list) ? context.asOf.german : nil
    chrome = context.chrome
  }

  /// The pages with figures that the mere passing of time changes. They name the day; all others leave it out, so that a page
  /// changes only when what it says does.
  private static let judgedByDay: Set<Route> = [.start, .ministries, .tools, .trials, .gaps, .changes]
}

extension Frame: View {
  static let names = Names<Frame>(
    .text("titel") { $0.title }.required, .text("beschreibung") { $0.description }, .text("kanonisch") { $0.canonical },
    .text("adresse") { $0.address },
    .list("brotkrumen") { $0.breadcrumbs }, .flag("hat_brotkrumen") { !$0.breadcrumbs.isEmpty },
    .list("navigation") { $0.navigation },
    .optionalView("feed") { $0.subscription },
    .text("portal") { $0.chrome.title }, .text("untertitel") { $0.chrome.subtitle },
    .text("gefunden") { $0.chrome.collection.participle },
    .text("kurz_gefunden") { $0.chrome.collection.shortParticiple },
    .flag("ungefragt") { $0.chrome.collection == .publicSources },
    .text("hinweis") { $0.chrome.notice }.required, .text("herausgeber") { $0.chrome.publisher },
    .text("kontakt") { $0.chrome.contact }, .text("lizenz") { $0.chrome.license },
    .text("lizenz_url") { $0.chrome.licenseURL }, .optionalText("stand") { $0.asOf },
    .optionalText("geaendert") { $0.lastChange },
    .text(PortalAsset.style.templateName) { $0.chrome.styleURL },
    .text(PortalAsset.icon.templateName) { $0.chrome.iconURL },
    .list("wege") { $0.chrome.ways }, .text("feed_url") { $0.chrome.feedURL },
    .text("feed_json_url") { $0.chrome.jsonFeedURL },
    .text("start_url") { $0.chrome.startURL }, .text("suche_url") { $0.chrome.searchURL },
    .flag("ist_suche") { $0.isSearch }, .flag("ueberholt") { $0.isSuperseded }, .list("fuss") { $0.chrome.footer },
    .html("ohne_geschichte") { _ in Hole.notice })
}

/// A feed in its two formats.
struct SubscriptionView: Sendable {
  let title: String
  let rss: String
  let json: String

  init(_ title: String, beside page: Route, _ linker: Linker) {
    self.title = title
    rss = linker.href(.subscription(page, .rss))
    json = linker.href(.subscription(page, .json))
  }
}

extension SubscriptionView: View {
  static let names = Names<SubscriptionView>(
    .text("name") { $0.title }, .text("rss") { $0.rss }, .text("json") { $0.json })
}

/// A text that leads somewhere.
struct Link: Sendable {
  let text: String
  let url: String

  init(_ text: String, _ url: String) {
    self.text = text
    self.url = url
  }
}

extension Link: View {
  static let names = Names<Link>(.text("text") { $0.text }, .text("url") { $0.url })
}

/// A piece of a page that was rendered before.
struct Fragment: Sendable {
  let html: [UInt8]
}

extension Fragment: View {
  static let names = Names<Fragment>(.html("html") { $0.html })
}
