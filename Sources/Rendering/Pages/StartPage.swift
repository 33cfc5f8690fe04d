import Diagnostics
import RegisterModel
import Templating

/// A question that readers bring, answered by a figure that leads further.
struct AnswerView: Sendable {
  let question: String
  let figure: String
  let text: String
  let url: String
}

extension AnswerView: View {
  static let names = Names<AnswerView>(
    .text("frage") { $0.question }, .text("zahl") { $0.figure }, .text("text") { $0.text }, .text("url") { $0.url })
}

/// The start page: the readers' questions, the matrix of ministries, trials, the co-ordinating office.
struct StartPage: Sendable {
  let frame: Frame
  let answers: [AnswerView]
  let ministries: [MinistryRow]
  let moreMinistries: Int
  let ministriesURL: String
  let counts: RegisterCounts
  let charts: [ChartView]
  let overdueTrials: [TrialRow]
  let moreTrials: Int
  let trialsURL: String
  let office: OfficeView?
  let text: [UInt8]?
  let description: [UInt8]
  let latestChanges: [DayView]
  let changesURL: String
}

extension StartPage: View {
  static let names = Names<StartPage>(
    .view("seite") { $0.frame }.required, .list("antworten") { $0.answers },
    .list("ressorts") { $0.ministries }.required,
    .optionalText("weitere_ressorts") {
      $0.moreMinistries == 0 ? nil : counted($0.moreMinistries, "weiteres Ressort", "weitere Ressorts")
    }.required, .text("ressorts_url") { $0.ministriesURL },
    .view("zahlen") { $0.counts }, .list("diagramme") { $0.charts }, .list("erprobungen") { $0.overdueTrials },
    .flag("hat_erprobungen") { !$0.overdueTrials.isEmpty },
    .optionalText("weitere_erprobungen") {
      $0.moreTrials == 0 ? nil : counted($0.moreTrials, "weitere Erprobung", "weitere Erprobungen")
    }, .text("erprobungen_url") { $0.trialsURL }, .optionalView("koordinierung") { $0.office },
    .optionalHTML("inhalt") { $0.text }, .html("datensatz") { $0.description },
    .list("tage") { $0.latestChanges }, .flag("hat_aenderungen") { !$0.latestChanges.isEmpty },
    .text("aenderungen_url") { $0.changesURL })
}

/// The register in a few numbers.
struct RegisterCounts: Sendable {
  let summary: String
  let area: String?
  let entries: Int
  let ministries: Int
  let silent: Int
  let gaps: Int
  let isCollected: Bool

  /// Who has not reported, and whether anybody was asked to.
  var missingReports: String {
    silent == 0 || !isCollected ? silence : "\(silence) Gefragt wurde dafür niemand."
  }

  private var silence: String {
    switch (silent, ministries) {
    case (_, 0): "Noch steht kein Ressort in diesem Register."
    case (0, 1): "Das Ressort hat gemeldet."
    case (0, _): "Alle Ressorts haben gemeldet."
    case (_, 1): "Die Meldung des Ressorts fehlt."
    case (ministries, _): "Von allen \(grouped(ministries)) Ressorts fehlt eine Meldung."
    default: "Von \(grouped(silent)) der \(grouped(ministries)) Ressorts fehlt eine Meldung."
    }
  }
}

extension RegisterCounts: View {
  static let names = Names<RegisterCounts>(
    .text("kurzbeschreibung") { $0.summary }, .optionalText("gebiet") { $0.area },
    .text("eintraege") { counted($0.entries, "Eintrag", "Einträge") },
    .text("fehlende_meldungen") { $0.missingReports },
    .text("luecken") { "\(counted($0.gaps, "Lücke steht", "Lücken stehen")) offen in den Einträgen." })
}

/// The co-ordinating office.
struct OfficeView: Sendable {
  let record: Record
  let area: String?
  let history: Link?
}

extension OfficeView: View {
  static let names = Names<OfficeView>(
    .optionalText("amt") { $0.record.text("amt") }, .optionalText("gebiet") { $0.area },
    .optionalText("rechtsgrundlage") { $0.record.text("rechtsgrundlage") },
    .text("stand") { $0.record.term("stand", as: OfficeState.self)?.label ?? "" },
    .optionalText("seit") { $0.record.date("seit")?.german },
    .optionalText("belegt_am") { $0.record.date("belegt_am")?.german },
    .optionalText("erlaeuterung") { $0.record.text("erlaeuterung") },
    .text("quelle") { $0.record.text("quelle") ?? "" },
    .optionalText("url") { $0.record.text("url") }, .optionalView("geschichte") { $0.history })
}

extension Overview {
  func startPage() -> StartPage {
    let trials = trialList()
    let survey = ministrySurvey()
    let ministries = survey.ministries.prefix(Pagination.tableRows).map(ministryRow)
    let open = trials.list.entries.prefix(trials.open)
    return StartPage(
      frame: Frame(register.portal.subtitle, register.portal.summary, route: .start, in: context),
      answers: answers(trials, survey),
      ministries: ministries, moreMinistries: survey.ministries.count - ministries.count,
      ministriesURL: href(.ministries), counts: counts(survey), charts: [riskChart(), placesChart()],
      overdueTrials: open.prefix(8).map(trialRow), moreTrials: max(0, open.count - 8), trialsURL: href(.trials),
      office: register.portal.office.map {
        OfficeView(
          record: $0, area: register.portal.area?.name,
          history: groundLink(to: register.portal.source, as: "der Angaben zum Portal"))
      },
      text: register.portal.body.html.isEmpty
        ? nil : context.html(of: register.portal.body, in: register.portal.source),
      description: context.datasetScript, latestChanges: latestDays(5), changesURL: href(.changes))
  }

  private func counts(_ ministries: MinistrySurvey) -> RegisterCounts {
    RegisterCounts(
      summary: register.portal.summary, area: register.portal.area?.name, entries: entries.count,
      ministries: ministries.present,
      silent: ministries.silent, gaps: openGaps, isCollected: isCollected)
  }

  /// The gaps of all entries that bind today.
  private var openGaps: Int { entries.reduce(0) { $0 + $1.openGaps } }

  private func answers(_ trials: TrialList, _ ministries: MinistrySurvey) -> [AnswerView] {
    let unclassified = entries.count { $0.riskClass == .notAssessed }
    let placeless = entries.count { $0.places.isEmpty }
    let baseless = entries.count { $0.legalBases.isEmpty }
    let unassessed = entries.count { $0.assessments.isEmpty }
    let undiscussed = entries.count { $0.coDetermination == nil }
    let without = { (count: Int, what: String) in
      "\(noun(count, "Eintrag, zu dem", "Einträge, zu denen")) \(what) \(self.register.portal.collection.participle) wurde"
    }
    return [
      AnswerView(
        question: isCollected ? "Wessen Meldung fehlt?" : "Wer meldet, wer schweigt?",
        figure: "\(grouped(ministries.silent)) von \(grouped(ministries.present))",
        text: "\(noun(ministries.present, "Ressort", "Ressorts")) ohne Meldung an dieses Register"
          + (isCollected ? "; gefragt wurde niemand" : ""),
        url: href(.ministries)),
      AnswerView(
        question: "Was ist im Einsatz?", figure: grouped(entries.count(where: \.isInUse)),
        text:
          "von \(counted(entries.count, "Eintrag", "Einträgen")) im Register: nach dem letzten belegten Stand erprobt, in Betrieb oder geduldet",
        url: href(.facet(.status))),
      AnswerView(
        question: "Wie riskant?", figure: grouped(unclassified),
        text: without(unclassified, "keine Risikoklasse"),
        url: href(.facet(.riskClass))),
      AnswerView(
        question: "Auf welcher Grundlage?", figure: grouped(baseless), text: without(baseless, "keine Rechtsgrundlage"),
        url: href(.laws)),
      AnswerView(
        question: "Sind die Folgen abgeschätzt?", figure: grouped(unassessed),
        text: without(unassessed, "keine Angabe zu einer Folgenabschätzung"), url: href(.facet(.assessment))),
      AnswerView(
        question: "War der Personalrat beteiligt?", figure: grouped(undiscussed),
        text: without(undiscussed, "keine Angabe zur Beteiligung der Personalvertretung"),
        url: href(.facet(.coDetermination))),
      AnswerView(
        question: "Wo werden Daten verarbeitet?", figure: grouped(placeless),
        text: without(placeless, "kein Ort der Verarbeitung"), url: href(.places)),
      AnswerView(
        question: "Was fehlt?", figure: grouped(openGaps),
        text: "\(noun(openGaps, "Lücke", "Lücken")) in den Einträgen", url: href(.gaps)),
      AnswerView(
        question: "Was bleibt Versuch?", figure: grouped(trials.count),
        text:
          "\(noun(trials.count, "Erprobung", "Erprobungen")), davon \(grouped(trials.withoutEnd)) ohne bekanntes Ende und \(grouped(trials.overdue)) überfällig",
        url: href(.trials)),
    ]
  }
}
