import Bytes
public import Chronicling
public import RegisterModel

/// Every address of the portal; the only place that knows what an address looks like.
public enum Route: Hashable, Sendable {
  /// The start page.
  case start
  /// All entries.
  case entries
  /// A further page of a list: of entries from 2, of changes from 1, which holds the oldest.
  indirect case further(Route, page: Int)
  /// An entry.
  case entry(id: String)
  /// All ministries.
  case ministries
  /// A ministry's dossier.
  case ministry(code: String)
  /// The list of a facet's values, such as all states of use.
  case facet(Facet.Kind)
  /// The entries with one value of a facet.
  case facetValue(Facet.Kind, slug: String)
  /// Places of processing.
  case places
  /// Processing outside EU and EEA.
  case placesOutsideEurope
  /// All laws.
  case laws
  /// A law.
  case law(slug: String)
  /// A norm.
  case norm(law: String, slug: String)
  /// The entries whose only basis is organisational.
  case organisationalOnly
  /// The entries that name no norm.
  case withoutLegalBasis
  /// All gaps.
  case gaps
  /// The gaps of a rule.
  case gapsOfRule(id: String)
  /// The gaps of a ministry.
  case gapsOfMinistry(code: String)
  /// An earlier version of an entry.
  case version(id: String, number: Int)
  /// What changed in the register.
  case changes
  /// What changed in a month.
  case changesOfMonth(Month)
  /// What changed at a ministry.
  case changesOfMinistry(code: String)
  /// Changes of one kind.
  case changesOfKind(PublicEvent.Kind)
  /// The files beside the entries that have a history.
  case grounds
  /// The history of one of them.
  case ground(GroundFile.Kind, slug: String)
  /// The entries that nobody has touched for a year.
  case silentEntries
  /// How long after its start each use was published.
  case publicationDelays
  /// Trials.
  case trials
  /// Rules on general tools.
  case tools
  /// The documentation of the fields.
  case fields
  /// Full-text search.
  case search
  /// A file of the search index, by its name.
  case searchIndex(name: String)
  /// A page of text.
  case page(slug: String)
  /// What a server shows for an unknown address.
  case notFound
  /// An address that a page had before.
  case former(FormerAddress)
  /// A file for servers and machines, in the folder that is set aside for them.
  case wellKnown(name: String)
  /// The feed of the whole register.
  case feed
  /// A ministry's feed.
  case ministryFeed(code: String)
  /// The list of pages for search engines.
  case sitemap
  /// A part of that list, from 1, where one file may not name all pages.
  case sitemapPart(Int)
  /// The word to robots.
  case robots
  /// What a page brings, as a feed beside it.
  indirect case subscription(Route, FeedFormat)
  /// A file with data of the whole register.
  case dataFile(name: String)
  /// A file with data beside a page.
  indirect case companion(Route, name: String)
  /// A file that pages use, by its finished name.
  case asset(name: String)
  /// A picture, by its path below Content.
  case picture(path: String)

  /// The address below the portal's own, with a slash at the start.
  public var path: String {
    switch self {
    case .start: "/"
    case .entries: "/eintraege/"
    case .further(let list, let page): "\(list.path)seite/\(page)/"
    case .entry(let id): Self.path("/eintraege/", id)
    case .ministries: "/ressorts/"
    case .ministry(let code): Self.path("/ressorts/", code)
    case .facet(let kind): "/\(kind.folder)/"
    case .facetValue(let kind, let slug): "/\(kind.folder)/\(slug)/"
    case .places: "/verarbeitungsorte/"
    case .placesOutsideEurope: "/verarbeitungsorte/ausserhalb-eu-ewr/"
    case .laws: "/rechtsgrundlagen/"
    case .law(let slug): "/rechtsgrundlagen/\(slug)/"
    case .norm(let law, let slug): "/rechtsgrundlagen/\(law)/\(slug)/"
    case .organisationalOnly: "/rechtsgrundlagen/nur-organisatorisch/"
    case .withoutLegalBasis: "/rechtsgrundlagen/ohne-angabe/"
    case .gaps: "/luecken/"
    case .gapsOfRule(let id): "/luecken/regel/\(id.lowercased())/"
    case .gapsOfMinistry(let code): "/luecken/ressort/\(code)/"
    case .version(let id, let number): "/eintraege/\(id)/versionen/\(number)/"
    case .changes: "/aenderungen/"
    case .changesOfMonth(let month): "/aenderungen/\(month)/"
    case .changesOfMinistry(let code): "/aenderungen/ressort/\(code)/"
    case .changesOfKind(let kind): "/aenderungen/art/\(slug(of: kind.rawValue))/"
    case .grounds: "/aenderungen/rahmen/"
    case .ground(let kind, let slug): Route.grounds.path + kind.rawValue + (slug.isEmpty ? "/" : "/\(slug)/")
    case .silentEntries: "/aenderungen/unveraendert/"
    case .publicationDelays: "/aenderungen/bis-zur-veroeffentlichung/"
    case .trials: "/erprobungen/"
    case .tools: "/werkzeuge/"
    case .fields: "/daten/felder/"
    case .search: "/suche/"
    case .searchIndex(let name): "/assets/suche/\(name).json"
    case .page(let slug): "/\(slug)/"
    case .notFound: "/404.html"
    case .former(let address): address.path
    case .wellKnown(let name): "/.well-known/\(name)"
    case .feed: Route.subscription(.start, .rss).path
    case .ministryFeed(let code): Route.subscription(.ministry(code: code), .rss).path
    case .subscription(let page, let format): page.path + format.rawValue
    case .dataFile(let name): Route.data.path + name
    case .companion(let page, let name): page.path + name
    case .sitemap: "/sitemap.xml"
    case .sitemapPart(let number): "/sitemap-\(number).xml"
    case .robots: "/robots.txt"
    case .asset(let name): "/assets/\(name)"
    case .picture(let path): "/\(path)"
    }
  }

  /// The first page of the list whose further page this is; any other page itself.
  var list: Route {
    if case .further(let list, _) = self { list } else { self }
  }

  /// The file that a server answers with, relative to the output folder.
  public var file: String { Self.file(ofPath: path) }

  /// The file that a server answers with when it is asked for a path.
  static func file(ofPath path: String) -> String {
    let path = path.dropFirst()
    guard path.isEmpty || path.hasSuffix("/") else { return String(path) }
    // An interpolated text takes more memory than it needs, and there are tens of thousands of these.
    let name = "index.html"
    var file = ""
    file.reserveCapacity(path.utf8.count + name.utf8.count)
    file.append(contentsOf: path)
    file.append(name)
    return file
  }
}

extension Route {
  /// A folder's address with a name in it, put together in one go: an entry's page needs dozens.
  private static func path(_ folder: StaticString, _ name: String) -> String {
    name.withBytes { name in
      let count = folder.utf8CodeUnitCount + name.count + 1
      return String(unsafeUninitializedCapacity: count) { path in
        _ = path.update(fromContentsOf: UnsafeBufferPointer(start: folder.utf8Start, count: folder.utf8CodeUnitCount))
        _ = path[folder.utf8CodeUnitCount...].update(fromContentsOf: name)
        path[count - 1] = UInt8(ascii: "/")
        return count
      }
    }
  }

  /// Whether the page is one of those that search engines are told of.
  public var isListed: Bool {
    switch self {
    case .notFound, .former: false
    default: true
    }
  }

  /// The page that explains the data; a page of text like others.
  public static let data = Route.page(slug: "daten")

  /// The entries of a risk class.
  public static func entries(of riskClass: RiskClass) -> Route {
    .facetValue(.riskClass, slug: RegisterModel.slug(of: riskClass.value))
  }

  /// The entries of a status.
  public static func entries(of status: Status) -> Route {
    .facetValue(.status, slug: RegisterModel.slug(of: status.value))
  }
}

/// Whether an address of the first level belongs to the register itself, so that no page of text can have it.
public func isReserved(slug: String) -> Bool { reservedSlugs.contains(slug) }

private let reservedSlugs = Set(
  [
    "eintraege", "ressorts", "rechtsgrundlagen", "luecken", "aenderungen", "erprobungen", "werkzeuge", "suche",
    "assets",
    "bilder",
  ]
    + Facet.Kind.allCases.compactMap { $0.folder.split(separator: "/").first.map(String.init) })
