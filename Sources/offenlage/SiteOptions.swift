import ArgumentParser
import Diagnostics
import Publishing

/// The options that every command about the whole site shares.
struct SiteOptions: ParsableArguments {
  @OptionGroup var sources: SourceOptions
  @Option(help: .format) var format = ReportFormat.text
  @Flag(help: "Bricht ab, wenn die Versionsgeschichte nicht aus git zu lesen ist.") var requireHistory = false
  @Flag(help: "Zeigt auch öffentliche Lücken und anstehende Pflichten.") var gaps = false

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
  @Option(help: ArgumentHelp("Der Ordner, in den das Portal geschrieben wird.", valueName: "ordner")) var output =
    "Output"
}

extension ReportFormat: ExpressibleByArgument {}
