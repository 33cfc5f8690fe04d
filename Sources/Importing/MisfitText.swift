import Diagnostics

extension Diagnostic {
  /// A cell that is not taken over: advice for a draft, which keeps it, and an error for what would be public.
  static func misfit(_ cell: ImportCell, _ reason: String, advice: String?, inDraft isDraft: Bool) -> Self {
    Diagnostic(
      isDraft ? .hint : .error, rule: "zelle-nicht-uebernommen", "Spalte „\(cell.column)“: \(reason.withoutFinalStop).",
      advice: advice, in: cell.file, at: cell.range)
  }

  /// A column that belongs to no field, said where it is named and once for all its cells.
  static func unknownColumn(
    _ cell: ImportCell, at header: ByteRange, advice: String?, inDraft isDraft: Bool
  ) -> Self {
    Diagnostic(
      isDraft ? .hint : .error, rule: "spalte-unbekannt",
      "Die Spalte „\(cell.column.visible)“ kennt das Register nicht; was in ihr steht, wird nicht übernommen.",
      advice: advice, in: cell.file, at: header)
  }
}

extension String {
  fileprivate var withoutFinalStop: String { utf8.last == UInt8(ascii: ".") ? String(dropLast()) : self }

  var codeSpan: String { String(visible.map { $0 == "`" ? "'" : $0.isNewline ? " " : $0 }) }

  /// The text with a blank before every line that would be taken for what git leaves where it cannot merge.
  var withoutConflictMarks: String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in ConflictMark.ends.contains { line.hasPrefix($0.description) } ? " \(line)" : String(line) }
      .joined(separator: "\n")
  }

  var longestRunOfBackticks: Int {
    utf8.split { $0 != UInt8(ascii: "`") }.map(\.count).max() ?? 0
  }

  /// The text with the characters spelled out that no file of Content may contain.
  var visible: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x0A, 0x20..<0x7F, 0xA0..<0x61C, 0x61D..<0x200E, 0x2010..<0x2028, 0x202F..<0x2066, 0x206A..<0xFEFF,
        0xFF00..<0xFFFE, 0x10000...:
        text.unicodeScalars.append(scalar)
      default: text += "⟨U+\(String(scalar.value, radix: 16, uppercase: true))⟩"
      }
    }
    return text
  }
}
