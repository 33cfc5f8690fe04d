import ArgumentParser
import Diagnostics
import Glibc
import Publishing

struct Publish: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Builds a new release and puts it online in one step; what is online stays whole whatever happens.",
    discussion: """
      TARGET/current is a link to the release that is online; a web server's root. Every release is a folder of its own below \
      TARGET/releases; files that have not changed are shared with the release before. Exit codes: 0 done or nothing to do, 1 the \
      content has faults or the release would take away too much, 2 something outside the content.
      """)

  @Argument(help: "The folder that the web server publishes from.") var target: String
  @OptionGroup var options: SiteOptions
  @Flag(name: .customLong("dry-run"), help: "Show what would change and write nothing.") var isDryRun = false
  @Option(help: "How many releases are kept, at least 2.") var keep = 5
  @Option(name: .customLong("allow-removals"), help: "How many addresses may disappear with this release.")
  var allowedRemovals: Int?
  @Flag(help: "Put the release before the one online back online; builds nothing.") var rollback = false

  func validate() throws {
    guard keep >= 2 else {
      throw ValidationError("--keep must be at least 2: the release online and the one before it.")
    }
    if let allowedRemovals, allowedRemovals < 0 { throw ValidationError("--allow-removals must not be negative.") }
    if rollback, isDryRun { throw ValidationError("--rollback cannot be tried out with --dry-run.") }
  }

  func run() throws {
    rollback ? try takeBack() : try publish()
  }

  private func takeBack() throws {
    let (from, to) = try reportingEnvironmentFaults { () throws(EnvironmentFault) in try rollBack(target) }
    write("Zurückgenommen: \(from). Online ist wieder \(to).\n", to: STDERR_FILENO)
  }

  private func publish() throws {
    var log = DiagnosticSet()
    let outcome = try reportingEnvironmentFaults { () throws(EnvironmentFault) in
      try publishSite(
        options.workspace(writingTo: target),
        PublishOptions(
          target: target, kept: keep, allowedRemovals: allowedRemovals, isDryRun: isDryRun, now: time(nil)),
        reportingTo: &log)
    }
    let shown = options.format == .text && !options.gaps ? log.filter { $0.severity == .error } : log
    if !shown.isEmpty || options.format != .text { try print(shown, as: options.format) }
    write(outcome.german(at: target), to: STDERR_FILENO)
    switch outcome {
    case .rejected, .refused: throw Outcome.contentFault
    case .unchanged, .planned, .published: return
    }
  }
}
