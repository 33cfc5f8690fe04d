import TestSupport

/// Writes random front matter: mostly within the subset, sometimes just beside it.
struct RandomDocument {
  var random: SplitMix64
  private var text = ""
  private var lineEnd: String

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    lineEnd = random.chance(25) ? "\r\n" : "\n"
  }

  /// The fields of a document, without the lines around them.
  mutating func fields() -> String {
    for index in 0..<Int.random(in: 0...7, using: &random) { field(index) }
    return text
  }

  private mutating func line(_ content: String) {
    text += content + (random.chance(4) ? "  " : "") + lineEnd
    if random.chance(5) { text += random.pick(["", "   ", "# Kommentar", "  # auch: einer", "#"]) + lineEnd }
  }

  private mutating func field(_ index: Int) {
    let key =
      random.pick(["id", "titel", "Zweck", "größe", "mein feld", "a-b", "x.y", "q'", "n"])
      + (random.chance(97) ? "\(index)" : "")
    let colon = random.chance(4) ? " :" : ":"
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<4: line("\(key)\(colon) \(scalar())")
    case 4: blockText(after: "\(key)\(colon) ", indent: random.chance(90) ? 2 : 0)
    case 5: line("\(key)\(colon)\(random.pick(["", " ", " # leer", ""]))")
    case 6: line("\(key)\(colon) \(random.chance(50) ? flowList() : flowMap())")
    case 7: map(key + colon)
    default: list(key + colon)
    }
  }

  private mutating func list(_ head: String) {
    line(head)
    let indent = random.pick([0, 2, 2, 4, 1])
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let dash =
        String(repeating: " ", count: random.chance(97) ? indent : indent + 1) + "-"
        + String(repeating: " ", count: random.chance(90) ? 1 : 3)
      switch Int.random(in: 0..<6, using: &random) {
      case 0..<2: line(dash + scalar())
      case 2: line(dash + flowMap())
      case 3: blockText(after: dash, indent: indent + 2)
      default: entries(indent: dash.utf8.count, head: dash)
      }
    }
  }

  private mutating func map(_ head: String) {
    line(head)
    let indent = random.pick([1, 2, 2, 2, 3])
    entries(indent: indent, head: String(repeating: " ", count: indent))
  }

  private mutating func entries(indent: Int, head: String) {
    for index in 0..<Int.random(in: 1...4, using: &random) {
      let start = index == 0 ? head : String(repeating: " ", count: random.chance(97) ? indent : indent + 1)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: blockText(after: "\(start)k\(index): ", indent: indent + 2)
      case 1: line("\(start)k\(index): \(flowList())")
      case 2: line("\(start)k\(index):")
      default: line("\(start)k\(index): \(scalar())")
      }
    }
  }

  private mutating func blockText(after head: String, indent: Int) {
    text +=
      head + random.pick(["|", ">"]) + random.pick(["", "", "-", "+"]) + random.pick(["", "", " ", " # so"]) + lineEnd
    for _ in 0..<Int.random(in: 0...5, using: &random) {
      if random.chance(20) {
        text += random.pick(["", " ", "     "]) + lineEnd
      } else {
        text +=
          String(repeating: " ", count: indent + random.pick([0, 0, 0, 0, 1, 2])) + words()
          + random.pick(["", "", " ", ": x", " # y"]) + lineEnd
      }
    }
  }

  private mutating func flowList() -> String {
    let items = (0..<Int.random(in: 0...3, using: &random)).map { _ in flowScalar() }
    return "[" + items.joined(separator: random.pick([", ", ",", " , "])) + "]" + random.pick(["", "", " # c"])
  }

  private mutating func flowMap() -> String {
    let entries = (0..<Int.random(in: 0...3, using: &random)).map { index in
      let value = random.chance(20) ? "" : random.chance(20) ? flowList() : flowScalar()
      return "k\(index): \(value)"
    }
    return "{" + entries.joined(separator: random.pick([", ", ",", " , "])) + "}"
  }

  private mutating func scalar() -> String {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return doubleQuoted()
    case 1: return singleQuoted()
    default: return words() + (random.chance(10) ? " # Kommentar" : "")
    }
  }

  private mutating func flowScalar() -> String {
    random.chance(40) ? (random.chance(50) ? doubleQuoted() : singleQuoted()) : words()
  }

  private mutating func doubleQuoted() -> String {
    let parts = (0..<Int.random(in: 0...4, using: &random)).map { _ in
      random.pick([
        "a", "ß", " ", "\\n", "\\\"", "\\u00e4", "\\x41", "\\U0001F600", "\\\\", ": ", " #", "'", "\\_", "\\/", "\\t",
        "\\ ", "[", "\\q", "\\u00",
      ])
    }
    return "\"" + parts.joined() + "\""
  }

  private mutating func singleQuoted() -> String {
    let parts = (0..<Int.random(in: 0...4, using: &random)).map { _ in
      random.pick(["a", "''", " ", "\"", "\\", ": ", " #", "ö", "{"])
    }
    return "'" + parts.joined() + "'"
  }

  private mutating func words() -> String {
    let words = (0..<Int.random(in: 1...4, using: &random)).map { _ in
      random.pick([
        "Wort", "§", "12", "2026-05-01", "no", "1.0", "über", "„so“", "a:b", "https://x.de/?q=1#z", "x#y", "-5", "(c)",
        "50 %", "A,B", "-", "=",
        "~x", "😀", "it's", "a\"b", "…", "<b>", "?x", ":x", "*", "&", "@", "{", "]", "- x", "!", "null", "–",
      ])
    }
    return words.joined(separator: random.chance(90) ? " " : "  ")
  }
}
