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
      let license = answers.values.keys.contains { PortalModel.licenseKeys.contains($0.key) } ? nil : model.license
      for (key, text) in license ?? [] { answers.assume(FieldPlace(key), text) }
      try answers.complete(with: interview, offering: ["gebiet.schluessel"]) { answers in
        ["gebiet.name", Portal.prefixKey] + answers.neededPartsOfOffice
      }
      let (address, prefix) = (
        answers.text(of: FieldPlace("basis_url")), answers.text(of: FieldPlace(Portal.prefixKey))
      )
      for path in try model.start(
        at: content, answers: answers.values, address: address, prefix: prefix, asOf: today())
      {
        tell(of: path)
      }
      write(
        """
        Portal angelegt.\(license == nil ? "" : answers.licenseNote(on: place)) Impressum und Datenschutzerklärung schreiben Sie nach \
        „\(content)/seiten“; Gesetze, die bei Ihnen nicht gelten, löschen Sie aus „\(content)/normen“; wonach gefragt und bei wem sich beschwert wird, sagen dort „auskunft“ und „aufsicht“.
        Ressorts beginnen Sie mit: offenlage new ressort\(options.further)

        """, to: STDERR_FILENO)
    }
  }
}

extension Answers {
  /// What has to be said of the co-ordinating office, as far as its state is known.
  fileprivate var neededPartsOfOffice: [String] {
    let state = values[FieldPlace(Portal.officeKey, part: "stand")]
    let parts = (OfficeState.allCases.first { $0.value == state } ?? .filled).neededParts
    return parts.map { "\(Portal.officeKey).\($0)" }
  }

  /// The licence, where nobody was asked for it.
  fileprivate func licenseNote(on path: String) -> String {
    " Die Daten stehen wie im Muster unter der Lizenz \(text(of: FieldPlace("lizenz"))); eine andere nennen Sie in „\(path)“ unter „lizenz“ und „lizenz_url“."
  }
}
