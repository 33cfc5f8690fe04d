/// Eight bytes of a text that are tested all at once.
@frozen public struct EightBytes: Equatable, Sendable {
  /// The first byte is the lowest.
  @usableFromInline let word: UInt64

  /// The eight bytes at an index.
  @inlinable @inline(__always) public init(of bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    word = UInt64(
      littleEndian: UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped)
        .loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// Puts the bytes at an index of other memory.
  @inlinable @inline(__always) public func store(to memory: UnsafeMutableRawBufferPointer, at index: Int) {
    memory.storeBytes(of: word.littleEndian, toByteOffset: index, as: UInt64.self)
  }

  /// Marks the bytes below a bound of at most 0x80.
  @inlinable @inline(__always) public func below(_ bound: UInt8) -> Marks {
    Marks((word &- Self.all(bound)) & ~word & Self.all(0x80))
  }

  /// Marks the bytes that are this one, or differ from it in nothing but some bits.
  @inlinable @inline(__always) public func equal(to byte: UInt8, ignoring bits: UInt8 = 0) -> Marks {
    let difference = (word | Self.all(bits)) ^ Self.all(byte | bits)
    return Marks((difference &- Self.all(0x01)) & ~difference & Self.all(0x80))
  }

  /// Marks the bytes beyond ASCII.
  @inlinable @inline(__always) public var beyondASCII: Marks { Marks(word & Self.all(0x80)) }

  @inlinable @inline(__always) static func all(_ byte: UInt8) -> UInt64 {
    UInt64(byte) &* 0x0101_0101_0101_0101
  }
}

extension EightBytes {
  /// Which of the bytes have what was looked for. Behind the first of them, one may be marked that has not.
  @frozen public struct Marks: Sendable {
    @usableFromInline let bits: UInt64

    @inlinable @inline(__always) init(_ bits: UInt64) { self.bits = bits }

    /// How many bytes stand before the first that is marked: all eight if none is.
    @inlinable @inline(__always) public var first: Int { bits.trailingZeroBitCount / 8 }

    /// The bytes that are marked in one or the other.
    @inlinable @inline(__always) public static func | (left: Marks, right: Marks) -> Marks {
      Marks(left.bits | right.bits)
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The index of the first byte at `start` or behind it that is marked, or of the first of the last ones when they are fewer than eight.
  @inlinable @inline(__always) public func firstIndex(
    from start: Int, marked marks: (EightBytes) -> EightBytes.Marks
  ) -> Int {
    var index = start
    while index + 8 <= count {
      let found = marks(EightBytes(of: self, at: index)).first
      index += found
      if found < 8 { break }
    }
    return index
  }

  /// The index of the first byte at `start` or behind it that is meant, nil if there is none; those that are meant have to be marked, others
  /// may be.
  @inlinable @inline(__always) public func firstIndex(
    from start: Int, marked marks: (EightBytes) -> EightBytes.Marks, where isMeant: (UInt8) -> Bool
  ) -> Int? {
    var index = firstIndex(from: start, marked: marks)
    while index < count, !isMeant(self[index]) { index = firstIndex(from: index + 1, marked: marks) }
    return index < count ? index : nil
  }
}
