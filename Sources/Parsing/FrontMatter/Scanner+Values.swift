import Diagnostics

/// Values that begin behind their key or their dash.
extension FrontMatterScanner {
  /// How deep a value stands, which decides what it may contain.
  enum Level {
    /// Behind a key in column 1.
    case field
    /// Behind a dash.
    case item
    /// Behind a key of a map.
    case entry
  }

  /// Reads the value at an offset of the line at hand and goes on to the line behind it.
  mutating func readValue(at offset: Int, parent: Int, level: Level) throws(FrontMatterFault) -> RawValue {
    switch bytes[offset] {
    case Byte.pipe, Byte.greater: return .scalar(try readBlockText(at: offset, parent: parent))
    case Byte.quote, Byte.apostrophe: return try readQuotedValue(at: offset, parent: parent)
    case Byte.openBracket where level == .item: throw .listInList(at: ByteRange(offset, offset + 1))
    case Byte.openBrace where level == .entry: throw .tooDeep(at: ByteRange(offset, offset + 1))
    case Byte.openBracket: return try readFlowValue(try readFlowList(at: offset), parent: parent)
    case Byte.openBrace: return try readFlowValue(try readFlowMap(at: offset), parent: parent)
    default: return .scalar(try readPlainValue(at: offset, parent: parent, level: level))
    }
  }

  private mutating func readQuotedValue(at offset: Int, parent: Int) throws(FrontMatterFault) -> RawValue {
    let scalar = try readQuoted(at: offset)
    let behind = skipSpaces(from: Int(scalar.range.end))
    guard behind == line.end || isEndOfValue(at: behind) else {
      throw textBehindQuote(at: behind, from: offset)
    }
    advance()
    try refuseDeeperLine(than: parent)
    return .scalar(scalar)
  }

  /// The fault of a value that only begins with quotes, or has those that end it inside.
  private func textBehindQuote(at behind: Int, from start: Int) -> FrontMatterFault {
    let end = trimmed(line.end, from: behind)
    let isEnclosed = bytes[end - 1] == bytes[start]
    return .textBehindQuote(
      bytes.excerpt(behind, line.end), quoted: isEnclosed ? quoted(start + 1, end - 1) : quoted(start, end),
      at: ByteRange(behind, line.end))
  }

  private mutating func readFlowValue(_ value: RawValue, parent: Int) throws(FrontMatterFault) -> RawValue {
    let behind = skipSpaces(from: Int(value.range.end))
    guard isEndOfValue(at: behind) else {
      throw .textBehindBracket(
        bytes.excerpt(behind, line.end), target: targetOfLink(from: behind, isAdjacent: behind == Int(value.range.end)),
        at: ByteRange(behind, line.end))
    }
    advance()
    try refuseDeeperLine(than: parent)
    return value
  }

  /// The address of a link as Markdown writes it, whose text in brackets was read as a list.
  private func targetOfLink(from start: Int, isAdjacent: Bool) -> String? {
    let end = trimmed(line.end, from: start)
    guard isAdjacent, end - start > 2, bytes[start] == UInt8(ascii: "("), bytes[end - 1] == UInt8(ascii: ")") else {
      return nil
    }
    let target = bytes.text(start + 1, end - 1)
    return target.contains("\"") ? nil : target.hasPrefix("mailto:") ? String(target.dropFirst(7)) : target
  }

  private mutating func readPlainValue(at start: Int, parent: Int, level: Level) throws(FrontMatterFault) -> RawScalar {
    let end = try endOfPlain(at: start, level: level)
    let range = ByteRange(start, end)
    try refuseNull(range)
    try refuseTypographicQuotes(range)
    try refuseLoneQuote(range)
    advance()
    if level == .item, !isAtEnd, line.indent > parent, isEntry(at: line.first) {
      throw .keyWithoutColon(bytes.excerpt(start, end), at: range)
    }
    try refuseDeeperLine(than: parent)
    return RawScalar(text: bytes.text(start, end), range: range, style: .plain)
  }

  /// The end of a plain value: the line's end or a comment, without the spaces before it.
  private func endOfPlain(at start: Int, level: Level) throws(FrontMatterFault) -> Int {
    if bytes[start].isIndicator { try refuseIndicator(at: start) }
    var offset = start
    while offset < line.end {
      if bytes[offset] == Byte.colon, isSeparated(at: offset + 1) {
        throw colonInPlain(at: offset, from: start, level: level)
      }
      if bytes[offset] == Byte.hash, bytes[offset - 1] == Byte.space {
        try refuseComment(at: offset, from: start)
        break
      }
      offset += 1
    }
    return trimmed(offset, from: start)
  }

  /// Refuses a line that is indented below a value which ended in the line before.
  func refuseDeeperLine(than parent: Int) throws(FrontMatterFault) {
    guard !isAtEnd, line.indent > parent else { return }
    let place = ByteRange(line.first, line.end)
    guard bytes[line.first] == Byte.dash || isBullet(at: line.first) || isEntry(at: line.first) else {
      throw .severalLines(at: place)
    }
    throw parent == 0 ? .unexpectedIndent(at: place) : .wrongIndent(line.indent, expected: parent, at: place)
  }

  /// The fault of lines below a key that are neither a list nor a map.
  func unmarkedBlock(below key: ByteRange? = nil) -> FrontMatterFault {
    let place = ByteRange(line.first, line.end)
    let kind = key.flatMap { KnownKeys.field(text($0)) }?.kind
    return switch kind {
    case _ where bytes[line.first].isIndicator: .valueBelowKey(at: place)
    case .text?: .markMissing(at: place)
    case .list(.map)?, .map?, nil: .dashOrMarkMissing(at: place)
    case .list?: .dashesMissing(at: place)
    default: .valueBelowKey(at: place)
    }
  }
}
