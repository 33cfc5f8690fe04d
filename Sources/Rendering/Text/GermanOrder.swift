/// The order of German dictionaries (DIN 5007, words): letters with marks count as those without, ß as ss, capitals as small letters; marks of
/// punctuation before a word do not count; ties by code points.
func germanOrder(_ left: String, _ right: String) -> Bool {
  let (a, b) = (collationKey(left), collationKey(right))
  return a == b ? left < right : a.lexicographicallyPrecedes(b)
}

private func collationKey(_ text: String) -> [UInt8] {
  var key: [UInt8] = []
  for scalar in text.lowercased().unicodeScalars {
    if let letters = plainLetters[scalar] {
      key += Array(letters.utf8)
    } else if scalar.properties.generalCategory != .nonspacingMark,
      !key.isEmpty || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    {
      key += Array(String(scalar).utf8)
    }
  }
  return key
}

/// What small Latin letters with marks count as.
private let plainLetters: [Unicode.Scalar: String] = {
  let alike = [
    "a": "äàáâãåāăą", "ae": "æ", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęě", "g": "ĝğġģ", "h": "ĥħ", "i": "ìíîïĩīĭįı",
    "j": "ĵ", "k": "ķ", "l": "ĺļľŀł", "n": "ñńņňŋ", "o": "öòóôõøōŏő", "oe": "œ", "r": "ŕŗř", "s": "śŝşšș", "ss": "ß",
    "t": "ţťŧț", "th": "þ", "u": "üùúûũūŭůűų", "w": "ŵ", "y": "ýÿŷ", "z": "źżž",
  ]
  return Dictionary(
    uniqueKeysWithValues: alike.flatMap { letters, marked in marked.unicodeScalars.map { ($0, letters) } })
}()

/// Texts in the order of German dictionaries; every key is made once.
func sortedGerman(_ texts: some Sequence<String>) -> [String] {
  texts.map { (collationKey($0), $0) }
    .sorted { $0.0 == $1.0 ? $0.1 < $1.1 : $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
}
