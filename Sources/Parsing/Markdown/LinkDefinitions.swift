import Diagnostics

/// A definition of a link, `[label]: destination`; the destination may stand on the next line.
struct LinkDefinition {
  /// From the label to the end of the line with the destination.
  let range: ByteRange
  let destination: ByteRange
}

extension MarkdownSource {
  func findDefinitions() -> [LinkDefinition] {
    var definitions: [LinkDefinition] = []
    var line = firstLine
    while file.startOfLine(line) < Int(body.end) {
      let content = contentInQuotes(ofLine: line)
      line += 1
      guard let rest = restBehindLabel(of: content) else { continue }
      let isOnNextLine = rest.start == rest.end && file.startOfLine(line) < Int(body.end)
      if let destination = destination(in: isOnNextLine ? contentInQuotes(ofLine: line) : rest) {
        let end = isOnNextLine ? self.content(ofLine: line).end : content.end
        definitions.append(LinkDefinition(range: ByteRange(Int(content.start), Int(end)), destination: destination))
      }
    }
    return definitions
  }

  /// Where the destination of a reference link stands. Of several definitions with the same one cmark does not say which it took: every
  /// link gets the next of them, so that each is named once all are used.
  mutating func definition(of destination: [UInt8]) -> ByteRange? {
    guard let places = destinations[destination] else { return nil }
    usesOfDestinations[destination, default: -1] += 1
    return places[usesOfDestinations[destination, default: 0] % places.count]
  }

  mutating func findDestinations() -> [[UInt8]: [ByteRange]] {
    Dictionary(grouping: definitions.map(\.destination)) { Array(file.bytes[$0.indices]) }
  }

  /// A line without white space at its ends and marks of quotes before it.
  private func contentInQuotes(ofLine line: Int) -> ByteRange {
    let content = content(ofLine: line)
    let marks = file.bytes[content.indices].prefix { $0 == UInt8(ascii: ">") || $0.isMarkdownSpace }
    return ByteRange(marks.endIndex, Int(content.end))
  }

  /// What stands behind the label and the colon, without white space before it; nil for a line that defines no link.
  private func restBehindLabel(of content: ByteRange) -> ByteRange? {
    let line = file.bytes[content.indices]
    guard line.first == UInt8(ascii: "["), line.dropFirst().first != UInt8(ascii: "^"),
      let end = line.firstIndex(of: UInt8(ascii: "]")), line[end...].dropFirst().first == UInt8(ascii: ":")
    else { return nil }
    return ByteRange(line[(end + 2)...].drop(while: \.isMarkdownSpace).startIndex, line.endIndex)
  }

  private func destination(in rest: ByteRange) -> ByteRange? {
    let text = file.bytes[rest.indices]
    let found =
      text.first == UInt8(ascii: "<")
      ? text.dropFirst().prefix { $0 != UInt8(ascii: ">") } : text.prefix { !$0.isMarkdownSpace }
    return found.isEmpty ? nil : ByteRange(found.startIndex, found.endIndex)
  }
}
