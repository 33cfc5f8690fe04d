import ArgumentParser
import Diagnostics
import Glibc
import Publishing

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks content, templates and links like build does, and writes nothing.")

  @OptionGroup var options: SiteOptions

  func run() throws {
    var log = DiagnosticSet()
    try reportingEnvironmentFaults { () throws(EnvironmentFault) in try checkSite(options.workspace, reportingTo: &log)
    }
    try print(log, as: options.format)
    if log.containsError { throw Outcome.contentFault }
  }
}
