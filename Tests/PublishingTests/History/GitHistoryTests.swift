import Foundation
import Testing

/// Repositories as people make them, and the history that a careful person would write down.
struct GitHistoryTests {
  @Test(arguments: [
    Case(
      "edits",
      """
      e im/a.md nrw-ki-0001; c 2025-01-01 eins
      e im/a.md nrw-ki-0001 'status: entwicklung' 'aenderungsnotiz: Beschluss'; c 2025-02-01 zwei
      e im/a.md nrw-ki-0001 'status: erprobung' 'aenderungsnotiz: Beschluss'; c 2025-03-01 drei
      """,
      "nrw-ki-0001: 1 2025-01-01 | 2 2025-02-01 Status: Geplant → In Entwicklung „Beschluss“ | 3 2025-03-01 Status: In Entwicklung → In Erprobung"
    ),
    Case(
      "ways of writing",
      """
      e im/a.md nrw-ki-0001 'themen: [verwaltung, justiz]'; c 2025-01-01 eins
      sed -i 's/$/\\r/' Content/ressorts/im/a.md; c 2025-02-01 CRLF
      e im/a.md nrw-ki-0001 'themen:' '- justiz' '- "verwaltung"'; c 2025-03-01 Schreibweise
      """, "nrw-ki-0001: 1 2025-01-01"),
    Case(
      "rename, move between ministries and change in one commit",
      """
      e im/a.md nrw-ki-0001; c 2025-01-01 eins
      git mv Content/ressorts/im/a.md Content/ressorts/im/b.md; c 2025-02-01 umbenannt
      git mv Content/ressorts/im/b.md Content/ressorts/jm/b.md; c 2025-03-01 verschoben
      rm Content/ressorts/jm/b.md; e jm/c.md nrw-ki-0001 'status: erprobung'; c 2025-04-01 beides
      """,
      "nrw-ki-0001: 1 2025-01-01 | 2 2025-03-01 Ressort: Inneres → Justiz | 3 2025-04-01 Status: Geplant → In Erprobung"
    ),
    Case(
      "a ministry is called what it was called then",
      """
      e im/a.md nrw-ki-0001; c 2025-01-01 eins; git mv Content/ressorts/im/a.md Content/ressorts/jm; c 2025-02-01 verschoben
      git checkout -q -b x; sed -i 's/^name: .*/name: Sport/' Content/ressorts/im/ressort.md; c 2025-02-02 Zweig; git checkout -q main
      git mv Content/ressorts/jm/a.md Content/ressorts/im; c 2025-02-03 zurück
      sed -i 's/^name: .*/name: [kaputt/' Content/ressorts/im/ressort.md; c 2025-03-01 kaputt
      sed -i 's/^name: .*/name: Inneres und Sport/' Content/ressorts/im/ressort.md; c 2025-03-02 umbenannt
      git mv Content/ressorts/im/a.md Content/ressorts/jm; git rm -qr Content/ressorts/im; c 2025-05-01 aufgelöst
      """,
      "nrw-ki-0001: 1 2025-01-01 | 2 2025-02-01 Ressort: Inneres → Justiz | 3 2025-02-03 Ressort: Justiz → Inneres | 4 2025-05-01 Ressort: Inneres und Sport → Justiz"
    ),
    Case(
      "a ministry's folder gets another name, which is no move",
      """
      e im/a.md nrw-ki-0001; c 2025-01-01 eins; git mv Content/ressorts/im Content/ressorts/mi
      sed -i 's/^kuerzel: im/kuerzel: mi/' Content/ressorts/mi/ressort.md; c 2025-02-01 Kürzel
      e mi/a.md nrw-ki-0001 'status: erprobung'; c 2025-03-01 zwei; git mv Content/ressorts/mi/a.md Content/ressorts/jm
      c 2025-04-01 verschoben; git mv Content/ressorts/jm Content/ressorts/mj
      """,
      "nrw-ki-0001: 1 2025-01-01 | 2 2025-03-01 Status: Geplant → In Erprobung | 3 2025-04-01 Ressort: Inneres → Justiz"
    ),
    Case(
      "a ministry with another folder and another name is another ministry",
      """
      e im/a.md nrw-ki-0001; c 2025-01-01 eins; git mv Content/ressorts/im Content/ressorts/mi
      sed -i 's/^kuerzel: im/kuerzel: mi/; s/^name: .*/name: Inneres und Sport/' Content/ressorts/mi/ressort.md; c 2025-02-01 neu
      """, "nrw-ki-0001: 1 2025-01-01 | 2 2025-02-01 Ressort: Inneres → Inneres und Sport"),
    Case(
      "names with umlauts, composed and decomposed",
      """
      e im/prüfung.md nrw-ki-0001; c 2025-01-01 eins
      git mv Content/ressorts/im/prüfung.md "$(printf 'Content/ressorts/im/pru\\xcc\\x88fung.md')"; c 2025-02-01 NFD
      e "$(printf 'im/pru\\xcc\\x88fung.md')" nrw-ki-0001 'status: erprobung'; c 2025-03-01 drei
      """, "nrw-ki-0001: 1 2025-01-01 | 2 2025-03-01 Status: Geplant → In Erprobung"),
    Case(
      "publication is the first commit without draft",
      """
      e im/a.md nrw-ki-0001 'entwurf: true'; c 2025-01-01 Entwurf
      e im/a.md nrw-ki-0001 'entwurf: true' 'status: erprobung'; c 2025-02-01 mehr
      e im/a.md nrw-ki-0001 'status: erprobung'; c 2025-03-01 veröffentlicht
      e im/b.md nrw-ki-0002 'entwurf: true'; c 2025-04-01 nur Entwurf
      """, "nrw-ki-0001: 1 2025-03-01"),
    Case(
      "a branch is told commit by commit",
      """
      e im/a.md nrw-ki-0001; e im/b.md nrw-ki-0002; c 2025-01-01 eins
      git checkout -q -b zweig; e im/a.md nrw-ki-0001 'status: entwicklung'; c 2025-02-01 zwei
      e im/a.md nrw-ki-0001 'status: erprobung'; c 2025-02-05 drei
      git checkout -q main; e im/b.md nrw-ki-0002 'status: erprobung'; c 2025-02-10 vier
      m 2025-02-20 zweig
      """,
      "nrw-ki-0001: 1 2025-01-01 | 2 2025-02-01 Status: Geplant → In Entwicklung | 3 2025-02-05 Status: In Entwicklung → In Erprobung",
      "nrw-ki-0002: 1 2025-01-01 | 2 2025-02-10 Status: Geplant → In Erprobung"),
    Case(
      "both sides changed an entry: the merge is a version",
      """
      e im/a.md nrw-ki-0001 'referat: A' 'umfang: klein'; c 2025-01-01 eins
      git checkout -q -b zweig; e im/a.md nrw-ki-0001 'referat: B' 'umfang: klein'; c 2025-02-01 zwei
      git checkout -q main; e im/a.md nrw-ki-0001 'referat: A' 'umfang: gross'; c 2025-02-10 drei
      m 2025-02-20 -s ours zweig; e im/a.md nrw-ki-0001 'referat: B' 'umfang: gross'; git add -A
      GIT_AUTHOR_DATE=2025-02-20T12:00:00Z git commit -q --amend -m Merge --date 2025-02-20T12:00:00Z
      """,
      "nrw-ki-0001: 1 2025-01-01 | 2 2025-02-10 Umfang: klein → gross | 3 2025-02-20 Organisationseinheit: A → B"),
    Case(
      "what was public stays, whatever a merge takes instead",
      """
      e im/a.md nrw-ki-0001; c 2025-01-01 eins
      git checkout -q -b zweig; e im/a.md nrw-ki-0001 'status: entwicklung'; c 2025-02-01 zwei
      git checkout -q main; e im/a.md nrw-ki-0001 'status: erprobung'; c 2025-02-10 drei
      m 2025-02-20 -X theirs zweig
      """,
      "nrw-ki-0001: 1 2025-01-01 | 2 2025-02-10 Status: Geplant → In Erprobung | 3 2025-02-20 Status: In Erprobung → In Entwicklung"
    ),
    Case(
      "what a merge threw away was never public",
      """
      e im/a.md nrw-ki-0001; c 2025-01-01 eins
      git checkout -q -b zweig; e im/a.md nrw-ki-0001 'status: erprobung'; e im/b.md nrw-ki-0002; c 2025-02-01 zwei
      git checkout -q main; m 2025-02-20 -s ours zweig
      """, "nrw-ki-0001: 1 2025-01-01"),
    Case(
      "an entry that a branch adds, with main merged into it before",
      """
      e im/a.md nrw-ki-0001; c 2025-01-01 eins
      git checkout -q -b zweig; e im/b.md nrw-ki-0002; c 2025-02-01 zwei
      git checkout -q main; e im/a.md nrw-ki-0001 'status: erprobung'; c 2025-02-10 drei
      git checkout -q zweig; m 2025-02-15 main; e im/b.md nrw-ki-0002 'status: erprobung'; c 2025-02-16 vier
      git checkout -q main; m 2025-02-20 zweig
      """,
      "nrw-ki-0001: 1 2025-01-01 | 2 2025-02-10 Status: Geplant → In Erprobung",
      "nrw-ki-0002: 1 2025-02-01 | 2 2025-02-16 Status: Geplant → In Erprobung"),
    Case(
      "a change and its revert",
      """
      e im/a.md nrw-ki-0001; c 2025-01-01 eins
      e im/a.md nrw-ki-0001 'status: erprobung'; c 2025-02-01 zwei
      git revert --no-commit HEAD; c 2025-03-01 zurück
      """,
      "nrw-ki-0001: 1 2025-01-01 | 2 2025-02-01 Status: Geplant → In Erprobung | 3 2025-03-01 Status: In Erprobung → Geplant"
    ),
    Case(
      "deleted and restored",
      """
      e im/a.md nrw-ki-0001; e im/b.md nrw-ki-0002; c 2025-01-01 eins
      rm Content/ressorts/im/a.md; c 2025-02-01 gelöscht
      git revert --no-commit HEAD; c 2025-03-01 zurück
      e im/a.md nrw-ki-0001 'titel: Neuer Name'; c 2025-04-01 umbenannt
      """,
      "nrw-ki-0001: 1 2025-01-01 | 2 2025-03-01 zurück | 3 2025-04-01 Titel: Titel nrw-ki-0001 → Neuer Name",
      "nrw-ki-0002: 1 2025-01-01"),
    Case(
      "reasons for removals: the list, the message, the last note, none",
      """
      for n in 1 2 3 4; do e im/$n.md nrw-ki-000$n; done; e im/3.md nrw-ki-0003 'aenderungsnotiz: Pilot beendet'
      c 2025-01-01 eins
      rm Content/ressorts/im/1.md Content/ressorts/im/3.md Content/ressorts/im/4.md; c 2025-02-01 gelöscht
      rm Content/ressorts/im/2.md; c 2025-03-01 "weg

      Grund: Doppelt geführt"
      printf -- '---\\neintraege:\\n- {id: nrw-ki-0001, grund: Nie eingesetzt}\\n---\\n' > Content/entfernt.md
      """,
      "nrw-ki-0001: 1 2025-01-01 | weg 2025-02-01 „Nie eingesetzt (nachgetragen, noch nicht festgehalten)“ (list)",
      "nrw-ki-0002: 1 2025-01-01 | weg 2025-03-01 „Doppelt geführt“ (commit)",
      "nrw-ki-0003: 1 2025-01-01 „Pilot beendet“ | weg 2025-02-01 „Pilot beendet“ (lastNote)",
      "nrw-ki-0004: 1 2025-01-01 | weg 2025-02-01"),
    Case(
      "two reasons at once: the list, and another one in the message",
      """
      for n in 1 2; do e im/$n.md nrw-ki-000$n; done; c 2025-01-01 eins
      rm Content/ressorts/im/[12].md; r 1='Nie eingesetzt' 2='Doppelt geführt'; c 2025-02-01 "weg

      Grund: Doppelt geführt"
      """,
      "nrw-ki-0001: 1 2025-01-01 | weg 2025-02-01 „Nie eingesetzt (beim Entfernen genannt: Doppelt geführt)“ (list)",
      "nrw-ki-0002: 1 2025-01-01 | weg 2025-02-01 „Doppelt geführt“ (list)"),
    Case(
      "reasons in messages over several lines, with what programs put below",
      """
      for n in 1 2 3 4 5 6; do e im/$n.md nrw-ki-000$n; done; c 2025-01-01 eins
      rm Content/ressorts/im/5.md; c 2025-01-02 "Grund: $(printf '\\001Un\\033[0msichtbar\\u202e')"
      rm Content/ressorts/im/6.md; c 2025-01-03 "Grund: $(printf 'ä%.0s' $(seq 501))"
      rm Content/ressorts/im/1.md; c 2025-02-01 "weg

      Grund: Das Verfahren wurde nie
        eingesetzt.
      Signed-off-by: A <a@example.invalid>"
      rm Content/ressorts/im/2.md; c 2025-02-02 "weg

      Grund:
      Doppelt geführt, siehe
      nrw-ki-0003: dort.

      Auch die Vorlage geändert."
      rm Content/ressorts/im/3.md; c 2025-02-03 "$(printf 'weg\r\n\r\nGrund:  Mit\r\n\r\nWindows.')"
      rm Content/ressorts/im/4.md; c 2025-02-04 "$(printf 'weg\n\nGrund:\n\nGrund: Zweiter\nGrund: Dritter')"
      """,
      "nrw-ki-0001: 1 2025-01-01 | weg 2025-02-01 „Das Verfahren wurde nie eingesetzt.“ (commit)",
      "nrw-ki-0002: 1 2025-01-01 | weg 2025-02-02 „Doppelt geführt, siehe nrw-ki-0003: dort.“ (commit)",
      "nrw-ki-0003: 1 2025-01-01 | weg 2025-02-03 „Mit“ (commit)",
      "nrw-ki-0004: 1 2025-01-01 | weg 2025-02-04 „Zweiter“ (commit)",
      "nrw-ki-0005: 1 2025-01-01 | weg 2025-01-02 „Un[0msichtbar“ (commit)",
      "nrw-ki-0006: 1 2025-01-01 | weg 2025-01-03 „\(String(repeating: "ä", count: 500)) […]“ (commit)"),
    Case(
      "reasons in messages, marked as people mark them, and what is no mark",
      """
      for n in 1 2 3 4 5 6; do e im/$n.md nrw-ki-000$n; done; c 2025-01-01 eins
      rm Content/ressorts/im/1.md; c 2025-02-01 "$(printf 'weg\n\ngrund: Doppelt')"
      rm Content/ressorts/im/2.md; c 2025-02-02 "$(printf 'weg\n\n  - Grund : Eingerückt\n    und umbrochen')"
      rm Content/ressorts/im/3.md; c 2025-02-03 "$(printf 'weg\n\n**Grund:** Fett')"
      rm Content/ressorts/im/4.md; c 2025-02-04 "$(printf 'weg\n\n*Grund*: Schräg')"
      rm Content/ressorts/im/5.md; c 2025-02-05 "$(printf 'weg\n\nGrundlos: nichts\nGrund dafür: keiner')"
      rm Content/ressorts/im/6.md; c 2025-02-06 "$(printf 'Der Grund: Unbekannt')"
      """,
      "nrw-ki-0001: 1 2025-01-01 | weg 2025-02-01 „Doppelt“ (commit)",
      "nrw-ki-0002: 1 2025-01-01 | weg 2025-02-02 „Eingerückt und umbrochen“ (commit)",
      "nrw-ki-0003: 1 2025-01-01 | weg 2025-02-03 „Fett“ (commit)",
      "nrw-ki-0004: 1 2025-01-01 | weg 2025-02-04 „Schräg“ (commit)",
      "nrw-ki-0005: 1 2025-01-01 | weg 2025-02-05",
      "nrw-ki-0006: 1 2025-01-01 | weg 2025-02-06"),
    Case(
      "a list that was mistyped for a while strikes no reason, and one that was mended does",
      """
      for n in 1 2 3; do e im/$n.md nrw-ki-000$n; done; c 2025-01-01 eins
      rm Content/ressorts/im/[12].md; r 1=Doppelt 2=Nie; c 2025-02-01 weg
      sed -i 's/Doppelt/"&/' $C/entfernt.md; c 2025-02-02 Anführungszeichen
      r 1=Doppelt 2=Nie; sed -i 's/grund/grnud/' $C/entfernt.md; c 2025-02-03 Schlüssel
      r 1=Doppelt 2=Nie; sed -i 's/eintraege/eintrage/' $C/entfernt.md; c 2025-02-04 Liste
      r 1=Doppelt 2=Nie; c 2025-02-05 berichtigt; r 1=Doppelt; sed -i 's/eintraege/&: []\\n&/' $C/entfernt.md
      c 2025-02-06 kaputt; r 1=Doppelt; c 2025-02-07 gestrichen
      """,
      "nrw-ki-0001: 1 2025-01-01 | weg 2025-02-01 „Doppelt“ (list)",
      "nrw-ki-0002: 1 2025-01-01 | weg 2025-02-01 „Nie (gestrichen am 7.\u{A0}Februar 2025)“ (struck)",
      "nrw-ki-0003: 1 2025-01-01"),
    Case(
      "a list that gives another reason than the removal did, or the same",
      """
      for n in 1 2 3; do e im/$n.md nrw-ki-000$n; done; c 2025-01-01 eins
      e im/3.md nrw-ki-0003 'entwurf: true' 'aenderungsnotiz: Prüfung'
      rm Content/ressorts/im/1.md Content/ressorts/im/2.md; c 2025-03-01 "weg

      Grund: Doppelt geführt"
      printf -- '---\\neintraege:\\n- {id: nrw-ki-0001, grund: Nie da}\\n- {id: nrw-ki-0002, grund: Doppelt geführt}\\n- {id: nrw-ki-0003, grund: Weg}\\n---\\n' > Content/entfernt.md
      """,
      "nrw-ki-0001: 1 2025-01-01 | weg 2025-03-01 „Nie da (geändert, noch nicht festgehalten, zuvor: Doppelt geführt)“ (list)",
      "nrw-ki-0002: 1 2025-01-01 | weg 2025-03-01 „Doppelt geführt“ (list)",
      "nrw-ki-0003: 1 2025-01-01 | weg 2025-03-01 „Weg (geändert, noch nicht festgehalten, zuvor: Prüfung)“ (list)"),
    Case(
      "a reason is exchanged in the list, struck, given again, given late",
      """
      for n in 1 2 3 4 5 6; do e im/$n.md nrw-ki-000$n; done; c 2025-01-01 eins
      rm Content/ressorts/im/[1-6].md; r 1=Alt 2=Alt 3=Alt 4=Alt 6=Alt; c 2025-02-01 "weg

      Grund: Alt"
      r 1=Neu 3=Alt '4=Andere Worte' 5=Spät 6=Alt; c 2025-02-02 getauscht
      r 1=Neuer '2=Wieder da' 3=Alt 4=Alt 5=Spät; c 2025-02-03 nochmal
      """,
      "nrw-ki-0001: 1 2025-01-01 | weg 2025-02-01 „Neuer (geändert am 3.\u{A0}Februar 2025, zuvor: Neu (geändert am 2.\u{A0}Februar 2025, zuvor: Alt))“ (list)",
      "nrw-ki-0002: 1 2025-01-01 | weg 2025-02-01 „Wieder da (geändert am 3.\u{A0}Februar 2025, zuvor: Alt)“ (list)",
      "nrw-ki-0003: 1 2025-01-01 | weg 2025-02-01 „Alt“ (list)",
      "nrw-ki-0004: 1 2025-01-01 | weg 2025-02-01 „Alt (geändert am 3.\u{A0}Februar 2025, zuvor: Andere Worte (geändert am 2.\u{A0}Februar 2025, zuvor: Alt))“ (list)",
      "nrw-ki-0005: 1 2025-01-01 | weg 2025-02-01 „Spät (geändert am 2.\u{A0}Februar 2025, zuvor: Alt)“ (list)",
      "nrw-ki-0006: 1 2025-01-01 | weg 2025-02-01 „Alt“ (commit)"),
    Case(
      "a reason that nothing but the list gave is struck, added, replaced, and what is not committed is said",
      """
      for n in 1 2 3 4 5; do e im/$n.md nrw-ki-000$n; done; c 2025-01-01 eins
      rm Content/ressorts/im/[1-4].md; r 1=Alt 2=Alt 3=Alt; c 2025-02-01 weg
      r 2=Alt 3=Alt 4=Spät; c 2025-02-02 getauscht; rm Content/ressorts/im/5.md; r 1=Neu 2=Anders 4=Spät 5=Eben
      """,
      "nrw-ki-0001: 1 2025-01-01 | weg 2025-02-01 „Neu (nachgetragen, noch nicht festgehalten, zuvor: Alt (gestrichen am 2.\u{A0}Februar 2025))“ (list)",
      "nrw-ki-0002: 1 2025-01-01 | weg 2025-02-01 „Anders (geändert, noch nicht festgehalten, zuvor: Alt)“ (list)",
      "nrw-ki-0003: 1 2025-01-01 | weg 2025-02-01 „Alt (gestrichen, noch nicht festgehalten)“ (struck)",
      "nrw-ki-0004: 1 2025-01-01 | weg 2025-02-01 „Spät (nachgetragen am 2.\u{A0}Februar 2025)“ (list)",
      "nrw-ki-0005: 1 2025-01-01 | weg ohne Commit „Eben“ (list)"),
    Case(
      "a list that gives the first reason, where there was a note about the last version",
      """
      e im/a.md nrw-ki-0001 'aenderungsnotiz: Anfang'; e im/b.md nrw-ki-0002; c 2025-01-01 eins; rm Content/ressorts/im/a.md; c 2025-02-01 weg
      r 1=Doppelt; c 2025-02-02 Grund
      """,
      "nrw-ki-0001: 1 2025-01-01 „Anfang“ | weg 2025-02-01 „Doppelt (nachgetragen am 2.\u{A0}Februar 2025)“ (list)",
      "nrw-ki-0002: 1 2025-01-01"),
    Case(
      "reasons in lists of branches, in lists that cannot be read, and in a list that moves with everything",
      """
      for n in 1 2 3; do e im/$n.md nrw-ki-000$n; done; c 2025-01-01 eins
      rm Content/ressorts/im/1.md; r 1=Alt; c 2025-02-01 weg
      git checkout -q -b zweig; rm Content/ressorts/im/2.md; c 2025-02-02 weg; r 1=Alt 2=Zwei; c 2025-02-03 Grund
      git checkout -q main; e im/3.md nrw-ki-0003 'status: erprobung'; c 2025-02-04 anderes; m 2025-02-05 zweig
      git checkout -q -b verworfen; r 1=Nie 2=Zwei; c 2025-02-06 Entwurf; git checkout -q main; m 2025-02-07 -s ours verworfen
      echo kaputt > Content/entfernt.md; c 2025-02-08 kaputt; r 1=Neu 2=Zwei; c 2025-02-09 heil
      mkdir Neu; git mv Content Neu/Content; c 2025-02-10 verschoben; mkdir -p Content; cp -r Neu/Content/. Content; git rm -rq Neu; c 2025-02-11 zurück
      """,
      "nrw-ki-0001: 1 2025-01-01 | weg 2025-02-01 „Neu (geändert am 9.\u{A0}Februar 2025, zuvor: Alt)“ (list)",
      "nrw-ki-0002: 1 2025-01-01 | weg 2025-02-02 „Zwei (nachgetragen am 3.\u{A0}Februar 2025)“ (list)",
      "nrw-ki-0003: 1 2025-01-01 | 2 2025-02-04 Status: Geplant → In Erprobung"),
    Case(
      "the reason for a removal that was undone stays, though the list has to forget it",
      """
      e im/a.md nrw-ki-0001; e im/b.md nrw-ki-0002; c 2025-01-01 eins
      rm Content/ressorts/im/a.md; r 1=Alt; c 2025-02-01 weg; r 1=Neu; c 2025-02-02 getauscht
      e im/a.md nrw-ki-0001; rm Content/entfernt.md; c 2025-03-01 wieder; rm Content/ressorts/im/a.md; r 1=Endgültig; c 2025-04-01 weg
      """,
      "nrw-ki-0001: 1 2025-01-01 | 2 2025-03-01 zurück „Neu (geändert am 2.\u{A0}Februar 2025, zuvor: Alt)“ (list) | weg 2025-04-01 „Endgültig“ (list)",
      "nrw-ki-0002: 1 2025-01-01"),
    Case(
      "withdrawn as a draft, and published again",
      """
      e im/a.md nrw-ki-0001; e im/b.md nrw-ki-0002; c 2025-01-01 eins
      e im/a.md nrw-ki-0001 'entwurf: true'; e im/b.md nrw-ki-0002 'entwurf: true' 'aenderungsnotiz: Prüfung'; c 2025-02-01 zwei
      e im/a.md nrw-ki-0001 'titel: Anders'; c 2025-03-01 drei
      """,
      "nrw-ki-0001: 1 2025-01-01 | 2 2025-03-01 zurück Titel: Titel nrw-ki-0001 → Anders",
      "nrw-ki-0002: 1 2025-01-01 | weg 2025-02-01 „Prüfung“ (note)"),
    Case(
      "withdrawn as a draft of another title, deleted, and published again under that",
      """
      e im/a.md nrw-ki-0001; c 2025-01-01 eins; e im/a.md nrw-ki-0001 'titel: Anders' 'entwurf: true'; c 2025-02-01 zwei
      rm Content/ressorts/im/a.md; c 2025-02-02 drei; e im/a.md nrw-ki-0001 'titel: Anders' 'status: erprobung'; c 2025-03-01 vier
      """,
      "nrw-ki-0001: 1 2025-01-01 | 2 2025-03-01 zurück Titel: Titel nrw-ki-0001 → Anders, Status: Geplant → In Erprobung"
    ),
    Case(
      "withdrawn as a draft, with the reason in the list, at once or later, and published again",
      """
      for n in 1 2 3; do e im/$n.md nrw-ki-000$n; done; c 2025-01-01 eins
      for n in 1 2 3; do e im/$n.md nrw-ki-000$n 'entwurf: true'; done; r '1=Prüfung'; c 2025-02-01 zwei
      r '1=Prüfung' '2=Einspruch' '3=Irrtum'; c 2025-02-02 drei; e im/3.md nrw-ki-0003; r '1=Prüfung' '2=Einspruch'; c 2025-03-01 vier
      """,
      "nrw-ki-0001: 1 2025-01-01 | weg 2025-02-01 „Prüfung“ (list)",
      "nrw-ki-0002: 1 2025-01-01 | weg 2025-02-01 „Einspruch (nachgetragen am 2.\u{A0}Februar 2025)“ (list)",
      "nrw-ki-0003: 1 2025-01-01 | 2 2025-03-01 zurück „Irrtum (nachgetragen am 2.\u{A0}Februar 2025)“ (list)"),
    Case(
      "withdrawn as a draft, and deleted later: the reason given then",
      """
      for n in 1 2 3 4 5 6 7; do e im/$n.md nrw-ki-000$n; done; e im/7.md nrw-ki-0007 'aenderungsnotiz: Anfang'; c 2025-01-01 eins
      for n in 1 3 5 7; do e im/$n.md nrw-ki-000$n 'entwurf: true'; done; e im/2.md nrw-ki-0002 'entwurf: true' 'aenderungsnotiz: Prüfung'; c 2025-02-01 zwei
      e im/4.md nrw-ki-0004 'entwurf: true'; rm Content/ressorts/im/6.md; c 2025-02-02 "Grund: Doppelt"; e im/6.md nrw-ki-0006 'entwurf: true'; c 2025-02-03 Entwurf
      rm Content/ressorts/im/*[124-7].md; r '5=Doppelt'; c 2025-03-01 "Grund: Doppelt"; r '5=Irrtum'; c 2025-03-02 Irrtum; rm Content/ressorts/im/3.md; c 2025-03-03 weg
      """,
      "nrw-ki-0001: 1 2025-01-01 | weg 2025-02-01 „Doppelt (nachgetragen am 1.\u{A0}März 2025)“ (commit)",
      "nrw-ki-0002: 1 2025-01-01 | weg 2025-02-01 „Doppelt (geändert am 1.\u{A0}März 2025, zuvor: Prüfung)“ (commit)",
      "nrw-ki-0003: 1 2025-01-01 | weg 2025-02-01",
      "nrw-ki-0004: 1 2025-01-01 | weg 2025-02-02 „Doppelt“ (commit)",
      "nrw-ki-0005: 1 2025-01-01 | weg 2025-02-01 „Irrtum (geändert am 2.\u{A0}März 2025, zuvor: Doppelt (nachgetragen am 1.\u{A0}März 2025))“ (list)",
      "nrw-ki-0006: 1 2025-01-01 | weg 2025-02-02 „Doppelt“ (commit)",
      "nrw-ki-0007: 1 2025-01-01 „Anfang“ | weg 2025-02-01 „Doppelt (nachgetragen am 1.\u{A0}März 2025)“ (commit)"),
    Case(
      "a note written into a draft is about the version that the draft becomes",
      """
      e im/a.md nrw-ki-0001 'entwurf: true' 'aenderungsnotiz: Ersterfassung'; e im/b.md nrw-ki-0002; e im/c.md nrw-ki-0003; c 2025-01-01 eins
      e im/a.md nrw-ki-0001 'aenderungsnotiz: Ersterfassung'; e im/b.md nrw-ki-0002 'entwurf: true' 'aenderungsnotiz: Prüfung'
      e im/c.md nrw-ki-0003 'entwurf: true' 'aenderungsnotiz: Prüfung'; c 2025-02-01 zwei
      e im/b.md nrw-ki-0002 'entwurf: true' 'aenderungsnotiz: Geprüft'; c 2025-03-01 drei
      e im/b.md nrw-ki-0002 'aenderungsnotiz: Geprüft'; e im/c.md nrw-ki-0003 'aenderungsnotiz: Prüfung'; c 2025-04-01 vier
      """,
      "nrw-ki-0001: 1 2025-02-01 „Ersterfassung“",
      "nrw-ki-0002: 1 2025-01-01 | 2 2025-04-01 zurück „Prüfung“ (note) „Geprüft“",
      "nrw-ki-0003: 1 2025-01-01 | 2 2025-04-01 zurück „Prüfung“ (note)"),
    Case(
      "a note that stays in the file while that cannot be read",
      """
      e im/a.md nrw-ki-0001 'aenderungsnotiz: Anfang'; c 2025-01-01 eins; sed -i 's/^titel: /titel: [/' Content/ressorts/im/a.md; c 2025-02-01 kaputt
      e im/a.md nrw-ki-0001 'aenderungsnotiz: Anfang' 'status: erprobung'; c 2025-02-02 geheilt
      """,
      "nrw-ki-0001: 1 2025-01-01 „Anfang“ | 2 2025-02-01 unlesbar | 3 2025-02-02 Status: Geplant → In Erprobung"),
    Case(
      "old versions that break rules or cannot be read",
      """
      e im/a.md nrw-ki-0001 'status: pilot' 'alt: ja'; c 2025-01-01 eins
      e im/a.md nrw-ki-0001 'status: geplant' 'titel: [kaputt'; c 2025-02-01 zwei
      printf 'gar kein Kopf' > Content/ressorts/im/a.md; c 2025-03-01 drei
      e im/a.md nrw-ki-0001; c 2025-04-01 vier
      """,
      "nrw-ki-0001: 1 2025-01-01 | 2 2025-02-01 unlesbar | 3 2025-03-01 unlesbar | 4 2025-04-01 Status: pilot → Geplant, alt: ja → -"
    ),
    Case(
      "a change behind a version that cannot be read",
      """
      e im/a.md nrw-ki-0001; c 2025-01-01 eins; sed -i 's/^titel: /titel: [/' Content/ressorts/im/a.md; c 2025-02-01 kaputt
      e im/a.md nrw-ki-0001 'status: erprobung'; c 2025-02-02 geheilt
      printf 'kein Kopf' > Content/ressorts/im/a.md; c 2025-03-01 kaputt
      e im/a.md nrw-ki-0001 'status: erprobung'; c 2025-03-02 wie zuvor
      printf 'kein Kopf' > Content/ressorts/im/a.md; c 2025-04-01 kaputt; e im/a.md nrw-ki-0001
      """,
      "nrw-ki-0001: 1 2025-01-01 | 2 2025-02-01 unlesbar | 3 2025-02-02 Status: Geplant → In Erprobung | 4 2025-03-01 unlesbar | 5 2025-03-02 Datei: kein Kopf → ---\nid: nrw-ki-0001\nstatus: erprobung\ntitel: Titel nrw-ki-0001\n--- | 6 2025-04-01 unlesbar | offen Status: In Erprobung → Geplant"
    ),
    Case(
      "notes that come later or are mended",
      """
      e im/a.md nrw-ki-0001; e im/b.md nrw-ki-0002 'aenderungsnotiz: Beschlus'; c 2025-01-01 eins
      e im/a.md nrw-ki-0001 'aenderungsnotiz: Anfang'; e im/b.md nrw-ki-0002 'aenderungsnotiz: Beschluss'; c 2025-02-01 Notizen
      e im/a.md nrw-ki-0001 'aenderungsnotiz: Anfang' 'status: erprobung'; e im/b.md nrw-ki-0002; c 2025-03-01 drei
      """,
      "nrw-ki-0001: 1 2025-01-01 „Anfang (nachgetragen am 1.\u{A0}Februar 2025)“ | 2 2025-03-01 Status: Geplant → In Erprobung",
      "nrw-ki-0002: 1 2025-01-01 „Beschluss (geändert am 1.\u{A0}Februar 2025, zuvor: Beschlus)“"),
    Case(
      "notes that are no text",
      """
      e im/a.md nrw-ki-0001; c 2025-01-01 eins
      e im/a.md nrw-ki-0001 'status: entwicklung' 'aenderungsnotiz: [Beschluss, Kabinett]'; c 2025-02-01 zwei
      e im/a.md nrw-ki-0001 'status: erprobung' 'aenderungsnotz: Vertan'; c 2025-03-01 drei
      """,
      "nrw-ki-0001: 1 2025-01-01 | 2 2025-02-01 Status: Geplant → In Entwicklung „[Beschluss, Kabinett]“ | 3 2025-03-01 Status: In Entwicklung → In Erprobung, aenderungsnotz: - → Vertan"
    ),
    Case(
      "dates in the future and out of order",
      """
      e im/a.md nrw-ki-0001; c 2025-01-01 eins
      e im/a.md nrw-ki-0001 'status: entwicklung'; c 2090-01-01 zwei
      e im/a.md nrw-ki-0001 'status: erprobung'; c 2025-03-01 drei
      e im/a.md nrw-ki-0001 'status: geplant'; c 2025-02-01 vier
      """,
      "nrw-ki-0001: 1 2025-01-01 | 2 2090-01-01? Status: Geplant → In Entwicklung | 3 2025-03-01 Status: In Entwicklung → In Erprobung | 4 2025-02-01? Status: In Erprobung → Geplant"
    ),
    Case(
      "a clock that was not set",
      """
      e im/a.md nrw-ki-0001; c 1970-01-01 eins; e im/a.md nrw-ki-0001 'status: entwicklung'; c 2005-04-06 zwei
      e im/a.md nrw-ki-0001 'status: erprobung'; c 2005-04-07 drei
      """,
      "nrw-ki-0001: 1 1970-01-01? | 2 2005-04-06? Status: Geplant → In Entwicklung | 3 2005-04-07 Status: In Entwicklung → In Erprobung"
    ),
    Case(
      "one identifier in two files of an old commit",
      """
      e im/b.md nrw-ki-0001; c 2025-01-01 eins
      e im/a.md nrw-ki-0001 'titel: Kopie' 'status: erprobung'; c 2025-02-01 kopiert
      e im/a.md nrw-ki-0002 'titel: Kopie'; c 2025-03-01 berichtigt
      """, "nrw-ki-0001: 1 2025-01-01", "nrw-ki-0002: 1 2025-03-01"),
    Case(
      "links and submodules are no entries",
      """
      e im/a.md nrw-ki-0001; ln -s a.md Content/ressorts/im/z.md; c 2025-01-01 eins
      git update-index --add --cacheinfo 160000,$(git rev-parse HEAD),Content/ressorts/im/s.md
      GIT_AUTHOR_DATE=2025-02-01T12:00:00Z git commit -q -m sub
      rm Content/ressorts/im/z.md
      """, "nrw-ki-0001: 1 2025-01-01"),
    Case(
      "editorial changes, real, claimed and not marked, and a publication that is marked as one",
      """
      e im/b.md nrw-ki-0002 'zweck: Prüfn' 'aenderung: redaktionell'; c 2024-01-01 b; e im/b.md nrw-ki-0002 'zweck: Prüfen'; c 2024-02-01 b
      e im/a.md nrw-ki-0001 'zweck: Prüfn'; c 2025-01-01 eins
      e im/a.md nrw-ki-0001 'zweck: Prüfen' 'aenderung: redaktionell'; c 2025-02-01 zwei
      e im/a.md nrw-ki-0001 'zweck: Prüfen' 'status: erprobung' 'aenderung: redaktionell'; c 2025-03-01 drei
      """,
      "nrw-ki-0001: 1 2025-01-01 | 2 2025-02-01 Zweck: Prüfn → Prüfen redaktionell | 3 2025-03-01 Status: Geplant → In Erprobung",
      "nrw-ki-0002: 1 2024-01-01 | 2 2024-02-01 Zweck: Prüfn → Prüfen"
    ),
    Case(
      "a mark that was left in the file, and one that came with a new note",
      """
      e im/a.md nrw-ki-0001 'zweck: Prüfn'; c 2025-01-01 eins
      e im/a.md nrw-ki-0001 'zweck: Prüfen' 'aenderung: redaktionell'; c 2025-02-01 zwei
      e im/a.md nrw-ki-0001 'zweck: Sortieren' 'aenderung: redaktionell'; c 2025-03-01 drei
      e im/a.md nrw-ki-0001 'zweck: Ordnen' 'aenderung: redaktionell' 'aenderungsnotiz: Ein Wort'; c 2025-04-01 vier
      e im/a.md nrw-ki-0001 'zweck: Ordnen' 'aenderungsnotiz: Ein Wort'; c 2025-05-01 fünf
      e im/a.md nrw-ki-0001 'zweck: Prüfen' 'aenderung: redaktionell' 'aenderungsnotiz: Ein Wort'; c 2025-06-01 sechs
      """,
      "nrw-ki-0001: 1 2025-01-01 | 2 2025-02-01 Zweck: Prüfn → Prüfen redaktionell | 3 2025-03-01 Zweck: Prüfen → Sortieren | 4 2025-04-01 Zweck: Sortieren → Ordnen redaktionell „Ein Wort“ | 5 2025-06-01 Zweck: Ordnen → Prüfen redaktionell"
    ),
    Case(
      "an identifier changed and changed back",
      """
      e im/a.md nrw-ki-0001; c 2025-01-01 eins
      e im/a.md nrw-ki-0002 'titel: Titel nrw-ki-0001'; c 2025-02-01 zwei
      e im/a.md nrw-ki-0001; c 2025-03-01 drei
      """, "nrw-ki-0001: 1 2025-01-01 | 2 2025-03-01 zurück",
      "nrw-ki-0002: 1 2025-02-01 | weg 2025-03-01 „Der Eintrag trägt wieder die Kennung nrw-ki-0001.“ (history)"),
    Case(
      "an identifier changed, and changed back in the working copy",
      """
      e im/a.md nrw-ki-0001; c 2025-01-01 eins; e im/a.md nrw-ki-0002 'titel: Titel nrw-ki-0001'; c 2025-02-01 zwei
      e im/a.md nrw-ki-0001
      """, "nrw-ki-0001: 1 2025-01-01 | offen wieder da nach 2025-02-01",
      "nrw-ki-0002: 1 2025-02-01 | weg ohne Commit „Der Eintrag trägt wieder die Kennung nrw-ki-0001.“ (history)"),
    Case(
      "another entry's file takes the place of one: the reason is the one that was given",
      """
      e im/b.md nrw-ki-0002; e im/d.md nrw-ki-0004; c 2025-01-01 eins; e im/a.md nrw-ki-0001; e im/c.md nrw-ki-0003; c 2025-01-02 zwei
      git mv -f Content/ressorts/im/b.md Content/ressorts/im/a.md; c 2025-02-01 "Grund: Aufgegangen in 0002"
      mv Content/ressorts/im/d.md Content/ressorts/im/c.md
      """, "nrw-ki-0001: 1 2025-01-02 | weg 2025-02-01 „Aufgegangen in 0002“ (commit)", "nrw-ki-0002: 1 2025-01-01",
      "nrw-ki-0003: 1 2025-01-02 | weg ohne Commit", "nrw-ki-0004: 1 2025-01-01"),
    Case(
      "the working copy",
      """
      e im/a.md nrw-ki-0001; e im/b.md nrw-ki-0002; e im/d.md nrw-ki-0004; c 2025-01-01 eins
      e im/a.md nrw-ki-0001 'status: erprobung'; rm Content/ressorts/im/b.md; e im/c.md nrw-ki-0003
      sed -i 's/$/\\r/' Content/ressorts/im/d.md
      """, "nrw-ki-0001: 1 2025-01-01 | offen Status: Geplant → In Erprobung",
      "nrw-ki-0002: 1 2025-01-01 | weg ohne Commit",
      "nrw-ki-0004: 1 2025-01-01"),
    Case(
      "the working copy, with entries that are back: from a removal, from being drafts, as files that could not be read",
      """
      e im/a.md nrw-ki-0001; e im/b.md nrw-ki-0002; e im/c.md nrw-ki-0003; c 2025-01-01 eins
      rm Content/ressorts/im/[ac].md; e im/b.md nrw-ki-0002 'entwurf: true'; c 2025-02-01 "Grund: Versehen"
      e im/c.md nrw-ki-0003 'zweck: [kaputt'; c 2025-03-01 kaputt
      for n in a b c; do git checkout -q HEAD~2 Content/ressorts/im/$n.md; done; e im/b.md nrw-ki-0002 'status: erprobung'
      """, "nrw-ki-0001: 1 2025-01-01 | offen wieder da nach 2025-02-01 „Versehen“ (commit)",
      "nrw-ki-0002: 1 2025-01-01 | offen wieder da nach 2025-02-01 „Versehen“ (commit) | offen Status: Geplant → In Erprobung",
      "nrw-ki-0003: 1 2025-01-01 | offen wieder da nach 2025-02-01 „Versehen“ (commit)"),
    Case(
      "an entry that is back as a file that nobody can read: it was shown again when it was mended",
      """
      e im/a.md nrw-ki-0001; c 2025-01-01 eins; rm Content/ressorts/im/a.md; c 2025-02-01 "Grund: Versehen"
      e im/a.md nrw-ki-0001 'zweck: [kaputt'; c 2025-03-01 kaputt; e im/a.md nrw-ki-0001 'zweck: heil'; c 2025-04-01 heil
      """, "nrw-ki-0001: 1 2025-01-01 | 2 2025-04-01 zurück „Versehen“ (commit) Zweck: - → heil"),
    Case(
      "the working copy, with an entry in another place",
      """
      e im/a.md nrw-ki-0001; e im/b.md nrw-ki-0002; e jm/c.md nrw-ki-0003; c 2025-01-01 eins
      mv Content/ressorts/im/a.md Content/ressorts/jm/a.md; mv Content/ressorts/im/b.md Content/ressorts/im/B.md
      mv Content/ressorts/jm Content/ressorts/mj; sed -i 's/: jm/: mj/' Content/ressorts/mj/ressort.md
      """, "nrw-ki-0001: 1 2025-01-01 | offen Ressort: Inneres → Justiz", "nrw-ki-0002: 1 2025-01-01",
      "nrw-ki-0003: 1 2025-01-01"),
  ])
  func tells(_ example: Case) async throws {
    let read = try await HistoryRepository(example.script).read()
    #expect(read.reason == nil)
    #expect(read.told == example.expected)
    #expect(!read.findings.contains { $0.rule == "R30" })
  }

  /// What the commits told is kept; an edit is then held against the last version and needs no past of other entries.
  @Test func anEditNeedsNoPastOfOtherEntries() async throws {
    let repository = try HistoryRepository(
      """
      e im/a.md nrw-ki-0001; e im/b.md nrw-ki-0002; c 2025-01-01 eins
      e im/a.md nrw-ki-0001 'status: erprobung'; e im/b.md nrw-ki-0002 'status: erprobung'; c 2025-02-01 zwei
      e im/a.md nrw-ki-0001 'status: ausgesetzt'; c 2025-03-01 drei
      """)
    let before = try await repository.read().told
    try repository.proceed(
      """
      for file in HEAD~2:Content/ressorts/im/b.md HEAD:Content/ressorts/im/b.md; do
        blob=$(git rev-parse "$file"); rm -f ".git/objects/${blob:0:2}/${blob:2}"
      done
      e im/a.md nrw-ki-0001 'status: in_betrieb'
      """)
    #expect(try await repository.read().told == [before[0] + " | offen Status: Ausgesetzt → In Betrieb", before[1]])
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let script: String
    let expected: [String]

    init(_ name: String, _ script: String, _ expected: String...) {
      testDescription = name
      self.script = script
      self.expected = expected
    }
  }
}
