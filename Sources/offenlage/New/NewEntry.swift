import ArgumentParser
import Disk
import Drafting
import Glibc
import Publishing

struct NewEntry: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eintrag", abstract: "Beginnt den Entwurf eines Eintrags mit der nächsten freien Kennung.")

  @Argument(help: ArgumentHelp("Das Ressort: Kürzel, Abkürzung oder Name.", valueName: "ressort"))
  var ministry: String?
  @Argument(help: ArgumentHelp("Der Titel.", valueName: "titel")) var title: String?
  @OptionGroup var options: NewOptions

  func run() throws {
    try reportingFaults {
      let desk = try Desk(content: options.content)
      var answers = Answers(desk: desk, kind: .entry)
      try answers.fill(with: options.assignments)
      let interview = Interview(for: title)
      interview?.greet("Ein neuer Eintrag. Eine leere Antwort überspringt die Frage, Strg+C bricht ab.")
      let code = try code(of: desk, interview)
      if title == nil, interview == nil, answers.text(of: FieldPlace("titel")).isEmpty {
        throw UsageFault(
          message: "Es fehlt der Titel; schreiben Sie etwa: offenlage new \(code) \"Titel des Einsatzes\"")
      }
      try answers.fill(FieldPlace("titel"), with: title)
      try answers.complete(with: interview, needing: { _ in ["titel"] })
      let entry = try desk.startEntry(of: code, title: answers.text(of: FieldPlace("titel")), answers: answers.values)
      tell(of: entry.path)
      write(
        "Entwurf \(entry.id) angelegt. Füllen Sie die Datei aus und prüfen Sie sie mit „offenlage check\(options.further)“.\n",
        to: STDERR_FILENO)
    }
  }

  private func code(of desk: Desk, _ interview: Interview?) throws -> String {
    if let ministry { return try desk.code(ofMinistry: ministry) }
    guard let interview else {
      throw UsageFault(
        message: "Es fehlen Ressort und Titel; schreiben Sie etwa: offenlage new im \"Titel des Einsatzes\"")
    }
    guard !desk.ministries.isEmpty else {
      throw EnvironmentFault(message: "Es gibt noch kein Ressort; legen Sie es an: offenlage new ressort")
    }
    return try interview.chooseMinistry(of: desk)
  }
}

/// Names the new file on standard output, so that an editor can be started on it.
func tell(of path: String) { write("\(path)\n", to: STDOUT_FILENO) }
