/// A growing run of bytes that a stage writes its output into: UTF-8 text and raw fragments, nothing formatted by a locale.
public struct ByteWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8]

  /// An empty writer with room for `capacity` bytes.
  public init(capacity: Int = 0) {
    bytes = []
    bytes.reserveCapacity(capacity)
  }

  /// The number of bytes written so far.
  public var count: Int { bytes.count }

  /// Forgets what was written and keeps the memory, so that one writer serves many pages.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }

  /// Puts other bytes in the place of as many that were written before.
  public mutating func overwrite(at place: Int, by write: (inout ByteWriter) -> Void) {
    var writer = ByteWriter()
    write(&writer)
    bytes.replaceSubrange(place..<(place + writer.count), with: writer.bytes)
  }

  /// Takes back what was written behind a count.
  public mutating func takeBack(to count: Int) {
    bytes.removeLast(bytes.count - count)
  }

  /// Appends one byte as it is.
  @inlinable public mutating func write(byte: UInt8) {
    append(byte)
  }

  /// Appends a fragment of bytes as it is.
  public mutating func write(_ fragment: [UInt8]) {
    bytes.append(contentsOf: fragment)
  }

  /// Appends part of a fragment as it is.
  public mutating func write(_ fragment: ArraySlice<UInt8>) {
    bytes.append(contentsOf: fragment)
  }

  /// Appends bytes of a buffer as they are.
  public mutating func write(_ buffer: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: buffer)
  }

  /// Appends the UTF-8 of a text as it is, unescaped.
  @_disfavoredOverload
  public mutating func write(_ text: String) {
    text.withBytes { bytes.append(contentsOf: $0) }
  }

  /// Appends text that is known when the program is compiled, without making a `String` of it.
  public mutating func write(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Appends a number in decimal digits.
  public mutating func write(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    let start = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  @usableFromInline mutating func append(_ byte: UInt8) {
    bytes.append(byte)
  }
}
