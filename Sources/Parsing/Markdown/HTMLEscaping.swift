import Bytes

extension ByteWriter {
  /// Appends text with the characters that cmark escapes, for text and attributes in double quotes.
  mutating func writeEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    let table = escapedBytes
    var copied = 0
    var index = table.firstIndex(in: text, from: 0)
    while index < text.count {
      write(UnsafeBufferPointer(rebasing: text[copied..<index]))
      write(reference(for: text[index]))
      copied = index + 1
      index = table.firstIndex(in: text, from: copied)
    }
    write(UnsafeBufferPointer(rebasing: text[copied...]))
  }

  /// Appends an address as cmark does: what may not stand in an address percent-encoded, `&` and `'` as references.
  mutating func writeAddress(_ address: UnsafeBufferPointer<UInt8>) {
    var copied = 0
    for index in address.indices where !isSafeInAddress(address[index]) {
      write(UnsafeBufferPointer(rebasing: address[copied..<index]))
      writeEncoded(address[index])
      copied = index + 1
    }
    write(UnsafeBufferPointer(rebasing: address[copied...]))
  }

  private mutating func writeEncoded(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): write("&amp;")
    case UInt8(ascii: "'"): write("&#x27;")
    default:
      write(byte: UInt8(ascii: "%"))
      write(byte: hexDigit(byte >> 4))
      write(byte: hexDigit(byte & 15))
    }
  }

  /// Starts a new line unless one has just started.
  mutating func startLine() {
    if let last = bytes.last, last != UInt8(ascii: "\n") { write(byte: UInt8(ascii: "\n")) }
  }
}

private let escapedBytes = ByteTable(Array("&<>\"".utf8))

private func reference(for byte: UInt8) -> StaticString {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  default: "&quot;"
  }
}

/// Letters, digits and the signs that cmark leaves as they are.
@inline(__always)
private func isSafeInAddress(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "?")...UInt8(ascii: "Z"),
    UInt8(ascii: "(")...UInt8(ascii: ";"),
    UInt8(ascii: "!"), UInt8(ascii: "#")...UInt8(ascii: "%"), UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "~"):
    true
  default: false
  }
}

private func hexDigit(_ value: UInt8) -> UInt8 {
  value + (value < 10 ? UInt8(ascii: "0") : UInt8(ascii: "A") - 10)
}
