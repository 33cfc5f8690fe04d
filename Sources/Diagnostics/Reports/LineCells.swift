/// One character of a source line as a terminal shows it.
struct LineCell {
  /// Where its bytes lie in the line.
  let bytes: Range<Int>
  /// What is printed for it.
  let shown: String
  /// The columns it takes: hidden characters take those of their name, combining marks none, East Asian letters and emoji two.
  let width: Int
}

/// Cuts UTF-8 bytes into what a terminal shows: tabs as one space, hidden characters and bytes that are no UTF-8 by name.
func cells(of line: ArraySlice<UInt8>) -> [LineCell] {
  var cells: [LineCell] = []
  var index = line.startIndex
  while index < line.endIndex {
    let (scalar, length) = scalar(at: index, of: line)
    cells.append(cell(showing: scalar, byte: line[index], at: index..<index + length))
    index += length
  }
  return cells
}

private func cell(showing scalar: Unicode.Scalar?, byte: UInt8, at bytes: Range<Int>) -> LineCell {
  guard let scalar else {
    let name = "<\(String(byte, radix: 16, uppercase: true))>"
    return LineCell(bytes: bytes, shown: name, width: name.utf8.count)
  }
  if scalar == "\t" { return LineCell(bytes: bytes, shown: " ", width: 1) }
  if scalar.isHidden {
    return LineCell(bytes: bytes, shown: scalar.visibleName, width: scalar.visibleName.utf8.count)
  }
  return LineCell(bytes: bytes, shown: String(scalar), width: scalar.isCombining ? 0 : scalar.isWide ? 2 : 1)
}

private func scalar(at index: Int, of line: ArraySlice<UInt8>) -> (Unicode.Scalar?, length: Int) {
  if line[index] < 0x80 { return (Unicode.Scalar(line[index]), 1) }
  var decoder = UTF8()
  var bytes = line[index...].prefix(4).makeIterator()
  guard case .scalarValue(let scalar) = decoder.decode(&bytes) else { return (nil, 1) }
  return (scalar, UTF8.width(scalar))
}
