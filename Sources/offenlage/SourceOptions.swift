import ArgumentParser
import Glibc
import Publishing
import RegisterModel

/// The options of every command that reads the register: where it lies, and for which address and day it is judged.
struct SourceOptions: ParsableArguments {
  @Option(help: "The folder with the content.") var content = "Content"
  @Option(help: "The folder with the templates.") var templates = "Templates"
  @Option(name: .customLong("base-url"), help: "The address of the portal instead of the one in portal.md.")
  var baseURL: String?
  @Option(name: .customLong("as-of"), help: "The day to judge deadlines by, YYYY-MM-DD (default: today in Berlin).")
  var asOf: Day?

  func validate() throws {
    if let baseURL, !Portal.isAddress(baseURL) {
      throw ValidationError("--base-url must be an address such as https://register.example or https://x.example/path.")
    }
  }

  /// The day that was given, or today.
  var day: Day { asOf ?? today() }
}

/// The day in Berlin; the only place where the program reads a calendar.
func today() -> Day { Day(berlinAt: time(nil)) }

extension Day: ExpressibleByArgument {
  /// The day of an argument `YYYY-MM-DD`, or nil when there is no such day.
  public init?(argument: String) { self.init(argument) }
}
