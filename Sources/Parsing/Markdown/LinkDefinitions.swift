import Diagnostics

extension MarkdownSource {
  func findDefinitionLines() -> [ByteRange] {
    var lines: [ByteRange] = []
    var line = firstLine
    while file.startOfLine(line) < Int(body.end) {
      let content = content(ofLine: line)
      if isDefinition(file.bytes[content.indices]) { lines.append(content) }
      line += 1
    }
    return lines
  }

  /// Where the destination of a reference link stands.
  mutating func definition(of destination: [UInt8]) -> ByteRange? {
    for line in definitionLines {
      var place = BlockPlace(file: file, range: line)
      if let range = place.find(destination, behind: ": \t<") { return range }
    }
    return nil
  }

  private func isDefinition(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.first == UInt8(ascii: "["), line.dropFirst().first != UInt8(ascii: "^"),
      let end = line.firstIndex(of: UInt8(ascii: "]"))
    else { return false }
    return line[end...].dropFirst().first == UInt8(ascii: ":")
  }
}
