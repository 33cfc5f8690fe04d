import Diagnostics

/// What plain text must not look like.
extension FrontMatterScanner {
  /// Refuses a plain value that begins with a character YAML has reserved.
  func refuseIndicator(at offset: Int) throws(FrontMatterFault) {
    switch bytes[offset] {
    case Byte.dash where isSeparated(at: offset + 1): throw .listBehindKey(at: ByteRange(offset, offset + 1))
    case UInt8(ascii: "?") where !isSeparated(at: offset + 1), Byte.colon where !isSeparated(at: offset + 1): return
    case Byte.dash: return
    default: throw reserved(at: offset)
    }
  }

  /// The fault of a reserved character at the start of a key or a plain value.
  func reserved(at offset: Int) -> FrontMatterFault {
    let found = bytes.excerpt(offset, min(offset + 1, line.end))
    let place = ByteRange(offset, offset + 1)
    guard !isSeparated(at: offset + 1) || bytes[offset] == UInt8(ascii: "!") else { return .reserved(found, at: place) }
    switch bytes[offset] {
    case UInt8(ascii: "&"): return .anchor(at: place)
    case UInt8(ascii: "*"): return .alias(at: place)
    case UInt8(ascii: "!"): return .tag(at: place)
    case UInt8(ascii: "%") where offset == line.start: return .directive(bytes.excerpt(offset, line.end), at: place)
    default: return .reserved(found, at: place)
    }
  }

  func colonInPlain(at colon: Int, from start: Int, level: Level) -> FrontMatterFault {
    let place = ByteRange(colon, colon + 1)
    if level == .entry, let key = key(before: colon, from: start) {
      return .severalFields(text(key), at: place)
    }
    var end = colon
    while !isEndOfValue(at: end) { end += 1 }
    let inner = withoutTypographicQuotes(start, trimmed(end, from: start))
    return .colonInPlain(quoted: quoted(inner.lowerBound, inner.upperBound), at: place)
  }

  /// Refuses a mark behind a blank that was to be text: what follows it is a comment, which nobody would miss.
  func refuseComment(at mark: Int, from start: Int) throws(FrontMatterFault) {
    guard mark + 1 < line.end, bytes[mark + 1] != Byte.space, bytes[mark + 1] != Byte.hash else { return }
    throw .commentInText(
      bytes.excerpt(mark, line.end), quoted: quoted(start, trimmed(line.end, from: start)),
      at: ByteRange(mark, line.end))
  }

  /// Refuses a mark behind a key that was to be the start of a text.
  func refuseMark(insteadOfValueAt offset: Int) throws(FrontMatterFault) {
    if offset < line.end, bytes[offset] == Byte.hash { try refuseComment(at: offset, from: offset) }
  }

  /// YAML reads a bare `~` or `null` as nothing; here nothing is written as nothing.
  func refuseNull(_ range: ByteRange) throws(FrontMatterFault) {
    let start = Int(range.start)
    switch range.end - range.start {
    case 1 where bytes[start] == UInt8(ascii: "~"): throw .null("~", at: range)
    case 4:
      for word in ["null", "Null", "NULL"] as [StaticString] where bytes.has(word, at: start) {
        throw .null(bytes.excerpt(start, start + 4), at: range)
      }
    default: break
    }
  }

  /// Refuses typographic quotes around a whole value: they are part of the text and end nothing.
  func refuseTypographicQuotes(_ range: ByteRange) throws(FrontMatterFault) {
    let (start, end) = (Int(range.start), Int(range.end))
    if withoutTypographicQuotes(start, end) == start..<end { return }
    throw .typographicQuotes(bytes.excerpt(start, end), at: ByteRange(start, end))
  }

  /// What stands in typographic quotes that are around a whole value; the value where there are none.
  private func withoutTypographicQuotes(_ start: Int, _ end: Int) -> Range<Int> {
    guard bytes[start] == 0xE2 || bytes[start] == 0xC2, let first = quoteLength(at: start) else { return start..<end }
    var offset = start + first
    while offset < end {
      guard let length = bytes[offset] == Byte.quote && offset + 1 == end ? 1 : quoteLength(at: offset) else {
        offset += 1
        continue
      }
      // An inner quote means that the outer two are no pair: „A“ und „B“.
      return offset + length == end ? start + first..<offset : start..<end
    }
    return start..<end
  }

  /// Refuses a plain value that ends with the only straight quote in it: the one at its start was forgotten.
  func refuseLoneQuote(_ range: ByteRange) throws(FrontMatterFault) {
    let (start, last) = (Int(range.start), Int(range.end) - 1)
    guard bytes[last] == Byte.quote, !bytes[start..<last].contains(Byte.quote),
      !(start..<last).contains(where: { bytes[$0] >= 0xC2 && quoteLength(at: $0) != nil })
    else { return }
    throw .unopenedQuote(at: ByteRange(last, last + 1))
  }

  func quoteLength(at offset: Int) -> Int? {
    for quote in ["„", "“", "”", "‚", "‘", "’", "«", "»", "‹", "›"] as [StaticString] where bytes.has(quote, at: offset)
    {
      return quote.utf8CodeUnitCount
    }
    return nil
  }
}
