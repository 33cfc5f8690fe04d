import Bytes

/// The report that GitLab shows beside the lines of a merge request: its Code Quality format, a list in JSON.
public enum GitLabReport {
  /// The report on findings in the order given, one a line.
  public static func bytes(for findings: [Diagnostic]) -> [UInt8] {
    var writer = ByteWriter(capacity: findings.count * 300)
    var known: [String: Int] = [:]
    writer.write("[")
    for (index, finding) in findings.enumerated() {
      writer.write(index == 0 ? "\n" : ",\n")
      let identity = identity(of: finding)
      write(finding, fingerprint: fingerprint(of: identity, after: known[identity, default: 0]), to: &writer)
      known[identity, default: 0] += 1
    }
    writer.write("\n]\n")
    return writer.bytes
  }

  private static func write(_ finding: Diagnostic, fingerprint: String, to writer: inout ByteWriter) {
    writer.write("{\"description\":\"")
    writer.write(visible(finding.message), escapedFor: .json)
    if let advice = finding.advice {
      writer.write(" ")
      writer.write(visible(advice), escapedFor: .json)
    }
    writer.write("\",\"check_name\":\"")
    writer.write(finding.rule, escapedFor: .json)
    writer.write("\",\"fingerprint\":\"\(fingerprint)\",\"severity\":\"\(severity(of: finding))\"")
    writer.write(",\"location\":{\"path\":\"")
    writer.write(finding.file.path, escapedFor: .json)
    writer.write("\",\"lines\":{\"begin\":\(finding.position.line)}}}")
  }

  /// The same finding keeps its fingerprint when lines above it come or go.
  private static func identity(of finding: Diagnostic) -> String {
    "\(finding.file.path)\n\(finding.rule)\n\(finding.message)"
  }

  /// Of findings with one fingerprint GitLab shows one, so those that say the same of another place are counted.
  private static func fingerprint(of identity: String, after others: Int) -> String {
    String(contentFingerprint((others == 0 ? identity : "\(identity)\n\(others)").utf8), radix: 16)
  }

  private static func severity(of finding: Diagnostic) -> String {
    switch finding.severity {
    case .error: "blocker"
    case .gap: "minor"
    case .pending, .hint: "info"
    }
  }
}
