import Disk
import Foundation
import Testing

@testable import Publishing

/// What the history says against entries in the working copy.
struct IdentifierTests {
  @Test(arguments: [
    Case(
      "a dead identifier for another use", "R30", "im/n.md:2:5",
      "Eine Kennung wird nie neu vergeben, „nrw-ki-0001“ gehörte dem entfernten Eintrag „Titel nrw-ki-0001“.",
      """
      e im/a.md nrw-ki-0001; c 2025-01-01 eins
      rm Content/ressorts/im/a.md; c 2025-02-01 gelöscht
      e im/n.md nrw-ki-0001 'titel: Ganz anderes'
      """),
    Case(
      "the same, committed", "R30", "im/n.md:2:5",
      "Eine Kennung wird nie neu vergeben, „nrw-ki-0001“ gehörte dem entfernten Eintrag „Titel nrw-ki-0001“.",
      """
      e im/a.md nrw-ki-0001; c 2025-01-01 eins
      rm Content/ressorts/im/a.md; c 2025-02-01 gelöscht
      e im/n.md nrw-ki-0001 'titel: Ganz anderes'; c 2025-03-01 neu
      e im/n.md nrw-ki-0001 'titel: Noch anderes'; c 2025-04-01 neu
      """),
    Case(
      "the same, on a branch that had deleted the entry too", "R30", "im/a.md:2:5",
      "Eine Kennung wird nie neu vergeben, „nrw-ki-0001“ gehörte dem entfernten Eintrag „Titel nrw-ki-0001“.",
      """
      e im/a.md nrw-ki-0001; e im/b.md nrw-ki-0002; c 2025-01-01 eins
      git checkout -q -b zweig; rm Content/ressorts/im/a.md; c 2025-02-01 weg; e im/a.md nrw-ki-0001 'titel: Ganz anderes'
      c 2025-02-02 neu; git checkout -q main; rm Content/ressorts/im/a.md; c 2025-03-01 gelöscht
      m 2025-04-01 zweig || c 2025-04-01 vereint
      """),
    Case(
      "a changed identifier", "R30", "im/a.md:2:5",
      "Eine Kennung ändert sich nie, veröffentlicht ist dieser Eintrag als „nrw-ki-0001“.",
      "e im/a.md nrw-ki-0001; c 2025-01-01 eins; e im/a.md nrw-ki-0002"),
    Case(
      "the same, committed", "R30", "im/a.md:2:5",
      "Eine Kennung ändert sich nie, veröffentlicht ist dieser Eintrag als „nrw-ki-0001“.",
      "e im/a.md nrw-ki-0001; c 2025-01-01 eins; e im/a.md nrw-ki-0002; c 2025-02-01 zwei"),
    Case(
      "the same, with the file renamed", "R30", "jm/b.md:2:5",
      "Eine Kennung ändert sich nie, veröffentlicht ist dieser Eintrag als „nrw-ki-0001“.",
      """
      e im/a.md nrw-ki-0001 'titel: Eins'; c 2025-01-01 eins
      rm Content/ressorts/im/a.md; e jm/b.md nrw-ki-0002 'titel: Eins'; c 2025-02-01 zwei
      """),
    Case(
      "an identifier left to a newer file", "R30", "im/a.md:2:5",
      "Eine Kennung ändert sich nie, veröffentlicht ist dieser Eintrag als „nrw-ki-0001“, und diese Kennung trägt jetzt PATH/im/n.md.",
      "e im/a.md nrw-ki-0001 'titel: Alt'; c 2025-01-01 eins; e im/a.md nrw-ki-0002 'titel: Alt'; e im/n.md nrw-ki-0001 'titel: Neu'"
    ),
    Case(
      "the same, committed, with other changes since", "R30", "im/a.md:2:5",
      "Eine Kennung ändert sich nie, veröffentlicht ist dieser Eintrag als „nrw-ki-0001“, und diese Kennung trägt jetzt PATH/im/n.md.",
      """
      e im/a.md nrw-ki-0001 'titel: Alt'; c 2025-01-01 eins; e im/a.md nrw-ki-0002 'titel: Alt'; e im/n.md nrw-ki-0001 'titel: Neu'
      c 2025-02-01 zwei; e im/n.md nrw-ki-0001 'titel: Neuer'; e im/a.md nrw-ki-0002 'titel: Alt' 'umfang: klein'; c 2025-03-01 drei
      """),
    Case(
      "another beginning of all identifiers", "R30", "portal.md:4:17",
      "Womit Kennungen beginnen, ändert sich nach der ersten Veröffentlichung nicht mehr; veröffentlicht ist „nrw-ki-0001“.",
      "e im/a.md nrw-ki-0001; e im/b.md nrw-ki-0002; c 2025-01-01 eins; p stadt-"),
    Case(
      "the same, with the entries", "R30", "portal.md:4:17",
      "Womit Kennungen beginnen, ändert sich nach der ersten Veröffentlichung nicht mehr; veröffentlicht ist „nrw-ki-0001“.",
      "e im/a.md nrw-ki-0001; c 2025-01-01 eins; p stadt-; e im/a.md stadt-0001"),
    Case(
      "the same, committed, with other entries since", "R30", "portal.md:4:17",
      "Womit Kennungen beginnen, ändert sich nach der ersten Veröffentlichung nicht mehr; veröffentlicht ist „stadt-0001“.",
      """
      p stadt-; e im/a.md stadt-0001; c 2025-01-01 eins; p ort-; e im/a.md ort-0001; c 2025-02-01 zwei; e im/b.md ort-0002
      c 2025-03-01 drei
      """),
    Case(
      "a beginning that is no longer said", "R30", "portal.md:1:1",
      "Womit Kennungen beginnen, ändert sich nach der ersten Veröffentlichung nicht mehr; veröffentlicht ist „stadt-0001“.",
      """
      p stadt-; e im/a.md stadt-0001; c 2025-01-01 eins; sed -i /^kennung/d Content/portal.md
      """),
    Case(
      "a state for which any words may be written, called editorial", "R55", "im/a.md:3:12",
      "Redaktionell ist nur eine Änderung des Wortlauts, geändert ist auch „Freigabe der Informationssicherheit: Stand“.",
      """
      e im/a.md nrw-ki-0001 'sicherheitsfreigabe:' '  stand: Die Freigabe ist erteilt'; c 2025-01-01 eins
      e im/a.md nrw-ki-0001 'aenderung: redaktionell' 'sicherheitsfreigabe:' '  stand: Die Freigabe ist versagt'
      """),
    Case(
      "an editorial change that is none", "R55", "im/a.md:3:12",
      "Redaktionell ist nur eine Änderung des Wortlauts, geändert ist auch „Status“.",
      """
      e im/a.md nrw-ki-0001; c 2025-01-01 eins
      e im/a.md nrw-ki-0001 'aenderung: redaktionell' 'status: erprobung'
      """),
    Case(
      "the same, committed", "R55", "im/a.md:3:12",
      "Redaktionell ist nur eine Änderung des Wortlauts, geändert ist auch „Status“.",
      """
      e im/a.md nrw-ki-0001; c 2025-01-01 eins
      e im/a.md nrw-ki-0001 'aenderung: redaktionell' 'status: erprobung'; c 2025-02-01 zwei
      """),
    Case(
      "the same, behind a version that cannot be read", "R55", "im/a.md:3:12",
      "Redaktionell ist nur eine Änderung des Wortlauts, geändert ist auch „Status“.",
      """
      e im/a.md nrw-ki-0001; c 2025-01-01 eins; sed -i 's/^titel: /titel: [/' Content/ressorts/im/a.md; c 2025-02-01 kaputt
      e im/a.md nrw-ki-0001 'aenderung: redaktionell' 'status: erprobung'; c 2025-02-02 zwei
      """),
    Case(
      "a mark that was left in the file", "R55", "im/a.md:3:12",
      "„aenderung: redaktionell“ gilt für die Fassung, die es brachte, und nicht für die Änderung, die jetzt ansteht.",
      """
      e im/a.md nrw-ki-0001 'zweck: Erst'; c 2025-01-01 eins
      e im/a.md nrw-ki-0001 'aenderung: redaktionell' 'zweck: Zweck'; c 2025-02-01 zwei
      e im/a.md nrw-ki-0001 'aenderung: redaktionell' 'zweck: Der Zweck'
      """),
    Case(
      "a status changed without a word", "R62", "im/a.md:4:9",
      "Geänderte Kernangaben werden begründet, zu „Status“ sagt keine „aenderungsnotiz“, warum.",
      "e im/a.md nrw-ki-0001; c 2025-01-01 eins; e im/a.md nrw-ki-0001 'titel: Neu' 'status: erprobung'"),
    Case(
      "the same, in the last commit", "R62", "im/a.md:4:9",
      "Geänderte Kernangaben werden begründet, zu „Status“ sagt keine „aenderungsnotiz“, warum.",
      "e im/a.md nrw-ki-0001; c 2025-01-01 eins; e im/a.md nrw-ki-0001 'titel: Neu' 'status: erprobung'; c 2025-01-02 zwei"
    ),
    Case(
      "the same, in a merge", "R62", "im/a.md:4:9",
      "Geänderte Kernangaben werden begründet, zu „Status“ sagt keine „aenderungsnotiz“, warum.",
      """
      e im/a.md nrw-ki-0001; e im/b.md nrw-ki-0002; c 2025-01-01 eins
      e im/b.md nrw-ki-0002 'status: erprobung'; c 2025-01-02 alt
      git checkout -q -b x; e im/a.md nrw-ki-0001 'titel: Neu' 'status: erprobung'; c 2025-01-03 zwei
      e im/c.md nrw-ki-0003; c 2025-01-04 drei; git checkout -q main; e im/d.md nrw-ki-0004; c 2025-01-05 vier
      m 2025-01-06 x
      """),
    Case(
      "a note that speaks of the version before", "R62", "im/a.md:4:9",
      "Geänderte Kernangaben werden begründet, zu „Status“, „Beginn“ spricht „aenderungsnotiz“ noch von der letzten Fassung.",
      """
      e im/a.md nrw-ki-0001 'aenderungsnotiz: Beschluss'; c 2025-01-01 eins
      e im/a.md nrw-ki-0001 'aenderungsnotiz: Beschluss' 'status: erprobung' 'beginn: 2025-01-01'
      e im/a.md nrw-ki-0001 'aenderungsnotiz: Beschluss' 'status: erprobung' 'beginn: 2025-02-01'; c 2025-02-01 zwei
      e im/a.md nrw-ki-0001 'aenderungsnotiz: Beschluss' 'status: geplant' 'beginn: 2025-03-01'
      """),
    Case(
      "a legal basis that is gone", "R62", "im/a.md:2:5",
      "Geänderte Kernangaben werden begründet, zu „Rechtsgrundlagen“ sagt keine „aenderungsnotiz“, warum.",
      """
      e im/a.md nrw-ki-0001 'rechtsgrundlagen:' '- {norm: § 1, gesetz: A, art: aufgabe}'; c 2025-01-01 eins
      e im/a.md nrw-ki-0001
      """),
    Case(
      "another ministry", "R62", "jm/a.md:2:5",
      "Geänderte Kernangaben werden begründet, zu „Ressort“ sagt keine „aenderungsnotiz“, warum.",
      "e im/a.md nrw-ki-0001; c 2025-01-01 eins; mv Content/ressorts/im/a.md Content/ressorts/jm"),
    Case(
      "an entry that nobody changed for a year", "R40", "im/a.md:2:5",
      "Eintrag zuletzt geändert am 1. Januar 2025, vor mehr als zwölf Monaten.",
      "e im/a.md nrw-ki-0001 'status: in_betrieb'; c 2025-01-01 eins"),
    Case(
      "the same, with a change that is dated in the future", "R40", "im/a.md:2:5",
      "Eintrag zuletzt geändert am 1. Februar 2025, vor mehr als zwölf Monaten.",
      """
      e im/a.md nrw-ki-0001 'status: in_betrieb'; c 2025-01-01 eins; e im/b.md nrw-ki-0002; c 2025-02-01 zwei
      e im/a.md nrw-ki-0001 'status: in_betrieb' 'umfang: klein'; c 2062-03-01 drei
      """),
    Case(
      "an entry removed by the list and still there", "entfernt-widerspruch", "entfernt.md:3:8",
      "Die Liste nennt entfernte Einträge, „nrw-ki-0001“ hat noch die Datei PATH/im/a.md.",
      "e im/a.md nrw-ki-0001\nprintf -- '---\\neintraege:\\n- {id: nrw-ki-0001, grund: Weg}\\n---\\n' > Content/entfernt.md"
    ),
    Case(
      "an entry removed by the list that never was", "entfernt-unbekannt", "entfernt.md:3:8",
      "Die Liste nennt entfernte Einträge, „nrw-ki-0011“ war nach der Versionsgeschichte nie veröffentlicht.",
      """
      e im/a.md nrw-ki-0001; e im/b.md nrw-ki-0002; c 2025-01-01 eins; rm Content/ressorts/im/a.md
      printf -- '---\\neintraege:\\n- {id: nrw-ki-0011, grund: Weg}\\n---\\n' > Content/entfernt.md
      """),
  ])
  func isFound(_ example: Case) async throws {
    let repository = try HistoryRepository(example.script + "\ngit add -A; git diff --quiet HEAD 2>/dev/null || true")
    let found = try await repository.read().findings.filter { $0.rule == example.rule }
    let ressorts = "\(repository.folder)/Content/ressorts"
    #expect(
      found.map { $0.message.replacingOccurrences(of: ressorts, with: "PATH") } == [example.message])
    let place = found.first.map { finding in
      let file = readFile(at: finding.file.path) ?? finding.file
      let position = file.position(of: Int(finding.range.start))
      return "\(finding.file.path):\(position.line):\(position.column)"
    }
    #expect(place?.hasSuffix("/" + example.place) == true, "\(place ?? "nowhere")")
  }

  /// Entries that exchange their identifiers: both are told, committed or not, with what they were called before.
  @Test(arguments: ["", "c 2025-02-01 zwei; e im/c.md nrw-ki-0003; c 2025-03-01 drei"])
  func exchangedIdentifiersAreFound(further: String) async throws {
    let findings = try await HistoryRepository(
      """
      e im/a.md nrw-ki-0001 'titel: Eins'; e jm/b.md nrw-ki-0002 'titel: Zwei'; c 2025-01-01 eins
      e im/a.md nrw-ki-0002 'titel: Eins'; e jm/b.md nrw-ki-0001 'titel: Zwei'; \(further)
      """
    ).read().findings.filter { $0.rule == "R30" }
    #expect(findings.map { String($0.file.path.suffix(7)) }.sorted() == ["im/a.md", "jm/b.md"])
    #expect(
      findings.allSatisfy { $0.message.contains($0.file.path.hasSuffix("a.md") ? "„nrw-ki-0001“" : "„nrw-ki-0002“") })
  }

  /// What looks like a fault and is none.
  @Test(arguments: [
    // Files that are exchanged with all that they say, one that makes room for a newer one, and identifiers that were exchanged and are back.
    """
    e im/a.md nrw-ki-0001 'titel: Eins'; e im/b.md nrw-ki-0002 'titel: Zwei'; c 2025-01-01 eins
    e im/b.md nrw-ki-0001 'titel: Eins'; e im/a.md nrw-ki-0002 'titel: Zwei'; c 2025-02-01 zwei
    e im/b.md nrw-ki-0001 'titel: Eins neu'; e im/a.md nrw-ki-0002 'titel: Zwei neu'
    """,
    """
    e im/a.md nrw-ki-0001 'titel: Eins'; c 2025-01-01 eins; e jm/a.md nrw-ki-0001 'titel: Eins neu'; e im/a.md nrw-ki-0002 'titel: Zwei'
    c 2025-02-01 zwei; e jm/a.md nrw-ki-0001 'titel: Eins wieder neu'
    """,
    """
    e im/a.md nrw-ki-0001 'titel: Eins'; e im/b.md nrw-ki-0002 'titel: Zwei'; c 2025-01-01 eins
    e im/a.md nrw-ki-0002 'titel: Eins'; e im/b.md nrw-ki-0001 'titel: Zwei'; c 2025-02-01 zwei
    e im/a.md nrw-ki-0001 'titel: Eins'; e im/b.md nrw-ki-0002 'titel: Zwei'
    """,
    """
    e im/a.md nrw-ki-0001 'titel: Eins'; e im/b.md nrw-ki-0002 'titel: Zwei'; c 2025-01-01 eins
    e im/a.md nrw-ki-0002 'titel: Eins'; e im/b.md nrw-ki-0001 'titel: Zwei'; c 2025-02-01 zwei
    e im/a.md nrw-ki-0001 'titel: Eins'; e im/b.md nrw-ki-0002 'titel: Zwei'; c 2025-03-01 drei
    """,
    // The way out of a reused identifier: the intruder gets one of its own.
    """
    e im/a.md nrw-ki-0001; c 2025-01-01 eins; rm Content/ressorts/im/a.md; c 2025-02-01 gelöscht
    e im/n.md nrw-ki-0001 'titel: Ganz anderes'; c 2025-03-01 neu
    e im/n.md nrw-ki-0005 'titel: Ganz anderes'; c 2025-04-01 berichtigt
    """,
    // A changed identifier whose old one is explained as another use.
    """
    e im/a.md nrw-ki-0001; c 2025-01-01 eins; e im/a.md nrw-ki-0002; c 2025-02-01 zwei
    printf -- '---\\neintraege:\\n- {id: nrw-ki-0001, grund: Ersetzt}\\n---\\n' > Content/entfernt.md
    """,
    // A file that another entry's file was moved over: that one keeps its own identifier, committed or not.
    """
    e im/a.md nrw-ki-0001; e im/b.md nrw-ki-0002; c 2025-01-01 eins
    git mv -f Content/ressorts/im/b.md Content/ressorts/im/a.md; c 2025-02-01 zwei
    """,
    """
    e im/a.md nrw-ki-0001; c 2025-01-01 eins; e im/b.md nrw-ki-0002; c 2025-01-02 zwei
    mv Content/ressorts/im/b.md Content/ressorts/im/a.md
    """,
    // Another beginning of all identifiers before anything was published, and one that was taken back; an identifier that no build took.
    """
    e im/a.md nrw-ki-0001 'entwurf: true'; c 2025-01-01 eins; p stadt-; e im/a.md stadt-0001 'entwurf: true'; c 2025-02-01 zwei
    e im/a.md stadt-0001
    """,
    """
    e im/a.md nrw-ki-0001; c 2025-01-01 eins; cp Content/portal.md alt; p stadt-; e im/a.md stadt-0001; c 2025-02-01 zwei
    mv alt Content/portal.md; e im/a.md nrw-ki-0001; c 2025-03-01 zurück
    """,
    "p stadt-; e im/a.md nrw-ki-0001; c 2025-01-01 eins; e im/a.md ki-0001; c 2025-01-02 zwei; e im/a.md stadt-0001",
    // Drafts may change their identifiers and go.
    """
    e im/a.md nrw-ki-0001 'entwurf: true'; e im/b.md nrw-ki-0002; c 2025-01-01 eins
    e im/a.md nrw-ki-0003 'entwurf: true'; c 2025-02-01 zwei
    """,
    // A draft that was published, got another title and went: it is the entry still when it comes back, committed or not.
    """
    e im/a.md nrw-ki-0001; c 2025-01-01 eins; e im/a.md nrw-ki-0001 'entwurf: true' 'titel: Neu'; c 2025-02-01 zwei
    rm Content/ressorts/im/a.md; c 2025-03-01 gelöscht; git revert --no-commit HEAD; c 2025-04-01 zurück
    """,
    """
    e im/a.md nrw-ki-0001; c 2025-01-01 eins; e im/a.md nrw-ki-0001 'entwurf: true' 'titel: Neu'; c 2025-02-01 zwei
    rm Content/ressorts/im/a.md; c 2025-03-01 gelöscht; e im/a.md nrw-ki-0001 'titel: Neu'
    """,
    """
    e im/a.md nrw-ki-0001; c 2025-01-01 eins; sed '/^titel/d; s/^id/entwurf: true\\n&/' -i Content/ressorts/im/a.md
    c 2025-02-01 zwei; rm Content/ressorts/im/a.md; c 2025-03-01 gelöscht; git revert --no-commit HEAD; c 2025-04-01 zurück
    """,
    // A branch that gave it another title, and a merge that keeps what the other side had deleted.
    """
    e im/a.md nrw-ki-0001; e im/b.md nrw-ki-0002; c 2025-01-01 eins
    git checkout -q -b zweig; e im/a.md nrw-ki-0001 'titel: Neu'; c 2025-02-01 zwei
    git checkout -q main; rm Content/ressorts/im/a.md; c 2025-03-01 gelöscht; m 2025-04-01 zweig || c 2025-04-01 behalten
    """,
    // A restored entry may change while its restoration is not committed.
    """
    e im/a.md nrw-ki-0001; c 2025-01-01 eins; rm Content/ressorts/im/a.md; c 2025-02-01 gelöscht
    e im/a.md nrw-ki-0001 'status: erprobung'
    """,
    // The claim was true, and what changed since is committed without it.
    """
    e im/a.md nrw-ki-0001 'zweck: Prüfn'; c 2025-01-01 eins
    e im/a.md nrw-ki-0001 'zweck: Prüfen' 'aenderung: redaktionell'; c 2025-02-01 zwei
    """,
    // A mark that was left counts for what a new note tells, and not for what its own does.
    """
    e im/a.md nrw-ki-0001 'zweck: Prüfn'; c 2025-01-01 eins
    e im/a.md nrw-ki-0001 'zweck: Prüfen' 'aenderung: redaktionell'; c 2025-02-01 zwei
    e im/a.md nrw-ki-0001 'zweck: Prüfung' 'aenderung: redaktionell' 'aenderungsnotiz: Ein Wort'
    """,
    // A false claim was taken back, and a later one is true: while it is not committed, and when it is.
    """
    e im/a.md nrw-ki-0001 'zweck: Prüfn'; c 2025-01-01 eins
    e im/a.md nrw-ki-0001 'zweck: Prüfn' 'status: erprobung' 'aenderung: redaktionell'; c 2025-02-01 zwei
    e im/a.md nrw-ki-0001 'zweck: Prüfn' 'status: erprobung'; c 2025-02-02 zurückgenommen
    e im/a.md nrw-ki-0001 'zweck: Prüfen' 'status: erprobung' 'aenderung: redaktionell'
    """,
    """
    e im/a.md nrw-ki-0001 'zweck: Prüfn'; c 2025-01-01 eins
    e im/a.md nrw-ki-0001 'zweck: Prüfn' 'status: erprobung' 'aenderung: redaktionell'; c 2025-02-01 zwei
    e im/a.md nrw-ki-0001 'zweck: Prüfen' 'status: erprobung' 'aenderung: redaktionell'; c 2025-02-02 drei
    """,
  ])
  func isNoFault(_ script: String) async throws {
    let findings = try await HistoryRepository(script).read().findings
    #expect(!findings.contains { ["R30", "R55"].contains($0.rule) })
  }

  /// A false claim is past once the next change is true, though its mark, left in the file, does not count for that.
  @Test func aMarkThatWasLeftIsNoFaultAndTold() async throws {
    let script = """
      e im/a.md nrw-ki-0001 'zweck: Prüfn'; c 2025-01-01 eins
      e im/a.md nrw-ki-0001 'zweck: Prüfn' 'status: erprobung' 'aenderung: redaktionell'; c 2025-02-01 zwei
      e im/a.md nrw-ki-0001 'zweck: Prüfen' 'status: erprobung' 'aenderung: redaktionell'
      """
    let findings = try await HistoryRepository(script).read().findings
    #expect(findings.filter { ["R30", "R55"].contains($0.rule) }.map(\.severity) == [.hint])
  }

  /// Changes of key facts that need no further word.
  @Test(arguments: [
    // A note of the change, beside it and alone behind it.
    """
    e im/a.md nrw-ki-0001 'aenderungsnotiz: Neu'; c 2025-01-01 eins
    e im/a.md nrw-ki-0001 'aenderungsnotiz: Beschluss' 'status: erprobung'
    """,
    """
    e im/a.md nrw-ki-0001; c 2025-01-01 eins; e im/a.md nrw-ki-0001 'status: erprobung'; c 2025-02-01 zwei
    e im/a.md nrw-ki-0001 'status: erprobung' 'aenderungsnotiz: Beschluss'
    """,
    """
    e im/a.md nrw-ki-0001; c 2025-01-01 eins
    e im/a.md nrw-ki-0001 'status: erprobung' 'aenderungsnotiz: Beschluss'; c 2025-02-01 zwei
    """,
    // An old version, behind a commit about something else.
    """
    e im/a.md nrw-ki-0001; c 2025-01-01 eins; e im/a.md nrw-ki-0001 'status: erprobung'; c 2025-02-01 zwei
    e im/b.md nrw-ki-0002; c 2025-03-01 drei
    """,
    // A version that was published, a draft, a fact that was missing, and one that is no key fact.
    "e im/a.md nrw-ki-0001 'status: erprobung'; c 2025-01-01 eins",
    "e im/a.md nrw-ki-0001 'entwurf: true'; c 2025-01-01 eins; e im/a.md nrw-ki-0001 'entwurf: true' 'status: erprobung'",
    """
    e im/a.md nrw-ki-0001 'status: in_betrieb'; c 2025-01-01 eins
    e im/a.md nrw-ki-0001 'status: in_betrieb' 'beginn: 2025-01-01' 'umfang: klein'
    """,
    "e im/a.md nrw-ki-0001; c 2025-01-01 eins; e im/a.md nrw-ki-0001 'umfang: klein' 'titel: Neu'",
    // What was mistyped, which is an error of its own.
    "e im/a.md nrw-ki-0001; c 2025-01-01 eins; e im/a.md nrw-ki-0001 'status: erprobt'",
    """
    e im/a.md nrw-ki-0001 'verarbeitungsorte:' '- {ort: Bonn, land: DE}'; c 2025-01-01 eins
    e im/a.md nrw-ki-0001 'verarbeitungsorte:' '- {ort: Bonn, land: Deutschland}'
    """,
    // One that is said to be editorial, which is an error of its own.
    """
    e im/a.md nrw-ki-0001; c 2025-01-01 eins
    e im/a.md nrw-ki-0001 'aenderung: redaktionell' 'status: erprobung'
    """,
  ])
  func needsNoNote(_ script: String) async throws {
    let findings = try await HistoryRepository(script).read().findings
    #expect(!findings.contains { $0.rule == "R62" })
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let rule: String
    let place: String
    let message: String
    let script: String

    init(_ name: String, _ rule: String, _ place: String, _ message: String, _ script: String) {
      testDescription = name
      self.rule = rule
      self.place = place
      self.message = message
      self.script = script
    }
  }
}
