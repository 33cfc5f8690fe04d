import Bytes
import CCommonMark
import Diagnostics

extension MarkdownWriter {
  /// Writes the paragraph as a table if it is one.
  mutating func writeTable(_ paragraph: MarkdownNode) -> Bool {
    let lines = tableLines(of: paragraph)
    guard let table = PipeTable(lines: lines) else {
      reportBuriedTable(lines)
      reportTableWithoutDashes(lines)
      return false
    }
    guard let cells = parseFragments(table.header.cells + table.rows.flatMap(\.cells)) else { return false }
    checkCells(of: table)
    let header = cells[..<table.header.cells.count]
    openTable(labels: header.map { words(under: $0) })
    html.write("<thead>\n")
    writeRow(table.header, header, of: table, isHeader: true)
    html.write("</thead>\n")
    if !table.rows.isEmpty { writeBody(of: table, cells[header.endIndex...]) }
    html.write("</table>\n</div>\n")
    return true
  }

  /// The lines of a paragraph without the marks of the quotes and lists around it.
  private func tableLines(of paragraph: MarkdownNode) -> [(line: Int, text: ArraySlice<UInt8>)] {
    let first = source.line(of: paragraph)
    let last = source.firstLine + endLine(of: paragraph) - 1
    guard last > first else { return [] }
    let start = Int(source.range(of: paragraph).start)
    return (first...last).map { line in
      let text = source.file.bytesOfLine(line)
      let unmarked = text.drop { $0.isMarkdownSpace || $0 == UInt8(ascii: ">") }
      return (line, line == first ? text[max(start, text.startIndex)...] : unmarked)
    }
  }

  private mutating func reportBuriedTable(_ lines: [(line: Int, text: ArraySlice<UInt8>)]) {
    guard let delimiter = lines.dropFirst(2).first(where: { PipeTable.alignments(of: $0.text) != nil }) else { return }
    findings.insert(.tableInParagraph(in: source.file, at: source.content(ofLine: delimiter.line - 1)))
  }

  /// Reports a table that the line of dashes behind it turned into a heading.
  mutating func checkForTable(_ heading: MarkdownNode) {
    guard source.mayHaveTables, settings.extensions, PipeTable(lines: tableLines(of: heading)) != nil else { return }
    findings.insert(.tableInParagraph(in: source.file, at: place.start))
  }

  private mutating func checkCells(of table: PipeTable) {
    for row in [table.header] + table.rows where row.cells.count != table.alignments.count {
      let range = source.content(ofLine: row.line)
      let columns = table.alignments.count
      findings.insert(
        row.hasPipe
          ? .cellCount(row.cells.count, columns: columns, in: source.file, at: range)
          : .tableInParagraph(in: source.file, at: range))
    }
  }

  private mutating func openTable(labels: [String]) {
    html.startLine()
    html.write("<div class=\"tabelle\" role=\"region\" tabindex=\"0\" aria-label=\"Tabelle")
    let named = labels.filter { !$0.isEmpty }.prefix(3)
    if !named.isEmpty {
      html.write(": ")
      html.write(named.joined(separator: ", "), escapedFor: .html)
    }
    html.write("\">\n<table>\n")
  }

  private mutating func writeBody(of table: PipeTable, _ cells: ArraySlice<MarkdownNode>) {
    var next = cells.startIndex
    html.write("<tbody>\n")
    for row in table.rows {
      writeRow(row, cells[next..<next + row.cells.count], of: table, isHeader: false)
      next += row.cells.count
    }
    html.write("</tbody>\n")
  }

  private mutating func writeRow(
    _ row: PipeTable.Row, _ cells: some Sequence<MarkdownNode>, of table: PipeTable, isHeader: Bool
  ) {
    html.write("<tr>\n")
    enter(linesOf: row.line...row.line)
    for (cell, alignment) in zip(cells, table.alignments) {
      let isNamed = isHeader && cmark_node_first_child(cell) != nil
      html.write(isNamed ? "<th scope=\"col\"" : "<td")
      html.write(classAttribute(for: alignment))
      html.write(">")
      typesetter.startBlock()
      walk(cell)
      endPlainLine()
      html.write(isNamed ? "</th>\n" : "</td>\n")
    }
    html.write("</tr>\n")
  }

  private func classAttribute(for alignment: PipeTable.Alignment) -> StaticString {
    switch alignment {
    case .none: ""
    case .left: " class=\"links\""
    case .centre: " class=\"mitte\""
    case .right: " class=\"rechts\""
    }
  }
}
