import ArgumentParser
import Disk
import Drafting
import Glibc
import Publishing
import RegisterModel

struct NewMinistry: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "ressort", abstract: "Beginnt die Datei eines Ressorts.")

  @Argument(
    help: ArgumentHelp(
      "Das Kürzel, zugleich der Name des Ordners: Kleinbuchstaben, Ziffern, Bindestriche.", valueName: "kuerzel"))
  var code: String?
  @Argument(help: ArgumentHelp("Der volle amtliche Name.", valueName: "name")) var name: String?
  @OptionGroup var options: NewOptions

  func run() throws {
    try reportingFaults {
      var answers = Answers(desk: try Desk(content: options.content), kind: .ministry)
      try answers.fill(with: options.assignments)
      let interview = Interview(for: name)
      interview?.greet("Ein neues Ressort. Strg+C bricht ab.")
      let code = try code(by: &answers, interview)
      let abbreviation = FieldPlace("abkuerzung")
      if answers.values[abbreviation] == nil {
        interview?.greet("\nEine leere Antwort lässt das Register die Abkürzung „\(code.uppercased())“ schreiben.")
      }
      answers.assume(FieldPlace("meldung", part: "stand"), ReportState.outstanding.value)
      try answers.fill(FieldPlace("name"), with: name)
      try answers.complete(with: interview, offering: ["\(abbreviation)"]) { answers in
        let isNilReport = answers.values[FieldPlace("meldung", part: "stand")] == ReportState.nilReport.value
        return isNilReport ? Ministry.signature.map { "meldung.\($0)" } : []
      }
      let isAssumed = answers.values[abbreviation] == nil
      answers.assume(abbreviation, code.uppercased())
      tell(of: try answers.desk.startMinistry(code: code, answers: answers.values, asOf: today()))
      write(
        "Ressort „\(code)“ angelegt\(isAssumed ? ", Abkürzung „\(code.uppercased())“" : ""). Einträge beginnen Sie mit: offenlage new \(code) \"Titel\"\(options.further)\n",
        to: STDERR_FILENO)
    }
  }

  private func code(by answers: inout Answers, _ interview: Interview?) throws -> String {
    guard let code else { return try answers.ask("kuerzel", interview) }
    try answers.check(code: code)
    return code
  }
}
