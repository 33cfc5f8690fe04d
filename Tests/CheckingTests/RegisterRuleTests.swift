import RegisterModel
import Testing

@Suite struct RegisterRuleTests {
  @Test func namesBothPlacesOfAnIdentifier() {
    let entries = [
      entry(quiet, path: "Content/ressorts/im/a.md"),
      entry(quiet, ministry: "mags", path: "Content/ressorts/mags/b.md"),
      entry(quiet.with([("entwurf", "true")]), path: "Content/ressorts/im/c.md"),
      entry(quiet.with([("id", "nrw-ki-0002")]), path: "Content/ressorts/im/d.md"),
    ]
    let faults = Report(register(entries)).diagnostics.filter { $0.rule == "R30" }
    #expect(faults.map(\.file.path) == ["im/a.md", "im/c.md", "mags/b.md"].map { "Content/ressorts/\($0)" })
    #expect(
      faults.map(\.message)
        == ["im/c.md:1", "im/a.md:1", "im/a.md:1"].map {
          "Eine Kennung gehört zu einem Eintrag, „nrw-ki-0001“ steht auch in Content/ressorts/\($0)."
        })
    #expect(
      Set(faults.map(\.advice)) == [
        "Ist eine der Dateien eine Kopie, löschen Sie sie; sonst bekommt der jüngere Eintrag die nächste freie Kennung, „nrw-ki-0003“."
      ])
  }

  /// A copy that got an identifier of its own would be published as a second use.
  @Test func asksForACopyOnlyWhereTheTitleIsTheSame() {
    let entries = [
      entry(quiet, path: "Content/ressorts/im/a.md"),
      entry(quiet.with([("titel", "Etwas anderes")]), path: "Content/ressorts/im/b.md"),
    ]
    let faults = Report(register(entries)).diagnostics.filter { $0.rule == "R30" }
    #expect(
      faults.map(\.advice)
        == Array(repeating: "Der jüngere Eintrag bekommt die nächste freie, „nrw-ki-0002“.", count: 2))
  }

  @Test func namesTheOtherOfTwo() {
    let entries = ["a", "b"].map { entry(quiet, path: "Content/ressorts/im/\($0).md") }
    let faults = Report(register(entries)).diagnostics.filter { $0.rule == "R30" }
    #expect(faults.map { $0.message.suffix(7) } == ["b.md:1.", "a.md:1."])
  }

  @Test func looksForPersonsInMinistries() {
    let ministries = [
      ministry("im", [("kontakt", "erika.muster@im.invalid"), ("ki_zustaendige_rolle", "Herr Muster")]),
      ministry("mags", [("kontakt", "poststelle@mags.invalid"), ("ki_zustaendige_rolle", "Leitung Referat 3")]),
      ministry("mkw", [("meldung", ["stand": "gemeldet", "verantwortet_von": "Frau Muster"])]),
    ]
    #expect(
      Report(register(ministries: ministries)).lines(of: "R43") == [
        "R43 Hinweis „erika.muster@im.invalid“: Als Kontakt dient ein Funktionspostfach, „erika.muster@im.invalid“ sieht nach einer Person aus. Nennen Sie das Postfach einer Stelle.",
        "R43 Hinweis „Herr Muster“: Hier steht eine Rolle und keine Person, „Herr Muster“ nennt eine Anrede. Nennen Sie die Aufgabe, etwa „Referatsleitung“.",
        "R43 Hinweis „Frau Muster“: Hier steht eine Rolle und keine Person, „Frau Muster“ nennt eine Anrede. Nennen Sie die Aufgabe, etwa „Referatsleitung“.",
      ])
  }

  static let office: Given = ["stand": "unbesetzt", "amt": "CIO", "rechtsgrundlage": "§ 1", "seit": "2024"]
  static let noOffice: Given = ["stand": "nicht_vorgesehen", "belegt_am": "2026-11", "erlaeuterung": "Nachgesehen."]
  static let city: Given = ["name": "Musterstadt", "schluessel": "05111000"]

  private static func lacks(_ key: String) -> String {
    "R63 Fehler „unbesetzt“: Ein koordinierendes Amt hat einen Namen, eine Rechtsgrundlage und einen Tag, seit dem es besetzt oder unbesetzt ist; „koordinierung.\(key)“ fehlt. Füllen Sie das Feld aus; wo weder Gesetz noch Satzung ein solches Amt kennt, schreiben Sie „stand: nicht_vorgesehen“."
  }

  private static func lacksProof(_ key: String, at place: String = "nicht_vorgesehen") -> String {
    "R63 Fehler „\(place)“: Dass kein koordinierendes Amt vorgesehen ist, belegen eine Quelle, ein Tag und eine Erläuterung, wo nachgesehen wurde; „koordinierung.\(key)“ sagt nichts. Füllen Sie das Feld aus."
  }

  private static func excludes(_ key: String, _ written: String) -> String {
    "R63 Fehler „\(written)“: Ein Amt, das nicht vorgesehen ist, hat kein Feld „\(key)“. Löschen Sie „\(key)“, oder schreiben Sie „besetzt“ oder „unbesetzt“."
  }

  private static let denied =
    "R63 Fehler „nicht_vorgesehen“: Für das Land Nordrhein-Westfalen ist ein koordinierendes Amt vorgesehen: § 21 EGovG NRW gibt ihm den Vorsitz im IT-Kooperationsrat. Schreiben Sie „besetzt“ oder „unbesetzt“."

  /// That no office is provided for costs as much as a vacancy, and hides none.
  @Test(
    arguments: [
      (office, city, []),
      (office, nil, []),
      (["stand": "unbesetzt"], city, [lacks("amt"), lacks("rechtsgrundlage"), lacks("seit")]),
      (office.with([("seit", .invalid)]), city, []),
      (office.with([("stand", .invalid), ("amt", .empty)]), city, []),
      (noOffice, city, []),
      (noOffice, ["name": "Hessen"], []),
      (["stand": "nicht_vorgesehen"], city, [lacksProof("belegt_am"), lacksProof("erlaeuterung")]),
      (
        noOffice.with([("quelle", "k. A."), ("erlaeuterung", "-")]), city,
        [lacksProof("quelle", at: "k. A."), lacksProof("erlaeuterung", at: "-")]
      ),
      (
        noOffice.with([("amt", "CIO"), ("rechtsgrundlage", "§ 1"), ("seit", "2024")]), city,
        [excludes("amt", "CIO"), excludes("rechtsgrundlage", "§ 1"), excludes("seit", "2024")]
      ),
      (
        noOffice, nil,
        [
          "R63 Fehler „nicht_vorgesehen“: Dass kein koordinierendes Amt vorgesehen ist, gilt für eine bestimmte Verwaltung; „gebiet“ fehlt. Sagen Sie in „gebiet“, wessen Verwaltung das Register zeigt."
        ]
      ),
      (noOffice, ["name": "Unser Land", "schluessel": "05"], [denied]),
      (noOffice, ["name": "Nordrhein-Westfalen"], [denied]), (noOffice, ["name": "Land NRW"], [denied]),
      (noOffice, .invalid, []),
    ] as [(Given, Given?, [String])])
  func wantsToKnowWhoCoordinates(_ office: Given, _ area: Given?, expected: [String]) {
    let portal: Fields = [("koordinierung", office)] + (area.map { [("gebiet", $0)] } ?? [])
    #expect(Report(register(portal: portal)).lines(of: "R63") == expected)
  }

  static let ended =
    "R44 Fehler „im“: Das Ressort eines Eintrags besteht zu dessen Zeit, IM bestand bis 22. November 2026. Legen Sie den Eintrag in den Ordner des Nachfolgers „mags“."

  @Test(arguments: [("2026-11-22", [ended]), ("2026-11-23", []), ("2026", [])])
  func wantsAMinistryThatExists(until: String, expected: [String]) {
    let ministries = [ministry("im", [("gueltig_bis", .text(until)), ("nachfolger", "mags")]), ministry("mags")]
    let report = Report(register([entry(quiet.with([("ressort", "im")]))], ministries: ministries))
    #expect(report.lines(of: "R44") == expected)
  }

  @Test func letsARetiredUseStayWithTheMinistryOfItsTime() {
    let ministries = [ministry("im", [("gueltig_bis", "2026-06-30")]), ministry("mags")]
    let retired = running.with([("status", "ausser_betrieb"), ("ende", "2026-06-15"), ("ressort", "im")])
    #expect(Report(register([entry(retired)], ministries: ministries)).lines(of: "R44") == [])
    let later = Report(register([entry(retired.with([("ende", "2026-07-15")]))], ministries: ministries))
    #expect(
      later.lines(of: "R44") == [
        "R44 Fehler „im“: Das Ressort eines Eintrags besteht zu dessen Zeit, IM bestand bis 30. Juni 2026. Legen Sie den Eintrag in den Ordner des Ressorts, das zu dieser Zeit zuständig ist."
      ])
  }

  @Test func wantsAMinistryThatHasBegunAndHasAFile() {
    let fields = quiet.with([("ressort", "im")])
    let early = Report(register([entry(fields)], ministries: [ministry("im", [("gueltig_ab", "2026-11-24")])]))
    #expect(
      early.lines(of: "R44") == [
        "R44 Fehler „im“: Das Ressort eines Eintrags besteht zu dessen Zeit, IM besteht erst ab 24. November 2026. Legen Sie den Eintrag in den Ordner des Ressorts, das zu dieser Zeit zuständig ist."
      ])
    for start in ["2026-11-23", "2026-11", "2026"] {
      let report = Report(register([entry(fields)], ministries: [ministry("im", [("gueltig_ab", .text(start))])]))
      #expect(report.lines(of: "R44") == [])
    }
    let retired = fields.with([("status", "ausser_betrieb"), ("ende", "2020")])
    let heir = [ministry("im", [("gueltig_ab", "2022-06-29")])]
    #expect(Report(register([entry(retired)], ministries: heir)).lines(of: "R44") == [], "it took the entry over")
    let itself = [ministry("im", [("gueltig_bis", "2022"), ("nachfolger", "im")])]
    #expect(
      Report(register([entry(fields)], ministries: itself)).lines(of: "R44") == [
        "R44 Fehler „im“: Das Ressort eines Eintrags besteht zu dessen Zeit, IM bestand bis 2022. Legen Sie den Eintrag in den Ordner des Ressorts, das zu dieser Zeit zuständig ist."
      ])
    #expect(
      Report(register([entry(fields)], ministries: [])).lines(of: "R44") == [
        "R44 Fehler „im“: Ein Eintrag liegt im Ordner eines Ressorts, zu „im“ gibt es keine ressort.md. Legen Sie „ressorts/im/ressort.md“ an."
      ])
  }

  static func refused(_ input: String, _ inputs: String, _ rule: String) -> [String] {
    [
      "R46 Fehler „\(inputs)“: Was ein Eintrag zulässt, lässt auch das Ressort zu: zulässig ist hier „\(input)“, die Regel des Ressorts für Chat-GPT lautet „\(rule)“. Berichtigen Sie „zulaessige_eingaben“ oder die Regel des Ressorts."
    ]
  }

  static let personal: Given = ["oeffentlich", "personenbezogen"]

  @Test(
    arguments: [
      (
        "untersagt", "in_betrieb", "Chat-GPT", personal,
        refused("Personenbezogene Daten", "[oeffentlich, personenbezogen, ]", "Untersagt")
      ),
      (
        "keine_regelung", "erprobung", "Chat-GPT", ["vs_nfd"],
        refused("VS – Nur für den Dienstgebrauch", "[vs_nfd, ]", "Keine Regelung")
      ),
      ("untersagt", "in_betrieb", "Chat-GPT", ["oeffentlich", "intern"], []),
      ("eingeschraenkt", "in_betrieb", "Chat-GPT", personal, []), ("erlaubt", "in_betrieb", "Chat-GPT", personal, []),
      ("untersagt", "ausser_betrieb", "Chat-GPT", personal, []),
      ("untersagt", "in_betrieb", "NRW.Genius", personal, []),
    ] as [(String, String, String, Given, [String])])
  func comparesInputsWithTheMinistrysRule(
    rule: String, status: String, system: String, inputs: Given, expected: [String]
  ) {
    let tools: Fields = [
      (
        "generative_ki",
        [["werkzeug": "Copilot", "regel": "erlaubt"], ["werkzeug": "chat gpt", "regel": .text(rule)]]
      )
    ]
    let fields = running.with([
      ("status", .text(status)), ("system", ["name": .text(system)]), ("zulaessige_eingaben", inputs),
      ("ende", "2026-11-01"),
    ])
    #expect(Report(register([entry(fields)], ministries: [ministry("im", tools)])).lines(of: "R46") == expected)
  }

  @Test(
    arguments: [
      (["ort": "HAGEN", "land": "DE", "betreiber": "B"], true), (["ort": "Hagen", "betreiber": "B"], false),
      (["ort": "Hagen", "land": "DE"], false), (["ort": "Köln", "land": "DE", "betreiber": "B"], false),
      (["ort": "Hagen", "land": "NO", "betreiber": "B"], false),
    ] as [(Given, Bool)])
  func comparesPlacesByPlaceCountryAndOperator(place: Given, isSame: Bool) {
    let other: Given = ["ort": "Bonn"]
    let shared = quiet.with([("system_id", "genius")])
    let entries = [
      shared.with([("verarbeitungsorte", [other, ["ort": "Hagen", "land": "DE", "betreiber": "B"]])]),
      shared.with([("id", "nrw-ki-0002"), ("verarbeitungsorte", [place, other])]),
      shared.with([("id", "nrw-ki-0003")]).without("verarbeitungsorte"),
    ].enumerated().map { entry($1, path: "Content/ressorts/im/\($0).md") }
    #expect(Report(register(entries)).assessment.contradictions.isEmpty == isSame)
  }

  @Test func showsSystemsThatEntriesDescribeDifferently() {
    let shared = quiet.with([("system_id", "genius")])
    let entries = [
      shared, shared.with([("id", "nrw-ki-0002"), ("risikoklasse", "nicht_geprueft")]),
      shared.with([("id", "nrw-ki-0003"), ("risikoklasse", "kein_ki_system")]),
      shared.with([("id", "nrw-ki-0004"), ("verarbeitungsorte", [["ort": "Hagen", "land": "DE"]])]),
      shared.with([("id", "nrw-ki-0005"), ("system_id", "anderes"), ("risikoklasse", "kein_ki_system")]),
    ].enumerated().map { entry($1, path: "Content/ressorts/im/\($0).md") }
    let report = Report(register(entries))
    #expect(
      report.lines(of: "R47") == [
        "R47 Hinweis „genius“: Einträge zu einem System beschreiben es gleich, „Risikoklasse“ weicht bei „genius“ von nrw-ki-0001 ab. Berichtigen Sie, was nicht stimmt; bis dahin steht der Widerspruch auf den Seiten.",
        "R47 Hinweis „genius“: Einträge zu einem System beschreiben es gleich, „Orte der Verarbeitung“ weicht bei „genius“ von nrw-ki-0001 ab. Berichtigen Sie, was nicht stimmt; bis dahin steht der Widerspruch auf den Seiten.",
      ])
    #expect(
      report.assessment.contradictions == [
        SystemContradiction(
          systemID: "genius", aspect: .riskClass, entries: ["nrw-ki-0001", "nrw-ki-0003", "nrw-ki-0004"]),
        SystemContradiction(
          systemID: "genius", aspect: .places,
          entries: ["nrw-ki-0001", "nrw-ki-0002", "nrw-ki-0003", "nrw-ki-0004"]),
      ])
  }

  @Test func asksForTheRuleOnGeneralTools() {
    let ministries = [
      ministry("fm"), ministry("im", [("generative_ki", [["werkzeug": "chat gpt", "regel": .text("untersagt")]])]),
      ministry("mags", [("gueltig_bis", "2022")]), ministry("mkw", [("gueltig_ab", "2027")]),
      ministry("stk", [("generative_ki", .invalid)]),
    ]
    let report = Report(register([entry(quiet)], ministries: ministries))
    let gaps = report.assessment.ministryGaps.mapValues { $0.filter { $0.rule == "R60" }.map(\.message) }
    let message =
      "Angaben zu einer Regel für Copilot, ChatGPT und andere allgemeine Werkzeuge wurden nicht veröffentlicht gefunden."
    #expect(gaps.filter { !$0.value.isEmpty } == ["fm": [message]])
  }

  @Test func findsWhoTookOverFromAMinistry() throws {
    let gone = { (code: String, heir: String?) in
      ministry(code, [("gueltig_bis", "2022")] + (heir.map { [("nachfolger", .text($0))] } ?? []))
    }
    let register = register(ministries: [
      gone("fm", "im"), gone("im", "mags"), ministry("mags"), gone("jm", nil), gone("mkw", "munv"), gone("munv", "mkw"),
    ]).register
    let heirs = try ["fm", "im", "mags", "jm", "mkw"].map {
      register.heir(of: try #require(register.ministry(code: $0)), on: today).code
    }
    #expect(heirs == ["mags", "mags", "mags", "jm", "munv"])
  }

  @Test func asksSilentMinistries() {
    let ministries = [
      ministry("fm"), ministry("im"), ministry("jm", [("meldung", ["stand": "fehlanzeige"])]),
      ministry("mags", [("gueltig_bis", "2022")]), ministry("mkw", [("gueltig_ab", "2027")]),
      ministry("stk", [("meldung", .invalid)]),
    ]
    let report = Report(register([entry(quiet)], ministries: ministries))
    let gaps = report.assessment.ministryGaps.mapValues { $0.filter { $0.rule == "R51" }.map(\.message) }
    let message = "Angaben zum Einsatz von KI wurden nicht veröffentlicht gefunden."
    #expect(gaps.filter { !$0.value.isEmpty } == ["fm": [message]])
  }

  @Test(arguments: [
    (
      running,
      [
        "R52 Fehler „fehlanzeige“: Fehlanzeige heißt, dass keine KI im Einsatz ist, im Einsatz ist aber nrw-ki-0001. Berichtigen Sie die Meldung oder den Status des Eintrags."
      ]
    ), (quiet, []),
  ])
  func refusesANilReportBesideAUse(fields: Fields, expected: [String]) {
    let ministries = [ministry("im", [("meldung", ["stand": "fehlanzeige"])])]
    #expect(Report(register([entry(fields)], ministries: ministries)).lines(of: "R52") == expected)
  }

  @Test(arguments: [
    register(ministries: [ministry("im", [("webseite", "http://im.invalid")])]),
    register(laws: [law("A", [["norm": "§ 1"]], [("url", "http://im.invalid")])]),
    register(portal: [("basis_url", "http://im.invalid")]),
  ])
  func readsAddressesBesideThoseOfEntries(sample: Sample) {
    #expect(
      Report(sample).lines(of: "R48") == [
        "R48 Hinweis „http://im.invalid“: Verweise beginnen mit https://, dieser ist unverschlüsselt. Prüfen Sie, ob die Adresse auch mit https:// antwortet."
      ])
  }

  /// A nil report without day and role is no report.
  @Test(
    arguments: [
      (["stand": "fehlanzeige"], true), (["stand": "fehlanzeige", "datum": "2026-11-01"], true),
      (["stand": "fehlanzeige", "verantwortet_von": "Leitung"], true),
      (["stand": "fehlanzeige", "datum": "2026-11-01", "verantwortet_von": "Leitung"], false),
      (["stand": "fehlanzeige", "datum": .invalid, "verantwortet_von": "Leitung"], false),
      (["stand": "gemeldet"], false), (["stand": "ausstehend"], false),
    ] as [(Given, Bool)])
  func wantsANilReportSigned(report: Given, expected: Bool) {
    let lines = Report(register(ministries: [ministry("im", [("meldung", report)])])).lines(of: "R51")
    #expect(
      lines.map { $0.contains("Eine Fehlanzeige sagt, wann und von welcher Rolle sie gemeldet wurde") }
        == (expected ? [true] : []))
  }
}
