/// A document as a tree, to be written as front matter and as JSON.
indirect enum MatterValue: Sendable {
  case text(String)
  case number(Int)
  case bool(Bool)
  case null
  case list([MatterValue])
  case map([(String, MatterValue)])

  /// A file with the document as its front matter.
  var document: String {
    guard case .map(let members) = self else { return "" }
    return "---\n" + members.map { "\($0):\($1.below(0))\n" }.joined() + "---\n"
  }

  /// What follows a key and its colon.
  private func below(_ indent: Int) -> String {
    let margin = "\n" + String(repeating: " ", count: indent + 2)
    switch self {
    case .null: return ""
    case .map(let members) where !members.isEmpty && indent == 0:
      return members.map { "\(margin)\($0):\($1.below(2))" }.joined()
    case .list(let values) where !values.isEmpty && indent == 0:
      return values.map { margin + "-" + ($0.inline.isEmpty ? "" : " \($0.inline)") }.joined()
    default: return inline.isEmpty ? "" : " \(inline)"
    }
  }

  private var inline: String {
    switch self {
    case .null: ""
    case .text(let text): Self.quoted(text)
    case .number(let number): String(number)
    case .bool(let value): String(value)
    // Nothing between brackets would be no item at all; null has to be written there.
    case .list(let values): "[\(values.map { $0.inline.isEmpty ? "~" : $0.inline }.joined(separator: ", "))]"
    case .map(let members): "{\(members.map { "\($0): \($1.inline)" }.joined(separator: ", "))}"
    }
  }

  private static func quoted(_ text: String) -> String {
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

  /// The document as JSON.
  var json: String {
    switch self {
    case .null: return "null"
    case .number(let number): return String(number)
    case .bool(let value): return String(value)
    case .list(let values): return "[\(values.map(\.json).joined(separator: ","))]"
    case .map(let members):
      return "{\(members.map { "\(MatterValue.text($0).json):\($1.json)" }.joined(separator: ","))}"
    case .text(let text):
      let escaped = text.unicodeScalars.map { scalar in
        scalar.value < 0x20 || scalar == "\"" || scalar == "\\"
          ? "\\u" + String(scalar.value + 0x10000, radix: 16).dropFirst() : String(scalar)
      }
      return "\"\(escaped.joined())\""
    }
  }
}
