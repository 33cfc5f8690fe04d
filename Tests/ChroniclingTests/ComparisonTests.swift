import Chronicling
import Diagnostics
import Parsing
import RegisterModel
import Testing

private let sixtyLetters = String(repeating: "x", count: 60)

/// What counts as a change of an entry, and how it is worded.
struct ComparisonTests {
  /// The two versions differ in the lines given; every other line is the same.
  @Test(arguments: [
    Case("titel: Eins", "titel: Zwei", "titel|Titel|angabe|Eins|Zwei"),
    Case(
      "risikoklasse: nicht_geprueft", "risikoklasse: hochrisiko",
      "risikoklasse|Risikoklasse|risikoklasse|Nicht geprüft|Hochrisiko-KI-System (Art. 6)",
      "offene_luecken|Offene Lücken|luecke_entstanden|-|EU-Registrierung, Kennzahlen, Überwachung im Betrieb, Protokolle aufbewahrt (Monate), Externe Prüfung"
    ),
    // A gap closes and opens, by a value and by an answer that is not known.
    Case("nutzen: unbekannt", "nutzen: Schneller", "nutzen|Nutzen|luecke_geschlossen|unbekannt|Schneller"),
    Case("", "nutzen: Schneller", "nutzen|Nutzen|luecke_geschlossen|-|Schneller"),
    Case("nutzen: Schneller", "", "nutzen|Nutzen|luecke_entstanden|Schneller|-"),
    Case(
      "profiling: ja", "profiling: unbekannt", "profiling|Profiling natürlicher Personen|luecke_entstanden|Ja|Unbekannt"
    ),
    Case("", "referat: Z 1", "referat|Organisationseinheit|angabe|-|Z 1"),
    Case(
      "nutzen: Schneller", "luecken:\n- {feld: nutzen, stand: entfaellt, grund: Nur Test}",
      "nutzen|Nutzen|angabe|Schneller|-",
      "luecken|Erklärte Lücken|angabe|-|Nutzen; Stand: Entfällt; Grund: Nur Test"),
    // A gap that is said to be none closes, and opens when that is taken back; what says why it is one changes nothing.
    Case(
      "", "luecken:\n- {feld: nutzen, stand: entfaellt, grund: Nur Test}",
      "luecken|Erklärte Lücken|luecke_geschlossen|-|Nutzen; Stand: Entfällt; Grund: Nur Test"),
    Case(
      "luecken:\n- {feld: nutzen, stand: entfaellt}\n- {feld: grenzen, stand: entfaellt}",
      "luecken:\n- {feld: nutzen, stand: entfaellt}",
      "luecken|Erklärte Lücken|luecke_entstanden|Bekannte Grenzen; Stand: Entfällt|-"),
    Case(
      "luecken:\n- {feld: nutzen, stand: entfaellt, grund: A}",
      "luecken:\n- {feld: nutzen, stand: unbekannt, grund: B}",
      "luecken.stand|Erklärte Lücken, Nutzen: Stand|luecke_entstanden|Entfällt|Unbekannt",
      "luecken.grund|Erklärte Lücken, Nutzen: Grund|angabe|A|B"),
    Case(
      "", "luecken:\n- {feld: nutzen, stand: unbekannt}\n- {feld: referat, stand: entfaellt}",
      "luecken|Erklärte Lücken|angabe|-|Nutzen; Stand: Unbekannt · Organisationseinheit; Stand: Entfällt"),
    Case(
      "luecken:\n- {feld: nutzen, stand: entfaellt}", "nutzen: Schneller",
      "nutzen|Nutzen|angabe|-|Schneller", "luecken|Erklärte Lücken|angabe|Nutzen; Stand: Entfällt|-"),
    // What is asked for now, or no longer, because something else changed, and stays empty: but for what has a value, of which an explanation
    // tells or says that it does not apply.
    Case(
      "status: geplant", "status: in_betrieb", "status|Status|status|Geplant|In Betrieb",
      "offene_luecken|Offene Lücken|luecke_entstanden|-|Beginn, Nächste Prüfung, Umfang, Interne Regel, Freigabe der Informationssicherheit, Schulung, Mitbestimmung"
    ),
    Case(
      "status: in_betrieb", "status: ausser_betrieb", "status|Status|status|In Betrieb|Außer Betrieb",
      "offene_luecken|Offene Lücken|luecke_entstanden|-|Ende",
      "offene_luecken|Offene Lücken|luecke_geschlossen|Nächste Prüfung, Umfang, Interne Regel, Freigabe der Informationssicherheit, Schulung, Mitbestimmung|-"
    ),
    Case(
      "status: geplant\numfang: klein\nbeginn: unlesbar", "status: in_betrieb\numfang: klein\nbeginn: unlesbar",
      "status|Status|status|Geplant|In Betrieb",
      "offene_luecken|Offene Lücken|luecke_entstanden|-|Nächste Prüfung, Interne Regel, Freigabe der Informationssicherheit, Schulung, Mitbestimmung"
    ),
    Case(
      "status: in_betrieb", "status: ausser_betrieb\nende: 2026-01", "status|Status|status|In Betrieb|Außer Betrieb",
      "ende|Ende|angabe|-|Januar 2026",
      "offene_luecken|Offene Lücken|luecke_geschlossen|Nächste Prüfung, Umfang, Interne Regel, Freigabe der Informationssicherheit, Schulung, Mitbestimmung|-"
    ),
    Case(
      "status: in_betrieb", "status: ausser_betrieb\nluecken:\n- {feld: ende, stand: unbekannt}",
      "status|Status|status|In Betrieb|Außer Betrieb",
      "luecken|Erklärte Lücken|luecke_entstanden|-|Ende; Stand: Unbekannt",
      "offene_luecken|Offene Lücken|luecke_geschlossen|Nächste Prüfung, Umfang, Interne Regel, Freigabe der Informationssicherheit, Schulung, Mitbestimmung|-"
    ),
    Case(
      "status: in_betrieb\nluecken:\n- {feld: ende, stand: entfaellt}",
      "status: ausser_betrieb\nluecken:\n- {feld: ende, stand: entfaellt}",
      "status|Status|status|In Betrieb|Außer Betrieb",
      "offene_luecken|Offene Lücken|luecke_geschlossen|Nächste Prüfung, Umfang, Interne Regel, Freigabe der Informationssicherheit, Schulung, Mitbestimmung|-"
    ),
    // Dates and addresses as the page shows them; what differs only in what the page leaves out is shown as written.
    Case("beginn: 2025-05", "beginn: 2025-06-01", "beginn|Beginn|angabe|Mai 2025|1.\u{A0}Juni 2025"),
    Case(
      "webseite: http://a.example/", "webseite: https://a.example/",
      "webseite|Weitere Webseite|angabe|http://a.example/|https://a.example/"),
    // A map part by part, a list element by element, whatever their order.
    Case(
      "system: {name: S, version: 1}", "system: {name: S, version: 2}", "system.version|System: Version|angabe|1|2"),
    Case(
      "anbieter:\n- {name: A, land: DE}\n- {name: B}", "anbieter:\n- {name: B}\n- {name: A, land: FR}",
      "anbieter.land|Anbieter, A: Land|angabe|Deutschland|FR"),
    Case(
      "anbieter:\n- {name: A}", "anbieter:\n- {name: A}\n- {name: C, rolle: Hosting}",
      "anbieter|Anbieter|angabe|-|C; Rolle: Hosting"),
    Case("technik: [chatbot, ocr]", "technik: [ocr, chatbot]"),
    // How it is written is no change.
    Case("zweck: \"Prüfen  von Anträgen\"", "zweck: >\n  Prüfen\n  von Anträgen"),
    Case("titel: 'Eins'  # so", "titel: Eins"),
    Case("titel: Eins und zwei", "titel: Eins\u{A0}und\u{202F}zwei"),
    Case("titel: Einsatz", "titel: Ein\u{AD}satz\u{200B}"),
    Case("umfang: klein", "umfang: klein\u{2060}"), Case("system: {name: A B}", "system: {name: A\u{A0}B}"),
    Case("anbieter:\n- {name: A B}", "anbieter:\n- {name: A\u{A0}B}"),
    Case("alte_angabe: a b", "alte_angabe: a\u{A0}b"),
    Case("umfang: A-B", "umfang: A\u{2011}B", "umfang|Umfang|angabe|A-B|A\u{2011}B"),
    Case("aenderungsnotiz: Neu", "aenderung: redaktionell"),
    // What breaks today's rules is shown as it was written.
    Case(
      "status: pilot", "status: in_betrieb", "status|Status|status|pilot|In Betrieb",
      "offene_luecken|Offene Lücken|luecke_entstanden|-|Beginn, Nächste Prüfung, Umfang, Interne Regel, Freigabe der Informationssicherheit, Schulung, Mitbestimmung"
    ),
    Case("alte_angabe: ja", "alte_angabe: [nein]", "alte_angabe|alte_angabe|angabe|ja|[nein]"),
    // A key that is none says nothing in the field that it means.
    Case(
      "umfang: klein", "umfanng: klein", "umfang|Umfang|angabe|klein|-", "umfanng|umfanng|angabe|-|klein"),
    Case(
      "umfanng: klein", "umfang: klein", "umfang|Umfang|angabe|-|klein", "umfanng|umfanng|angabe|klein|-"),
    Case(
      "risiken:\n- {risiko: A, massnahme: B}", "risiken:\n- {risiko: A, masnahme: B}",
      "risiken|Risiken und Maßnahmen|angabe|A; Maßnahme: B|{risiko: A, masnahme: B}"),
    // Nothing of a map with an unknown part, or of what is no map at all, is lost.
    Case(
      "risiken:\n- {risiko: A, masnahme: B}", "risiken:\n- {risiko: A, masnahme: C}",
      "risiken|Risiken und Maßnahmen|angabe|{risiko: A, masnahme: B}|{risiko: A, masnahme: C}"),
    Case("system: {name: A, fremd: B}", "system: {name: A}", "system|System|angabe|{name: A, fremd: B}|A"),
    Case(
      "verarbeitungsorte: [Düsseldorf, Bonn]", "verarbeitungsorte: [Köln, Bonn]",
      "verarbeitungsorte|Orte der Verarbeitung|angabe|Düsseldorf|Köln"),
    Case("", "verarbeitungsorte: [Köln]", "verarbeitungsorte|Orte der Verarbeitung|luecke_geschlossen|-|Köln"),
    Case(
      "verarbeitungsorte: [Köln]", "verarbeitungsorte:\n- {ort: Köln, land: DE}",
      "verarbeitungsorte|Orte der Verarbeitung|angabe|Köln|Köln; Land: Deutschland"),
    // Of what a list names more than once, one less or one more is a change.
    Case(
      "verarbeitungsorte: [Köln, Bonn, Köln]", "verarbeitungsorte: [Bonn, Köln]",
      "verarbeitungsorte|Orte der Verarbeitung|angabe|Köln|-"),
    Case(
      "verarbeitungsorte: [Köln]", "verarbeitungsorte: [Köln, Köln]",
      "verarbeitungsorte|Orte der Verarbeitung|angabe|-|Köln"),
    // Of the fields that a source documents, those that came and went are told where others stay.
    Case(
      "quellen:\n- {titel: A, belegt: [zweck, titel]}", "quellen:\n- {titel: A, belegt: [titel, status]}",
      "quellen.belegt|Quellen, A: Belegt|angabe|mit Zweck; ohne Status|mit Status; ohne Zweck"),
    Case(
      "quellen:\n- {titel: A, belegt: [zweck]}", "quellen:\n- {titel: A, belegt: [titel]}",
      "quellen.belegt|Quellen, A: Belegt|angabe|Zweck|Titel"),
    // What an element is about names it, as far as that is short enough for a label.
    Case(
      "anbieter:\n- {name: \(sixtyLetters)}", "anbieter:\n- {name: \(sixtyLetters), rolle: Hosting}",
      "anbieter.rolle|Anbieter, \(sixtyLetters): Rolle|angabe|-|Hosting"),
    Case(
      "anbieter:\n- {name: \(sixtyLetters)x}", "anbieter:\n- {name: \(sixtyLetters)x, rolle: Hosting}",
      "anbieter.rolle|Anbieter, \(sixtyLetters)…: Rolle|angabe|-|Hosting"),
    Case("umfang: \"klein  und fein\"", "umfang: klein und fein"),
    Case("umfang: \"A  B\"", "umfang: C", "umfang|Umfang|angabe|A B|C"),
    // A field that is asked for now has a change of its own where something stands in it, be it what no reader can use.
    Case(
      "status: geplant\nbeginn: 2025", "status: in_betrieb\nbeginn: unlesbar",
      "status|Status|status|Geplant|In Betrieb", "beginn|Beginn|angabe|2025|unlesbar",
      "offene_luecken|Offene Lücken|luecke_entstanden|-|Nächste Prüfung, Umfang, Interne Regel, Freigabe der Informationssicherheit, Schulung, Mitbestimmung"
    ),
    Case(
      "status: geplant", "status: in_betrieb\nbeginn: unlesbar",
      "status|Status|status|Geplant|In Betrieb", "beginn|Beginn|angabe|-|unlesbar",
      "offene_luecken|Offene Lücken|luecke_entstanden|-|Nächste Prüfung, Umfang, Interne Regel, Freigabe der Informationssicherheit, Schulung, Mitbestimmung"
    ),
    Case(
      "status: geplant\nbeginn: unlesbar", "status: in_betrieb",
      "status|Status|status|Geplant|In Betrieb", "beginn|Beginn|luecke_entstanden|unlesbar|-",
      "offene_luecken|Offene Lücken|luecke_entstanden|-|Nächste Prüfung, Umfang, Interne Regel, Freigabe der Informationssicherheit, Schulung, Mitbestimmung"
    ),
  ])
  func fields(_ example: Case) {
    #expect(described(from: example.old, to: example.new) == example.expected)
  }

  /// Where other elements stay, none came out of silence or went into it.
  @Test(arguments: [
    ("", "anbieter:\n- {name: A}", [false]), ("anbieter:\n- {name: A}", "", [false]),
    ("anbieter:\n- {name: A}", "anbieter:\n- {name: A}\n- {name: B}", [true]),
    ("anbieter:\n- {name: A}\n- {name: B}", "anbieter:\n- {name: B}", [true]),
    ("anbieter:\n- {name: A}", "anbieter:\n- {name: B}\n- {name: C}", [true, true, true]),
    ("nutzen: A", "", [false]),
  ])
  func elementsOfListsAreKnownAsSuch(_ old: String, _ new: String, _ expected: [Bool]) {
    #expect(comparison.changes(from: entry(old), to: entry(new)).map(\.isAlone) == expected)
  }

  /// Keys in another order, CRLF, a byte order mark, trailing space in the text and another place are no change.
  @Test func wayOfWritingIsNoChange() {
    let old = entry("titel: Eins\nstatus: geplant\nthemen: [verwaltung]", body: "Ein\nText\n\n- a\n")
    let new = entry("themen:\n- verwaltung\nstatus: geplant\ntitel: Eins", body: "Ein Text\n\n- a  \n\n")
    let crlf = PastText(bytes: [0xEF, 0xBB, 0xBF] + new.source.bytes.flatMap { $0 == 10 ? [13, 10] : [$0] }).entry
    #expect(comparison.changes(from: old, to: new).isEmpty)
    #expect(comparison.changes(from: old, to: crlf).isEmpty)
  }

  /// What readers see of a text, and what tells one change from another, is the same whatever the editor's computer ends lines with.
  @Test(arguments: [("umfang: A", "\n## Stand\n\nEin Satz.\n"), ("alt:\n- a\n- b", ""), ("titel: [A\nzweck: B", "")])
  func lineEndsAreNoPartOfATextThatIsShown(lines: String, body: String) {
    let new = entry(lines, body: body)
    let crlf = PastText(bytes: new.source.bytes.flatMap { $0 == 10 ? [13, 10] : [$0] }).entry
    let changes = comparison.changes(from: entry(""), to: new)
    #expect(!changes.isEmpty && comparison.changes(from: entry(""), to: crlf) == changes)
  }

  @Test func moveBetweenMinistriesIsShown() {
    let moved = entry("titel: Eins\nressort: jm", ministry: "jm")
    let changes = comparison.changes(from: entry("titel: Eins\nressort: im"), to: moved)
    let written = FieldChange.Written(old: "im", new: "jm")
    #expect(
      changes == [
        FieldChange(key: "ressort", label: "Ressort", kind: .other, old: "Inneres", new: "jm", written: written)
      ])
  }

  /// Ministries are called what they were called then; those of one name are told apart by their codes.
  @Test func ministriesOfOneNameAreToldApart() {
    let move = MinistryMove(from: PastMinistry(code: "im"), to: PastMinistry(code: "in", name: "Inneres"))
    let changes = comparison.changes(from: entry("titel: Eins"), to: entry("titel: Eins", ministry: "in"), move)
    #expect(changes.map(\.old) == ["Inneres (im)"] && changes.map(\.new) == ["Inneres (in)"])
  }

  /// Of files that are too large to be read nothing is told but that they are others.
  @Test(arguments: [
    ("im", 9_000_000, "aaaa", []), ("jm", 9_000_000, "aaaa", ["Ressort: Inneres → jm"]),
    (
      "im", 9_000_000, "bbbb",
      [
        "Datei: 9.000.000 Bytes (Objekt aaaa), zu groß, um gezeigt zu werden → 9.000.000 Bytes (Objekt bbbb), zu groß, um gezeigt zu werden"
      ]
    ),
  ])
  func filesThatAreTooLargeAreToldByTheirSize(ministry: String, size: Int, object: String, expected: [String]) {
    func version(_ ministry: String, _ size: Int, _ object: String) -> PastEntry {
      PastEntry(path: "a.md", ministry: ministry, omission: PastEntry.Omission(size: size, object: object))
    }
    let changes = comparison.changes(from: version("im", 9_000_000, "aaaa"), to: version(ministry, size, object))
    #expect(changes.map { "\($0.label): \($0.old ?? "-") → \($0.new ?? "-")" } == expected)
  }

  @Test func longTextsAreComparedWordByWord() {
    let changes = comparison.changes(
      from: entry("zweck: Anträge prüfen", body: "Alt."), to: entry("zweck: Alle Anträge prüfen", body: "Neu."))
    #expect(
      changes == [
        FieldChange(
          key: "zweck", label: "Zweck", kind: .other, old: "Anträge prüfen", new: "Alle Anträge prüfen",
          isWordByWord: true),
        FieldChange(key: "text", label: "Text", kind: .text, old: "Alt.", new: "Neu.", isWordByWord: true),
      ])
    #expect(changes.map { $0.words.map(\.state) } == [[.added, .kept], [.removed, .added]])
    #expect(changes.map { $0.words.map(\.text) } == [["Alle", "Anträge prüfen"], ["Alt.", "Neu."]])
  }

  @Test func unreadableVersionIsComparedAsWritten() {
    let broken = entry("titel: [Eins", body: "Text")
    #expect(broken.record == nil)
    let changes = comparison.changes(from: entry("titel: Eins", body: "Text"), to: broken)
    #expect(changes.map(\.label) == ["Datei"])
    #expect(changes[0].words.contains { $0.state == .added && $0.text == "[Eins" })
    #expect(comparison.changes(from: broken, to: broken).isEmpty)
  }

  /// Only a change of words in prose may be called editorial.
  @Test(arguments: [
    ("zweck: Prüfn", "zweck: Prüfen", true), ("titel: Ein", "titel: Eins", true),
    ("menschliche_aufsicht: {text: Prüfn}", "menschliche_aufsicht: {text: Prüfen}", true),
    ("status: geplant", "status: in_betrieb", false),
    ("risikoklasse: hochrisiko", "risikoklasse: kein_hochrisiko", false),
    ("anhang_i: Maschinenprodukterichtlinie", "anhang_i: Maschinenverordnung", false),
    ("verarbeitungsorte:\n- {ort: Bonn, daten: Akten}", "verarbeitungsorte:\n- {ort: Bonn, daten: Alle}", false),
    (
      "rechtsgrundlagen:\n- {norm: § 1, gesetz: G, art: einsatz}",
      "rechtsgrundlagen:\n- {norm: § 2, gesetz: G, art: einsatz}", false
    ),
    ("", "nutzen: Schneller", false), ("zweck: Prüfen", "", false), ("beginn: 2025", "beginn: 2024", false),
    ("behoerde: BR Köln", "behoerde: BR Münster", false), ("quellen:\n- {titel: A}", "quellen:\n- {titel: B}", false),
  ])
  func onlyProseIsEditorial(_ old: String, _ new: String, _ expected: Bool) {
    let changes = comparison.changes(from: entry(old), to: entry(new))
    #expect(!changes.isEmpty)
    #expect(changes.substantial.isEmpty == expected)
  }

  @Test(arguments: [("Prüfn.", "Prüfen.", true), ("", "Prüft.", false), ("Prüft.", "", false)])
  func onlyWordsOfTheTextAreEditorial(_ old: String, _ new: String, _ expected: Bool) {
    let changes = comparison.changes(from: entry("", body: old), to: entry("", body: new))
    #expect(changes.map(\.label) == ["Text"])
    #expect(changes.substantial.isEmpty == expected)
  }

  private func described(from old: String, to new: String) -> [String] {
    comparison.changes(from: entry(old), to: entry(new)).map { change in
      [change.key, change.label, change.kind.rawValue, change.old ?? "-", change.new ?? "-"].joined(separator: "|")
    }
  }

  /// Two versions of some lines and the changes that readers see, `key|label|kind|old|new`.
  struct Case: Sendable {
    let old: String
    let new: String
    let expected: [String]

    init(_ old: String, _ new: String, _ expected: String...) {
      self.old = old
      self.new = new
      self.expected = expected
    }
  }
}
