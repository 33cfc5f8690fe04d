import Bytes

/// A line of a file, as offsets.
struct SourceLine {
  /// Its first byte.
  var start: Int
  /// Its first byte that is no space.
  var first: Int
  /// The byte behind its text: the line break, or the end of the file.
  var end: Int
  /// The first byte of the next line.
  var next: Int

  var indent: Int { first - start }
  var isBlank: Bool { first == end }
}

/// Cuts bytes into lines without keeping a list of them.
struct LineReader {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Whether a carriage return of its own ends a line: it is refused, but what follows it can still be read.
  let breaksAtCarriageReturn: Bool

  /// The line that starts at an offset.
  @inline(__always) func line(at start: Int) -> SourceLine {
    var first = start
    while first < bytes.count, bytes[first] == Byte.space { first += 1 }
    let lineBreak = breaksAtCarriageReturn ? nextBreak(from: first) : nextNewline(from: first)
    let isPair =
      lineBreak > first && lineBreak < bytes.count && bytes[lineBreak] == Byte.newline
      && bytes[lineBreak - 1] == Byte.carriageReturn
    return SourceLine(
      start: start, first: first, end: isPair ? lineBreak - 1 : lineBreak, next: min(lineBreak + 1, bytes.count))
  }

  private func nextNewline(from start: Int) -> Int { bytes.firstIndex(from: start) { $0.equal(to: Byte.newline) } }

  private func nextBreak(from start: Int) -> Int {
    let offset = bytes.firstIndex(from: start) { $0.equal(to: Byte.newline) | $0.equal(to: Byte.carriageReturn) }
    let isPair =
      offset + 1 < bytes.count && bytes[offset] == Byte.carriageReturn && bytes[offset + 1] == Byte.newline
    return isPair ? offset + 1 : offset
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the text stands at an offset.
  func has(_ text: StaticString, at offset: Int) -> Bool {
    guard offset + text.utf8CodeUnitCount <= count else { return false }
    for index in 0..<text.utf8CodeUnitCount where self[offset + index] != text.utf8Start[index] { return false }
    return true
  }

  /// The bytes as text.
  @inline(__always) func text(_ start: Int, _ end: Int) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: self[start..<end]), as: UTF8.self)
  }

  /// The bytes as text for a message: at most 60 bytes, cut between characters, line breaks shown as spaces.
  func excerpt(_ start: Int, _ end: Int) -> String {
    var cut = Swift.min(end, start + 60)
    guard cut < end else { return printable(start, end) }
    while cut > start, self[cut] & 0xC0 == 0x80 { cut -= 1 }
    return printable(start, cut) + "…"
  }

  private func printable(_ start: Int, _ end: Int) -> String {
    String(
      String.UnicodeScalarView(
        text(start, end).unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  }
}
