import Bytes
import Foundation
import TestSupport
import Testing

struct EscapingTests {
  static let cases: [(TextContext, String, String)] = [
    (.html, "a < b & c > d \" e ' f", "a &lt; b &amp; c &gt; d &quot; e &#39; f"),
    (.html, "\"\u{301}<\u{338}", "&quot;\u{301}&lt;\u{338}"), (.html, "", ""), (.html, "äß😀", "äß😀"),
    (.html, "&amp;", "&amp;amp;"), (.html, "\u{1}", "\u{1}"),
    (.xml, "a < b & c > d \" e ' f ]]>", "a &lt; b &amp; c &gt; d &quot; e &apos; f ]]&gt;"),
    (.xml, "\u{0}\u{8}\u{B}\u{1F}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"), (.xml, "\t\n\r", "\t\n\r"),
    (.xml, "\u{FFFE}\u{FFFF}\u{FFFD}", "\u{FFFD}\u{FFFD}\u{FFFD}"), (.xml, "\u{7F}", "\u{7F}"),
    (.json, "\" \\ / \n \r \t \u{1}", "\\\" \\\\ / \\n \\r \\t \\u0001"),
    (.json, "</script>&", "\\u003c/script\\u003e\\u0026"),
    (.json, "\u{2028}\u{2029}\u{2027}", "\\u2028\\u2029\u{2027}"),
  ]

  @Test(arguments: cases.indices)
  func eachContextHasItsCharacters(index: Int) {
    let (context, text, escaped) = Self.cases[index]
    #expect(escape(text, for: context) == escaped)
  }

  @Test(arguments: [11, 12, 13].map { UInt64($0) })
  func whatIsEscapedCanBeReadBack(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<400 {
      let text = randomText(&generator)
      #expect(unescaped(escape(text, for: .html)) == text, "seed \(seed)")
      #expect(try json("\"\(escape(text, for: .json))\"") == text, "seed \(seed)")
      #expect(!escape(text, for: .json).utf8.contains { $0 < 0x20 || $0 == UInt8(ascii: "<") })
      for byte in escape(text, for: .html).utf8 { #expect(!"<>\"'".utf8.contains(byte)) }
    }
  }

  @Test(arguments: [21, 22, 23].map { UInt64($0) })
  func aLongTextIsEscapedLikeItsCharacters(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for context in [TextContext.html, .xml, .json] {
      var pieces: [String] = []
      for _ in 0..<400 {
        pieces.append(String(repeating: "a", count: Int.random(in: 0...20, using: &generator)))
        pieces.append(randomText(&generator))
      }
      let expected = pieces.flatMap(\.unicodeScalars).map { escape(String($0), for: context) }.joined()
      #expect(escape(pieces.joined(), for: context) == expected, "seed \(seed)")
    }
  }

  private func escape(_ text: String, for context: TextContext) -> String {
    var writer = ByteWriter()
    writer.write(text, escapedFor: context)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func json(_ text: String) throws -> String {
    try JSONDecoder().decode(String.self, from: Data(text.utf8))
  }

  private func unescaped(_ text: String) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(text) {
      $0.replacingOccurrences(of: $1.0, with: $1.1, options: .literal)
    }
  }

  private func randomText(_ generator: inout SplitMix64) -> String {
    let awkward = Array("<>&\"'\\/\n\r\t;#ampltgqu39\u{1}\u{1F}\u{7F}\u{301}\u{2028}\u{2029}\u{FFFE}äß😀".unicodeScalars)
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...24, using: &generator) {
      text.append(awkward.randomElement(using: &generator) ?? " ")
    }
    return String(text)
  }
}
