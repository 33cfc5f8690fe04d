/// Text of an attribute with the character references in it replaced: `&amp;`, `&lt;`, `&gt;`, `&quot;`, `&apos;` and numbers.
func decodingReferences(_ text: some Collection<UInt8>) -> [UInt8] {
  var decoded: [UInt8] = []
  var rest = Array(text)[...]
  while let byte = rest.first {
    if byte == UInt8(ascii: "&"), let end = rest.prefix(10).firstIndex(of: UInt8(ascii: ";")),
      let bytes = character(named: String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self))
    {
      decoded += bytes
      rest = rest[(end + 1)...]
    } else {
      decoded.append(byte)
      rest.removeFirst()
    }
  }
  return decoded
}

/// Text with `%C3%BC` and the like replaced by the bytes they stand for.
func decodingPercents(_ text: some Collection<UInt8>) -> [UInt8] {
  var decoded: [UInt8] = []
  var rest = Array(text)[...]
  while let byte = rest.popFirst() {
    let digits = rest.prefix(2)
    if byte == UInt8(ascii: "%"), digits.count == 2, digits.first != UInt8(ascii: "+"),
      digits.first != UInt8(ascii: "-"), let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
    {
      decoded.append(value)
      rest.removeFirst(2)
    } else {
      decoded.append(byte)
    }
  }
  return decoded
}

private func character(named name: String) -> [UInt8]? {
  switch name {
  case "amp": [UInt8(ascii: "&")]
  case "lt": [UInt8(ascii: "<")]
  case "gt": [UInt8(ascii: ">")]
  case "quot": [UInt8(ascii: "\"")]
  case "apos": [UInt8(ascii: "'")]
  default: numberedCharacter(name)
  }
}

private func numberedCharacter(_ name: String) -> [UInt8]? {
  guard name.hasPrefix("#") else { return nil }
  let isHexadecimal = name.hasPrefix("#x") || name.hasPrefix("#X")
  let value = isHexadecimal ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
  return value.flatMap(Unicode.Scalar.init).map { Array(String($0).utf8) }
}
