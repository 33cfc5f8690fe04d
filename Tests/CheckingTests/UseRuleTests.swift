import Testing

@Suite struct UseRuleTests {
  @Test(arguments: cases) func saysExactly(_ rule: RuleCase) {
    let report = Report(register([entry(rule.fields)]), asOf: rule.asOf)
    #expect(report.lines(of: rule.rule) == rule.expected)
  }

  static let trial = running.with([("status", "erprobung"), ("ende", "2026-11-22")])
  static let model = running.with([("technik", ["sprachmodell"])])
  static let chatbot = running.with([("technik", ["chatbot"]), ("betroffene", ["buerger"])])

  static func withheld(_ basis: Given) -> Fields {
    [("luecken", [["feld": "nutzen", "stand": "zurueckgehalten", "grundlage": basis]])]
  }

  static let cases: [RuleCase] = [
    RuleCase(
      "R32", "ohne Aufsicht", running.with([("entscheidungsrolle", "vorbereitend")]),
      "offen menschliche_aufsicht.rolle: Angaben zur Rolle mit der Aufsicht über das System wurden nicht veröffentlicht gefunden."
    ),
    RuleCase(
      "R32", "Hochrisiko, Tag vor der Pflicht",
      highRisk.with([("entscheidungsrolle", "vorbereitend"), ("beginn", "2026-05")]), asOf: "2030-08-01",
      "ab 2030-08-02 menschliche_aufsicht.rolle: Angaben zur Rolle mit der Aufsicht über das System wurden nicht veröffentlicht gefunden; die Pflicht dazu gilt ab 2. August 2030."
    ),
    RuleCase(
      "R32", "Anhang I hat eigene Frist",
      highRisk.without("anhang_iii").with([("anhang_i", "Maschinen"), ("entscheidungsrolle", "vorbereitend")]),
      "ab 2028-08-02 menschliche_aufsicht.rolle: Angaben zur Rolle mit der Aufsicht über das System wurden nicht veröffentlicht gefunden; die Pflicht dazu gilt ab 2. August 2028."
    ),
    RuleCase(
      "R32", "mit Aufsicht",
      running.with([("entscheidungsrolle", "vorbereitend"), ("menschliche_aufsicht", ["rolle": "Sachbearbeitung"])])),
    RuleCase("R32", "ohne Anteil", running),
    RuleCase(
      "R33", "nicht beteiligt", highRisk.with([("mitbestimmung", ["stand": "nicht_beteiligt"])]), asOf: "2030-08-02",
      "offen mitbestimmung: Die Personalvertretung ist nach Angabe des Eintrags nicht beteiligt."),
    RuleCase(
      "R33", "keine Angabe vor der Pflicht", highRisk.without("mitbestimmung"),
      "ab 2030-08-02 mitbestimmung: Angaben zur Information der Personalvertretung über das Hochrisiko-KI-System wurden nicht veröffentlicht gefunden; die Pflicht dazu gilt ab 2. August 2030."
    ),
    RuleCase("R33", "im Verfahren", highRisk),
    RuleCase(
      "R34", "keine Angabe", running.without("mitbestimmung"),
      "offen mitbestimmung: Angaben zur Beteiligung der Personalvertretung wurden nicht veröffentlicht gefunden."),
    RuleCase(
      "R34", "nicht beteiligt", running.with([("mitbestimmung", ["stand": "nicht_beteiligt"])]),
      "offen mitbestimmung: Die Personalvertretung ist nach Angabe des Eintrags nicht beteiligt."),
    RuleCase("R34", "Stand nicht lesbar", running.with([("mitbestimmung", ["stand": .invalid])])),
    RuleCase("R34", "nur für die Öffentlichkeit", chatbot.without("mitbestimmung")),
    RuleCase(
      "R35", "nach Beginn", running.with([("mitbestimmung", ["stand": "zugestimmt", "datum": "2026-05-02"])]),
      "offen mitbestimmung: Die Personalvertretung hat erst nach Beginn zugestimmt (2. Mai 2026, Beginn 1. Mai 2026)."),
    RuleCase(
      "R35", "am Tag des Beginns", running.with([("mitbestimmung", ["stand": "zugestimmt", "datum": "2026-05-01"])])),
    RuleCase(
      "R36", "ohne Schulung", running.without("schulung"),
      "offen schulung: Angaben zur Schulung wurden nicht veröffentlicht gefunden."),
    RuleCase(
      "R36", "Tag vor der Pflicht", running.without("schulung").with([("beginn", "2024-01-01")]), asOf: "2025-02-01",
      "ab 2025-02-02 schulung: Angaben zur Schulung wurden nicht veröffentlicht gefunden; die Pflicht dazu gilt ab 2. Februar 2025."
    ),
    RuleCase("R36", "geplant", quiet),
    RuleCase(
      "R37", "drei Monate", highRisk.with([("protokolle_monate", 3)]), asOf: "2030-08-02",
      "offen protokolle_monate: Die Protokolle werden 3 Monate und damit weniger als sechs Monate aufbewahrt."),
    RuleCase(
      "R37", "keine Angabe", highRisk, asOf: "2030-08-02",
      "offen protokolle_monate: Angaben zur Aufbewahrung der Protokolle wurden nicht veröffentlicht gefunden."),
    RuleCase("R37", "sechs Monate", highRisk.with([("protokolle_monate", 6)])),
    RuleCase(
      "R38", "Beginn in der Zukunft", running, asOf: "2026-04-30",
      "Fehler „2026-05-01“: „In Betrieb“ setzt einen Beginn in der Vergangenheit voraus, angegeben ist 1. Mai 2026."),
    RuleCase("R38", "Beginn heute", running, asOf: "2026-05-01"),
    RuleCase(
      "R38", "geplant und begonnen", quiet.with([("beginn", "2026-10")]),
      "Fehler „2026-10“: „Geplant“ setzt einen Beginn in der Zukunft voraus, angegeben ist Oktober 2026."),
    RuleCase("R38", "geplant in diesem Monat", quiet.with([("beginn", "2026-11")])),
    RuleCase(
      "R38", "Ende vor Beginn", running.with([("ende", "2026-04")]),
      "Fehler „2026-04“: Das Ende liegt nicht vor dem Beginn, angegeben sind April 2026 und 1. Mai 2026."),
    RuleCase(
      "R38", "außer Betrieb ohne Ende", running.with([("status", "ausser_betrieb")]),
      "Fehler „ausser_betrieb“: „Außer Betrieb“ nennt mit „ende“ das Ende des Einsatzes, das Feld ist leer. Schreiben Sie etwa „ende: 2025-01-31“ oder, wenn die Angabe fehlt, unter „luecken:“ den Punkt „- {feld: ende, stand: unbekannt}“."
    ),
    RuleCase(
      "R38", "Ende erklärt",
      running.with([("status", "ausser_betrieb"), ("luecken", [["feld": "ende", "stand": "unbekannt"]])])),
    RuleCase(
      "R38", "außer Betrieb ab morgen", running.with([("status", "ausser_betrieb"), ("ende", "2026-11-24")]),
      "Fehler „2026-11-24“: „Außer Betrieb“ setzt ein Ende in der Vergangenheit voraus, angegeben ist 24. November 2026. Schreiben Sie den Status, der bis dahin gilt, oder berichtigen Sie das Ende."
    ),
    RuleCase("R38", "außer Betrieb seit heute", running.with([("status", "ausser_betrieb"), ("ende", "2026-11-23")])),
    RuleCase(
      "R38", "außer Betrieb seit diesem Monat", running.with([("status", "ausser_betrieb"), ("ende", "2026-11")])),
    RuleCase("R38", "in Betrieb bis morgen", running.with([("ende", "2026-11-24")])),
    RuleCase(
      "R39", "ohne Ende", trial.without("ende"),
      "offen ende: Angaben zum Ende der Erprobung wurden nicht veröffentlicht gefunden."),
    RuleCase(
      "R39", "gestern beendet", trial,
      "offen auswertung: Angaben zur Auswertung der bis 22. November 2026 befristeten Erprobung wurden nicht veröffentlicht gefunden."
    ),
    RuleCase("R39", "endet heute", trial, asOf: "2026-11-22"),
    RuleCase("R39", "ausgewertet", trial.with([("auswertung", ["stand": "Bericht"])])),
    RuleCase(
      "R40", "Prüfung überfällig", running.with([("naechste_pruefung", "2026-11-22")]),
      "offen naechste_pruefung: Die nächste Prüfung ist überfällig seit 22. November 2026."),
    RuleCase("R40", "Prüfung heute", running.with([("naechste_pruefung", "2026-11-23")])),
    RuleCase(
      "R40", "Stand alt", running.with([("status_belegt_am", "2025-11-22")]),
      "offen status_belegt_am: Stand zuletzt belegt 22. November 2025, vor mehr als zwölf Monaten."),
    RuleCase("R40", "Stand ein Jahr alt", running.with([("status_belegt_am", "2025-11-23")])),
    RuleCase("R40", "Stand des Monats", running.with([("status_belegt_am", "2025-11")])),
    RuleCase(
      "R42", "falsche Grundlage", running.with(withheld("§ 5 IFG NRW")),
      "Fehler „§ 5 IFG NRW“: Zurückgehalten wird nur nach §§ 6 bis 9 IFG NRW, angegeben ist „§ 5 IFG NRW“."),
    RuleCase(
      "R42", "anderes Gesetz", running.with(withheld("§ 6 BDSG")),
      "Fehler „§ 6 BDSG“: Zurückgehalten wird nur nach §§ 6 bis 9 IFG NRW, angegeben ist „§ 6 BDSG“."),
    RuleCase(
      "R42", "ohne Grundlage", running.with([("luecken", [["feld": "nutzen", "stand": "zurueckgehalten"]])]),
      "Fehler „zurueckgehalten“: Eine zurückgehaltene Angabe nennt mit „grundlage“ eine der Ausnahmen der §§ 6 bis 9 IFG NRW, das Feld ist leer."
    ),
    RuleCase("R42", "Ausnahme", running.with(withheld("§ 8 IFG NRW"))),
    RuleCase("R42", "Ausnahme mit Buchstabe", running.with(withheld("§ 6 Buchst. a IFG NRW"))),
    RuleCase(
      "R43", "persönliche Adresse", running.with([("kontakt", "erika.mustermann@example.invalid")]),
      "Hinweis „erika.mustermann@example.invalid“: Als Kontakt dient ein Funktionspostfach, „erika.mustermann@example.invalid“ sieht nach einer Person aus."
    ),
    RuleCase("R43", "Funktionspostfach", running.with([("kontakt", "poststelle.referat3@example.invalid")])),
    RuleCase("R43", "Funktionspostfach ohne Ziffern", running.with([("kontakt", "ki.register@example.invalid")])),
    RuleCase(
      "R43", "Anrede", running.with([("verantwortliche_rolle", "Frau Dr. Muster")]),
      "Hinweis „Frau Dr. Muster“: Hier steht eine Rolle und keine Person, „Frau Dr. Muster“ nennt eine Anrede."),
    RuleCase(
      "R45", "Sprachmodell", model,
      "offen training_mit_eingaben: Angaben zum Training mit Eingaben durch den Anbieter wurden nicht veröffentlicht gefunden.",
      "offen zulaessige_eingaben: Angaben zu den zulässigen Eingaben wurden nicht veröffentlicht gefunden."),
    RuleCase(
      "R45", "unbekannt", model.with([("training_mit_eingaben", "unbekannt"), ("zulaessige_eingaben", ["intern"])]),
      "unbekannt training_mit_eingaben: Ob der Anbieter mit Eingaben trainiert, ist als unbekannt angegeben."),
    RuleCase("R45", "geregelt", model.with([("training_mit_eingaben", "nein"), ("zulaessige_eingaben", ["intern"])])),
    RuleCase("R45", "ohne Modell", running),
    RuleCase(
      "R48", "unverschlüsselt", running.with([("webseite", "http://example.invalid/")]),
      "Hinweis „http://example.invalid/“: Verweise beginnen mit https://, dieser ist unverschlüsselt. Prüfen Sie, ob die Adresse auch mit https:// antwortet."
    ),
    RuleCase(
      "R48", "in Quellen",
      running.with([("quellen", [["titel": "T", "herausgeber": "H", "url": "http://a.invalid"]])]),
      "Hinweis „http://a.invalid“: Verweise beginnen mit https://, dieser ist unverschlüsselt. Prüfen Sie, ob die Adresse auch mit https:// antwortet."
    ),
    RuleCase("R48", "verschlüsselt", running.with([("webseite", "https://example.invalid/")])),
    RuleCase(
      "R49", "div.", running.with([("nutzen", "Entlastung in div. Fällen")]),
      "Hinweis „Entlastung in div. Fällen“: Texte sind konkret, „nutzen“ enthält „div.“."),
    RuleCase(
      "R49", "siehe oben", running.with([("grenzen", "Siehe oben.")]),
      "Hinweis „Siehe oben.“: Texte sind konkret, „grenzen“ enthält „siehe oben“."),
    RuleCase(
      "R49", "u. a. am Ende", running.with([("nutzen", "Zeit u. a.")]),
      "Hinweis „Zeit u. a.“: Texte sind konkret, „nutzen“ enthält „u. a.“."),
    RuleCase("R49", "u. a. in der Mitte", running.with([("nutzen", "Unter anderem spart es u. a. Zeit")])),
    RuleCase(
      "R49", "Quellentitel", running.with([("quellen", [["titel": "Antrag div. Abgeordneter", "herausgeber": "H"]])])),
    RuleCase(
      "R50", "öffentlicher Chatbot", chatbot,
      "offen barrierefreiheit: Angaben zur Barrierefreiheit der öffentlichen Oberfläche wurden nicht veröffentlicht gefunden."
    ),
    RuleCase("R50", "mit Angabe", chatbot.with([("barrierefreiheit", ["stand": "teilweise"])])),
    RuleCase("R50", "für Beschäftigte", chatbot.with([("betroffene", ["beschaeftigte"])])),
    RuleCase(
      "R53", "Gericht", running.with([("behoerde", "Amtsgericht Köln"), ("entscheidungsrolle", "vorbereitend")]),
      "Hinweis „Amtsgericht Köln“: Anhang III Nr. 8 a prüfen: Das System wirkt bei einem Gericht oder einer Staatsanwaltschaft an Entscheidungen mit, „anhang_iii“ ist leer."
    ),
    RuleCase("R53", "Gericht ohne Anteil", running.with([("behoerde", "Amtsgericht Köln")])),
    RuleCase("R53", "Behörde", running.with([("behoerde", "LZPD"), ("entscheidungsrolle", "vorbereitend")])),
    RuleCase(
      "R54", "Leistungen",
      running.with([("themen", ["verwaltung", "leistungen"]), ("entscheidungsrolle", "empfehlend")]),
      "Hinweis „[verwaltung, leistungen, ]“: Möglicher Hochrisiko-Fall: Das System empfiehlt oder entscheidet beim Thema „Öffentliche Leistungen und Förderung“, „anhang_iii“ ist leer."
    ),
    RuleCase(
      "R54", "nur vorbereitend", running.with([("themen", ["leistungen"]), ("entscheidungsrolle", "vorbereitend")])),
    RuleCase(
      "R54", "Anhang III genannt", highRisk.with([("themen", ["leistungen"]), ("entscheidungsrolle", "empfehlend")])),
  ]
}
