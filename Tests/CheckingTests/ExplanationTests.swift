import Foundation
import RegisterModel
import Testing

/// What `luecken` does to gaps, and what it must say itself.
@Suite struct ExplanationTests {
  struct Case: Sendable {
    let explanation: Given
    let asOf: String
    let expected: [String]

    init(_ explanation: Given, asOf: String = "2026-11-23", _ expected: String...) {
      self.explanation = explanation
      self.asOf = asOf
      self.expected = expected
    }
  }

  @Test(arguments: [
    Case(
      ["feld": "schulung", "stand": "unbekannt", "grund": "Umfrage läuft"],
      "R36 unbekannt schulung: Angaben zur Schulung sind als unbekannt ausgewiesen."),
    Case(
      ["feld": "schulung", "stand": "in_arbeit", "bis": "2026-11-23"],
      "R36 bis 2026-11-23 schulung: Angaben zur Schulung sind in Arbeit bis 23. November 2026."),
    Case(
      ["feld": "schulung", "stand": "in_arbeit", "bis": "2026-11"],
      "R36 bis 2026-11 schulung: Angaben zur Schulung sind in Arbeit bis November 2026."),
    Case(
      ["feld": "schulung", "stand": "in_arbeit", "bis": "2026-11-22"],
      "R36 überfällig 2026-11-22 schulung: Angaben zur Schulung waren bis 22. November 2026 zugesagt, die Frist ist verstrichen."
    ),
    Case(
      ["feld": "schulung", "stand": "zurueckgehalten", "grundlage": "§ 8 IFG NRW"],
      "R36 zurückgehalten § 8 IFG NRW schulung: Angaben zur Schulung werden nach § 8 IFG NRW zurückgehalten."),
    Case(["feld": "schulung", "stand": "entfaellt", "grund": "Niemand arbeitet damit"]),
    Case(
      ["feld": "schulung", "stand": "unbekannt"], asOf: "2025-02-01",
      "R36 unbekannt schulung: Angaben zur Schulung sind als unbekannt ausgewiesen; die Pflicht dazu gilt ab 2. Februar 2025."
    ),
  ])
  func explainsTheGapOfARule(given: Case) {
    let fields = running.without("schulung", "beginn").with([("luecken", [given.explanation])])
    let report = Report(register([entry(fields)]), asOf: day(given.asOf))
    #expect(report.gaps.filter { $0.contains(" schulung: ") } == given.expected)
    #expect(report.lines(of: "R36") == given.expected)
  }

  private static func withheld(by basis: String, among laws: [Law]) -> [String] {
    let explanation: Given = ["feld": "schulung", "stand": "zurueckgehalten", "grundlage": .text(basis)]
    let fields = running.without("schulung").with([("luecken", [explanation])])
    return Report(register([entry(fields)], laws: laws)).lines(of: "R42")
  }

  /// Another state has another act, and its exceptions are those that its own file names.
  @Test func withholdsByTheActOfTheRegister() {
    let act = law(
      "IZG-SH", [["norm": "§ 4"]],
      [
        (
          "auskunft",
          ["name": "das IZG", "anspruch": "§ 4", "antwort": "Bald.", "ausnahmen": ["§ 9", "§ 10"]]
        )
      ])
    #expect(Self.withheld(by: "§ 10 Satz 1 Nr. 3 IZG-SH", among: [act]) == [])
    #expect(
      Self.withheld(by: "§ 8 IFG NRW", among: [act]) == [
        "R42 Fehler „§ 8 IFG NRW“: Zurückgehalten wird nur nach §§ 9 und 10 IZG-SH, angegeben ist „§ 8 IFG NRW“. Nennen Sie die Ausnahme in der Form „§ 9 IZG-SH“, oder machen Sie die Angabe."
      ])
  }

  /// Not every state has such an act; a norm with its law is asked for all the same.
  @Test func withholdsByAnyNormWhereNoActIsNamed() {
    #expect(Self.withheld(by: "§ 30 VwVfG", among: []) == [])
    #expect(
      Self.withheld(by: "§ 30", among: []) == [
        "R42 Fehler „§ 30“: Zurückgehalten wird nur nach einer Norm, die mit ihrem Gesetz genannt ist, angegeben ist „§ 30“. Nennen Sie die Ausnahme in der Form „§ 12 Beispielgesetz“, oder machen Sie die Angabe."
      ])
  }

  @Test func givesTheReason() {
    let explanation: Given = ["feld": "schulung", "stand": "unbekannt", "grund": "Umfrage läuft"]
    let report = Report(register([entry(running.without("schulung").with([("luecken", [explanation])]))]))
    #expect(report.entries[0].gaps.first { $0.rule == "R36" }?.reason == "Umfrage läuft")
  }

  @Test func publishesWhatNoRuleAsksFor() {
    let fields = quiet.with([
      (
        "luecken",
        [
          ["feld": "webseite", "stand": "unbekannt"], ["feld": "folgenabschaetzungen.gfa", "stand": "unbekannt"],
          ["feld": "kontakt", "stand": "unbekannt"],
        ]
      )
    ])
    let report = Report(register([entry(fields.without("kontakt"))]))
    #expect(
      report.gaps.filter { $0.contains(" unbekannt ") } == [
        "F unbekannt kontakt: Angaben zu „Kontakt“ sind als unbekannt ausgewiesen.",
        "F unbekannt webseite: Angaben zu „Weitere Webseite“ sind als unbekannt ausgewiesen.",
        "F unbekannt folgenabschaetzungen.gfa: Angaben zu „Folgenabschätzungen: Grundrechte-Folgenabschätzung“ sind als unbekannt ausgewiesen.",
      ])
    #expect(report.gaps.filter { $0.contains(" folgenabschaetzungen: ") } == [], "the part speaks for the field")
    #expect(report.faults == [])
  }

  @Test(arguments: [
    Case(["feld": "zweck", "stand": "in_arbeit", "bis": "2027"], "luecke-widerspruch Fehler „zweck“"),
    Case(["feld": "nutzen", "stand": "in_arbeit"], "luecke-ohne-frist Fehler „in_arbeit“"),
    Case(["feld": "nutzen", "stand": "in_arbeit", "bis": .invalid]),
    Case(["feld": "nutzen", "stand": "entfaellt"], "luecke-ohne-grund Fehler „entfaellt“"),
    Case(
      ["feld": "risikoklasse", "stand": "entfaellt", "grund": "Passt nicht"], "luecke-widerspruch Fehler „risikoklasse“"
    ),
    Case(["feld": "risikoklasse", "stand": "in_arbeit", "bis": "2027"]),
    Case(
      ["feld": "folgenabschaetzungen.dsfa", "stand": "unbekannt"],
      "luecke-widerspruch Fehler „folgenabschaetzungen.dsfa“"),
    Case(["feld": "folgenabschaetzungen.gfa", "stand": "unbekannt"]),
    Case(["feld": "nutzen", "stand": .invalid]), Case(["feld": "zweck", "stand": .invalid]),
    Case(
      ["feld": "folgenabschaetzungen.gfa", "stand": "entfaellt", "grund": "Passt nicht"],
      "luecke-widerspruch Fehler „folgenabschaetzungen.gfa“"),
    Case(["feld": "folgenabschaetzungen.personal", "stand": "entfaellt", "grund": "Passt nicht"]),
    Case(["feld": "mitbestimmung.stand", "stand": "unbekannt"], "luecke-widerspruch Fehler „mitbestimmung.stand“"),
    Case(["feld": "mitbestimmung.datum", "stand": "unbekannt"]),
    Case(
      ["feld": "mitbestimmung.stand", "stand": "entfaellt", "grund": "Passt nicht"],
      "luecke-widerspruch Fehler „mitbestimmung.stand“"),
    Case(["feld": "mitbestimmung.datum", "stand": "entfaellt", "grund": "Passt nicht"]),
  ])
  func checksItself(given: Case) {
    let fields = quiet.with([
      ("risikoklasse", "nicht_geprueft"), ("luecken", [given.explanation]),
      ("mitbestimmung", ["stand": "zugestimmt"]),
      ("folgenabschaetzungen", [["art": "dsfa", "stand": "vorhanden"], ["art": "gfa", "stand": "in_arbeit"]]),
    ])
    let faults = Report(register([entry(fields)])).faults
    #expect(faults.map { $0.prefix { $0 != ":" } } == given.expected.map { $0[...] })
  }

  @Test func wordsItsFaults() {
    let fields = quiet.with([
      (
        "luecken",
        [
          ["feld": "zweck", "stand": "unbekannt"], ["feld": "nutzen", "stand": "in_arbeit"],
          ["feld": "nutzen", "stand": "entfaellt"],
        ]
      )
    ])
    #expect(
      Report(register([entry(fields)])).faults == [
        "luecke-widerspruch Fehler „zweck“: „zweck“ ist ausgefüllt und wird zugleich als Lücke erklärt. Streichen Sie die Erklärung oder die Angabe.",
        "luecke-ohne-frist Fehler „in_arbeit“: Eine Lücke „in_arbeit“ nennt mit „bis“ den Tag, bis zu dem die Angabe folgt. Schreiben Sie „bis: …“ mit dem Tag oder dem Monat, etwa „2027-03“.",
        "luecke-doppelt Fehler „nutzen“: Ein Feld wird in „luecken“ nur einmal erklärt, „nutzen“ steht dort mehrfach. Behalten Sie eine der Erklärungen.",
        "luecke-ohne-grund Fehler „entfaellt“: Eine Lücke „entfaellt“ nennt mit „grund“, warum die Angabe entfällt. Schreiben Sie „grund: …“.",
      ])
  }

  @Test(arguments: [("2026-12-15", 0), ("2026-12-16", 1)])
  func showsEditorsAPromiseThatHasPassed(asOf: String, count: Int) {
    let explanation: Given = ["feld": "nutzen", "stand": "in_arbeit", "bis": "2026-12-15"]
    let report = Report(register([entry(quiet.with([("luecken", [explanation])]))]), asOf: day(asOf))
    let lapses = report.diagnostics.filter { $0.rule == "R41" }
    #expect(lapses.count == count)
    #expect(
      lapses.allSatisfy {
        $0.message == "„nutzen“ war bis 15. Dezember 2026 zugesagt, die Frist ist verstrichen." && $0.severity == .gap
      })
  }

  /// An explanation speaks for its part, one of the whole field for every part, and of two the first counts.
  @Test(
    arguments: [
      ([["feld": "folgenabschaetzungen.gfa", "stand": "unbekannt"]], ["F unbekannt", "R20 offen"]),
      ([["feld": "folgenabschaetzungen.dsfa", "stand": "unbekannt"]], ["R20 unbekannt"]),
      ([["feld": "folgenabschaetzungen", "stand": "unbekannt"]], ["R20 unbekannt"]),
      (
        [
          ["feld": "folgenabschaetzungen", "stand": "unbekannt"],
          ["feld": "folgenabschaetzungen.dsfa", "stand": "in_arbeit", "bis": "2027"],
        ], ["R20 bis 2027"]
      ),
      (
        [
          ["feld": "folgenabschaetzungen", "stand": "in_arbeit", "bis": "2027"],
          ["feld": "folgenabschaetzungen", "stand": "unbekannt"],
        ], ["R20 bis 2027"]
      ),
      ([["feld": "webseite", "stand": .invalid]], ["R20 offen"]),
    ] as [([Given], [String])])
  func speaksForItsPart(explanations: [Given], expected: [String]) {
    let fields = running.with([
      ("technik", ["sprachmodell"]), ("personenbezogene_daten", "ja"), ("luecken", .list(explanations)),
    ])
    let gaps = Report(register([entry(fields)])).gaps.filter {
      $0.contains(" folgenabschaetzungen") || $0.contains(" webseite")
    }
    #expect(gaps.map { $0.components(separatedBy: " folgenabschaetzungen")[0] } == expected)
  }
}
