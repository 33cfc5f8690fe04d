/// A value of front matter before it is written down.
indirect enum Matter: Sendable {
  case text(String)
  case list([Matter])
  case map([(key: String, value: Matter)])
}

extension Matter {
  /// Fields as lines of front matter.
  static func lines(of fields: [(key: String, value: Matter)]) -> String {
    fields.map { "\($0.key): \($0.value.written)\n" }.joined().replacing(": \n", with: ":\n")
  }

  private var written: String {
    switch self {
    case .text(let text): return quoted(text)
    case .list(let items) where items.allSatisfy(\.isText):
      return "[\(items.map(\.written).joined(separator: ", "))]"
    case .list(let items):
      return items.map { item in "\n  - " + item.parts.joined(separator: "\n    ") }.joined()
    case .map: return parts.map { "\n  " + $0 }.joined()
    }
  }

  /// The entries of a map, each on its line.
  private var parts: [String] {
    guard case .map(let fields) = self else { return [written] }
    return fields.map { "\($0.key): \($0.value.written)" }
  }

  private var isText: Bool { if case .text = self { true } else { false } }
}

/// A text in double quotes; characters that front matter refuses stand as they are, so that it can refuse them.
func quoted(_ text: String) -> String {
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
