/// A 64-bit number that stands for a path or an id, so that a site's links fit into memory; not safe against intent.
public func fingerprint(_ bytes: UnsafeBufferPointer<UInt8>, seed: UInt64 = 0) -> UInt64 {
  let raw = UnsafeRawBufferPointer(bytes)
  var hash = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: raw.count) ^ seed
  var offset = 0
  while offset + 8 <= raw.count {
    hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    offset += 8
  }
  var tail: UInt64 = 0
  while offset < raw.count {
    tail = tail << 8 | UInt64(raw[offset])
    offset += 1
  }
  return mixed(mixed(hash ^ tail))
}

/// The fingerprint of bytes in an array.
public func fingerprint(_ bytes: [UInt8]) -> UInt64 {
  bytes.withUnsafeBufferPointer { fingerprint($0) }
}

/// The fingerprint of the bytes of an array from a place on.
public func fingerprint(_ bytes: [UInt8], from start: Int, seed: UInt64 = 0) -> UInt64 {
  bytes.withUnsafeBufferPointer { fingerprint(UnsafeBufferPointer(rebasing: $0[start...]), seed: seed) }
}

extension UInt64 {
  /// A fingerprint of both in this order.
  public func combined(with other: UInt64) -> UInt64 {
    withUnsafeBytes(of: (self, other)) { fingerprint($0.bindMemory(to: UInt8.self)) }
  }
}

private func mixed(_ value: UInt64) -> UInt64 {
  let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
  return product.high ^ product.low
}
