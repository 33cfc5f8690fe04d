import Diagnostics

/// Keys: plain text up to the first colon.
extension FrontMatterScanner {
  /// Longer keys are no keys; YAML's own limit is 1,024 characters.
  static let maximumKeyLength = 128

  struct Key {
    var range: ByteRange
    /// The first byte behind the colon and its spaces.
    var value: Int
  }

  /// Reads a key that starts at an offset of the line at hand.
  func readKey(at place: Int) throws(FrontMatterFault) -> Key {
    // A byte order mark inside a file was reported with the other control characters; the key behind it is meant all the same.
    let start = bytes.has("\u{FEFF}", at: place) && place + 3 < line.end ? place + 3 : place
    if bytes[start].isIndicator { try refuseKey(at: start) }
    var colon = start
    while colon < line.end, bytes[colon] != Byte.colon {
      if bytes[colon] == Byte.hash, colon > start, bytes[colon - 1] == Byte.space { throw noKey(at: start) }
      colon += 1
    }
    guard colon < line.end else { throw noKey(at: start) }
    let range = ByteRange(start, trimmed(colon, from: start))
    try checkKey(range, colon: colon)
    return Key(range: range, value: skipSpaces(from: colon + 1))
  }

  /// Whether a key with its colon starts at an offset; a colon without its space counts behind a single word.
  func isEntry(at start: Int) -> Bool {
    if bytes[start] == UInt8(ascii: "?") || bytes[start] == UInt8(ascii: "<") { return true }
    guard bytes[start] != Byte.dash, !isBullet(at: start) else { return false }
    if bytes[start].isIndicator { return isQuotedKey(at: start) }
    guard let colon = bytes[start..<line.end].firstIndex(of: Byte.colon) else { return false }
    return isSeparated(at: colon + 1)
      || lines.colonBehindWord(from: start, to: line.end) == colon && bytes[colon + 1] != UInt8(ascii: "/")
  }

  private func checkKey(_ range: ByteRange, colon: Int) throws(FrontMatterFault) {
    let (start, end) = (Int(range.start), Int(range.end))
    if !isSeparated(at: colon + 1) {
      if bytes[start..<end].contains(Byte.space) || bytes[colon + 1] == UInt8(ascii: "/") { throw noKey(at: start) }
      let place = ByteRange(colon, colon + 1)
      let isNoBreakSpace = bytes.has("\u{A0}", at: colon + 1)
      let fault: FrontMatterFault =
        isNoBreakSpace
        ? .noBreakSpace(at: ByteRange(colon + 1, colon + 3)) : .spaceBehindColon(bytes.excerpt(start, end), at: place)
      throw fault.spoiling(range)
    }
    if end - start == 2, bytes.has("<<", at: start) { throw .mergeKey(at: range) }
    if end - start > Self.maximumKeyLength { throw .longKey(bytes.excerpt(start, end), at: range) }
    if bytes.has("\u{A0}", at: start) { throw .noBreakSpace(at: ByteRange(start, start + 2)) }
  }

  private func refuseKey(at start: Int) throws(FrontMatterFault) {
    let place = ByteRange(start, start + 1)
    switch bytes[start] {
    case Byte.colon where isSeparated(at: start + 1): throw .emptyKey(at: place)
    case Byte.quote, Byte.apostrophe: throw quotedKey(at: start)
    case Byte.openBracket, Byte.openBrace: throw .keyIsNoText(at: place)
    case UInt8(ascii: "?") where isSeparated(at: start + 1): throw .keyIsNoText(at: place)
    case UInt8(ascii: "?"): return
    default: throw markedKey(at: start).map { .markedKey(text($0), at: place).spoiling($0) } ?? reserved(at: start)
    }
  }

  private func quotedKey(at start: Int) -> FrontMatterFault {
    let close = bytes[(start + 1)..<line.end].firstIndex(of: bytes[start])
    guard let close, isQuotedKey(at: start) else { return noKey(at: start) }
    let fault = FrontMatterFault.quotedKey(bytes.excerpt(start + 1, close), at: ByteRange(start, close + 1))
    return fault.spoiling(ByteRange(start + 1, close))
  }

  private func isQuotedKey(at start: Int) -> Bool {
    guard bytes[start] == Byte.quote || bytes[start] == Byte.apostrophe,
      let close = bytes[(start + 1)..<line.end].firstIndex(of: bytes[start])
    else { return false }
    let behind = skipSpaces(from: close + 1)
    return behind < line.end && bytes[behind] == Byte.colon && isSeparated(at: behind + 1)
  }

  private func noKey(at start: Int) -> FrontMatterFault {
    let (found, place) = (bytes.excerpt(start, line.end), ByteRange(start, line.end))
    if line.indent == 0, found == "=======" { return .conflictMark(at: place) }
    guard let (key, value) = keyWithoutColon(at: start) else { return .noKey(found, at: place) }
    let written = value < line.end ? bytes.excerpt(value, line.end) : "…"
    return .colonMissing(found, field: "\(text(key)): \(written)", at: place).spoiling(key)
  }

  /// Keeps the first of equal keys and reports the others.
  mutating func dropDuplicates(of fields: [RawField]) -> [RawField] {
    let duplicates = fields.count > 48 ? duplicatesByTable(fields) : duplicatesByComparison(fields)
    guard !duplicates.isEmpty else { return fields }
    for (index, first) in duplicates.prefix(Self.maximumFaultCount) {
      let firstLine = file.position(of: Int(fields[first].keyRange.start)).line
      report(.duplicateKey(fields[index].key, firstLine: firstLine, at: fields[index].keyRange))
    }
    let dropped = Set(duplicates.map(\.index))
    return fields.indices.filter { !dropped.contains($0) }.map { fields[$0] }
  }

  private func duplicatesByComparison(_ fields: [RawField]) -> [(index: Int, first: Int)] {
    var duplicates: [(index: Int, first: Int)] = []
    for index in fields.indices {
      for first in 0..<index where equal(fields[first].keyRange, fields[index].keyRange) {
        duplicates.append((index, first))
        break
      }
    }
    return duplicates
  }

  private func duplicatesByTable(_ fields: [RawField]) -> [(index: Int, first: Int)] {
    var firsts: [[UInt8]: Int] = [:]
    var duplicates: [(index: Int, first: Int)] = []
    for index in fields.indices {
      let key = Array(bytes[fields[index].keyRange.indices])
      if let first = firsts[key] { duplicates.append((index, first)) } else { firsts[key] = index }
    }
    return duplicates
  }

  @inline(__always) private func equal(_ left: ByteRange, _ right: ByteRange) -> Bool {
    guard left.end - left.start == right.end - right.start else { return false }
    for offset in 0..<Int(left.end - left.start)
    where bytes[Int(left.start) + offset] != bytes[Int(right.start) + offset] {
      return false
    }
    return true
  }
}
