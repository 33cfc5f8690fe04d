import TestSupport
import Testing

@testable import Disk

/// Lists of paths against what sets say of them.
@Suite struct ManifestTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>) func plansAreComparedWithWhatIsThereAsSetsAre(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let (planned, earlier) = (Array(paths(&random)), paths(&random))
      let plan = try OutputPlan(of: PlannedPaths(planned), after: Manifest(paths: earlier.sorted()))
      #expect(plan.manifest.paths == planned.sorted(), "seed \(seed)")
      #expect(plan.meanwhile.paths == earlier.union(planned).sorted(), "seed \(seed)")
      #expect(plan.added == Set(planned).subtracting(earlier).sorted(), "seed \(seed)")
      #expect(plan.obsolete == earlier.subtracting(planned).sorted(), "seed \(seed)")
      #expect(plan.isOurs == planned.sorted().map(earlier.contains), "seed \(seed)")
      #expect(plan.places.map { plan.manifest.paths[$0] } == planned, "seed \(seed)")
      #expect(plan.order.map { planned[$0] } == planned.sorted(), "seed \(seed)")
    }
  }

  /// A list of what may be removed is believed only where it is whole: half of the last name may be another file's.
  @Test(arguments: [
    ("a\nb/c\n", true), ("", true), ("a\nb/c", false), ("b\na\n", false), ("a\na\n", false), ("../a\n", false),
    ("/a\n", false), ("a\n\n", false), ("a//b\n", false), ("a\u{0}\n", false),
  ]) func aDamagedListIsNone(lines: String, isList: Bool) {
    let head = Manifest(paths: []).bytes
    let list = Manifest(bytes: head + Array(lines.utf8))
    #expect((list != nil) == isList)
    if isList { #expect(list?.bytes == head + Array(lines.utf8)) }
    #expect(Manifest(bytes: Array(head.dropLast()) + Array("x\n\(lines)".utf8)) == nil)
  }

  private func paths(_ random: inout SplitMix64) -> Set<RelativePath> {
    let count = Int.random(in: 0...12, using: &random)
    return Set((0..<count).map { _ in RelativePath(unchecked: "a/\(Int.random(in: 0..<16, using: &random))") })
  }
}
