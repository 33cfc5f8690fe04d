import ArgumentParser

/// The program. Every command states its name, since the library works it out from the name of the type at each start, for all of them:
/// half of what a start costs.
@main
struct Offenlage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "offenlage", abstract: "Generates the public AI transparency register from Markdown entries.",
    version: "0.1.0",
    subcommands: [
      Build.self, Check.self, Serve.self, Import.self, New.self, List.self, Publish.self, Verify.self,
    ])
}
