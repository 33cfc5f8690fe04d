import Bytes

/// What is meant by addresses that were left open when a page was scanned.
public struct OpenPlaces: Sendable {
  private var table = FingerprintTable()
  private var targets: [UInt64] = []
  /// What tells the addresses and what they mean from others, in whatever order they are.
  private(set) var print: UInt64 = 0

  /// What stands in the pages for an address, with the path of the file that is meant.
  public init(_ places: [(open: [UInt8], file: String)] = []) {
    table = FingerprintTable(capacity: places.count)
    targets.reserveCapacity(places.count)
    for (open, file) in places {
      let (address, target) = (fingerprint(open), fingerprint(ofFile: file))
      table.insert(address, targets.count)
      targets.append(target)
      print &+= address.combined(with: target)
    }
  }

  /// The fingerprint of what an address means.
  public func target(of address: UInt64) -> UInt64 { table[address].map { targets[$0] } ?? address }
}
