import ArgumentParser
import Disk
import Drafting
import Glibc
import Publishing
import RegisterModel

struct NewLaw: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "norm", abstract: "Starts the file of a law with the norms that entries may cite.")

  @Argument(help: "The short name under which entries cite it, such as \"EGovG NRW\".") var shortName: String?
  @OptionGroup var options: NewOptions
  @Option(name: .customLong("as-of"), help: "The day on which the law was looked at (default: today in Berlin).")
  var asOf: Day?

  func run() throws {
    try reportingFaults {
      var answers = Answers(desk: try Desk(content: options.content), kind: .law)
      try answers.fill(with: options.assignments)
      let interview = Interview(for: shortName)
      interview?.greet("Ein neues Gesetz. Strg+C bricht ab.")
      try answers.fill(FieldPlace("gesetz"), with: shortName)
      answers.assume(FieldPlace("geprueft_am"), (asOf ?? today()).description)
      try answers.complete(with: interview)
      tell(of: try answers.desk.startLaw(named: answers.text(of: FieldPlace("gesetz")), answers: answers.values))
      write("Gesetz angelegt. Weitere Normen fügen Sie unter „normen“ an.\n", to: STDERR_FILENO)
    }
  }
}
