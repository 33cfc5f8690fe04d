import Diagnostics

extension MarkdownSource {
  /// Looks at every byte once before cmark does: what could keep it busy for minutes, what nobody can see, and which extensions are needed.
  mutating func inspect(reportingTo findings: inout DiagnosticSet) {
    let counts = file.bytes.withUnsafeBufferPointer { bytes in
      checkNesting(at: Int(body.start), in: bytes, reportingTo: &findings)
      var counts = CharacterCounts()
      var index = Int(body.start)
      let end = Int(body.end)
      while index < end {
        if counts.isNotable(bytes[index]) { look(at: index, in: bytes, reportingTo: &findings) }
        index += 1
      }
      return counts
    }
    mayHaveTables = counts.pipes > 0
    refuse(counts.brackets, of: "[", reportingTo: &findings)
    refuse(counts.angles, of: "<", reportingTo: &findings)
    if isReadable, mayHaveFootnotes { extractFootnotes(reportingTo: &findings) }
  }

  /// A character that means something together with those behind it.
  private mutating func look(
    at index: Int, in bytes: UnsafeBufferPointer<UInt8>, reportingTo findings: inout DiagnosticSet
  ) {
    let next = index + 1 < Int(body.end) ? bytes[index + 1] : 0
    switch bytes[index] {
    case UInt8(ascii: "\n"): checkNesting(at: index + 1, in: bytes, reportingTo: &findings)
    case UInt8(ascii: "["): if next == UInt8(ascii: "^") { mayHaveFootnotes = true }
    case UInt8(ascii: "\r"):
      if next != UInt8(ascii: "\n") { findings.insert(.loneCarriageReturn(in: file, at: ByteRange(at: index))) }
    default: checkDirectionControl(at: index, in: bytes, reportingTo: &findings)
    }
  }

  /// cmark 0.30 needs time, and for reference links memory, in proportion to the number of brackets times the length of the text.
  private mutating func refuse(_ count: Int, of character: String, reportingTo findings: inout DiagnosticSet) {
    let length = Int(body.end - body.start)
    let allowed = min(5_000, 200_000_000 / max(length, 1))
    guard count > allowed else { return }
    isReadable = false
    findings.insert(.tooMany(character, count: count, allowed: allowed, in: file, at: ByteRange(at: Int(body.start))))
  }

  private func checkDirectionControl(
    at index: Int, in bytes: UnsafeBufferPointer<UInt8>, reportingTo findings: inout DiagnosticSet
  ) {
    let rest = UnsafeBufferPointer(rebasing: bytes[index..<Int(body.end)])
    guard let control = directionControl(atStartOf: rest) else { return }
    findings.insert(.directionControl(control.scalar, in: file, at: ByteRange(index, index + control.length)))
  }

  /// Refuses a line that opens more than a hundred quotes and lists at once; cmark's time grows with the depth of every line.
  private mutating func checkNesting(
    at start: Int, in bytes: UnsafeBufferPointer<UInt8>, reportingTo findings: inout DiagnosticSet
  ) {
    guard isReadable, markers(in: bytes, from: start, to: Int(body.end)) > 100 else { return }
    isReadable = false
    findings.insert(.deepNesting(in: file, at: ByteRange(at: start)))
  }

  private func markers(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
    var index = start
    var count = 0
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: ">"): count += 1
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "."), UInt8(ascii: ")"):
        guard index + 1 < end, bytes[index + 1].isMarkdownSpace else { return count }
        count += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
      default: return count
      }
      index += 1
    }
    return count
  }
}

/// Counts what cmark's time depends on.
private struct CharacterCounts {
  var brackets = 0
  var angles = 0
  var pipes = 0

  /// Counts a byte and says whether it has to be looked at more closely.
  @inline(__always)
  mutating func isNotable(_ byte: UInt8) -> Bool {
    if UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || byte == UInt8(ascii: " ") { return false }
    switch byte {
    case UInt8(ascii: "["): brackets += 1
    case UInt8(ascii: "<"): angles += 1
    case UInt8(ascii: "|"): pipes += 1
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "&"), 0xD8, 0xE2: break
    default: return false
    }
    return byte != UInt8(ascii: "<") && byte != UInt8(ascii: "|")
  }
}
