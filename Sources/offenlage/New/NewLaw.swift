import ArgumentParser
import Disk
import Drafting
import Glibc
import Publishing
import RegisterModel

struct NewLaw: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "norm",
    abstract: "Beginnt die Datei eines Gesetzes mit den Normen, auf die sich Einträge berufen können.")

  @Argument(
    help: ArgumentHelp("Der Kurzname, unter dem Einträge es zitieren, etwa \"EGovG NRW\".", valueName: "kurzname"))
  var shortName: String?
  @OptionGroup var options: NewOptions
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("Der Tag, an dem das Gesetz angesehen wurde (Standard: heute in Berlin).", valueName: "tag"))
  var asOf: Day?

  func run() throws {
    try reportingFaults {
      var answers = Answers(desk: try Desk(content: options.content), kind: .law)
      try answers.fill(with: options.assignments)
      let interview = Interview(for: shortName)
      interview?.greet("Ein neues Gesetz. Strg+C bricht ab.")
      try answers.fill(FieldPlace("gesetz"), with: shortName)
      answers.assume(FieldPlace("geprueft_am"), (asOf ?? today()).description)
      try answers.complete(with: interview, needing: { _ in [] })
      tell(of: try answers.desk.startLaw(named: answers.text(of: FieldPlace("gesetz")), answers: answers.values))
      write("Gesetz angelegt. Weitere Normen fügen Sie unter „normen“ an.\n", to: STDERR_FILENO)
    }
  }
}
