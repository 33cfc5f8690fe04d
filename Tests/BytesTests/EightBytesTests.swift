import Bytes
import TestSupport
import Testing

/// What is found among eight bytes at once is what a look at each of them finds.
struct EightBytesTests {
  private func expect(
    _ marks: EightBytes.Marks, in bytes: [UInt8], at place: Int, _ isMarked: (UInt8) -> Bool, _ note: String
  ) {
    #expect(marks.first == bytes[place..<place + 8].firstIndex(where: isMarked).map { $0 - place } ?? 8, "\(note)")
  }

  @Test(arguments: 0..<200 as Range<UInt64>) func theFirstThatIsMarkedIsFound(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let byte = UInt8.random(in: .min ... .max, using: &random)
      let bits: UInt8 = [0, 0x01, 0x02, 0x0D].randomElement(using: &random)!
      let bound = UInt8.random(in: 0...0x80, using: &random)
      let bytes = (0..<12).map { _ in
        Bool.random(using: &random)
          ? byte ^ UInt8.random(in: 0...3, using: &random) : .random(in: 0...0xFF, using: &random)
      }
      let place = Int.random(in: 0...4, using: &random)
      bytes.withUnsafeBufferPointer { pointer in
        let eight = EightBytes(of: pointer, at: place)
        let (isBelow, isByte) = ({ $0 < bound }, { $0 | bits == byte | bits }) as ((UInt8) -> Bool, (UInt8) -> Bool)
        expect(eight.below(bound), in: bytes, at: place, isBelow, "seed \(seed), below \(bound)")
        expect(
          eight.equal(to: byte, ignoring: bits), in: bytes, at: place, isByte, "seed \(seed), \(byte) but for \(bits)")
        expect(eight.beyondASCII, in: bytes, at: place, { $0 >= 0x80 }, "seed \(seed), beyond ASCII")
        expect(
          eight.below(bound) | eight.equal(to: byte, ignoring: bits), in: bytes, at: place,
          { isBelow($0) || isByte($0) }, "seed \(seed), one or the other")
      }
    }
  }

  @Test func aSortedListIsParted() {
    for count in 0..<20 {
      let numbers = Array(0..<count)
      for bound in -1...count { #expect(numbers.partitioningIndex { $0 >= bound } == max(0, bound)) }
    }
    #expect([1, 1, 3, 3][1...].partitioningIndex { $0 > 1 } == 2)
  }
}
