import Bytes

/// The report that GitLab shows beside the lines of a merge request: its Code Quality format, a list in JSON.
public enum GitLabReport {
  /// The report on findings in the order given, one a line.
  public static func bytes(for findings: [Diagnostic]) -> [UInt8] {
    var writer = ByteWriter(capacity: findings.count * 300)
    writer.write("[")
    for (index, finding) in findings.enumerated() {
      writer.write(index == 0 ? "\n" : ",\n")
      write(finding, to: &writer)
    }
    writer.write("\n]\n")
    return writer.bytes
  }

  private static func write(_ finding: Diagnostic, to writer: inout ByteWriter) {
    writer.write("{\"description\":\"")
    writer.write(finding.message, escapedFor: .json)
    if let advice = finding.advice {
      writer.write(" ")
      writer.write(advice, escapedFor: .json)
    }
    writer.write("\",\"check_name\":\"")
    writer.write(finding.rule, escapedFor: .json)
    writer.write("\",\"fingerprint\":\"\(fingerprint(of: finding))\",\"severity\":\"\(severity(of: finding))\"")
    writer.write(",\"location\":{\"path\":\"")
    writer.write(finding.file.path, escapedFor: .json)
    writer.write("\",\"lines\":{\"begin\":\(finding.position.line)}}}")
  }

  /// The same finding keeps its fingerprint when lines above it come or go.
  private static func fingerprint(of finding: Diagnostic) -> String {
    String(contentFingerprint("\(finding.file.path)\n\(finding.rule)\n\(finding.message)".utf8), radix: 16)
  }

  private static func severity(of finding: Diagnostic) -> String {
    switch finding.severity {
    case .error: "blocker"
    case .gap: "minor"
    case .pending, .hint: "info"
    }
  }
}
