import Glibc

extension Array where Element == UInt8 {
  /// The index of the first `byte` at `start` or behind it, found many bytes at a time.
  public func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    withUnsafeBytes { bytes in
      guard start < bytes.count, let base = bytes.baseAddress else { return nil }
      return memchr(base + start, Int32(byte), bytes.count - start).map { base.distance(to: $0) }
    }
  }
}
