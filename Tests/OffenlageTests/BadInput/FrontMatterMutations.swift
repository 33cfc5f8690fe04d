private let entry = "Content/ressorts/im/lagebild.md"
private let plain = "Content/ressorts/fm/belege.md"

extension Mutation {
  static let keys = [
    Mutation(
      "conflict of git", plain, .text("technik:", by: "⟦<<<<<<< HEAD\n=======\nstatus: geplant\n>>>>>>> x\ntechnik:"),
      "konflikt"),
    Mutation("unknown key", plain, .text("technik:", by: "⟦wetter: gut\ntechnik:"), "schluessel-unbekannt"),
    Mutation(
      "misspelt key", entry, .text("referat:", by: "⟦refrat:"), "schluessel-unbekannt", says: "Meinten Sie „referat“?"),
    Mutation(
      "misspelt mandatory key is not missing too", plain, .text("zweck:", by: "⟦zwekc:"), "schluessel-unbekannt",
      says: "Meinten Sie „zweck“?"),
    Mutation(
      "label instead of key", entry, .text("behoerde:", by: "⟦Behörde:"), "schluessel-unbekannt",
      says: "Meinten Sie „behoerde“?"),
    Mutation(
      "misspelt key inside a map", entry, .text("  befugnis:", by: "  ⟦befugniss:"), "schluessel-unbekannt",
      says: "Meinten Sie „befugnis“?"),
    Mutation(
      "unknown key inside a list of maps", entry, .text("    massnahme:", by: "    ⟦farbe:"), "schluessel-unbekannt",
      says: "Erlaubt sind risiko, massnahme."),
    Mutation(
      "deleted line of a key above a list, behind a list", entry,
      .text("verarbeitungsorte:\n  - ort: Düsseldorf", by: "  - ⟦ort: Düsseldorf"), "schluessel-unbekannt",
      says: "Fehlt davor die Zeile „verarbeitungsorte:“?"),
    Mutation(
      "deleted line of a key above a map, behind a map", entry,
      .text("Empfehlung verwerfen.\n", by: "Empfehlung verwerfen.\n  ⟦titel: Anweisung\n  datum: 2025-01\n"),
      "schluessel-unbekannt", says: "Fehlt davor die Zeile „dienstanweisung:“?"),
    Mutation(
      "deleted line of a key above a text", entry, .text("zweck: >\n  Streifen", by: "  ⟦Streifen"), "mehrzeilig"),
    Mutation(
      "deleted line of a mandatory key above a text, behind a value", plain,
      .text("zweck: Belege werden vorsortiert.", by: "  ⟦Belege werden vorsortiert."), "mehrzeilig"),
    Mutation(
      "deleted line of a key above a list, behind a value", entry,
      .text("anbieter:\n  - name: Beispiel GmbH", by: "  ⟦- name: Beispiel GmbH"), "einrueckung",
      says: "über ihr die Zeile ihres Schlüssels"),
    Mutation("missing mandatory key", plain, .text("zweck: Belege werden vorsortiert.\n", by: ""), "pflichtfeld"),
    Mutation(
      "blanks in a mandatory key", plain,
      .text("zweck: Belege werden vorsortiert.", by: "⟦zweck: ' \u{A0}\u{200B}'"), "pflichtfeld"),
    Mutation(
      "a group without anything", entry, .text("verarbeitungsorte:\n", by: "verarbeitungsorte:\n  - ⟦{}\n"),
      "listenpunkt-leer"),
    Mutation(
      "a line too many between two fields", plain, .text("zweck:", by: "---\n⟦zweck:"), "mehrere-dokumente"),
    Mutation(
      "a value indented by other blanks", plain,
      .text("zweck: Belege werden vorsortiert.", by: "zweck:\n⟦\u{A0}\u{A0}Belege"),
      "leerzeichen"),
    Mutation(
      "the same value twice", plain, .text("technik: [", by: "technik: [regelbasiert, ⟦"), "listenpunkt-doppelt"),
    Mutation(
      "empty mandatory key", plain, .text("zweck: Belege werden vorsortiert.", by: "⟦zweck:"), "pflichtfeld"),
    Mutation(
      "missing mandatory key inside a map", entry,
      .text("risiko: Verzerrte Ausgangsdaten\n    massnahme:", by: "⟦massnahme:"), "pflichtfeld",
      says: "in „risiken“"),
    Mutation(
      "duplicate key", plain, .text("technik:", by: "⟦titel: Noch einer\ntechnik:"), "schluessel-doppelt",
      says: "Zeile 3"),
    Mutation(
      "duplicate key inside a map", entry, .text("  version: \"2.1\"\n", by: "  version: \"2.1\"\n  ⟦version: \"3\"\n"),
      "schluessel-doppelt"),
  ]

  static let values = [
    Mutation(
      "misspelt value", entry, .text("status: in_betrieb", by: "status: ⟦in_betreib"), "wert-unbekannt",
      says: "Meinten Sie „in_betrieb“?"),
    Mutation(
      "label instead of value", entry, .text("status: in_betrieb", by: "status: ⟦In Betrieb"), "wert-unbekannt",
      says: "Meinten Sie „in_betrieb“?"),
    Mutation(
      "misspelt value in a list", entry, .text("[polizei, sicherheit]", by: "[polizei, ⟦sicherhiet]"), "wert-unbekannt",
      says: "Meinten Sie „sicherheit“?"),
    Mutation("foreign value", entry, .text("status: in_betrieb", by: "status: ⟦quark"), "wert-unbekannt"),
    Mutation(
      "wrong kind: text for a list", entry, .text("technik: [prognose]", by: "technik: ⟦prognose"), "art-falsch",
      says: "eine Liste"),
    Mutation(
      "wrong kind: list for a text", plain, .text("titel: Belegprüfung", by: "titel: ⟦[Beleg, Prüfung]"), "art-falsch"),
    Mutation(
      "wrong kind: text for a map", entry,
      .text("schulung:\n  stand: abgeschlossen\n  seit: 2024-02", by: "schulung: ⟦ja"),
      "art-falsch"),
    Mutation(
      "wrong kind: map for a text", plain, .text("zweck: Belege werden vorsortiert.", by: "zweck:\n  ⟦text: Belege"),
      "art-falsch"),
    Mutation(
      "wrong kind: text for a list of maps", entry,
      .text(
        "risiken:\n  - risiko: Verzerrte Ausgangsdaten\n    massnahme: Jährliche Prüfung",
        by: "risiken:\n  - ⟦Verzerrte Ausgangsdaten"),
      "art-falsch"),
    Mutation(
      "wrong kind: words for a number", entry, .text("euro: 1234567", by: "euro: ⟦1.234.567 Euro"), "zahl-ungueltig"),
    Mutation(
      "impossible date", entry, .text("beginn: 2024-01-15", by: "beginn: ⟦2024-02-30"), "datum-unmoeglich"),
    Mutation("impossible month", entry, .text("beginn: 2024-01-15", by: "beginn: ⟦2024-13"), "datum-unmoeglich"),
    Mutation(
      "29 February of a common year", entry, .text("beginn: 2024-01-15", by: "beginn: ⟦2023-02-29"), "datum-unmoeglich"),
    Mutation(
      "German date", entry, .text("beginn: 2024-01-15", by: "beginn: ⟦15.01.2024"), "datum-ungueltig",
      says: "2024-01-15"),
    Mutation("date in words", entry, .text("beginn: 2024-01-15", by: "beginn: ⟦Anfang 2024"), "datum-ungueltig"),
    Mutation(
      "no identifier", plain, .text("id: nrw-ki-0003", by: "id: ⟦nrw-ki-3"), "kennung-ungueltig"),
    Mutation("no mailbox", plain, .text("kontakt: belege@fm.example", by: "kontakt: ⟦Frau Muster"), "mail-ungueltig"),
    Mutation(
      "mailbox with a name", plain,
      .text("kontakt: belege@fm.example", by: "kontakt: ⟦Poststelle <belege@fm.example>"), "mail-ungueltig"),
    Mutation(
      "javascript: in an address", entry,
      .text("webseite: https://im.example/lagebild", by: "webseite: ⟦\"javascript:alert(1)\""), "adresse-ungueltig"),
    Mutation(
      "data: in an address", entry,
      .text("url: https://landtag.example/18-1234", by: "url: ⟦\"data:text/html,<b>\""), "adresse-ungueltig"),
    Mutation(
      "address without a scheme", entry,
      .text("webseite: https://im.example/lagebild", by: "webseite: ⟦www.im.example"), "adresse-ungueltig",
      says: "https://www.im.example"),
    Mutation(
      "unknown country", entry, .text("    land: DE\nentwicklung", by: "    land: ⟦XX\nentwicklung"), "land-unbekannt"),
    Mutation(
      "name of a country", entry, .text("    land: DE\nentwicklung", by: "    land: ⟦Deutschland\nentwicklung"),
      "land-ungueltig", says: "Schreiben Sie „DE“."),
    Mutation(
      "another name of a country", entry, .text("    land: DE\nentwicklung", by: "    land: ⟦USA\nentwicklung"),
      "land-ungueltig", says: "Schreiben Sie „US“."),
    Mutation(
      "longer name of a country", entry,
      .text("    land: DE\nentwicklung", by: "    land: ⟦Republik Irland\nentwicklung"),
      "land-ungueltig", says: "Schreiben Sie „IE“."),
    Mutation(
      "explained gap for no field", entry, .text("feld: protokolle_monate", by: "feld: ⟦protokoll_monate"),
      "feld-unbekannt", says: "protokolle_monate"),
  ]

  static let frontMatter = [
    Mutation(
      "unclosed front matter", plain, .text("technik: [regelbasiert]\n---\n", by: "technik: [regelbasiert]\n"),
      "front-matter-offen"),
    Mutation("missing front matter", plain, .file(Array("⟦# Belegprüfung\n\nText.\n".utf8)), "front-matter-fehlt"),
    Mutation(
      "tab indentation", entry, .text("  befugnis:", by: "⟦\tbefugnis:"), "tabulator", says: "Leerzeichen"),
    Mutation("second colon", plain, .text("titel: Belegprüfung", by: "titel: a⟦: b"), "doppelpunkt", says: "\"a: b\""),
    Mutation("anchor", plain, .text("titel: Belegprüfung", by: "titel: ⟦&name Belegprüfung"), "yaml-anker"),
    Mutation("alias", plain, .text("titel: Belegprüfung", by: "titel: ⟦*name"), "yaml-anker"),
    Mutation("tag", plain, .text("titel: Belegprüfung", by: "titel: ⟦!!str Belegprüfung"), "yaml-typ"),
    Mutation("merge key", plain, .text("technik:", by: "⟦<<: *name\ntechnik:"), "yaml-anker"),
    Mutation("unclosed quote", plain, .text("titel: Belegprüfung", by: "titel: ⟦\"Belegprüfung"), "anfuehrungszeichen"),
    Mutation("unclosed list", plain, .text("[regelbasiert]", by: "⟦[regelbasiert"), "klammer"),
    Mutation("wrong indentation", entry, .text("  befugnis:", by: "   ⟦befugnis:"), "einrueckung"),
    Mutation(
      "no space behind the colon", plain, .text("titel: Belegprüfung", by: "titel⟦:Belegprüfung"), "leerzeichen"),
  ]

  static let encoding = [
    Mutation("NUL in front matter", plain, .text("Belegprüfung", by: "Beleg⟦\0prüfung"), "steuerzeichen"),
    Mutation("NUL in the text", entry, .text("Es zeigt Karten.", by: "Es zeigt ⟦\0Karten."), "steuerzeichen"),
    Mutation(
      "invalid UTF-8", plain,
      .shell(
        "iconv -f UTF-8 -t ISO-8859-1 Content/ressorts/fm/belege.md > neu && mv neu Content/ressorts/fm/belege.md"),
      elsewhere: ["\(plain):3:15 kodierung"]),
    Mutation(
      "invalid UTF-8 where laws are cited", entry,
      .shell(
        "iconv -f UTF-8 -t WINDOWS-1252 Content/ressorts/im/lagebild.md > neu && mv neu Content/ressorts/im/lagebild.md"
      ),
      elsewhere: ["\(entry):3:17 kodierung"]),
    Mutation("nothing but the first line", plain, .file(Array("---\n".utf8)), "front-matter-offen"),
    Mutation("UTF-16", plain, .file([0xFF, 0xFE, 0x2D, 0, 0x2D, 0, 0x2D, 0, 0x0A, 0]), "kodierung"),
    Mutation(
      "bidirectional control in front matter", plain, .text("titel: Beleg", by: "titel: ⟦Be\u{202E}leg"),
      "steuerzeichen-bidi"),
    Mutation(
      "bidirectional control in the text", entry, .text("Es zeigt", by: "Es ⟦\u{202E}zeigt"), "steuerzeichen-bidi"),
    Mutation("empty file", plain, .file([]), "datei-leer"),
    Mutation(
      "file over 1 MB", plain,
      .shell("head -c 1100000 /dev/zero | tr '\\0' x >> Content/ressorts/fm/belege.md"), "datei-zu-gross"),
  ]
}
