import Bytes

/// The report for scripts: `{"version": 1, "findings": [...], "counts": {...}}`, columns counted in Unicode scalars from 1, ends exclusive.
public enum JSONReport {
  /// The report on findings in the order given, one finding a line.
  public static func bytes(for findings: [Diagnostic]) -> [UInt8] {
    var writer = ByteWriter(capacity: findings.count * 300)
    writer.write("{\"version\":1,\"findings\":[")
    for (index, finding) in findings.enumerated() {
      writer.write(index == 0 ? "\n" : ",\n")
      write(finding, to: &writer)
    }
    writer.write("\n],\"counts\":{")
    for (index, severity) in Diagnostic.Severity.allCases.enumerated() {
      let count = findings.count { $0.severity == severity }
      writer.write("\(index == 0 ? "" : ",")\"\(word(for: severity))\":\(count)")
    }
    writer.write("}}\n")
    return writer.bytes
  }

  private static func write(_ finding: Diagnostic, to writer: inout ByteWriter) {
    let start = finding.position
    let end = finding.endPosition
    writer.write("{\"file\":\"")
    writer.write(finding.file.path, escapedFor: .json)
    writer.write("\",\"line\":\(start.line),\"column\":\(start.column)")
    writer.write(",\"endLine\":\(end.line),\"endColumn\":\(end.column)")
    writer.write(",\"severity\":\"\(word(for: finding.severity))\",\"rule\":\"")
    writer.write(finding.rule, escapedFor: .json)
    writer.write("\",\"message\":\"")
    writer.write(finding.message, escapedFor: .json)
    if let advice = finding.advice {
      writer.write("\",\"advice\":\"")
      writer.write(advice, escapedFor: .json)
    }
    writer.write("\"}")
  }

  private static func word(for severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "error"
    case .gap: "gap"
    case .pending: "pending"
    case .hint: "hint"
    }
  }
}

extension Diagnostic {
  /// The place behind the last character that the finding covers.
  var endPosition: SourcePosition { file.position(of: Int(range.end)) }
}
