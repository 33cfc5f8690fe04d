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
