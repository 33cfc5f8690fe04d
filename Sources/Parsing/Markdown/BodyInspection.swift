import Diagnostics

/// Each of them costs cmark half a kilobyte until it knows whether it is the start, the end or nothing of the kind.
private let emphasisAndQuotes = ByteTable(Array("*_\"'".utf8))

/// What has to be counted or looked at together with the bytes behind it.
private let notableBytes = ByteTable(Array("\n\r&<[|".utf8) + [0xD8, 0xE2])

extension MarkdownSource {
  /// Looks at every byte once before cmark does: what could keep it busy for minutes, what nobody can see, and which extensions are needed.
  mutating func inspect(reportingTo findings: inout DiagnosticSet) {
    let (brackets, angles, blocks) = file.bytes.withUnsafeBufferPointer {
      inspect(UnsafeBufferPointer(rebasing: $0[..<Int(body.end)]), reportingTo: &findings)
    }
    refuse(brackets, of: "[", reportingTo: &findings)
    refuse(angles, of: "<", reportingTo: &findings)
    refuseFloodOfEmphasis(reportingTo: &findings)
    refuseFlood(ofBlocks: blocks, reportingTo: &findings)
    if isReadable, mayHaveFootnotes || mayHaveNumberedNotes { extractFootnotes(reportingTo: &findings) }
  }

  /// Returns the number of `[`, of `<`, and of marks that open a quote or a list.
  private mutating func inspect(
    _ bytes: UnsafeBufferPointer<UInt8>, reportingTo findings: inout DiagnosticSet
  ) -> (brackets: Int, angles: Int, blocks: Int) {
    let table = notableBytes
    var brackets = 0
    var angles = 0
    var blocks = checkNesting(at: Int(body.start), in: bytes, reportingTo: &findings)
    var index = table.firstIndex(in: bytes, from: Int(body.start))
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "["):
        brackets += 1
        if index + 1 < bytes.count {
          if bytes[index + 1] == UInt8(ascii: "^") { mayHaveFootnotes = true }
          if bytes[index + 1].isDigit { mayHaveNumberedNotes = true }
        }
      case UInt8(ascii: "<"): angles += 1
      case UInt8(ascii: "|"): mayHaveTables = true
      case UInt8(ascii: "\n"): blocks += checkNesting(at: index + 1, in: bytes, reportingTo: &findings)
      case UInt8(ascii: "\r"): checkLineEnd(at: index, in: bytes, reportingTo: &findings)
      default: checkDirectionControl(at: index, in: bytes, reportingTo: &findings)
      }
      index = table.firstIndex(in: bytes, from: index + 1)
    }
    return (brackets, angles, blocks)
  }

  /// A carriage return alone ends a line for cmark and none for anybody else, so that nothing behind it would be found where it stands.
  private mutating func checkLineEnd(
    at index: Int, in bytes: UnsafeBufferPointer<UInt8>, reportingTo findings: inout DiagnosticSet
  ) {
    guard index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n") else { return }
    isReadable = false
    guard !hasLoneCarriageReturn else { return }
    hasLoneCarriageReturn = true
    // Who reads the fields tells it of the whole file.
    let isTold = bytes.indices[..<Int(body.start)].contains {
      bytes[$0] == UInt8(ascii: "\r") && bytes[$0 + 1] != UInt8(ascii: "\n")
    }
    guard !isTold else { return }
    findings.insert(.loneCarriageReturn(in: file, at: ByteRange(index, index + 1)))
  }

  /// cmark 0.30 needs time, and for reference links memory, in proportion to the number of brackets times the length of the text.
  private mutating func refuse(_ count: Int, of character: String, reportingTo findings: inout DiagnosticSet) {
    let length = Int(body.end - body.start)
    let allowed = min(5_000, 200_000_000 / max(length, 1))
    guard count > allowed else { return }
    isReadable = false
    findings.insert(.tooMany(character, count: count, allowed: allowed, in: file, at: ByteRange(at: Int(body.start))))
  }

  /// In a text of half a megabyte and more, emphasis and quotes alone could ask for more memory than a file may cost.
  private mutating func refuseFloodOfEmphasis(reportingTo findings: inout DiagnosticSet) {
    let allowed = 100_000
    guard body.end - body.start > 500_000 else { return }
    let count = file.bytes.withUnsafeBufferPointer { bytes in
      let text = UnsafeBufferPointer(rebasing: bytes[..<Int(body.end)])
      var count = 0
      var index = emphasisAndQuotes.firstIndex(in: text, from: Int(body.start))
      while index < text.count {
        count += 1
        index = emphasisAndQuotes.firstIndex(in: text, from: index + 1)
      }
      return count
    }
    guard count > allowed else { return }
    isReadable = false
    findings.insert(
      .tooMuchEmphasis(count: count, allowed: allowed, in: file, at: ByteRange(at: Int(body.start))))
  }

  /// A mark of one byte costs cmark a node of 150, and can be 27 bytes of every file that holds the text.
  ///
  /// A megabyte of nothing but short points of lists, six words each, has some twenty thousand marks, a quoted letter of that length fewer.
  private mutating func refuseFlood(ofBlocks count: Int, reportingTo findings: inout DiagnosticSet) {
    let allowed = 100_000
    guard isReadable, count > allowed else { return }
    isReadable = false
    findings.insert(.tooManyBlocks(count: count, allowed: allowed, in: file, at: ByteRange(at: Int(body.start))))
  }

  private func checkDirectionControl(
    at index: Int, in bytes: UnsafeBufferPointer<UInt8>, reportingTo findings: inout DiagnosticSet
  ) {
    let rest = UnsafeBufferPointer(rebasing: bytes[index...])
    guard let control = directionControl(atStartOf: rest) else { return }
    findings.insert(.directionControl(control.scalar, in: file, at: ByteRange(index, index + control.length)))
  }

  /// Refuses a line that lies in more quotes and lists than a hundred; cmark's time is the number of lines times their depth.
  /// - Returns: How many quotes and lists the line may open.
  private mutating func checkNesting(
    at start: Int, in bytes: UnsafeBufferPointer<UInt8>, reportingTo findings: inout DiagnosticSet
  ) -> Int {
    let count = markers(in: bytes, from: start)
    guard isReadable, depth(in: bytes, from: start, opening: count) > allowedDepth else { return count }
    isReadable = false
    findings.insert(.deepNesting(allowed: allowedDepth, in: file, at: ByteRange(at: start)))
    return count
  }

  private var allowedDepth: Int { min(100, max(10, 10_000_000 / file.lineCount)) }

  /// The quotes and lists that a line opens, and those it can lie in by its indentation: every list asks for two columns.
  private func depth(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, opening count: Int) -> Int {
    guard count > 0 else { return 0 }
    let columns = bytes[start...].prefix { $0.isMarkdownSpace }.reduce(0) { $0 + ($1 == UInt8(ascii: "\t") ? 4 : 1) }
    return count + columns / 2
  }

  private func markers(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    var count = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: ">"): count += 1
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "."), UInt8(ascii: ")"):
        guard index + 1 < bytes.count, bytes[index + 1].isMarkdownSpace else { return count }
        count += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
      default: return count
      }
      index += 1
    }
    return count
  }
}
