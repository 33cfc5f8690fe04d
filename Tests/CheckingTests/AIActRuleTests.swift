import RegisterModel
import Testing

@Suite struct AIActRuleTests {
  @Test(arguments: cases) func saysExactly(_ rule: RuleCase) {
    let report = Report(register([entry(rule.fields)]), asOf: rule.asOf)
    #expect(report.lines(of: rule.rule) == rule.expected)
  }

  static let prohibited = running.with([("risikoklasse", "verboten")])
  static let chatbot = running.with([
    ("technik", ["chatbot"]), ("betroffene", ["buerger"]), ("transparenzpflichten", ["interaktion"]),
  ])
  static let emotion = running.with([
    ("transparenzpflichten", ["emotion_biometrie"]), ("betroffene", ["beschaeftigte"]),
  ])
  static let assessed: Given = [
    "art": "gfa", "stand": "vorhanden", "datum": "2026-04-01", "zusammenfassung": "Kurz.", "gemeldet_am": "2026-04-02",
  ]

  static let inUseWithoutException =
    "Fehler „verboten“: Eine verbotene Praxis darf nicht im Einsatz sein, hier ist sie „In Betrieb“ ohne Ausnahme nach Art. 5 Abs. 1 KI-VO. Nennen Sie in „art5.ausnahme“ die Ausnahme, die nur die Buchstaben d, f, g und h kennen."
  static let emotionAtWork =
    "Fehler „kein_hochrisiko“: Emotionserkennung bei Beschäftigten oder in der Schule ist verboten, eingeordnet ist sie als „Kein Hochrisiko“. Schreiben Sie „risikoklasse: verboten“, oder nennen Sie eine medizinische oder Sicherheits-Ausnahme in „art5“ mit Buchstabe f."

  static let cases: [RuleCase] = [
    RuleCase(
      "R01", "verboten im Einsatz", prohibited.with([("art5", ["buchstabe": "c"])]),
      inUseWithoutException),
    RuleCase("R01", "Ausnahme", prohibited.with([("art5", ["buchstabe": "h", "ausnahme": "Suche nach Vermissten"])])),
    RuleCase(
      "R01", "Ausnahme, die es nicht gibt", prohibited.with([("art5", ["buchstabe": "a", "ausnahme": "doch"])]),
      inUseWithoutException),
    RuleCase(
      "R01", "ohne Buchstaben", prohibited,
      "Fehler „verboten“: Eine verbotene Praxis nennt in „art5“ den Buchstaben des Art. 5 Abs. 1 KI-VO, „art5“ ist leer. Schreiben Sie etwa „art5: {buchstabe: a}“."
    ),
    RuleCase(
      "R01", "früher im Einsatz",
      prohibited.with([("status", "ausser_betrieb"), ("ende", "2026-06-01"), ("art5", ["buchstabe": "c"])])),
    RuleCase("R01", "Buchstabe nicht lesbar", prohibited.with([("art5", ["buchstabe": .invalid])])),
    RuleCase(
      "R01", "Tag vor den Verboten von 2026", prohibited.with([("art5", ["buchstabe": "ba"])]), asOf: "2026-12-01",
      "ab 2026-12-02 risikoklasse: Der Einsatz ist nach Art. 5 Abs. 1 Buchst. ba KI-VO zu beenden; die Pflicht dazu gilt ab 2. Dezember 2026."
    ),
    RuleCase(
      "R01", "Tag der Verbote von 2026", prohibited.with([("art5", ["buchstabe": "ba"])]), asOf: "2026-12-02",
      inUseWithoutException),

    RuleCase("R01", "Ausnahme ohne Text", prohibited.with([("art5", ["buchstabe": "h"])]), inUseWithoutException),
    RuleCase(
      "R01", "Ausnahme nicht lesbar", prohibited.with([("art5", ["buchstabe": "h", "ausnahme": .invalid])])),
    RuleCase(
      "R01", "zweiter Buchstabe von 2026", prohibited.with([("art5", ["buchstabe": "bb"])]), asOf: "2026-12-01",
      "ab 2026-12-02 risikoklasse: Der Einsatz ist nach Art. 5 Abs. 1 Buchst. bb KI-VO zu beenden; die Pflicht dazu gilt ab 2. Dezember 2026."
    ),
    RuleCase(
      "R02", "Emotionen von Beschäftigten", emotion,
      emotionAtWork),
    RuleCase("R02", "Ausnahme", emotion.with([("art5", ["buchstabe": "f", "ausnahme": "Medizinisch"])])),
    RuleCase("R02", "Kategorisierung", emotion.with([("anhang_iii", "1b")])),
    RuleCase("R02", "andere Betroffene", emotion.with([("betroffene", ["buerger"])])),
    RuleCase("R02", "vor dem Verbot", emotion, asOf: "2025-02-01"),

    RuleCase("R02", "Emotionen von Schülern", emotion.with([("betroffene", ["buerger", "schueler"])]), emotionAtWork),
    RuleCase("R02", "Buchstabe ohne Ausnahme", emotion.with([("art5", ["buchstabe": "f"])]), emotionAtWork),
    RuleCase(
      "R02", "Ausnahme eines anderen Verbots", emotion.with([("art5", ["buchstabe": "d", "ausnahme": "Gefahr"])]),
      emotionAtWork),
    RuleCase("R02", "Ausnahme nicht lesbar", emotion.with([("art5", .invalid)])),
    RuleCase("R02", "als verboten eingeordnet", emotion.with([("risikoklasse", "verboten")])),
    RuleCase("R02", "keine Emotionen", emotion.with([("transparenzpflichten", ["interaktion"])])),
    RuleCase(
      "R03", "ohne Anhang", highRisk.without("anhang_iii"),
      "Fehler „hochrisiko“: Ein Hochrisiko-KI-System nennt „anhang_iii“ oder „anhang_i“, beide sind leer. Schreiben Sie „anhang_iii: …“ mit einem der Werte 1a, 1b, 1c, 2, 3a, 3b, 3c, 3d, 4a, 4b, 5a, 5b, 5c, 5d, 6a, 6b, 6c, 6d, 6e, 7a, 7b, 7c, 7d, 8a, 8b."
    ),
    RuleCase("R03", "mit Anhang III", highRisk),
    RuleCase("R03", "mit Anhang I", highRisk.without("anhang_iii").with([("anhang_i", "Maschinen")])),
    RuleCase("R03", "nicht lesbar", highRisk.with([("anhang_iii", .invalid)])),
    RuleCase("R03", "Entwurf", highRisk.without("anhang_iii").with([("entwurf", "true")])),

    RuleCase("R03", "Anhang I nicht lesbar", highRisk.without("anhang_iii").with([("anhang_i", .invalid)])),
    RuleCase(
      "R04", "ohne Begründung", running.with([("anhang_iii", "5a")]),
      "Fehler „5a“: Kein Hochrisiko trotz Anhang III braucht in „ausnahme_art6_3“ den Buchstaben und die Begründung, das Feld ist leer. Schreiben Sie etwa „ausnahme_art6_3: {buchstabe: a, begruendung: …}“."
    ),
    RuleCase(
      "R04", "mit Begründung",
      running.with([("anhang_iii", "5a"), ("ausnahme_art6_3", ["buchstabe": "a", "begruendung": "Eng begrenzt"])])),
    RuleCase("R04", "Hochrisiko", highRisk),
    RuleCase(
      "R05", "Profiling", running.with([("anhang_iii", "5a"), ("profiling", "ja")]),
      "Fehler „ja“: Ein System aus Anhang III mit Profiling gilt immer als Hochrisiko-KI-System, eingeordnet ist es als „Kein Hochrisiko“. Schreiben Sie „risikoklasse: hochrisiko“, oder berichtigen Sie „profiling“."
    ),
    RuleCase("R05", "Hochrisiko mit Profiling", highRisk.with([("profiling", "ja")])),

    RuleCase("R05", "ohne Profiling", running.with([("anhang_iii", "5a"), ("profiling", "nein")])),
    RuleCase(
      "R06", "ungeprüft im Einsatz", running.with([("risikoklasse", "nicht_geprueft")]),
      "unbekannt risikoklasse: Eine Einordnung des Einsatzes wurde nicht veröffentlicht gefunden."),
    RuleCase("R06", "ungeprüft geplant", quiet.with([("risikoklasse", "nicht_geprueft")])),

    RuleCase(
      "R06", "ungeprüft und erklärt",
      running.with([
        ("risikoklasse", "nicht_geprueft"),
        ("luecken", [["feld": "risikoklasse", "stand": "in_arbeit", "bis": "2027"]]),
      ]), "bis 2027 risikoklasse: Angaben zur Risikoklasse sind in Arbeit bis 2027."),
    RuleCase(
      "R07", "Sprachmodell ohne Grund",
      running.with([("risikoklasse", "kein_ki_system"), ("technik", ["sprachmodell"])]),
      "Hinweis „kein_ki_system“: „Kein KI-System“ bei einer Technik, die aus Daten lernt, braucht in „ki_system.begruendung“ einen Grund. Schreiben Sie ihn dorthin, oder berichtigen Sie „risikoklasse“."
    ),
    RuleCase(
      "R07", "mit Grund",
      running.with([
        ("risikoklasse", "kein_ki_system"), ("technik", ["sprachmodell"]),
        ("ki_system", ["antwort": "nein", "begruendung": "Feste Regeln"]),
      ])),
    RuleCase("R07", "Regelwerk", running.with([("risikoklasse", "kein_ki_system")])),

    RuleCase(
      "R07", "Grund nicht lesbar",
      running.with([
        ("risikoklasse", "kein_ki_system"), ("technik", ["sprachmodell"]),
        ("ki_system", ["antwort": "nein", "begruendung": .invalid]),
      ])),
    RuleCase("R07", "anders eingeordnet", running.with([("technik", ["sprachmodell"])])),
    RuleCase(
      "R10", "Tag vor der Pflicht", highRisk.with([("beginn", "2026-05-01")]), asOf: "2030-08-01",
      "ab 2030-08-02 folgenabschaetzungen.gfa: Angaben zur Grundrechte-Folgenabschätzung wurden nicht veröffentlicht gefunden; die Pflicht dazu gilt ab 2. August 2030."
    ),
    RuleCase(
      "R10", "Tag der Pflicht", highRisk.with([("beginn", "2026-05-01")]), asOf: "2030-08-02",
      "offen folgenabschaetzungen.gfa: Angaben zur Grundrechte-Folgenabschätzung wurden nicht veröffentlicht gefunden."
    ),
    RuleCase(
      "R10", "neues System", highRisk.with([("beginn", "2027-12-02")]), asOf: "2027-12-02",
      "offen folgenabschaetzungen.gfa: Angaben zur Grundrechte-Folgenabschätzung wurden nicht veröffentlicht gefunden."
    ),
    RuleCase(
      "R10", "in Arbeit", highRisk.with([("folgenabschaetzungen", [["art": "gfa", "stand": "in_arbeit"]])]),
      asOf: "2030-08-02", "bis - folgenabschaetzungen.gfa: Die Grundrechte-Folgenabschätzung ist in Arbeit."),
    RuleCase(
      "R10", "fehlt ausdrücklich", highRisk.with([("folgenabschaetzungen", [["art": "gfa", "stand": "fehlt"]])]),
      asOf: "2030-08-02",
      "offen folgenabschaetzungen.gfa: Die Grundrechte-Folgenabschätzung fehlt nach Angabe des Eintrags."),
    RuleCase(
      "R10", "entfällt nach Angabe des Eintrags",
      highRisk.with([
        ("luecken", [["feld": "folgenabschaetzungen.gfa", "stand": "entfaellt", "grund": "Nur Verwaltung"]])
      ]), asOf: "2030-08-02",
      "offen folgenabschaetzungen.gfa: Die Grundrechte-Folgenabschätzung wird im Eintrag als nicht erforderlich bezeichnet."
    ),
    RuleCase("R10", "vorhanden", highRisk.with([("folgenabschaetzungen", [assessed])])),
    RuleCase("R10", "Infrastruktur", highRisk.with([("anhang_iii", "2")])),

    RuleCase(
      "R10", "nicht erforderlich",
      highRisk.with([("folgenabschaetzungen", [["art": "gfa", "stand": "nicht_erforderlich"]])]), asOf: "2030-08-02",
      "offen folgenabschaetzungen.gfa: Die Grundrechte-Folgenabschätzung wird im Eintrag als nicht erforderlich bezeichnet."
    ),
    RuleCase(
      "R10", "vorhanden und in Überarbeitung",
      highRisk.with([("folgenabschaetzungen", [["art": "gfa", "stand": "in_arbeit"], assessed])])),
    RuleCase(
      "R10", "von zweien gilt die erste",
      highRisk.with([
        (
          "folgenabschaetzungen",
          [["art": "gfa", "stand": "in_arbeit"], ["art": "gfa", "stand": "nicht_erforderlich"]]
        )
      ]), asOf: "2030-08-02", "bis - folgenabschaetzungen.gfa: Die Grundrechte-Folgenabschätzung ist in Arbeit."),
    RuleCase(
      "R10", "eine andere liegt vor",
      highRisk.with([("folgenabschaetzungen", [["art": "dsfa", "stand": "vorhanden"]])]), asOf: "2030-08-02",
      "offen folgenabschaetzungen.gfa: Angaben zur Grundrechte-Folgenabschätzung wurden nicht veröffentlicht gefunden."
    ),
    RuleCase("R10", "noch geplant", highRisk.with([("status", "geplant")]).without("beginn")),
    RuleCase("R10", "Anhang I", highRisk.without("anhang_iii").with([("anhang_i", "Maschinen")])),
    RuleCase("R10", "kein Hochrisiko trotz Anhang III", running.with([("anhang_iii", "5a")])),
    RuleCase(
      "R11", "nachträglich und ohne Ergebnis",
      highRisk.with([("folgenabschaetzungen", [["art": "gfa", "stand": "vorhanden", "datum": "2026-05-02"]])]),
      asOf: "2031-01-01",
      "offen folgenabschaetzungen.gfa: Angaben zum Ergebnis der Grundrechte-Folgenabschätzung wurden nicht veröffentlicht gefunden.",
      "offen folgenabschaetzungen.gfa: Die Grundrechte-Folgenabschätzung wurde nachträglich erstellt (2. Mai 2026, Beginn 1. Mai 2026)."
    ),
    RuleCase("R11", "vorher und zusammengefasst", highRisk.with([("folgenabschaetzungen", [assessed])])),

    RuleCase(
      "R11", "am Tag des Beginns",
      highRisk.with([("folgenabschaetzungen", [assessed.with([("datum", "2026-05-01")])])])),
    RuleCase(
      "R11", "im Monat des Beginns",
      highRisk.with([("folgenabschaetzungen", [assessed.with([("datum", "2026-05")])])])),
    RuleCase(
      "R11", "im Jahr des Beginns",
      highRisk.with([("beginn", "2026"), ("folgenabschaetzungen", [assessed.with([("datum", "2026-06-01")])])])),
    RuleCase(
      "R11", "Ergebnis nicht lesbar",
      highRisk.with([
        ("folgenabschaetzungen", [["art": "gfa", "stand": "vorhanden", "zusammenfassung": .invalid]])
      ])),
    RuleCase(
      "R11", "noch in Arbeit",
      highRisk.with([("folgenabschaetzungen", [["art": "gfa", "stand": "in_arbeit", "datum": "2026-12"]])])),
    RuleCase(
      "R11", "Infrastruktur",
      highRisk.with([("anhang_iii", "2"), ("folgenabschaetzungen", [["art": "gfa", "stand": "vorhanden"]])])),

    RuleCase(
      "R11", "nachträglich, vor der Pflicht",
      highRisk.with([("folgenabschaetzungen", [assessed.with([("datum", "2026-05-02")])])]),
      "ab 2030-08-02 folgenabschaetzungen.gfa: Die Grundrechte-Folgenabschätzung wurde nachträglich erstellt (2. Mai 2026, Beginn 1. Mai 2026); die Pflicht dazu gilt ab 2. August 2030."
    ),
    RuleCase(
      "R12", "nicht gemeldet", highRisk.with([("folgenabschaetzungen", [["art": "gfa", "stand": "vorhanden"]])]),
      "Hinweis „vorhanden“: Zur Grundrechte-Folgenabschätzung gehört die Meldung an die Marktüberwachung, „gemeldet_am“ ist leer. Tragen Sie dort den Tag der Meldung ein."
    ),
    RuleCase("R12", "gemeldet", highRisk.with([("folgenabschaetzungen", [assessed])])),

    RuleCase(
      "R12", "noch in Arbeit", highRisk.with([("folgenabschaetzungen", [["art": "gfa", "stand": "in_arbeit"]])])),
    RuleCase(
      "R12", "Meldung nicht lesbar",
      highRisk.with([("folgenabschaetzungen", [["art": "gfa", "stand": "vorhanden", "gemeldet_am": .invalid]])])),
    RuleCase(
      "R12", "Infrastruktur",
      highRisk.with([("anhang_iii", "2"), ("folgenabschaetzungen", [["art": "gfa", "stand": "vorhanden"]])])),
    RuleCase(
      "R13", "Tag vor der Pflicht", highRisk.with([("eu_registriert_am", "2026-05-01")]), asOf: "2027-12-01",
      "ab 2027-12-02 eu_datenbank_url: Angaben zum Eintrag des Anbieters in der EU-Datenbank wurden nicht veröffentlicht gefunden; die Pflicht dazu gilt ab 2. Dezember 2027, der Beginn ist strittig."
    ),
    RuleCase(
      "R13", "Tag der Pflicht", highRisk.with([("eu_datenbank_url", "https://ec.europa.eu/1")]), asOf: "2027-12-02",
      "offen eu_registriert_am: Angaben zur Registrierung in der EU-Datenbank wurden nicht veröffentlicht gefunden; der Beginn der Pflicht ist strittig."
    ),
    RuleCase("R13", "Strafverfolgung", highRisk.with([("anhang_iii", "6e")])),
    RuleCase(
      "R13", "Produkt des Anhangs I", highRisk.without("anhang_iii").with([("anhang_i", "Maschinen")]),
      asOf: "2030-01-01"),
    RuleCase("R13", "Infrastruktur", highRisk.with([("anhang_iii", "2")])),

    RuleCase("R13", "noch geplant", highRisk.with([("status", "geplant")]).without("beginn")),
    RuleCase("R13", "kein Hochrisiko", running),
    RuleCase("R13", "nicht öffentlich registriert", highRisk.with([("eu_registrierung", "nicht_oeffentlich")])),
    RuleCase("R13", "national registriert", highRisk.with([("eu_registrierung", "national")])),
    RuleCase(
      "R13", "registriert",
      highRisk.with([("eu_registriert_am", "2026-05-01"), ("eu_datenbank_url", "https://ec.europa.eu/1")])),
    RuleCase(
      "R14", "Adresse trotz Strafverfolgung",
      highRisk.with([("anhang_iii", "6e"), ("eu_datenbank_url", "https://ec.europa.eu/1")]),
      "Fehler „https://ec.europa.eu/1“: Einsätze nach Anhang III Nr. 6 e: Strafverfolgung, Profiling stehen im nicht öffentlichen Teil der EU-Datenbank, angegeben ist eine Adresse. Schreiben Sie „eu_registrierung: nicht_oeffentlich“ und streichen Sie die Adresse."
    ),
    RuleCase(
      "R14", "Biometrie außerhalb der Polizei",
      highRisk.with([("anhang_iii", "1b"), ("eu_datenbank_url", "https://ec.europa.eu/1")])),
    RuleCase("R14", "öffentliche Unterstützung", highRisk.with([("eu_datenbank_url", "https://ec.europa.eu/1")])),

    RuleCase(
      "R14", "ohne Anhang III",
      highRisk.without("anhang_iii").with([("anhang_i", "Maschinen"), ("eu_datenbank_url", "https://ec.europa.eu/1")])),

    RuleCase("R14", "Strafverfolgung ohne Adresse", highRisk.with([("anhang_iii", "6e")])),
    RuleCase(
      "R15", "Infrastruktur öffentlich", highRisk.with([("anhang_iii", "2")]),
      "Fehler „oeffentlich“: Kritische Infrastruktur (Anhang III Nr. 2) wird national registriert, angegeben ist „oeffentlich“. Schreiben Sie „eu_registrierung: national“."
    ),
    RuleCase("R15", "Infrastruktur national", highRisk.with([("anhang_iii", "2"), ("eu_registrierung", "national")])),

    RuleCase(
      "R15", "Infrastruktur nicht öffentlich",
      highRisk.with([("anhang_iii", "2"), ("eu_registrierung", "nicht_oeffentlich")])),
    RuleCase("R15", "andere öffentlich", highRisk),
    RuleCase(
      "R16", "Tag der Pflicht", chatbot.with([("beginn", "2026-01-01")]), asOf: "2026-08-02",
      "offen hinweis_an_betroffene: Angaben zum Hinweis auf die direkte Interaktion mit KI wurden nicht veröffentlicht gefunden."
    ),
    RuleCase(
      "R16", "Tag vor der Pflicht", chatbot.with([("beginn", "2026-01-01")]), asOf: "2026-08-01",
      "ab 2026-08-02 hinweis_an_betroffene: Angaben zum Hinweis auf die direkte Interaktion mit KI wurden nicht veröffentlicht gefunden; die Pflicht dazu gilt ab 2. August 2026."
    ),
    RuleCase("R16", "mit Hinweis", chatbot.with([("hinweis_an_betroffene", ["art": "Text"])])),
    RuleCase("R16", "noch geplant", chatbot.with([("status", "geplant")]).without("beginn")),
    RuleCase(
      "R17", "Emotionserkennung", emotion,
      "offen hinweis_an_betroffene: Angaben zur Information über Emotionserkennung oder biometrische Kategorisierung wurden nicht veröffentlicht gefunden."
    ),
    RuleCase("R17", "mit Hinweis", emotion.with([("hinweis_an_betroffene", ["art": "Schild"])])),

    RuleCase("R17", "noch geplant", emotion.with([("status", "geplant")]).without("beginn")),
    RuleCase("R17", "andere Pflicht", chatbot),
    RuleCase(
      "R18", "Text ohne Aufsicht", running.with([("transparenzpflichten", ["oeffentlicher_text"])]),
      "offen hinweis_an_betroffene: Angaben zur Offenlegung der mit KI erzeugten Inhalte wurden nicht veröffentlicht gefunden."
    ),
    RuleCase(
      "R18", "Text mit Aufsicht",
      running.with([
        ("transparenzpflichten", ["oeffentlicher_text"]), ("menschliche_aufsicht", ["rolle": "Redaktion"]),
      ])),
    RuleCase(
      "R18", "Deepfake mit Aufsicht",
      running.with([("transparenzpflichten", ["deepfake"]), ("menschliche_aufsicht", ["rolle": "Redaktion"])]),
      "offen hinweis_an_betroffene: Angaben zur Offenlegung der mit KI erzeugten Inhalte wurden nicht veröffentlicht gefunden."
    ),

    RuleCase(
      "R18", "Deepfake mit Hinweis",
      running.with([("transparenzpflichten", ["deepfake"]), ("hinweis_an_betroffene", ["art": "Text"])])),
    RuleCase(
      "R18", "Deepfake geplant",
      running.with([("transparenzpflichten", ["deepfake"]), ("status", "geplant")]).without("beginn")),
    RuleCase("R18", "andere Pflicht", chatbot),
    RuleCase(
      "R19", "Tag vor der Pflicht", highRisk.with([("entscheidungsrolle", "empfehlend"), ("beginn", "2027-12-02")]),
      asOf: "2027-12-02",
      "offen hinweis_an_betroffene: Angaben zur Information der Betroffenen über das Hochrisiko-KI-System wurden nicht veröffentlicht gefunden."
    ),
    RuleCase(
      "R19", "Bestand", highRisk.with([("entscheidungsrolle", "empfehlend"), ("beginn", "2027-12-01")]),
      asOf: "2027-12-02",
      "ab 2030-08-02 hinweis_an_betroffene: Angaben zur Information der Betroffenen über das Hochrisiko-KI-System wurden nicht veröffentlicht gefunden; die Pflicht dazu gilt ab 2. August 2030."
    ),
    RuleCase("R19", "ohne Anteil", highRisk),

    RuleCase(
      "R19", "nur Unternehmen", highRisk.with([("entscheidungsrolle", "empfehlend"), ("betroffene", ["unternehmen"])])),
    RuleCase(
      "R19", "auch Unternehmen",
      highRisk.with([
        ("entscheidungsrolle", "empfehlend"), ("betroffene", ["unternehmen", "buerger"]), ("beginn", "2027-12-02"),
      ]), asOf: "2027-12-02",
      "offen hinweis_an_betroffene: Angaben zur Information der Betroffenen über das Hochrisiko-KI-System wurden nicht veröffentlicht gefunden."
    ),
    RuleCase(
      "R19", "mit Hinweis",
      highRisk.with([("entscheidungsrolle", "empfehlend"), ("hinweis_an_betroffene", ["art": "Bescheid"])])),
    RuleCase(
      "R19", "noch geplant",
      highRisk.with([("entscheidungsrolle", "empfehlend"), ("status", "geplant")]).without("beginn")),
    RuleCase(
      "R19", "Anhang I",
      highRisk.without("anhang_iii").with([("anhang_i", "Maschinen"), ("entscheidungsrolle", "empfehlend")])),
    RuleCase(
      "R19", "kein Hochrisiko", running.with([("entscheidungsrolle", "empfehlend"), ("anhang_iii", "5a")])),
  ]

  @Test(arguments: AIActRuleTests.letters) func onlyFourProhibitionsHaveExceptions(letter: String) {
    let fields = Self.prohibited.with([("art5", ["buchstabe": .text(letter), "ausnahme": "Suche nach Vermissten"])])
    let lines = Report(register([entry(fields)]), asOf: day("2026-12-02")).lines(of: "R01")
    #expect(lines == (["d", "f", "g", "h"].contains(letter) ? [] : ["R01 \(Self.inUseWithoutException)"]))
  }

  static let letters = FieldCatalogue.entry["art5"]?.kind.parts?["buchstabe"]?.kind.vocabulary?.terms.map(\.value) ?? []

  @Test(arguments: Technology.allCases) func asksForAReasonWhatLearnsFromData(technology: Technology) {
    let learned: Set<Technology> = [
      .languageModel, .classification, .forecast, .imageRecognition, .speechRecognition, .translation,
    ]
    let fields = running.with([("risikoklasse", "kein_ki_system"), ("technik", [.text(technology.value)])])
    #expect(Report(register([entry(fields)])).lines(of: "R07").count == (learned.contains(technology) ? 1 : 0))
  }

  /// Art. 49(4): points 6 and 7 whatever the topic, point 1 in law enforcement, migration, asylum and border control.
  @Test(arguments: AnnexIII.allCases) func isRegisteredOutOfPublicSight(point: AnnexIII) {
    let secret: Set<Topic> = [.police, .security, .migration, .justice, .prison]
    for topic in Topic.allCases {
      let fields = highRisk.with([
        ("anhang_iii", .text(point.value)), ("themen", ["verwaltung", .text(topic.value)]),
        ("eu_datenbank_url", "https://ec.europa.eu/1"),
      ])
      let isSecret = ["6", "7"].contains(point.value.prefix(1)) || point.value.hasPrefix("1") && secret.contains(topic)
      #expect(Report(register([entry(fields)])).lines(of: "R14").isEmpty == !isSecret, "\(point) \(topic)")
    }
  }

  @Test(
    arguments: [
      (["regelbasiert"], ["interaktion"], [], true), (["chatbot"], [], ["buerger"], true),
      (["chatbot"], [], ["beschaeftigte", "buerger"], true), (["chatbot"], [], ["beschaeftigte"], false),
      (["chatbot"], [], [], false), (["suche"], [], ["buerger"], false),
    ] as [(Given, Given, Given, Bool)])
  func whatFacesThePublic(technology: Given, duties: Given, affected: Given, expected: Bool) {
    let fields = running.with([
      ("technik", technology), ("transparenzpflichten", duties), ("betroffene", affected),
    ])
    #expect(Report(register([entry(fields)])).lines(of: "R16").count == (expected ? 1 : 0))
  }
}
