/// The shapes in which the findings of a run can be printed.
public enum ReportFormat: String, CaseIterable, Sendable {
  /// For people in a terminal: message, source line, caret, advice, and a closing line of counts.
  case text
  /// For scripts: one object with a list of findings, one finding a line.
  case json
  /// For code hosts and editors: SARIF 2.1.0.
  case sarif
  /// For GitHub Actions: workflow commands that annotate the changed lines.
  case github
  /// For GitLab: a Code Quality report, which a merge request shows beside its lines.
  case gitlab

  /// The whole report as UTF-8, its last line ended; the findings are sorted and stand in it once each.
  public func report(on findings: DiagnosticSet) -> [UInt8] {
    let findings = findings.sorted
    return switch self {
    case .text: TextReport.bytes(for: findings)
    case .json: JSONReport.bytes(for: findings)
    case .sarif: SARIFReport.bytes(for: findings)
    case .github: GitHubReport.bytes(for: findings)
    case .gitlab: GitLabReport.bytes(for: findings)
    }
  }
}
