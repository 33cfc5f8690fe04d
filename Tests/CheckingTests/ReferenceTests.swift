import RegisterModel
import Testing

@Suite struct ReferenceTests {
  @Test(arguments: [
    (
      "vorgaenger", "nrw-ki-0009",
      [
        "verweis-unbekannt Fehler „nrw-ki-0009“: „vorgaenger“ nennt einen Eintrag dieses Registers, „nrw-ki-0009“ gibt es nicht. Nennen Sie einen veröffentlichten Eintrag, oder streichen Sie „vorgaenger“."
      ]
    ),
    (
      "nachfolger", "nrw-ki-0003",
      [
        "verweis-unbekannt Fehler „nrw-ki-0003“: „nachfolger“ nennt einen Eintrag dieses Registers, „nrw-ki-0003“ ist ein Entwurf. Nennen Sie einen veröffentlichten Eintrag, oder streichen Sie „nachfolger“."
      ]
    ),
    (
      "nachfolger", "nrw-ki-0001",
      [
        "verweis-unbekannt Fehler „nrw-ki-0001“: „nachfolger“ nennt einen anderen Eintrag, „nrw-ki-0001“ ist dieser Eintrag selbst. Nennen Sie den anderen Eintrag, oder streichen Sie „nachfolger“."
      ]
    ), ("vorgaenger", "nrw-ki-0002", []),
  ])
  func followsEntries(key: String, id: String, expected: [String]) {
    let entries = [
      entry(quiet.with([(key, .text(id))])), entry(quiet.with([("id", "nrw-ki-0002")])),
      entry(quiet.with([("id", "nrw-ki-0003"), ("entwurf", "true")])),
    ]
    #expect(Report(register(entries)).faults == expected)
  }

  @Test func followsMinistries() {
    let ministries = [
      ministry("im", [("nachfolger", "mag")]), ministry("jm", [("nachfolger", "jm")]),
      ministry("mags", [("nachfolger", "im")]),
    ]
    #expect(
      Report(register(ministries: ministries)).faults == [
        "verweis-unbekannt Fehler „mag“: „nachfolger“ nennt ein anderes Ressort dieses Registers, „mag“ ist keines. Meinten Sie „mags“?",
        "verweis-unbekannt Fehler „jm“: „nachfolger“ nennt ein anderes Ressort dieses Registers, „jm“ ist keines. Nennen Sie das Kürzel des Ressorts, das die Aufgaben übernommen hat.",
      ])
  }

  @Test func knowsCountriesAtAnyDepth() {
    let fields = quiet.with([
      ("konzernsitz_land", "us"), ("anbieter", [["name": "A", "land": "XX"], ["name": "B", "land": "UK"]]),
    ])
    #expect(
      Report(register([entry(fields)])).faults == [
        "land-unbekannt Fehler „us“: Ein Land steht mit seinem Code in „laender.md“, „us“ steht dort nicht. Meinten Sie „US“?",
        "land-unbekannt Fehler „XX“: Ein Land steht mit seinem Code in „laender.md“, „XX“ steht dort nicht. Schreiben Sie einen der Codes, die dort stehen, oder lassen Sie „land“ weg.",
        "land-unbekannt Fehler „UK“: Ein Land steht mit seinem Code in „laender.md“, „UK“ steht dort nicht. Meinten Sie „GB“?",
      ])
  }

  @Test func findsDoublesInLaws() {
    // Norms without a designation are not the same one.
    let unnamed: Given = ["titel": "Aufgaben"]
    let laws = [
      law("A", [["norm": "§ 1"], ["norm": "§ 1"], unnamed, unnamed], slug: "a"), law("A", [["norm": "§ 2"]], slug: "b"),
    ]
    #expect(
      Report(register(laws: laws)).faults == [
        "norm-doppelt Fehler „§ 1“: Eine Norm steht im Gesetz nur einmal, „§ 1“ steht hier mehrfach. Behalten Sie eine davon.",
        "gesetz-doppelt Fehler „A“: Ein Gesetz hat eine Datei, „A“ steht auch in Content/normen/a.md. Schreiben Sie seine Normen in eine der beiden Dateien.",
      ])
  }

  @Test func lendsANameToOneLawOrCountryOnly() {
    let laws = [
      law("KI-VO", [["norm": "Art. 4"]], slug: "a", [("name", "Verordnung"), ("weitere_namen", ["AI Act", "ki vo"])]),
      law("DSA", [["norm": "Art. 1"]], slug: "b", [("name", "Digital Services Act"), ("weitere_namen", ["AI-Act"])]),
      law("AI Act", [["norm": "Art. 1"]], slug: "c", [("name", "Verordnung")]),
      law("DSA", [["norm": "Art. 2"]], slug: "d"),
    ]
    let rows: Given = [
      ["code": "NL", "name": "Niederlande", "weitere_namen": ["Holland", "Königreich"], "raum": "eu_ewr"],
      ["code": "GB", "name": "Vereinigtes Königreich", "weitere_namen": ["Koenigreich"], "raum": "angemessen"],
      ["code": "US", "name": "holland", "raum": "drittland"],
    ]
    #expect(
      Report(register(laws: laws)).faults.filter { $0.hasPrefix("name-doppelt") } == [
        "name-doppelt Fehler „ki vo“: Weitere Namen sind andere als die übrigen, „ki vo“ steht schon da. Streichen Sie ihn.",
        "name-doppelt Fehler „AI-Act“: Ein Name gehört nur zu einem Gesetz, „AI-Act“ auch zu „KI-VO“. Streichen Sie ihn an einer der beiden Stellen.",
        "name-doppelt Fehler „AI Act“: Ein Name gehört nur zu einem Gesetz, „AI Act“ auch zu „KI-VO“. Streichen Sie ihn an einer der beiden Stellen.",
        "name-doppelt Fehler „Verordnung“: Ein Name gehört nur zu einem Gesetz, „Verordnung“ auch zu „KI-VO“. Streichen Sie ihn an einer der beiden Stellen.",
      ])
    #expect(
      Report(register(countries: countries([("laender", rows)]))).faults.filter { $0.hasPrefix("name-doppelt") } == [
        "name-doppelt Fehler „Koenigreich“: Ein Name gehört nur zu einem Land, „Koenigreich“ auch zu „Niederlande“. Streichen Sie ihn an einer der beiden Stellen.",
        "name-doppelt Fehler „holland“: Ein Name gehört nur zu einem Land, „holland“ auch zu „Niederlande“. Streichen Sie ihn an einer der beiden Stellen.",
      ])
  }

  @Test func wantsTheRowsOfTheDateTableThatRulesNeed() {
    // Of „hochrisiko-anhang-iii“, which is there, nobody asks whether it was meant to be „hochrisiko-anhang-i“.
    let unnamed: Given = ["gilt_ab": "2027-12-02"]
    let rows = dutyRows.dropLast(2) + [dutyRows[0], unnamed, unnamed]
    #expect(
      Report(register(duties: duties(Array(rows)))).faults == [
        "frist-doppelt Fehler „art-4“: Eine Frist hat ihr eigenes Kürzel, „art-4“ steht mehrfach in der Fristentabelle. Behalten Sie eine davon.",
        "frist-fehlt Fehler „erh“: Regeln des Registers brauchen die Frist „art-49“, in der Fristentabelle steht sie nicht. Schreiben Sie sie in eine Datei unter „fristen/“; „offenlage new portal“ gibt jedem neuen Portal alle.",
        "frist-fehlt Fehler „erh“: Regeln des Registers brauchen die Frist „hochrisiko-anhang-i“, in der Fristentabelle steht sie nicht. Schreiben Sie sie in eine Datei unter „fristen/“; „offenlage new portal“ gibt jedem neuen Portal alle.",
      ])
  }

  @Test func letsEntriesNameWhatWasPublishedOnce() {
    let gone = entry(quiet.with([("vorgaenger", "nrw-ki-0009")]))
    #expect(Report(register([gone]), everPublished: ["nrw-ki-0009"]).faults == [])
  }

  @Test func letsADraftNameADraft() {
    let entries = [
      entry(quiet.with([("entwurf", "true"), ("nachfolger", "nrw-ki-0002")])),
      entry(quiet.with([("entwurf", "true"), ("id", "nrw-ki-0002")])),
    ]
    #expect(Report(register(entries)).faults == [])
  }

  @Test func saysOnceThatThereAreNoCountries() {
    let fields = quiet.with([("anbieter", [["name": "A", "land": "DE"], ["name": "B", "land": "NO"]])])
      .without("verarbeitungsorte")
    #expect(
      Report(register([entry(fields)], countries: Countries(record: nil))).faults == [
        "land-unbekannt Fehler „DE“: Ein Land steht mit seinem Code in „laender.md“; die Datei fehlt, und „DE“ sagt niemandem etwas. Legen Sie sie wieder an; „offenlage new portal“ gibt jedem neuen Portal eine."
      ])
  }

  @Test func wantsEveryRowOfTheDateTable() {
    let missing = Report(register(duties: [])).faults.filter { $0.hasPrefix("frist-fehlt") }
    let keys = ["art-4", "art-5", "art-5-ba-bb", "art-50", "hochrisiko-anhang-iii", "hochrisiko-anhang-i", "art-49"]
    #expect(missing.count == keys.count)
    #expect(keys.allSatisfy { key in missing.contains { $0.contains("brauchen die Frist „\(key)“") } })
    let misspelt = dutyRows.dropLast() + [["kuerzel": "artt-49", "gilt_ab": "2027-12-02"]]
    #expect(
      Report(register(duties: duties(Array(misspelt)))).faults.map { $0.suffix(24) } == ["Heißt dort „artt-49“ so?"])
  }

  @Test(arguments: [("2026-11-24", true), ("2026-11-23", false), ("2026-11", false), ("2027", true)])
  func looksForReviewsThatAreStillToCome(date: String, expected: Bool) {
    let reviewed: Fields = [("geprueft_am", .text(date))]
    let rows = file("Content/fristen/ki-vo.md", [("fristen", .list(dutyRows.map { $0.with(reviewed) }))], of: .duties)
    let table = rows.1.maps("fristen").prefix(1).map { Duty(record: $0, source: rows.0) } + duties().dropFirst()
    for sample in [
      register(laws: [law("A", [["norm": "§ 1"]], reviewed)]), register(duties: table),
      register(countries: countries(reviewed)),
    ] {
      let hints = Report(sample).faults
      #expect(hints.map { $0.prefix(27) } == (expected ? ["geprueft-zukunft Hinweis „2"] : []))
    }
  }

  /// A list of removed entries names each once, none that is there, and none that never was.
  @Test(arguments: [
    (["nrw-ki-0007"], []), (["nrw-ki-0007", "nrw-ki-0008"], []),
    // Its file is a draft.
    (["nrw-ki-0002"], []),
    (
      ["nrw-ki-0007", "nrw-ki-0007"],
      [
        "entfernt-doppelt Fehler „nrw-ki-0007“: Jeder entfernte Eintrag steht in der Liste einmal, „nrw-ki-0007“ steht schon weiter oben. Löschen Sie eine der beiden Zeilen."
      ]
    ),
    (
      ["nrw-ki-0001"],
      [
        "entfernt-widerspruch Fehler „nrw-ki-0001“: Die Liste nennt entfernte Einträge, „nrw-ki-0001“ hat noch die Datei Content/ressorts/im/probe.md. Löschen Sie die Datei oder die Zeile."
      ]
    ),
    (
      ["nrw-ki-9999"],
      [
        "entfernt-unbekannt Hinweis „nrw-ki-9999“: Die Liste nennt entfernte Einträge, „nrw-ki-9999“ war nach der Versionsgeschichte nie veröffentlicht. Prüfen Sie die Kennung; ein Entwurf, der nie erschien, braucht keine Zeile."
      ]
    ),
  ])
  func checksTheListOfRemovedEntries(ids: [String], expected: [String]) {
    let rows = file(
      "Content/entfernt.md", [("eintraege", .list(ids.map { ["id": .text($0), "grund": "Doppelt geführt"] }))],
      of: .removals)
    let removals = rows.1.maps("eintraege").map { RemovalNote(record: $0, source: rows.0) }
    let draft = entry(quiet.with([("id", "nrw-ki-0002"), ("entwurf", "true")]), path: "Content/ressorts/im/b.md")
    let sample = register([entry(quiet), draft], removals: removals)
    let published: Set = ["nrw-ki-0001", "nrw-ki-0002", "nrw-ki-0007", "nrw-ki-0008"]
    #expect(Report(sample, everPublished: published).faults == expected)
    let unknown = Report(sample).faults.filter { $0.hasPrefix("entfernt-unbekannt") }
    #expect(unknown == [], "without a history nobody knows what was published")
  }
}
