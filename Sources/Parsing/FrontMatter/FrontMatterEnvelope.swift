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
    if let closing = lines.findClosing(from: opening.next) {
      end = closing.start
      close = closing.end
      body = closing.next
      if let fault = lines.faultOfClosing(closing) {
        faults.append(fault)
      } else if let (fault, fields) = lines.secondDocument(from: closing.next) {
        faults.append(fault)
        strayFields = fields
      }
    } else {
      end = lines.likelyEnd(from: opening.next)
      close = end
      body = end
      faults.append(.unclosed(at: ByteRange(opening.first, opening.end)))
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

  /// The opening line: the first one, or with a fault a later or a similar one.
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
      throw candidate.isBlank
        ? .emptyFile : .missing(bytes.excerpt(first.first, first.end), hasFields: hasField(from: first), at: text)
    }
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

  /// The closing line: the first one that is right, unless one that is nearly right comes before anything but fields.
  fileprivate func findClosing(from start: Int) -> SourceLine? {
    var limit: Int?
    var candidate = line(at: start)
    while candidate.start < bytes.count {
      switch candidate.indent == 0 ? marker(candidate) : .none {
      case .exact: return candidate
      case .similar, .dots:
        limit = limit ?? likelyEnd(from: start)
        if candidate.start <= limit ?? 0 { return candidate }
      case .none: break
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

  /// A body that begins like front matter and runs up to another `---` was meant as fields.
  fileprivate func secondDocument(from start: Int) -> (fault: FrontMatterFault, fields: Range<Int>)? {
    var candidate = line(at: start)
    while candidate.isBlank, candidate.next < bytes.count { candidate = line(at: candidate.next) }
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
