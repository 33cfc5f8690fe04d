import Diagnostics

/// The fields in column 1, and how reading goes on behind a fault.
extension FrontMatterScanner {
  /// Reads the fields up to the end, or only those that begin before a line.
  mutating func readFields(before limit: Int = .max) -> [RawField] {
    var fields: [RawField] = []
    fields.reserveCapacity(32)
    while !isAtEnd, line.start < limit {
      let start = line.start
      if let indent = fields.last.flatMap(indentOfPartAtMargin) {
        refusePartAtMargin(expecting: indent)
        continue
      }
      do throws(FrontMatterFault) {
        fields.append(try readField())
      } catch {
        report(error)
        if let lost = lostField(error) { fields.append(lost) }
        skipBlock(startingAt: start, behind: error)
      }
    }
    let single = dropDuplicates(of: fields)
    if single.count < fields.count {
      let kept = Set(single.map(\.keyRange.start))
      twins = fields.filter { !kept.contains($0.keyRange.start) }
    }
    return single
  }

  /// How far the line at hand should be indented if it is a part of the field above it; nil if it is a field.
  private func indentOfPartAtMargin(below field: RawField) -> Int? {
    guard line.indent == 0, let indent = indentOfKeys(of: field.value) else { return nil }
    let end = bytes[line.first..<line.end].firstIndex { !$0.isWordByte } ?? line.end
    return KnownKeys.isPart(bytes.text(line.first, end), of: field.key) ? indent : nil
  }

  /// Leaves out a part of a field that stands at the margin, and what follows of the field.
  private mutating func refusePartAtMargin(expecting indent: Int) {
    report(.wrongIndent(0, expected: indent, at: ByteRange(line.first, line.end)))
    repeat {
      uncertainParts.formUnion(likelyKeys(in: line))
      advance()
    } while !isAtEnd && (line.indent > 0 || isDash(at: line.first))
  }

  /// The field whose value could not be read: it is not missing, so nobody may say so.
  func lostField(_ fault: FrontMatterFault) -> RawField? {
    fault.key.map { RawField(key: text($0), keyRange: $0, value: .faulty(fault.range)) }
  }

  func text(_ range: ByteRange) -> String {
    bytes.text(Int(range.start), Int(range.end))
  }

  private mutating func readField() throws(FrontMatterFault) -> RawField {
    if hasTab { try refuseTab() }
    try refuseDeeperLine(than: 0)
    if isBullet(at: line.first) || isDash(at: line.first) { try refuseBulletBeforeField() }
    try refuseListMark()
    let key = try readKey(at: line.first)
    do throws(FrontMatterFault) {
      return RawField(
        key: text(key.range), keyRange: key.range, value: try readFieldValue(at: key.value, of: key.range))
    } catch {
      throw error.spoiling(key.range)
    }
  }

  private mutating func readFieldValue(at offset: Int, of key: ByteRange) throws(FrontMatterFault) -> RawValue {
    if !isEndOfValue(at: offset) { return try readValue(at: offset, parent: 0, level: .field) }
    try refuseMark(insteadOfValueAt: offset)
    let empty = RawValue.empty(ByteRange(at: min(offset, line.end)))
    let faultsBefore = faults.count
    advance()
    // What was left out below the key was its value.
    if faults.count > faultsBefore, isAtEnd || line.indent == 0 { return .faulty(empty.range) }
    if isAtEnd { return empty }
    if bytes[line.first] == Byte.dash || isBullet(at: line.first) { return try readList(at: line.indent) }
    if line.indent == 0 { return empty }
    guard isEntry(at: line.first) else { throw unmarkedBlock(below: key) }
    return try readMap(at: line.indent, startingAt: line.first, parent: 0)
  }

  /// Goes to the next line that starts something new in column 1.
  ///
  /// Who writes one point of a list with a wrong mark writes all of them so, and is told of each.
  private mutating func skipBlock(startingAt start: Int, behind fault: FrontMatterFault) {
    let first = lines.line(at: start)
    uncertainKeys.formUnion(likelyKeys(in: first))
    if line.start == start { advance() }
    let isBulletFault = isBullet(at: Int(fault.range.start))
    while !isAtEnd, belongsToBlock(line) || fault.spills && !lines.looksLikeField(line) {
      if line.indent == 0, isDash(at: line.first), field(behindMarkAt: line.first) != nil { return }
      if isBulletFault, line.first > fault.range.start, isBullet(at: line.first) {
        // In front of a field the next one may be in front of the next field.
        if fault.range.start == first.first, line.indent == 0 { return }
        report(bullet(at: line.first))
      }
      uncertainKeys.formUnion(likelyKeys(in: line))
      advance()
    }
  }

  /// Notes the keys of lines that nobody reads, so that nobody calls them missing.
  mutating func noteKeys(in place: Range<Int>) {
    var line = lines.line(at: place.lowerBound)
    while line.start < place.upperBound {
      uncertainKeys.formUnion(likelyKeys(in: line))
      line = lines.line(at: line.next)
    }
  }

  /// What may have been meant as the key of a line: its first word, or the word before the first colon, whatever stands before it.
  func likelyKeys(in line: SourceLine) -> [String] {
    [firstWord(of: line), wordBeforeColon(in: line)].compactMap(\.self)
  }

  private func firstWord(of line: SourceLine) -> String? {
    var start = line.first
    while start < line.end, !bytes[start].isWordByte || bytes[start] == Byte.dash || bytes[start] >= 0x80 { start += 1 }
    var end = start
    while end < line.end, bytes[end].isWordByte, bytes[end] < 0x80 { end += 1 }
    return start < end && end - start <= Self.maximumKeyLength ? bytes.text(start, end) : nil
  }

  private func wordBeforeColon(in line: SourceLine) -> String? {
    guard let colon = bytes[line.first..<line.end].firstIndex(of: Byte.colon) else { return nil }
    var end = colon
    while end > line.first, !bytes[end - 1].isWordByte { end -= 1 }
    var start = end
    while start > line.first, bytes[start - 1].isWordByte { start -= 1 }
    if bytes.has("\u{A0}", at: start) { start += 2 }
    return start < end && end - start <= Self.maximumKeyLength ? bytes.text(start, end) : nil
  }

  private func belongsToBlock(_ line: SourceLine) -> Bool {
    switch bytes[line.first] {
    case Byte.tab, Byte.dash, Byte.colon: true
    default: line.indent > 0 || isBullet(at: line.first)
    }
  }

  /// Tabs are refused before anything is read, so that a tab is never mistaken for a wrong indentation.
  private func refuseTab() throws(FrontMatterFault) {
    var block = lines.line(at: line.start)
    var tabs: [(place: Int, isIndentation: Bool)] = []
    repeat {
      if let tab = bytes[block.start..<block.end].firstIndex(of: Byte.tab) {
        tabs.append((tab, lines.isBlank(from: block.start, to: tab)))
      }
      block = lines.line(at: block.next)
    } while block.start < end && (block.isBlank || bytes[block.first] == Byte.hash || belongsToBlock(block))
    guard let (tab, isIndentation) = tabs.first else { return }
    let fault = FrontMatterFault.tab(
      at: ByteRange(tab, tab + 1), isIndentation: isIndentation,
      goesOn: tabs.dropFirst().contains { $0.isIndentation == isIndentation })
    guard let colon = lines.colonBehindWord(from: line.first, to: line.end) else { throw fault }
    throw fault.spoiling(ByteRange(line.first, trimmed(colon, from: line.first)))
  }

  /// The end of what stands before `end` without its trailing spaces.
  @inline(__always) func trimmed(_ end: Int, from start: Int) -> Int {
    var end = end
    while end > start, bytes[end - 1] == Byte.space { end -= 1 }
    return end
  }
}
