import Bytes
import TestSupport
import Testing

/// What is found among sixteen bytes at once is what a look at each of them finds.
struct SixteenBytesTests {
  private func expect(
    _ marks: SixteenBytes.Marks, in bytes: ArraySlice<UInt8>, _ isMarked: (UInt8) -> Bool, _ note: String
  ) {
    let first = bytes.firstIndex(where: isMarked).map { $0 - bytes.startIndex } ?? bytes.count
    #expect(min(marks.first, bytes.count) == first, "\(note)")
  }

  @Test(arguments: 0..<200 as Range<UInt64>) func theFirstThatIsMarkedIsFound(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let byte = UInt8.random(in: .min ... .max, using: &random)
      let bits: UInt8 = [0, 0x01, 0x02, 0x0D].randomElement(using: &random)!
      let bound = UInt8.random(in: .min ... .max, using: &random)
      let bytes = (0..<Int.random(in: 1...40, using: &random)).map { _ in
        Bool.random(using: &random)
          ? byte ^ UInt8.random(in: 0...3, using: &random) : .random(in: 0...0xFF, using: &random)
      }
      let place = Int.random(in: bytes.indices, using: &random)
      bytes.withUnsafeBufferPointer { pointer in
        let some = SixteenBytes(of: pointer, at: place)
        let slice = bytes[place...].prefix(16)
        let (isBelow, isByte) = ({ $0 < bound }, { $0 | bits == byte | bits }) as ((UInt8) -> Bool, (UInt8) -> Bool)
        expect(some.below(bound), in: slice, isBelow, "seed \(seed), below \(bound)")
        expect(some.equal(to: byte, ignoring: bits), in: slice, isByte, "seed \(seed), \(byte) but for \(bits)")
        expect(some.beyondASCII, in: slice, { $0 >= 0x80 }, "seed \(seed), beyond ASCII")
        expect(
          some.below(bound) | some.equal(to: byte, ignoring: bits), in: slice, { isBelow($0) || isByte($0) },
          "seed \(seed), one or the other")
        #expect(
          pointer.firstIndex(from: place) { $0.below(bound) }
            == bytes[place...].firstIndex(where: isBelow) ?? bytes.count, "seed \(seed), from \(place)")
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
