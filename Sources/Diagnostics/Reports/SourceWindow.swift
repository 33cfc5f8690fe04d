/// The part of a source line that a report shows, and where in it the finding is underlined.
public struct SourceWindow: Sendable {
  /// The line as shown, cut with `…` where it is longer than the window.
  public private(set) var text = ""
  /// The columns before the underline.
  public private(set) var indent = 0
  /// The columns underlined, at least one.
  public private(set) var length = 1

  /// A window of at most `columns` columns on a line, around the part of it that `range` covers.
  init(on line: ArraySlice<UInt8>, around range: Range<Int>, columns: Int) {
    let near = Self.neighbourhood(of: range.lowerBound, in: line)
    let cells = cells(of: near)
    var edges = [0]
    for cell in cells { edges.append(edges[edges.count - 1] + cell.width) }
    let first = cells.firstIndex { $0.bytes.upperBound > range.lowerBound } ?? cells.count
    let end = max(first, cells.firstIndex { $0.bytes.lowerBound >= range.upperBound } ?? cells.count)

    let isWhole = near.count == line.count && edges[cells.count] <= columns
    let shown = isWhole ? 0..<cells.count : Self.cut(edges, around: first..<end, columns: columns - 2)
    let isCutBefore = shown.lowerBound > 0 || near.startIndex > line.startIndex
    let isCutBehind = shown.upperBound < cells.count || near.endIndex < line.endIndex
    text = (isCutBefore ? "…" : "") + cells[shown].map(\.shown).joined() + (isCutBehind ? "…" : "")
    indent = (isCutBefore ? 1 : 0) + edges[first] - edges[shown.lowerBound]
    length = max(1, edges[min(end, shown.upperBound)] - edges[first])
  }

  /// The cells to show, given the column at which each begins: those marked, with equal room to both sides.
  private static func cut(_ edges: [Int], around marked: Range<Int>, columns: Int) -> Range<Int> {
    let mark = edges[marked.lowerBound]
    let context = max(0, columns - max(1, edges[marked.upperBound] - mark)) / 2
    let start = max(0, min(mark - context, edges[edges.count - 1] - columns))
    let first = edges.firstIndex { $0 >= start } ?? 0
    let last = edges.lastIndex { $0 <= edges[first] + columns } ?? first
    return first..<last
  }

  /// The bytes that a window can show at all, so that a line of a megabyte costs no more than any other.
  private static func neighbourhood(of offset: Int, in line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let start = boundary(at: offset - 800, in: line)
    return line[start..<max(start, boundary(at: offset + 1200, in: line))]
  }

  private static func boundary(at offset: Int, in line: ArraySlice<UInt8>) -> Int {
    var offset = min(max(offset, line.startIndex), line.endIndex)
    while offset > line.startIndex, offset < line.endIndex, line[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }
}

extension Diagnostic {
  /// The line that the finding points at, at most so many columns of it.
  public func window(columns: Int) -> SourceWindow {
    SourceWindow(on: file.bytesOfLine(position.line), around: range.indices, columns: columns)
  }
}
