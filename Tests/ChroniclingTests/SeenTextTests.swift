import TestSupport
import Testing

@testable import Chronicling

/// What readers see of a text is what a look at each of its characters says, however little of it is looked at.
struct SeenTextTests {
  private static let pieces = [
    "a", "Wort", "ä", "–", "„", "“", "€", "😀", "e\u{301}", "ḿ", "一", "\u{FFFD}", " ", "  ", "\n", "\t", "\u{0}", "\r\n",
    "\u{85}", "\u{A0}",
    "\u{AD}", "§", "\u{1680}", "\u{2003}", "\u{200B}", "\u{200D}", "\u{2028}", "\u{202F}", "\u{205F}", "\u{2060}",
    "\u{3000}", "\u{FEFF}",
  ]

  @Test(arguments: 0..<100 as Range<UInt64>) func everyCharacterIsSeenForWhatItIs(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let kinds = Int.random(in: 1...Self.pieces.count, using: &random)
      let text = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        Self.pieces[Int.random(in: 0..<kinds, using: &random)]
      }.joined()
      #expect(seen(text).utf8.elementsEqual(words(text, besides: Self.hidden).utf8), "seed \(seed)")
      #expect(text.withSingleSpaces().utf8.elementsEqual(words(text).utf8), "seed \(seed)")
    }
  }

  private static let hidden: Set<Unicode.Scalar> = ["\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}"]

  private func words(_ text: String, besides hidden: Set<Unicode.Scalar> = []) -> String {
    text.unicodeScalars.filter { !hidden.contains($0) }
      .split { $0.isASCII ? $0.value <= 0x20 : $0.properties.isWhitespace }
      .map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
  }
}
