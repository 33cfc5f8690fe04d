import Bytes
import TestSupport
import Testing

/// What is looked for many bytes at a time is what a look at every byte finds.
struct ByteSearchTests {
  @Test func sharedEndsAreFound() {
    for seed in 0..<1_000 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let letters: [UInt8] = [0x61, 0x61, 0x61, 0x62]
      func bytes() -> [UInt8] {
        (0..<Int.random(in: 0...30, using: &random)).map { _ in letters.randomElement(using: &random)! }
      }
      let (left, right) = (bytes(), Bool.random(using: &random) ? bytes() : [])
      let (first, second) =
        Bool.random(using: &random) ? (left + right, left + bytes()) : (right + left, bytes() + left)
      let most = Int.random(in: 0...40, using: &random)
      let start = zip(first, second).prefix { $0 == $1 }.count
      let end = zip(first.reversed(), second.reversed()).prefix { $0 == $1 }.count
      first.withUnsafeBufferPointer { first in
        second.withUnsafeBufferPointer { second in
          #expect(first.sharedStart(with: second, atMost: most) == min(start, most), "seed \(seed)")
          #expect(first.sharedEnd(with: second, atMost: most) == min(end, most), "seed \(seed)")
          #expect(first.isSame(as: second) == first.elementsEqual(second), "seed \(seed)")
          for word in ["a", "ab", "aab", "bb"] as [StaticString] {
            let letters = (0..<word.utf8CodeUnitCount).map { word.utf8Start[$0] }
            let range = min(most, first.count)..<first.count
            let found = range.first { first[$0...].starts(with: letters) }
            #expect(first.firstIndex(of: word, in: range) == found, "seed \(seed)")
          }
          #expect(first.firstIndex(of: 0x62, from: most) == first.indices.first { $0 >= most && first[$0] == 0x62 })
        }
      }
    }
  }

  @Test func textsHaveBytes() {
    #expect(!"".has(0) && !"kurz".has(0x7A + 1) && "kurz".has(0x7A))
    #expect("ein längerer Text mit einer Raute # darin".has(UInt8(ascii: "#")))
  }

  @Test func textsHaveWords() {
    #expect("amtsgericht köln".has("gericht") && "gericht".has("gericht") && "köln".has("ö"))
    #expect(!"amtsgerich".has("gericht") && !"".has("gericht") && !"Gericht".has("gericht"))
  }
}
