import Bytes
import CCommonMark
import Diagnostics

/// What a line begins with that was meant as the mark of a list and is none.
private enum ListMark: Equatable {
  /// `•` and others, as word processors write them.
  case bullet
  /// A dash, which may as well stand before an author's name.
  case dash
  /// `-` and a word right behind it.
  case hyphen
  /// `1.` and a word right behind it.
  case number

  /// The mark that a line begins with.
  init?(startOf line: UnsafeBufferPointer<UInt8>) {
    guard let first = line.first else { return nil }
    switch first {
    case UInt8(ascii: "-") where line.count > 1 && line[1].startsWord: self = .hyphen
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let digits = line.prefix(while: \.isDigit).count
      guard digits < 4, digits + 1 < line.count, line[digits] == UInt8(ascii: ".") || line[digits] == UInt8(ascii: ")"),
        line[digits + 1].startsWord
      else { return nil }
      self = .number
    case 0xC2, 0xE2, 0xEF:
      guard let mark = Self.signs.first(where: { line.starts(with: $0.sign.utf8) }),
        Self.hasWords(line[mark.sign.utf8.count...])
      else { return nil }
      self = mark.kind
    default: return nil
    }
  }

  /// Whether one line alone says that a list is meant.
  var isCertain: Bool { self == .bullet }

  private static let signs: [(sign: String, kind: ListMark)] =
    ListSigns.bullets.map { ($0.description, .bullet) }
    + ["–", "—", "−", "‐", "‑"].map { ($0, .dash) }

  /// Whether there is a blank and something behind it.
  private static func hasWords(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let isNoBreakSpace = rest.starts(with: "\u{A0}".utf8)
    guard isNoBreakSpace || rest.first?.isMarkdownSpace ?? false else { return false }
    return rest.dropFirst(isNoBreakSpace ? 2 : 1).contains { !$0.isMarkdownSpace }
  }
}

extension UInt8 {
  fileprivate var startsWord: Bool { isASCIILetter || self >= 0x80 }
}

/// Lines that Markdown joins to a paragraph although they were meant as a list or a table.
extension MarkdownWriter {
  /// Reports the first line of a paragraph that begins with what is no mark of a list.
  mutating func inspectListMark(_ text: UnsafeBufferPointer<UInt8>, of node: MarkdownNode) {
    guard let mark = ListMark(startOf: text), let paragraph = cmark_node_parent(node), paragraph != paragraphWithList,
      cmark_node_get_type(paragraph) == CMARK_NODE_PARAGRAPH, mark.isCertain || isRepeated(mark, behind: node),
      let range = placeInFile(of: text), startsLineInFile(range)
    else { return }
    paragraphWithList = paragraph
    let written = shortened(text)
    findings.insert(
      .listAsText(written, mendedBySpace: mark == .hyphen || mark == .number, in: source.file, at: range))
  }

  /// Whether nothing but blanks and the marks of quotes stands before a place in its line; behind the mark of a list one is enough.
  private func startsLineInFile(_ range: ByteRange) -> Bool {
    let before = source.file.bytes[..<Int(range.start)].reversed().prefix { $0 != UInt8(ascii: "\n") }
    return before.allSatisfy { $0.isMarkdownSpace || $0 == UInt8(ascii: ">") }
  }

  /// Whether one of the next lines begins so, too.
  private func isRepeated(_ mark: ListMark, behind node: MarkdownNode) -> Bool {
    var next = cmark_node_next(node)
    for _ in 0..<64 {
      guard let current = next else { return false }
      if cmark_node_get_type(current) == CMARK_NODE_TEXT, startsLine(current),
        ListMark(startOf: literal(of: current)) == mark
      {
        return true
      }
      next = cmark_node_next(current)
    }
    return false
  }

  /// Reports lines that begin and go on like those of a table and lack the dashes below its head.
  mutating func reportTableWithoutDashes(_ lines: [(line: Int, text: ArraySlice<UInt8>)]) {
    guard lines.count > 1, lines[0].text.first == UInt8(ascii: "|"), lines[1].text.first == UInt8(ascii: "|") else {
      return
    }
    let isHeadless = PipeTable.alignments(of: lines[0].text) != nil
    let place = source.content(ofLine: isHeadless ? lines[0].line : lines[1].line)
    let columns = PipeTable.Row(line: 0, text: lines[0].text).cells.count
    let isRule = lines[1].text.allSatisfy { !$0.isLetterOrDigit }
    findings.insert(
      isHeadless
        ? .tableWithoutHead(in: source.file, at: place)
        : .tableWithoutDashes(columns: columns, replacing: isRule, in: source.file, at: place))
  }
}

extension Diagnostic {
  fileprivate static func listAsText(
    _ text: String, mendedBySpace: Bool, in file: SourceFile, at range: ByteRange
  ) -> Diagnostic {
    Diagnostic(
      .hint, rule: "liste-als-text",
      "Was wie eine Liste aussieht, wird hier ein Absatz, in dem alles hintereinander steht: „\(text)“.",
      advice: mendedBySpace
        ? "Setzen Sie in jedem Punkt ein Leerzeichen hinter das Zeichen am Anfang."
        : "Schreiben Sie statt des Zeichens am Anfang jedes Punktes „- “.", in: file, at: range)
  }

  fileprivate static func tableWithoutDashes(
    columns: Int, replacing: Bool, in file: SourceFile, at range: ByteRange
  ) -> Diagnostic {
    let dashes = "|" + String(repeating: "---|", count: min(columns, 20))
    return Diagnostic(
      .hint, rule: "tabelle-als-text",
      "Unter der ersten Zeile einer Tabelle steht eine aus Bindestrichen; ohne sie bleibt alles Text.",
      advice: replacing ? "Schreiben Sie diese Zeile so: \(dashes)" : "Fügen Sie über dieser Zeile ein: \(dashes)",
      in: file, at: range)
  }

  fileprivate static func tableWithoutHead(in file: SourceFile, at range: ByteRange) -> Diagnostic {
    Diagnostic(
      .hint, rule: "tabelle-als-text",
      "Eine Tabelle beginnt mit einer Zeile, die ihre Spalten nennt; ohne sie bleibt alles Text.",
      advice: "Setzen Sie diese Zeile unmittelbar über die Bindestriche, ohne leere Zeile dazwischen.", in: file,
      at: range)
  }
}
