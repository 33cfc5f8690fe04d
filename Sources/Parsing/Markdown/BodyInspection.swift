import Diagnostics

/// The byte values that the inspection of a body has to stop at.
private let notable: [Bool] = (0..<256).map { byte in
  [0x0D, 0x26, 0x3C, 0x5B, 0x7C, 0xD8, 0xE2].contains(byte)
}

extension MarkdownSource {
  /// Looks at every byte once before cmark does: what could keep it busy for minutes, what nobody can see, and which extensions are needed.
  mutating func inspect(reportingTo findings: inout DiagnosticSet) {
    var brackets = 0
    var angles = 0
    file.bytes.withUnsafeBufferPointer { bytes in
      for index in body.indices where notable[Int(bytes[index])] {
        switch bytes[index] {
        case UInt8(ascii: "["):
          brackets += 1
          if index + 1 < Int(body.end), bytes[index + 1] == UInt8(ascii: "^") { mayHaveFootnotes = true }
        case UInt8(ascii: "<"): angles += 1
        case UInt8(ascii: "|"): mayHaveTables = true
        case UInt8(ascii: "\r"): checkLineEnd(at: index, in: bytes, reportingTo: &findings)
        default: checkDirectionControl(at: index, in: bytes, reportingTo: &findings)
        }
      }
    }
    refuse(brackets, of: "[", reportingTo: &findings)
    refuse(angles, of: "<", reportingTo: &findings)
    refuseDeepNesting(reportingTo: &findings)
    if isReadable, mayHaveFootnotes { extractFootnotes(reportingTo: &findings) }
  }

  /// cmark 0.30 needs time, and for reference links memory, in proportion to the number of brackets times the length of the text.
  private mutating func refuse(_ count: Int, of character: String, reportingTo findings: inout DiagnosticSet) {
    let length = Int(body.end - body.start)
    let allowed = min(5_000, 200_000_000 / max(length, 1))
    guard count > allowed else { return }
    isReadable = false
    findings.insert(.tooMany(character, count: count, allowed: allowed, in: file, at: ByteRange(at: Int(body.start))))
  }

  private func checkLineEnd(
    at index: Int, in bytes: UnsafeBufferPointer<UInt8>, reportingTo findings: inout DiagnosticSet
  ) {
    guard index + 1 < Int(body.end), bytes[index + 1] != UInt8(ascii: "\n") else { return }
    findings.insert(.loneCarriageReturn(in: file, at: ByteRange(at: index)))
  }

  private func checkDirectionControl(
    at index: Int, in bytes: UnsafeBufferPointer<UInt8>, reportingTo findings: inout DiagnosticSet
  ) {
    let rest = UnsafeBufferPointer(rebasing: bytes[index..<Int(body.end)])
    guard let control = directionControl(atStartOf: rest) else { return }
    findings.insert(.directionControl(control.scalar, in: file, at: ByteRange(index, index + control.length)))
  }

  /// Lines that open more than a hundred quotes and lists at once; cmark's time grows with the depth of every line.
  private mutating func refuseDeepNesting(reportingTo findings: inout DiagnosticSet) {
    guard let start = file.bytes.withUnsafeBufferPointer({ deeplyNestedLine(in: $0, body.indices) }) else { return }
    isReadable = false
    findings.insert(.deepNesting(in: file, at: ByteRange(at: start)))
  }

  private func deeplyNestedLine(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    let lastLine = file.position(of: range.upperBound).line
    for line in stride(from: firstLine, through: lastLine, by: 1) {
      let start = file.startOfLine(line)
      if markers(in: bytes, from: start, to: range.upperBound) > 100 { return start }
    }
    return nil
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
