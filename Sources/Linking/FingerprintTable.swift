/// Numbers by fingerprint, for hundreds of thousands of look-ups: fingerprints are mixed already and are not hashed again.
struct FingerprintTable: Sendable {
  private var keys: [UInt64]
  private var values: [Int32]
  private var mask: Int
  private(set) var count = 0

  /// An empty table with room for a number of fingerprints.
  init(capacity: Int = 0) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    values = [Int32](repeating: -1, count: size)
    mask = size - 1
  }

  /// The number of a fingerprint.
  subscript(key: UInt64) -> Int? {
    var slot = Int(truncatingIfNeeded: key) & mask
    while values[slot] >= 0 {
      if keys[slot] == key { return Int(values[slot]) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Whether the table has a fingerprint.
  func contains(_ key: UInt64) -> Bool { self[key] != nil }

  /// Gives a fingerprint a number unless it has one.
  mutating func insert(_ key: UInt64, _ value: Int) {
    if (count + 1) * 2 > keys.count { grow() }
    var slot = Int(truncatingIfNeeded: key) & mask
    while values[slot] >= 0 {
      if keys[slot] == key { return }
      slot = (slot + 1) & mask
    }
    (keys[slot], values[slot]) = (key, Int32(truncatingIfNeeded: value))
    count += 1
  }

  private mutating func grow() {
    var larger = FingerprintTable(capacity: keys.count)
    for slot in keys.indices where values[slot] >= 0 { larger.insert(keys[slot], Int(values[slot])) }
    self = larger
  }
}
