import Diagnostics

/// Where the front matter of a file begins and ends.
struct FrontMatterEnvelope {
  /// The opening line.
  let opening: SourceLine
  /// The first byte behind the fields: the start of the closing line.
  let end: Int
  /// The end of the closing line's text.
  let close: Int
  /// The first byte of the Markdown.
  let body: Int
  /// What is wrong with the two lines.
  let faults: [FrontMatterFault]
  /// Where more fields stand that a line too many cut off.
  private(set) var strayFields: Range<Int>?

  /// Looks for the two lines `---`, or says why there is no front matter.
  init(in lines: LineReader, from start: Int) throws(FrontMatterFault) {
    let (opening, fault) = try lines.findOpening(from: start)
    var faults = fault.map { [$0] } ?? []
    if let closing = lines.findClosing(behind: opening) {
      end = closing.start
      close = closing.end
      body = closing.next
      if let fault = lines.faultOfClosing(closing) {
        // Whoever draws such lines otherwise draws both so.
        if !faults.isEmpty, opening.start == start, opening.next > start {
          faults = [lines.faultOfBoth(opening, closing)]
        } else {
          faults.append(fault)
        }
      } else if let (fault, fields) = lines.secondDocument(from: closing.next) {
        faults.append(fault)
        strayFields = fields
      }
    } else {
      end = lines.likelyEnd(from: opening.next)
      close = end
      body = end
      if opening.next == start {
        faults = [lines.faultOfMissing(lines.line(at: start), advice: FrontMatterFault.beginningAndEnd)]
      } else {
        faults.append(.unclosed(at: ByteRange(opening.first, opening.end)))
      }
    }
    self.opening = opening
    self.faults = faults
  }
}

extension LineReader {
  /// The shapes of a line that opens or closes front matter.
  private enum Marker {
    case none, exact, similar, dots
  }

  /// The opening line: the first one, or with a fault a later or a similar one, or an empty one before the first field.
  fileprivate func findOpening(from start: Int) throws(FrontMatterFault) -> (SourceLine, FrontMatterFault?) {
    let first = line(at: start)
    if marker(first) == .exact { return (first, nil) }
    var candidate = first
    while candidate.isBlank || bytes[candidate.first] == UInt8(ascii: "%"), candidate.next < bytes.count {
      candidate = line(at: candidate.next)
    }
    let text = ByteRange(first.first, first.end)
    switch marker(candidate, indented: true) {
    case .exact, .similar:
      if candidate.start == first.start {
        return (candidate, .markerWritten(bytes.excerpt(first.start, first.end), at: text))
      }
      if first.isBlank { return (candidate, .blankBeforeOpening(at: text)) }
      return (candidate, .directive(bytes.excerpt(first.first, first.end), at: text))
    case .none, .dots:
      if let opening = openingBelow(first) {
        return (opening, .textBeforeOpening(bytes.excerpt(first.first, first.end), at: text))
      }
      if isAttempt(first), looksLikeField(lineWithText(from: first.next)) {
        return (first, .markerWritten(bytes.excerpt(first.start, first.end), at: text))
      }
      if candidate.isBlank { throw .emptyFile }
      let fault = faultOfMissing(
        first, advice: hasField(from: first) ? FrontMatterFault.firstLine : FrontMatterFault.beginning)
      guard beginsWithKnownKey(first) else { throw fault }
      return (SourceLine(start: first.start, first: first.start, end: first.start, next: first.start), fault)
    }
  }

  fileprivate func faultOfMissing(_ first: SourceLine, advice: String) -> FrontMatterFault {
    .missing(bytes.excerpt(first.first, first.end), advice: advice, at: ByteRange(first.first, first.end))
  }

  private func beginsWithKnownKey(_ line: SourceLine) -> Bool {
    guard looksLikeField(line) else { return false }
    let end = bytes[line.first..<line.end].firstIndex { !$0.isWordByte } ?? line.end
    return KnownKeys.field(bytes.text(line.first, end)) != nil
  }

  /// Whether a line was drawn in place of `---`: it has no word, or is a fence of code.
  private func isAttempt(_ line: SourceLine) -> Bool {
    guard line.end - line.first > 1, bytes[line.first] != Byte.hash, bytes[line.first] != UInt8(ascii: "%") else {
      return false
    }
    if bytes.has("---", at: line.first) || bytes.has("```", at: line.first) { return line.end - line.first <= 10 }
    return bytes[line.first..<line.end].allSatisfy { !$0.isWordByte || $0 == Byte.dash || $0 == UInt8(ascii: "_") }
  }

  /// The first line from an offset on that is not blank, or the last one.
  private func lineWithText(from start: Int) -> SourceLine {
    var candidate = line(at: start)
    while candidate.isBlank, candidate.next < bytes.count { candidate = line(at: candidate.next) }
    return candidate
  }

  private func hasField(from first: SourceLine) -> Bool {
    var candidate = first
    while !looksLikeField(candidate) {
      guard candidate.next < bytes.count else { return false }
      candidate = line(at: candidate.next)
    }
    return true
  }

  /// The opening line below lines that are no fields.
  private func openingBelow(_ first: SourceLine) -> SourceLine? {
    var candidate = first
    while candidate.next < bytes.count, !looksLikeField(candidate) {
      if marker(candidate) == .exact { return looksLikeField(line(at: candidate.next)) ? candidate : nil }
      candidate = line(at: candidate.next)
    }
    return nil
  }

  /// The closing line: the first one that is right, unless one that is nearly right, or written like a wrong opening one, comes before
  /// anything but fields.
  fileprivate func findClosing(behind opening: SourceLine) -> SourceLine? {
    let start = opening.next
    let mark = marker(opening, indented: true) == .none ? bytes[opening.first] : nil
    var limit: Int?
    var candidate = line(at: start)
    while candidate.start < bytes.count {
      switch candidate.indent == 0 ? marker(candidate) : .none {
      case .exact: return candidate
      case .similar, .dots:
        limit = limit ?? likelyEnd(from: start)
        if candidate.start <= limit ?? 0 { return candidate }
      case .none:
        guard let mark, !candidate.isBlank, bytes[candidate.first] == mark, isAttempt(candidate) else { break }
        limit = limit ?? likelyEnd(from: start)
        if candidate.start <= limit ?? 0 { return candidate }
      }
      candidate = line(at: candidate.next)
    }
    return findAttempt(from: start, to: limit ?? likelyEnd(from: start))
  }

  /// A short line that begins like a closing one, for want of a better.
  private func findAttempt(from start: Int, to limit: Int) -> SourceLine? {
    var candidate = line(at: start)
    while candidate.start <= limit, candidate.start < bytes.count {
      if bytes.has("--", at: candidate.first), candidate.end - candidate.first <= 6 { return candidate }
      candidate = line(at: candidate.next)
    }
    return nil
  }

  fileprivate func faultOfClosing(_ closing: SourceLine) -> FrontMatterFault? {
    switch marker(closing) {
    case .exact: nil
    case .none, .similar:
      .markerWritten(bytes.excerpt(closing.start, closing.end), at: ByteRange(closing.start, closing.end))
    case .dots: .dotsAsMarker(at: ByteRange(closing.start, closing.end))
    }
  }

  fileprivate func faultOfBoth(_ opening: SourceLine, _ closing: SourceLine) -> FrontMatterFault {
    .markersWritten(
      bytes.excerpt(opening.start, opening.end), bytes.excerpt(closing.start, closing.end),
      inLine: bytes[..<closing.start].count { $0 == Byte.newline } + 1, at: ByteRange(opening.first, opening.end))
  }

  /// A body that begins like front matter and runs up to another `---` was meant as fields.
  fileprivate func secondDocument(from start: Int) -> (fault: FrontMatterFault, fields: Range<Int>)? {
    var candidate = lineWithText(from: start)
    if marker(candidate) == .exact { candidate = line(at: candidate.next) }
    let first = candidate
    guard looksLikeField(first) else { return nil }
    while looksLikeField(candidate) || candidate.indent > 0 && !candidate.isBlank {
      candidate = line(at: candidate.next)
    }
    guard marker(candidate) == .exact else { return nil }
    return (.secondDocument(at: ByteRange(first.start, first.end)), first.start..<candidate.start)
  }

  /// Where the Markdown probably begins when nothing says so: at a line that cannot belong to a field.
  fileprivate func likelyEnd(from start: Int) -> Int {
    var candidate = line(at: start)
    var followsBlank = false
    while candidate.start < bytes.count {
      let mayBelong =
        candidate.isBlank || candidate.indent > 0 || looksLikeField(candidate)
        || bytes[candidate.first] == Byte.hash || bytes[candidate.first] == Byte.dash && !followsBlank
      guard mayBelong else { break }
      followsBlank = candidate.isBlank
      candidate = line(at: candidate.next)
    }
    return min(candidate.start, bytes.count)
  }

  /// Whether a line begins in column 1 with one word and a colon.
  func looksLikeField(_ line: SourceLine) -> Bool {
    guard line.indent == 0, let colon = colonBehindWord(from: line.first, to: line.end) else { return false }
    return !bytes.has("//", at: colon + 1)
  }

  /// The colon that follows one word, if there is one.
  func colonBehindWord(from start: Int, to end: Int) -> Int? {
    var offset = start
    while offset < end, bytes[offset].isWordByte { offset += 1 }
    guard offset > start else { return nil }
    while offset < end, bytes[offset] == Byte.space { offset += 1 }
    return offset < end && bytes[offset] == Byte.colon ? offset : nil
  }

  private func marker(_ line: SourceLine, indented: Bool = false) -> Marker {
    guard line.indent == 0 || indented, !line.isBlank else { return .none }
    switch bytes[line.first] {
    case Byte.dash, 0xE2: break
    case UInt8(ascii: "."):
      return bytes.has("...", at: line.first) && isBlank(from: line.first + 3, to: line.end) ? .dots : .none
    default: return .none
    }
    var offset = line.first
    var isTypographic = false
    while offset < line.end {
      if bytes[offset] == Byte.dash {
        offset += 1
      } else if isTypographicDash(at: offset) {
        isTypographic = true
        offset += 3
      } else {
        break
      }
    }
    let length = offset - line.first
    let endsThere = isBlank(from: offset, to: line.end)
    if length == 3, !isTypographic, endsThere { return line.indent == 0 ? .exact : .similar }
    if length == 3, !isTypographic, bytes[offset] == Byte.space { return .similar }
    return length > 1 && endsThere && !(isTypographic && length == 3 && !bytes.has("—", at: line.first))
      ? .similar : .none
  }

  /// Whether a dash stands there that writing programs put in place of `-`.
  private func isTypographicDash(at offset: Int) -> Bool {
    for dash in ["–", "—", "\u{2010}", "\u{2011}", "\u{2012}", "−"] as [StaticString] where bytes.has(dash, at: offset)
    {
      return true
    }
    return false
  }

  /// Whether nothing but spaces and tabs stands there.
  func isBlank(from start: Int, to end: Int) -> Bool {
    var offset = start
    while offset < end, bytes[offset] == Byte.space || bytes[offset] == Byte.tab { offset += 1 }
    return offset == end
  }
}
