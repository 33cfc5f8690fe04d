import Bytes
import Diagnostics

/// A bar chart as inline SVG, drawn at build time with attributes and classes only; its numbers must stand beside it as a table.
struct BarChart: Sendable {
  /// A bar with its label above it.
  struct Bar: Sendable {
    let label: String
    let count: Int
    /// Whether the bar stands for something that is not known; it is drawn as an outline.
    var isGap = false
  }

  /// Distinguishes the charts of one page.
  let id: String
  let title: String
  let description: String
  let bars: [Bar]

  private static let width = 320
  private static let rowHeight = 45
  private static let barHeight = 14

  /// The chart as a fragment of HTML.
  func svg() -> [UInt8] {
    var writer = ByteWriter(capacity: 256 + bars.count * 256)
    writer.write("<svg class=\"diagramm\" role=\"img\" viewBox=\"0 0 \(Self.width) \(bars.count * Self.rowHeight)\"")
    writer.write(" aria-labelledby=\"\(id)-titel \(id)-text\">")
    element("title", "\(id)-titel", title, into: &writer)
    element("desc", "\(id)-text", description, into: &writer)
    let largest = max(1, bars.map(\.count).max() ?? 1)
    for (row, bar) in bars.enumerated() { draw(bar, top: row * Self.rowHeight, largest: largest, into: &writer) }
    writer.write("</svg>")
    return writer.bytes
  }

  private func element(_ name: String, _ id: String, _ text: String, into writer: inout ByteWriter) {
    writer.write("<\(name) id=\"\(id)\">")
    writer.write(text, escapedFor: .html)
    writer.write("</\(name)>")
  }

  private func draw(_ bar: Bar, top: Int, largest: Int, into writer: inout ByteWriter) {
    text(bar.label, x: 0, top: top, attributes: "", into: &writer)
    text(grouped(bar.count), x: Self.width, top: top, attributes: " text-anchor=\"end\"", into: &writer)
    let y = top + 18
    writer.write("<path class=\"achse\" d=\"M.5 \(y - 1)v\(Self.barHeight + 2)\"/>")
    guard bar.count > 0 else { return }
    let length = max(3, bar.count * (Self.width - 2) / largest)
    writer.write(
      "<rect class=\"\(bar.isGap ? "balken offen" : "balken")\" x=\"1\" y=\"\(y)\" width=\"\(length)\" height=\"\(Self.barHeight)\"/>"
    )
  }

  private func text(_ text: String, x: Int, top: Int, attributes: String, into writer: inout ByteWriter) {
    writer.write("<text x=\"\(x)\" y=\"\(top + 12)\"\(attributes)>")
    writer.write(text, escapedFor: .html)
    writer.write("</text>")
  }
}
