import Diagnostics
import Testing

@testable import Parsing

@Suite("Front matter: what is read")
struct ReadingTests {
  @Test(
    "values",
    arguments: [
      ("a:", "a=∅"), ("a: # leer", "a=∅"), ("a: no", "a=no"), ("a: 012", "a=012"), ("a: x # y", "a=x"),
      ("a: x#y", "a=x#y"),
      ("a: 2026-05-01", "a=2026-05-01"), ("a: https://x.de/?q=1#z", "a=https://x.de/?q=1#z"), ("a: 'it''s'", "a=it's"),
      (#"a: "\u00e4\x41\n\t\\\"\/\_\U0001F600""#, "a=äA\\n\t\\\"/\u{A0}😀"), ("a: „A“ und „B“", "a=„A“ und „B“"),
      ("a: ---", "a=---"), ("a: -5", "a=-5"), ("a : b", "a=b"), ("Größe: b", "Größe=b"),
      ("mein feld: b", "mein feld=b"),
      ("a: []", "a=[]"), ("a: {}", "a={}"), ("a: [b, \"c, d\", 'e']  # f", "a=[b|c, d|e]"),
      ("a: {b: c, d: [e, f], g: , h: \"i: j\"}", "a={b=c|d=[e|f]|g=∅|h=i: j}"),
      ("a:\n- b\n- c", "a=[b|c]"), ("a:\n  - b\n\n  # x\n  - c", "a=[b|c]"),
      ("a:\n    -   b: c\n        d: e\n    - f: g", "a=[{b=c|d=e}|{f=g}]"),
      ("a:\n  b: c\n  d:\n  e: [f]", "a={b=c|d=∅|e=[f]}"), ("a:\n  - {b: c}\n  - d", "a=[{b=c}|d]"),
      ("a: |\n  b\n   c\n\n  d\n", "a=b\\n c\\n\\nd\\n"), ("a: >\n  b\n  c\n\n  d\n   e\n  f", "a=b c\\nd\\n e\\nf\\n"),
      ("a: |-\n  b\n\n", "a=b"), ("a: |+\n  b\n\n\nc: d", "a=b\\n\\n\\n;c=d"), ("a: |\nb: c", "a=;b=c"),
      ("a: >- # x\n  # kein Kommentar\n  y: z", "a=# kein Kommentar y: z"),
      ("a:\n  - |\n    b\n    c\n  - d: >-\n      e\n      f\n    g: h", "a=[b\\nc\\n|{d=e f|g=h}]"),
      ("", ""), ("# nur ein Kommentar", ""), ("a: ~b\nc: nullwert", "a=~b;c=nullwert"),
    ])
  func values(source: String, expected: String) throws {
    let document = Array("---\n\(source)\n---\nText\n".utf8)
    let (frontMatter, findings, _) = read(document)
    let found = try #require(frontMatter)
    #expect(findings.map(\.message) == [])
    #expect(found.fields.map { described($0) }.joined(separator: ";") == expected)
    #expect(Oracle.difference(document, found) == nil)
  }

  @Test("ranges cover what was written")
  func ranges() throws {
    let source = "---\na: \"ü\" # x\nbb: [c,  d ]\ne: >\n  f\n\n  g\n\nh:\n- i: j\n  k: l\nm:  \nn: {o: p}\n---\nText\n"
    let (frontMatter, _, file) = read(Array(source.utf8))
    let found = try #require(frontMatter)
    func text(_ range: ByteRange) -> String { String(decoding: file.bytes[range.indices], as: UTF8.self) }
    #expect(found.fields.map { text($0.keyRange) } == ["a", "bb", "e", "h", "m", "n"])
    #expect(
      found.fields.map { text($0.value.range) } == [
        "\"ü\"", "[c,  d ]", ">\n  f\n\n  g", "- i: j\n  k: l", "", "{o: p}",
      ])
    #expect(text(found.range).hasPrefix("---\na:") && text(found.range).hasSuffix("}\n---"))
    #expect(text(found.body) == "Text\n")
  }

  @Test("a faulty field is there, and a key in a left-out line is not missing")
  func recovery() throws {
    let source = "---\na: b: c\n  titel: x\n&anker zweck: y\n\"d\": e\nliste:\n  - f\n  - g: h: i\n  - j\n---\n"
    let found = try #require(read(Array(source.utf8)).frontMatter)
    #expect(found.fields.map { described($0) } == ["a=!", "d=!", "liste=[f|{g=!}|j]"])
    #expect(found.uncertainKeys.isSuperset(of: ["titel", "zweck"]))
  }

  @Test("many keys and long lines", arguments: [300, 20_000])
  func size(count: Int) throws {
    let fields = (0..<count).map { "k\($0): w\n" }.joined()
    let line = "lang: " + String(repeating: "wort ", count: count) + "\nk7: doppelt\n"
    let (frontMatter, findings, _) = read(Array("---\n\(fields)\(line)---\n".utf8))
    #expect(frontMatter?.fields.count == count + 1)
    #expect(findings.map(\.message) == ["Jeder Schlüssel steht nur einmal; „k7“ steht schon in Zeile 9."])
  }

  @Test("a file that is nothing but faults is answered with a hundred of them")
  func faults() {
    let found = read(Array("---\n\(String(repeating: "&a\n", count: 5000))---\n".utf8)).findings
    #expect(found.count == FrontMatterScanner.maximumFaultCount)
  }
}

/// A field in one line: `∅` for an empty value, `!` for a faulty one.
func described(_ field: RawField) -> String { "\(field.key)=\(described(field.value))" }

func described(_ value: RawValue) -> String {
  switch value {
  case .empty: "∅"
  case .faulty: "!"
  case .scalar(let scalar): scalar.text.replacing("\n", with: "\\n")
  case .list(let items, _): "[\(items.map { described($0) }.joined(separator: "|"))]"
  case .map(let fields, _): "{\(fields.map { described($0) }.joined(separator: "|"))}"
  }
}
