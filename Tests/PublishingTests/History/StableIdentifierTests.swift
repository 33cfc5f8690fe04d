import Chronicling
import RegisterModel
import Testing

@testable import Publishing

/// What feed readers recognise events by stays, whatever the register's tables come to say.
struct StableIdentifierTests {
  @Test(arguments: [
    // A ministry gets another name, is dissolved, gets another code.
    "sed -i 's/name: Inneres/name: Inneres und Sport/' Content/ressorts/im/ressort.md; c 2025-03-01 umbenannt",
    "git rm -qr Content/ressorts/im; c 2025-03-01 aufgelöst",
    "sed -i 's/name: Justiz/name: Inneres/' Content/ressorts/jm/ressort.md; c 2025-03-01 umbenannt",
    // A country's name is mended, or is not known any more.
    "countries Irland 'Freistaat Irland'; c 2025-03-01 Name", "countries Irland Frankreich; c 2025-03-01 Name",
    "rm Content/laender.md; c 2025-03-01 weg",
  ])
  func otherWordsBringNoNewItems(_ script: String) async throws {
    let countries = """
      countries() {
        printf -- '---\\nlaender:\\n- {code: IE, name: %s, raum: eu_ewr}\\n- {code: FR, name: %s, raum: eu_ewr}\\n---\\n' \\
          "$1" "$2" > Content/laender.md
      }

      """
    let repository = try HistoryRepository(
      countries + """
        countries Irland Frankreich; e im/a.md nrw-ki-0001; c 2025-01-01 eins
        git mv Content/ressorts/im/a.md Content/ressorts/jm/a.md; c 2025-02-01 verschoben
        e jm/a.md nrw-ki-0001 'anbieter:' '- {name: A, land: IE}'; c 2025-02-02 Anbieter
        e jm/a.md nrw-ki-0001 'anbieter:' '- {name: A, land: FR}' 'verarbeitungsorte:' '- {land: FR}' '- {land: IE}'
        c 2025-02-03 Land
        e jm/a.md nrw-ki-0001 'anbieter:' '- {name: A, land: FR}' 'verarbeitungsorte:' '- {land: FR, daten: X}' '- {land: IE, daten: Y}'
        c 2025-02-04 Daten
        """)
    let before = try await repository.read().guids
    #expect(before.count == 5)
    try repository.proceed(countries + script)
    #expect(try await repository.read().guids == before)
  }
}

extension StableIdentifierTests {
  /// What happened before a folder got another name belongs to the same ministry still.
  @Test func aMinistryKeepsItsEventsWhenItsFolderIsRenamed() async throws {
    let read = try await HistoryRepository(
      """
      e im/a.md nrw-ki-0001; c 2025-01-01 eins; git mv Content/ressorts/im Content/ressorts/mi
      sed -i 's/^kuerzel: im/kuerzel: mi/' Content/ressorts/mi/ressort.md; c 2025-02-01 Kürzel
      git mv Content/ressorts/mi/a.md Content/ressorts/jm; c 2025-03-01 verschoben
      """
    ).read()
    let history = try #require(read.history.chronicle.histories["nrw-ki-0001"])
    #expect(history.events(asOf: Day("2026-11-23")!).map(\.ministries) == [["mi"], ["jm", "mi"]])
    #expect(history.versions.map(\.ministry) == ["im", "jm"])
    #expect(history.versions.map(\.ministryName) == ["Inneres", "Justiz"])
  }
}

extension ReadHistory {
  fileprivate var guids: [String] {
    history.chronicle.histories.values.flatMap { $0.events(asOf: Day("2026-11-23")!).map(\.guid) }
  }
}
