/// The closing line of a report, such as „3 Fehler in 2 Dateien, 1 Hinweis.“; the files are those of the heaviest kind found.
public func summary(of findings: [Diagnostic]) -> String {
  var parts: [String] = []
  for severity in Diagnostic.Severity.allCases {
    let ofKind = findings.filter { $0.severity == severity }
    guard !ofKind.isEmpty else { continue }
    let files = parts.isEmpty ? " in \(counted(Set(ofKind.map(\.file.path)).count, "Datei", "Dateien"))" : ""
    parts.append(counted(ofKind.count, of: severity) + files)
  }
  return parts.isEmpty ? "Keine Befunde." : parts.joined(separator: ", ") + "."
}

private func counted(_ count: Int, of severity: Diagnostic.Severity) -> String {
  switch severity {
  case .error: counted(count, "Fehler", "Fehler")
  case .gap: counted(count, "Lücke", "Lücken")
  case .pending: counted(count, "anstehende Pflicht", "anstehende Pflichten")
  case .hint: counted(count, "Hinweis", "Hinweise")
  }
}
