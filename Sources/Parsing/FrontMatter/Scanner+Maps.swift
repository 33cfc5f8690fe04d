import Diagnostics

/// Maps of one level: entries at the same indentation, each with text or a list in brackets.
extension FrontMatterScanner {
  /// Reads the map whose keys stand at an indentation, the first of them at `start` in the line at hand.
  mutating func readMap(at indent: Int, startingAt start: Int, parent: Int) throws(FrontMatterFault) -> RawValue {
    var fields: [RawField] = []
    var end = start
    var offset = start
    let isItem = start > line.first
    repeat {
      if let field = try recoverEntry(at: offset, indent: indent) {
        fields.append(field)
        end = max(end, Int(field.value.range.end))
      }
      offset = line.first
    } while !isAtEnd && line.indent == indent
    if !isAtEnd, line.indent > parent {
      if !isItem, isDash(at: line.first) { throw dashMissing(at: start) }
      throw .wrongIndent(line.indent, expected: indent, at: ByteRange(line.first, line.end))
    }
    return .map(dropDuplicates(of: isItem ? cutAtLostDash(fields) : fields), ByteRange(start, end))
  }

  /// The fields of an item up to where the keys begin again: there the dash of the next item is missing.
  private mutating func cutAtLostDash(_ fields: [RawField]) -> [RawField] {
    guard let first = fields.first, let next = fields.dropFirst().firstIndex(where: { $0.key == first.key }),
      fields[(next + 1)...].contains(where: { later in fields[1..<next].contains { $0.key == later.key } })
    else { return fields }
    report(dashMissing(at: Int(fields[next].keyRange.start)))
    return Array(fields[..<next])
  }

  private func dashMissing(at start: Int) -> FrontMatterFault {
    let end = lines.line(at: start).end
    return .dashMissing(bytes.excerpt(start, end), at: ByteRange(start, end))
  }

  private mutating func recoverEntry(at offset: Int, indent: Int) throws(FrontMatterFault) -> RawField? {
    let start = line.start
    do throws(FrontMatterFault) {
      return try readEntry(at: offset, indent: indent)
    } catch {
      if error.spills { throw error }
      report(error)
      skipDeeper(than: indent, from: start)
      while !isAtEnd, line.indent == indent, isDash(at: line.first) { skipDeeper(than: indent, from: line.start) }
      return lostField(error)
    }
  }

  private mutating func readEntry(at offset: Int, indent: Int) throws(FrontMatterFault) -> RawField {
    if offset == line.first, bytes[offset] == Byte.dash || isBullet(at: offset) {
      throw .listInMap(at: ByteRange(offset, bytes.endOfCharacter(at: offset)))
    }
    let key = try readKey(at: offset)
    do throws(FrontMatterFault) {
      let value = try readEntryValue(at: key.value, indent: indent)
      return RawField(key: text(key.range), keyRange: key.range, value: value)
    } catch {
      throw error.spoiling(key.range)
    }
  }

  private mutating func readEntryValue(at offset: Int, indent: Int) throws(FrontMatterFault) -> RawValue {
    if !isEndOfValue(at: offset) { return try readValue(at: offset, parent: indent, level: .entry) }
    try refuseMark(insteadOfValueAt: offset)
    let empty = RawValue.empty(ByteRange(at: min(offset, line.end)))
    advance()
    guard !isAtEnd, line.indent >= indent else { return empty }
    let isNested = isDash(at: line.first) || line.indent > indent && isEntry(at: line.first)
    if isNested { throw .tooDeep(at: ByteRange(line.first, line.end)) }
    if line.indent > indent { throw unmarkedBlock() }
    return empty
  }
}
