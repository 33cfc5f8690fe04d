import ArgumentParser
import Diagnostics
import Disk
import Glibc
import Importing
import Publishing

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Turns a table that a ministry filled in into draft entries; reports every cell that did not fit.",
    discussion: """
      The columns are named by the keys of the fields or their German labels; /daten/vorlage.csv is an empty table. \
      Further tables named like a field, such as rechtsgrundlagen.csv, are joined by their column id. No file is overwritten, and \
      none is written while there is an error. In a draft a cell that did not fit is kept at the end of its text; with --publish it is an \
      error, and so is whatever check would find in one of the entries.
      """)

  @Argument(help: "The tables: CSV in UTF-8, UTF-16 or Windows-1252, or JSON with a list of objects.") var tables:
    [String]
  @Option(name: .customLong("ressort"), help: "The code of the ministry of rows that name none.") var ministry: String?
  @Option(help: "The folder with the content.") var content = "Content"
  @Option(help: "How findings are printed: text, json, sarif, github or gitlab.") var format = ReportFormat.text
  @Flag(help: "The columns are those of another register's standard: Dutch (nl) or British (atrs).") var standard:
    Standard?
  @Flag(help: "Write published entries instead of drafts, if all of them pass check.") var publish = false

  func run() throws {
    var log = DiagnosticSet()
    let summary = try reportingEnvironmentFaults { () throws(EnvironmentFault) in
      try importTables(
        tables, into: content, ministry: ministry, isPublished: publish, standard: standard?.value,
        asOf: today(), reportingTo: &log)
    }
    if !log.isEmpty || format != .text { try print(log, as: format) }
    guard !log.containsError else {
      let way = publish ? " Ohne --publish entstehen Entwürfe, die auch aufheben, was nicht passt." : ""
      write("Es wurde nichts angelegt.\(way)\n", to: STDERR_FILENO)
      throw Outcome.contentFault
    }
    for path in summary.written { write("\(path)\n", to: STDERR_FILENO) }
    let kind = summary.written.count == 1 ? (publish ? "Eintrag" : "Entwurf") : (publish ? "Einträge" : "Entwürfe")
    write("\(summary.written.count) \(kind) angelegt.\n", to: STDERR_FILENO)
  }
}

/// The standards whose tables can be imported.
enum Standard: EnumerableFlag {
  case nl, atrs

  fileprivate var value: ForeignStandard { self == .nl ? .nl : .atrs }
}
