import Chronicling
import RegisterModel
import Testing

/// What stands beside the entries has a history as they do: nobody changes what is said of a ministry, a law or the office in silence.
struct GroundHistoryTests {
  @Test(arguments: [
    Case(
      "a ministry, the office, a law, a page",
      """
      c 2025-01-01 eins
      g ressorts/im/ressort.md 'kuerzel: im' 'abkuerzung: IM' 'name: Inneres' 'meldung: {stand: fehlanzeige}'; c 2025-01-02 Meldung
      g portal.md 'titel: P' 'basis_url: https://p.example' 'koordinierung:' '  stand: unbesetzt' '  seit: 2023-11'; c 2025-01-03 Amt
      g portal.md 'titel: P' 'basis_url: https://p.example' 'koordinierung:' '  stand: besetzt' '  seit: 2024-05-14'; c 2025-01-04 Amt
      g normen/a.md 'gesetz: AG' 'normen:' '- norm: § 1' '- {norm: § 2, titel: Zwei}'; c 2025-01-05 Gesetz
      g normen/a.md 'gesetz: AG' 'normen:' '- {norm: § 2, titel: Drei}'; c 2025-01-06 Norm
      g seiten/m.md 'titel: Methode'; echo 'Ein Satz.' >> Content/seiten/m.md; c 2025-01-07 Seite
      sed -i 's/Ein Satz/Zwei kurze Sätze/' Content/seiten/m.md; c 2025-01-08 Text
      """,
      "portal.md: 1 2025-01-01 „Angaben zum Portal“ | 2 2025-01-03 Koordinierende Stelle: - → Unbesetzt; Seit: November 2023 | 3 2025-01-04 Koordinierende Stelle: Stand: Unbesetzt → Besetzt, Koordinierende Stelle: Seit: November 2023 → 14.\u{A0}Mai 2024",
      "ressorts/im/ressort.md: 1 2025-01-01 „Inneres“ | 2 2025-01-02 Meldung an das Register: - → Fehlanzeige",
      "ressorts/jm/ressort.md: 1 2025-01-01 „Justiz“",
      "normen/a.md: 1 2025-01-05 „AG“ | 2 2025-01-06 Normen, § 2: Titel: Zwei → Drei, Normen: § 1 → -",
      "seiten/m.md: 1 2025-01-07 „Methode“ | 2 2025-01-08 Text: Ein Satz. → Zwei kurze Sätze."
    ),
    Case(
      "ways of writing are no change, entries, pictures and the list of removed entries no part of it",
      """
      e im/a.md nrw-ki-0001; mkdir Content/bilder; echo x > Content/bilder/a.png; r 2=Weg; git add -A; git rm -q --cached Content/ressorts/jm/ressort.md
      rm Content/ressorts/jm/ressort.md; c 2025-01-01 eins
      g ressorts/im/ressort.md 'name: "Inneres"' '# Kommentar' 'abkuerzung: IM' 'kuerzel: im'
      sed -i 's/$/\\r/' Content/portal.md; c 2025-01-02 Schreibweise
      """,
      "portal.md: 1 2025-01-01 „Angaben zum Portal“", "ressorts/im/ressort.md: 1 2025-01-01 „Inneres“"
    ),
    Case(
      "removed with a reason, and back; what cannot be read hides no change",
      """
      g seiten/m.md 'titel: Methode' 'kurzbeschreibung: A'; rm -r Content/ressorts Content/portal.md; c 2025-01-01 eins
      rm Content/seiten/m.md; c 2025-01-02 'weg\n\nGrund: Sie war falsch.'
      g seiten/m.md 'titel: Methode' 'kurzbeschreibung: B'; c 2025-01-03 zurück
      g seiten/m.md 'titel: [Methode' 'kurzbeschreibung: B'; c 2025-01-04 kaputt
      g seiten/m.md 'titel: Methode' 'kurzbeschreibung: C'; c 2025-01-05 heil; rm Content/seiten/m.md; c 2025-01-06 weg
      """,
      "seiten/m.md: 1 2025-01-01 „Methode“ | 2 2025-01-03 zurück „Sie war falsch.“ (commit) Kurzbeschreibung: A → B | 3 2025-01-04 unlesbar | 4 2025-01-05 Kurzbeschreibung: B → C | weg 2025-01-06"
    ),
    Case(
      "another name for the file",
      """
      rm -r Content/ressorts Content/portal.md; g seiten/m.md 'titel: Methode'; g normen/a.md 'gesetz: AG' 'name: A'; c 2025-01-01 eins
      git mv Content/seiten/m.md Content/seiten/methodik.md; git mv Content/normen/a.md Content/normen/b.md
      g normen/b.md 'gesetz: AG' 'name: B'; c 2025-01-02 umbenannt
      g seiten/m.md 'titel: Ganz anders'; c 2025-01-03 neu; g seiten/m.md 'titel: Noch anders'; c 2025-01-04 geändert
      """,
      "normen/a.md: 1 2025-01-01 „AG“ | 2 2025-01-02 Name: A → B",
      "seiten/m.md/2: 1 2025-01-03 „Ganz anders“ | 2 2025-01-04 Titel: Ganz anders → Noch anders",
      "seiten/m.md: 1 2025-01-01 „Methode“"
    ),
    Case(
      "a branch is told commit by commit, a conflict as the merge",
      """
      rm -r Content/ressorts Content/portal.md; g seiten/m.md 'titel: A'; g seiten/n.md 'titel: N'; c 2025-01-01 eins
      git checkout -q -b x; g seiten/m.md 'titel: B'; c 2025-01-02 Zweig; g seiten/n.md 'titel: O'; c 2025-01-03 Zweig
      git checkout -q main; g seiten/n.md 'titel: P'; c 2025-01-04 Hauptzweig; m 2025-01-05 -X theirs x
      """,
      "seiten/m.md: 1 2025-01-01 „A“ | 2 2025-01-02 Titel: A → B",
      "seiten/n.md: 1 2025-01-01 „N“ | 2 2025-01-04 Titel: N → P | 3 2025-01-05 Titel: P → O"
    ),
    Case(
      "another name on one branch, another text on the other",
      """
      rm -r Content/ressorts Content/portal.md; g seiten/m.md 'titel: A'; c 2025-01-01 eins
      git checkout -q -b x; git mv Content/seiten/m.md Content/seiten/n.md; c 2025-01-02 Zweig
      git checkout -q main; g seiten/m.md 'titel: A' 'kurzbeschreibung: K'; c 2025-01-03 Hauptzweig; m 2025-01-04 x
      g seiten/n.md 'titel: A' 'kurzbeschreibung: L'; c 2025-01-05 danach
      """,
      "seiten/m.md: 1 2025-01-01 „A“ | 2 2025-01-03 Kurzbeschreibung: - → K | 3 2025-01-05 Kurzbeschreibung: K → L"
    ),
    Case(
      "Content as a whole moves",
      """
      rm -r Content/ressorts; g seiten/m.md 'titel: A'; c 2025-01-01 eins; mkdir Neu; git mv Content Neu/Content; c 2025-01-02 verschoben
      mkdir Content; git mv Neu/Content/* Content; c 2025-01-03 zurück; g seiten/m.md 'titel: B'; c 2025-01-04 zwei
      """,
      "portal.md: 1 2025-01-01 „Angaben zum Portal“", "seiten/m.md: 1 2025-01-01 „A“ | 2 2025-01-04 Titel: A → B"
    ),
    Case(
      "a ministry whose folder gets another name is the same one",
      """
      rm -r Content/ressorts/jm Content/portal.md; c 2025-01-01 eins; git mv Content/ressorts/im Content/ressorts/mi
      g ressorts/mi/ressort.md 'kuerzel: mi' 'abkuerzung: IM' 'name: Inneres'; c 2025-01-02 Kürzel
      g ressorts/mi/ressort.md 'kuerzel: mi' 'abkuerzung: MI' 'name: Inneres'; c 2025-01-03 Abkürzung
      """,
      "ressorts/im/ressort.md: 1 2025-01-01 „Inneres“ | 2 2025-01-02 Kürzel: im → mi | 3 2025-01-03 Abkürzung: IM → MI"
    ),
  ])
  func isWhatACarefulPersonWouldWriteDown(_ example: Case) async throws {
    let repository = try HistoryRepository(Self.words + example.script)
    let told = try await repository.read().toldOfGround
    #expect(told == example.told, "\(told.joined(separator: "\n"))")
  }

  /// Nothing of the working copy is a version, and nothing of it is hidden.
  @Test func whatIsNotCommittedIsSaidToBeSo() async throws {
    let repository = try HistoryRepository(
      Self.words
        + "g normen/a.md 'gesetz: AG'; g seiten/m.md 'titel: A'; c 2025-01-01 eins; g normen/a.md 'gesetz: BG'; g normen/neu.md 'gesetz: NG'; rm Content/seiten/m.md"
    )
    #expect(
      try await repository.read().toldOfGround.filter { !$0.hasPrefix("ressorts") && !$0.hasPrefix("portal") } == [
        "normen/a.md: 1 2025-01-01 „AG“ | offen Gesetz: AG → BG", "seiten/m.md: 1 2025-01-01 „A“ | weg ohne Commit",
      ])
  }

  /// Later commits, and commits written anew, give no event another identifier.
  @Test func eventsKeepTheirIdentifiers() async throws {
    let repository = try HistoryRepository(
      Self.words
        + "g normen/a.md 'gesetz: AG'; c 2025-01-01 eins; g normen/a.md 'gesetz: BG'; c 2025-01-02 zwei; rm Content/normen/a.md; c 2025-01-03 drei"
    )
    let before = try await repository.read().guidsOfGround
    #expect(before.filter { $0.hasPrefix("normen") }.count == 3)
    try repository.proceed(
      "FILTER_BRANCH_SQUELCH_WARNING=1 git filter-branch -f --msg-filter 'cat; echo neu' HEAD >/dev/null 2>&1")
    #expect(try await repository.read().guidsOfGround == before)
  }

  /// Writes a file below Content, each argument a line of its front matter.
  private static let words = """
    g() {
      file=$C/$1; shift; mkdir -p "$(dirname "$file")"; { echo ---; printf '%s\\n' "$@"; echo ---; } > "$file"
    }

    """

  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let script: String
    let told: [String]

    init(_ name: String, _ script: String, _ told: String...) {
      testDescription = name
      self.script = script
      self.told = told
    }
  }
}

extension ReadHistory {
  fileprivate var guidsOfGround: [String] {
    history.chronicle.grounds.flatMap { $0.events(asOf: Day("2026-11-23")!).map(\.guid) }
  }
}
