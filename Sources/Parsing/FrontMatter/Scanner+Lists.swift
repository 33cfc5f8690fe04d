import Diagnostics
import RegisterModel

/// Lists with dashes: items of text, or maps of one level.
extension FrontMatterScanner {
  /// Reads the list whose dashes stand at an indentation, beginning with the line at hand.
  mutating func readList(at indent: Int) throws(FrontMatterFault) -> RawValue {
    let start = line.first
    var end = start
    var items: [RawValue] = []
    while !isAtEnd, line.indent == indent, isDash(at: line.first) {
      items.append(try recoverItem(at: indent))
      end = max(end, Int(items[items.count - 1].range.end))
    }
    try refuseStrayLine(behindListAt: indent, endingWith: items.last)
    return .list(items, ByteRange(start, end))
  }

  /// Reads an item; a faulty one keeps its place in the list and the next one is read as if nothing had happened.
  private mutating func recoverItem(at indent: Int) throws(FrontMatterFault) -> RawValue {
    let start = line.start
    do throws(FrontMatterFault) {
      return try readItem(at: indent)
    } catch {
      if error.spills { throw error }
      report(error)
      skipDeeper(than: indent, from: start)
      return .faulty(error.range)
    }
  }

  private mutating func readItem(at indent: Int) throws(FrontMatterFault) -> RawValue {
    let offset = skipSpaces(from: line.first + 1)
    if isEndOfValue(at: offset) { throw .emptyItem(at: ByteRange(line.first, line.first + 1)) }
    if isDash(at: offset) { throw .listInList(at: ByteRange(offset, offset + 1)) }
    if isMapItem(at: offset) { return try readMap(at: offset - line.start, startingAt: offset, parent: indent) }
    return try readValue(at: offset, parent: indent, level: .item)
  }

  /// Whether the item is a map: a key, a colon and a space, or a `key:value` with more keys below it.
  private func isMapItem(at offset: Int) -> Bool {
    guard isEntry(at: offset) else { return false }
    guard let colon = bytes[offset..<line.end].firstIndex(of: Byte.colon), !isSeparated(at: colon + 1),
      !bytes[offset].isIndicator
    else { return true }
    guard let next = nextLine, next.indent == offset - line.start else { return false }
    return lines.colonBehindWord(from: next.first, to: next.end) != nil
  }

  private func refuseStrayLine(behindListAt indent: Int, endingWith item: RawValue?) throws(FrontMatterFault) {
    guard !isAtEnd, line.indent > 0 || bytes[line.first] == Byte.dash || isBullet(at: line.first) else { return }
    // A field that got a dash: whoever reads fields says so.
    if line.indent == 0, indent > 0, isDash(at: line.first), field(behindMarkAt: line.first) != nil { return }
    if line.indent == indent, isEntry(at: line.first), let expected = item.flatMap(indentOfKeys) {
      throw .wrongIndent(line.indent, expected: expected, at: ByteRange(line.first, line.end))
    }
    if line.indent == indent || isBullet(at: line.first) {
      try refuseListMark()
      throw .dashMissing(bytes.excerpt(line.first, line.end), at: ByteRange(line.first, line.end))
    }
    throw .wrongIndent(line.indent, expected: indent, at: ByteRange(line.first, line.end))
  }

  /// How far the keys of a map over several lines are indented, be it an item or the last one of a list.
  func indentOfKeys(of value: RawValue) -> Int? {
    if case .list(let items, _) = value { return items.last.flatMap(indentOfKeys) }
    guard case .map(_, let range) = value, bytes[Int(range.start)] != Byte.openBrace else { return nil }
    return file.position(of: Int(range.start)).column - 1
  }

  /// Refuses what looks like a list item where none can stand, or what is not quite the dash of one.
  func refuseListMark() throws(FrontMatterFault) {
    let offset = line.first
    if isBullet(at: offset) { throw bullet(at: offset) }
    guard bytes[offset] == Byte.dash else { return }
    if isSeparated(at: offset + 1) { throw .listWithoutKey(at: ByteRange(offset, offset + 1)) }
    if bytes.has("\u{A0}", at: offset + 1) { throw .noBreakSpace(at: ByteRange(offset + 1, offset + 3)) }
    throw .spaceBehindDash(bytes.excerpt(offset + 1, line.end), at: ByteRange(offset, offset + 1))
  }

  func bullet(at offset: Int) -> FrontMatterFault {
    let end = bytes.endOfCharacter(at: offset)
    return .bullet(bytes.excerpt(offset, end), at: ByteRange(offset, end))
  }

  /// Refuses the mark of a list in front of a field.
  func refuseBulletBeforeField() throws(FrontMatterFault) {
    guard let key = field(behindMarkAt: line.first) else { return }
    let end = bytes.endOfCharacter(at: line.first)
    throw .bulletBeforeField(bytes.excerpt(line.first, end), hasSpace: key > end, at: ByteRange(line.first, end))
  }

  /// Where the key of a field begins behind the mark of a list; behind a dash it may be the first part of a point of a list.
  func field(behindMarkAt mark: Int) -> Int? {
    let key = skipSpaces(from: bytes.endOfCharacter(at: mark))
    guard let colon = lines.colonBehindWord(from: key, to: line.end) else { return nil }
    guard isDash(at: mark) else { return key }
    let word = bytes.text(key, trimmed(colon, from: key))
    let isAlone = FieldCatalogue.entry[word] != nil && (nextLine?.indent ?? 0) == 0
    return isAlone || KnownKeys.isNoPart(word) ? key : nil
  }

  /// Whether a mark stands there that writing programs put in place of `- `: `* + • · ‐ ‑ ‒ – — −`, boxes, circles, arrows, and the signs
  /// of their own fonts.
  func isBullet(at offset: Int) -> Bool {
    switch bytes[offset] {
    case UInt8(ascii: "*"), UInt8(ascii: "+"): offset + 1 < line.end && bytes[offset + 1] == Byte.space
    case 0xC2: bytes.has("·", at: offset)
    case 0xE2:
      bytes.has("•", at: offset) || bytes.has("−", at: offset)
        || bytes.has("\u{2010}", at: offset) || bytes.has("\u{2011}", at: offset) || bytes.has("\u{2012}", at: offset)
        || bytes.has("–", at: offset) || bytes.has("—", at: offset) || isSign(at: offset)
    case 0xEF: isSign(at: offset)
    default: false
    }
  }

  private func isSign(at offset: Int) -> Bool { ListSigns.bullets.contains { bytes.has($0, at: offset) } }

  /// Leaves out the lines of a faulty item or entry.
  mutating func skipDeeper(than indent: Int, from start: Int) {
    uncertainParts.formUnion(likelyKeys(in: lines.line(at: start)))
    if line.start == start { advance() }
    while !isAtEnd, line.indent > indent {
      uncertainParts.formUnion(likelyKeys(in: line))
      advance()
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The offset behind the character at an offset.
  func endOfCharacter(at offset: Int) -> Int {
    var end = offset + 1
    while end < count, self[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }
}
