/// Faults of keys and the lines they stand in.
enum KeyFaults {
  static let cases: [FaultCase] = [
    .fields(
      #"titel▸:abc"#,
      #"2:6 leerzeichen: Hinter dem Doppelpunkt nach „titel“ fehlt das Leerzeichen. → Schreiben Sie: titel: …"#),
    .fields(
      #"titel▸:„abc“"#,
      #"2:6 leerzeichen: Hinter dem Doppelpunkt nach „titel“ fehlt das Leerzeichen. → Schreiben Sie: titel: …"#),
    .fields(
      #"titel:▸\#u{A0}abc"#,
      #"2:7 leerzeichen: Hier muss ein gewöhnliches Leerzeichen stehen, gefunden: geschütztes Leerzeichen (U+00A0). → Ersetzen Sie es."#
    ),
    .fields(
      #"webseite▸:https://example.org"#,
      #"2:9 leerzeichen: Hinter dem Doppelpunkt nach „webseite“ fehlt das Leerzeichen. → Schreiben Sie: webseite: …"#),
    .fields(
      #"▸titel"#,
      #"2:1 schluessel-fehlt: Zwischen Schlüssel und Wert stehen ein Doppelpunkt und ein Leerzeichen, gefunden: „titel“. → Schreiben Sie: titel: …"#
    ),
    .fields(
      #"""
      ▸status = geplant
      ▸titel：x
      ▸zweck  Text
      """#,
      #"2:1 schluessel-fehlt: Zwischen Schlüssel und Wert stehen ein Doppelpunkt und ein Leerzeichen, gefunden: „status = geplant“. → Schreiben Sie: status: geplant"#,
      #"3:1 schluessel-fehlt: Zwischen Schlüssel und Wert stehen ein Doppelpunkt und ein Leerzeichen, gefunden: „titel：x“. → Schreiben Sie: titel: x"#,
      #"4:1 schluessel-fehlt: Zwischen Schlüssel und Wert stehen ein Doppelpunkt und ein Leerzeichen, gefunden: „zweck  Text“. → Schreiben Sie: zweck: Text"#
    ),
    .fields(
      #"▸Das ist nur Text"#,
      #"2:1 schluessel-fehlt: Hier muss ein Feld „schluessel: wert“ stehen, gefunden: „Das ist nur Text“. → Rücken Sie Text, der zum Feld darüber gehört, unter „|“ oder „>“ ein."#
    ),
    .fields(
      #"""
      titel: a
      ▸weiter im Text
      und noch mehr
      zweck: b
      """#,
      #"3:1 schluessel-fehlt: Hier muss ein Feld „schluessel: wert“ stehen, gefunden: „weiter im Text“. → Rücken Sie Text, der zum Feld darüber gehört, unter „|“ oder „>“ ein."#
    ),
    .fields(
      #"▸: abc"#,
      #"2:1 schluessel-fehlt: Vor dem Doppelpunkt fehlt der Schlüssel. → Schreiben Sie den Namen des Feldes davor."#),
    .fields(
      #"""
      titel: a
      ▸titel: b
      zweck: c
      """#,
      #"3:1 schluessel-doppelt: Jeder Schlüssel steht nur einmal; „titel“ steht schon in Zeile 2. → Löschen Sie eines der beiden Felder."#
    ),
    .fields(
      #"""
      titel: a

      zweck: x
      ▸titel▸:b
      """#,
      #"5:1 schluessel-doppelt: Jeder Schlüssel steht nur einmal; „titel“ steht schon in Zeile 2. → Löschen Sie eines der beiden Felder."#,
      #"5:6 leerzeichen: Hinter dem Doppelpunkt nach „titel“ fehlt das Leerzeichen. → Schreiben Sie: titel: …"#),
    .fields(
      #"""
      ▸**titel**: a
      ▸*zweck:* b
      ▸status; geplant
      """#,
      #"2:1 schluessel: Schlüssel stehen ohne Zeichen für fette oder andere Schrift. → Schreiben Sie: titel: …"#,
      #"3:1 schluessel: Schlüssel stehen ohne Zeichen für fette oder andere Schrift. → Schreiben Sie: zweck: …"#,
      #"4:1 schluessel-fehlt: Zwischen Schlüssel und Wert stehen ein Doppelpunkt und ein Leerzeichen, gefunden: „status; geplant“. → Schreiben Sie: status: geplant"#
    ),
    .fields(
      #"""
      ▸- titel: a
      ▸- themen:
        - schule
      ▸- zweck: b
      risiken:
        - risiko: c
      ▸- technik: [chatbot]
      status: geplant
      """#,
      #"2:1 listenstrich: Vor einem Feld steht kein Zeichen einer Liste, gefunden: „-“. → Löschen Sie es mit dem Leerzeichen dahinter."#,
      #"3:1 listenstrich: Vor einem Feld steht kein Zeichen einer Liste, gefunden: „-“. → Löschen Sie es mit dem Leerzeichen dahinter."#,
      #"5:1 listenstrich: Vor einem Feld steht kein Zeichen einer Liste, gefunden: „-“. → Löschen Sie es mit dem Leerzeichen dahinter."#,
      #"8:1 listenstrich: Vor einem Feld steht kein Zeichen einer Liste, gefunden: „-“. → Löschen Sie es mit dem Leerzeichen dahinter."#
    ),
    .fields(
      #"▸"titel": abc"#,
      #"2:1 schluessel: Schlüssel stehen ohne Anführungszeichen. → Schreiben Sie: titel: …"#),
    .fields(
      #"▸'titel': abc"#,
      #"2:1 schluessel: Schlüssel stehen ohne Anführungszeichen. → Schreiben Sie: titel: …"#),
    .fields(
      #"▸[a, b]: c"#,
      #"2:1 schluessel: Ein Schlüssel ist ein einfaches Wort; Listen, Klammern und „? “ sind dort nicht erlaubt. → Schreiben Sie: schluessel: …"#
    ),
    .fields(
      #"▸{a: b}: c"#,
      #"2:1 schluessel: Ein Schlüssel ist ein einfaches Wort; Listen, Klammern und „? “ sind dort nicht erlaubt. → Schreiben Sie: schluessel: …"#
    ),
    .fields(
      #"""
      ▸? a
      : b
      """#,
      #"2:1 schluessel: Ein Schlüssel ist ein einfaches Wort; Listen, Klammern und „? “ sind dort nicht erlaubt. → Schreiben Sie: schluessel: …"#
    ),
    .fields(
      #"▸<<: *basis"#,
      #"2:1 yaml-anker: Der Merge-Schlüssel „<<“ ist nicht erlaubt. → Schreiben Sie die gemeinten Felder aus."#),
    .fields(
      #"▸&anker titel: a"#,
      ##"2:1 yaml-anker: Anker „&name“ sind nicht erlaubt. → Ist Text gemeint, setzen Sie ihn in Anführungszeichen: "&…""##
    ),
    .fields(
      #"▸*verweis : a"#,
      ##"2:1 yaml-anker: Verweise „*name“ sind nicht erlaubt. → Ist Text gemeint, setzen Sie ihn in Anführungszeichen: "*…""##
    ),
    .fields(
      #"▸!!str titel: a"#,
      ##"2:1 yaml-typ: Typangaben „!typ“ sind nicht erlaubt. → Ist Text gemeint, setzen Sie ihn in Anführungszeichen: "!…""##
    ),
    .fields(
      #"▸@titel: a"#,
      ##"2:1 sonderzeichen: Ein Text ohne Anführungszeichen darf nicht mit „@“ beginnen. → Setzen Sie ihn in Anführungszeichen: "…""##
    ),
    .fields(
      #"▸`titel`: a"#,
      #"2:1 schluessel: Schlüssel stehen ohne Zeichen für fette oder andere Schrift. → Schreiben Sie: titel: …"#
    ),
    .fields(
      #"""
      ▸|
        Text
      """#,
      ##"2:1 sonderzeichen: Ein Text ohne Anführungszeichen darf nicht mit „|“ beginnen. → Setzen Sie ihn in Anführungszeichen: "…""##
    ),
    .fields(
      #"▸\#u{A0}titel: a"#,
      #"2:1 leerzeichen: Hier muss ein gewöhnliches Leerzeichen stehen, gefunden: geschütztes Leerzeichen (U+00A0). → Ersetzen Sie es."#
    ),
    .fields(
      #"▸aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa: x"#,
      #"2:1 schluessel: Ein Schlüssel hat höchstens 128 Byte, gefunden: „aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…“. → Ist es Text, setzen Sie ihn unter „>“ und rücken ihn ein."#
    ),
    .fields(
      #"""
      titel: a
        ▸zweck: b
      """#,
      #"3:3 einrueckung: Diese Zeile ist eingerückt, über ihr steht aber kein Schlüssel, zu dem sie gehören kann. → Beginnen Sie die Zeile ganz links oder ergänzen Sie über ihr die Zeile ihres Schlüssels."#
    ),
    .fields(
      #"  ▸titel: a"#,
      #"2:3 einrueckung: Diese Zeile ist eingerückt, über ihr steht aber kein Schlüssel, zu dem sie gehören kann. → Beginnen Sie die Zeile ganz links oder ergänzen Sie über ihr die Zeile ihres Schlüssels."#
    ),
    .fields(
      #"▸k #x: y"#,
      #"2:1 schluessel-fehlt: Hier muss ein Feld „schluessel: wert“ stehen, gefunden: „k #x: y“. → Rücken Sie Text, der zum Feld darüber gehört, unter „|“ oder „>“ ein."#
    ),
    .fields(
      #"""
      system:
        name: a
        ▸name: b
      """#,
      #"4:3 schluessel-doppelt: Jeder Schlüssel steht nur einmal; „name“ steht schon in Zeile 3. → Löschen Sie eines der beiden Felder."#
    ),
    .fields(
      #"system: {a: 1, ▸a: 2}"#,
      #"2:16 schluessel-doppelt: Jeder Schlüssel steht nur einmal; „a“ steht schon in Zeile 2. → Löschen Sie eines der beiden Felder."#
    ),
    .fields(
      #"▸//kommentar"#,
      #"2:1 schluessel-fehlt: Hier muss ein Feld „schluessel: wert“ stehen, gefunden: „//kommentar“. → Ist es eine Anmerkung, beginnen Sie die Zeile mit „# “."#
    ),
    .fields(
      #"""
      titel: a
      ▸https://example.org
      """#,
      #"3:1 schluessel-fehlt: Hier muss ein Feld „schluessel: wert“ stehen, gefunden: „https://example.org“. → Rücken Sie Text, der zum Feld darüber gehört, unter „|“ oder „>“ ein."#
    ),
    .fields(
      #"▸\#u{9}titel: a"#,
      #"2:1 tabulator: Im Front Matter sind Tabulatoren nicht erlaubt. → Rücken Sie mit Leerzeichen ein."#),
    .fields(
      #"titel:▸\#u{9}a"#,
      #"2:7 tabulator: Im Front Matter sind Tabulatoren nicht erlaubt. → Ersetzen Sie den Tabulator durch ein Leerzeichen."#
    ),
    .fields(
      #"titel: a▸\#u{9}b"#,
      #"2:9 tabulator: Im Front Matter sind Tabulatoren nicht erlaubt. → Ersetzen Sie den Tabulator durch ein Leerzeichen."#
    ),
    .fields(
      #"""
      system:
      ▸\#u{9}name: x
      \#u{9}version: y
      titel: a
      """#,
      #"3:1 tabulator: Im Front Matter sind Tabulatoren nicht erlaubt. → Rücken Sie diese Zeile und die folgenden des Feldes mit Leerzeichen ein."#
    ),
    .fields(
      #"""
      liste:
        -▸\#u{9}a
        - b
      """#,
      #"3:4 tabulator: Im Front Matter sind Tabulatoren nicht erlaubt. → Ersetzen Sie den Tabulator durch ein Leerzeichen."#
    ),
    .fields(
      #"""
      ▸\#u{9}
      titel: a
      """#,
      #"2:1 tabulator: Im Front Matter sind Tabulatoren nicht erlaubt. → Rücken Sie mit Leerzeichen ein."#),
    .fields(
      #"titel: a ▸: d # c"#,
      ##"2:10 doppelpunkt: Ein Wert mit Doppelpunkt und Leerzeichen oder mit Doppelpunkt am Ende braucht Anführungszeichen. → Schreiben Sie: "a : d""##
    ),
    .fields(
      #"""
      titel: a
      ▸\#u{A0} zweck: b
      status: x
      """#,
      #"3:1 leerzeichen: Hier muss ein gewöhnliches Leerzeichen stehen, gefunden: geschütztes Leerzeichen (U+00A0). → Ersetzen Sie es."#
    ),
    .fields(
      #"""
      a:
      # Kommentar
        ▸\#tk0: b
      c: d
      """#,
      #"4:3 tabulator: Im Front Matter sind Tabulatoren nicht erlaubt. → Rücken Sie mit Leerzeichen ein."#),
    .fields(
      #"titel: a▸\#rb: c: d"#,
      #"2:9 zeilenende: Zeilen enden mit LF oder CRLF, hier steht ein einzelnes CR. → Speichern Sie die Datei mit Zeilenenden „Unix (LF)“ oder „Windows (CRLF)“."#
    ),
    .fields(
      #"""
      titel: a
      ▸=======
      """#,
      #"3:1 konflikt: Hier trennte Git zwei Fassungen, die es nicht zusammenführen konnte. → Behalten Sie eine Fassung, und löschen Sie die Zeile „=======“."#
    ),
  ]
}
