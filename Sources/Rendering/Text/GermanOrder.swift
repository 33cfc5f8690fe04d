/// The order of German dictionaries: umlauts count as their vowels, ß as ss, capitals as small letters; ties by code points.
func germanOrder(_ left: String, _ right: String) -> Bool {
  let (a, b) = (collationKey(left), collationKey(right))
  return a == b ? left < right : a.lexicographicallyPrecedes(b)
}

private func collationKey(_ text: String) -> [UInt8] {
  var key: [UInt8] = []
  for scalar in text.lowercased().unicodeScalars {
    switch scalar {
    case "ä": key.append(UInt8(ascii: "a"))
    case "ö": key.append(UInt8(ascii: "o"))
    case "ü": key.append(UInt8(ascii: "u"))
    case "ß": key += [UInt8(ascii: "s"), UInt8(ascii: "s")]
    default: key += Array(String(scalar).utf8)
    }
  }
  return key
}

/// Texts in the order of German dictionaries; every key is made once.
func sortedGerman(_ texts: some Sequence<String>) -> [String] {
  texts.map { (collationKey($0), $0) }
    .sorted { $0.0 == $1.0 ? $0.1 < $1.1 : $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
}
