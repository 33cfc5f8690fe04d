import Bytes
import Diagnostics

func isSmallLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

func isSlug(_ text: String) -> Bool { isSlug(text.utf8) }

private func isSlug(_ bytes: some BidirectionalCollection<UInt8>) -> Bool {
  !bytes.isEmpty && bytes.count <= 80 && bytes.first != UInt8(ascii: "-") && bytes.last != UInt8(ascii: "-")
    && bytes.allSatisfy { $0.isDigit || isSmallLetter($0) || $0 == UInt8(ascii: "-") }
}

func isCountryCode(_ text: String) -> Bool {
  text.utf8.count == 2 && text.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
}

func isPath(_ text: String) -> Bool {
  text.hasPrefix("/") && text.hasSuffix("/") && text != "/"
    && text.split(separator: "/", omittingEmptySubsequences: false).dropFirst().dropLast().allSatisfy {
      isSlug(String($0))
    }
}

/// A mailbox as the register needs it: one `@`, a local part of usual characters and a domain with a dot.
func isMailbox(_ text: String) -> Bool {
  text.withBytes(isMailbox)
}

func isMailbox(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  guard bytes.count <= 254, let at = bytes.firstIndex(of: UInt8(ascii: "@")), at > 0 else { return false }
  return bytes[..<at].allSatisfy(isOfLocalPart) && isDomain(bytes[(at + 1)...])
}

private func isOfLocalPart(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "%"), UInt8(ascii: "+"), UInt8(ascii: "-"): true
  default: byte.isDigit || isSmallLetter(byte | 0x20)
  }
}

/// Whether bytes are at least two labels with dots between them, in capital or small letters.
private func isDomain(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
  var (start, dots) = (bytes.startIndex, 0)
  while let dot = bytes[start...].firstIndex(of: UInt8(ascii: ".")) {
    guard isLabel(bytes[start..<dot]) else { return false }
    (start, dots) = (dot + 1, dots + 1)
  }
  return dots > 0 && isLabel(bytes[start...])
}

private func isLabel(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
  isSlug(bytes.lazy.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 })
}

/// Characters that change the direction of reading without being seen: they can make a text say the opposite.
func isDirectionControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: true
  default: false
  }
}

/// Whether any character of a text is to be seen, or does what must be reported: one of blanks would fill a gap with nothing.
func showsAnything(_ text: String) -> Bool {
  guard let first = text.utf8.first else { return false }
  if first > 0x20, first < 0x7F { return true }
  return text.unicodeScalars.contains { scalar in
    let isBlank = scalar.isHidden || scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
    return !isBlank || isDirectionControl(scalar)
  }
}
