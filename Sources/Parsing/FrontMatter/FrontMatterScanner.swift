import Diagnostics

/// Reads the lines between the two `---`, one field after the other, and collects what is wrong with them.
///
/// The grammar knows four levels at most (field, item, entry, scalar), each its own function: nothing recurses on input.
struct FrontMatterScanner {
  /// Findings beyond this number would not be read by anyone.
  static let maximumFaultCount = 100

  let file: SourceFile
  let bytes: UnsafeBufferPointer<UInt8>
  let lines: LineReader
  /// The start of the closing line.
  let end: Int
  let hasTab: Bool
  /// The line at hand, never blank and never a comment; behind the last one it starts at `end` or later.
  var line: SourceLine
  private(set) var faults: [FrontMatterFault] = []
  /// The fields in column 1 whose keys stand there already.
  var twins: [RawField] = []
  /// Keys in lines that were left out.
  var uncertainKeys: Set<String> = []
  /// Keys in lines of maps that were left out.
  var uncertainParts: Set<String> = []
  /// Whether the line of a key may be gone.
  private(set) var mayLackKey = false

  init(_ file: SourceFile, lines: LineReader, from start: Int, to end: Int, hasTab: Bool) {
    self.file = file
    bytes = lines.bytes
    self.lines = lines
    self.end = end
    self.hasTab = hasTab
    line = SourceLine(start: start, first: start, end: start, next: start)
    advance()
  }

  var isAtEnd: Bool { line.start >= end }

  /// The line right behind the one at hand, be it blank or a comment; nil behind the last one.
  var nextLine: SourceLine? {
    let next = lines.line(at: line.next)
    return next.start < end ? next : nil
  }

  /// Goes to the next line that is neither blank nor a comment.
  mutating func advance() {
    move(to: line.next)
  }

  /// Goes to the line at an offset, or to the first one behind it that is neither blank nor a comment.
  mutating func move(to start: Int) {
    line = lines.line(at: start)
    while line.start < end, line.isBlank || bytes[line.first] == Byte.hash || isIndentedByNoBreakSpaces {
      if isIndentedByNoBreakSpaces { refuseNoBreakSpaces() }
      line = lines.line(at: line.next)
    }
  }

  /// Whether the line was meant to be indented, with spaces that are none; a single one before a key is that key's own fault.
  private var isIndentedByNoBreakSpaces: Bool {
    !line.isBlank && bytes[line.first] == 0xC2 && bytes.has("\u{A0}\u{A0}", at: line.first)
  }

  /// Leaves out one line of a map or list, or the whole point that begins there, so that what stands around it can still be read.
  private mutating func refuseNoBreakSpaces() {
    report(.noBreakSpace(at: ByteRange(line.first, line.first + 2)))
    noteUncertain(line)
    let text = skipNoBreakSpaces(from: line.first)
    guard isDash(at: text) || isBullet(at: text) else { return }
    let indent = bytes[line.start..<text].count { $0 == Byte.space || $0 == 0xC2 }
    while let next = nextLine, next.indent > indent, !isDash(at: next.first) {
      line = next
      noteUncertain(line)
    }
  }

  private mutating func noteUncertain(_ line: SourceLine) {
    let keys = likelyKeys(in: line)
    uncertainKeys.formUnion(keys)
    uncertainParts.formUnion(keys)
  }

  private func skipNoBreakSpaces(from start: Int) -> Int {
    var offset = start
    while offset < line.end, bytes[offset] == Byte.space || bytes.has("\u{A0}", at: offset) {
      offset += bytes[offset] == Byte.space ? 1 : 2
    }
    return offset
  }

  mutating func report(_ fault: FrontMatterFault) {
    mayLackKey = mayLackKey || fault.mayLackKey
    if faults.count < Self.maximumFaultCount { faults.append(fault) }
  }

  /// The first offset from `start` on that holds no space.
  @inline(__always) func skipSpaces(from start: Int) -> Int {
    var offset = start
    while offset < line.end, bytes[offset] == Byte.space { offset += 1 }
    return offset
  }

  /// Whether the line ends here, or a comment starts that a space sets apart.
  @inline(__always) func isEndOfValue(at offset: Int) -> Bool {
    offset >= line.end || bytes[offset] == Byte.hash && bytes[offset - 1] == Byte.space
  }

  /// Whether a space or the line's end follows, which is what makes `:`, `-` and `?` mean something.
  @inline(__always) func isSeparated(at offset: Int) -> Bool {
    offset >= line.end || bytes[offset] == Byte.space
  }

  /// Whether the line at hand has a list's dash at an offset.
  @inline(__always) func isDash(at offset: Int) -> Bool {
    bytes[offset] == Byte.dash && isSeparated(at: offset + 1)
  }
}
