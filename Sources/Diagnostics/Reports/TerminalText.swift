/// A text as a terminal shows it on one line: hidden characters, line breaks included, by name.
public struct TerminalText: Sendable {
  private let cells: [LineCell]

  /// The text of a cell of a table or of a line.
  public init(_ text: String) {
    cells = Diagnostics.cells(of: Array(text.utf8)[...])
  }

  /// The number of columns it takes.
  public var width: Int { cells.reduce(0) { $0 + $1.width } }

  /// The text in at most so many columns; what is cut off leaves an ellipsis.
  public func fitted(to limit: Int) -> String {
    guard width > limit else { return cells.map(\.shown).joined() }
    var used = 1
    let kept = cells.prefix { cell in
      used += cell.width
      return used <= limit
    }
    return kept.map(\.shown).joined() + "…"
  }
}
