import ArgumentParser
import Diagnostics
import Disk
import Glibc
import Publishing

struct Publish: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Builds a new release and puts it online in one step; what is online stays whole whatever happens.",
    discussion: """
      TARGET/current is a link to the release that is online; a web server's root. Every release is a folder of its own below \
      TARGET/releases; files that have not changed are shared with the release before. Exit codes: 0 done or nothing to do, 1 the \
      content has faults or the release would take away too much, 2 something outside the content.
      """)

  @Argument(help: "The folder that the web server publishes from.") var target: String
  @OptionGroup var options: SiteOptions
  @Flag(name: .customLong("dry-run"), help: "Show what would change and write nothing.") var isDryRun = false
  @Option(help: "How many releases are kept, at least 2 (default: 5; --rollback removes none by default).") var keep:
    Int?
  @Option(name: .customLong("allow-removals"), help: "How many addresses may disappear with this release.")
  var allowedRemovals: Int?
  @Flag(help: "Take the release online back: publish the files of the one before it as a new release; builds nothing.")
  var rollback = false

  func validate() throws {
    if let keep, keep < 2 {
      throw ValidationError("--keep must be at least 2: the release online and the one before it.")
    }
    if let allowedRemovals, allowedRemovals < 0 { throw ValidationError("--allow-removals must not be negative.") }
  }

  func run() throws {
    rollback ? try takeBack() : try publish()
  }

  private func takeBack() throws {
    let rollback = try reportingEnvironmentFaults { () throws(EnvironmentFault) in
      try rollBack(publishOptions(keeping: keep))
    }
    write(rollback.german(at: target), to: STDERR_FILENO)
  }

  private func publish() throws {
    var log = DiagnosticSet()
    let outcome = try reportingEnvironmentFaults { () throws(EnvironmentFault) in
      try publishSite(
        options.workspace(writingTo: target), publishOptions(keeping: keep ?? 5), reportingTo: &log)
    }
    let shown = options.format == .text && !options.gaps ? log.filter { $0.severity == .error } : log
    if !shown.isEmpty || options.format != .text { try print(shown, as: options.format) }
    write(outcome.german(at: target), to: STDERR_FILENO)
    switch outcome {
    case .rejected, .refused: throw Outcome.contentFault
    case .unchanged, .planned, .published: return
    }
  }

  private func publishOptions(keeping kept: Int?) -> PublishOptions {
    PublishOptions(target: target, kept: kept, allowedRemovals: allowedRemovals, isDryRun: isDryRun, now: time(nil))
  }
}
