import Diagnostics

/// Lists in brackets and maps in braces, on one line.
extension FrontMatterScanner {
  /// Reads a list of texts in brackets.
  func readFlowList(at open: Int) throws(FrontMatterFault) -> RawValue {
    var items: [RawValue] = []
    var offset = skipSpaces(from: open + 1)
    if offset < line.end, bytes[offset] == Byte.closeBracket { return .list([], ByteRange(open, offset + 1)) }
    while true {
      let item = try readFlowText(at: offset, in: open)
      items.append(.scalar(item))
      offset = skipSpaces(from: Int(item.range.end))
      if try endsCollection(at: offset, open: open) { return .list(items, ByteRange(open, offset + 1)) }
      offset = skipSpaces(from: offset + 1)
    }
  }

  /// Reads a map in braces; its values are texts or lists of texts in brackets.
  mutating func readFlowMap(at open: Int) throws(FrontMatterFault) -> RawValue {
    var fields: [RawField] = []
    var offset = skipSpaces(from: open + 1)
    if offset < line.end, bytes[offset] == Byte.closeBrace { return .map([], ByteRange(open, offset + 1)) }
    while true {
      let key = try readFlowKey(at: offset, in: open)
      let value = try readFlowEntryValue(at: key.value, in: open)
      fields.append(RawField(key: text(key.range), keyRange: key.range, value: value))
      offset = skipSpaces(from: Int(value.range.end))
      if try endsCollection(at: offset, open: open) {
        return .map(dropDuplicates(of: fields), ByteRange(open, offset + 1))
      }
      offset = skipSpaces(from: offset + 1)
    }
  }

  private func readFlowEntryValue(at offset: Int, in open: Int) throws(FrontMatterFault) -> RawValue {
    guard offset < line.end else { throw unclosed(open) }
    switch bytes[offset] {
    case Byte.comma, Byte.closeBrace: return .empty(ByteRange(at: offset))
    case Byte.openBracket: return try readFlowList(at: offset)
    default: return .scalar(try readFlowText(at: offset, in: open))
    }
  }

  private func readFlowKey(at start: Int, in open: Int) throws(FrontMatterFault) -> Key {
    guard start < line.end else { throw unclosed(open) }
    if bytes[start] == Byte.comma || bytes[start] == Byte.closeBrace {
      throw .emptyPart(at: ByteRange(start, start + 1))
    }
    if bytes[start] == Byte.dash || bytes[start] == UInt8(ascii: "?") {
      throw .reserved(bytes.excerpt(start, start + 1), at: ByteRange(start, start + 1))
    }
    let key = try readKeyInBraces(at: start, in: open)
    if key.value < line.end, bytes[key.value] == Byte.hash {
      throw .commentInBrackets(at: ByteRange(key.value, key.value + 1))
    }
    return key
  }

  private func readKeyInBraces(at start: Int, in open: Int) throws(FrontMatterFault) -> Key {
    var offset = start
    while offset < line.end, bytes[offset] != Byte.colon {
      if offset > start, bytes[offset].isFlowIndicator {
        let behind = bytes[offset..<line.end].firstIndex(of: Byte.closeBrace).map { skipSpaces(from: $0 + 1) }
        throw .entryWithoutColon(
          bytes.excerpt(start, trimmed(offset, from: start)), goesOn: skipSpaces(from: open + 1) < start,
          isText: behind.map { !isEndOfValue(at: $0) } ?? false, at: ByteRange(start, offset))
      }
      offset += 1
    }
    if offset == line.end, !bytes[start].isIndicator { throw unclosed(open) }
    return try readKey(at: start)
  }

  /// Reads one text inside brackets or braces.
  private func readFlowText(at start: Int, in open: Int) throws(FrontMatterFault) -> RawScalar {
    guard start < line.end else { throw unclosed(open) }
    let place = ByteRange(start, start + 1)
    switch bytes[start] {
    case Byte.quote, Byte.apostrophe: return try readQuoted(at: start)
    case Byte.openBrace where holdsMapsBelow(open): throw .mapInBrackets(at: place)
    case Byte.openBracket, Byte.openBrace: throw .tooDeep(at: place)
    case Byte.comma, Byte.closeBracket, Byte.closeBrace: throw .emptyPart(at: place)
    case Byte.hash: throw .commentInBrackets(at: place)
    case Byte.colon, UInt8(ascii: "?"): throw .reserved(bytes.excerpt(start, start + 1), at: place)
    case Byte.dash where isSeparated(at: start + 1) || bytes[start + 1].isFlowIndicator: throw .reserved("-", at: place)
    case Byte.dash: break
    default: if bytes[start].isIndicator { throw reserved(at: start) }
    }
    return try readFlowPlain(at: start, in: open)
  }

  /// Whether maps in brackets can be written as points of a list below their key: it stands at the start of its line.
  private func holdsMapsBelow(_ open: Int) -> Bool {
    bytes[open] == Byte.openBracket && line.indent == 0 && !bytes[line.start..<open].contains(Byte.openBrace)
  }

  private func readFlowPlain(at start: Int, in open: Int) throws(FrontMatterFault) -> RawScalar {
    var offset = start
    while offset < line.end, !bytes[offset].isFlowIndicator {
      if bytes[offset] == Byte.colon { try refuseColon(at: offset, from: start, in: open) }
      if bytes[offset] == Byte.hash, bytes[offset - 1] == Byte.space {
        throw .commentInBrackets(at: ByteRange(offset, offset + 1))
      }
      offset += 1
    }
    let range = ByteRange(start, trimmed(offset, from: start))
    try refuseNull(range)
    try refuseTypographicQuotes(range)
    return RawScalar(text: text(range), range: range, style: .plain)
  }

  /// A colon that YAML could take for the end of a key.
  private func refuseColon(at offset: Int, from start: Int, in open: Int) throws(FrontMatterFault) {
    let behind = offset + 1
    guard isSeparated(at: behind) || bytes[behind].isFlowIndicator || bytes[behind] == UInt8(ascii: "?") else { return }
    if bytes[open] == Byte.openBrace, let key = key(before: offset, from: start) {
      throw .commaMissing(before: text(key), at: key)
    }
    throw .colonInBrackets(isList: bytes[open] == Byte.openBracket, at: ByteRange(offset, behind))
  }

  /// Whether the collection ends at an offset; otherwise a comma goes on.
  private func endsCollection(at offset: Int, open: Int) throws(FrontMatterFault) -> Bool {
    guard offset < line.end else { throw unclosed(open) }
    let close = bytes[open] == Byte.openBracket ? Byte.closeBracket : Byte.closeBrace
    switch bytes[offset] {
    case close: return true
    case Byte.comma: return false
    case Byte.openBracket, Byte.openBrace, Byte.closeBracket, Byte.closeBrace:
      throw .bracketInText(bytes.excerpt(offset, offset + 1), at: ByteRange(offset, offset + 1))
    case Byte.hash where bytes[offset - 1] == Byte.space: throw .commentInBrackets(at: ByteRange(offset, offset + 1))
    default: throw .textBehindQuote(bytes.excerpt(offset, line.end), at: ByteRange(offset, line.end))
    }
  }

  private func unclosed(_ open: Int) -> FrontMatterFault {
    .unclosedBracket(isList: bytes[open] == Byte.openBracket, at: ByteRange(open, open + 1))
  }
}
