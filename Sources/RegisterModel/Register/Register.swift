/// The whole register as it was read: plain values, nothing computed by a clock or a locale.
public struct Register: Sendable {
  /// What holds for the whole portal.
  public let portal: Portal
  /// The ministries, ordered by code.
  public let ministries: [Ministry]
  /// The published entries, ordered by identifier.
  public let entries: [Entry]
  /// The entries that are kept out of the site, ordered by identifier.
  public let drafts: [Entry]
  /// The laws, ordered by address.
  public let laws: [Law]
  /// The date table.
  public let duties: [Duty]
  /// The countries.
  public let countries: Countries
  /// The pages, ordered by their place in the navigation.
  public let pages: [Page]
  private let entryIndex: [String: Int]
  private let ministryIndex: [String: Int]
  private let lawIndex: [String: Int]

  /// A register in its canonical order, whatever order its parts arrive in.
  public init(
    portal: Portal, ministries: [Ministry], entries: [Entry], laws: [Law], duties: [Duty], countries: Countries,
    pages: [Page]
  ) {
    self.portal = portal
    self.ministries = ministries.sorted { $0.code < $1.code }
    let ordered = entries.sorted {
      ($0.id.utf8.count, $0.id, $0.source.path) < ($1.id.utf8.count, $1.id, $1.source.path)
    }
    self.entries = ordered.filter { !$0.isDraft }
    drafts = ordered.filter(\.isDraft)
    self.laws = laws.sorted { $0.slug < $1.slug }
    self.duties = duties
    self.countries = countries
    self.pages = pages.sorted { ($0.order, $0.slug) < ($1.order, $1.slug) }
    entryIndex = Self.index(self.entries.map(\.id))
    ministryIndex = Self.index(self.ministries.map(\.code))
    lawIndex = Self.index(self.laws.map(\.shortName))
  }

  /// The position of an entry among `entries`.
  public func entryPosition(id: String) -> Int? { entryIndex[id] }
  /// The entry of an identifier.
  public func entry(id: String) -> Entry? { entryIndex[id].map { entries[$0] } }
  /// The ministry of a code.
  public func ministry(code: String) -> Ministry? { ministryIndex[code].map { ministries[$0] } }
  /// The law of a short name.
  public func law(named name: String) -> Law? { lawIndex[name].map { laws[$0] } }
  /// The row of the date table with a key.
  public func duty(_ key: String) -> Duty? { duties.first { $0.key == key } }

  /// The entries of a ministry, by identifier.
  public func entries(of ministry: String) -> [Entry] { entries.filter { $0.ministry == ministry } }

  private static func index(_ keys: [String]) -> [String: Int] {
    Dictionary(keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
