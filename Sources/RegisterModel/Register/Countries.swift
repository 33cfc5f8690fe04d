public import Diagnostics

/// The countries that places of processing may name, with their data protection areas.
public struct Countries: Sendable {
  /// What was written, if there is a table.
  public let record: Record?
  /// The file it was read from, if it is known.
  public let source: SourceFile?

  /// A country of the table.
  public struct Country: Sendable {
    /// The ISO 3166-1 alpha-2 code.
    public let code: String
    /// The German name.
    public let name: String
    /// Whether data move there freely.
    public let area: DataProtectionArea
  }

  private let countries: [String: Country]

  /// The table as it was read; empty when there is none.
  public init(record: Record?, source: SourceFile? = nil) {
    self.record = record
    self.source = source
    var countries: [String: Country] = [:]
    for row in record?.maps("laender") ?? [] {
      guard let code = row.text("code"), let name = row.text("name"), let area: DataProtectionArea = row.term("raum")
      else { continue }
      countries[code] = Country(code: code, name: name, area: area)
    }
    self.countries = countries
  }

  /// The country of a code, or nil when the table does not list it.
  public subscript(code: String) -> Country? { countries[code] }

  /// All codes, sorted.
  public var codes: [String] { countries.keys.sorted() }

  /// The code of the country that was most likely meant by a German name: the name of the table, part of it, more than it or nearly it; nil
  /// where it may be several.
  public func code(meantBy name: String) -> String? {
    let wanted = folded(name)
    let names = countries.values.sorted { $0.code < $1.code }.map { (code: $0.code, name: folded($0.name)) }
    if let same = names.first(where: { $0.name == wanted }) { return same.code }
    if wanted.count > 3 {
      let related = names.filter { $0.name.contains(wanted) || wanted.contains($0.name) }
      if related.count == 1 { return related[0].code }
    }
    let meant = nearest(to: name, among: countries.values.map(\.name).sorted())
    return meant.flatMap { meant in countries.values.first { $0.name == meant }?.code }
  }
}
