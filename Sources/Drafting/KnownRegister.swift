import Diagnostics
public import RegisterModel

/// What has to be known of a register to add a file to it.
public struct KnownRegister: Sendable {
  /// The ministries: their codes, and the names under which people may know them.
  public let ministries: [(code: String, names: [String])]
  /// The identifiers that are taken, those of drafts too.
  public let takenIDs: Set<String>
  /// The form of identifiers.
  public let entryIDs: EntryIDForm
  /// The codes of the ministries by what they and their names are but for capitals and accents; every row of a table asks.
  private let codesByName: [String: String]
  /// The identifiers of the entries by their ministries and by what their titles are but for capitals and accents.
  private var idsByTitle: [String: [String: String]] = [:]

  /// A register as far as it has to be known.
  public init(
    ministries: [(code: String, names: [String])], takenIDs: Set<String>, entryIDs: EntryIDForm
  ) {
    self.ministries = ministries
    self.takenIDs = takenIDs
    self.entryIDs = entryIDs
    let names = ministries.flatMap { ministry in
      ([ministry.code] + ministry.names).map { (Self.key(of: $0), ministry.code) }
    }
    codesByName = Dictionary(names) { first, _ in first }
  }

  /// Notes an entry; where a ministry has several of one title the first counts.
  public mutating func note(_ id: String, titled title: String, of ministry: String) {
    let key = Self.key(of: title)
    if !key.isEmpty, idsByTitle[ministry]?[key] == nil { idsByTitle[ministry, default: [:]][key] = id }
  }

  /// The entry of a ministry that has a title.
  public func entry(titled title: String, of ministry: String) -> String? { idsByTitle[ministry]?[Self.key(of: title)] }

  private static func key(of name: String) -> String { String(decoding: folded(name.trimmingBlanks), as: UTF8.self) }

  /// The code of the ministry that a code, an abbreviation or a full name means.
  public func ministry(named name: String) -> String? {
    let wanted = Self.key(of: name)
    return wanted.isEmpty ? nil : codesByName[wanted]
  }

  /// What to do about a name that means no ministry: a German sentence.
  public func advice(on name: String) -> String {
    if let meant = suggestion(for: name) { return "Meinten Sie „\(meant)“?" }
    return ministries.isEmpty
      ? "Legen Sie es an: offenlage new ressort" : "Bekannt sind \(ministries.map(\.code).joined(separator: ", "))."
  }

  /// The ministry that was most likely meant by a name that means none.
  private func suggestion(for name: String) -> String? {
    let wanted = folded(name.trimmingBlanks)
    let bearers = ministries.filter { $0.names.contains { folded($0).contains(wanted) } }
    if wanted.count > 3, bearers.count == 1 { return bearers[0].code }
    return nearest(to: name, among: ministries.map(\.code))
      ?? nearest(to: name, among: ministries.flatMap(\.names)).flatMap(ministry(named:))
  }
}
