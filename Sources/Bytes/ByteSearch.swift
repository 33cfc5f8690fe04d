import Glibc

extension Array where Element == UInt8 {
  /// The index of the first `byte` at `start` or behind it, found many bytes at a time.
  public func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    withUnsafeBufferPointer { $0.firstIndex(of: byte, from: start) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The index of the first `byte` at `start` or behind it, found many bytes at a time.
  public func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    guard start < count, let base = baseAddress.map(UnsafeRawPointer.init) else { return nil }
    return memchr(base + start, Int32(byte), count - start).map { base.distance(to: $0) }
  }

  /// The index of the first place in a range at which a word stands, found many bytes at a time.
  public func firstIndex(of word: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Int? {
    guard let first = word.first, let base = baseAddress else { return nil }
    var start = range.lowerBound
    while start + word.count <= range.upperBound {
      guard let found = memchr(base + start, Int32(first), range.upperBound - word.count + 1 - start) else {
        return nil
      }
      start = UnsafeRawPointer(base).distance(to: found)
      if UnsafeBufferPointer(rebasing: self[start..<start + word.count]).isSame(as: word) { return start }
      start += 1
    }
    return nil
  }

  /// The index of the first place in a range at which a word of the program stands.
  public func firstIndex(of word: StaticString, in range: Range<Int>) -> Int? {
    firstIndex(of: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount), in: range)
  }

  /// Whether the bytes are the same as others, compared many at a time.
  public func isSame(as other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count == other.count, let base = baseAddress, let otherBase = other.baseAddress else {
      return count == other.count
    }
    return memcmp(base, otherBase, count) == 0
  }

  /// How many bytes stand at the start of others too, but at most so many.
  public func sharedStart(with other: UnsafeBufferPointer<UInt8>, atMost most: Int) -> Int {
    let most = Swift.min(most, count, other.count)
    var shared = 0
    while shared + 8 <= most, word(at: shared) == other.word(at: shared) { shared += 8 }
    while shared < most, self[shared] == other[shared] { shared += 1 }
    return shared
  }

  /// How many bytes stand at the end of others too, but at most so many.
  public func sharedEnd(with other: UnsafeBufferPointer<UInt8>, atMost most: Int) -> Int {
    let most = Swift.min(most, count, other.count)
    var shared = 0
    while shared + 8 <= most, word(at: count - 8 - shared) == other.word(at: other.count - 8 - shared) { shared += 8 }
    while shared < most, self[count - 1 - shared] == other[other.count - 1 - shared] { shared += 1 }
    return shared
  }

  private func word(at index: Int) -> UInt64 {
    UnsafeRawPointer(baseAddress.unsafelyUnwrapped).loadUnaligned(fromByteOffset: index, as: UInt64.self)
  }
}

extension String {
  /// Whether a byte of the UTF-8 is this one, looked for in many at a time.
  public func has(_ byte: UInt8) -> Bool {
    withBytes { $0.firstIndex(of: byte, from: 0) != nil }
  }

  /// Whether a word stands in it byte for byte; `contains` compares characters, which takes a hundred times as long.
  public func has(_ word: String) -> Bool {
    withBytes { text in word.withBytes { text.firstIndex(of: $0, in: 0..<text.count) != nil } }
  }
}
