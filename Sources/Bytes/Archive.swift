/// A value that can be put into bytes and taken out of them again by the same program, for caches.
public protocol Archived {
  /// Appends the value.
  func archive(to writer: inout ByteWriter)
  /// Takes the next value out.
  init(from archive: inout ArchiveReader) throws(ArchiveFault)
}

/// The bytes are not what an archive consists of.
public struct ArchiveFault: Error {
  /// A fault that says no more than that.
  public init() {}
}

/// Takes values out of bytes, one after the other.
public struct ArchiveReader: Sendable {
  private let bytes: [UInt8]
  private var offset: Int
  private let end: Int

  /// A reader of a part of bytes.
  public init(_ bytes: [UInt8], at range: Range<Int>) {
    self.bytes = bytes
    offset = range.lowerBound
    end = min(range.upperBound, bytes.count)
  }

  /// Where the next value begins.
  public var position: Int { offset }

  /// Takes out the next value.
  public mutating func read<Value: Archived>(_: Value.Type = Value.self) throws(ArchiveFault) -> Value {
    try Value(from: &self)
  }

  /// The bytes that are left, which stay where they are.
  public var rest: ArraySlice<UInt8> { bytes[offset..<end] }

  /// Takes out a reader of so many of the next bytes.
  public mutating func part(_ count: Int) throws(ArchiveFault) -> ArchiveReader {
    guard count >= 0, count <= end - offset else { throw ArchiveFault() }
    defer { offset += count }
    return ArchiveReader(bytes, at: offset..<(offset + count))
  }

  /// Takes out what `archive(plain:)` appended.
  public mutating func plain<Element: BitwiseCopyable>(_: Element.Type = Element.self) throws(ArchiveFault) -> [Element]
  {
    let count = try read(Int.self)
    guard count >= 0, count <= (end - offset) / MemoryLayout<Element>.stride else { throw ArchiveFault() }
    let length = count * MemoryLayout<Element>.stride
    defer { offset += length }
    return [Element](unsafeUninitializedCapacity: count) { elements, initialized in
      bytes.withUnsafeBytes { bytes in
        UnsafeMutableRawBufferPointer(elements).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: bytes[offset..<(offset + length)]))
      }
      initialized = count
    }
  }

  fileprivate mutating func byte() throws(ArchiveFault) -> UInt8 {
    guard offset < end else { throw ArchiveFault() }
    defer { offset += 1 }
    return bytes[offset]
  }

  fileprivate mutating func text() throws(ArchiveFault) -> String {
    let count = try read(Int.self)
    guard count >= 0, count <= end - offset else { throw ArchiveFault() }
    defer { offset += count }
    return String(decoding: bytes[offset..<(offset + count)], as: UTF8.self)
  }
}

extension ByteWriter {
  /// Appends a value.
  public mutating func archive(_ value: some Archived) { value.archive(to: &self) }

  /// Appends elements as they lie in memory, which is quicker for many small ones.
  public mutating func archive<Element: BitwiseCopyable>(plain elements: [Element]) {
    archive(elements.count)
    elements.withUnsafeBytes { write($0.bindMemory(to: UInt8.self)) }
  }
}

extension FixedWidthInteger {
  /// Appends the number: seven bits a byte, the lowest first, the sign in the lowest bit.
  public func archive(to writer: inout ByteWriter) {
    let number = Int64(self)
    var rest = UInt64(bitPattern: number << 1 ^ number >> 63)
    while rest >= 0x80 {
      writer.write(byte: UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    writer.write(byte: UInt8(rest))
  }

  /// Takes out a number that fits.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    var (value, shift): (UInt64, UInt64) = (0, 0)
    while true {
      let byte = try archive.byte()
      guard shift < 64 else { throw ArchiveFault() }
      value |= UInt64(byte & 0x7F) << shift
      shift += 7
      if byte < 0x80 { break }
    }
    guard let number = Self(exactly: Int64(bitPattern: value >> 1) ^ -Int64(value & 1)) else { throw ArchiveFault() }
    self = number
  }
}

extension Int: Archived {}
extension Int64: Archived {}
extension Int32: Archived {}
extension Int16: Archived {}
extension UInt32: Archived {}

extension UInt64: Archived {
  /// Appends the number in eight bytes: fingerprints have no small values.
  public func archive(to writer: inout ByteWriter) {
    for shift in stride(from: 0, to: 64, by: 8) { writer.write(byte: UInt8(truncatingIfNeeded: self >> UInt64(shift))) }
  }

  /// Takes out eight bytes.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    self = 0
    for shift in stride(from: 0, to: 64, by: 8) { self |= UInt64(try archive.byte()) << UInt64(shift) }
  }
}

extension Bool: Archived {
  /// Appends a byte.
  public func archive(to writer: inout ByteWriter) { writer.write(byte: self ? 1 : 0) }

  /// Takes out a byte.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) { self = try archive.byte() == 1 }
}

extension String: Archived {
  /// Appends length and UTF-8.
  public func archive(to writer: inout ByteWriter) {
    writer.archive(utf8.count)
    writer.write(self)
  }

  /// Takes out a text.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) { self = try archive.text() }
}

extension Optional: Archived where Wrapped: Archived {
  /// Appends whether there is a value, and the value.
  public func archive(to writer: inout ByteWriter) {
    writer.archive(self != nil)
    if let self { writer.archive(self) }
  }

  /// Takes out a value or nothing.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    self = try archive.read(Bool.self) ? try archive.read(Wrapped.self) : nil
  }
}

extension Array: Archived where Element: Archived {
  /// Appends the number of elements and each of them.
  public func archive(to writer: inout ByteWriter) {
    writer.archive(count)
    for element in self { writer.archive(element) }
  }

  /// Takes out a list.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    let count = try archive.read(Int.self)
    guard count >= 0 else { throw ArchiveFault() }
    self = []
    for _ in 0..<count { append(try archive.read(Element.self)) }
  }
}
