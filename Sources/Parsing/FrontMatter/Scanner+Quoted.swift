import Diagnostics

/// Text in quotes, on one line.
extension FrontMatterScanner {
  func readQuoted(at open: Int) throws(FrontMatterFault) -> RawScalar {
    bytes[open] == Byte.quote ? try readDoubleQuoted(at: open) : try readSingleQuoted(at: open)
  }

  private func readSingleQuoted(at open: Int) throws(FrontMatterFault) -> RawScalar {
    var offset = open + 1
    var doubled = 0
    while true {
      guard offset < line.end else { throw unclosed(open) }
      if bytes[offset] == Byte.apostrophe {
        guard offset + 1 < line.end, bytes[offset + 1] == Byte.apostrophe else { break }
        doubled += 1
        offset += 1
      }
      offset += 1
    }
    let text = doubled == 0 ? bytes.text(open + 1, offset) : undoubled(open + 1, offset, count: doubled)
    return RawScalar(text: text, range: ByteRange(open, offset + 1), style: .singleQuoted)
  }

  private func unclosed(_ open: Int) -> FrontMatterFault {
    let end = trimmed(line.end, from: open + 1)
    let mark = bytes.excerpt(open, open + 1)
    if end - open > 3, quoteLength(at: end - 3) == 3 {
      return .typographicEnd(mark, found: bytes.text(end - 3, end), at: ByteRange(end - 3, end))
    }
    return .unclosedQuote(mark, goesOn: goesOnInNextLine, at: ByteRange(open, open + 1))
  }

  /// Whether the line behind the one at hand is neither a field nor a point of a list, nor the end.
  private var goesOnInNextLine: Bool {
    guard let next = nextLine, !next.isBlank, bytes[next.first] != Byte.dash, bytes[next.first] != Byte.hash else {
      return false
    }
    return lines.colonBehindWord(from: next.first, to: next.end) == nil
  }

  private func undoubled(_ start: Int, _ end: Int, count: Int) -> String {
    String(unsafeUninitializedCapacity: end - start - count) { out in
      var length = 0
      var offset = start
      while offset < end {
        out[length] = bytes[offset]
        length += 1
        offset += bytes[offset] == Byte.apostrophe ? 2 : 1
      }
      return length
    }
  }

  private func readDoubleQuoted(at open: Int) throws(FrontMatterFault) -> RawScalar {
    var offset = open + 1
    var hasEscape = false
    while offset < line.end, bytes[offset] != Byte.quote {
      if bytes[offset] == Byte.backslash {
        hasEscape = true
        offset += 1
      }
      offset += 1
    }
    guard offset < line.end else { throw unclosed(open) }
    let text = hasEscape ? try unescaped(open + 1, offset) : bytes.text(open + 1, offset)
    return RawScalar(text: text, range: ByteRange(open, offset + 1), style: .doubleQuoted)
  }

  private func unescaped(_ start: Int, _ end: Int) throws(FrontMatterFault) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(end - start)
    var offset = start
    while offset < end {
      guard bytes[offset] == Byte.backslash else {
        out.append(bytes[offset])
        offset += 1
        continue
      }
      let (scalar, length) = try readEscape(at: offset, end: end)
      out.append(contentsOf: String(scalar).utf8)
      offset += length
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The character an escape stands for, and the escape's length.
  private func readEscape(at offset: Int, end: Int) throws(FrontMatterFault) -> (Unicode.Scalar, Int) {
    let digits: Int
    switch bytes[offset + 1] {
    case UInt8(ascii: "n"): return ("\n", 2)
    case UInt8(ascii: "t"): return ("\t", 2)
    case UInt8(ascii: "_"): return ("\u{A0}", 2)
    case Byte.quote, Byte.backslash, UInt8(ascii: "/"), Byte.space: return (Unicode.Scalar(bytes[offset + 1]), 2)
    case UInt8(ascii: "x"): digits = 2
    case UInt8(ascii: "u"): digits = 4
    case UInt8(ascii: "U"): digits = 8
    default: throw unknownEscape(at: offset, length: bytes.endOfCharacter(at: offset + 1) - offset)
    }
    guard offset + 2 + digits <= end, let number = hexadecimal(offset + 2, digits), let scalar = Unicode.Scalar(number),
      isText(number)
    else { throw unknownEscape(at: offset, length: min(2 + digits, end - offset)) }
    return (scalar, 2 + digits)
  }

  private func hexadecimal(_ start: Int, _ digits: Int) -> UInt32? {
    var number: UInt32 = 0
    for offset in start..<(start + digits) {
      guard let digit = Character(Unicode.Scalar(bytes[offset])).hexDigitValue else { return nil }
      number = number << 4 | UInt32(digit)
    }
    return number
  }

  /// What is refused as a character is refused as an escape, too.
  private func isText(_ number: UInt32) -> Bool {
    switch number {
    case 0x09, 0x0A: true
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  private func unknownEscape(at offset: Int, length: Int) -> FrontMatterFault {
    .unknownEscape(bytes.excerpt(offset, offset + length), at: ByteRange(offset, offset + length))
  }
}
