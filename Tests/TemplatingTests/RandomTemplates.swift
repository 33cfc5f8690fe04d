import TestSupport

/// Writes templates that mostly fit an `Entry`; the few that do not are for the engine to refuse.
///
/// Left out is what swift-mustache does in its own way: white space at the end of a template is lost there, and of two section
/// tags on a line one may stand alone; an indented partial loses its indentation from the second round of a section on; the dot means the empty list inside an
/// inverted section.
struct RandomTemplates {
  var random: SplitMix64

  private enum Kind {
    case text, optional, html, flag, number, texts, tags, head, optionalHead, optionalTag, entries
  }

  private static let entry: [String: Kind] = [
    "titel": .text, "untertitel": .optional, "inhalt": .html, "neu": .flag, "anzahl": .number, "woerter": .texts,
    "marken": .tags, "kopf": .head, "ressort": .optionalHead, "teile": .entries, "kopf.titel": .text,
  ]
  private static let head: [String: Kind] = ["titel": .text, "verfasser": .optionalTag]
  private static let tag: [String: Kind] = ["etikett": .text, "notiz": .optional]

  /// Page, partials and layout; partials only include later ones.
  mutating func files() -> [String: String] {
    let layout = "[{{$a}}" + nodes(Self.entry, depth: 1, inline: true) + "{{/a}}|{{$b}}b{{/b}}{{>p1}}]"
    return [
      "p3": nodes(Self.entry, depth: 1) + ".\n", "p2": nodes(Self.entry, depth: 1) + "\n{{>p3}}\n.\n",
      "p1": nodes(Self.entry, depth: 2) + ".\n", "l": layout,
      "seite": nodes(Self.entry, depth: 3, mayInclude: true) + ".",
    ]
  }

  private mutating func nodes(
    _ names: [String: Kind], depth: Int, inline: Bool = false, mayInclude: Bool = false
  ) -> String {
    (0..<Int.random(in: 1...6, using: &random)).map { _ in
      node(names, depth: depth, inline: inline, mayInclude: mayInclude)
    }.joined()
  }

  private mutating func node(_ names: [String: Kind], depth: Int, inline: Bool, mayInclude: Bool) -> String {
    switch Int.random(in: 0..<20, using: &random) {
    case 0..<6: return text(inline: inline)
    case 6 where !inline: return "\n  {{! Bemerkung }}\n"
    case 7 where mayInclude && !inline: return "\n{{>p\(Int.random(in: 1...3, using: &random))}}\n"
    case 8 where mayInclude: return "-{{>p3}}"
    case 9 where mayInclude: return "-{{<l}}{{$a}}" + nodes(names, depth: 1, inline: true) + "{{/a}}{{/l}}-"
    default:
      let name = names.keys.sorted().randomElement(using: &random) ?? ""
      return use(name, names[name], names, depth: depth, inline: inline, mayInclude: mayInclude)
    }
  }

  private mutating func text(inline: Bool) -> String {
    let pieces = ["ä ß", " ", "  x", "a < b", "<b>", "</b>", "&amp;", "\"", "' \t", "}", "{ }"]
    let breaks = ["\n", " \n", "\n\n", "Zeile\n", "\n  "]
    return (inline ? pieces : pieces + breaks).randomElement(using: &random) ?? ""
  }

  private mutating func use(
    _ name: String, _ kind: Kind?, _ names: [String: Kind], depth: Int, inline: Bool, mayInclude: Bool
  ) -> String {
    let inner: [String: Kind]
    switch kind {
    case .text, .number: return "{{\(name)}}"
    case .html: return ["{{{\(name)}}}", "{{& \(name)}}"].randomElement(using: &random) ?? ""
    case .optional: inner = names.merging([name: .text]) { $1 }
    case .texts: inner = names.merging([".": .text]) { $1 }
    case .tags, .optionalTag: inner = names.merging(Self.tag) { $1 }
    case .head, .optionalHead: inner = names.merging(Self.head) { $1 }
    case .entries: inner = names.merging(Self.entry) { $1 }
    case .flag, nil: inner = names
    }
    guard depth > 0 else { return "" }
    let isInverted = kind != .head && Int.random(in: 0..<4, using: &random) == 0
    let body = nodes(
      isInverted ? names.filter { $0.key != "." } : inner, depth: depth - 1, inline: inline, mayInclude: mayInclude)
    let line = inline ? "-" : ["-", "-", "\n", "\n "].randomElement(using: &random) ?? ""
    let end = line == "-" ? "-" : "\n"
    return "\(line){{\(isInverted ? "^" : "#")\(name)}}\(end)\(body)\(line){{/\(name)}}\(end)"
  }

  /// A view with values of all kinds, missing ones among them.
  mutating func entry(depth: Int = 2) -> Entry {
    Entry(
      title: word(), subtitle: maybe(word()), body: Array("<i>\(word())</i>\n".utf8),
      isNew: Bool.random(using: &random),
      count: Int.random(in: -20...2000, using: &random), words: few { $0.word() },
      tags: few { Tag(label: $0.word(), note: $0.maybe($0.word())) }, head: header(), ministry: maybe(header()),
      children: depth == 0 ? [] : few { $0.entry(depth: depth - 1) })
  }

  private mutating func header() -> Head {
    Head(title: word(), author: maybe(Tag(label: word(), note: maybe(word()))))
  }

  private mutating func word() -> String {
    ["a", "Größe", "<script>", "R&D", "\"Zitat\"", "o'k", "zwei\nZeilen", "{{titel}}"].randomElement(using: &random)
      ?? ""
  }

  private mutating func maybe<Value>(_ value: Value) -> Value? {
    Bool.random(using: &random) ? value : nil
  }

  private mutating func few<Value>(_ make: (inout Self) -> Value) -> [Value] {
    (0..<Int.random(in: 0...3, using: &random)).map { _ in make(&self) }
  }
}
