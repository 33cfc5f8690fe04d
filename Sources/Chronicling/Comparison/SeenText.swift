import Bytes

/// A text as readers see it, to be compared with another one: white space between its words is a single space, however wide it is and
/// whether or not a line may break there, and what only says where a word may break is gone.
func seen(_ text: String) -> String { text.withSingleSpaces(leavingOut: isWithoutLook) }

extension String {
  /// The text with one space for every run of white space and control characters, with none at its ends, and without what is left out.
  func withSingleSpaces(leavingOut isLeftOut: (Unicode.Scalar) -> Bool = { _ in false }) -> String {
    guard !isSeenAsWritten else { return self }
    var text = self
    return text.withUTF8 { bytes in
      // Never longer than the text, since every space stands for something of it.
      String(unsafeUninitializedCapacity: bytes.count) { buffer in
        var (start, end, isBehindBlank) = (0, 0, false)
        for scalar in unicodeScalars {
          let next = start + UTF8.width(scalar)
          defer { start = next }
          guard !isLeftOut(scalar) else { continue }
          guard !isBlank(scalar) else {
            isBehindBlank = end > 0
            continue
          }
          if isBehindBlank {
            buffer[end] = UInt8(ascii: " ")
            end += 1
            isBehindBlank = false
          }
          for byte in bytes[start..<next] {
            buffer[end] = byte
            end += 1
          }
        }
        return end
      }
    }
  }
}

extension String {
  /// Whether nothing stands in the text that readers see otherwise or not at all, as nearly everywhere.
  private var isSeenAsWritten: Bool { isSingleSpaced(marked: mayLookOtherwise, unless: isSeen) }

  /// Whether of all bytes that are marked every space stands alone between two words, and every other one is nothing to worry about.
  ///
  /// - Parameters:
  ///   - marks: Marks spaces and what may be worth worrying about.
  ///   - isHarmless: Judges the text from a byte on that is marked and no space.
  /// - Returns: Whether all of it holds.
  func isSingleSpaced(
    marked marks: (SixteenBytes) -> SixteenBytes.Marks, unless isHarmless: (UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Bool {
    withBytes { bytes in
      let space = UInt8(ascii: " ")
      var index = bytes.firstIndex(from: 0, marked: marks)
      while index < bytes.count {
        let isSound =
          bytes[index] == space
          ? index > 0 && index + 1 < bytes.count && bytes[index + 1] > space
          : isHarmless(UnsafeBufferPointer(rebasing: bytes[index...]))
        guard isSound else { return false }
        index = bytes.firstIndex(from: index + 1, marked: marks)
      }
      return true
    }
  }
}

/// Marks spaces, what controls, and what begins a character that is white space or has no look.
@inline(__always) private func mayLookOtherwise(_ bytes: SixteenBytes) -> SixteenBytes.Marks {
  bytes.below(0x21) | bytes.equal(to: 0xC2) | bytes.equal(to: 0xE1, ignoring: 0x02) | bytes.equal(to: 0xE2)
    | bytes.equal(to: 0xEF)
}

/// Whether the first character of a text is neither white space nor without look.
private func isSeen(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let scalar = String(decoding: text.prefix(4), as: UTF8.self).unicodeScalars.first else { return false }
  return !isBlank(scalar) && !isWithoutLook(scalar)
}

private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  scalar.isASCII ? scalar <= " " : scalar.properties.isWhitespace
}

/// Soft hyphens, spaces without width, marks that keep words together, and byte order marks.
private func isWithoutLook(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}": true
  default: false
  }
}
