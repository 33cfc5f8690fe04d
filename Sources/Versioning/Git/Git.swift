import Chronicling
import Disk
import Glibc
import Programs

/// Why there is no history.
public struct NoHistory: Error, Equatable {
  /// One German sentence that stands on published pages: it names no folder, or the same content would look different elsewhere.
  public let reason: String
  /// What a program or the system said, for whoever looks for the fault.
  let detail: String?

  /// No history for a reason, with what may help.
  init(_ reason: String, detail: String? = nil) {
    self.reason = reason
    self.detail = detail
  }

  /// A repository to which git fetches files only when they are wanted; nothing here fetches anything.
  static let partialClone = NoHistory(
    "Das Git-Repositorium ist nur teilweise geladen (partial clone), frühere Fassungen fehlen darin.",
    detail: "„git fetch --refetch --no-filter“ holt sie nach; ein Klon ohne „--filter“ hat sie von Anfang an.")

  /// Why git cannot read a repository as that is set up, whatever is set here; nil where git complains of something else.
  static func unacceptable(_ result: ProgramResult) -> NoHistory? {
    let complaint = complaint(in: result.errors)
    func speaks(of words: String...) -> Bool { words.contains { complaint.contains($0) } }
    if result.end == .signal(SIGSEGV) {
      return NoHistory(
        unreadable,
        detail: """
          Git stürzt ab, meist weil in der Datei „.git/config“ eine Einstellung ohne Wert steht, etwa „notesRef“ ohne „=“. \
          Geben Sie ihr einen oder löschen Sie ihre Zeile.
          """)
    }
    if speaks(of: "unknown repository extension", "Expected git repo version") {
      return NoHistory(
        unreadable,
        detail: "Das Repositorium verlangt ein neueres Git als das, das hier installiert ist: „\(complaint)“.")
    }
    let isAboutFolder = speaks(of: "cannot chdir to")
    let isAboutValue = speaks(
      of: " config value ", " value for '", " argument: ", "algorithm '", "invalid mode", "repo version")
    let isNamed = speaks(of: "bad config line", "bad config variable")
    guard isAboutFolder || isAboutValue || isNamed else { return nil }
    return NoHistory(
      unreadable,
      detail: """
        Git kommt mit einer Einstellung des Repositoriums nicht zurecht: „\(complaint)“\(isAboutFolder ? " (core.worktree)" : ""). \
        Berichtigen Sie sie \(isNamed ? "dort" : "in der Datei „.git/config“, oder wo diese eine andere einbindet,") \
        oder löschen Sie ihre Zeile.
        """)
  }

  /// What git says is wrong, on one line: neither warnings nor advice.
  private static func complaint(in errors: [UInt8]) -> String {
    text(errors).replacing("\n\t", with: " ").split(separator: "\n")
      .filter { $0.hasPrefix("error: ") || $0.hasPrefix("fatal: ") }.joined(separator: "; ")
  }

  private static let unreadable = "Die Fassungen können nicht aus Git gelesen werden."

  /// The reason and what else is known, for whoever looks for the fault.
  var message: String { [reason, detail].compactMap(\.self).joined(separator: " ") }

  /// A call of git that went wrong.
  init(_ fault: EnvironmentFault) {
    self.init(Self.unreadable, detail: fault.message)
  }
}

/// Git, reading one repository, told to trust nothing but its objects.
///
/// Neither the system's nor the user's configuration is read; what a repository's own configuration could change of the output is set
/// here. Replaced objects, grafts, commit graphs, mailmaps and file system monitors have no say, nothing is fetched, nothing is written.
public struct Git: Sendable, Equatable {
  /// The folder that git runs in: Content.
  public let folder: String
  /// How long one call may take.
  let timeout: Duration

  /// Git in a folder, with a time that one call may take.
  public init(folder: String, timeout: Duration = Git.patience) {
    self.folder = folder
    self.timeout = timeout
  }

  /// The time for a call in the largest of repositories.
  public static let patience = Duration.seconds(300)

  /// A call of git with all that keeps others from changing its answer.
  func program(_ arguments: [String], input: [UInt8] = []) -> Program {
    var program = Program("git", Self.settings.flatMap { ["-c", $0] } + Self.flags + arguments)
    program.environment.merge(Self.variables) { $1 }
    program.folder = folder
    program.input = input
    program.timeout = timeout
    return program
  }

  private static let flags = ["--no-pager", "--no-replace-objects", "--literal-pathspecs"]

  private static let settings = [
    "safe.directory=*", "advice.graftFileDeprecated=false", "core.quotePath=false", "core.fsmonitor=false",
    // Before git 2.42 the repository's configuration beats the flag and the variable.
    "core.useReplaceRefs=false", "core.hooksPath=/dev/null", "gc.auto=0",
    // Copies of what commits and packs say, which nobody compares with them.
    "core.commitGraph=false", "core.multiPackIndex=false",
    "log.showSignature=false", "log.showRoot=true", "log.follow=false", "log.mailmap=false", "log.decorate=no",
    "log.date=default", "format.pretty=medium",
    "diff.renames=false", "diff.relative=false", "diff.orderFile=/dev/null", "diff.noprefix=false",
    "diff.ignoreSubmodules=none",
    "i18n.logOutputEncoding=UTF-8", "color.ui=false",
  ]

  private static let variables = [
    "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_ATTR_NOSYSTEM": "1",
    "GIT_NO_REPLACE_OBJECTS": "1", "GIT_GRAFT_FILE": "/dev/null", "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0", "GIT_ADVICE": "0",
    // An object that is missing must not be fetched by a program that the repository names. The list of allowed ways counts for every
    // git and beats the repository's configuration.
    "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none",
  ]
}

extension Git {
  /// What a call answers.
  /// - Throws: `NoHistory` when git is missing, takes too long or fails.
  public func answer(_ arguments: [String], input: [UInt8] = [], limit: Int = 1 << 29) throws(NoHistory) -> [UInt8] {
    let program = program(arguments, input: input)
    let result: ProgramResult
    do throws(EnvironmentFault) { result = try program.run(collectingUpTo: limit) } catch { throw NoHistory(error) }
    return try output(of: result, from: program)
  }

  /// What a call said that must succeed.
  /// - Throws: `NoHistory` when it did not.
  func output(of result: ProgramResult, from program: Program) throws(NoHistory) -> [UInt8] {
    do throws(EnvironmentFault) {
      return try result.success(of: program)
    } catch {
      throw NoHistory.unacceptable(result) ?? NoHistory(error)
    }
  }

  /// Whether only some of the objects were ever fetched, or may not have been.
  var isPartial: Bool {
    (try? answer(["config", "--get-regexp", "^(extensions\\.partialclone|remote\\..*\\.promisor)$"])) != nil
  }

  /// Why objects cannot be had: not the failed call, but that only some of them were ever fetched, where that is so.
  func reason(forMissing failure: NoHistory) -> NoHistory { isPartial ? .partialClone : failure }
}

/// A part of git's answer as text.
func text(_ bytes: some Collection<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
