import Diagnostics

/// `[^id]: text` as it stands in the file.
struct FootnoteDefinition {
  let id: String
  /// The marker `[^id]`.
  let marker: ByteRange
  let lines: ClosedRange<Int>
  /// The text on one line, still Markdown.
  var text: [UInt8]
}

extension MarkdownSource {
  /// Takes the definitions of footnotes out of the body, so that cmark does not read a note of one word as a link's address.
  ///
  /// They leave empty lines, so that every other line keeps its number. A definition starts at the start of a line outside of fenced
  /// code; indented lines behind it belong to it.
  mutating func extractFootnotes(reportingTo findings: inout DiagnosticSet) {
    var cleaned = Array(file.bytes[body.indices])
    var fence = FenceTracker()
    var line = firstLine
    var isChanged = false
    while file.startOfLine(line) < Int(body.end) {
      let text = file.bytesOfLine(line)
      let inCode = fence.isInside(afterReading: text)
      guard !inCode, let marker = footnoteMarker(in: text) else {
        if !inCode {
          reportQuotedDefinition(text, reportingTo: &findings)
          if let note = numberedNote(in: text) {
            findings.insert(.noteAsLink(note.number, isLost: note.isDefinition, in: file, at: note.range))
            if note.isDefinition { blank(line...line, in: &cleaned) }
            isChanged = isChanged || note.isDefinition
          }
        }
        line += 1
        continue
      }
      let definition = definition(marker, startingIn: line)
      blank(definition.lines, in: &cleaned)
      keep(definition, reportingTo: &findings)
      line = definition.lines.upperBound + 1
      reportSecondParagraph(behind: line, reportingTo: &findings)
    }
    if isChanged || !footnotes.isEmpty { bodyWithoutFootnotes = cleaned }
  }

  private func definition(_ marker: Range<Int>, startingIn first: Int) -> FootnoteDefinition {
    var text = Array(file.bytesOfLine(first)[(marker.upperBound + 1)...])
    var last = first
    while file.startOfLine(last + 1) < Int(body.end), continuesFootnote(file.bytesOfLine(last + 1)) {
      last += 1
      text += [UInt8(ascii: " ")] + file.bytesOfLine(last).drop(while: \.isMarkdownSpace)
    }
    let id = String(decoding: file.bytes[marker.lowerBound + 2..<marker.upperBound - 1], as: UTF8.self)
    return FootnoteDefinition(
      id: id, marker: ByteRange(marker.lowerBound, marker.upperBound), lines: first...last, text: text)
  }

  private func continuesFootnote(_ line: ArraySlice<UInt8>) -> Bool {
    line.first?.isMarkdownSpace == true && !line.allSatisfy(\.isMarkdownSpace) && footnoteMarker(in: line) == nil
  }

  private func blank(_ lines: ClosedRange<Int>, in text: inout [UInt8]) {
    for line in lines {
      for index in file.bytesOfLine(line).indices { text[index - Int(body.start)] = UInt8(ascii: " ") }
    }
  }

  private mutating func keep(_ definition: FootnoteDefinition, reportingTo findings: inout DiagnosticSet) {
    if footnoteIDs.insert(definition.id).inserted {
      footnotes.append(definition)
    } else {
      findings.insert(.duplicateFootnote(definition.id, in: file, at: definition.marker))
    }
  }

  private mutating func reportSecondParagraph(behind line: Int, reportingTo findings: inout DiagnosticSet) {
    var next = line
    while file.startOfLine(next) < Int(body.end), file.bytesOfLine(next).allSatisfy(\.isMarkdownSpace) { next += 1 }
    guard next > line, file.startOfLine(next) < Int(body.end), file.bytesOfLine(next).starts(with: "    ".utf8) else {
      return
    }
    linesOfSecondParagraphs.insert(next)
    findings.insert(.longFootnote(in: file, at: content(ofLine: next)))
  }

  private func reportQuotedDefinition(_ line: ArraySlice<UInt8>, reportingTo findings: inout DiagnosticSet) {
    let rest = line.drop { $0.isMarkdownSpace || $0 == UInt8(ascii: ">") }
    guard line.first == UInt8(ascii: ">"), let marker = footnoteMarker(in: rest) else { return }
    findings.insert(.misplacedFootnote(in: file, at: ByteRange(marker.lowerBound, marker.upperBound)))
  }
}

/// A note in the form of a link's definition, `[1]: Quelle`, as word processors write it.
private struct NumberedNote {
  let number: String
  let range: ByteRange
  /// Whether cmark would take the line for a definition, so that it stands nowhere.
  let isDefinition: Bool
}

private func numberedNote(in line: ArraySlice<UInt8>) -> NumberedNote? {
  let rest = line.drop { $0 == UInt8(ascii: " ") }
  guard rest.startIndex - line.startIndex <= 3, rest.first == UInt8(ascii: "[") else { return nil }
  let digits = rest.dropFirst().prefix(while: \.isDigit)
  guard !digits.isEmpty, rest[digits.endIndex...].starts(with: "]:".utf8) else { return nil }
  let note = rest[(digits.endIndex + 2)...].drop(while: \.isMarkdownSpace)
  let word = note.prefix { !$0.isMarkdownSpace }
  guard !word.isEmpty, word.first != UInt8(ascii: "<"), !word.dropLast().contains(where: ".:/#@".utf8.contains) else {
    return nil
  }
  let title = note[word.endIndex...].first { !$0.isMarkdownSpace }
  return NumberedNote(
    number: String(decoding: digits, as: UTF8.self), range: ByteRange(rest.startIndex, digits.endIndex + 2),
    isDefinition: title.map { "\"'(".utf8.contains($0) } ?? true)
}

/// Where `[^id]` stands in a line that starts with `[^id]:`, indented by three spaces at most.
private func footnoteMarker(in line: ArraySlice<UInt8>) -> Range<Int>? {
  let rest = line.drop { $0 == UInt8(ascii: " ") }
  guard rest.startIndex - line.startIndex <= 3, rest.starts(with: "[^".utf8),
    let end = rest.dropFirst(2).firstIndex(where: { !isFootnoteID($0) }), end > rest.startIndex + 2,
    rest[end...].starts(with: "]:".utf8)
  else { return nil }
  return rest.startIndex..<end + 1
}

/// Whether a byte may be part of a footnote's id: everything but spaces and brackets.
func isFootnoteID(_ byte: UInt8) -> Bool {
  byte > 0x20 && byte != UInt8(ascii: "[") && byte != UInt8(ascii: "]") && byte != 0x7F
}
