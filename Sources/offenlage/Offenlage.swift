import ArgumentParser
import Diagnostics
import Disk
import Glibc

/// The program. Every command states its name, since the library works it out from the name of the type at each start, for all of them:
/// half of what a start costs.
@main
struct Offenlage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "offenlage", abstract: "Macht aus Einträgen in Markdown das öffentliche KI-Transparenzregister.",
    version: "0.1.0",
    subcommands: [
      Build.self, Check.self, Serve.self, Import.self, New.self, List.self, Publish.self, Verify.self,
    ])

  static let _errorPrefix = "Fehler: "

  static func main() {
    reportFileSizeLimitAsError()
    do {
      try reportingEnvironmentFaults { () throws(EnvironmentFault) in try requireArguments() }
      try refuseUnknownCommand(in: CommandLine.arguments.dropFirst())
      var command = try parseAsRoot()
      try command.run()
    } catch {
      leave(after: error)
    }
  }

  /// Refuses a word in the place of a command that names none; the library takes it for an argument too many, or shows the help of all.
  private static func refuseUnknownCommand(in arguments: ArraySlice<String>) throws {
    let word = arguments.first == "help" ? arguments.dropFirst().first : arguments.first
    guard let word, !word.hasPrefix("-"), word != "help" else { return }
    let names = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard !names.contains(word) else { return }
    let meant = nearest(to: word, among: names).map { " Meinten Sie „\($0)“?" } ?? ""
    throw ValidationError("Einen Befehl „\(visible(word))“ gibt es nicht.\(meant)")
  }

  /// Makes sure that the program was told what it was called with: Swift reads that in `/proc`, and without it a command would show the help
  /// and seem to be done.
  private static func requireArguments() throws(EnvironmentFault) {
    guard CommandLine.arguments.isEmpty else { return }
    throw EnvironmentFault(
      message: "Womit das Programm aufgerufen wurde, kann nicht gelesen werden: „/proc“ ist nicht eingehängt.")
  }

  /// Ends the program with what there is to say, in German: help to standard output, what went wrong to standard error.
  private static func leave(after error: any Error) -> Never {
    let code = exitCode(for: error)
    let text = fullMessage(for: error)
    if !text.isEmpty {
      write(
        german(text, saying: code == .success ? "" : message(for: error)) + "\n",
        to: code == .success ? STDOUT_FILENO : STDERR_FILENO)
    }
    Glibc.exit(code.rawValue)
  }
}
