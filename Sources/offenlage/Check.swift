import ArgumentParser
import Diagnostics
import Disk
import Glibc
import Publishing

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Prüft Inhalte, Vorlagen und Links wie build und schreibt nichts.")

  @OptionGroup var options: SiteOptions
  @OptionGroup var place: OutputOption
  @Flag(
    help: "Ruft die Adressen auf anderen Servern ab, auf die Seiten verweisen, und merkt sich die Antworten in Content."
  )
  var external = false
  @Option(
    name: .customLong("max-age"),
    help: ArgumentHelp("Wie viele Tage eine Antwort für --external gilt (Standard: 7).", valueName: "tage"))
  var maximalAge: Int?

  func validate() throws {
    guard let maximalAge else { return }
    guard external else {
      throw ValidationError(
        "--max-age gehört zu --external; ohne --external wird keine Adresse auf anderen Servern abgerufen.")
    }
    if maximalAge < 0 { throw ValidationError("--max-age darf nicht kleiner als 0 sein.") }
  }

  func run() throws {
    var log = DiagnosticSet()
    let monitor = BuildMonitor()
    let workspace = options.workspace(writingTo: place.output)
    let asked = try reportingEnvironmentFaults { () throws(EnvironmentFault) -> ExternalCheck? in
      if external { return try checkExternalLinks(workspace, maximalAge: maximalAge ?? 7, reportingTo: &log) }
      try checkSite(workspace, watchedBy: monitor, reportingTo: &log)
      return nil
    }
    try print(log, as: options.format)
    tellOfMissingHistory(monitor)
    if let asked { write(asked.german, to: STDERR_FILENO) }
    if log.containsError { throw Outcome.contentFault }
  }
}

extension ExternalCheck {
  fileprivate var german: String {
    """
    \(counted(addresses, "Adresse", "Adressen")) auf anderen Servern, \(grouped(asked)) davon jetzt geprüft, \
    \(grouped(reachable)) erreichbar.

    """
  }
}
