import ArgumentParser
import Diagnostics
import Glibc
import Publishing
import RegisterModel

/// The options that every command about the site shares.
struct SiteOptions: ParsableArguments {
  @Option(help: "The folder with the content.") var content = "Content"
  @Option(help: "The folder with the templates.") var templates = "Templates"
  @Option(help: "The folder to write.") var output = "Output"
  @Option(name: .customLong("base-url"), help: "The address of the portal instead of the one in portal.md.")
  var baseURL: String?
  @Option(name: .customLong("as-of"), help: "The day to judge deadlines by, YYYY-MM-DD (default: today in Berlin).")
  var asOf: Day?
  @Option(help: "How findings are printed: text, json, sarif or github.") var format = ReportFormat.text
  @Flag(help: "List public gaps and pending duties too.") var gaps = false

  func validate() throws {
    if let baseURL, !Portal.isAddress(baseURL) {
      throw ValidationError("--base-url must be an address such as https://register.example or https://x.example/path.")
    }
  }

  /// What a command about the site works with.
  var workspace: Workspace { workspace(writingTo: output) }

  /// The same with another folder to write. The only place where the program reads a clock for the day.
  func workspace(writingTo output: String) -> Workspace {
    Workspace(
      content: content, templates: templates, output: output, baseURL: baseURL,
      asOf: asOf ?? Day(berlinAt: time(nil)), listsGaps: gaps)
  }
}

extension Day: ExpressibleByArgument {
  /// The day of an argument `YYYY-MM-DD`, or nil when there is no such day.
  public init?(argument: String) { self.init(argument) }
}

extension ReportFormat: ExpressibleByArgument {}
