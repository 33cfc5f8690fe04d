import ArgumentParser
import Diagnostics
import Disk
import Glibc
import Listing
import Publishing
import RegisterModel

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Zeigt, was da ist und was ansteht: Einträge, Entwürfe, Überfälliges, Termine, Lücken je Ressort.")

  @Argument(
    help: ArgumentHelp(
      "Die Liste; termine sind Tage, an denen sich das Portal von selbst ändert.", valueName: "liste"))
  var list = EditorList.entries
  @Option(name: .customLong("ressort"), help: "Nur Einträge dieses Ressorts.") var ministry: String?
  @Option(help: "Nur Einträge mit diesem Status.") var status: Status?
  @Option(name: .customLong("risikoklasse"), help: "Nur Einträge dieser Risikoklasse.") var riskClass: RiskClass?
  @Option(help: .content) var content = "Content"
  @Option(name: .customLong("as-of"), help: .asOf) var asOf: Day?
  @Option(help: ArgumentHelp("Wie die Liste ausgegeben wird; json enthält alle Listen.", valueName: "form"))
  var format = ListFormat.text

  func run() throws {
    var log = DiagnosticSet()
    let (survey, filter) = try reportingEnvironmentFaults { () throws(EnvironmentFault) in
      let code = try ministry.map { name throws(EnvironmentFault) in try Desk(content: content).code(ofMinistry: name) }
      let workspace = Workspace(content: content, templates: "", output: "", asOf: asOf ?? today())
      return (
        try takeSurvey(of: workspace, reportingTo: &log),
        EntryFilter(ministry: code, status: status, riskClass: riskClass)
      )
    }
    switch format {
    case .json: try print(json(of: EditorList.allCases.map { survey.table($0, of: filter) }, asOf: survey.asOf))
    case .text:
      try print(survey.table(list, of: filter).text(width: terminalWidth, isTerminal: terminalWidth != nil))
      tellOfOtherLists(survey, filter)
    }
    guard log.containsError else { return }
    write(
      "Die Inhalte haben Fehler, die Liste kann unvollständig sein; „offenlage check“ zeigt sie.\n", to: STDERR_FILENO)
    throw Outcome.contentFault
  }

  private func tellOfOtherLists(_ survey: Survey, _ filter: EntryFilter) {
    guard list == .entries else { return }
    let counts = EditorList.allCases.dropFirst().dropLast().map {
      "\(grouped(survey.table($0, of: filter).count)) \($0.rawValue)"
    }
    write("Weitere Listen: \(counts.joined(separator: ", ")), luecken.\n", to: STDERR_FILENO)
  }

  /// The columns of the terminal that the list is printed to, nil when it goes elsewhere.
  private var terminalWidth: Int? {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 else { return nil }
    return size.ws_col > 0 ? Int(size.ws_col) : 80
  }
}

/// How lists are printed.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

extension EditorList: ExpressibleByArgument {}

extension TypedVocabulary {
  fileprivate init?(written text: String) {
    guard let value = Self.allCases.first(where: { $0.value == text || $0.label == text }) else { return nil }
    self = value
  }
}

extension Status: ExpressibleByArgument {
  /// The status of an argument, by its value or its label.
  public init?(argument: String) { self.init(written: argument) }
  /// What may be written.
  public static var allValueStrings: [String] { allCases.map(\.value) }
}

extension RiskClass: ExpressibleByArgument {
  /// The risk class of an argument, by its value or its label.
  public init?(argument: String) { self.init(written: argument) }
  /// What may be written.
  public static var allValueStrings: [String] { allCases.map(\.value) }
}
