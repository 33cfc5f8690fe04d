import Bytes

extension Unicode.Scalar {
  /// Whether a terminal would act on the character or show nothing instead of showing it: controls, bidi marks, zero-width characters.
  public var isHidden: Bool {
    if value < 0x7F { return value < 0x20 }
    return switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// Whether the character sits on top of the one before it and takes no column.
  var isCombining: Bool {
    if value < 0x300 { return false }
    return switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }

  /// Whether a terminal gives the character two columns: East Asian letters and emoji.
  var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// The name that stands for a hidden character, such as `<U+202E>`.
  var visibleName: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "<U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)>"
  }
}

/// A text in which every character that a terminal or an annotation would act on, or not show, is named; line breaks stay.
public func visible(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: { $0.isHidden && $0 != "\n" }) else { return text }
  return text.unicodeScalars.reduce(into: "") { result, scalar in
    if scalar.isHidden, scalar != "\n" { result += scalar.visibleName } else { result.unicodeScalars.append(scalar) }
  }
}

extension ByteWriter {
  /// Appends a text for a terminal: what cannot be seen, line breaks included, is named instead.
  mutating func write(visibly text: String) {
    for scalar in text.unicodeScalars {
      if scalar.isHidden { write(scalar.visibleName) } else { write(contentsOf: scalar) }
    }
  }

  private mutating func write(contentsOf scalar: Unicode.Scalar) {
    for byte in UTF8.encode(scalar).unsafelyUnwrapped { write(byte: byte) }
  }
}

/// A text in which control characters and marks that turn the direction of reading are named, such as `<U+202E>`, so that it shows
/// what it consists of; line breaks and tabs stay.
public func namingControls(in text: String) -> String {
  guard misleads(text) else { return text }
  return text.unicodeScalars.reduce(into: "") { result, scalar in
    if scalar.value.misleads { result += scalar.visibleName } else { result.unicodeScalars.append(scalar) }
  }
}

/// Whether any character misleads: nearly all texts have none and are long, so only those are looked at that begin as such a character does.
private func misleads(_ text: String) -> Bool {
  text.withBytes { bytes in
    var index = bytes.firstIndex(from: 0, marked: mayMislead)
    while index < bytes.count {
      if value(ofShortCharacterAt: index, in: bytes).misleads { return true }
      index = bytes.firstIndex(from: index + 1, marked: mayMislead)
    }
    return false
  }
}

/// The number of a character of at most three bytes; all that mislead are so short, and a dash or a quotation mark is met too often to have
/// the text find its own place.
private func value(ofShortCharacterAt index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
  func rest(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset] & 0x3F) }
  let first = UInt32(bytes[index])
  return switch first {
  case ..<0x80: first
  case ..<0xE0: (first & 0x1F) << 6 | rest(1)
  default: (first & 0x0F) << 12 | rest(1) << 6 | rest(2)
  }
}

/// Marks what is a control or begins U+0080 to U+00BF, U+0600 to U+063F, U+2000 to U+2FFF, among which all characters are that mislead.
@inline(__always) private func mayMislead(in bytes: SixteenBytes) -> SixteenBytes.Marks {
  bytes.below(0x20) | bytes.equal(to: 0x7F) | bytes.equal(to: 0xC2) | bytes.equal(to: 0xD8) | bytes.equal(to: 0xE2)
}

extension UInt32 {
  /// Whether a page would show something else than the text says if it has the character with this number.
  fileprivate var misleads: Bool {
    switch self {
    case 0x09, 0x0A: false
    case ..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
