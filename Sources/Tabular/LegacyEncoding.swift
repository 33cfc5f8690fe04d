/// The UTF-8 of a text in Windows-1252; the five bytes that have no meaning there become U+FFFD.
func utf8(windows1252 bytes: [UInt8]) -> [UInt8] {
  var text = String.UnicodeScalarView()
  text.reserveCapacity(bytes.count)
  for byte in bytes {
    text.append(0x80...0x9F ~= byte ? upperControls[Int(byte - 0x80)] : Unicode.Scalar(byte))
  }
  return Array(String(text).utf8)
}

/// What Windows-1252 has in place of the control characters 0x80 to 0x9F.
private let upperControls: [Unicode.Scalar] = [
  "€", "\u{FFFD}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{FFFD}", "Ž", "\u{FFFD}",
  "\u{FFFD}", "‘", "’", "“", "”", "•", "–", "—", "\u{2DC}", "™", "š", "›", "œ", "\u{FFFD}", "ž", "Ÿ",
]
