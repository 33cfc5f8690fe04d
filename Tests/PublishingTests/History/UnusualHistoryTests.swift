import Foundation
import Testing

/// Histories that nobody plans and everybody makes sooner or later.
struct UnusualHistoryTests {
  @Test(arguments: [
    GitHistoryTests.Case(
      "two entries swap their files",
      """
      e im/a.md nrw-ki-0001; e im/b.md nrw-ki-0002; c 2025-01-01 eins
      cd Content/ressorts/im; mv a.md t; mv b.md a.md; mv t b.md; cd ../../..; c 2025-02-01 getauscht
      """, "nrw-ki-0001: 1 2025-01-01", "nrw-ki-0002: 1 2025-01-01"),
    GitHistoryTests.Case(
      "two entries swap their files and change",
      """
      e im/a.md nrw-ki-0001; e jm/b.md nrw-ki-0002; c 2025-01-01 eins
      e im/a.md nrw-ki-0002; e jm/b.md nrw-ki-0001 'status: erprobung'; c 2025-02-01 getauscht
      """,
      "nrw-ki-0001: 1 2025-01-01 | 2 2025-02-01 Ressort: Inneres → Justiz, Status: Geplant → In Erprobung",
      "nrw-ki-0002: 1 2025-01-01 | 2 2025-02-01 Ressort: Justiz → Inneres"),
    GitHistoryTests.Case(
      "an octopus merge",
      """
      e im/a.md nrw-ki-0001; e im/b.md nrw-ki-0002; e im/c.md nrw-ki-0003; c 2025-01-01 eins
      git checkout -q -b x; e im/a.md nrw-ki-0001 'status: entwicklung'; c 2025-02-01 x
      git checkout -q -b y main; e im/b.md nrw-ki-0002 'status: entwicklung'; e im/d.md nrw-ki-0004; c 2025-02-02 y
      git checkout -q -b z main; rm Content/ressorts/im/c.md; c 2025-02-03 z
      git checkout -q main; m 2025-02-20 x y z
      """,
      "nrw-ki-0001: 1 2025-01-01 | 2 2025-02-01 Status: Geplant → In Entwicklung",
      "nrw-ki-0002: 1 2025-01-01 | 2 2025-02-02 Status: Geplant → In Entwicklung",
      "nrw-ki-0003: 1 2025-01-01 | weg 2025-02-03", "nrw-ki-0004: 1 2025-02-02"),
    GitHistoryTests.Case(
      "an octopus merge of branches that changed the same entry",
      """
      e im/a.md nrw-ki-0001 'referat: A' 'nutzen: N' 'grenzen: G' 'abwaegung: B' 'umfang: klein'; c 2025-01-01 eins
      F=Content/ressorts/im/a.md; git checkout -q -b x; sed -i 's/: A/: AA/' $F; c 2025-02-01 x
      git checkout -q -b y main; sed -i 's/klein/groß/' $F; c 2025-02-02 y; git checkout -q -b z main; e im/b.md nrw-ki-0002; c 2025-02-03 z
      git checkout -q main; m 2025-02-20 z x y
      """,
      "nrw-ki-0001: 1 2025-01-01 | 2 2025-02-01 Organisationseinheit: A → AA | 3 2025-02-20 Umfang: klein → groß",
      "nrw-ki-0002: 1 2025-02-03"),
    GitHistoryTests.Case(
      "a merge that edits what one side alone changed, brought or took away",
      """
      for n in 1 2 3 4; do e im/$n.md nrw-ki-000$n; done; c 2025-01-01 eins; git checkout -q -b x
      e im/1.md nrw-ki-0001 'status: entwicklung' 'aenderungsnotiz: Beschluss'; e im/5.md nrw-ki-0005; c 2025-02-01 x
      e im/3.md nrw-ki-0003 'entwurf: true'; e im/4.md nrw-ki-0004 'status: erprobung'; c 2025-02-02 x
      git checkout -q main; git mv Content/ressorts/im/1.md Content/ressorts/im/a.md; c 2025-02-03 main
      git merge -q --no-commit x; e im/a.md nrw-ki-0001 'status: entwicklung' 'zweck: Neu' 'aenderungsnotiz: Beim Zusammenführen'
      for n in 2 3; do e im/$n.md nrw-ki-000$n 'zweck: Neu'; done; rm Content/ressorts/im/4.md; e im/5.md nrw-ki-0005 'zweck: Neu'
      c 2025-02-20 Merge
      """,
      "nrw-ki-0001: 1 2025-01-01 | 2 2025-02-01 Status: Geplant → In Entwicklung „Beschluss“ | 3 2025-02-20 Zweck: - → Neu „Beim Zusammenführen“",
      "nrw-ki-0002: 1 2025-01-01 | 2 2025-02-20 Zweck: - → Neu",
      "nrw-ki-0003: 1 2025-01-01 | 2 2025-02-20 Zweck: - → Neu",
      "nrw-ki-0004: 1 2025-01-01 | weg 2025-02-20", "nrw-ki-0005: 1 2025-02-01 | 2 2025-02-20 Zweck: - → Neu"),
    GitHistoryTests.Case(
      "a merge that is taken back",
      """
      e im/a.md nrw-ki-0001; c 2025-01-01 eins
      git checkout -q -b x; e im/a.md nrw-ki-0001 'status: entwicklung'; e im/b.md nrw-ki-0002; c 2025-02-01 x
      git checkout -q main; m 2025-02-20 x; git revert --no-commit -m 1 HEAD; c 2025-03-01 zurück
      """,
      "nrw-ki-0001: 1 2025-01-01 | 2 2025-02-01 Status: Geplant → In Entwicklung | 3 2025-03-01 Status: In Entwicklung → Geplant",
      "nrw-ki-0002: 1 2025-02-01 | weg 2025-03-01"),
    GitHistoryTests.Case(
      "the same change on both sides of a merge",
      """
      e im/a.md nrw-ki-0001; c 2025-01-01 eins
      git checkout -q -b x; e im/a.md nrw-ki-0001 'status: entwicklung'; c 2025-02-01 x
      git checkout -q main; e im/a.md nrw-ki-0001 'status: entwicklung'; c 2025-02-05 gleich
      m 2025-02-20 x
      """, "nrw-ki-0001: 1 2025-01-01 | 2 2025-02-05 Status: Geplant → In Entwicklung"),
    GitHistoryTests.Case(
      "one side renames what the other changes",
      """
      e im/a.md nrw-ki-0001 'zweck: Prüfn'; c 2025-01-01 eins
      git checkout -q -b x; e im/a.md nrw-ki-0001 'zweck: Prüfn' 'status: entwicklung' 'aenderungsnotiz: Beschluss'; c 2025-02-01 zwei
      e im/a.md nrw-ki-0001 'zweck: Prüfen' 'status: entwicklung' 'aenderung: redaktionell'; c 2025-02-05 drei
      git checkout -q main; git mv Content/ressorts/im/a.md Content/ressorts/im/b.md; c 2025-02-10 umbenannt
      git mv Content/ressorts/im/b.md Content/ressorts/im/c.md; c 2025-02-11 noch einmal; m 2025-02-20 x
      git checkout -q x; e im/a.md nrw-ki-0001 'zweck: Prüfen' 'status: erprobung'; c 2025-02-21 vier
      git checkout -q main; m 2025-02-22 x
      """,
      "nrw-ki-0001: 1 2025-01-01 | 2 2025-02-01 Status: Geplant → In Entwicklung „Beschluss“ | 3 2025-02-05 Zweck: Prüfn → Prüfen redaktionell | 4 2025-02-21 Status: In Entwicklung → In Erprobung"
    ),
    GitHistoryTests.Case(
      "one side writes in another way what the other changes, moves or takes away",
      """
      for n in 1 2 3 4; do e im/$n.md nrw-ki-000$n 'zweck: Prüfn' 'referat: A' 'umfang: B'; done; c 2025-01-01 eins
      git checkout -q -b x; cd Content/ressorts/im; sed -i 's/geplant/entwicklung/; s/^titel/aenderungsnotiz: Beschluss\\n&/' 1.md; c 2025-02-01 zwei
      sed -i 's/Prüfn/Prüfen/; s/^titel/aenderung: redaktionell\\n&/' 1.md; git mv 2.md ../jm; c 2025-02-02 drei
      rm 3.md; sed -i 's/^id/entwurf: true\\n&/' 4.md; c 2025-02-03 'Grund: Doppelt'; git checkout -q main
      sed -i 's/: A/: "A"/; s/$/\\r/' *.md; c 2025-02-10 Form; cd ../../..; git merge -q -X ignore-space-at-eol --no-commit x || true
      rm -f Content/ressorts/im/[23].md; git checkout -q x -- Content/ressorts/jm Content/ressorts/im/[14].md; sed -i 's/$/\\r/' Content/ressorts/*/[124].md
      c 2025-02-20 Merge
      """,
      "nrw-ki-0001: 1 2025-01-01 | 2 2025-02-01 Status: Geplant → In Entwicklung „Beschluss“ | 3 2025-02-02 Zweck: Prüfn → Prüfen redaktionell",
      "nrw-ki-0002: 1 2025-01-01 | 2 2025-02-02 Ressort: Inneres → Justiz",
      "nrw-ki-0003: 1 2025-01-01 | weg 2025-02-03 „Doppelt“ (commit)",
      "nrw-ki-0004: 1 2025-01-01 | weg 2025-02-03 „Doppelt“ (commit)"),
    GitHistoryTests.Case(
      "one side edits a draft that the other publishes",
      """
      e im/a.md nrw-ki-0001 'entwurf: true' 'referat: A' 'zweck: B' 'umfang: C'; c 2025-01-01 eins
      git checkout -q -b x; e im/a.md nrw-ki-0001 'referat: A' 'zweck: B' 'umfang: C'; c 2025-02-01 zwei
      e im/a.md nrw-ki-0001 'status: entwicklung' 'referat: A' 'zweck: B' 'umfang: C' 'aenderungsnotiz: Beschluss'; c 2025-02-02 drei
      git checkout -q main; e im/a.md nrw-ki-0001 'entwurf: true' 'referat: A' 'zweck: B' 'umfang: D'; c 2025-02-10 vier
      git merge -q --no-commit x || true; e im/a.md nrw-ki-0001 'status: entwicklung' 'referat: A' 'zweck: B' 'umfang: D'; c 2025-02-20 Merge
      """,
      "nrw-ki-0001: 1 2025-02-01 | 2 2025-02-02 Status: Geplant → In Entwicklung „Beschluss“ | 3 2025-02-20 Umfang: C → D"
    ),
    GitHistoryTests.Case(
      "a note about a draft, or about its end, is no reason that readers miss: what the other side published is told",
      """
      for n in 1 2; do e im/$n.md nrw-ki-000$n 'entwurf: true' 'referat: A' 'zweck: B' 'umfang: C'; done; c 2025-01-01 eins
      git checkout -q -b x; for n in 1 2; do e im/$n.md nrw-ki-000$n 'referat: A' 'zweck: B' 'umfang: C'; done; c 2025-02-01 zwei
      git checkout -q main; e im/1.md nrw-ki-0001 'entwurf: true' 'referat: A' 'zweck: B' 'umfang: D'; rm Content/ressorts/im/2.md
      c 2025-02-10 'Grund: Umfang berichtigt'; git merge -q --no-commit x || true
      e im/1.md nrw-ki-0001 'referat: A' 'zweck: B' 'umfang: D'; e im/2.md nrw-ki-0002 'referat: A' 'zweck: B' 'umfang: C'; c 2025-02-20 Merge
      """,
      "nrw-ki-0001: 1 2025-02-01 | 2 2025-02-20 Umfang: C → D", "nrw-ki-0002: 1 2025-02-01"),
    GitHistoryTests.Case(
      "an octopus merge of a branch that wrote a file anew and of others that changed it",
      """
      e im/a.md nrw-ki-0001 'referat: A' 'nutzen: N' 'grenzen: G' 'umfang: klein'; c 2025-01-01 eins; F=Content/ressorts/im/a.md
      git checkout -q -b x; sed -i 's/: A/: "A"/' $F; c 2025-02-01 x; git checkout -q -b y main; sed -i 's/klein/groß/' $F; c 2025-02-02 y
      git checkout -q main; e im/b.md nrw-ki-0002; c 2025-02-03 b; m 2025-02-20 x y
      """, "nrw-ki-0001: 1 2025-01-01 | 2 2025-02-02 Umfang: klein → groß", "nrw-ki-0002: 1 2025-02-03"),
    GitHistoryTests.Case(
      "what a merge threw away was never public, though the merge has another way of writing",
      """
      e im/a.md nrw-ki-0001 'referat: A'; e im/b.md nrw-ki-0002; c 2025-01-01 eins
      git checkout -q -b x; e im/a.md nrw-ki-0001 'status: erprobung' 'referat: A'; e im/b.md nrw-ki-0002 'status: erprobung'; c 2025-02-01 x
      git checkout -q main; e im/a.md nrw-ki-0001 'referat: "A"'; c 2025-02-10 Form; git merge -q --no-commit -s ours x
      e im/a.md nrw-ki-0001 "referat: 'A'"; e im/b.md nrw-ki-0002 'status: "geplant"'; c 2025-02-20 Merge
      """, "nrw-ki-0001: 1 2025-01-01", "nrw-ki-0002: 1 2025-01-01"),
    GitHistoryTests.Case(
      "a note that one side changes is a change too",
      """
      e im/a.md nrw-ki-0001 'aenderungsnotiz: Anfang'; c 2025-01-01 eins
      git checkout -q -b x; e im/a.md nrw-ki-0001 'status: entwicklung' 'aenderungsnotiz: Anfang'; c 2025-02-01 zwei
      git checkout -q main; e im/a.md nrw-ki-0001 'aenderungsnotiz: Beginn'; c 2025-02-10 drei
      git merge -q --no-commit x || true; e im/a.md nrw-ki-0001 'status: entwicklung' 'aenderungsnotiz: Beginn'; c 2025-02-20 Merge
      """,
      "nrw-ki-0001: 1 2025-01-01 „Beginn (geändert am 10.\u{A0}Februar 2025, zuvor: Anfang)“ | 2 2025-02-20 Status: Geplant → In Entwicklung"
    ),
    GitHistoryTests.Case(
      "one side renames the ministry's folder while the other changes an entry",
      """
      e im/a.md nrw-ki-0001; c 2025-01-01 eins
      git checkout -q -b x; e im/a.md nrw-ki-0001 'status: entwicklung' 'aenderungsnotiz: Beschluss'; c 2025-02-01 zwei
      git checkout -q main; git mv Content/ressorts/im Content/ressorts/mi
      sed -i 's/^kuerzel: im/kuerzel: mi/' Content/ressorts/mi/ressort.md; c 2025-02-10 Kürzel; m 2025-02-20 x
      """,
      "nrw-ki-0001: 1 2025-01-01 | 2 2025-02-01 Status: Geplant → In Entwicklung „Beschluss“"),
    GitHistoryTests.Case(
      "one side moves to another ministry what the other changes: the merge is a version",
      """
      e im/a.md nrw-ki-0001; c 2025-01-01 eins
      git checkout -q -b x; e im/a.md nrw-ki-0001 'status: entwicklung'; c 2025-02-01 zwei
      git checkout -q main; git mv Content/ressorts/im/a.md Content/ressorts/jm/a.md; c 2025-02-10 verschoben; m 2025-02-20 x
      """,
      "nrw-ki-0001: 1 2025-01-01 | 2 2025-02-10 Ressort: Inneres → Justiz | 3 2025-02-20 Status: Geplant → In Entwicklung"
    ),
    GitHistoryTests.Case(
      "one side deletes what the other changes",
      """
      e im/a.md nrw-ki-0001; e im/b.md nrw-ki-0002; c 2025-01-01 eins
      git checkout -q -b x; rm Content/ressorts/im/a.md; c 2025-02-01 x
      git checkout -q main; e im/a.md nrw-ki-0001 'status: entwicklung'; c 2025-02-05 geändert
      m 2025-02-20 -s ours x; rm Content/ressorts/im/a.md; git add -A
      GIT_AUTHOR_DATE=2025-02-20T12:00:00Z git commit -q --amend -m Merge --date 2025-02-20T12:00:00Z
      """,
      "nrw-ki-0001: 1 2025-01-01 | 2 2025-02-05 Status: Geplant → In Entwicklung | weg 2025-02-20",
      "nrw-ki-0002: 1 2025-01-01"),
    GitHistoryTests.Case(
      "one side takes away what the other changes, and says why: the merge says so too",
      """
      for n in 1 2 3 4; do e im/$n.md nrw-ki-000$n 'referat: A' 'umfang: klein' 'zweck: B'; done; c 2025-01-01 eins
      git checkout -q -b x; rm Content/ressorts/im/[12].md; c 2025-02-01 "Grund: Doppelt"
      e im/3.md nrw-ki-0003 'entwurf: true' 'referat: A' 'umfang: klein' 'zweck: B'; c 2025-02-02 "Grund: Nachbessern"
      e im/4.md nrw-ki-0004 'entwurf: true' 'referat: A' 'umfang: klein' 'zweck: C'; c 2025-02-03 "Grund: Irrtum"
      e im/4.md nrw-ki-0004 'referat: A' 'umfang: klein' 'zweck: C'; c 2025-02-04 wieder
      git checkout -q main; e im/1.md nrw-ki-0001 'referat: A' 'umfang: gross' 'zweck: B'; git mv Content/ressorts/im/2.md Content/ressorts/jm
      for n in 3 4; do e im/$n.md nrw-ki-000$n 'referat: A' 'umfang: klein' 'zweck: B' 'status: erprobung'; done; c 2025-02-05 m
      git merge -q --no-commit x || true; rm -f Content/ressorts/*/[12].md
      e im/4.md nrw-ki-0004 'zweck: C'; c 2025-02-20 Merge; git checkout -q -b y; e im/4.md nrw-ki-0004 'zweck: D'; c 2025-03-01 y; git checkout -q main; rm Content/ressorts/im/4.md
      c 2025-03-02 "Grund: Weg"; git checkout -q y; git merge -q --no-commit main || true; rm -f Content/ressorts/im/4.md; c 2025-03-03 pull
      """,
      "nrw-ki-0001: 1 2025-01-01 | 2 2025-02-05 Umfang: klein → gross | weg 2025-02-20 „Doppelt“ (commit)",
      "nrw-ki-0002: 1 2025-01-01 | 2 2025-02-05 Ressort: Inneres → Justiz | weg 2025-02-20 „Doppelt“ (commit)",
      "nrw-ki-0003: 1 2025-01-01 | 2 2025-02-05 Status: Geplant → In Erprobung | weg 2025-02-20 „Nachbessern“ (commit)",
      "nrw-ki-0004: 1 2025-01-01 | 2 2025-02-05 Status: Geplant → In Erprobung | 3 2025-02-20 Organisationseinheit: A → -, Status: In Erprobung → Geplant, Umfang: klein → -, Zweck: B → C | 4 2025-03-01 Zweck: C → D | weg 2025-03-03 „Weg“ (commit)"
    ),
    GitHistoryTests.Case(
      "line ends, a byte order mark and a change in one commit",
      """
      e im/a.md nrw-ki-0001; e im/b.md nrw-ki-0002; c 2025-01-01 eins
      e im/a.md nrw-ki-0001 'status: entwicklung'; sed -i 's/$/\\r/' Content/ressorts/im/a.md
      printf '\\xef\\xbb\\xbf' | cat - Content/ressorts/im/b.md > t; mv t Content/ressorts/im/b.md
      c 2025-02-01 Windows; chmod +x Content/ressorts/im/a.md; c 2025-03-01 Rechte
      """,
      "nrw-ki-0001: 1 2025-01-01 | 2 2025-02-01 Status: Geplant → In Entwicklung", "nrw-ki-0002: 1 2025-01-01"),
    GitHistoryTests.Case(
      "a name in another composition, and a change",
      """
      e im/prüfung.md nrw-ki-0001; c 2025-01-01 eins
      rm Content/ressorts/im/prüfung.md; e "$(printf 'im/pru\\xcc\\x88fung.md')" nrw-ki-0001 'status: erprobung'
      c 2025-02-01 beides; git mv "$(printf 'Content/ressorts/im/pru\\xcc\\x88fung.md')" Content/ressorts/im/PRÜFUNG.md
      c 2025-03-01 groß
      """, "nrw-ki-0001: 1 2025-01-01 | 2 2025-02-01 Status: Geplant → In Erprobung"),
    GitHistoryTests.Case(
      "out of the register's folder and back",
      """
      e im/a.md nrw-ki-0001; c 2025-01-01 eins
      mkdir Archiv; git mv Content/ressorts/im/a.md Archiv/a.md; c 2025-02-01 abgelegt
      git mv Archiv/a.md Content/ressorts/jm/a.md; c 2025-03-01 wieder da
      """, "nrw-ki-0001: 1 2025-01-01 | 2 2025-03-01 zurück Ressort: Inneres → Justiz"),
    GitHistoryTests.Case(
      "two repositories put together",
      """
      e im/a.md nrw-ki-0001; c 2025-01-01 eins
      git checkout -q --orphan x; git rm -rfq .; frame Content; e jm/b.md nrw-ki-0002; c 2025-02-01 zwei
      e jm/b.md nrw-ki-0002 'status: entwicklung'; c 2025-02-02 drei
      git checkout -q main; m 2025-02-20 --allow-unrelated-histories x
      """,
      "nrw-ki-0001: 1 2025-01-01", "nrw-ki-0002: 1 2025-02-01 | 2 2025-02-02 Status: Geplant → In Entwicklung"),
    GitHistoryTests.Case(
      "an entry copied to start another",
      """
      e im/a.md nrw-ki-0001; c 2025-01-01 eins
      sed 's/0001/0002/' Content/ressorts/im/a.md > Content/ressorts/im/b.md; c 2025-02-01 kopiert
      """, "nrw-ki-0001: 1 2025-01-01", "nrw-ki-0002: 1 2025-02-01"),
    GitHistoryTests.Case(
      "published on a branch and withdrawn there before the merge was never public",
      """
      e im/a.md nrw-ki-0001 'entwurf: true'; c 2025-01-01 Entwurf
      git checkout -q -b x; e im/a.md nrw-ki-0001; c 2025-02-01 x
      e im/a.md nrw-ki-0001 'entwurf: true'; c 2025-02-02 doch nicht
      git checkout -q main; e im/b.md nrw-ki-0002; c 2025-02-03 b; m 2025-02-20 x
      """, "nrw-ki-0002: 1 2025-02-03"),
    GitHistoryTests.Case(
      "the same, of an entry that began on the branch, of a draft that main edits, and of one whose end the branch explains",
      """
      e im/b.md nrw-ki-0002 'entwurf: true'; e im/c.md nrw-ki-0003; e im/d.md nrw-ki-0004; c 2025-01-01 Entwurf
      e im/c.md nrw-ki-0003 'entwurf: true'; c 2025-01-02 zurückgezogen
      git checkout -q -b x; e im/a.md nrw-ki-0001; e im/b.md nrw-ki-0002; c 2025-02-01 x
      e im/a.md nrw-ki-0001 'entwurf: true'; e im/b.md nrw-ki-0002 'entwurf: true' 'zweck: B'; c 2025-02-02 doch nicht
      rm Content/ressorts/im/c.md; c 2025-02-03 'Grund: Doppelt'
      git checkout -q main; e im/b.md nrw-ki-0002 'entwurf: true' 'umfang: C'; c 2025-02-04 b
      git merge -q --no-commit x || true; e im/b.md nrw-ki-0002 'entwurf: true' 'zweck: B' 'umfang: C'; c 2025-02-20 Merge
      """, "nrw-ki-0003: 1 2025-01-01 | weg 2025-01-02 „Doppelt (nachgetragen am 3.\u{A0}Februar 2025)“ (commit)",
      "nrw-ki-0004: 1 2025-01-01"),
    GitHistoryTests.Case(
      "drafts, however that is written, were never public",
      """
      e im/a.md nrw-ki-0001 'entwurf : true'; e im/b.md nrw-ki-0002 'entwurf: >-' '  true'; e im/c.md nrw-ki-0003 'entwurf: "true" # noch'
      e im/d.md nrw-ki-0004 "entwurf: 'true'"; e im/e.md nrw-ki-0005 'entwurf: |-' '' ' true'; c 2025-01-01 eins
      sed -i 's/^---$/--- /' Content/ressorts/im/d.md; c 2025-02-01 Zaun
      """),
    GitHistoryTests.Case(
      "drafts whose key is misspelt were refused, and never public; what was public was withdrawn",
      """
      e im/a.md nrw-ki-0001 'Entwurf: true'; e im/b.md nrw-ki-0002 'entwrf: true'; e im/c.md nrw-ki-0003 'draft: true'
      e im/d.md nrw-ki-0004 'entwurf: false' 'entwurf: true'; e im/e.md nrw-ki-0005 "$(printf 'entwurf\\u200b: true')"
      e im/f.md nrw-ki-0006; c 2025-01-01 eins
      for n in 1 2 3 4 5; do e im/$n.md nrw-ki-000$n 'entwurf: true'; done; rm Content/ressorts/im/[a-e].md
      e im/f.md nrw-ki-0006 'Entwurf : true' 'zweck: Geheim.'; c 2025-02-01 berichtigt
      e im/f.md nrw-ki-0006 'entwurf: true'; c 2025-03-01 auch
      """, "nrw-ki-0006: 1 2025-01-01 | weg 2025-02-01"),
    GitHistoryTests.Case(
      "entries, however their fields are written, and what their texts say",
      """
      e im/a.md nrw-ki-0001; e im/b.md nrw-ki-0002; e im/c.md nrw-ki-0003 'titel: >' '  Auf zwei' '  Zeilen'; e im/d.md nrw-ki-0004
      cd Content/ressorts/im; sed -i 's/^id:/id :/' a.md; sed -i 's/^id: /id: >-\\n  /' b.md; sed -i 's/^---$/---  /' d.md
      printf 'entwurf: true\\nid: nrw-ki-0009\\n' >> d.md; cd ../../..; c 2025-01-01 eins
      rm Content/ressorts/im/a.md Content/ressorts/im/b.md; c 2025-02-01 weg
      """,
      "nrw-ki-0001: 1 2025-01-01 | weg 2025-02-01", "nrw-ki-0002: 1 2025-01-01 | weg 2025-02-01",
      "nrw-ki-0003: 1 2025-01-01", "nrw-ki-0004: 1 2025-01-01"),
    GitHistoryTests.Case(
      "what cannot be understood was never built: drafts stay drafts, entries stay published",
      """
      e im/a.md nrw-ki-0001 'entwurf: true'; e im/b.md nrw-ki-0002; c 2025-01-01 eins
      e im/a.md nrw-ki-0001 'entwurf: ja'; e im/b.md nrw-ki-0002 'entwurf: nein'; c 2025-02-01 unklar
      e im/a.md nrw-ki-0001 'entwurf:true'; e im/b.md nrw-ki-0002; c 2025-03-01 unklar
      sed -i 1d Content/ressorts/im/a.md; sed -i 's/:true/: true/' Content/ressorts/im/a.md; c 2025-04-01 "ohne Anfang"
      """, "nrw-ki-0002: 1 2025-01-01"),
    GitHistoryTests.Case(
      "a file that was broken for a while and moved meanwhile",
      """
      e im/a.md nrw-ki-0001; c 2025-01-01 eins
      printf -- '---\\nid: nrw-ki-0001\\ntitel: [kaputt\\n---\\n' > Content/ressorts/im/a.md; c 2025-02-01 kaputt
      git mv Content/ressorts/im/a.md Content/ressorts/jm/z.md; c 2025-03-01 verschoben
      rm Content/ressorts/jm/z.md; e jm/z.md nrw-ki-0001 'status: erprobung'; c 2025-04-01 geheilt
      """,
      "nrw-ki-0001: 1 2025-01-01 | 2 2025-02-01 unlesbar | 3 2025-03-01 unlesbar | 4 2025-04-01 Status: Geplant → In Erprobung"
    ),
    GitHistoryTests.Case(
      "a file that lost its identifier for a while and was moved meanwhile",
      """
      e im/a.md nrw-ki-0001; e im/b.md nrw-ki-0002; c 2025-01-01 eins
      for n in a b; do printf "kein Kopf $n" > Content/ressorts/im/$n.md; done; c 2025-02-01 kaputt
      git mv Content/ressorts/im/a.md Content/ressorts/im/z.md; git mv Content/ressorts/im/b.md Content/ressorts/jm/a.md; c 2025-03-01 umbenannt
      e im/z.md nrw-ki-0001 'status: erprobung'; e jm/a.md nrw-ki-0002; c 2025-04-01 geheilt
      """,
      "nrw-ki-0001: 1 2025-01-01 | 2 2025-02-01 unlesbar | 3 2025-04-01 Status: Geplant → In Erprobung",
      "nrw-ki-0002: 1 2025-01-01 | 2 2025-02-01 unlesbar | 3 2025-03-01 unlesbar | 4 2025-04-01 Datei: kein Kopf b → ---\nid: nrw-ki-0002\ntitel: Titel nrw-ki-0002\nstatus: geplant\n---"
    ),
    GitHistoryTests.Case(
      "identifiers swapped between two files",
      """
      e im/a.md nrw-ki-0001 'titel: Eins'; e im/b.md nrw-ki-0002 'titel: Zwei'; c 2025-01-01 eins
      e im/a.md nrw-ki-0002 'titel: Eins'; e im/b.md nrw-ki-0001 'titel: Zwei'; c 2025-02-01 vertauscht
      """,
      "nrw-ki-0001: 1 2025-01-01 | 2 2025-02-01 Titel: Eins → Zwei",
      "nrw-ki-0002: 1 2025-01-01 | 2 2025-02-01 Titel: Zwei → Eins"),
    GitHistoryTests.Case(
      "two lines gave one identifier to different entries; the one is renumbered after the merge, whichever side merged the other",
      """
      e im/o.md nrw-ki-0001; c 2025-01-01 eins; git checkout -q -b x; e im/a.md nrw-ki-0005 'titel: A'; c 2025-02-05 A
      git checkout -q main; e jm/z.md nrw-ki-0005 'titel: Z'; c 2025-02-01 Z; e jm/z.md nrw-ki-0005 'titel: Z' 'status: erprobung'; c 2025-02-10 Z
      git checkout -q x; m 2025-02-15 main; e im/a.md nrw-ki-0006 'titel: A'; c 2025-02-16 neu; git checkout -q main; git merge -q --ff x
      git checkout -q -b y; e im/b.md nrw-ki-0007 'titel: B'; c 2025-03-05 B; git checkout -q main; e jm/y.md nrw-ki-0007 'titel: Y'; c 2025-03-01 Y
      m 2025-03-15 y; e im/b.md nrw-ki-0008 'titel: B' 'status: entwicklung'; c 2025-03-16 neu
      git mv Content/ressorts/jm/y.md Content/ressorts/jm/w.md; e jm/y.md nrw-ki-0009 'titel: Neu'; c 2025-03-17 anders
      """,
      "nrw-ki-0001: 1 2025-01-01", "nrw-ki-0005: 1 2025-02-01 | 2 2025-02-10 Status: Geplant → In Erprobung",
      "nrw-ki-0006: 1 2025-02-05 | 2 2025-02-16 Kennung: nrw-ki-0005 → nrw-ki-0006", "nrw-ki-0007: 1 2025-03-01",
      "nrw-ki-0008: 1 2025-03-05 | 2 2025-03-16 Kennung: nrw-ki-0007 → nrw-ki-0008, Status: Geplant → In Entwicklung",
      "nrw-ki-0009: 1 2025-03-17"),
    GitHistoryTests.Case(
      "two lines gave one identifier to different entries; the merge gives the one another",
      """
      e im/o.md nrw-ki-0001; c 2025-01-01 eins; git checkout -q -b x; e im/a.md nrw-ki-0005 'titel: A'; c 2025-02-05 A
      git checkout -q main; e jm/z.md nrw-ki-0005 'titel: Z'; c 2025-02-01 Z; e jm/z.md nrw-ki-0005 'titel: Z' 'status: erprobung'; c 2025-02-10 Z
      git checkout -q x; git merge -q --no-commit main; e im/a.md nrw-ki-0006 'titel: A'; c 2025-02-16 Merge
      """,
      "nrw-ki-0001: 1 2025-01-01", "nrw-ki-0005: 1 2025-02-01 | 2 2025-02-10 Status: Geplant → In Erprobung",
      "nrw-ki-0006: 1 2025-02-05 | 2 2025-02-16 Kennung: nrw-ki-0005 → nrw-ki-0006"),
    GitHistoryTests.Case(
      "three lines gave one identifier to different entries; two are renumbered one after the other, whichever they are",
      """
      e im/o.md nrw-ki-0001; c 2025-01-01 eins; for n in 5 6; do git checkout -q -b x$n main; e im/a$n.md nrw-ki-000$n 'titel: A'; c 2025-0$n-05 A
      git checkout -q -b y$n main; e im/b$n.md nrw-ki-000$n 'titel: B'; c 2025-0$n-06 B; git checkout -q main
      e jm/z$n.md nrw-ki-000$n 'titel: Z'; c 2025-0$n-07 Z; m 2025-0$n-08 x$n; m 2025-0$n-09 y$n; done
      e jm/z5.md nrw-ki-0007 'titel: Z'; c 2025-07-03 neu; e im/b5.md nrw-ki-0008 'titel: B'; c 2025-07-04 neu
      e im/a6.md nrw-ki-0009 'titel: A'; c 2025-07-05 neu; e im/b6.md nrw-ki-0004 'titel: B'; c 2025-07-06 neu
      """,
      "nrw-ki-0001: 1 2025-01-01",
      "nrw-ki-0004: 1 2025-06-06 | 2 2025-07-06 Kennung: nrw-ki-0006 → nrw-ki-0004",
      "nrw-ki-0005: 1 2025-05-05", "nrw-ki-0006: 1 2025-06-07",
      "nrw-ki-0007: 1 2025-05-07 | 2 2025-07-03 Kennung: nrw-ki-0005 → nrw-ki-0007",
      "nrw-ki-0008: 1 2025-05-06 | 2 2025-07-04 Kennung: nrw-ki-0005 → nrw-ki-0008",
      "nrw-ki-0009: 1 2025-06-05 | 2 2025-07-05 Kennung: nrw-ki-0006 → nrw-ki-0009"),
    GitHistoryTests.Case(
      "what documents what",
      """
      S='quellen:'; e im/a.md nrw-ki-0001 "$S" '- {titel: A, herausgeber: B, belegt: [status]}'; c 2025-01-01 eins
      e im/a.md nrw-ki-0001 "$S" '- {titel: A, herausgeber: B, belegt: [status, beginn]}'; c 2025-02-01 mehr
      e im/a.md nrw-ki-0001 'status: erprobung' "$S" '- {titel: A, herausgeber: B, belegt: [status]}' '- {titel: C, herausgeber: D, belegt: [beginn]}'
      c 2025-03-01 noch mehr
      e im/a.md nrw-ki-0001 'status: erprobung' "$S" '- {titel: A, herausgeber: B, belegt: [zweck, status, umfang]}' '- {titel: C, herausgeber: D, belegt: [beginn]}'
      c 2025-04-01 anders
      e im/a.md nrw-ki-0001 'status: erprobung' "$S" '- {titel: A, herausgeber: B, belegt: [umfang, zweck]}' '- {titel: C, herausgeber: D, belegt: [beginn]}'
      c 2025-05-01 weniger
      """,
      "nrw-ki-0001: 1 2025-01-01 | 2 2025-02-01 Quellen, A: Belegt: ohne Beginn → mit Beginn | 3 2025-03-01 Status: Geplant → In Erprobung, Quellen, A: Belegt: mit Beginn → ohne Beginn, Quellen: - → C; Herausgeber: D; Belegt: Beginn | 4 2025-04-01 Quellen, A: Belegt: ohne Zweck, Umfang → mit Zweck, Umfang | 5 2025-05-01 Quellen, A: Belegt: mit Status → ohne Status"
    ),
    GitHistoryTests.Case(
      "a merge that brings a deleted entry back",
      """
      e im/a.md nrw-ki-0001; e im/b.md nrw-ki-0002; c 2025-01-01 eins
      git checkout -q -b x; e im/a.md nrw-ki-0001 'status: entwicklung'; c 2025-02-01 x
      git checkout -q main; rm Content/ressorts/im/a.md; c 2025-02-05 gelöscht
      git merge -q --no-commit x || true; git add -A
      GIT_AUTHOR_DATE=2025-02-20T12:00:00Z git commit -q -m Merge
      """,
      "nrw-ki-0001: 1 2025-01-01 | 2 2025-02-20 zurück Status: Geplant → In Entwicklung",
      "nrw-ki-0002: 1 2025-01-01"),
    GitHistoryTests.Case(
      "hidden files and folders, backups and locks are no entries, in no commit",
      """
      e im/b.md nrw-ki-0001; e im/.a.md nrw-ki-0001 'titel: Sicherung'; e .muster/x.md nrw-ki-0099; e im~/x.md nrw-ki-0098
      c 2025-01-01 eins
      e im/b.md nrw-ki-0001 'status: erprobung'; e im/c.md nrw-ki-0002; c 2025-02-01 zwei
      git mv Content/ressorts/im/c.md Content/ressorts/im/.c.md; c 2025-03-01 'Grund: Irrtum'
      """,
      "nrw-ki-0001: 1 2025-01-01 | 2 2025-02-01 Status: Geplant → In Erprobung",
      "nrw-ki-0002: 1 2025-02-01 | weg 2025-03-01 „Irrtum“ (commit)"),
  ])
  func tells(_ example: GitHistoryTests.Case) async throws {
    let read = try await HistoryRepository(example.script).read()
    #expect(read.reason == nil)
    #expect(read.told == example.expected)
  }

  @Test func whatHappensInAnAbandonedFolderIsNoMatterOfTheRegister() async throws {
    var repository = try HistoryRepository(
      """
      e im/a.md nrw-ki-0001; echo x > README; c 2025-01-01 eins
      mkdir Register; git mv Content Register/Inhalte; sed -i 's/titel: P/titel: Q/' Register/Inhalte/portal.md; c 2025-02-01 umbenannt
      frame Content; e im/b.md nrw-ki-0007; c 2025-03-01 Muster
      git mv Register/Inhalte Inhalte; C=Inhalte; e im/c.md nrw-ki-0002; c 2025-04-01 noch einmal
      """)
    repository.content = "Inhalte"
    #expect(try await repository.read().told == ["nrw-ki-0001: 1 2025-01-01", "nrw-ki-0002: 1 2025-04-01"])
  }

  @Test func theTopOfARepositoryMovedIntoAFolderKeepsItsPast() async throws {
    var repository = try HistoryRepository(
      """
      e im/a.md nrw-ki-0001; c 2025-01-01 eins
      e im/a.md nrw-ki-0001 'status: entwicklung'; c 2025-02-01 zwei
      mkdir Inhalte; git mv ressorts portal.md Inhalte; c 2025-03-01 verschoben
      C=Inhalte; e im/a.md nrw-ki-0001 'status: erprobung'; c 2025-04-01 drei
      """, content: ".")
    repository.content = "Inhalte"
    #expect(
      try await repository.read().told == [
        "nrw-ki-0001: 1 2025-01-01 | 2 2025-02-01 Status: Geplant → In Entwicklung | 3 2025-04-01 Status: In Entwicklung → In Erprobung"
      ])
  }

  /// A folder in which entries are prepared was never public: neither are those that stay there, nor is what the others were there.
  @Test(arguments: [
    ("e im/a.md nrw-ki-0001; e im/b.md nrw-ki-0002", "true"), ("e im/a.md nrw-ki-0001", "true"),
    ("e im/a.md nrw-ki-0001; e im/b.md nrw-ki-0002; echo x > Entwuerfe/portal.md", "true"),
    (
      "e im/a.md nrw-ki-0001; echo x > Entwuerfe/LIESMICH",
      "e im/a.md nrw-ki-0001 'status: erprobung'; c 2024-02-01 mehr"
    ),
  ])
  func entriesOfAStagingFolderBeginWithTheirPublication(_ staged: String, _ further: String) async throws {
    let repository = try HistoryRepository(
      """
      echo /fertig/ > .git/info/exclude; mv Content fertig; C=Entwuerfe; \(staged); c 2024-01-01 vorbereitet; \(further)
      rm -rf Content; mv fertig Content; git mv Entwuerfe/ressorts/im/a.md Content/ressorts/im/a.md; c 2025-01-01 Anfang
      """)
    let told = try await repository.read().told
    #expect(told == ["nrw-ki-0001: 1 2025-01-01"])
  }

  /// A branch that began before the move goes on in the old folder until it is merged, into whichever side.
  @Test(arguments: ["git checkout -q main; m 2025-04-01 x", "m 2025-04-01 main; git checkout -q main; m 2025-04-02 x"])
  func aFolderThatWasRenamedMeanwhileKeepsThePastOfBranches(merge: String) async throws {
    var repository = try HistoryRepository(
      """
      e im/a.md nrw-ki-0001; e im/b.md nrw-ki-0002; c 2025-01-01 eins
      git checkout -q -b x; e im/a.md nrw-ki-0001 'status: entwicklung'; c 2025-02-01 zwei
      git checkout -q main; git mv Content Inhalte; rm Inhalte/ressorts/im/b.md; c 2025-03-01 umbenannt
      git checkout -q x; e im/a.md nrw-ki-0001 'status: erprobung' 'aenderungsnotiz: Beschluss'; c 2025-03-02 drei
      \(merge)
      """)
    repository.content = "Inhalte"
    #expect(
      try await repository.read().told == [
        "nrw-ki-0001: 1 2025-01-01 | 2 2025-02-01 Status: Geplant → In Entwicklung | 3 2025-03-02 Status: In Entwicklung → In Erprobung „Beschluss“",
        "nrw-ki-0002: 1 2025-01-01 | weg 2025-03-01",
      ])
  }

  @Test func aFolderThatWasCopiedHasNoPast() async throws {
    var repository = try HistoryRepository(
      """
      e im/a.md nrw-ki-0001; c 2025-01-01 eins
      cp -r Content Inhalte; c 2025-02-01 kopiert
      """)
    repository.content = "Inhalte"
    #expect(try await repository.read().told == ["nrw-ki-0001: 1 2025-02-01"])
  }

  /// A register that went to another folder in several commits, as a copy or piece by piece, is one register: nothing in it was published
  /// or removed thereby. What happened meanwhile in the folder of today counts, and what had not followed when the old one went is gone.
  @Test(arguments: [
    "cp -r Content Inhalte; c 2025-03-01 kopiert; e im/a.md nrw-ki-0001; c 2025-03-02 alt; git rm -rq Content; c 2025-03-10 weg",
    """
    mkdir -p Inhalte/ressorts; git mv Content/portal.md Content/entfernt.md Inhalte; git mv Content/ressorts/im Inhalte/ressorts; c 2025-03-01 im
    git mv Content/ressorts/jm Inhalte/ressorts/jm; c 2025-03-10 jm
    """,
    """
    git checkout -q -b x; cp -r Content Inhalte; c 2025-03-01 kopiert; git checkout -q main; echo x > LIESMICH; c 2025-03-02 anderes
    m 2025-03-03 x; git rm -rq Content; c 2025-03-10 weg
    """,
    """
    cp -r Content Inhalte; sed -i 's/: P/: Q/' Inhalte/portal.md; c 2025-03-01 kopiert; git rm -rq Content; c 2025-03-10 weg
    """,
    """
    mkdir Inhalte; cp -r Content/* Inhalte; rm -r Inhalte/ressorts/jm; c 2025-03-01 kopiert; git checkout -q -b x; git mv Content/ressorts/jm Inhalte/ressorts
    c 2025-03-02 jm; git checkout -q main; echo x > LIESMICH; c 2025-03-03 anderes; m 2025-03-04 x; git rm -rq Content; c 2025-03-10 weg
    """,
  ])
  func aFolderThatWasLeftStepByStepKeepsItsPast(move: String) async throws {
    var repository = try HistoryRepository(
      """
      e im/a.md nrw-ki-0001; e im/b.md nrw-ki-0002; e jm/c.md nrw-ki-0003; e jm/d.md nrw-ki-0004; c 2025-01-01 eins
      e im/a.md nrw-ki-0001 'status: entwicklung'; c 2025-02-01 zwei; rm Content/ressorts/im/b.md; r 2=Doppelt; c 2025-02-02 weg
      \(move)
      C=Inhalte; e im/a.md nrw-ki-0001 'status: erprobung'; c 2025-04-01 drei
      frame Content; e im/x.md nrw-ki-0009; c 2025-05-01 Muster; C=Inhalte; rm Inhalte/ressorts/jm/d.md; c 2025-06-01 Ende
      """)
    repository.content = "Inhalte"
    #expect(
      try await repository.read().told == [
        "nrw-ki-0001: 1 2025-01-01 | 2 2025-02-01 Status: Geplant → In Entwicklung | 3 2025-04-01 Status: In Entwicklung → In Erprobung",
        "nrw-ki-0002: 1 2025-01-01 | weg 2025-02-02 „Doppelt“ (list)",
        "nrw-ki-0003: 1 2025-01-01", "nrw-ki-0004: 1 2025-01-01 | weg 2025-06-01",
      ])
  }

  /// What did not follow is told of until the old folder goes, and that it was a copy is seen by whoever kept what was told before.
  @Test func aCopyGetsThePastOfItsOriginalWhenThatGoes() async throws {
    var repository = try HistoryRepository(
      """
      e im/a.md nrw-ki-0001; e im/b.md nrw-ki-0002; c 2025-01-01 eins; cp -r Content Inhalte; rm Inhalte/ressorts/im/b.md; c 2025-02-01 kopiert
      """)
    repository.content = "Inhalte"
    #expect(try await repository.read().told == ["nrw-ki-0001: 1 2025-02-01"])
    try repository.proceed("e im/c.md nrw-ki-0003; c 2025-02-02 mehr; git rm -rq Content; c 2025-03-01 'Grund: Umzug'")
    let told = [
      "nrw-ki-0001: 1 2025-01-01", "nrw-ki-0002: 1 2025-01-01 | weg 2025-03-01 „Umzug“ (commit)",
      "nrw-ki-0003: 1 2025-02-02",
    ]
    #expect(try await repository.read().told == told)
    try repository.proceed("e im/c.md nrw-ki-0003 'status: erprobung'; c 2025-03-02 mehr")
    #expect(try await repository.read().told.dropLast() == told.dropLast())
  }

  /// Whoever gives the copy another address has made another register of it.
  @Test func aCopyWithAnotherAddressHasNoPast() async throws {
    var repository = try HistoryRepository(
      """
      e im/a.md nrw-ki-0001; c 2025-01-01 eins
      cp -r Content Inhalte; sed -i s/p.example/q.example/ Inhalte/portal.md; c 2025-02-01 kopiert; git rm -rq Content; c 2025-03-01 weg
      """)
    repository.content = "Inhalte"
    #expect(try await repository.read().told == ["nrw-ki-0001: 1 2025-02-01"])
  }

  /// A folder is recognised by any of its files, whatever else the commit that moves it does, and wherever it goes.
  @Test(arguments: [
    ("Content", "Inhalte", "git mv Content Inhalte; C=Inhalte; e im/a.md nrw-ki-0001 'status: erprobung'"),
    (
      "Content", "Inhalte",
      "git mv Content Inhalte; C=Inhalte; e im/a.md nrw-ki-0001 'status: erprobung'; sed -i 's/: P/: Q/' Inhalte/portal.md"
    ),
    ("Content", ".", "git mv Content/* .; C=.; e im/a.md nrw-ki-0001 'status: erprobung'"),
    ("reg/Content", ".", "git mv reg/Content/* .; C=.; e im/a.md nrw-ki-0001 'status: erprobung'"),
    (
      ".", "reg/Inhalte",
      "mkdir -p reg/Inhalte; git mv ressorts portal.md reg/Inhalte; C=reg/Inhalte; e im/a.md nrw-ki-0001 'status: erprobung'"
    ),
  ])
  func aFolderThatWasMovedAndEditedKeepsItsPast(_ from: String, _ to: String, move: String) async throws {
    var repository = try HistoryRepository(
      """
      e im/a.md nrw-ki-0001; c 2025-01-01 eins; echo x > LIESMICH; git add .; e im/a.md nrw-ki-0001 'status: entwicklung'
      c 2025-02-01 zwei; \(move); c 2025-03-01 verschoben
      """, content: from)
    repository.content = to
    #expect(
      try await repository.read().told == [
        "nrw-ki-0001: 1 2025-01-01 | 2 2025-02-01 Status: Geplant → In Entwicklung | 3 2025-03-01 Status: In Entwicklung → In Erprobung"
      ])
  }

  /// A register of a repository of its own that a larger one took in as a folder, and another that lay in a folder already.
  @Test(arguments: [".", "reg/Inhalte"])
  func aFolderThatAnotherRepositoryTookInKeepsItsPast(_ from: String) async throws {
    var repository = try HistoryRepository(
      """
      e im/a.md nrw-ki-0001; e jm/b.md nrw-ki-0002; c 2025-01-01 eins; e im/a.md nrw-ki-0001 'status: entwicklung'; c 2025-02-01 zwei
      git checkout -q --orphan gross; git rm -rfq .; echo x > LIESMICH; c 2024-12-01 anderes
      git merge -q -s ours --no-commit --allow-unrelated-histories main; git read-tree --prefix=dienste/register/ -u main:\(from == "." ? "" : from)
      c 2025-03-01 aufgenommen; C=dienste/register; e im/a.md nrw-ki-0001 'status: erprobung'; c 2025-04-01 drei
      """, content: from)
    repository.content = "dienste/register"
    #expect(
      try await repository.read().told == [
        "nrw-ki-0001: 1 2025-01-01 | 2 2025-02-01 Status: Geplant → In Entwicklung | 3 2025-04-01 Status: In Entwicklung → In Erprobung",
        "nrw-ki-0002: 1 2025-01-01",
      ])
  }

  /// A version that cannot be read is called what the entry was called last.
  @Test func aVersionWithoutATitleHasTheLastOne() async throws {
    let read = try await HistoryRepository(
      """
      e im/a.md nrw-ki-0001 'titel: Alt'; c 2025-01-01 eins; e im/a.md nrw-ki-0001 'titel: Neu'; c 2025-02-01 zwei
      sed -i 's/^status: /status: [/' Content/ressorts/im/a.md; c 2025-03-01 kaputt
      """
    ).read()
    #expect(read.history.chronicle.histories["nrw-ki-0001"]?.versions.map(\.title) == ["Alt", "Neu", "Neu"])
  }

  /// A sample that had files in common with the register went in the same commit: most of the register's files came from one place.
  @Test func aFolderThatWasMovedWhileAnotherWentKeepsItsPast() async throws {
    var repository = try HistoryRepository(
      """
      e im/a.md nrw-ki-0001; c 2025-01-01 eins; cp -r Content Muster; rm Muster/ressorts/im/a.md; c 2025-02-01 Muster
      git mv Content Inhalte; git rm -rq Muster; c 2025-03-01 umbenannt
      """)
    repository.content = "Inhalte"
    #expect(try await repository.read().told == ["nrw-ki-0001: 1 2025-01-01"])
  }

  /// A folder that comes back to a place that it had left was nowhere else but under another name; who lives there meanwhile is a stranger.
  @Test(arguments: [
    "true", "frame Content; e im/b.md nrw-ki-0007; c 2025-02-15 Muster; git rm -rfq Content; c 2025-02-16 weg",
  ])
  func aFolderThatWasRenamedAndRenamedBackKeepsItsPast(meanwhile: String) async throws {
    let repository = try HistoryRepository(
      """
      e im/a.md nrw-ki-0001; c 2025-01-01 eins; git mv Content B; c 2025-02-01 umbenannt; \(meanwhile); C=B
      e im/a.md nrw-ki-0001 'status: entwicklung' 'aenderungsnotiz: Beschluss'; c 2025-03-01 anderswo
      git mv B Content; c 2025-04-01 zurück; git mv Content D; c 2025-05-01 wieder; git revert --no-commit HEAD; c 2025-05-02 doch nicht
      """)
    #expect(
      try await repository.read().told == [
        "nrw-ki-0001: 1 2025-01-01 | 2 2025-03-01 Status: Geplant → In Entwicklung „Beschluss“"
      ])
    try repository.proceed(
      "git mv Content E; c 2025-06-01 fort; git mv E Content; c 2025-06-02 zurück; e im/b.md nrw-ki-0002; c 2025-06-03 b"
    )
    #expect(
      try await repository.read().told == [
        "nrw-ki-0001: 1 2025-01-01 | 2 2025-03-01 Status: Geplant → In Entwicklung „Beschluss“",
        "nrw-ki-0002: 1 2025-06-03",
      ])
  }

  @Test func aFolderThatWasRenamedKeepsItsPast() async throws {
    var repository = try HistoryRepository(
      """
      e im/a.md nrw-ki-0001; c 2025-01-01 eins
      e im/a.md nrw-ki-0001 'status: entwicklung'; c 2025-02-01 zwei
      git mv Content Inhalte; c 2025-03-01 umbenannt
      C=Inhalte; e im/a.md nrw-ki-0001 'status: erprobung'; c 2025-04-01 drei
      """)
    repository.content = "Inhalte"
    #expect(
      try await repository.read().told == [
        "nrw-ki-0001: 1 2025-01-01 | 2 2025-02-01 Status: Geplant → In Entwicklung | 3 2025-04-01 Status: In Entwicklung → In Erprobung"
      ])
  }
}
