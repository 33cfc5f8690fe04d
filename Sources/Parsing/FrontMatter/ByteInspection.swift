import Bytes
import Diagnostics

/// What is wrong with a file before it has any meaning: its encoding, its control characters, its line breaks.
struct ByteInspection {
  /// How many control characters are reported before a file counts as no text at all.
  private static let maximumFaultCount = 20

  private let bytes: UnsafeBufferPointer<UInt8>
  /// The faults found, in the order of the file.
  private(set) var faults: [FrontMatterFault] = []
  /// Whether there is a tab anywhere; in Markdown it is allowed.
  private(set) var hasTab = false
  /// Whether a line ends with a carriage return alone.
  private(set) var hasBareCarriageReturn = false
  /// The first U+2028 or U+2029 of the file: YAML readers disagree on whether it breaks a line; in Markdown it is allowed.
  private(set) var separator: Int?
  private var isInvalid = false
  private var lineStart = 0
  private var reportedLine = -1

  /// Looks at every byte from `start` on, sixteen at a step where nothing is remarkable.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    self.bytes = bytes
    var offset = bytes.firstIndex(from: start, marked: Self.remarkable)
    while offset < bytes.count {
      offset = bytes.firstIndex(from: offset + inspect(at: offset), marked: Self.remarkable)
    }
  }

  /// Marks what is a control, or beyond ASCII.
  @inline(__always) private static func remarkable(in bytes: SixteenBytes) -> SixteenBytes.Marks {
    bytes.below(0x20) | bytes.beyondASCII | bytes.equal(to: 0x7F)
  }

  /// Judges the character at an offset and gives its length.
  @inline(__always) private mutating func inspect(at offset: Int) -> Int {
    switch bytes[offset] {
    case Byte.newline: lineStart = offset + 1
    case Byte.tab: hasTab = true
    case Byte.carriageReturn: inspectCarriageReturn(at: offset)
    case 0x00..<0x20, 0x7F: refuse(.control(UInt32(bytes[offset]), at: ByteRange(offset, offset + 1)))
    default: return inspectMultibyte(at: offset)
    }
    return 1
  }

  /// Whether a fault stands in a line whose bytes are wrong, so that it may be no more than a consequence.
  func explains(_ fault: FrontMatterFault, in file: SourceFile) -> Bool {
    guard !faults.isEmpty else { return false }
    let line = file.position(of: Int(fault.range.start)).line
    return hasBareCarriageReturn && file.bytesOfLine(line).contains(Byte.carriageReturn)
      || faults.contains { file.position(of: Int($0.range.start)).line == line }
  }

  private mutating func inspectCarriageReturn(at offset: Int) {
    guard !hasBareCarriageReturn, offset + 1 == bytes.count || bytes[offset + 1] != Byte.newline else { return }
    hasBareCarriageReturn = true
    faults.append(.bareCarriageReturn(at: ByteRange(offset, offset + 1)))
  }

  private mutating func inspectMultibyte(at offset: Int) -> Int {
    guard let (scalar, length) = bytes.decodeMultibyte(at: offset) else {
      if !isInvalid { faults.append(.invalidUTF8(bytes[offset], at: ByteRange(offset, offset + 1))) }
      isInvalid = true
      return 1
    }
    switch scalar {
    case 0x80..<0xA0, 0xFEFF, 0xFFFE, 0xFFFF: refuse(.control(scalar, at: ByteRange(offset, offset + length)))
    case 0x2028, 0x2029: separator = separator ?? offset
    default: break
    }
    return length
  }

  /// One finding per line is enough to find the line.
  private mutating func refuse(_ fault: FrontMatterFault) {
    guard lineStart != reportedLine, faults.count < Self.maximumFaultCount else { return }
    reportedLine = lineStart
    faults.append(fault)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The character beyond ASCII at an offset, or nil for what UTF-8 forbids: stray or missing continuation bytes,
  /// overlong forms, surrogates, numbers above U+10FFFF.
  @inline(__always) func decodeMultibyte(at offset: Int) -> (scalar: UInt32, length: Int)? {
    let lead = UInt32(self[offset])
    switch lead {
    case 0xC2...0xDF:
      return continuation(offset + 1).map { ((lead & 0x1F) << 6 | $0, 2) }
    case 0xE0...0xEF:
      guard let second = continuation(offset + 1), let third = continuation(offset + 2) else { return nil }
      let scalar = (lead & 0x0F) << 12 | second << 6 | third
      return scalar < 0x800 || 0xD800...0xDFFF ~= scalar ? nil : (scalar, 3)
    case 0xF0...0xF4:
      guard let second = continuation(offset + 1), let third = continuation(offset + 2),
        let fourth = continuation(offset + 3)
      else { return nil }
      let scalar = (lead & 0x07) << 18 | second << 12 | third << 6 | fourth
      return 0x1_0000...0x10_FFFF ~= scalar ? (scalar, 4) : nil
    default: return nil
    }
  }

  @inline(__always) private func continuation(_ offset: Int) -> UInt32? {
    offset < count && self[offset] & 0xC0 == 0x80 ? UInt32(self[offset] & 0x3F) : nil
  }
}
