import Bytes

extension Unicode.Scalar {
  /// Whether a terminal would act on the character or show nothing instead of showing it: controls, bidi marks, zero-width characters.
  var isHidden: Bool {
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
  var text = text
  guard text.withUTF8(mayMislead) else { return text }
  return text.unicodeScalars.reduce(into: "") { result, scalar in
    if scalar.misleads { result += scalar.visibleName } else { result.unicodeScalars.append(scalar) }
  }
}

/// Whether any of the bytes is one with which a character begins that misleads: nearly all texts have none and are long.
private func mayMislead(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  var index = 0
  while index < text.count {
    if index + 8 <= text.count {
      let found = firstRemarkable(in: text, at: index)
      index += found
      if found == 8 { continue }
    }
    if misleads(text, at: index) { return true }
    index += 1
  }
  return false
}

/// Whether the character that begins at an index misleads.
private func misleads(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
  switch text[index] {
  case 0x09, 0x0A: false
  case ..<0x20, 0x7F: true
  // U+0080 to U+009F, U+061C; marks of direction and breaks of lines among the signs from U+2000 on.
  case 0xC2: text[index + 1] < 0xA0
  case 0xD8: text[index + 1] == 0x9C
  case 0xE2:
    switch (text[index + 1], text[index + 2]) {
    case (0x80, 0x8E...0x8F), (0x80, 0xA8...0xAE), (0x81, 0xA6...0xA9): true
    default: false
    }
  default: false
  }
}

/// How many of the eight bytes at an index stand before the first that is a control or may begin a character that misleads; all eight are
/// tested at once.
private func firstRemarkable(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
  let word = UInt64(
    littleEndian: UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: UInt64.self))
  func eight(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }
  // Behind the first, a byte may be marked that is none.
  func below(_ bound: UInt64, _ word: UInt64) -> UInt64 { (word &- eight(bound)) & ~word & eight(0x80) }
  let marks =
    below(0x20, word) | below(1, word ^ eight(0x7F)) | below(1, word ^ eight(0xC2)) | below(1, word ^ eight(0xD8))
    | below(1, word ^ eight(0xE2))
  return marks.trailingZeroBitCount / 8
}

extension Unicode.Scalar {
  /// Whether a page would show something else than the text says.
  fileprivate var misleads: Bool {
    switch value {
    case 0x09, 0x0A: false
    case ..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
