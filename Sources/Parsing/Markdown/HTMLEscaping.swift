import Bytes

private let htmlEscapes: [StaticString?] = (0..<256).map { byte in
  switch UInt8(byte) {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  default: nil
  }
}
private let isEscaped: [Bool] = htmlEscapes.map { $0 != nil }

private let isSafeInAddress: [Bool] = (0..<256).map { byte in
  UInt8(byte).isASCIILetter && byte < 0x80 || UInt8(byte).isDigit || "!#$%()*+,-./:;=?@_~".utf8.contains(UInt8(byte))
}

extension ByteWriter {
  /// Appends text with the characters that cmark escapes, for text and attributes in double quotes.
  mutating func writeEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var copied = 0
    for index in text.indices where isEscaped[Int(text[index])] {
      write(UnsafeBufferPointer(rebasing: text[copied..<index]))
      write(htmlEscapes[Int(text[index])]!)
      copied = index + 1
    }
    write(UnsafeBufferPointer(rebasing: text[copied...]))
  }

  /// Appends an address as cmark does: what may not stand in an address percent-encoded, `&` and `'` as references.
  mutating func writeAddress(_ address: UnsafeBufferPointer<UInt8>) {
    for byte in address {
      switch byte {
      case _ where isSafeInAddress[Int(byte)]: write(byte: byte)
      case UInt8(ascii: "&"): write("&amp;")
      case UInt8(ascii: "'"): write("&#x27;")
      default:
        write(byte: UInt8(ascii: "%"))
        write(byte: hexDigits[Int(byte >> 4)])
        write(byte: hexDigits[Int(byte & 15)])
      }
    }
  }

  /// Starts a new line unless one has just started.
  mutating func startLine() {
    if let last = bytes.last, last != UInt8(ascii: "\n") { write(byte: UInt8(ascii: "\n")) }
  }
}

private let hexDigits = Array("0123456789ABCDEF".utf8)
