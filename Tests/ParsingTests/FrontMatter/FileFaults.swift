/// Faults of the file as a whole, its bytes and the two lines around the fields.
enum FileFaults {
  static let cases: [FaultCase] = [
    .file(
      #"▸"#,
      #"1:1 datei-leer: Die Datei ist leer. → Beginnen Sie mit einer Zeile „---“, den Feldern und einer zweiten Zeile „---“."#
    ),
    .file(
      #"""
      ▸

      \#u{20}\#u{20}

      """#,
      #"1:1 datei-leer: Die Datei ist leer. → Beginnen Sie mit einer Zeile „---“, den Feldern und einer zweiten Zeile „---“."#
    ),
    .file(
      #"""
      ▸Nur Text, kein Front Matter.

      """#,
      #"1:1 front-matter-fehlt: Die erste Zeile muss „---“ sein, danach folgen die Felder; gefunden: „Nur Text, kein Front Matter.“. → Beginnen Sie mit einer Zeile „---“, den Feldern und einer zweiten Zeile „---“."#
    ),
    .file(
      #"""
      ▸Titel des Eintrags

      ---
      titel: a
      ---
      Text
      """#,
      #"1:1 front-matter-rand: Die Zeile „---“ muss die erste der Datei sein, davor steht „Titel des Eintrags“. → Löschen Sie alles, was vor ihr steht."#
    ),
    .file(
      #"""
      ▸titel: a
      ---

      """#,
      #"1:1 front-matter-fehlt: Die erste Zeile muss „---“ sein, danach folgen die Felder; gefunden: „titel: a“. → Setzen Sie vor das erste Feld eine Zeile „---“."#
    ),
    .file(
      #"""
      ▸+++
      titel = "a"
      +++

      """#,
      #"1:1 front-matter-fehlt: Die erste Zeile muss „---“ sein, danach folgen die Felder; gefunden: „+++“. → Schreiben Sie „---“ statt „+++“ und jedes Feld als „schluessel: wert“."#
    ),
    .file(
      #"""
      ▸# Überschrift

      ---

      Text

      """#,
      #"1:1 front-matter-fehlt: Die erste Zeile muss „---“ sein, danach folgen die Felder; gefunden: „# Überschrift“. → Beginnen Sie mit einer Zeile „---“, den Feldern und einer zweiten Zeile „---“."#
    ),
    .file(
      #"""
      ▸---
      titel: a
      zweck: b

      """#,
      #"1:1 front-matter-offen: Das Front Matter beginnt hier und wird nirgends mit einer Zeile „---“ geschlossen. → Setzen Sie hinter das letzte Feld eine Zeile „---“."#
    ),
    .file(
      #"""
      ▸---
      titel: a
      liste:
        - x

      ## Überblick

      Text mit: Doppelpunkt
      - Punkt

      """#,
      #"1:1 front-matter-offen: Das Front Matter beginnt hier und wird nirgends mit einer Zeile „---“ geschlossen. → Setzen Sie hinter das letzte Feld eine Zeile „---“."#
    ),
    .file(
      #"▸---"#,
      #"1:1 front-matter-offen: Das Front Matter beginnt hier und wird nirgends mit einer Zeile „---“ geschlossen. → Setzen Sie hinter das letzte Feld eine Zeile „---“."#
    ),
    .file(
      #"""
      ▸----
      titel: a
      ---

      """#,
      #"1:1 front-matter-rand: Das Front Matter beginnt und endet mit einer Zeile aus genau drei Bindestrichen am Zeilenanfang; gefunden: „----“. → Schreiben Sie in diese Zeile nur „---“."#
    ),
    .file(
      #"""
      ---
      titel: a
      ▸----
      Text

      """#,
      #"3:1 front-matter-rand: Das Front Matter beginnt und endet mit einer Zeile aus genau drei Bindestrichen am Zeilenanfang; gefunden: „----“. → Schreiben Sie in diese Zeile nur „---“."#
    ),
    .file(
      #"""
      ---
      titel: a
      ▸———
      Text

      """#,
      #"3:1 front-matter-rand: Das Front Matter beginnt und endet mit einer Zeile aus genau drei Bindestrichen am Zeilenanfang; gefunden: „———“. → Schreiben Sie in diese Zeile nur „---“."#
    ),
    .file(
      #"""
      ▸–--
      titel: a
      ---

      """#,
      #"1:1 front-matter-rand: Das Front Matter beginnt und endet mit einer Zeile aus genau drei Bindestrichen am Zeilenanfang; gefunden: „–--“. → Schreiben Sie in diese Zeile nur „---“."#
    ),
    .file(
      #"""
      ---
      titel: a
      ▸...
      Text

      """#,
      #"3:1 front-matter-rand: Das Front Matter endet mit einer Zeile „---“, gefunden: „...“. → Schreiben Sie „---“ statt „...“."#
    ),
    .file(
      #"""
      ▸
      ---
      titel: a
      ---

      """#,
      #"1:1 front-matter-rand: Die Zeile „---“ muss die erste der Datei sein, davor stehen Leerzeilen. → Löschen Sie die Leerzeilen am Anfang."#
    ),
    .file(
      #"""
       ▸---
      titel: a
      ---

      """#,
      #"1:2 front-matter-rand: Das Front Matter beginnt und endet mit einer Zeile aus genau drei Bindestrichen am Zeilenanfang; gefunden: „ ---“. → Schreiben Sie in diese Zeile nur „---“."#
    ),
    .file(
      #"""
      ▸--- # Kopf
      titel: a
      ---

      """#,
      #"1:1 front-matter-rand: Das Front Matter beginnt und endet mit einer Zeile aus genau drei Bindestrichen am Zeilenanfang; gefunden: „--- # Kopf“. → Schreiben Sie in diese Zeile nur „---“."#
    ),
    .file(
      #"""
      ▸%YAML 1.2
      ---
      titel: a
      ---

      """#,
      #"1:1 yaml-direktive: YAML-Direktiven sind nicht erlaubt, gefunden: „%YAML 1.2“. → Löschen Sie die Zeilen vor „---“."#
    ),
    .file(
      #"""
      ---
      ▸%YAML 1.2
      titel: a
      ---

      """#,
      #"2:1 yaml-direktive: YAML-Direktiven sind nicht erlaubt, gefunden: „%YAML 1.2“. → Löschen Sie die Zeilen vor „---“."#
    ),
    .fields(
      #"""
      titel: a
      ---
      ▸zweck: b
      status: c
      """#,
      #"4:1 mehrere-dokumente: Eine Datei hat genau ein Front Matter; hier folgen hinter der schließenden Zeile „---“ weitere Felder bis zu einem zweiten „---“. → Löschen Sie das „---“ über diesen Feldern."#
    ),
    .fields(
      #"""
      titel: a
      ---
      ---
      ▸zweck: b
      """#,
      #"5:1 mehrere-dokumente: Eine Datei hat genau ein Front Matter; hier folgen hinter der schließenden Zeile „---“ weitere Felder bis zu einem zweiten „---“. → Löschen Sie das „---“ über diesen Feldern."#
    ),
    .file(
      #"""
      ---
      titel: a▸\#u{0}b
      ---

      """#,
      #"2:9 steuerzeichen: Steuerzeichen sind nicht erlaubt, gefunden: U+0000 (NUL). → Löschen Sie das unsichtbare Zeichen."#
    ),
    .file(
      #"""
      ---
      titel: a
      ---
      Text ▸\#u{7} und \#u{7}

      """#,
      #"4:6 steuerzeichen: Steuerzeichen sind nicht erlaubt, gefunden: U+0007. → Löschen Sie das unsichtbare Zeichen."#),
    .file(
      #"""
      ---
      titel: a▸\#u{7F}
      ---

      """#,
      #"2:9 steuerzeichen: Steuerzeichen sind nicht erlaubt, gefunden: U+007F. → Löschen Sie das unsichtbare Zeichen."#),
    .file(
      #"""
      ---
      titel: a▸\#u{85}b
      ---

      """#,
      #"2:9 steuerzeichen: Steuerzeichen sind nicht erlaubt, gefunden: U+0085. → Löschen Sie das unsichtbare Zeichen."#),
    .file(
      #"""
      ---
      titel: ▸\#u{FEFF}a
      ---

      """#,
      #"2:8 steuerzeichen: Ein BOM (U+FEFF) ist nur ganz am Anfang der Datei erlaubt. → Löschen Sie das unsichtbare Zeichen."#
    ),
    .file(
      #"""
      ---
      titel: a
      ---
      Text▸\#u{FFFF}

      """#,
      #"4:5 steuerzeichen: Steuerzeichen sind nicht erlaubt, gefunden: U+FFFF. → Löschen Sie das unsichtbare Zeichen."#),
    .file(
      #"---▸\#u{D}titel: a\#u{D}zweck: b\#u{D}---\#u{D}Text\#u{D}"#,
      #"1:4 zeilenende: Zeilen enden mit LF oder CRLF, hier steht ein einzelnes CR. → Speichern Sie die Datei mit Zeilenenden „Unix (LF)“ oder „Windows (CRLF)“."#
    ),
    .file(
      #"""
      ---
      titel: a▸\#u{D}zweck: b
      ---

      """#,
      #"2:9 zeilenende: Zeilen enden mit LF oder CRLF, hier steht ein einzelnes CR. → Speichern Sie die Datei mit Zeilenenden „Unix (LF)“ oder „Windows (CRLF)“."#
    ),
    .file(
      #"""
      ---
      titel: a▸\#u{2028}b
      ---

      """#,
      #"2:9 zeilenende: Im Front Matter ist der Zeilentrenner U+2028 nicht erlaubt. → Ersetzen Sie ihn durch ein Leerzeichen."#
    ),
    .file(
      #"""
      ---
      titel: a▸: b
      zweck: ▸"c
      ---

      """#,
      ##"2:9 doppelpunkt: Ein Wert mit Doppelpunkt und Leerzeichen oder mit Doppelpunkt am Ende braucht Anführungszeichen. → Schreiben Sie: "a: b""##,
      #"3:8 anfuehrungszeichen: Das Anführungszeichen " wird in dieser Zeile nicht geschlossen. → Schließen Sie es am Ende des Wertes."#
    ),
    .file(
      #"""
      ▸---
      titel: a

      Überschrift
      ------

      Text
      """#,
      #"1:1 front-matter-offen: Das Front Matter beginnt hier und wird nirgends mit einer Zeile „---“ geschlossen. → Setzen Sie hinter das letzte Feld eine Zeile „---“."#
    ),
    .file(
      #"""
      ---
      titel: a
      ▸ ---
      Text
      """#,
      #"3:1 front-matter-rand: Das Front Matter beginnt und endet mit einer Zeile aus genau drei Bindestrichen am Zeilenanfang; gefunden: „ ---“. → Schreiben Sie in diese Zeile nur „---“."#
    ),
    .file(
      #"""
      ---
      titel: a
      ▸---:
      Text
      """#,
      #"3:1 front-matter-rand: Das Front Matter beginnt und endet mit einer Zeile aus genau drei Bindestrichen am Zeilenanfang; gefunden: „---:“. → Schreiben Sie in diese Zeile nur „---“."#
    ),
    .file(
      #"""
      ▸—
      titel: a
      —
      Text
      """#,
      #"1:1 front-matter-rand: Das Front Matter beginnt und endet mit einer Zeile aus genau drei Bindestrichen am Zeilenanfang; gefunden: „—“ und in Zeile 3 „—“. → Schreiben Sie in beide Zeilen nur „---“."#
    ),
    .file(
      #"""
      ▸----
      titel: a
      ----
      Text
      """#,
      #"1:1 front-matter-rand: Das Front Matter beginnt und endet mit einer Zeile aus genau drei Bindestrichen am Zeilenanfang; gefunden: „----“ und in Zeile 3 „----“. → Schreiben Sie in beide Zeilen nur „---“."#
    ),
    .file(
      #"""
      ▸***
      titel: a
      ***
      Text
      """#,
      #"1:1 front-matter-rand: Das Front Matter beginnt und endet mit einer Zeile aus genau drei Bindestrichen am Zeilenanfang; gefunden: „***“ und in Zeile 3 „***“. → Schreiben Sie in beide Zeilen nur „---“."#
    ),
    .file(
      #"""
      ▸===
      titel: a
      ===
      Text
      """#,
      #"1:1 front-matter-rand: Das Front Matter beginnt und endet mit einer Zeile aus genau drei Bindestrichen am Zeilenanfang; gefunden: „===“ und in Zeile 3 „===“. → Schreiben Sie in beide Zeilen nur „---“."#
    ),
    .file(
      #"""
      ▸```
      titel: a
      ```
      Text
      """#,
      #"1:1 front-matter-rand: Das Front Matter beginnt und endet mit einer Zeile aus genau drei Bindestrichen am Zeilenanfang; gefunden: „```“ und in Zeile 3 „```“. → Schreiben Sie in beide Zeilen nur „---“."#
    ),
    .file(
      #"""
      ▸- - -
      titel: a
      - - -
      Text
      """#,
      #"1:1 front-matter-rand: Das Front Matter beginnt und endet mit einer Zeile aus genau drei Bindestrichen am Zeilenanfang; gefunden: „- - -“ und in Zeile 3 „- - -“. → Schreiben Sie in beide Zeilen nur „---“."#
    ),
    .file(
      #"""
      ▸+++
      titel: a
      +++
      Text
      """#,
      #"1:1 front-matter-rand: Das Front Matter beginnt und endet mit einer Zeile aus genau drei Bindestrichen am Zeilenanfang; gefunden: „+++“ und in Zeile 3 „+++“. → Schreiben Sie in beide Zeilen nur „---“."#
    ),
    .file(
      #"""
      ▸---\#u{A0}
      titel: a
      ---\#u{A0}
      Text
      """#,
      #"1:1 front-matter-rand: Das Front Matter beginnt und endet mit einer Zeile aus genau drei Bindestrichen am Zeilenanfang; gefunden: „---\#u{A0}“ und in Zeile 3 „---\#u{A0}“. → Schreiben Sie in beide Zeilen nur „---“."#
    ),
    .file(
      #"""
      ▸***

      titel: a
      ---
      ***
      Text
      """#,
      #"1:1 front-matter-rand: Das Front Matter beginnt und endet mit einer Zeile aus genau drei Bindestrichen am Zeilenanfang; gefunden: „***“. → Schreiben Sie in diese Zeile nur „---“."#
    ),
    .file(
      #"""
      ▸titel: a
      status: geplant
      """#,
      #"1:1 front-matter-fehlt: Die erste Zeile muss „---“ sein, danach folgen die Felder; gefunden: „titel: a“. → Setzen Sie vor das erste Feld und hinter das letzte je eine Zeile „---“."#
    ),
    .file(
      #"""
      ▸titel: a
      zweck: Teil 1▸: b
      ---
      Text
      """#,
      #"1:1 front-matter-fehlt: Die erste Zeile muss „---“ sein, danach folgen die Felder; gefunden: „titel: a“. → Setzen Sie vor das erste Feld eine Zeile „---“."#,
      ##"2:14 doppelpunkt: Ein Wert mit Doppelpunkt und Leerzeichen oder mit Doppelpunkt am Ende braucht Anführungszeichen. → Schreiben Sie: "Teil 1: b""##
    ),
  ]
}
