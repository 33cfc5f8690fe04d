import Bytes

/// The form of a register's permanent identifiers of entries: a beginning and a number in four digits, or in as many as it needs.
///
/// Every number has one identifier: `nrw-ki-00007` would be another one than `nrw-ki-0007`, and nobody could tell them apart.
///
/// The beginning names the register, not a ministry, which may change. `portal.md` says it before the first entry is published; afterwards
/// it stays.
public struct EntryIDForm: Hashable, Sendable {
  /// What every identifier begins with.
  public let prefix: String
  /// Whether identifiers of other registers have another form; where nobody can say how this one begins its own, any will do.
  public let isKnown: Bool

  /// How many digits follow.
  public static let digits = 4...9
  /// The most letters of a beginning.
  public static let longestPrefix = 20
  /// The form where `portal.md` says nothing.
  public static let usual = EntryIDForm(prefix: "nrw-ki-", isKnown: true)
  /// The form of any register: for the past, and where `portal.md` cannot be read.
  public static let any = EntryIDForm(prefix: usual.prefix, isKnown: false)

  private init(prefix: String, isKnown: Bool) {
    self.prefix = prefix
    self.isKnown = isKnown
  }

  /// The form with a beginning; nil where identifiers cannot begin so: with a letter, then small letters, digits and hyphens, the last of
  /// them a hyphen.
  public init?(prefix: String) {
    guard Self.isPrefix(prefix.utf8) else { return nil }
    self.init(prefix: prefix, isKnown: true)
  }

  private static func isPrefix(_ text: some BidirectionalCollection<UInt8>) -> Bool {
    2...longestPrefix ~= text.count && text.last == UInt8(ascii: "-") && text.first.map(isSmallLetter) ?? false
      && text.allSatisfy { isSmallLetter($0) || $0.isDigit || $0 == UInt8(ascii: "-") }
  }

  private static func isSmallLetter(_ byte: UInt8) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte }

  /// An identifier for explanations.
  public var example: String { identifier(1) }

  /// Whether a text is an identifier.
  public func isOne(_ text: String) -> Bool { digits(of: text) != nil }

  /// The number in an identifier, nil when the text is none.
  public func number(in text: String) -> Int? { digits(of: text).flatMap { Int(Substring($0)) } }

  private func digits(of text: String) -> Substring.UTF8View? {
    let rest: Substring.UTF8View
    if isKnown {
      guard text.hasPrefix(prefix) else { return nil }
      rest = text.utf8.dropFirst(prefix.utf8.count)
    } else {
      guard let hyphen = text.utf8.lastIndex(of: UInt8(ascii: "-")), Self.isPrefix(text.utf8[...hyphen]) else {
        return nil
      }
      rest = text.utf8[text.utf8.index(after: hyphen)...]
    }
    let isNumber =
      Self.digits.contains(rest.count) && rest.allSatisfy(\.isDigit)
      && (rest.count == Self.digits.lowerBound || rest.first != UInt8(ascii: "0"))
    return isNumber ? rest : nil
  }

  /// The lowest number above those of all these identifiers.
  public func freeNumber(above ids: some Sequence<String>) -> Int {
    (ids.compactMap(number).max() ?? 0) + 1
  }

  /// The identifier with a number, with as few digits as are permitted.
  public func identifier(_ number: Int) -> String {
    let written = String(number)
    return prefix + String(repeating: "0", count: max(0, Self.digits.lowerBound - written.utf8.count)) + written
  }
}
