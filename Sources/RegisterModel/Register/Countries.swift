import Bytes
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
    /// What else it is commonly called.
    public let furtherNames: [String]
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
      countries[code] = Country(
        code: code, name: name, furtherNames: row.furtherNames.compactMap(\.value.text), area: area)
    }
    self.countries = countries
  }

  /// The country of a code, or nil when the table does not list it.
  public subscript(code: String) -> Country? { countries[code] }

  /// All codes, sorted.
  public var codes: [String] { countries.keys.sorted() }

  /// The code of the country that was most likely meant by a German name: a name of the table, part of one, more than one or nearly one; nil
  /// where it may be several.
  public func code(meantBy name: String) -> String? {
    let wanted = folded(name)
    let names = countries.values.sorted { $0.code < $1.code }.flatMap { country in
      ([country.name] + country.furtherNames).map { (code: country.code, name: $0, folded: folded($0)) }
    }
    if let same = names.first(where: { $0.folded == wanted }) { return same.code }
    if wanted.count > Self.longestAbbreviation {
      let related = names.filter { $0.folded.contains(wanted) || wanted.tells(of: $0.folded) }
      if Set(related.map(\.code)).count == 1 { return related[0].code }
    }
    let meant = nearest(to: name, among: names.filter { $0.folded.count > Self.longestAbbreviation }.map(\.name))
    return meant.flatMap { meant in names.first { $0.name == meant }?.code }
  }

  /// So short a name is a part of other words, and like other abbreviations, by chance: „UK“ stands in „Ukraine“, „USA“ is nearly „UGA“.
  fileprivate static let longestAbbreviation = 3
}

extension [UInt8] {
  /// Whether a folded text has a folded name in it, an abbreviation as a word of its own.
  fileprivate func tells(of name: [UInt8]) -> Bool {
    guard name.count <= Countries.longestAbbreviation else { return contains(name) }
    return split { !$0.isLetterOrDigit }.contains { $0.elementsEqual(name) }
  }
}
