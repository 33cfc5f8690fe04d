import Diagnostics

/// Removes the lines that consist of nothing but a tag, as the Mustache specification asks, so that a section's tags leave no empty lines.
///
/// A variable never stands alone. Tags of inheritance may share a line; a block that opens a line and ends on it keeps the line,
/// because its content is meant to stand there.
func withoutStandaloneLines(_ tokens: [Token], of file: SourceFile) -> [Token] {
  var result: [Token] = []
  var start = 0
  while start < tokens.count {
    let end = endOfLine(from: start, in: tokens, of: file)
    result += isStandalone(tokens[start..<end], of: file) ? tagsAlone(tokens[start..<end]) : kept(tokens[start..<end])
    start = end
  }
  return result
}

private func endOfLine(from start: Int, in tokens: [Token], of file: SourceFile) -> Int {
  var index = start
  while index < tokens.count {
    index += 1
    if tokens[index - 1].tag == nil, file.bytes[tokens[index - 1].range.indices].last == UInt8(ascii: "\n") { break }
  }
  return index
}

private func isStandalone(_ line: ArraySlice<Token>, of file: SourceFile) -> Bool {
  guard line.allSatisfy({ $0.tag != nil || file.bytes[$0.range.indices].allSatisfy(isSpace) }) else { return false }
  let tags = line.compactMap(\.tag)
  if tags.count == 1 { return tags[0].sigil != .variable && tags[0].sigil != .raw }
  guard let first = tags.first, tags.allSatisfy(\.isInheritance) else { return false }
  return !(first.sigil == .block && tags.contains { $0.sigil == .close && $0.name == first.name })
}

private func tagsAlone(_ line: ArraySlice<Token>) -> [Token] {
  let before = line.first.flatMap { $0.tag == nil ? $0.range : nil } ?? ByteRange(at: 0)
  return line.filter { $0.tag != nil }.map { token in
    var token = token
    token.indentation = before
    return token
  }
}

private func kept(_ line: ArraySlice<Token>) -> [Token] {
  var line = Array(line)
  line[0].startsLine = true
  return line
}
