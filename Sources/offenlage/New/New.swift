import ArgumentParser

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract:
      "Starts a new file that passes check: an entry as a draft, a ministry, a law, a portal; never overwrites one.",
    discussion: """
      offenlage new im "Title"      starts a draft entry of the ministry im with the next free identifier.
      offenlage new                 asks for everything, in a terminal.
      offenlage new portal --content Mine
                                    starts from nothing and asks for what is needed; then new ressort, new norm.
      """,
    subcommands: [NewEntry.self, NewMinistry.self, NewLaw.self, NewPortal.self], defaultSubcommand: NewEntry.self)
}

/// The options that every command for a new file shares.
struct NewOptions: ParsableArguments {
  @Option(help: "The folder with the content.") var content = "Content"
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Fills a field or a part of one, such as status=geplant or meldung.datum=2026-05.", valueName: "key=value"))
  var assignments: [String] = []

  /// What the next command needs too, as it is typed behind it; nothing for the usual folder.
  var further: String { content == "Content" ? "" : " --content \(quotedForShell(content))" }
}

/// An argument as it is typed in a shell.
private func quotedForShell(_ argument: String) -> String {
  let isPlain = argument.allSatisfy { $0.isLetter || $0.isNumber || "/._-".contains($0) }
  return isPlain ? argument : "'\(argument.replacing("'", with: "'\\''"))'"
}
