import Bytes

/// Gives out ids for headings, each once.
struct AnchorNames {
  private var taken: Set<String>
  /// The number to try next for a text that occurred before.
  private var nextNumber: [String: Int] = [:]

  /// Ids that the page itself uses are never given out.
  init(reserved: Set<String>) {
    taken = reserved
    taken.reserveCapacity(reserved.count + 16)
  }

  /// The id for a heading: the text folded to small ASCII letters, digits and hyphens, with `-2`, `-3` when it is taken.
  mutating func name(for text: String) -> String {
    let base = foldedAnchor(text)
    var name = base
    while isOneOfMany(name) || !taken.insert(name).inserted {
      let number = nextNumber[base, default: 2]
      // Every number behind these words is taken: another would be looked for for ever.
      name = isOneOfMany("\(base)-\(number)") ? "\(base)-abschnitt-\(number)" : "\(base)-\(number)"
      nextNumber[base] = number + 1
    }
    return name
  }

  /// Whether a footnote, a reference to one or a source may have the id, whatever its number is.
  private func isOneOfMany(_ name: String) -> Bool {
    guard let first = name.utf8.first, first == UInt8(ascii: "f") || first == UInt8(ascii: "q") else { return false }
    guard let start = ["fn-", "fnref-", "quelle-"].first(where: name.hasPrefix) else { return false }
    return name.utf8.dropFirst(start.utf8.count).allSatisfy(\.isDigit)
  }
}

/// A heading's text as an id: umlauts as two letters, other letters without their marks, everything else as hyphens.
func foldedAnchor(_ text: String) -> String {
  var id: [UInt8] = []
  id.reserveCapacity(text.utf8.count + 8)
  for scalar in text.unicodeScalars { append(scalar, to: &id) }
  while id.last == UInt8(ascii: "-") { id.removeLast() }
  return id.isEmpty ? "abschnitt" : String(decoding: id, as: UTF8.self)
}

private func append(_ scalar: Unicode.Scalar, to id: inout [UInt8]) {
  switch scalar {
  case "a"..."z", "0"..."9": id.append(UInt8(scalar.value))
  case "A"..."Z": id.append(UInt8(scalar.value) | 0x20)
  case "ä", "Ä", "æ", "Æ": id += "ae".utf8
  case "ö", "Ö", "œ", "Œ": id += "oe".utf8
  case "ü", "Ü": id += "ue".utf8
  case "ß", "ẞ": id += "ss".utf8
  case "\u{308}": if let last = id.last, "aou".utf8.contains(last) { id.append(UInt8(ascii: "e")) }
  case "\u{C0}"..."\u{17F}": appendBase(of: scalar, to: &id)
  case _ where scalar.value < 0x80 || scalar.properties.isWhitespace || scalar.properties.isDash: appendHyphen(to: &id)
  default: break
  }
}

private func appendHyphen(to id: inout [UInt8]) {
  if let last = id.last, last != UInt8(ascii: "-") { id.append(UInt8(ascii: "-")) }
}

private func appendBase(of scalar: Unicode.Scalar, to id: inout [UInt8]) {
  let letter = baseLetters[Int(scalar.value) - 0xC0]
  if letter != UInt8(ascii: ".") { id.append(letter) }
}

/// The letters without their marks of U+00C0 to U+017F; a point for signs and letters without a base.
private let baseLetters = Array(
  """
  aaaaaaaceeeeiiiidnooooo.ouuuuy.saaaaaaaceeeeiiiidnooooo.ouuuuy.y\
  aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkklllllll\
  lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
  """.utf8)
