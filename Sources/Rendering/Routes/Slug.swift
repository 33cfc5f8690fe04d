import Diagnostics

/// Gives every name of a set an address of its own: ASCII, small letters, the same for the same set of names.
struct Slugs: Sendable {
  private let slugs: [String: String]

  /// Addresses for names; names whose addresses would be equal get `-2`, `-3` … in alphabetical order.
  init(_ names: some Sequence<String>, reserved: Set<String> = []) {
    var taken = reserved
    var slugs: [String: String] = [:]
    for name in Set(names).sorted() {
      let wanted = slug(of: name)
      var candidate = wanted
      var number = 2
      while !taken.insert(candidate).inserted {
        candidate = "\(wanted)-\(number)"
        number += 1
      }
      slugs[name] = candidate
    }
    self.slugs = slugs
  }

  subscript(name: String) -> String { slugs[name] ?? slug(of: name) }
}

/// A name as part of an address.
func slug(of name: String) -> String {
  var bytes: [UInt8] = []
  for byte in folded(name) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): bytes.append(byte)
    case _ where bytes.isEmpty || bytes.last == UInt8(ascii: "-"): continue
    default: bytes.append(UInt8(ascii: "-"))
    }
  }
  while bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
  return bytes.isEmpty ? "ohne-namen" : String(decoding: bytes.prefix(60), as: UTF8.self)
}
