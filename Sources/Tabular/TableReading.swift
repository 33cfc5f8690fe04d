/// A table as it was read: whatever a spreadsheet program saved, its cells as text.
public struct TextTable: Sendable {
  /// One line of the table.
  public struct Row: Sendable {
    /// The line of the file the record starts in, from 1.
    public let line: Int
    /// The cells, as many as were written.
    public let cells: [String]
    /// Where each cell stands in `bytes`, with its quotation marks.
    public let ranges: [Range<Int>]
  }

  /// The file as UTF-8, whatever it was encoded in.
  public let bytes: [UInt8]

  /// The records, the first one holding the names of the columns; records without any text are left out.
  public let rows: [Row]
  /// Whether the bytes were no UTF-8 and were read as Windows-1252, which German spreadsheet programs write.
  public let isLegacyEncoded: Bool
  /// Whether a cell that a spreadsheet could run as a formula is led by an apostrophe.
  public let isGuarded: Bool
  /// What is wrong with it as a table.
  public let faults: [TableFault]

  /// Reads a file by RFC 4180 and what programs make of it: a byte order mark, semicolons or tabs instead of commas or whatever a first
  /// line `sep=` names, empty lines before the names of the columns, any line ends, UTF-16, Windows-1252.
  public init(_ file: [UInt8]) {
    isGuarded = true
    guard let text = DecodedText(file) else {
      (bytes, rows, isLegacyEncoded, faults) = ([], [], false, [.noText])
      return
    }
    let separators = Separators(of: text.bytes)
    var reader = RecordReader(bytes: text.bytes, offset: separators.start, separator: separators.separator)
    var rows: [Row] = []
    while let row = reader.next() {
      if row.cells.contains(where: CellRules.hasText) { rows.append(row) }
    }
    self.rows = rows
    bytes = text.bytes
    isLegacyEncoded = text.isLegacyEncoded
    faults = reader.unclosedQuote.map { [.unclosedQuote(at: $0)] } ?? []
  }
}

private struct RecordReader {
  let bytes: [UInt8]
  var offset: Int
  let separator: UInt8
  var line = 1
  var unclosedQuote: Int?

  mutating func next() -> TextTable.Row? {
    guard offset < bytes.count else { return nil }
    let start = line
    var cells: [String] = []
    var ranges: [Range<Int>] = []
    repeat {
      let start = offset
      cells.append(cell())
      ranges.append(start..<offset)
    } while takeSeparator()
    takeLineEnd()
    return TextTable.Row(line: start, cells: cells, ranges: ranges)
  }

  private mutating func cell() -> String {
    offset < bytes.count && bytes[offset] == quote ? quotedCell() : plainCell(after: [])
  }

  private mutating func quotedCell() -> String {
    let start = offset
    var text: [UInt8] = []
    offset += 1
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == quote {
        guard offset < bytes.count, bytes[offset] == quote else { return plainCell(after: text) }
        offset += 1
      }
      if byte == newline { line += 1 }
      text.append(byte)
    }
    unclosedQuote = unclosedQuote ?? start
    return decoded(text)
  }

  /// The rest of a cell outside quotes; text behind a closing quotation mark belongs to the cell, too.
  private mutating func plainCell(after head: [UInt8]) -> String {
    let start = offset
    while offset < bytes.count, bytes[offset] != separator, bytes[offset] != newline, !isLineEnd { offset += 1 }
    return decoded(head + bytes[start..<offset])
  }

  /// Line breaks inside a cell become line feeds, whatever program wrote them.
  private func decoded(_ text: [UInt8]) -> String {
    guard text.contains(carriageReturn) else { return String(decoding: text, as: UTF8.self) }
    var unified: [UInt8] = []
    for (index, byte) in text.enumerated() {
      if byte != carriageReturn {
        unified.append(byte)
      } else if index + 1 == text.count || text[index + 1] != newline {
        unified.append(newline)
      }
    }
    return String(decoding: unified, as: UTF8.self)
  }

  private var isLineEnd: Bool { bytes[offset] == carriageReturn }

  private mutating func takeSeparator() -> Bool {
    guard offset < bytes.count, bytes[offset] == separator else { return false }
    offset += 1
    return true
  }

  private mutating func takeLineEnd() {
    line += 1
    guard offset < bytes.count else { return }
    offset += bytes[offset] == carriageReturn && offset + 1 < bytes.count && bytes[offset + 1] == newline ? 2 : 1
  }
}

let quote = UInt8(ascii: "\"")
let comma = UInt8(ascii: ",")
let newline = UInt8(ascii: "\n")
let carriageReturn = UInt8(ascii: "\r")
