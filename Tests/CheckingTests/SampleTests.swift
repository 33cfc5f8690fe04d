import RegisterModel
import Testing

/// The sample of the register's specification, with the outcome that is written beside it.
@Suite struct SampleTests {
  static let sample: Fields = [
    ("id", "nrw-ki-0001"), ("titel", "Zusammenfassung von Posteingängen (Beispiel – erfunden)"),
    (
      "kurzbeschreibung",
      "Fasst lange Eingaben für die Sachbearbeitung zusammen. Antworten schreibt weiterhin ein Mensch."
    ),
    ("ressort", "mags"), ("kontakt", "ki-register@example.invalid"), ("themen", ["buergeranliegen"]),
    ("technik", ["sprachmodell"]), ("zweck", "Lange Schreiben schneller der zuständigen Stelle zuordnen."),
    ("status", "erprobung"), ("beginn", "2026-05-01"), ("ende", "2026-12-31"),
    ("entscheidungsrolle", "vorbereitend"), ("personenbezogene_daten", "ja"), ("risikoklasse", "kein_hochrisiko"),
    ("rechtsgrundlagen", [["norm": "§ 12", "gesetz": "EGovG NRW", "art": "organisation"]]),
    (
      "verarbeitungsorte",
      [
        ["ort": "Düsseldorf", "land": "DE", "betreiber": "IT.NRW", "rolle": "rechenzentrum"],
        ["ort": "unbekannt", "land": "US", "betreiber": "Beispiel Inc.", "rolle": "modell_api"],
      ]
    ),
    ("drittland_grundlage", "scc_46"),
    (
      "luecken",
      [
        [
          "feld": "folgenabschaetzungen.dsfa", "stand": "in_arbeit", "bis": "2026-12-15",
          "grund": "Prüfung durch DSB läuft",
        ]
      ]
    ),
  ]

  @Test func hasTheGapsThatAreWrittenBesideIt() {
    let report = Report(register([entry(Self.sample, ministry: "mags")]))
    #expect(report.faults == [])
    #expect(report.numberedRules == ["R20", "R24", "R25", "R28", "R32", "R34", "R36", "R45"])
    #expect(
      report.lines(of: "R20") == [
        "R20 bis 2026-12-15 folgenabschaetzungen.dsfa: Angaben zur Datenschutz-Folgenabschätzung sind in Arbeit bis 15. Dezember 2026."
      ])
    #expect(report.gaps.contains { $0.hasPrefix("F ") })
  }

  @Test func isOverdueOnTheDayAfter() {
    let report = Report(register([entry(Self.sample, ministry: "mags")]), asOf: day("2026-12-16"))
    #expect(
      report.lines(of: "R20") == [
        "R20 überfällig 2026-12-15 folgenabschaetzungen.dsfa: Angaben zur Datenschutz-Folgenabschätzung waren bis 15. Dezember 2026 zugesagt, die Frist ist verstrichen."
      ])
    #expect(report.diagnostics.contains { $0.rule == "R41" })
  }

  @Test func isLateOnceTheAssessmentIsDatedAfterTheBeginning() {
    let fields = Self.sample.without("luecken").with([
      ("folgenabschaetzungen", [["art": "dsfa", "stand": "vorhanden", "datum": "2026-12-01"]])
    ])
    let report = Report(register([entry(fields, ministry: "mags")]), asOf: day("2026-12-16"))
    #expect(report.numberedRules == ["R21", "R24", "R25", "R28", "R32", "R34", "R36", "R45"])
  }

  @Test func isWrongWithoutAGroundForTheTransfer() {
    let report = Report(register([entry(Self.sample.without("drittland_grundlage"), ministry: "mags")]))
    #expect(report.diagnostics.filter { $0.severity == .error }.map(\.rule) == ["R22"])
  }
}
