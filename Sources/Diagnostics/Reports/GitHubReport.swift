import Bytes

/// The report as GitHub workflow commands: errors as `error`, gaps as `warning`, pending duties and hints as `notice`.
public enum GitHubReport {
  /// The report on findings in the order given, one command a line.
  public static func bytes(for findings: [Diagnostic]) -> [UInt8] {
    var writer = ByteWriter(capacity: findings.count * 300)
    for finding in findings { write(finding, to: &writer) }
    return writer.bytes
  }

  private static func write(_ finding: Diagnostic, to writer: inout ByteWriter) {
    let start = finding.position
    writer.write("::\(command(for: finding.severity)) file=")
    writer.write(escaped(finding.file.path, isProperty: true))
    writer.write(",line=\(start.line),col=\(start.column),endColumn=\(endColumn(of: finding)),title=")
    writer.write(escaped(finding.rule, isProperty: true))
    writer.write("::")
    writer.write(escaped(visible(finding.message), isProperty: false))
    if let advice = finding.advice {
      writer.write("%0A")
      writer.write(escaped(visible(advice), isProperty: false))
    }
    writer.write("\n")
  }

  private static func command(for severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "error"
    case .gap: "warning"
    case .pending, .hint: "notice"
    }
  }

  /// The column behind the finding, on its first line: the service takes columns on one line only.
  private static func endColumn(of finding: Diagnostic) -> Int {
    let line = finding.file.bytesOfLine(finding.position.line)
    let end = min(Int(finding.range.end), line.endIndex)
    return finding.file.position(of: max(end, Int(finding.range.start))).column
  }

  private static func escaped(_ text: String, isProperty: Bool) -> [UInt8] {
    var writer = ByteWriter(capacity: text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "%"): writer.write("%25")
      case UInt8(ascii: "\r"): writer.write("%0D")
      case UInt8(ascii: "\n"): writer.write("%0A")
      case UInt8(ascii: ":") where isProperty: writer.write("%3A")
      case UInt8(ascii: ",") where isProperty: writer.write("%2C")
      default: writer.write(byte: byte)
      }
    }
    return writer.bytes
  }
}
