import Bytes
import RegisterModel

/// Front matter as it is written for people: plain where that is safe, in quotes or as a block where it is not.
public enum FrontMatterText {
  /// A value behind its key; a text of several lines stands below it.
  public static func value(_ text: String, indent: Int) -> String {
    guard text.utf8.contains(UInt8(ascii: "\n")) else { return scalar(text) }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let isBlock = lines.allSatisfy { line in
      line.utf8.isEmpty
        || !line.utf8.contains(0x09) && line.utf8.first != UInt8(ascii: " ") && line.utf8.last != UInt8(ascii: " ")
    }
    guard isBlock, lines.first?.isEmpty == false, lines.last?.isEmpty == false else { return scalar(text) }
    let margin = String(repeating: " ", count: indent + 2)
    return "|-\n" + lines.map { $0.isEmpty ? "" : margin + $0 }.joined(separator: "\n")
  }

  /// A list on one line.
  public static func list(_ values: [String]) -> String { "[\(values.map(scalar).joined(separator: ", "))]" }

  /// A value on one line.
  public static func scalar(_ text: String) -> String {
    let isPlain =
      text.utf8.first.map(\.isLetterOrDigit) ?? false
      && text.utf8.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
    guard !isPlain || isTypedElsewhere(text) else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// Whether other readers of YAML would make anything but this text of it, such as 1 of `01`. Numbers and dates are what they look like.
  private static func isTypedElsewhere(_ text: String) -> Bool {
    guard text.utf8.first.map(\.isDigit) ?? false else { return typedWords.contains(text.lowercased()) }
    if text.utf8.allSatisfy(\.isDigit) { return text.utf8.first == UInt8(ascii: "0") && text.utf8.count > 1 }
    return PartialDate(text) == nil
  }

  /// Words that YAML 1.1 takes for something else, but for `true` and `false`, which front matter says itself.
  private static let typedWords: Set<String> = ["null", "yes", "no", "on", "off", "y", "n"]
}
