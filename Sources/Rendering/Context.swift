import RegisterModel
import Templating

/// What every page of one build shares before any entry is known: what holds for the whole register, and the addresses.
final class Context: Sendable {
  let register: Register
  let rules: [RuleDescription]
  let asOf: Day
  let linker: Linker
  let chrome: Chrome
  private let rulesByID: [String: RuleDescription]
  /// The pages of all files of Content but the entries', by path.
  let routesBySource: [String: Route]

  init(
    register: Register, rules: [RuleDescription], asOf: Day, linker: Linker, assets: Assets,
    pictures: [(source: String, path: String)]
  ) {
    self.register = register
    self.rules = rules
    self.asOf = asOf
    self.linker = linker
    chrome = Chrome(register: register, asOf: asOf, linker: linker, assets: assets)
    rulesByID = Dictionary(rules.map { ($0.id, $0) }) { first, _ in first }
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

  func rule(_ id: String) -> RuleDescription? { rulesByID[id] }

  func href(_ route: Route) -> String { linker.href(route) }

  /// The address of the page with all entries that share a label.
  func href(_ kind: Facet.Kind, label: String) -> String {
    linker.href(.facetValue(kind, slug: kind.slug(of: label)))
  }

  func ministryName(_ code: String) -> String { register.ministry(code: code)?.abbreviation ?? code }
}
