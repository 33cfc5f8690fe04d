import Bytes
import Diagnostics

/// A name as part of an address: ASCII, small letters, digits and hyphens.
///
/// Names that differ only in what is lost here, such as capitals, umlaut spelling or hyphens, share an address; they mean the same and are
/// reported so that one spelling is chosen.
public func slug(of name: String) -> String {
  var bytes: [UInt8] = []
  for byte in folded(name) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): bytes.append(byte)
    case _ where bytes.isEmpty || bytes.last == UInt8(ascii: "-"): continue
    default: bytes.append(UInt8(ascii: "-"))
    }
  }
  while bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
  return bytes.isEmpty ? "ohne-namen" : String(decoding: bytes, as: UTF8.self)
}

/// A name as part of an address that it shares with no other name, other spellings of the same one aside.
///
/// Where `slug(of:)` loses letters, numerals or signs that tell names apart (富士通, Яндекс, C++), or has more bytes than a folder may be
/// called, a number made of the name follows.
public func distinctSlug(of name: String) -> String {
  var slug = slug(of: name)
  let isLong = slug.utf8.count > longestSlug
  guard isLong || name.unicodeScalars.contains(where: isLost) else { return slug }
  if isLong { slug = String(slug.prefix(longestSlug - 9)) }
  let print = String(UInt32(truncatingIfNeeded: contentFingerprint(folded(name))), radix: 16)
  return "\(slug)-\(String(repeating: "0", count: 8 - print.utf8.count))\(print)"
}

/// File systems take 255 bytes.
private let longestSlug = 200

/// Whether an address has no letters for a character that is more than a blank, a mark of punctuation or an umlaut.
private func isLost(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "+", "#": true
  case "\u{0}"..."\u{7F}", "ä", "ö", "ü", "Ä", "Ö", "Ü", "ß", "ẞ", "\u{308}": false
  default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil || isMarkOrSign(scalar)
  }
}

private func isMarkOrSign(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .spacingMark, .enclosingMark, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: true
  default: false
  }
}
