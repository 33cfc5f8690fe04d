import ArgumentParser
import Diagnostics
import Publishing

/// The options that every command about the whole site shares.
struct SiteOptions: ParsableArguments {
  @OptionGroup var sources: SourceOptions
  @Option(help: "How findings are printed: text, json, sarif, github or gitlab.") var format = ReportFormat.text
  @Flag(help: "Fail if the public history cannot be read from git.") var requireHistory = false
  @Flag(help: "List public gaps and pending duties too.") var gaps = false

  /// What a command about the site works with.
  func workspace(writingTo output: String) -> Workspace {
    Workspace(
      content: sources.content, templates: sources.templates, output: output, baseURL: sources.baseURL,
      asOf: sources.day, listsGaps: gaps,
      requiresHistory: requireHistory)
  }
}

/// Where a build writes, beside which it keeps what it knows of the last one.
struct OutputOption: ParsableArguments {
  @Option(help: "The folder to write.") var output = "Output"
}

extension ReportFormat: ExpressibleByArgument {}
