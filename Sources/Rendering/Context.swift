import Diagnostics
import RegisterModel
import Templating

/// What every page of one build shares: the register, what the rules say about it, and the addresses.
final class Context: Sendable {
  let register: Register
  let assessment: Assessment
  let linker: Linker
  let chrome: Chrome
  let facets: [Facet.Kind: Facet]
  let gapsByRule: [String: [Int]]
  let basesByNorm: [String: [Int]]
  let ministryEntries: [String: [Int]]
  let routesBySource: [String: Route]
  let contradictionsByEntry: [String: [SystemContradiction]]

  init(
    register: Register, assessment: Assessment, linker: Linker, assets: Assets,
    pictures: [(source: String, path: String)]
  ) {
    self.register = register
    self.assessment = assessment
    self.linker = linker
    chrome = Chrome(register: register, asOf: assessment.asOf, linker: linker, assets: assets)
    facets = Dictionary(uniqueKeysWithValues: Facet.Kind.allCases.map { ($0, Facet($0, of: register)) })
    gapsByRule = positions(of: assessment.entries) { Set($0.gaps.map(\.rule)) }
    ministryEntries = positions(of: register.entries) { [$0.ministry] }
    routesBySource = Self.routes(of: register, pictures)
    contradictionsByEntry = Self.contradictions(assessment.contradictions)
    basesByNorm = positions(of: register.entries) { entry in
      Set(entry.legalBases.map { Norm.key(law: $0.law, designation: $0.section) })
    }
  }

  private static func contradictions(_ all: [SystemContradiction]) -> [String: [SystemContradiction]] {
    var byEntry: [String: [SystemContradiction]] = [:]
    for contradiction in all {
      for id in contradiction.entries { byEntry[id, default: []].append(contradiction) }
    }
    return byEntry
  }

  /// The page of every file of Content, by the file's path.
  private static func routes(of register: Register, _ pictures: [(source: String, path: String)]) -> [String: Route] {
    var routes: [String: Route] = [register.portal.source.path: .start]
    for entry in register.entries { routes[entry.source.path] = .entry(id: entry.id) }
    for ministry in register.ministries { routes[ministry.source.path] = .ministry(code: ministry.code) }
    for law in register.laws { routes[law.source.path] = .law(slug: law.slug) }
    for page in register.pages { routes[page.source.path] = .page(slug: page.slug) }
    for picture in pictures { routes[picture.source] = .picture(path: picture.path) }
    return routes
  }

  func href(_ route: Route) -> String { linker.href(route) }

  func facet(_ kind: Facet.Kind) -> Facet { facets[kind]! }

  /// The address of the page with all entries that share a label, if the facet has one.
  func href(_ kind: Facet.Kind, label: String) -> String? {
    facet(kind).slug(ofLabel: label).map { href(.facetValue(kind, slug: $0)) }
  }

  func ministryName(_ code: String) -> String { register.ministry(code: code)?.abbreviation ?? code }
}

extension Norm {
  /// The key of a norm across laws.
  static func key(law: String, designation: String) -> String { "\(law)|\(designation)" }
}

/// Where in a list each key occurs, ascending.
private func positions<Element>(of elements: [Element], keys: (Element) -> Set<String>) -> [String: [Int]] {
  var positions: [String: [Int]] = [:]
  for (position, element) in elements.enumerated() {
    for key in keys(element) { positions[key, default: []].append(position) }
  }
  return positions
}
