/// Faults of lists, maps, indentation and block texts.
enum BlockFaults {
  static let cases: [FaultCase] = [
    .fields(
      #"""
      liste:
        ▸– a
        ▸– b
      """#,
      #"3:3 listenstrich: Listenpunkte beginnen mit Bindestrich und Leerzeichen, gefunden: „–“. → Schreiben Sie „- “."#,
      #"4:3 listenstrich: Listenpunkte beginnen mit Bindestrich und Leerzeichen, gefunden: „–“. → Schreiben Sie „- “."#),
    .fields(
      #"""
      liste:
        ▸— a
      """#,
      #"3:3 listenstrich: Listenpunkte beginnen mit Bindestrich und Leerzeichen, gefunden: „—“. → Schreiben Sie „- “."#),
    .fields(
      #"""
      liste:
        ▸* a
        ▸* b
        - c
        ▸* d
      weiter: e
      """#,
      #"3:3 listenstrich: Listenpunkte beginnen mit Bindestrich und Leerzeichen, gefunden: „*“. → Schreiben Sie „- “."#,
      #"4:3 listenstrich: Listenpunkte beginnen mit Bindestrich und Leerzeichen, gefunden: „*“. → Schreiben Sie „- “."#,
      #"6:3 listenstrich: Listenpunkte beginnen mit Bindestrich und Leerzeichen, gefunden: „*“. → Schreiben Sie „- “."#),
    .fields(
      #"""
      liste:
      ▸* a
      ▸* b
      """#,
      #"3:1 listenstrich: Listenpunkte beginnen mit Bindestrich und Leerzeichen, gefunden: „*“. → Schreiben Sie „- “."#,
      #"4:1 listenstrich: Listenpunkte beginnen mit Bindestrich und Leerzeichen, gefunden: „*“. → Schreiben Sie „- “."#),
    .fields(
      #"""
      ▸* titel: a
      ▸•zweck: b
      status: c
      """#,
      #"2:1 listenstrich: Vor einem Feld steht kein Zeichen einer Liste, gefunden: „*“. → Löschen Sie es mit dem Leerzeichen dahinter."#,
      #"3:1 listenstrich: Vor einem Feld steht kein Zeichen einer Liste, gefunden: „•“. → Löschen Sie es."#),
    .fields(
      #"""
      liste:
        ▸• a
      """#,
      #"3:3 listenstrich: Listenpunkte beginnen mit Bindestrich und Leerzeichen, gefunden: „•“. → Schreiben Sie „- “."#),
    .fields(
      #"""
      liste:
        - a
        ▸– b
        - c
      """#,
      #"4:3 listenstrich: Listenpunkte beginnen mit Bindestrich und Leerzeichen, gefunden: „–“. → Schreiben Sie „- “."#),
    .fields(
      #"""
      liste:
        ▸-a
        - b
      """#,
      #"3:3 leerzeichen: Hinter dem Strich eines Listenpunkts fehlt das Leerzeichen. → Schreiben Sie: - a"#),
    .fields(
      #"""
      liste:
        - a
        ▸-b
      """#,
      #"4:3 leerzeichen: Hinter dem Strich eines Listenpunkts fehlt das Leerzeichen. → Schreiben Sie: - b"#),
    .fields(
      #"""
      liste:
      ▸-a
      """#,
      #"3:1 leerzeichen: Hinter dem Strich eines Listenpunkts fehlt das Leerzeichen. → Schreiben Sie: - a"#),
    .fields(
      #"""
      liste:
        ▸a
        b

      """#,
      #"3:3 listenstrich: Unter einem Schlüssel ohne Wert stehen Listenpunkte „- …“ oder Felder „schluessel: wert“. → Beginnen Sie Listenpunkte mit „- “; mehrzeiligem Text geht „>“ hinter dem Schlüssel voraus."#
    ),
    .fields(
      #"""
      liste:
        - a
        ▸b
        - c
      """#,
      #"4:3 listenstrich: Jeder Listenpunkt beginnt mit „- “, gefunden: „b“. → Schreiben Sie: - b"#),
    .fields(
      #"""
      liste:
        - a
          ▸b
        - c
      """#,
      #"4:5 mehrzeilig: Ein Wert ohne „|“ oder „>“ endet mit seiner Zeile, hier geht er weiter. → Setzen Sie „>“ hinter den Schlüssel und den ganzen Text eingerückt darunter."#
    ),
    .fields(
      #"""
      ▸- a
      - b
      """#,
      #"2:1 listenstrich: Vor einem Listenpunkt muss eine Zeile mit dem Schlüssel der Liste stehen. → Setzen Sie „schluessel:“ in die Zeile davor."#
    ),
    .fields(
      #"""
      titel: a
      ▸- b
      """#,
      #"3:1 listenstrich: Vor einem Listenpunkt muss eine Zeile mit dem Schlüssel der Liste stehen. → Setzen Sie „schluessel:“ in die Zeile davor."#
    ),
    .fields(
      #"titel: ▸- a"#,
      #"2:8 listenstrich: Der erste Listenpunkt beginnt in einer eigenen Zeile, nicht hinter dem Schlüssel. → Setzen Sie vor „-“ einen Zeilenumbruch oder den Wert in Anführungszeichen."#
    ),
    .fields(
      #"""
      liste:
        ▸-
        - b
      """#,
      #"3:3 listenstrich: Der Listenpunkt ist leer; sein Inhalt beginnt in derselben Zeile hinter „- “. → Füllen Sie ihn aus, oder löschen Sie ihn."#
    ),
    .fields(
      #"""
      liste:
        ▸-
          a: b
      """#,
      #"3:3 listenstrich: Der Listenpunkt ist leer; sein Inhalt beginnt in derselben Zeile hinter „- “. → Füllen Sie ihn aus, oder löschen Sie ihn."#
    ),
    .fields(
      #"""
      liste:
        - ▸- a
      """#,
      #"3:5 verschachtelung: Eine Liste in einer Liste ist nicht erlaubt. → Geben Sie jedem Eintrag einen eigenen Listenpunkt."#
    ),
    .fields(
      #"""
      liste:
        - ▸[a]
      """#,
      #"3:5 verschachtelung: Eine Liste in einer Liste ist nicht erlaubt. → Geben Sie jedem Eintrag einen eigenen Listenpunkt."#
    ),
    .fields(
      #"""
      liste:
        - a
         ▸- b
        - c
      """#,
      #"4:4 einrueckung: Was zusammengehört, ist gleich weit eingerückt: erwartet 2 Leerzeichen, gefunden 3. → Beginnen Sie die Zeile mit 2 Leerzeichen."#
    ),
    .fields(
      #"""
      liste:
          - a
        ▸- b
      """#,
      #"4:3 einrueckung: Was zusammengehört, ist gleich weit eingerückt: erwartet 4 Leerzeichen, gefunden 2. → Beginnen Sie die Zeile mit 4 Leerzeichen."#
    ),
    .fields(
      #"""
      liste:
        - a
      ▸- b
      titel: x
      """#,
      #"4:1 einrueckung: Was zusammengehört, ist gleich weit eingerückt: erwartet 2 Leerzeichen, gefunden 0. → Beginnen Sie die Zeile mit 2 Leerzeichen."#
    ),
    .fields(
      #"""
      liste:
        - a: b
         ▸c: d
        - a: e
      """#,
      #"4:4 einrueckung: Was zusammengehört, ist gleich weit eingerückt: erwartet 4 Leerzeichen, gefunden 3. → Beginnen Sie die Zeile mit 4 Leerzeichen."#
    ),
    .fields(
      #"""
      liste:
        - a: b
        ▸c: d
        - a: e
      """#,
      #"4:3 einrueckung: Was zusammengehört, ist gleich weit eingerückt: erwartet 4 Leerzeichen, gefunden 2. → Beginnen Sie die Zeile mit 4 Leerzeichen."#
    ),
    .fields(
      #"""
      liste:
        - {a: b}
        ▸c: d
      """#,
      #"4:3 listenstrich: Jeder Listenpunkt beginnt mit „- “, gefunden: „c: d“. → Schreiben Sie: - c: d"#),
    .fields(
      #"""
      liste:
        - a: b
           ▸c: d
      """#,
      #"4:6 einrueckung: Was zusammengehört, ist gleich weit eingerückt: erwartet 4 Leerzeichen, gefunden 5. → Beginnen Sie die Zeile mit 4 Leerzeichen."#
    ),
    .fields(
      #"""
      liste:
        - norm▸:§ 12
          gesetz: EGovG
      """#,
      #"3:9 leerzeichen: Hinter dem Doppelpunkt nach „norm“ fehlt das Leerzeichen. → Schreiben Sie: norm: …"#),
    .fields(
      #"""
      system:
        name: a
       ▸version: b
      titel: x
      """#,
      #"4:2 einrueckung: Was zusammengehört, ist gleich weit eingerückt: erwartet 2 Leerzeichen, gefunden 1. → Beginnen Sie die Zeile mit 2 Leerzeichen."#
    ),
    .fields(
      #"""
      system:
        name: a
          ▸version: b
      """#,
      #"4:5 einrueckung: Was zusammengehört, ist gleich weit eingerückt: erwartet 2 Leerzeichen, gefunden 4. → Beginnen Sie die Zeile mit 2 Leerzeichen."#
    ),
    .fields(
      #"""
      system:
        name: a
        ▸- b
      """#,
      #"4:3 verschachtelung: Zwischen den Schlüsseln einer Gruppe kann kein Listenpunkt stehen. → Schreiben Sie eine Liste an dieser Stelle in einer Zeile: schluessel: [a, b]"#
    ),
    .fields(
      #"""
      system:
        teile:
          ▸- b
      """#,
      #"4:5 verschachtelung: So tief darf nicht geschachtelt werden; hier sind nur Text und, als Wert eines Schlüssels, Listen „[a, b]“ erlaubt. → Fassen Sie die Angaben in einem Text zusammen."#
    ),
    .fields(
      #"""
      system:
        teile:
        ▸- b
      """#,
      #"4:3 verschachtelung: So tief darf nicht geschachtelt werden; hier sind nur Text und, als Wert eines Schlüssels, Listen „[a, b]“ erlaubt. → Fassen Sie die Angaben in einem Text zusammen."#
    ),
    .fields(
      #"""
      system:
        teil:
          ▸name: b
      """#,
      #"4:5 verschachtelung: So tief darf nicht geschachtelt werden; hier sind nur Text und, als Wert eines Schlüssels, Listen „[a, b]“ erlaubt. → Fassen Sie die Angaben in einem Text zusammen."#
    ),
    .fields(
      #"""
      system:
        name: ▸{a: b}
      """#,
      #"3:9 verschachtelung: So tief darf nicht geschachtelt werden; hier sind nur Text und, als Wert eines Schlüssels, Listen „[a, b]“ erlaubt. → Fassen Sie die Angaben in einem Text zusammen."#
    ),
    .fields(
      #"""
      system:
        ▸name
      """#,
      #"3:3 listenstrich: Unter einem Schlüssel ohne Wert stehen Listenpunkte „- …“ oder Felder „schluessel: wert“. → Beginnen Sie Listenpunkte mit „- “; mehrzeiligem Text geht „>“ hinter dem Schlüssel voraus."#
    ),
    .fields(
      #"""
      system:
        name▸:a
      """#,
      #"3:7 leerzeichen: Hinter dem Doppelpunkt nach „name“ fehlt das Leerzeichen. → Schreiben Sie: name: …"#),
    .fields(
      #"""
      liste:
        - a:
            ▸b: c
      """#,
      #"4:7 verschachtelung: So tief darf nicht geschachtelt werden; hier sind nur Text und, als Wert eines Schlüssels, Listen „[a, b]“ erlaubt. → Fassen Sie die Angaben in einem Text zusammen."#
    ),
    .fields(
      #"""
      zweck: eins
        ▸zwei
        drei
      titel: x
      """#,
      #"3:3 mehrzeilig: Ein Wert ohne „|“ oder „>“ endet mit seiner Zeile, hier geht er weiter. → Setzen Sie „>“ hinter den Schlüssel und den ganzen Text eingerückt darunter."#
    ),
    .fields(
      #"""
      zweck:
        ▸eins zwei
        drei
      """#,
      #"3:3 mehrzeilig: Text, der unter seinem Schlüssel steht, braucht hinter dem Schlüssel ein „>“. → Setzen Sie hinter den Doppelpunkt ein Leerzeichen und „>“."#
    ),
    .fields(
      #"""
      zweck:
        ▸"eins"
      """#,
      #"3:3 mehrzeilig: Dieser Wert beginnt in der Zeile seines Schlüssels, nicht darunter. → Ziehen Sie ihn in die Zeile darüber."#
    ),
    .fields(
      #"""
      zweck:
        ▸[a]
      """#,
      #"3:3 mehrzeilig: Dieser Wert beginnt in der Zeile seines Schlüssels, nicht darunter. → Ziehen Sie ihn in die Zeile darüber."#
    ),
    .fields(
      #"""
      titel: a
        ▸zweck: b
      """#,
      #"3:3 einrueckung: Diese Zeile ist eingerückt, über ihr steht aber kein Schlüssel, zu dem sie gehören kann. → Beginnen Sie die Zeile ganz links oder ergänzen Sie über ihr die Zeile ihres Schlüssels."#
    ),
    .fields(
      #"""
      titel: "a"
        ▸b
      """#,
      #"3:3 mehrzeilig: Ein Wert ohne „|“ oder „>“ endet mit seiner Zeile, hier geht er weiter. → Setzen Sie „>“ hinter den Schlüssel und den ganzen Text eingerückt darunter."#
    ),
    .fields(
      #"""
      liste: [a]
        ▸- b
      """#,
      #"3:3 einrueckung: Diese Zeile ist eingerückt, über ihr steht aber kein Schlüssel, zu dem sie gehören kann. → Beginnen Sie die Zeile ganz links oder ergänzen Sie über ihr die Zeile ihres Schlüssels."#
    ),
    .fields(
      #"""
      system:
        name: a
          ▸b
      """#,
      #"4:5 mehrzeilig: Ein Wert ohne „|“ oder „>“ endet mit seiner Zeile, hier geht er weiter. → Setzen Sie „>“ hinter den Schlüssel und den ganzen Text eingerückt darunter."#
    ),
    .fields(
      #"""
      system:
        name:
          ▸b
      """#,
      #"4:5 listenstrich: Unter einem Schlüssel ohne Wert stehen Listenpunkte „- …“ oder Felder „schluessel: wert“. → Beginnen Sie Listenpunkte mit „- “; mehrzeiligem Text geht „>“ hinter dem Schlüssel voraus."#
    ),
    .fields(
      #"""
      zweck: >
          eins
        ▸zwei
      titel: x
      """#,
      #"4:3 einrueckung: Alle Zeilen eines Textes sind mindestens so weit eingerückt wie seine erste: erwartet 4 Leerzeichen, gefunden 2. → Beginnen Sie die Zeile mit 4 Leerzeichen."#
    ),
    .fields(
      #"""
      zweck: |
      ▸     
        eins
      """#,
      #"3:1 einrueckung: Eine leere Zeile vor dem Text ist weiter eingerückt als seine erste Zeile. → Löschen Sie die Leerzeichen in der leeren Zeile."#
    ),
    .fields(
      #"""
      zweck: |▸2
        eins
      """#,
      #"2:9 blocktext: Hinter „|“ ist keine Ziffer für die Einrückung erlaubt. → Löschen Sie die Ziffer."#),
    .fields(
      #"""
      zweck: >-▸1
        eins
      """#,
      #"2:10 blocktext: Hinter „>“ ist keine Ziffer für die Einrückung erlaubt. → Löschen Sie die Ziffer."#),
    .fields(
      #"""
      zweck: > ▸eins
        zwei
      """#,
      ##"2:10 blocktext: „>“ kündigt Text in den folgenden, eingerückten Zeilen an; dahinter darf nichts stehen. → Beginnen Sie ihn in einer neuen Zeile, so weit eingerückt wie die nächste."##
    ),
    .fields(
      #"zweck: >▸50 Fälle"#,
      ##"2:9 blocktext: „>“ kündigt Text in den folgenden, eingerückten Zeilen an; dahinter darf nichts stehen. → Ist „>“ Teil des Textes, setzen Sie ihn in Anführungszeichen: "> …""##
    ),
    .fields(
      #"zweck: |▸x"#,
      ##"2:9 blocktext: „|“ kündigt Text in den folgenden, eingerückten Zeilen an; dahinter darf nichts stehen. → Ist „|“ Teil des Textes, setzen Sie ihn in Anführungszeichen: "| …""##
    ),
    .fields(
      #"""
      liste:
        - a: b▸: c
        - d: ▸@e
        - f
      """#,
      ##"3:9 doppelpunkt: Ein Wert mit Doppelpunkt und Leerzeichen oder mit Doppelpunkt am Ende braucht Anführungszeichen. → Schreiben Sie: "b: c""##,
      ##"4:8 sonderzeichen: Ein Text ohne Anführungszeichen darf nicht mit „@“ beginnen. → Setzen Sie ihn in Anführungszeichen: "…""##
    ),
    .fields(
      #"""
      liste:
        -▸\#u{A0}a
      """#,
      #"3:4 leerzeichen: Hier muss ein gewöhnliches Leerzeichen stehen, gefunden: geschütztes Leerzeichen (U+00A0). → Ersetzen Sie es."#
    ),
    .fields(
      #"""
      liste:
        - a: 1
          ▸a: 2
        - b: ▸*c
          d: e
      """#,
      #"4:5 schluessel-doppelt: Jeder Schlüssel steht nur einmal; „a“ steht schon in Zeile 3. → Löschen Sie eines der beiden Felder."#,
      ##"5:8 yaml-anker: Verweise „*name“ sind nicht erlaubt. → Ist Text gemeint, setzen Sie ihn in Anführungszeichen: "*…""##
    ),
    .fields(
      #"""
      liste:
      - a
       ▸- b
      - c
      """#,
      #"4:2 einrueckung: Diese Zeile ist eingerückt, über ihr steht aber kein Schlüssel, zu dem sie gehören kann. → Beginnen Sie die Zeile ganz links oder ergänzen Sie über ihr die Zeile ihres Schlüssels."#
    ),
    .fields(
      #"""
      system:
        a: ▸!x
        b: ok
        c▸:d
      """#,
      ##"3:6 yaml-typ: Typangaben „!typ“ sind nicht erlaubt. → Ist Text gemeint, setzen Sie ihn in Anführungszeichen: "!…""##,
      #"5:4 leerzeichen: Hinter dem Doppelpunkt nach „c“ fehlt das Leerzeichen. → Schreiben Sie: c: …"#),
    .fields(
      #"""
      liste:
      ▸\#u{A0}\#u{A0}- a: 1
          b: 2
        - a: 3
      d: e
      """#,
      #"3:1 leerzeichen: Hier muss ein gewöhnliches Leerzeichen stehen, gefunden: geschütztes Leerzeichen (U+00A0). → Ersetzen Sie es."#
    ),
    .fields(
      #"""
      liste:
        ▸\#u{F0B7} a
        ▸▪ b
      """#,
      #"3:3 listenstrich: Listenpunkte beginnen mit Bindestrich und Leerzeichen, gefunden: „\#u{F0B7}“. → Schreiben Sie „- “."#,
      #"4:3 listenstrich: Listenpunkte beginnen mit Bindestrich und Leerzeichen, gefunden: „▪“. → Schreiben Sie „- “."#
    ),
    .fields(
      #"""
      rechtsgrundlagen:
        - norm: a
      ▸gesetz: b
          art: c
        - norm: d
      ▸art: e
      status: geplant
      """#,
      #"4:1 einrueckung: Was zusammengehört, ist gleich weit eingerückt: erwartet 4 Leerzeichen, gefunden 0. → Beginnen Sie die Zeile mit 4 Leerzeichen."#,
      #"7:1 einrueckung: Was zusammengehört, ist gleich weit eingerückt: erwartet 4 Leerzeichen, gefunden 0. → Beginnen Sie die Zeile mit 4 Leerzeichen."#
    ),
  ]
}
