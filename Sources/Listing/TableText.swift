import Bytes
import Diagnostics

extension EditorTable {
  /// The table for people, its columns aligned.
  ///
  /// - Parameters:
  ///   - width: The columns of the terminal, to which the widest column is cut; nil where nothing is to be cut.
  ///   - isTerminal: Whether headings may be set off by a terminal's own means.
  /// - Returns: The lines, as UTF-8.
  public func text(width: Int?, isTerminal: Bool) -> [UInt8] {
    guard !rows.isEmpty else { return Array("\(emptyText)\n".utf8) }
    let shown = columns.indices.filter { columns[$0].label != nil }
    var widths = shown.map { column in
      ([columns[column].label ?? ""] + rows.map { $0[column].shown }).map { TerminalText($0).width }.max() ?? 0
    }
    if let width { narrow(&widths, to: width) }
    var writer = ByteWriter(capacity: 128 * (rows.count + 1))
    let heading = shown.map { (columns[$0].label ?? "", rows[0][$0].isNumber) }
    if isTerminal { writer.write("\u{1B}[1m") }
    write(heading, widths, to: &writer)
    if isTerminal { writer.write("\u{1B}[0m") }
    writer.write("\n")
    for row in rows {
      write(shown.map { (row[$0].shown, row[$0].isNumber) }, widths, to: &writer)
      writer.write("\n")
    }
    return writer.bytes
  }

  /// Cuts the widest column until a row fits, but never below what still says something.
  private func narrow(_ widths: inout [Int], to width: Int) {
    let total = widths.reduce(2 * (widths.count - 1), +)
    guard total > width, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }) else { return }
    widths[widest] = max(12, widths[widest] - (total - width))
  }

  private func write(_ cells: [(text: String, isNumber: Bool)], _ widths: [Int], to writer: inout ByteWriter) {
    for (index, cell) in cells.enumerated() {
      let text = TerminalText(cell.text).fitted(to: widths[index])
      let padding = String(repeating: " ", count: max(0, widths[index] - TerminalText(text).width))
      if cell.isNumber { writer.write(padding) }
      writer.write(text)
      guard index + 1 < cells.count else { continue }
      if !cell.isNumber { writer.write(padding) }
      writer.write("  ")
    }
  }
}
