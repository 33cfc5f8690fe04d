import Testing

@testable import Linking

struct FingerprintTableTests {
  /// Whatever room it was given, and where many fingerprints fall upon one place.
  @Test(arguments: [(0, 1), (3, 64), (1000, 1 << 20)]) func keepsTheFirstNumberOfEach(capacity: Int, step: UInt64) {
    var table = FingerprintTable(capacity: capacity)
    let keys = (1...1000).map { UInt64($0) &* step }
    for (number, key) in keys.enumerated() { table.insert(key, number) }
    for key in keys { table.insert(key, -7) }
    #expect(table.count == keys.count)
    #expect(keys.map { table[$0] } == Array(0..<1000))
    #expect(table[7 &* step &+ 1 << 40] == nil)
    #expect(!table.contains(0))
  }
}
