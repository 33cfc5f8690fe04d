import ArgumentParser

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract:
      "Beginnt eine Datei, an der check nichts findet: Eintrag (als Entwurf), Ressort, Gesetz, Portal; überschreibt nie.",
    discussion: """
      offenlage new im "Titel"  beginnt den Entwurf eines Eintrags.
      offenlage new             fragt im Terminal nach allem.
      offenlage new portal --content Eigene
                                beginnt ein neues Portal.
      """,
    subcommands: [NewEntry.self, NewMinistry.self, NewLaw.self, NewPortal.self], defaultSubcommand: NewEntry.self)
}

/// The options that every command for a new file shares.
struct NewOptions: ParsableArguments {
  @Option(help: .content) var content = "Content"
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Füllt ein Feld oder einen Teil davon, etwa status=geplant oder meldung.datum=2026-05.",
      valueName: "schluessel=wert"))
  var assignments: [String] = []

  /// What the next command needs too, as it is typed behind it; nothing for the usual folder.
  var further: String { content == "Content" ? "" : " --content \(quotedForShell(content))" }
}

/// An argument as it is typed in a shell.
private func quotedForShell(_ argument: String) -> String {
  let isPlain = argument.allSatisfy { $0.isLetter || $0.isNumber || "/._-".contains($0) }
  return isPlain ? argument : "'\(argument.replacing("'", with: "'\\''"))'"
}
