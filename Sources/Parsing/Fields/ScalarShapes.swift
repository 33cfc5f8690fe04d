func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

func isSmallLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

func isSlug(_ text: String) -> Bool {
  let bytes = text.utf8
  return !bytes.isEmpty && bytes.count <= 80 && bytes.first != UInt8(ascii: "-") && bytes.last != UInt8(ascii: "-")
    && bytes.allSatisfy { isDigit($0) || isSmallLetter($0) || $0 == UInt8(ascii: "-") }
}

/// Whether a text is an identifier of an entry: `nrw-ki-` and four to nine digits.
public func isEntryID(_ text: String) -> Bool {
  let digits = text.utf8.dropFirst(7)
  return text.hasPrefix("nrw-ki-") && (4...9).contains(digits.count) && digits.allSatisfy(isDigit)
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
  let parts = text.split(separator: "@", omittingEmptySubsequences: false)
  guard parts.count == 2, !parts[0].isEmpty, text.utf8.count <= 254 else { return false }
  let isLocal = parts[0].utf8.allSatisfy { isDigit($0) || isSmallLetter($0 | 0x20) || "._%+-".utf8.contains($0) }
  let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
  return isLocal && labels.count > 1 && labels.allSatisfy { isSlug($0.lowercased()) }
}

/// Characters that change the direction of reading without being seen: they can make a text say the opposite.
func isDirectionControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: true
  default: false
  }
}
