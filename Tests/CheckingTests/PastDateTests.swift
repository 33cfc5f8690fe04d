import RegisterModel
import Testing

/// What a date says has happened cannot lie ahead, and only that.
@Suite struct PastDateTests {
  @Test(arguments: cases) func saysExactly(_ rule: RuleCase) {
    let report = Report(register([entry(rule.fields)]), asOf: rule.asOf)
    #expect(report.lines(of: rule.rule) == rule.expected)
  }

  static func early(_ written: String, _ path: String, _ date: String, _ severity: String = "Hinweis") -> String {
    "\(severity) „\(written)“: „\(path)“ sagt, wann etwas geschehen ist, und liegt nicht in der Zukunft; angegeben ist \(date). Schreiben Sie den Tag, an dem es geschehen ist, oder streichen Sie die Angabe, bis es so weit ist."
  }

  static func assessment(_ state: Given, _ date: Given) -> Fields {
    running.with([("folgenabschaetzungen", [["art": "dsfa", "stand": state, "datum": date]])])
  }

  static func coDetermination(_ state: Given) -> Fields {
    running.with([("mitbestimmung", ["stand": state, "datum": "2027-02"])])
  }

  static let cases: [RuleCase] = [
    RuleCase(
      "R59", "Beleg von morgen", running.with([("status_belegt_am", "2026-11-24")]),
      early("2026-11-24", "status_belegt_am", "24. November 2026")),
    RuleCase("R59", "Beleg von heute", running.with([("status_belegt_am", "2026-11-23")])),
    RuleCase("R59", "Beleg aus diesem Monat", running.with([("status_belegt_am", "2026-11")])),
    RuleCase("R59", "Beleg aus diesem Jahr", running.with([("status_belegt_am", "2026")])),
    RuleCase(
      "R59", "Beleg vom nächsten Jahr", running.with([("status_belegt_am", "2027")]),
      early("2027", "status_belegt_am", "2027")),
    RuleCase(
      "R59", "Folgenabschätzung von morgen", assessment("vorhanden", "2026-12"),
      early("2026-12", "folgenabschaetzungen.datum", "Dezember 2026", "Fehler")),
    RuleCase("R59", "Folgenabschätzung bis Dezember", assessment("in_arbeit", "2026-12")),
    RuleCase("R59", "Folgenabschätzung fehlt", assessment("fehlt", "2026-12")),
    RuleCase("R59", "Folgenabschätzung, Stand nicht lesbar", assessment(.invalid, "2026-11")),
    RuleCase(
      "R59", "Zustimmung von morgen", coDetermination("zugestimmt"),
      early("2027-02", "mitbestimmung.datum", "Februar 2027", "Fehler")),
    RuleCase("R59", "Zustimmung im Verfahren", coDetermination("im_verfahren")),
    RuleCase(
      "R59", "zwei Vorfälle von morgen",
      running.with([
        (
          "vorfaelle",
          [
            ["datum": "2026-11-22", "beschreibung": "A"], ["datum": "2029-01-01", "beschreibung": "B"],
            ["datum": "2029-01-02", "beschreibung": "C"],
          ]
        )
      ]), early("2029-01-01", "vorfaelle.datum", "1. Januar 2029"),
      early("2029-01-02", "vorfaelle.datum", "2. Januar 2029")),
    RuleCase(
      "R59", "Quelle von morgen", running.with([("quellen", [["titel": "T", "herausgeber": "H", "datum": "2029"]])]),
      early("2029", "quellen.datum", "2029")),
    RuleCase(
      "R59", "Auswertung von morgen", running.with([("auswertung", ["stand": "Bericht", "datum": "2026-12"])]),
      early("2026-12", "auswertung.datum", "Dezember 2026")),
    RuleCase(
      "R59", "was bevorsteht",
      running.with([
        ("ende", "2028-12-31"), ("naechste_pruefung", "2027-06"),
        ("experimentierklausel", ["verordnung": "V", "gueltig_bis": "2030"]),
        ("kosten", [["jahr": "2027", "euro": 5]]),
        ("luecken", [["feld": "nutzen", "stand": "in_arbeit", "bis": "2027-01"]]),
      ])),
    RuleCase(
      "R59", "Entwurf", running.with([("entwurf", "true"), ("eu_registriert_am", "2027-12-02")]),
      early("2027-12-02", "eu_registriert_am", "2. Dezember 2027")),
    RuleCase("R59", "an dem Tag selbst", running.with([("eu_registriert_am", "2027-12-02")]), asOf: "2027-12-02"),
  ]

  @Test(arguments: [
    ("fehlanzeige", "2029-01-01", [early("2029-01-01", "meldung.datum", "1. Januar 2029", "Fehler")]),
    ("gemeldet", "2026-12", [early("2026-12", "meldung.datum", "Dezember 2026", "Fehler")]),
    ("gemeldet", "2026-11", []),
    ("ausstehend", "2027-01", []),
  ])
  func ofAMinistrysReport(state: String, date: String, expected: [String]) {
    let report: Fields = [
      ("meldung", ["stand": .text(state), "datum": .text(date), "verantwortet_von": "Leitung"])
    ]
    let lines = Report(register(ministries: [ministry("im", report)])).lines(of: "R59")
    #expect(lines == expected.map { "R59 \($0)" })
  }

  @Test func ofThePortal() {
    let office: Fields = [("koordinierung", ["amt": "CIO", "stand": "besetzt", "seit": "2027-01"])]
    #expect(
      Report(register(portal: office)).lines(of: "R59") == [
        "R59 \(Self.early("2027-01", "koordinierung.seit", "Januar 2027"))"
      ])
  }

  /// The dates that may lie ahead are few, so that whoever adds a date has to say which it is.
  @Test func everyOtherDateOfAnEntryIsOfThePast() {
    var ahead: [String] = []
    for field in FieldCatalogue.entry.fields {
      for (key, date) in [(field.key, field)] + (field.kind.parts?.fields ?? []).map({ ("\(field.key).\($0.key)", $0) })
      {
        if case .date = date.kind, !date.isPast { ahead.append(key) }
      }
    }
    #expect(
      ahead == [
        "beginn", "ende", "naechste_pruefung", "experimentierklausel.gueltig_bis", "kosten.jahr", "luecken.bis",
      ])
  }
}
