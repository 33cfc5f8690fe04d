/// What a cell means beyond its text: the conventions by which tables are written and read back without loss.
///
/// 1. A list stands in one cell, its values joined by `; `, or by line breaks where people wrote it; a semicolon inside a value is
///    written `\;`, a backslash `\\`, and a line break has a backslash before it, as has a blank at the edge of a value, which
///    would not count.
/// 2. A line that a spreadsheet could run as a formula, because it begins with `=`, `+`, `-`, `@` or a tab, is led by an
///    apostrophe; a line that already begins with apostrophes before such a character gets one more.
/// 3. Line breaks inside a cell are line feeds; records end with a carriage return and a line feed.
public enum CellRules {
  /// What joins the values of a list.
  public static let listSeparator = "; "

  /// Whether a line beginning with this byte could run as a formula when it is opened or pasted in a spreadsheet.
  @inline(__always) static func startsFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
    default: false
    }
  }

  /// The text of a cell without the apostrophes of rule 2.
  public static func unguarded(_ cell: String) -> String {
    guard cell.utf8.contains(apostrophe) else { return cell }
    let lines = cell.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      let rest = line.drop { $0 == apostrophe }
      return rest.count < line.count && rest.first.map(startsFormula) ?? false ? line.dropFirst() : line
    }
    return String(decoding: Array(lines.joined(separator: [UInt8(ascii: "\n")])), as: UTF8.self)
  }

  /// The values of a cell that holds a list by rule 1; other blanks around a value and empty values do not count.
  public static func list(_ cell: String) -> [String] {
    var values: [[UInt8]] = [[]]
    // How much of the last value stays when blanks behind it are dropped.
    var kept = 0
    var isEscaped = false
    func trimmed(_ value: [UInt8]) -> [UInt8] { Array(value.prefix(kept)) }
    for byte in cell.utf8 {
      let last = values.count - 1
      switch byte {
      case _ where isEscaped:
        if !isEscapable(byte) { values[last].append(UInt8(ascii: "\\")) }
        values[last].append(byte)
        kept = values[last].count
        isEscaped = false
      case UInt8(ascii: "\\"): isEscaped = true
      case UInt8(ascii: ";"), newline:
        values[last] = trimmed(values[last])
        values.append([])
        kept = 0
      case _ where isBlank(byte): if !values[last].isEmpty { values[last].append(byte) }
      default:
        values[last].append(byte)
        kept = values[last].count
      }
    }
    values[values.count - 1] = trimmed(values[values.count - 1]) + (isEscaped ? [UInt8(ascii: "\\")] : [])
    return values.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// A value of a list as rule 1 writes it into a cell.
  static func listed(_ value: String) -> String {
    guard let first = value.utf8.first, let last = value.utf8.last else { return value }
    guard isBlank(first) || isBlank(last) || value.utf8.contains(where: isMeaningful) else { return value }
    let bytes = Array(value.utf8)
    let start = bytes.firstIndex { !isBlank($0) } ?? bytes.count
    let end = bytes.lastIndex { !isBlank($0) } ?? 0
    let escaped = bytes.enumerated().flatMap { index, byte in
      index < start || index > end || isMeaningful(byte) ? [UInt8(ascii: "\\"), byte] : [byte]
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  private static func isMeaningful(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ";") || byte == UInt8(ascii: "\\") || byte == newline
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }

  /// Whether a cell says anything; a record without such a cell is none.
  static func hasText(_ cell: String) -> Bool { !cell.utf8.allSatisfy(isBlank) }

  private static func isEscapable(_ byte: UInt8) -> Bool { isMeaningful(byte) || isBlank(byte) }

  static let apostrophe = UInt8(ascii: "'")
}
