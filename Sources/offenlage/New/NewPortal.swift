import ArgumentParser
import Disk
import Drafting
import Glibc
import Publishing
import RegisterModel

struct NewPortal: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "portal",
    abstract: "Beginnt ein neues Portal mit den Gesetzen, Pflichten und Ländern eines anderen und noch ohne Einträge.",
    discussion: "Was ein Portal über sich sagt, wird im Terminal erfragt; sonst sagt es --set.")

  @Argument(help: ArgumentHelp("Der Titel des Portals.", valueName: "titel")) var title: String?
  @OptionGroup var options: NewOptions
  @Option(name: .customLong("from"), help: ArgumentHelp("Die Inhalte, die als Muster dienen.", valueName: "ordner"))
  var model = "Content"

  func run() throws {
    try reportingFaults {
      let content = trimmed(options.content)
      let place = "\(content)/portal.md"
      if readFile(at: place) != nil { throw EnvironmentFault(place, cannotBe: "angelegt", because: .exists) }
      let model = try PortalModel(at: trimmed(model))
      var answers = Answers(desk: Desk(after: model), kind: .portal)
      try answers.fill(with: options.assignments)
      try answers.fill(FieldPlace("titel"), with: title)
      let interview = Interview(for: nil)
      interview?.greet("Ein neues Portal. Strg+C bricht ab.")
      for (key, text) in model.license { answers.assume(FieldPlace(key), text) }
      try answers.complete(with: interview, needing: ["gebiet.name", Portal.prefixKey])
      let (address, prefix) = (
        answers.text(of: FieldPlace("basis_url")), answers.text(of: FieldPlace(Portal.prefixKey))
      )
      for path in try model.start(at: content, answers: answers.values, address: address, prefix: prefix) {
        tell(of: path)
      }
      write(
        """
        Portal angelegt. Impressum und Datenschutzerklärung schreiben Sie nach „\(content)/seiten“; Gesetze, die bei Ihnen nicht \
        gelten, löschen Sie aus „\(content)/normen“; wonach gefragt und bei wem sich beschwert wird, sagen dort „auskunft“ und „aufsicht“.
        Ressorts beginnen Sie mit: offenlage new ressort\(options.further)

        """, to: STDERR_FILENO)
    }
  }
}
