/// The invisible character that turns the direction of text at the start of `bytes`, raw or as a character reference.
///
/// U+061C, U+200E, U+200F, U+202A-202E and U+2066-2069 let a text read differently from what it says; German needs none of them.
func directionControl(atStartOf bytes: UnsafeBufferPointer<UInt8>) -> (scalar: UInt32, length: Int)? {
  guard let first = bytes.first else { return nil }
  if first == UInt8(ascii: "&") { return referencedControl(bytes) }
  let length = first == 0xD8 ? 2 : 3
  guard bytes.count >= length else { return nil }
  let lead = UInt32(first) & (length == 2 ? 0x1F : 0x0F)
  let scalar = bytes[1..<length].reduce(lead) { $0 << 6 | UInt32($1 & 0x3F) }
  return isDirectionControl(scalar) ? (scalar, length) : nil
}

private func isDirectionControl(_ scalar: UInt32) -> Bool { Unicode.Scalar(scalar).map(isDirectionControl) ?? false }

private func referencedControl(_ bytes: UnsafeBufferPointer<UInt8>) -> (scalar: UInt32, length: Int)? {
  guard let end = bytes.prefix(16).firstIndex(of: UInt8(ascii: ";")) else { return nil }
  let name = String(decoding: bytes[1..<end], as: UTF8.self)
  guard let scalar = scalar(named: name), isDirectionControl(scalar) else { return nil }
  return (scalar, end + 1)
}

private func scalar(named name: String) -> UInt32? {
  if name == "lrm" { return 0x200E }
  if name == "rlm" { return 0x200F }
  guard name.utf8.first == UInt8(ascii: "#") else { return nil }
  let digits = name.dropFirst()
  return digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
}
