import ArgumentParser
import Diagnostics
import Disk
import Glibc
import Publishing

struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Baut das Portal; schreibt nichts, solange nicht alle Inhalte in Ordnung sind.")

  @OptionGroup var options: SiteOptions
  @OptionGroup var place: OutputOption
  @Flag(help: "Zeigt, was jeder Abschnitt und jede Art von Datei gekostet hat.") var timings = false
  @Option(
    name: .customLong("timings-json"),
    help: ArgumentHelp(
      "Schreibt in eine JSON-Datei, was jeder Abschnitt und jede Art von Datei gekostet hat.", valueName: "datei"))
  var timingsFile: String?

  func run() throws {
    var log = DiagnosticSet()
    let monitor = BuildMonitor(measuring: timings || timingsFile != nil)
    let outcome = try reportingEnvironmentFaults { () throws(EnvironmentFault) in
      try showingProgress(of: monitor) { () throws(EnvironmentFault) in
        try buildSite(
          options.workspace(writingTo: place.output), needingFindings: options.format != .text || options.gaps,
          endingProcess: true, watchedBy: monitor, reportingTo: &log)
      }
    }
    try tell(monitor.timings)
    let shown = options.format == .text && !options.gaps ? log.filter { $0.severity == .error } : log
    if !shown.isEmpty || options.format != .text { try print(shown, as: options.format) }
    tellOfMissingHistory(monitor)
    switch outcome {
    case .built(let summary):
      tellOfHints(summary.hints)
      write(summary.german(in: place.output), to: STDERR_FILENO)
    case .rejected:
      tellOfHints(log.count(of: .hint))
      write("Nichts geschrieben: Erst müssen die Fehler behoben werden.\n", to: STDERR_FILENO)
      throw Outcome.contentFault
    }
  }
}

extension Build {
  private func tell(_ costs: BuildTimings) throws {
    if timings { write(costs.table, to: STDERR_FILENO) }
    guard let timingsFile else { return }
    try reportingEnvironmentFaults { () throws(EnvironmentFault) in try writeFile(costs.json, at: timingsFile) }
  }

  /// Advice does not stop a build and would drown what does.
  private func tellOfHints(_ count: Int) {
    guard options.format == .text, !options.gaps, count > 0 else { return }
    let hints = "\(counted(count, "Hinweis", "Hinweise")); „offenlage check“ zeigt \(noun(count, "ihn", "sie"))."
    write("\(hints)\n", to: STDERR_FILENO)
  }
}

extension BuildSummary {
  /// What was done, for the person at the terminal.
  fileprivate func german(in folder: String) -> String {
    let held = drafts == 0 ? "" : " (\(counted(drafts, "Entwurf", "Entwürfe")) zurückgehalten)"
    return """
      \(counted(entries, "Eintrag", "Einträge")) aus \(counted(ministries, "Ressort", "Ressorts"))\(held), \
      \(counted(gaps, "Lücke", "Lücken")), \(counted(pending, "anstehende Pflicht", "anstehende Pflichten")).
      \(folder): \(counted(output.new, "Datei", "Dateien")) neu, \(grouped(output.changed)) geändert, \
      \(grouped(output.unchanged)) unverändert, \(grouped(output.removed)) entfernt.

      """
  }
}
