import Bytes

/// The form of the permanent identifiers of entries: a prefix and a number in four digits, or in as many as it needs.
///
/// Every number has one identifier: `nrw-ki-00007` would be another one than `nrw-ki-0007`, and nobody could tell them apart.
///
/// The prefix names the register, not a ministry, which may change. A register of its own needs its own prefix before its first entry
/// is published; afterwards it stays.
public enum EntryID {
  /// What every identifier begins with.
  public static let prefix = "nrw-ki-"
  /// How many digits follow.
  public static let digits = 4...9
  /// An identifier for explanations.
  public static let example = identifier(1)

  /// Whether a text is an identifier.
  public static func isOne(_ text: String) -> Bool {
    guard text.hasPrefix(prefix) else { return false }
    let rest = text.utf8.dropFirst(prefix.utf8.count)
    return digits.contains(rest.count) && rest.allSatisfy(\.isDigit)
      && (rest.count == digits.lowerBound || rest.first != UInt8(ascii: "0"))
  }

  /// The number in an identifier, nil when the text is none.
  public static func number(in text: String) -> Int? {
    isOne(text) ? Int(text.dropFirst(prefix.count)) : nil
  }

  /// The lowest number above those of all these identifiers.
  public static func freeNumber(above ids: some Sequence<String>) -> Int {
    (ids.compactMap(number).max() ?? 0) + 1
  }

  /// The identifier with a number, with as few digits as are permitted.
  public static func identifier(_ number: Int) -> String {
    let written = String(number)
    return prefix + String(repeating: "0", count: max(0, digits.lowerBound - written.utf8.count)) + written
  }
}
