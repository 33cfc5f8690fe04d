import ArgumentParser
import Disk
import Drafting
import Glibc
import Publishing
import RegisterModel

struct NewPortal: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "portal",
    abstract: "Starts a folder of content with the laws, duties and countries of another one, and no entry yet.")

  @Argument(help: "The portal's title.") var title: String?
  @OptionGroup var options: NewOptions
  @Option(name: .customLong("from"), help: "The content that serves as a model.") var model = "Content"

  func run() throws {
    try reportingEnvironmentFaults { () throws(EnvironmentFault) in
      let model = trimmed(model)
      var answers = Answers(desk: try Desk(content: model), kind: .portal)
      try answers.fill(with: options.assignments)
      let interview = Interview(for: title)
      interview?.greet("Ein neues Portal. Eine leere Antwort übernimmt, was im Muster steht; Strg+C bricht ab.")
      try answers.fill(FieldPlace("titel"), with: title)
      try answers.offer(["titel", "basis_url", "herausgeber", "kontakt", "hinweis"], interview)
      for path in try startPortal(at: trimmed(options.content), from: model, answers: answers.values) {
        tell(of: path)
      }
      write(
        "Portal angelegt. Prüfen Sie portal.md: Adresse, Herausgeber, Kontakt und Hinweis müssen zu Ihnen passen.\n",
        to: STDERR_FILENO)
    }
  }
}
