import Diagnostics
import Yams

@testable import Parsing

/// Compares what this reader makes of front matter with what libyaml makes of it.
enum Oracle {
  /// The first difference, or nil when both read the same keys, texts and shapes.
  static func difference(_ document: [UInt8], _ ours: FrontMatter) -> String? {
    let opening = document.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? document.count
    let beforeClosing = document[..<(Int(ours.range.end))].lastIndex(of: UInt8(ascii: "\n")) ?? 0
    let closing = beforeClosing + 1
    let yaml = String(decoding: document[min(opening, closing)..<max(opening, closing)], as: UTF8.self)
    do {
      guard let node = try compose(yaml: yaml, .basic) else {
        return ours.fields.isEmpty ? nil : "Yams: nichts, wir: \(ours.fields.map(\.key))"
      }
      return difference(map: ours.fields, node, path: "")
    } catch {
      return "Yams: \(error)"
    }
  }

  private static func difference(map: [RawField], _ node: Node, path: String) -> String? {
    guard case .mapping(let mapping) = node else { return "\(path): Yams hat keine Map" }
    let keys = mapping.map { $0.key.scalar?.string ?? "?" }
    guard keys == map.map(\.key) else { return "\(path): Schlüssel \(keys) gegen \(map.map(\.key))" }
    for (field, pair) in zip(map, mapping) {
      if let found = difference(field.value, pair.value, path: "\(path)/\(field.key)") { return found }
    }
    return nil
  }

  private static func difference(_ value: RawValue, _ node: Node, path: String) -> String? {
    switch (value, node) {
    case (.empty, .scalar(let scalar)) where scalar.string.isEmpty && scalar.style == .plain: return nil
    case (.scalar(let ours), .scalar(let theirs)):
      return Array(ours.text.utf8) == Array(theirs.string.utf8) && style(ours.style) == theirs.style
        ? nil : "\(path): \(ours.text.debugDescription) gegen \(theirs.string.debugDescription)"
    case (.list(let items, _), .sequence(let sequence)):
      guard items.count == sequence.count else { return "\(path): \(items.count) gegen \(sequence.count) Einträge" }
      for (index, (item, other)) in zip(items, sequence).enumerated() {
        if let found = difference(item, other, path: "\(path)/\(index)") { return found }
      }
      return nil
    case (.map(let fields, _), .mapping): return difference(map: fields, node, path: path)
    default: return "\(path): \(value) gegen \(node)"
    }
  }

  private static func style(_ style: RawScalar.Style) -> Node.Scalar.Style {
    switch style {
    case .plain: .plain
    case .singleQuoted: .singleQuoted
    case .doubleQuoted: .doubleQuoted
    case .literal: .literal
    case .folded: .folded
    }
  }
}

/// Line and column of a finding.
func place(_ finding: Diagnostic) -> String { "\(finding.position.line):\(finding.position.column)" }

/// What the reader makes of bytes: the front matter, if any, and the findings in order.
func read(_ bytes: [UInt8]) -> (frontMatter: FrontMatter?, findings: [Diagnostic], file: SourceFile) {
  let file = SourceFile(path: "Content/beispiel.md", bytes: bytes)
  var diagnostics = DiagnosticSet()
  let frontMatter = readFrontMatter(of: file, reportingTo: &diagnostics)
  return (frontMatter, diagnostics.sorted, file)
}
