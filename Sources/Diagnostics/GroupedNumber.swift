/// A whole number with a dot between thousands, as Germans write it.
public func grouped(_ number: Int) -> String {
  let digits = Array(String(number.magnitude).utf8)
  var bytes: [UInt8] = number < 0 ? [UInt8(ascii: "-")] : []
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { bytes.append(UInt8(ascii: ".")) }
    bytes.append(digit)
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// The word that goes with a number: `Eintrag` with 1, `Einträge` with any other.
public func noun(_ number: Int, _ one: String, _ many: String) -> String { number == 1 ? one : many }

/// A number with a word that follows it in number: `1 Eintrag`, `12.345 Einträge`.
public func counted(_ number: Int, _ one: String, _ many: String) -> String {
  "\(grouped(number)) \(noun(number, one, many))"
}
