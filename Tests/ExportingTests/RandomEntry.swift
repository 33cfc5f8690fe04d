import RegisterModel
import TestSupport

/// Makes front matter by the catalogue: valid everywhere, but for a fault now and then.
struct RandomEntry {
  var random: SplitMix64
  /// Of a hundred values, how many are replaced by one that is wrong or strange.
  var faults = 0

  mutating func entry() -> MatterValue {
    var members = map(.entry, density: 30)
    if chance(faults) { members.append(("unbekannt", .text("x"))) }
    if chance(faults), !members.isEmpty { members.remove(at: Int.random(in: 0..<members.count, using: &random)) }
    if chance(10) {
      members.append(("entwurf", [.bool(true), .text("true"), .bool(false)].randomElement(using: &random)!))
    }
    return .map(members)
  }

  private mutating func map(_ catalogue: FieldCatalogue, density: Int) -> [(String, MatterValue)] {
    var members: [(String, MatterValue)] = []
    for field in catalogue.fields where field.key != "entwurf" {
      var isMandatory = false
      if case .mandatory = field.requirement { isMandatory = true }
      guard isMandatory || chance(density) else { continue }
      members.append((field.key, field.key == "ressort" ? .text("im") : value(field.kind)))
    }
    return members
  }

  private mutating func value(_ kind: FieldKind) -> MatterValue {
    if chance(faults) { return strange(kind) }
    switch kind {
    case .list(let element):
      // A value may stand in a list once; with faults also twice.
      let values = (0..<Int.random(in: 1...3, using: &random)).map { _ in value(element) }
      guard element.parts == nil else { return .list(values) }
      let mayRepeat = chance(faults)
      var known: [String: String] = [:]
      return .list(
        values.filter { value in
          let former = known.updateValue(value.json, forKey: value.json.filter { $0 != "\"" })
          return former == nil || mayRepeat && former == value.json
        })
    case .map(let parts):
      let members = map(parts, density: 50)
      // A group says something, unless it is a fault.
      guard members.isEmpty, let field = parts.fields.randomElement(using: &random) else { return .map(members) }
      return .map([(field.key, value(field.kind))])
    case .term(let list):
      let value = list.terms.randomElement(using: &random)!.value
      // Without quotes, editors take it for a number.
      return chance(50) ? Int(value).map(MatterValue.number) ?? .text(value) : .text(value)
    case .number: return .number(Int.random(in: 0...1_000_000, using: &random))
    case .date: return .text(date)
    default: return .text(text(kind))
    }
  }

  private mutating func text(_ kind: FieldKind) -> String {
    let samples: [String] =
      switch kind {
      case .entryID: ["nrw-ki-0001", "nrw-ki-123456789"]
      case .slug, .ministryCode: ["a", "im", "x-1"]
      case .email: ["ki@im.nrw.de", "A.B+c@x-y.example"]
      case .url: ["https://x.example", "HTTP://x.example/ä?a=b#c"]
      case .path: ["/alt/", "/alt/name-2/"]
      case .country: ["DE", "US"]
      case .fieldPath: ["zweck", "system.name", "folgenabschaetzungen.dsfa"]
      default: ["Text", "Zeile\nZeile", "=1", "\"x\"", "ä, b; c", "https://x", "1", "u\u{308}"]
      }
    return samples.randomElement(using: &random)!
  }

  private var date: String {
    mutating get {
      ["2025", "2025-05", "2024-02-29", "2000-02-29", "1800-12-31", "9999"].randomElement(using: &random)!
    }
  }

  /// Nearly a value of the kind, where there are such.
  private mutating func strange(_ kind: FieldKind) -> MatterValue {
    let near: [String]
    switch kind {
    case .url:
      near = [
        "https://land.example@x.example", "https://x.example:65535/", "https://x.example:65536", "https://x.example:",
        "https://x.example:080", "https://x.example:8a", "https://:80/", "https://b\u{FC}cher.example",
        "https://\u{430}.example",
        "https://x_y.example", "https://x.example;y", "https://x%41.example", "https://[::1]/", "https://#x",
        "https://?x",
        "https://x.example?y", "https://x.example#y", "https://x.example/a@b:c", "https://e\u{301}.example",
        "https://..",
        "https://x.example/\u{2060}", "https://x.example/\u{A0}", "https://x.example/\u{3000}",
        "https://x.example/\u{600}",
        "https://x.example/\u{E9}\u{301}", "hTTps://X.EXAMPLE", "https//x.example", "https:/x.example", "javascript:x",
      ]
    case .fieldPath: near = ["zweck.", ".zweck", "system..name", "system.name.x", "folgenabschaetzungen.gfa", "Zweck"]
    case .number: near = ["0", "007", "999999999999999", "1000000000000000", "-0", "+1", "1.0", "1e3", "\u{664}"]
    case .date:
      near = ["1800", "1800-01-01", "9999-12-31", "10000", "2024-1-1", "2100-02-29", "2400-02-29", "20240101"]
    case .path: near = ["//", "/a//b/", "/-a/", "/a-/", "/A/", "/a_b/", "/../", "/a.b/", "/1/"]
    case .email:
      near = [".a@b.de", "a@b", "a@b.d", "a@b..de", "a@b-.de", "a@@b.de", "\u{E4}@b.de", "a@1.2", "<a@b.de>"]
    case .country: near = ["Deutschland", "ZZ", "D1", "\u{FF24}\u{FF25}"]
    default:
      near = [
        "\u{3164}", "\u{2061}", "\u{FE0F}", "\u{115F}", "\u{180B}", "\u{FFF9}", "\u{34F}", "\u{3164}x", "\u{2800}",
      ]
    }
    return chance(50) ? strange : .text(near.randomElement(using: &random)!)
  }

  private var strange: MatterValue {
    mutating get {
      let values: [MatterValue] = [
        .null, .text(""), .list([]), .map([]), .list([.text("x")]), .list([.null]), .map([("x", .text("y"))]),
        .number(2024), .number(7), .bool(true), .text("x"), .text("2023-02-29"), .text("1900-02-29"), .text("0000"),
        .text("2025-13"), .text("1799-12-31"), .number(1799), .text("  \n"), .text("2025-04-31"), .text("2025-5"),
        .text("nrw-ki-1"), .text("nrw-ki-0001x"), .text("de"),
        .text("https:///x"), .text("https://a b"), .text("ftp://x"), .text("a@b"), .text("a@b.c"), .text("-x"),
        .text("/x"), .text("/x/"), .text("a\u{202E}b"), .text("\u{200F}"), .text("zweck.x"), .text("12"), .text("0012"),
        .text("1234567890123456"), .text("Ä"), .list([.list([.text("x")])]), .list([.map([])]), .text("true"),
      ]
      return values.randomElement(using: &random)!
    }
  }

  private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
}
