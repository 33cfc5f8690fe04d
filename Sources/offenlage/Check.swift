import ArgumentParser
import Diagnostics
import Disk
import Glibc
import Publishing

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks content, templates and links like build does, and writes nothing.")

  @OptionGroup var options: SiteOptions
  @OptionGroup var place: OutputOption
  @Flag(help: "Ask for the addresses on other servers that pages link to, and note the answers in Content.")
  var external = false
  @Option(name: .customLong("max-age"), help: "Days for which an answer to --external is good (default: 7).")
  var maximalAge: Int?

  func validate() throws {
    guard let maximalAge else { return }
    guard external else {
      throw ValidationError("--max-age goes with --external: without it no address elsewhere is asked for.")
    }
    if maximalAge < 0 { throw ValidationError("--max-age must not be negative.") }
  }

  func run() throws {
    var log = DiagnosticSet()
    let workspace = options.workspace(writingTo: place.output)
    let asked = try reportingEnvironmentFaults { () throws(EnvironmentFault) -> ExternalCheck? in
      if external { return try checkExternalLinks(workspace, maximalAge: maximalAge ?? 7, reportingTo: &log) }
      try checkSite(workspace, reportingTo: &log)
      return nil
    }
    try print(log, as: options.format)
    if let asked { write(asked.german, to: STDERR_FILENO) }
    if log.containsError { throw Outcome.contentFault }
  }
}

extension ExternalCheck {
  fileprivate var german: String {
    "\(addresses) Adressen auf anderen Servern, \(asked) davon jetzt geprüft, \(reachable) erreichbar.\n"
  }
}
