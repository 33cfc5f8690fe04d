/// A stretch of a source file, as offsets in bytes: what every value read from a file remembers of where it stood.
public struct ByteRange: Hashable, Sendable {
  /// Offset of the first byte.
  public var start: UInt32
  /// Offset behind the last byte.
  public var end: UInt32

  /// The bytes from `start` up to, not including, `end`.
  public init(_ start: Int, _ end: Int) {
    self.start = UInt32(start)
    self.end = UInt32(max(start, end))
  }

  /// The empty stretch at an offset.
  public init(at offset: Int) {
    self.init(offset, offset)
  }

  /// The offsets as indices into the file's bytes.
  public var indices: Range<Int> { Int(start)..<Int(end) }
}
