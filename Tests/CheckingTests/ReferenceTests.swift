import RegisterModel
import Testing

@Suite struct ReferenceTests {
  @Test(arguments: [
    (
      "vorgaenger", "nrw-ki-0009",
      [
        "verweis-unbekannt Fehler „nrw-ki-0009“: „vorgaenger“ nennt einen Eintrag dieses Registers, „nrw-ki-0009“ gibt es nicht."
      ]
    ),
    (
      "nachfolger", "nrw-ki-0003",
      [
        "verweis-unbekannt Fehler „nrw-ki-0003“: „nachfolger“ nennt einen Eintrag dieses Registers, „nrw-ki-0003“ ist ein Entwurf."
      ]
    ),
    (
      "nachfolger", "nrw-ki-0001",
      [
        "verweis-unbekannt Fehler „nrw-ki-0001“: „nachfolger“ nennt einen anderen Eintrag, „nrw-ki-0001“ ist dieser Eintrag selbst."
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
        "verweis-unbekannt Fehler „jm“: „nachfolger“ nennt ein anderes Ressort dieses Registers, „jm“ ist keines.",
      ])
  }

  @Test func knowsCountriesAtAnyDepth() {
    let fields = quiet.with([
      ("konzernsitz_land", "us"), ("anbieter", [["name": "A", "land": "XX"], ["name": "B", "land": "NO"]]),
    ])
    #expect(
      Report(register([entry(fields)])).faults == [
        "land-unbekannt Fehler „us“: Ein Land steht mit seinem Code in „laender.md“, „us“ steht dort nicht. Meinten Sie „US“?",
        "land-unbekannt Fehler „XX“: Ein Land steht mit seinem Code in „laender.md“, „XX“ steht dort nicht.",
      ])
  }

  @Test func findsDoublesInLaws() {
    let laws = [law("A", [["norm": "§ 1"], ["norm": "§ 1"]], slug: "a"), law("A", [["norm": "§ 2"]], slug: "b")]
    #expect(
      Report(register(laws: laws)).faults == [
        "norm-doppelt Fehler „§ 1“: Eine Norm steht im Gesetz nur einmal, „§ 1“ steht hier mehrfach.",
        "gesetz-doppelt Fehler „A“: Ein Gesetz hat eine Datei, „A“ steht auch in Content/normen/a.md.",
      ])
  }

  @Test func wantsTheRowsOfTheDateTableThatRulesNeed() {
    let rows = dutyRows.dropLast() + [dutyRows[0]]
    #expect(
      Report(register(duties: duties(Array(rows)))).faults == [
        "frist-doppelt Fehler „art-4“: Eine Frist hat ihr eigenes Kürzel, „art-4“ steht mehrfach in der Fristentabelle.",
        "frist-fehlt Fehler „erh“: Regeln des Registers brauchen die Frist „art-49“, in der Fristentabelle steht sie nicht. Schreiben Sie sie in eine Datei unter „fristen/“; „offenlage new portal“ gibt jedem neuen Portal alle.",
      ])
  }
}
