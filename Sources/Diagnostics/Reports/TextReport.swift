import Bytes

/// The report for people: each finding with its source line and a caret, and a closing line of counts.
public enum TextReport {
  /// The widest line that the source window may fill, in terminal columns.
  private static let columns = 120

  /// The report on findings in the order given.
  public static func bytes(for findings: [Diagnostic]) -> [UInt8] {
    var writer = ByteWriter(capacity: findings.count * 300)
    for finding in findings { write(finding, to: &writer) }
    writer.write(summary(of: findings))
    writer.write("\n")
    return writer.bytes
  }

  private static func write(_ finding: Diagnostic, to writer: inout ByteWriter) {
    let position = finding.position
    writer.write(visibly: finding.file.path)
    writer.write(":\(position.line):\(position.column): \(finding.severity.german): ")
    writer.write(visibly: finding.message)
    writer.write(" [")
    writer.write(visibly: finding.rule)
    writer.write("]\n")
    let number = String(position.line)
    let gutter = max(4, number.utf8.count)
    if !finding.file.bytes.isEmpty { writeSource(of: finding, number: number, gutter: gutter, to: &writer) }
    guard let advice = finding.advice else { return }
    writer.write("\(spaces(gutter)) = ")
    writer.write(visibly: advice)
    writer.write("\n")
  }

  private static func writeSource(of finding: Diagnostic, number: String, gutter: Int, to writer: inout ByteWriter) {
    let window = finding.window(columns: columns - gutter - 3)
    writer.write("\(spaces(gutter - number.utf8.count))\(number) |\(window.text.isEmpty ? "" : " ")\(window.text)\n")
    let underline = "^" + String(repeating: "~", count: window.length - 1)
    writer.write("\(spaces(gutter)) | \(spaces(window.indent))\(underline)\n")
  }

  private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}

extension Diagnostic.Severity {
  /// The word for it, as people read it before the message.
  public var german: String {
    switch self {
    case .error: "Fehler"
    case .gap: "Lücke"
    case .pending: "Anstehend"
    case .hint: "Hinweis"
    }
  }
}
