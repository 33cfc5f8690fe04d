/// What a cell means beyond its text: the conventions by which tables are written and read back without loss.
///
/// 1. A list stands in one cell, its values joined by `; `; a semicolon inside a value is written `\;`, a backslash `\\`.
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

  /// The values of a cell that holds a list by rule 1; blanks around a value and empty values do not count.
  public static func list(_ cell: String) -> [String] {
    var values: [[UInt8]] = [[]]
    var isEscaped = false
    for byte in cell.utf8 {
      switch byte {
      case _ where isEscaped:
        if byte != UInt8(ascii: ";"), byte != UInt8(ascii: "\\") { values[values.count - 1].append(UInt8(ascii: "\\")) }
        values[values.count - 1].append(byte)
        isEscaped = false
      case UInt8(ascii: "\\"): isEscaped = true
      case UInt8(ascii: ";"): values.append([])
      default: values[values.count - 1].append(byte)
      }
    }
    if isEscaped { values[values.count - 1].append(UInt8(ascii: "\\")) }
    return values.map { trimmed($0) }.filter { !$0.isEmpty }
  }

  static let apostrophe = UInt8(ascii: "'")

  private static func trimmed(_ bytes: [UInt8]) -> String {
    let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.endIndex
    let end = bytes.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
