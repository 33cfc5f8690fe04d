import Testing

/// What cannot both be true.
@Suite struct ContradictionTests {
  @Test(arguments: cases) func saysExactly(_ rule: RuleCase) {
    let report = Report(register([entry(rule.fields)]), asOf: rule.asOf)
    #expect(report.lines(of: rule.rule) == rule.expected)
  }

  static func system(_ answer: Given, _ riskClass: Given) -> Fields {
    running.with([("ki_system", ["antwort": answer]), ("risikoklasse", riskClass)])
  }

  static func assessments(_ kind: Given, _ states: Given...) -> Fields {
    running.with([("folgenabschaetzungen", .list(states.map { ["art": kind, "stand": $0] }))])
  }

  static let cases: [RuleCase] = [
    RuleCase(
      "R56", "kein KI-System und doch eines", system("ja", "kein_ki_system"),
      "Fehler „kein_ki_system“: Nach „ki_system“ ist es ein KI-System, eingeordnet ist es als „Kein KI-System (Art. 3 Nr. 1)“. Berichtigen Sie „risikoklasse“ oder „ki_system.antwort“."
    ),
    RuleCase(
      "R56", "eingeordnet und doch keines", system("nein", "verboten"),
      "Fehler „verboten“: Nach „ki_system“ ist es kein KI-System, eingeordnet ist es als „Verbotene Praxis (Art. 5)“. Berichtigen Sie „risikoklasse“ oder „ki_system.antwort“."
    ),
    RuleCase("R56", "nicht geprüft", system("nein", "nicht_geprueft")),
    RuleCase("R56", "keines", system("nein", "kein_ki_system")), RuleCase("R56", "eines", system("ja", "hochrisiko")),
    RuleCase("R56", "unklar", system("unklar", "kein_ki_system")),
    RuleCase("R56", "nicht lesbar", system(.invalid, "kein_ki_system")), RuleCase("R56", "ohne Antwort", highRisk),
    RuleCase(
      "R57", "keine und andere", running.with([("transparenzpflichten", ["interaktion", "keine"])]),
      "Fehler „keine“: „keine“ steht in „transparenzpflichten“ allein, hier stehen andere Werte daneben. Streichen Sie „keine“ oder die anderen."
    ),
    RuleCase("R57", "keine", running.with([("transparenzpflichten", ["keine"])])),
    RuleCase("R57", "mehrere", running.with([("transparenzpflichten", ["interaktion", "deepfake"])])),
    RuleCase(
      "R58", "vorhanden und fehlt", assessments("dsfa", "vorhanden", "fehlt"),
      "Fehler „fehlt“: „Datenschutz-Folgenabschätzung“ ist als „Fehlt“ und zugleich als „Vorhanden“ angegeben. Streichen Sie die Angabe, die nicht stimmt."
    ),
    RuleCase(
      "R58", "nicht erforderlich und in Arbeit", assessments("gfa", "nicht_erforderlich", "in_arbeit"),
      "Fehler „nicht_erforderlich“: „Grundrechte-Folgenabschätzung“ ist als „Nicht erforderlich“ und zugleich als „In Arbeit“ angegeben. Streichen Sie die Angabe, die nicht stimmt."
    ),
    RuleCase("R58", "vorhanden und in Überarbeitung", assessments("dsfa", "vorhanden", "in_arbeit")),
    RuleCase("R58", "zweimal vorhanden", assessments("dsfa", "vorhanden", "vorhanden")),
    RuleCase("R58", "verschiedene sonstige", assessments("sonstige", "vorhanden", "fehlt")),
    RuleCase("R58", "nicht lesbar", assessments("dsfa", "fehlt", .invalid)),
  ]
}
