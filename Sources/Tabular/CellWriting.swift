public import Bytes

extension ByteWriter {
  /// Appends a cell by RFC 4180, in quotes where it has to be, its lines guarded against being run as formulas.
  ///
  /// Control characters that no table can carry become U+FFFD.
  public mutating func write(cell text: String) {
    text.withBytes { write(cell: $0) }
  }

  /// Appends a cell given as UTF-8.
  public mutating func write(cell text: UnsafeBufferPointer<UInt8>) {
    guard needsQuotes(text) else { return write(text) }
    write(byte: quote)
    write(guarded: text)
    write(byte: quote)
  }

  /// Appends a cell that holds a list, joined by `CellRules.listSeparator`.
  public mutating func write(cellOf values: [String]) {
    write(cell: values.map(CellRules.listed).joined(separator: CellRules.listSeparator))
  }

  /// Ends a record.
  public mutating func endRecord() {
    write("\r\n")
  }

  private mutating func write(guarded text: UnsafeBufferPointer<UInt8>) {
    var copied = 0
    var index = 0
    var isLineStart = true
    while index < text.count {
      if isLineStart, isFormula(text, at: index) {
        write(UnsafeBufferPointer(rebasing: text[copied..<index]))
        write(byte: CellRules.apostrophe)
        copied = index
      }
      index = text.firstIndex(from: index, marked: special)
      guard index < text.count else { break }
      let byte = text[index]
      isLineStart = byte == UInt8(ascii: "\n")
      if byte == quote {
        write(UnsafeBufferPointer(rebasing: text[copied...index]))
        copied = index
      } else if isForbidden(byte) {
        write(UnsafeBufferPointer(rebasing: text[copied..<index]))
        write("\u{FFFD}")
        copied = index + 1
      }
      index += 1
    }
    write(UnsafeBufferPointer(rebasing: text[copied...]))
  }
}

/// Whether a line is led by a character that starts a formula, behind any number of apostrophes.
private func isFormula(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
  var index = start
  while index < text.count, text[index] == CellRules.apostrophe { index += 1 }
  return index < text.count && CellRules.startsFormula(text[index])
}

/// Marks the bytes that are not written as they are in the middle of a line.
@inline(__always) private func special(_ bytes: SixteenBytes) -> SixteenBytes.Marks {
  bytes.below(0x20) | bytes.equal(to: quote) | bytes.equal(to: 0x7F)
}

/// Control characters that no table can carry.
private func isForbidden(_ byte: UInt8) -> Bool {
  byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F
}

private func needsQuotes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let first = text.first, let last = text.last else { return false }
  if first == 0x20 || last == 0x20 || isFormula(text, at: 0) { return true }
  let separated = text.firstIndex(from: 0) {
    special($0) | $0.equal(to: UInt8(ascii: ",")) | $0.equal(to: UInt8(ascii: ";"))
  }
  return separated < text.count
}
