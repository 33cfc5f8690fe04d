public import Diagnostics

/// What holds for all entries: everything in Content but the entries themselves, which may be many.
public struct Register: Sendable {
  /// What holds for the whole portal.
  public let portal: Portal
  /// The ministries, ordered by code.
  public let ministries: [Ministry]
  /// The laws, ordered by address.
  public let laws: [Law]
  /// The date table.
  public let duties: [Duty]
  /// The countries.
  public let countries: Countries
  /// The pages, ordered by their place in the navigation.
  public let pages: [Page]
  /// Why entries are gone.
  public let removals: [RemovalNote]
  /// When addresses on other servers last answered.
  public let reachability: Reachability
  private let ministryIndex: [String: Int]
  private let lawIndex: [String: Int]

  /// A register in its canonical order, whatever order its parts arrive in.
  public init(
    portal: Portal, ministries: [Ministry], laws: [Law], duties: [Duty], countries: Countries, pages: [Page],
    removals: [RemovalNote] = [], reachability: Reachability = Reachability()
  ) {
    self.portal = portal
    self.ministries = ministries.sorted { $0.code < $1.code }
    self.laws = laws.sorted { $0.slug < $1.slug }
    self.duties = duties
    self.countries = countries
    self.pages = pages.sorted { ($0.order, $0.slug) < ($1.order, $1.slug) }
    self.removals = removals
    self.reachability = reachability
    ministryIndex = Self.index(self.ministries.map(\.code))
    lawIndex = Self.index(self.laws.map(\.shortName))
  }

  /// The ministry of a code.
  public func ministry(code: String) -> Ministry? { ministryIndex[code].map { ministries[$0] } }
  /// Who answers on a day for a ministry: itself as long as it exists, else the last one known of those that took over; of a row
  /// that is longer than any history only the first are asked, since this is done for every entry.
  public func heir(of ministry: Ministry, on day: Day) -> Ministry {
    var heir = ministry
    var passed: Set<String> = [ministry.code]
    while heir.isGone(on: day), passed.count < 50, let next = heir.successor.flatMap(self.ministry),
      passed.insert(next.code).inserted
    {
      heir = next
    }
    return heir
  }
  /// The files beside the entries that say something to readers.
  public var groundSources: [SourceFile] {
    [portal.source, countries.source].compactMap(\.self) + ministries.map(\.source) + laws.map(\.source)
      + duties.map(\.source) + pages.map(\.source)
  }
  /// The law of a short name.
  public func law(named name: String) -> Law? { lawIndex[withPlainBlanks(name)].map { laws[$0] } }
  /// The row of the date table with a key.
  public func duty(_ key: String) -> Duty? { duties.first { $0.key == key } }

  private static func index(_ keys: [String]) -> [String: Int] {
    Dictionary(keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
