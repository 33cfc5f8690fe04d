import RegisterModel
import Templating

/// What every page of one build shares before any entry is known: what holds for the whole register, and the addresses.
final class Context: Sendable {
  let register: Register
  let rules: [RuleDescription]
  let asOf: Day
  let linker: Linker
  let chrome: Chrome
  /// The description of the whole data for machines, an element of its own.
  let datasetScript: [UInt8]
  /// The laws by which readers ask for what is missing.
  let access: [AccessView]
  /// The authorities to which they may complain.
  let supervisors: [SupervisorView]
  private let ruleLinks: [String: RuleLink]
  /// The addresses of closed lists' values, by facet and position in the list.
  private let termAddresses: [Facet.Kind: [String]]
  /// The pages of all files of Content but the entries', by path.
  let routesBySource: [String: Route]

  init(
    register: Register, rules: [RuleDescription], asOf: Day, linker: Linker, assets: Assets,
    pictures: [(source: String, path: String)], datasetDescription: [UInt8]
  ) {
    self.register = register
    self.rules = rules
    self.asOf = asOf
    self.linker = linker
    datasetScript =
      Array("<script type=\"application/ld+json\">".utf8) + datasetDescription + Array("</script>".utf8)
    chrome = Chrome(register: register, linker: linker, assets: assets)
    access = register.laws.compactMap(\.informationAccess).map {
      AccessView($0, url: register.href(norm: $0.claim, law: $0.law, linker))
    }
    supervisors = register.laws.compactMap(\.supervisor).map(SupervisorView.init)
    ruleLinks = Dictionary(
      rules.map { ($0.id, RuleLink(source: $0.source, url: linker.href(.gapsOfRule(id: $0.id)))) }
    ) { first, _ in first }
    termAddresses = Dictionary(
      uniqueKeysWithValues: Facet.Kind.allCases.compactMap { kind in
        kind.vocabulary.map { terms in
          (kind, terms.map { linker.href(.facetValue(kind, slug: kind.slug(of: $0.label))) })
        }
      })
    routesBySource = Self.routes(of: register, pictures)
  }

  private static func routes(of register: Register, _ pictures: [(source: String, path: String)]) -> [String: Route] {
    var routes: [String: Route] = [register.portal.source.path: .start]
    for ministry in register.ministries { routes[ministry.source.path] = .ministry(code: ministry.code) }
    for law in register.laws { routes[law.source.path] = .law(slug: law.slug) }
    for page in register.pages { routes[page.source.path] = .page(slug: page.slug) }
    for picture in pictures { routes[picture.source] = .picture(path: picture.path) }
    return routes
  }

  /// The content folder with a slash at the end, as it stands before the paths of all files of Content.
  var contentRoot: String { String(register.portal.source.path.dropLast("portal.md".utf8.count)) }

  func ruleLink(_ id: String) -> RuleLink? { ruleLinks[id] }

  /// The address of the page of a closed list's value.
  func href(_ kind: Facet.Kind, term: Int) -> String? { termAddresses[kind]?[term] }

  func href(_ route: Route) -> String { linker.href(route) }

  /// The address of the page with all entries that share a label.
  func href(_ kind: Facet.Kind, label: String) -> String {
    linker.href(.facetValue(kind, slug: kind.slug(of: label)))
  }

  func ministryName(_ code: String) -> String { register.ministry(code: code)?.abbreviation ?? code }

  func ministryLink(_ code: String) -> Link { Link(ministryName(code), href(.ministry(code: code))) }
}

/// What a gap shows of the rule behind it.
struct RuleLink: Sendable {
  let source: String
  let url: String
}
