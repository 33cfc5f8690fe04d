import TestSupport
import Testing

@testable import Disk

/// Lists of paths against what sets say of them.
@Suite struct ManifestTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>) func unitesAndSubtractsAsSetsDo(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let (one, other) = (paths(&random), paths(&random))
      let (first, second) = (Manifest(paths: one.sorted()), Manifest(paths: other.sorted()))
      #expect(first.union(second).paths == one.union(other).sorted(), "seed \(seed)")
      #expect(first.subtracting(second) == one.subtracting(other).sorted(), "seed \(seed)")
    }
  }

  private func paths(_ random: inout SplitMix64) -> Set<RelativePath> {
    let count = Int.random(in: 0...12, using: &random)
    return Set((0..<count).map { _ in RelativePath(unchecked: "a/\(Int.random(in: 0..<16, using: &random))") })
  }
}
