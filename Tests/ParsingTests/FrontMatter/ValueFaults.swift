/// Faults of plain and quoted texts, brackets and braces.
enum ValueFaults {
  static let cases: [FaultCase] = [
    .fields(
      #"titel: 'Peter'▸s KI'"#,
      #"2:15 anfuehrungszeichen: Hinter dem schließenden Anführungszeichen darf nichts mehr stehen, gefunden: „s KI'“. → Schreiben Sie: "Peter's KI""#
    ),
    .fields(
      #"titel: "Er sagt "▸ja"""#,
      #"2:18 anfuehrungszeichen: Hinter dem schließenden Anführungszeichen darf nichts mehr stehen, gefunden: „ja""“. → Schreiben Sie: 'Er sagt "ja"'"#
    ),
    .fields(
      #"titel: Antwort auf Nr. ▸#1 im Test"#,
      #"2:24 kommentar: Hinter Leerzeichen und „#“ steht ein Kommentar, der nicht zum Wert gehört, gefunden: „#1 im Test“. → Ist es Text, schreiben Sie: "Antwort auf Nr. #1 im Test""#
    ),
    .fields(
      #"""
      verarbeitungsorte:
        - ort: Köln, land▸: US, betreiber: X
      """#,
      #"3:20 doppelpunkt: Ohne geschweifte Klammern steht in einer Zeile nur ein Feld, hier folgt „land“. → Geben Sie „land“ eine eigene Zeile, eingerückt wie das erste Feld."#
    ),
    .fields(
      #"""
      verarbeitungsorte:
        - {ort: Bonn ▸land: US}
        - {ort: Bonn; ▸land: US}
        - {ort: Bonn Zentrum▸: West}
      """#,
      #"3:16 klammer: In „{…}“ steht zwischen zwei Feldern ein Komma; vor „land“ fehlt es. → Schreiben Sie: …, land: …"#,
      #"4:17 klammer: In „{…}“ steht zwischen zwei Feldern ein Komma; vor „land“ fehlt es. → Schreiben Sie: …, land: …"#,
      #"5:23 doppelpunkt: Ein Wert mit diesem Doppelpunkt braucht Anführungszeichen. → Setzen Sie den Text in Anführungszeichen: "…""#
    ),
    .fields(
      #"titel: a▸: b"#,
      ##"2:9 doppelpunkt: Ein Wert mit Doppelpunkt und Leerzeichen oder mit Doppelpunkt am Ende braucht Anführungszeichen. → Schreiben Sie: "a: b""##
    ),
    .fields(
      #"titel: abc▸:"#,
      ##"2:11 doppelpunkt: Ein Wert mit Doppelpunkt und Leerzeichen oder mit Doppelpunkt am Ende braucht Anführungszeichen. → Schreiben Sie: "abc:""##
    ),
    .fields(
      #"titel: sagt "a"▸: b"#,
      #"2:16 doppelpunkt: Ein Wert mit Doppelpunkt und Leerzeichen oder mit Doppelpunkt am Ende braucht Anführungszeichen. → Schreiben Sie: 'sagt "a": b'"#
    ),
    .fields(
      #"titel: Die Klage▸: ein "Test" 'x'"#,
      ##"2:17 doppelpunkt: Ein Wert mit Doppelpunkt und Leerzeichen oder mit Doppelpunkt am Ende braucht Anführungszeichen. → Schreiben Sie: 'Die Klage: ein "Test" ''x'''"##
    ),
    .fields(
      #"""
      liste:
        - a: b▸: c
      """#,
      ##"3:9 doppelpunkt: Ein Wert mit Doppelpunkt und Leerzeichen oder mit Doppelpunkt am Ende braucht Anführungszeichen. → Schreiben Sie: "b: c""##
    ),
    .fields(
      #"titel: a ▸: b"#,
      ##"2:10 doppelpunkt: Ein Wert mit Doppelpunkt und Leerzeichen oder mit Doppelpunkt am Ende braucht Anführungszeichen. → Schreiben Sie: "a : b""##
    ),
    .fields(
      #"titel: ▸„abc“"#,
      #"2:8 anfuehrungszeichen: Typografische Anführungszeichen begrenzen keinen Wert, sie würden Teil des Textes: „abc“ → Verwenden Sie gerade Anführungszeichen "…" oder keine."#
    ),
    .fields(
      #"titel: ▸“abc”"#,
      #"2:8 anfuehrungszeichen: Typografische Anführungszeichen begrenzen keinen Wert, sie würden Teil des Textes: “abc” → Verwenden Sie gerade Anführungszeichen "…" oder keine."#
    ),
    .fields(
      #"titel: ▸»abc«"#,
      #"2:8 anfuehrungszeichen: Typografische Anführungszeichen begrenzen keinen Wert, sie würden Teil des Textes: »abc« → Verwenden Sie gerade Anführungszeichen "…" oder keine."#
    ),
    .fields(
      #"liste: [▸„a“, b]"#,
      #"2:9 anfuehrungszeichen: Typografische Anführungszeichen begrenzen keinen Wert, sie würden Teil des Textes: „a“ → Verwenden Sie gerade Anführungszeichen "…" oder keine."#
    ),
    .fields(
      #"titel: ▸"abc"#,
      #"2:8 anfuehrungszeichen: Das Anführungszeichen " wird in dieser Zeile nicht geschlossen. → Schließen Sie es am Ende des Wertes."#
    ),
    .fields(
      #"""
      titel: ▸'abc
      zweck: b
      """#,
      #"2:8 anfuehrungszeichen: Das Anführungszeichen ' wird in dieser Zeile nicht geschlossen. → Schließen Sie es am Ende des Wertes."#
    ),
    .fields(
      #"""
      titel: ▸"abc
      noch Text
      zweck: b
      """#,
      #"2:8 anfuehrungszeichen: Das Anführungszeichen " wird in dieser Zeile nicht geschlossen. → Setzen Sie „>“ hinter den Schlüssel und den ganzen Text ohne Anführungszeichen eingerückt darunter."#
    ),
    .fields(
      #"titel: "a" ▸b"#,
      #"2:12 anfuehrungszeichen: Hinter dem schließenden Anführungszeichen darf nichts mehr stehen, gefunden: „b“. → Schreiben Sie: '"a" b'"#
    ),
    .fields(
      #"titel: "a"▸#b"#,
      ##"2:11 anfuehrungszeichen: Hinter dem schließenden Anführungszeichen darf nichts mehr stehen, gefunden: „#b“. → Schreiben Sie: '"a"#b'"##
    ),
    .fields(
      #"titel: 'a' ▸b"#,
      #"2:12 anfuehrungszeichen: Hinter dem schließenden Anführungszeichen darf nichts mehr stehen, gefunden: „b“. → Schreiben Sie: "'a' b""#
    ),
    .fields(
      #"titel: "a"▸: b"#,
      #"2:11 anfuehrungszeichen: Hinter dem schließenden Anführungszeichen darf nichts mehr stehen, gefunden: „: b“. → Schreiben Sie: '"a": b'"#
    ),
    .fields(
      #"titel: ▸"a\""#,
      #"2:8 anfuehrungszeichen: Das Anführungszeichen " wird in dieser Zeile nicht geschlossen. → Schließen Sie es am Ende des Wertes."#
    ),
    .fields(
      #"titel: "a▸\qb""#,
      #"2:10 anfuehrungszeichen: In "…" leitet „\“ ein Sonderzeichen ein, „\q“ ist keines der erlaubten. → Schreiben Sie „\\“ für einen Schrägstrich rückwärts oder setzen Sie den Wert in '…'."#
    ),
    .fields(
      #"titel: "a▸\u12""#,
      #"2:10 anfuehrungszeichen: In "…" leitet „\“ ein Sonderzeichen ein, „\u12“ ist keines der erlaubten. → Schreiben Sie „\\“ für einen Schrägstrich rückwärts oder setzen Sie den Wert in '…'."#
    ),
    .fields(
      #"titel: "▸\ud800""#,
      #"2:9 anfuehrungszeichen: In "…" leitet „\“ ein Sonderzeichen ein, „\ud800“ ist keines der erlaubten. → Schreiben Sie „\\“ für einen Schrägstrich rückwärts oder setzen Sie den Wert in '…'."#
    ),
    .fields(
      #"titel: "▸\0""#,
      #"2:9 anfuehrungszeichen: In "…" leitet „\“ ein Sonderzeichen ein, „\0“ ist keines der erlaubten. → Schreiben Sie „\\“ für einen Schrägstrich rückwärts oder setzen Sie den Wert in '…'."#
    ),
    .fields(
      #"titel: "C:▸\Daten""#,
      #"2:11 anfuehrungszeichen: In "…" leitet „\“ ein Sonderzeichen ein, „\D“ ist keines der erlaubten. → Schreiben Sie „\\“ für einen Schrägstrich rückwärts oder setzen Sie den Wert in '…'."#
    ),
    .fields(
      #"titel: ▸&a b"#,
      ##"2:8 yaml-anker: Anker „&name“ sind nicht erlaubt. → Ist Text gemeint, setzen Sie ihn in Anführungszeichen: "&…""##
    ),
    .fields(
      #"titel: ▸*a"#,
      ##"2:8 yaml-anker: Verweise „*name“ sind nicht erlaubt. → Ist Text gemeint, setzen Sie ihn in Anführungszeichen: "*…""##
    ),
    .fields(
      #"titel: ▸!wichtig b"#,
      ##"2:8 yaml-typ: Typangaben „!typ“ sind nicht erlaubt. → Ist Text gemeint, setzen Sie ihn in Anführungszeichen: "!…""##
    ),
    .fields(
      #"titel: ▸! b"#,
      ##"2:8 yaml-typ: Typangaben „!typ“ sind nicht erlaubt. → Ist Text gemeint, setzen Sie ihn in Anführungszeichen: "!…""##
    ),
    .fields(
      #"titel: ▸@a"#,
      ##"2:8 sonderzeichen: Ein Text ohne Anführungszeichen darf nicht mit „@“ beginnen. → Setzen Sie ihn in Anführungszeichen: "…""##
    ),
    .fields(
      #"titel: ▸`a`"#,
      ##"2:8 sonderzeichen: Ein Text ohne Anführungszeichen darf nicht mit „`“ beginnen. → Setzen Sie ihn in Anführungszeichen: "…""##
    ),
    .fields(
      #"titel: ▸%a"#,
      ##"2:8 sonderzeichen: Ein Text ohne Anführungszeichen darf nicht mit „%“ beginnen. → Setzen Sie ihn in Anführungszeichen: "…""##
    ),
    .fields(
      #"titel: ▸* a"#,
      ##"2:8 sonderzeichen: Ein Text ohne Anführungszeichen darf nicht mit „*“ beginnen. → Setzen Sie ihn in Anführungszeichen: "…""##
    ),
    .fields(
      #"titel: ▸& a"#,
      ##"2:8 sonderzeichen: Ein Text ohne Anführungszeichen darf nicht mit „&“ beginnen. → Setzen Sie ihn in Anführungszeichen: "…""##
    ),
    .fields(
      #"titel: ▸,a"#,
      ##"2:8 sonderzeichen: Ein Text ohne Anführungszeichen darf nicht mit „,“ beginnen. → Setzen Sie ihn in Anführungszeichen: "…""##
    ),
    .fields(
      #"titel: ▸]a"#,
      ##"2:8 sonderzeichen: Ein Text ohne Anführungszeichen darf nicht mit „]“ beginnen. → Setzen Sie ihn in Anführungszeichen: "…""##
    ),
    .fields(
      #"titel: ▸}a"#,
      ##"2:8 sonderzeichen: Ein Text ohne Anführungszeichen darf nicht mit „}“ beginnen. → Setzen Sie ihn in Anführungszeichen: "…""##
    ),
    .fields(
      #"titel: ▸? a"#,
      ##"2:8 sonderzeichen: Ein Text ohne Anführungszeichen darf nicht mit „?“ beginnen. → Setzen Sie ihn in Anführungszeichen: "…""##
    ),
    .fields(
      #"titel: ▸: a"#,
      ##"2:8 sonderzeichen: Ein Text ohne Anführungszeichen darf nicht mit „:“ beginnen. → Setzen Sie ihn in Anführungszeichen: "…""##
    ),
    .fields(
      #"titel: ▸-"#,
      #"2:8 listenstrich: Der erste Listenpunkt beginnt in einer eigenen Zeile, nicht hinter dem Schlüssel. → Setzen Sie vor „-“ einen Zeilenumbruch oder den Wert in Anführungszeichen."#
    ),
    .fields(
      #"titel: ▸~"#,
      #"2:8 leerwert: „~“ bedeutet in YAML „kein Wert“ und ist hier nicht erlaubt. → Lassen Sie den Wert weg oder setzen Sie den Text in Anführungszeichen."#
    ),
    .fields(
      #"titel: ▸null"#,
      #"2:8 leerwert: „null“ bedeutet in YAML „kein Wert“ und ist hier nicht erlaubt. → Lassen Sie den Wert weg oder setzen Sie den Text in Anführungszeichen."#
    ),
    .fields(
      #"liste: [a, ▸null]"#,
      #"2:12 leerwert: „null“ bedeutet in YAML „kein Wert“ und ist hier nicht erlaubt. → Lassen Sie den Wert weg oder setzen Sie den Text in Anführungszeichen."#
    ),
    .fields(
      #"""
      liste:
        - ▸~
      """#,
      #"3:5 leerwert: „~“ bedeutet in YAML „kein Wert“ und ist hier nicht erlaubt. → Lassen Sie den Wert weg oder setzen Sie den Text in Anführungszeichen."#
    ),
    .fields(
      #"liste: ▸[a, b"#,
      #"2:8 klammer: Die Klammer „[“ wird in dieser Zeile nicht geschlossen. → Schließen Sie sie mit „]“ oder schreiben Sie die Liste mit „- “ in eigene Zeilen."#
    ),
    .fields(
      #"""
      liste: ▸[a,
        b]
      titel: x
      """#,
      #"2:8 klammer: Die Klammer „[“ wird in dieser Zeile nicht geschlossen. → Schließen Sie sie mit „]“ oder schreiben Sie die Liste mit „- “ in eigene Zeilen."#
    ),
    .fields(
      #"system: ▸{a: b"#,
      #"2:9 klammer: Die Klammer „{“ wird in dieser Zeile nicht geschlossen. → Schließen Sie sie mit „}“ oder schreiben Sie die Felder in eigene Zeilen."#
    ),
    .fields(
      #"liste: [a, ▸, b]"#,
      #"2:12 klammer: Zwischen zwei Kommas oder vor der schließenden Klammer fehlt ein Eintrag. → Löschen Sie das überzählige Komma."#
    ),
    .fields(
      #"liste: [a, b, ▸]"#,
      #"2:15 klammer: Zwischen zwei Kommas oder vor der schließenden Klammer fehlt ein Eintrag. → Löschen Sie das überzählige Komma."#
    ),
    .fields(
      #"liste: [▸,]"#,
      #"2:9 klammer: Zwischen zwei Kommas oder vor der schließenden Klammer fehlt ein Eintrag. → Löschen Sie das überzählige Komma."#
    ),
    .fields(
      #"liste: [a] ▸b"#,
      ##"2:12 klammer: Hinter der schließenden Klammer darf nichts mehr stehen, gefunden: „b“. → Ist alles Text, setzen Sie den ganzen Wert in Anführungszeichen: "…""##
    ),
    .fields(
      #"liste: [a▸[b]"#,
      ##"2:10 klammer: Eine Klammer „[“ in einem Text zwischen Klammern braucht Anführungszeichen. → Setzen Sie den Text in Anführungszeichen: "…""##
    ),
    .fields(
      #"liste: [▸[b]]"#,
      #"2:9 verschachtelung: So tief darf nicht geschachtelt werden; hier sind nur Text und, als Wert eines Schlüssels, Listen „[a, b]“ erlaubt. → Fassen Sie die Angaben in einem Text zusammen."#
    ),
    .fields(
      #"liste: [▸{a: b}]"#,
      #"2:9 verschachtelung: In einer Liste „[…]“ stehen nur Texte, keine Gruppen „{…}“. → Schreiben Sie jede Gruppe als Listenpunkt in eine Zeile darunter: - {schluessel: wert}"#
    ),
    .fields(
      #"liste: [a, ▸{a: b}]"#,
      #"2:12 verschachtelung: In einer Liste „[…]“ stehen nur Texte, keine Gruppen „{…}“. → Schreiben Sie jede Gruppe als Listenpunkt in eine Zeile darunter: - {schluessel: wert}"#
    ),
    .fields(
      #"system: {a: [▸{b: c}]}"#,
      #"2:14 verschachtelung: So tief darf nicht geschachtelt werden; hier sind nur Text und, als Wert eines Schlüssels, Listen „[a, b]“ erlaubt. → Fassen Sie die Angaben in einem Text zusammen."#
    ),
    .fields(
      #"liste: [a▸: b]"#,
      ##"2:10 verschachtelung: In einer Liste „[…]“ stehen nur Texte, keine Paare „schluessel: wert“. → Setzen Sie den Text in Anführungszeichen: "…""##
    ),
    .fields(
      #"liste: [a, ▸#b]"#,
      ##"2:12 klammer: Ein Kommentar „#“ ist zwischen Klammern nicht erlaubt. → Ist Text gemeint, setzen Sie ihn in Anführungszeichen: "#…""##
    ),
    .fields(
      #"liste: [a ▸#b]"#,
      ##"2:11 klammer: Ein Kommentar „#“ ist zwischen Klammern nicht erlaubt. → Ist Text gemeint, setzen Sie ihn in Anführungszeichen: "#…""##
    ),
    .fields(
      #"liste: ["a" ▸b]"#,
      #"2:13 anfuehrungszeichen: Hinter dem schließenden Anführungszeichen darf nichts mehr stehen, gefunden: „b]“. → Schließen Sie den ganzen Wert ein, in '…', wenn er " enthält, sonst in "…"."#
    ),
    .fields(
      #"liste: [▸- a]"#,
      ##"2:9 sonderzeichen: Ein Text ohne Anführungszeichen darf nicht mit „-“ beginnen. → Setzen Sie ihn in Anführungszeichen: "…""##
    ),
    .fields(
      #"liste: [▸&a b]"#,
      ##"2:9 yaml-anker: Anker „&name“ sind nicht erlaubt. → Ist Text gemeint, setzen Sie ihn in Anführungszeichen: "&…""##
    ),
    .fields(
      #"liste: [a▸}"#,
      ##"2:10 klammer: Eine Klammer „}“ in einem Text zwischen Klammern braucht Anführungszeichen. → Setzen Sie den Text in Anführungszeichen: "…""##
    ),
    .fields(
      #"system: {▸a}"#,
      #"2:10 klammer: In „{…}“ stehen Paare „schluessel: wert“, gefunden: „a“. → Setzen Sie hinter den Schlüssel einen Doppelpunkt und ein Leerzeichen."#
    ),
    .fields(
      #"system: {▸a, b: c}"#,
      #"2:10 klammer: In „{…}“ stehen Paare „schluessel: wert“, gefunden: „a“. → Setzen Sie hinter den Schlüssel einen Doppelpunkt und ein Leerzeichen."#
    ),
    .fields(
      #"system: {a▸:b}"#,
      #"2:11 leerzeichen: Hinter dem Doppelpunkt nach „a“ fehlt das Leerzeichen. → Schreiben Sie: a: …"#),
    .fields(
      #"system: {a: ▸{b: c}}"#,
      #"2:13 verschachtelung: So tief darf nicht geschachtelt werden; hier sind nur Text und, als Wert eines Schlüssels, Listen „[a, b]“ erlaubt. → Fassen Sie die Angaben in einem Text zusammen."#
    ),
    .fields(
      #"system: {a: [▸[b]]}"#,
      #"2:14 verschachtelung: So tief darf nicht geschachtelt werden; hier sind nur Text und, als Wert eines Schlüssels, Listen „[a, b]“ erlaubt. → Fassen Sie die Angaben in einem Text zusammen."#
    ),
    .fields(
      #"system: {▸"a": b}"#,
      #"2:10 schluessel: Schlüssel stehen ohne Anführungszeichen. → Schreiben Sie: a: …"#),
    .fields(
      #"system: {a: b▸: c}"#,
      ##"2:14 doppelpunkt: Ein Wert mit diesem Doppelpunkt braucht Anführungszeichen. → Setzen Sie den Text in Anführungszeichen: "…""##
    ),
    .fields(
      #"system: {a: b c▸: d}"#,
      ##"2:16 doppelpunkt: Ein Wert mit diesem Doppelpunkt braucht Anführungszeichen. → Setzen Sie den Text in Anführungszeichen: "…""##
    ),
    .fields(
      #"system: {a: b, ▸}"#,
      #"2:16 klammer: Zwischen zwei Kommas oder vor der schließenden Klammer fehlt ein Eintrag. → Löschen Sie das überzählige Komma."#
    ),
    .fields(
      #"system: {a: ▸@b}"#,
      ##"2:13 sonderzeichen: Ein Text ohne Anführungszeichen darf nicht mit „@“ beginnen. → Setzen Sie ihn in Anführungszeichen: "…""##
    ),
    .fields(
      #"system: {▸?a: b}"#,
      ##"2:10 sonderzeichen: Ein Text ohne Anführungszeichen darf nicht mit „?“ beginnen. → Setzen Sie ihn in Anführungszeichen: "…""##
    ),
    .fields(
      #"""
      liste:
        - {a: b, c▸:d}
        - {a: ▸"b}
        - x
      """#,
      #"3:13 leerzeichen: Hinter dem Doppelpunkt nach „c“ fehlt das Leerzeichen. → Schreiben Sie: c: …"#,
      #"4:9 anfuehrungszeichen: Das Anführungszeichen " wird in dieser Zeile nicht geschlossen. → Schließen Sie es am Ende des Wertes."#
    ),
    .fields(
      #"titel: "abc▸“"#,
      #"2:12 anfuehrungszeichen: Ein Wert, der mit " beginnt, endet mit ", gefunden: “ → Ersetzen Sie das typografische Anführungszeichen durch "."#
    ),
    .fields(
      #"""
      titel: "abc▸”
      zweck: b
      """#,
      #"2:12 anfuehrungszeichen: Ein Wert, der mit " beginnt, endet mit ", gefunden: ” → Ersetzen Sie das typografische Anführungszeichen durch "."#
    ),
    .fields(
      #"zweck:▸\#u{A0}abc"#,
      #"2:7 leerzeichen: Hier muss ein gewöhnliches Leerzeichen stehen, gefunden: geschütztes Leerzeichen (U+00A0). → Ersetzen Sie es."#
    ),
  ]
}
