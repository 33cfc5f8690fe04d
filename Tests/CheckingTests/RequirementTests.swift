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
    let involved = running.with([("mitbestimmung", ["stand": "beteiligt"])])
    #expect(
      Report(register([entry(involved)], collection: "behoerdenmeldung")).lines(of: "R34")
        == ["R34 offen mitbestimmung: Das Ergebnis der Beteiligung der Personalvertretung wurde nicht gemeldet."])
  }

  /// Whoever collects does not know what an authority examined.
  @Test func wordsAMissingClassByTheKindOfCollection() {
    let unassessed = entry(running.with([("risikoklasse", "nicht_geprueft")]))
    #expect(
      Report(register([unassessed], collection: "behoerdenmeldung")).lines(of: "R06") == [
        "R06 unbekannt risikoklasse: Die Risikoklasse des laufenden Einsatzes ist als „Nicht geprüft“ angegeben."
      ])
  }

  @Test func leavesASlotToTheNumberedRule() {
    let gaps = Report(register([entry(running.without("schulung"))])).gaps.filter { $0.contains(" schulung: ") }
    #expect(gaps == ["R36 offen schulung: Angaben zur Schulung wurden nicht veröffentlicht gefunden."])
    let faulty = Report(register([entry(running.with([("anhang_iii", "5a")]))]))
    #expect(faulty.lines(of: "R04").count == 1)
    #expect(!faulty.gaps.contains { $0.contains(" ausnahme_art6_3: ") })
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
    (quiet.without("zweck"), []), (quiet.without("kontakt").with([("luecken", .invalid)]), []),
    (quiet.without("kontakt").with([("luecken", [["feld": "kontakt", "stand": .invalid]])]), []),
  ])
  func refusesWhatIsMissingAndUnexplained(fields: Fields, expected: [String]) {
    let report = Report(register([entry(fields)]))
    #expect(report.faults == expected)
    #expect(!report.gaps.contains { $0.hasPrefix("pflichtfeld") || $0.contains(" zweck: ") }, "a fault is no gap")
  }

  /// What the reader reported is no answer, and neither is a list of nothing; nobody is asked twice for it.
  @Test(
    arguments: [
      ("nutzen", .invalid, []), ("betroffene", [.invalid], []),
      ("betroffene", [], ["F offen betroffene: Angaben zu „Betroffene“ wurden nicht veröffentlicht gefunden."]),
      (
        "folgenabschaetzungen", [["art": "gfa", "stand": "fehlt"], ["art": "dsfa", "stand": "fehlt"]],
        ["F unbekannt folgenabschaetzungen: „Folgenabschätzungen“ ist als „Fehlt“ angegeben."]
      ),
      ("system", ["name": .invalid], []),
    ] as [(String, Given, [String])])
  func takesForNoAnswer(key: String, value: Given, expected: [String]) {
    let fields = quiet.with([(key, value)])
    #expect(Report(register([entry(fields)])).gaps.filter { $0.contains(" \(key): ") } == expected)
    #expect(completeness(fields) == completeness(quiet))
  }

  @Test(
    arguments: [
      ("folgenabschaetzungen", [["art": "gfa", "stand": "fehlt"], ["art": "dsfa", "stand": "vorhanden"]]),
      ("system", ["name": "NRW.Genius", "hersteller": "k. A."]), ("betroffene", ["buerger"]),
    ] as [(String, Given)])
  func takesForAnAnswer(key: String, value: Given) {
    #expect(completeness(quiet.with([(key, value)])).filled == completeness(quiet).filled + 1)
  }

  @Test func ordersGapsByTheFields() {
    let fields = running.without("schulung", "mitbestimmung", "verarbeitungsorte").with([
      ("technik", ["sprachmodell"]), ("personenbezogene_daten", "ja"), ("entscheidungsrolle", "vollautomatisiert"),
    ])
    let report = Report(register([entry(fields)]), lastChanges: ["nrw-ki-0001": day("2025-01-01")])
    let slots = report.entries[0].gaps.map(\.slot)
    #expect(slots.first == .some(nil), "what is wanting in the entry as a whole comes first")
    #expect(slots.compactMap(\.self) == slots.compactMap(\.self).sorted())
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
    let planned = entry(quiet)
    let asked = FieldCatalogue.entry.fields.filter { field in
      switch field.requirement {
      case .mandatory: true
      case .mandatoryUnlessExplained(let condition), .gap(let condition): condition.holds(planned)
      case .optional: false
      }
    }
    #expect(before.asked == asked.count)
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

  @Test func judgesDraftsThatAreLookedAt() {
    let promise: Given = ["feld": "nutzen", "stand": "in_arbeit", "bis": "2026-11-22"]
    let draft = entry(highRisk.with([("entwurf", "true"), ("luecken", [promise])]).without("anhang_iii"))
    let register = register([draft]).register
    let (unseen, silence) = CheckContext(register: register, asOf: today).check(draft)
    #expect(unseen.gaps.isEmpty)
    #expect(silence.sorted.isEmpty)
    let (seen, log) = CheckContext(register: register, asOf: today, showingDrafts: true).check(draft)
    #expect(["R37", "R41", "F"].allSatisfy { rule in log.sorted.contains { $0.rule == rule } })
    #expect(log.sorted.filter { $0.rule == "R03" }.map(\.severity) == [.hint], "a draft may lack what must be there")
    #expect(!seen.gaps.isEmpty)
  }

  @Test(arguments: [("R36", "schulung"), ("R37", "3"), ("R40", "nrw-ki-0001")])
  func pointsAtTheFieldOrAtTheEntry(rule: String, expected: String) {
    let fields = highRisk.with([("protokolle_monate", 3), ("schulung", .empty)])
    let report = Report(register([entry(fields)]), lastChanges: ["nrw-ki-0001": day("2025-01-01")])
    let places = report.diagnostics.filter { $0.rule == rule }.map { finding in
      String(decoding: finding.file.bytes[finding.range.indices], as: UTF8.self)
    }
    #expect(places == [expected])
  }

  @Test func listsGapsOnDemand() {
    let entry = entry(highRisk.with([("webseite", "http://a.invalid"), ("profiling", "ja")]).without("anhang_iii"))
    let register = register([entry]).register
    let (assessment, log) = CheckContext(register: register, asOf: today, listingGaps: false).check(entry)
    #expect(log.sorted.map(\.severity) == [.error, .hint])
    let (listed, all) = CheckContext(register: register, asOf: today).check(entry)
    #expect(all.sorted.filter { $0.severity == .gap || $0.severity == .pending }.count == listed.gaps.count)
    #expect(assessment.gaps.map(\.message) == listed.gaps.map(\.message))
  }
}
