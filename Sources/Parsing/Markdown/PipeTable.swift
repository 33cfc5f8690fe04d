import Diagnostics

/// A pipe table cut out of the lines of the source, where escaped pipes can still be told from others.
struct PipeTable {
  enum Alignment { case none, left, centre, right }

  struct Row {
    /// The line of the file.
    let line: Int
    /// The Markdown of each cell, on one line.
    let cells: [[UInt8]]
    /// Whether the line has a pipe at all; one without most likely is a paragraph that lacks an empty line before it.
    let hasPipe: Bool

    init(line: Int, text: ArraySlice<UInt8>) {
      self.line = line
      cells = cut(text)
      hasPipe = text.contains(UInt8(ascii: "|"))
    }
  }

  let alignments: [Alignment]
  let header: Row
  let rows: [Row]

  /// The table that the lines of a paragraph make up, or nil when the second one is no delimiter row.
  init?(lines: [(line: Int, text: ArraySlice<UInt8>)]) {
    guard lines.count > 1, let alignments = Self.alignments(of: lines[1].text) else { return nil }
    self.alignments = alignments
    header = Row(line: lines[0].line, text: lines[0].text)
    rows = lines[2...].map { Row(line: $0.line, text: $0.text) }
  }

  /// What a delimiter row such as `|:---|---:|` says, or nil for any other line.
  static func alignments(of line: ArraySlice<UInt8>) -> [Alignment]? {
    guard line.contains(UInt8(ascii: "|")), line.allSatisfy({ "|:-".utf8.contains($0) || $0.isMarkdownSpace }) else {
      return nil
    }
    let alignments = cut(line).map(alignment)
    return alignments.contains { $0 == nil } ? nil : alignments.compactMap { $0 }
  }

  private static func alignment(of cell: [UInt8]) -> Alignment? {
    let dashes = cell.drop { $0 == UInt8(ascii: ":") }.prefix { $0 == UInt8(ascii: "-") }
    guard !dashes.isEmpty, dashes.startIndex <= 1, cell.count - dashes.endIndex <= 1,
      !cell[dashes.endIndex...].contains(UInt8(ascii: " "))
    else { return nil }
    switch (dashes.startIndex == 1, dashes.endIndex < cell.count) {
    case (true, true): return .centre
    case (true, false): return .left
    case (false, true): return .right
    case (false, false): return Alignment.none
    }
  }
}

/// The cells of a row: split at pipes that no backslash precedes, trimmed, `\|` as `|`.
private func cut(_ line: ArraySlice<UInt8>) -> [[UInt8]] {
  var rest = trimmed(line)
  if rest.first == UInt8(ascii: "|") { rest = rest.dropFirst() }
  var cells: [[UInt8]] = []
  var cell: [UInt8] = []
  var endsWithPipe = false
  var index = rest.startIndex
  while index < rest.endIndex {
    endsWithPipe = rest[index] == UInt8(ascii: "|")
    if endsWithPipe {
      cells.append(Array(trimmed(cell[...])))
      cell = []
    } else if rest[index] == UInt8(ascii: "\\"), index + 1 < rest.endIndex, rest[index + 1] == UInt8(ascii: "|") {
      cell.append(UInt8(ascii: "|"))
      index += 1
    } else {
      cell.append(rest[index])
    }
    index += 1
  }
  if !endsWithPipe { cells.append(Array(trimmed(cell[...]))) }
  return cells
}

private func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  let start = text.firstIndex { !$0.isMarkdownSpace } ?? text.endIndex
  let end = text.lastIndex { !$0.isMarkdownSpace }.map { $0 + 1 } ?? start
  return text[start..<end]
}
