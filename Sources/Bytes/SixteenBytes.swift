/// Sixteen bytes of a text that are tested all at once.
@frozen public struct SixteenBytes: Sendable {
  @usableFromInline let lanes: SIMD16<UInt8>

  /// The sixteen bytes at an index; of fewer that are left those, and zeros behind them.
  @inlinable @inline(__always) public init(of bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    let start = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped) + index
    let left = bytes.count - index
    lanes = left >= 16 ? start.loadUnaligned(as: SIMD16<UInt8>.self) : Self.lanes(startingAt: start, count: left)
  }

  @usableFromInline static func lanes(startingAt start: UnsafeRawPointer, count: Int) -> SIMD16<UInt8> {
    let (low, high) = (word(at: start, count: min(count, 8)), count > 8 ? word(at: start + 8, count: count - 8) : 0)
    return unsafeBitCast(SIMD2(low.littleEndian, high.littleEndian), to: SIMD16<UInt8>.self)
  }

  /// Puts the bytes at an index of other memory.
  @inlinable @inline(__always) public func store(to memory: UnsafeMutableRawBufferPointer, at index: Int) {
    memory.storeBytes(of: lanes, toByteOffset: index, as: SIMD16<UInt8>.self)
  }

  /// Marks the bytes below a bound.
  @inlinable @inline(__always) public func below(_ bound: UInt8) -> Marks {
    Marks(lanes .< SIMD16(repeating: bound))
  }

  /// Marks the bytes that are this one, or differ from it in nothing but some bits.
  @inlinable @inline(__always) public func equal(to byte: UInt8, ignoring bits: UInt8 = 0) -> Marks {
    Marks((lanes | SIMD16(repeating: bits)) .== SIMD16(repeating: byte | bits))
  }

  /// Marks the bytes beyond ASCII.
  @inlinable @inline(__always) public var beyondASCII: Marks { Marks(lanes .> SIMD16(repeating: 0x7F)) }
}

/// The first bytes of a word of eight, in no more loads than needed; loads overlap where both bring the same.
private func word(at start: UnsafeRawPointer, count: Int) -> UInt64 {
  func byte(_ offset: Int) -> UInt64 { UInt64(start.load(fromByteOffset: offset, as: UInt8.self)) << (8 * offset) }
  func half(_ offset: Int) -> UInt64 {
    UInt64(UInt32(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: UInt32.self))) << (8 * offset)
  }
  return switch count {
  case 8: UInt64(littleEndian: start.loadUnaligned(as: UInt64.self))
  case 4...: half(0) | half(count - 4)
  case 1...: byte(0) | byte(count / 2) | byte(count - 1)
  default: 0
  }
}

extension SixteenBytes {
  /// Which of the bytes have what was looked for.
  @frozen public struct Marks: Sendable {
    @usableFromInline let mask: SIMDMask<SIMD16<Int8>>

    @inlinable @inline(__always) init(_ mask: SIMDMask<SIMD16<Int8>>) { self.mask = mask }

    /// How many bytes stand before the first that is marked: all sixteen if none is.
    @inlinable @inline(__always) public var first: Int {
      let words = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
      let (low, high) = (UInt64(littleEndian: words[0]), UInt64(littleEndian: words[1]))
      return low == 0 ? 8 + high.trailingZeroBitCount / 8 : low.trailingZeroBitCount / 8
    }

    /// The bytes that are marked in one or the other.
    @inlinable @inline(__always) public static func | (left: Marks, right: Marks) -> Marks {
      Marks(left.mask .| right.mask)
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The index of the first byte at `start` or behind it that is marked; the count if none is.
  @inlinable @inline(__always) public func firstIndex(
    from start: Int, marked marks: (SixteenBytes) -> SixteenBytes.Marks
  ) -> Int {
    var index = start
    while index < count {
      let found = marks(SixteenBytes(of: self, at: index)).first
      index += found
      if found < 16 { break }
    }
    return Swift.min(index, count)
  }
}
