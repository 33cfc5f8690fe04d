import Checking
import Diagnostics
import RegisterModel
import Testing

@Suite struct RequirementTests {
  @Test func theFixturesAreQuiet() {
    #expect(Report(register([entry(quiet)])).numberedRules == [])
    #expect(Report(register([entry(running)])).numberedRules == [])
  }

  @Test func asksForAFieldOfTheCatalogue() {
    let gaps = Report(register([entry(quiet)])).gaps
    #expect(gaps.contains("F offen nutzen: Angaben zu „Nutzen“ wurden nicht veröffentlicht gefunden."))
    #expect(!gaps.contains { $0.contains(" umfang: ") }, "what is planned has no extent")
    #expect(!gaps.contains { $0.contains(" referat: ") }, "optional")
    #expect(!Report(register([entry(quiet.with([("nutzen", "Zeit")]))])).gaps.contains { $0.contains(" nutzen: ") })
  }

  @Test func wordsAbsenceByTheKindOfCollection() {
    let report = Report(register([entry(quiet)], collection: "behoerdenmeldung"))
    #expect(report.gaps.contains("F offen nutzen: Keine Angabe der Behörde zu „Nutzen“."))
    #expect(report.assessment.ministryGaps["mags"]?.first?.message == "Keine Angabe der Behörde zum Einsatz von KI.")
  }

  @Test func leavesASlotToTheNumberedRule() {
    let gaps = Report(register([entry(running.without("schulung"))])).gaps.filter { $0.contains(" schulung: ") }
    #expect(gaps == ["R36 offen schulung: Angaben zur Schulung wurden nicht veröffentlicht gefunden."])
  }

  @Test(arguments: [
    ("status", "unbekannt", "F unbekannt status: „Status“ ist als „Stand unbekannt“ angegeben."),
    (
      "personenbezogene_daten", "unbekannt",
      "F unbekannt personenbezogene_daten: „Personenbezogene Daten“ ist als „Unbekannt“ angegeben."
    ),
    (
      "entscheidungsrolle", "ungeklaert",
      "F unbekannt entscheidungsrolle: „Rolle der KI in der Entscheidung“ ist als „Ungeklärt“ angegeben."
    ),
    ("nutzen", "k. A.", "F unbekannt nutzen: „Nutzen“ ist als „k. A.“ angegeben."),
    ("zweck", "Folgt …", "F unbekannt zweck: „Zweck“ ist als „Folgt …“ angegeben."),
    ("risikoklasse", "nicht_geprueft", "F unbekannt risikoklasse: „Risikoklasse“ ist als „Nicht geprüft“ angegeben."),
  ])
  func publishesAdmittedIgnorance(key: String, value: String, expected: String) {
    let gaps = Report(register([entry(quiet.with([(key, .text(value))]))])).gaps
    #expect(gaps.filter { $0.contains(" \(key): ") } == [expected])
  }

  @Test func findsIgnoranceInsideAMap() {
    let gaps = Report(register([entry(quiet.with([("ki_system", ["antwort": "unklar"])]))])).gaps
    #expect(
      gaps.filter { $0.contains(" ki_system: ") } == [
        "F unbekannt ki_system: „KI-System nach Art. 3 Nr. 1“ ist als „Unklar“ angegeben."
      ])
  }

  @Test(arguments: [
    (
      quiet.without("kontakt"),
      [
        "pflichtfeld Fehler „id:“: „kontakt“ ist Pflicht und weder ausgefüllt noch in „luecken“ erklärt. Schreiben Sie etwa „kontakt: poststelle@behoerde.example“ oder, wenn die Angabe fehlt, unter „luecken:“ den Punkt „- {feld: kontakt, stand: unbekannt}“."
      ]
    ),
    (
      quiet.with([("kontakt", .empty)]),
      [
        "pflichtfeld Fehler „kontakt“: „kontakt“ ist Pflicht und weder ausgefüllt noch in „luecken“ erklärt. Schreiben Sie etwa „kontakt: poststelle@behoerde.example“ oder, wenn die Angabe fehlt, unter „luecken:“ den Punkt „- {feld: kontakt, stand: unbekannt}“."
      ]
    ),
    (
      running.with([("beginn", .empty)]),
      [
        "pflichtfeld Fehler „beginn“: „beginn“ ist Pflicht (wenn im Einsatz oder im Einsatz gewesen) und weder ausgefüllt noch in „luecken“ erklärt. Schreiben Sie etwa „beginn: 2025-01-31“ oder, wenn die Angabe fehlt, unter „luecken:“ den Punkt „- {feld: beginn, stand: unbekannt}“."
      ]
    ),
    (quiet.with([("kontakt", .invalid)]), []),
    (quiet.without("kontakt").with([("luecken", [["feld": "kontakt", "stand": "unbekannt"]])]), []),
    (quiet.without("kontakt").with([("entwurf", "true")]), []),
    (quiet.without("zweck"), []),
  ])
  func refusesWhatIsMissingAndUnexplained(fields: Fields, expected: [String]) {
    #expect(Report(register([entry(fields)])).faults == expected)
  }

  @Test func countsWhatIsAskedForAndAnswered() {
    let before = completeness(quiet)
    #expect(
      completeness(quiet.with([("nutzen", "Zeit")])) == Completeness(asked: before.asked, filled: before.filled + 1))
    #expect(completeness(quiet.with([("referat", "3")])) == before)
    #expect(
      completeness(quiet.with([("risikoklasse", "nicht_geprueft")]))
        == Completeness(asked: before.asked, filled: before.filled - 1))
    #expect(
      completeness(quiet.with([("luecken", [["feld": "nutzen", "stand": "entfaellt", "grund": "Weil"]])]))
        == Completeness(asked: before.asked, filled: before.filled + 1))
    #expect(completeness(quiet.with([("luecken", [["feld": "nutzen", "stand": "unbekannt"]])])) == before)
    #expect(before.filled == 12, "the mandatory core and the places")
  }

  private func completeness(_ fields: Fields) -> Completeness {
    Report(register([entry(fields)])).entries[0].completeness
  }

  @Test func publishesNothingOfDrafts() {
    let draft = entry(highRisk.with([("entwurf", "true"), ("profiling", "ja"), ("webseite", "http://a.invalid")]))
    let (assessment, log) = CheckContext(register: register([draft]).register, asOf: today).check(draft)
    #expect(assessment.gaps.isEmpty)
    #expect(log.sorted.map(\.severity) == [.hint])
  }
}
