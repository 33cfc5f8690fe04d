import ArgumentParser

@main
struct Offenlage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "offenlage", abstract: "Generates the public AI transparency register from Markdown entries.",
    version: "0.1.0",
    subcommands: [
      Build.self, Check.self, Serve.self, Import.self, New.self, List.self, Publish.self, Verify.self,
    ])
}
