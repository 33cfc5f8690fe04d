import ArgumentParser
import Glibc
import Publishing
import RegisterModel

/// The options of every command that reads the register: where it lies, and for which address and day it is judged.
struct SourceOptions: ParsableArguments {
  @Option(help: .content) var content = "Content"
  @Option(help: ArgumentHelp("Der Ordner mit den Vorlagen.", valueName: "ordner")) var templates = "Templates"
  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp("Die Adresse des Portals anstelle der in portal.md.", valueName: "adresse"))
  var baseURL: String?
  @Option(name: .customLong("as-of"), help: .asOf)
  var asOf: Day?

  func validate() throws {
    if let baseURL, !Portal.isAddress(baseURL) {
      throw ValidationError(
        "--base-url erwartet eine Adresse wie https://register.example oder https://x.example/pfad."
          + (Portal.adviceOnUmlauts(in: baseURL).map { " \($0)" } ?? ""))
    }
  }

  /// The day that was given, or today.
  var day: Day { asOf ?? today() }
}

extension ArgumentHelp {
  /// What `--content` is, the same for every command.
  static let content = ArgumentHelp("Der Ordner mit den Inhalten.", valueName: "ordner")
  /// What `--format` is for findings.
  static let format = ArgumentHelp("Wie Befunde ausgegeben werden.", valueName: "form")
  /// What `--as-of` is.
  static let asOf = ArgumentHelp(
    "Der Tag, nach dem Fristen beurteilt werden, JJJJ-MM-TT (Standard: heute in Berlin).", valueName: "tag")
}

/// The day in Berlin; the only place where the program reads a calendar.
func today() -> Day { Day(berlinAt: time(nil)) }

extension Day: ExpressibleByArgument {
  /// The day of an argument `YYYY-MM-DD`, or nil when there is no such day.
  public init?(argument: String) { self.init(argument) }
}
