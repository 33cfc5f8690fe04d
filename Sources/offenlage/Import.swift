import ArgumentParser
import Diagnostics
import Disk
import Glibc
import Importing
import Publishing

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Macht aus einer ausgefüllten Tabelle Entwürfe und meldet jede Zelle, die nicht passt.",
    discussion: """
      Die Spalten heißen wie die Schlüssel der Felder oder wie ihre deutschen Namen; /daten/vorlage.csv ist eine leere Tabelle. \
      Weitere Tabellen, die wie ein Feld heißen, etwa rechtsgrundlagen.csv, werden über ihre Spalte id zugeordnet. Keine Datei wird \
      überschrieben, und keine angelegt, solange es Fehler gibt. Was in einem Entwurf nicht passt, bleibt am Ende seines Textes erhalten; \
      mit --publish ist es ein Fehler, ebenso alles, was check in einem der Einträge fände; Links in Texten \
      prüft erst check.
      """)

  @Argument(
    help: ArgumentHelp(
      "Die Tabellen: CSV in UTF-8, UTF-16 oder Windows-1252, oder JSON mit einer Liste von Objekten oder mit einem je Zeile (.ndjson).",
      valueName: "tabellen"))
  var tables: [String]
  @Option(name: .customLong("ressort"), help: "Das Kürzel des Ressorts für Zeilen, die keines nennen.") var ministry:
    String?
  @Option(help: .content) var content = "Content"
  @Option(help: .format) var format = ReportFormat.text
  @Flag(help: "Die Spalten folgen dem Standard eines anderen Registers: niederländisch (nl) oder britisch (atrs).")
  var standard: Standard?
  @Flag(help: "Legt veröffentlichte Einträge statt Entwürfe an, wenn check an keinem etwas findet.") var publish = false

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
    let count = summary.written.count
    let made = publish ? counted(count, "Eintrag", "Einträge") : counted(count, "Entwurf", "Entwürfe")
    write("\(made) angelegt.\n", to: STDERR_FILENO)
  }
}

/// The standards whose tables can be imported.
enum Standard: EnumerableFlag {
  case nl, atrs

  fileprivate var value: ForeignStandard { self == .nl ? .nl : .atrs }
}
