import Bytes
import Diagnostics

/// Text behind `|` and `>`: all lines below that are indented.
extension FrontMatterScanner {
  private enum Chomping {
    case strip, clip, keep
  }

  mutating func readBlockText(at offset: Int, parent: Int) throws(FrontMatterFault) -> RawScalar {
    let style: RawScalar.Style = bytes[offset] == Byte.pipe ? .literal : .folded
    let chomping = try readHeader(at: offset)
    let headerEnd = chomping == .clip ? offset + 1 : offset + 2
    let first = line.next
    guard let indent = try indentOfText(from: first, parent: parent) else {
      let blanks = chomping == .keep ? blankLines(from: first) : 0
      move(to: line.next)
      try refuseFlushText(under: bytes.excerpt(offset, offset + 1), parent: parent)
      return RawScalar(text: String(repeating: "\n", count: blanks), range: ByteRange(offset, headerEnd), style: style)
    }
    let (next, end) = extent(from: first, indent: indent)
    let text = String(unsafeUninitializedCapacity: next - first + 1) { out in
      var text = BlockText(out: out, isFolded: style == .folded)
      var at = first
      while at < next {
        let line = lines.line(at: at)
        text.append(
          UnsafeBufferPointer(rebasing: bytes[min(line.start + indent, line.end)..<line.end]),
          isBlank: line.isBlank && line.indent <= indent)
        at = line.next
      }
      return text.finish(keepsLast: chomping != .strip, keepsAll: chomping == .keep)
    }
    move(to: next)
    if !isAtEnd, line.indent > parent {
      throw .wrongTextIndent(line.indent, expected: indent, at: ByteRange(line.first, line.end))
    }
    return RawScalar(text: text, range: ByteRange(offset, end), style: style)
  }

  /// Refuses text that begins where its key begins: it was meant to stand indented below the mark.
  private func refuseFlushText(under mark: String, parent: Int) throws(FrontMatterFault) {
    guard !isAtEnd, line.indent == parent, !isDash(at: line.first), !isEntry(at: line.first),
      lines.colonBehindWord(from: line.first, to: line.end) == nil
    else { return }
    throw .flushText(mark, at: ByteRange(line.first, line.end))
  }

  private func readHeader(at offset: Int) throws(FrontMatterFault) -> Chomping {
    var behind = offset + 1
    var chomping = Chomping.clip
    if behind < line.end, bytes[behind] == Byte.dash || bytes[behind] == UInt8(ascii: "+") {
      chomping = bytes[behind] == Byte.dash ? .strip : .keep
      behind += 1
    }
    let rest = skipSpaces(from: behind)
    if isEndOfValue(at: rest) { return chomping }
    let mark = bytes.excerpt(offset, offset + 1)
    let isDigit = rest == behind && bytes[rest].isDigit && line.end - rest <= 2
    throw isDigit
      ? .indentDigit(mark, at: ByteRange(rest, rest + 1))
      : .textBehindMark(mark, goesOn: hasTextBelow, at: ByteRange(rest, line.end))
  }

  /// Whether the next line is indented deeper than the one at hand.
  private var hasTextBelow: Bool { nextLine.map { !$0.isBlank && $0.indent > line.indent } ?? false }

  /// The indentation of the first line with text, or nil when there is no text at all.
  private func indentOfText(from start: Int, parent: Int) throws(FrontMatterFault) -> Int? {
    var probe = lines.line(at: start)
    var widestBlank = probe
    while probe.start < end, probe.isBlank {
      if probe.indent > widestBlank.indent { widestBlank = probe }
      probe = lines.line(at: probe.next)
    }
    guard probe.start < end, probe.indent > parent else { return nil }
    if widestBlank.isBlank, widestBlank.indent > probe.indent {
      throw .wideBlankLine(at: ByteRange(widestBlank.start, widestBlank.end))
    }
    return probe.indent
  }

  private func blankLines(from start: Int) -> Int {
    var probe = lines.line(at: start)
    var count = 0
    while probe.start < end, probe.isBlank {
      count += 1
      probe = lines.line(at: probe.next)
    }
    return count
  }

  /// The first byte behind the text's lines, and the end of its last line that is not blank.
  private func extent(from start: Int, indent: Int) -> (next: Int, end: Int) {
    var probe = lines.line(at: start)
    var textEnd = start
    while probe.start < end, probe.isBlank || probe.indent >= indent {
      if !probe.isBlank { textEnd = probe.end }
      probe = lines.line(at: probe.next)
    }
    return (min(probe.start, end), textEnd)
  }
}

/// Joins the lines of a block text as YAML does: `|` keeps breaks, `>` turns single ones between flush lines into spaces.
private struct BlockText {
  let out: UnsafeMutableBufferPointer<UInt8>
  let isFolded: Bool
  private var count = 0
  private var hasBreak = false
  private var blankCount = 0
  private var wasIndented = false

  init(out: UnsafeMutableBufferPointer<UInt8>, isFolded: Bool) {
    self.out = out
    self.isFolded = isFolded
  }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>, isBlank: Bool) {
    if isBlank {
      blankCount += 1
      return
    }
    let isIndented = text[0] == Byte.space
    if hasBreak {
      if !isFolded || wasIndented || isIndented { put(Byte.newline) } else if blankCount == 0 { put(Byte.space) }
    }
    putBlankLines()
    for byte in text { put(byte) }
    hasBreak = true
    wasIndented = isIndented
  }

  mutating func finish(keepsLast: Bool, keepsAll: Bool) -> Int {
    if keepsLast, hasBreak { put(Byte.newline) }
    if keepsAll { putBlankLines() }
    return count
  }

  private mutating func putBlankLines() {
    while blankCount > 0 {
      put(Byte.newline)
      blankCount -= 1
    }
  }

  private mutating func put(_ byte: UInt8) {
    out[count] = byte
    count += 1
  }
}
