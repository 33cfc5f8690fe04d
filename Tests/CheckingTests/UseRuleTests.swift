import RegisterModel
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
      "R32", "Anteil ungeklärt", running.with([("entscheidungsrolle", "ungeklaert")]),
      "offen menschliche_aufsicht.rolle: Angaben zur Rolle mit der Aufsicht über das System wurden nicht veröffentlicht gefunden."
    ),
    RuleCase("R32", "Anteil nicht angegeben", running.without("entscheidungsrolle")),

    RuleCase(
      "R32", "Anhang III geht Anhang I vor",
      highRisk.with([("anhang_i", "Maschinen"), ("entscheidungsrolle", "vorbereitend")]),
      "ab 2030-08-02 menschliche_aufsicht.rolle: Angaben zur Rolle mit der Aufsicht über das System wurden nicht veröffentlicht gefunden; die Pflicht dazu gilt ab 2. August 2030."
    ),
    RuleCase(
      "R33", "nicht beteiligt", highRisk.with([("mitbestimmung", ["stand": "nicht_beteiligt"])]), asOf: "2030-08-02",
      "offen mitbestimmung: Die Personalvertretung ist nach Angabe des Eintrags nicht beteiligt."),
    RuleCase(
      "R33", "keine Angabe vor der Pflicht", highRisk.without("mitbestimmung"),
      "ab 2030-08-02 mitbestimmung: Angaben zur Information der Personalvertretung über das Hochrisiko-KI-System wurden nicht veröffentlicht gefunden; die Pflicht dazu gilt ab 2. August 2030."
    ),
    RuleCase("R33", "im Verfahren", highRisk),

    RuleCase("R33", "kein Hochrisiko", running.without("mitbestimmung")),
    RuleCase("R33", "noch geplant", highRisk.with([("status", "geplant")]).without("beginn", "mitbestimmung")),
    RuleCase(
      "R34", "keine Angabe", running.without("mitbestimmung"),
      "offen mitbestimmung: Angaben zur Beteiligung der Personalvertretung wurden nicht veröffentlicht gefunden."),
    RuleCase(
      "R34", "nicht beteiligt", running.with([("mitbestimmung", ["stand": "nicht_beteiligt"])]),
      "offen mitbestimmung: Die Personalvertretung ist nach Angabe des Eintrags nicht beteiligt."),
    RuleCase(
      "R34", "beteiligt ohne Ergebnis", running.with([("mitbestimmung", ["stand": "beteiligt"])]),
      "offen mitbestimmung: Das Ergebnis der Beteiligung der Personalvertretung wurde nicht veröffentlicht gefunden."),
    RuleCase("R34", "zugestimmt", running.with([("mitbestimmung", ["stand": "zugestimmt"])])),
    RuleCase("R34", "Stand nicht lesbar", running.with([("mitbestimmung", ["stand": .invalid])])),
    RuleCase("R34", "nur für die Öffentlichkeit", chatbot.without("mitbestimmung")),

    RuleCase(
      "R34", "für Öffentlichkeit und Beschäftigte",
      chatbot.with([("betroffene", ["buerger", "beschaeftigte"])]).without("mitbestimmung"),
      "offen mitbestimmung: Angaben zur Beteiligung der Personalvertretung wurden nicht veröffentlicht gefunden."),
    RuleCase(
      "R34", "für wen ist nicht gesagt",
      running.without("mitbestimmung").with([("transparenzpflichten", ["interaktion"])]),
      "offen mitbestimmung: Angaben zur Beteiligung der Personalvertretung wurden nicht veröffentlicht gefunden."),
    RuleCase(
      "R35", "nach Beginn", running.with([("mitbestimmung", ["stand": "zugestimmt", "datum": "2026-05-02"])]),
      "offen mitbestimmung: Die Personalvertretung hat erst nach Beginn zugestimmt (2. Mai 2026, Beginn 1. Mai 2026)."),
    RuleCase(
      "R35", "am Tag des Beginns", running.with([("mitbestimmung", ["stand": "zugestimmt", "datum": "2026-05-01"])])),

    RuleCase(
      "R35", "im Monat des Beginns", running.with([("mitbestimmung", ["stand": "zugestimmt", "datum": "2026-05"])])),
    RuleCase(
      "R35", "Beginn nur als Jahr",
      running.with([("mitbestimmung", ["stand": "zugestimmt", "datum": "2026-06-01"]), ("beginn", "2026")])),
    RuleCase(
      "R35", "später beteiligt",
      running.with([("mitbestimmung", ["stand": "dienstvereinbarung", "datum": "2026-06-01"])])),
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
      "R37", "fünf Monate", highRisk.with([("protokolle_monate", 5)]), asOf: "2030-08-02",
      "offen protokolle_monate: Die Protokolle werden 5 Monate und damit weniger als sechs Monate aufbewahrt."),
    RuleCase(
      "R37", "ein Monat", highRisk.with([("protokolle_monate", 1)]), asOf: "2030-08-02",
      "offen protokolle_monate: Die Protokolle werden einen Monat und damit weniger als sechs Monate aufbewahrt."),
    RuleCase("R37", "kein Hochrisiko", running.with([("protokolle_monate", 1)])),

    RuleCase(
      "R37", "fünf Monate, vor der Pflicht", highRisk.with([("protokolle_monate", 5)]), asOf: "2030-08-01",
      "ab 2030-08-02 protokolle_monate: Die Protokolle werden 5 Monate und damit weniger als sechs Monate aufbewahrt; die Pflicht dazu gilt ab 2. August 2030."
    ),
    RuleCase(
      "R38", "Beginn in der Zukunft", running, asOf: "2026-04-30",
      "Fehler „2026-05-01“: „In Betrieb“ setzt einen Beginn in der Vergangenheit voraus, angegeben ist 1. Mai 2026. Schreiben Sie den Status, der bis dahin gilt, oder berichtigen Sie den Beginn."
    ),
    RuleCase("R38", "Beginn heute", running, asOf: "2026-05-01"),
    RuleCase(
      "R38", "geplant und begonnen", quiet.with([("beginn", "2026-10")]),
      "Fehler „2026-10“: „Geplant“ setzt einen Beginn in der Zukunft voraus, angegeben ist Oktober 2026. Schreiben Sie den Status, der jetzt gilt, oder berichtigen Sie den Beginn."
    ),
    RuleCase("R38", "geplant in diesem Monat", quiet.with([("beginn", "2026-11")])),
    RuleCase(
      "R38", "Ende vor Beginn", running.with([("ende", "2026-04")]),
      "Fehler „2026-04“: Das Ende liegt nicht vor dem Beginn, angegeben sind April 2026 und 1. Mai 2026. Berichtigen Sie „beginn“ oder „ende“."
    ),
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
      "R38", "ausgesetzt vor dem Beginn", running.with([("status", "ausgesetzt"), ("beginn", "2027")]),
      "Fehler „2027“: „Ausgesetzt“ setzt einen Beginn in der Vergangenheit voraus, angegeben ist 2027. Schreiben Sie den Status, der bis dahin gilt, oder berichtigen Sie den Beginn."
    ),
    RuleCase("R38", "in Betrieb seit diesem Monat", running.with([("beginn", "2026-11")])),
    RuleCase("R38", "geplant ab heute", quiet.with([("beginn", "2026-11-23")])),
    RuleCase("R38", "in Entwicklung und begonnen", quiet.with([("status", "entwicklung"), ("beginn", "2025")])),
    RuleCase("R38", "Ende am Tag des Beginns", running.with([("ende", "2026-05-01")])),
    RuleCase("R38", "Ende im Jahr des Beginns", running.with([("ende", "2026")])),
    RuleCase("R38", "Ende nicht lesbar", running.with([("status", "ausser_betrieb"), ("ende", .invalid)])),
    RuleCase(
      "R39", "ohne Ende", trial.without("ende"),
      "offen ende: Angaben zum Ende der Erprobung wurden nicht veröffentlicht gefunden."),
    RuleCase(
      "R39", "gestern beendet", trial,
      "offen auswertung: Angaben zur Auswertung der bis 22. November 2026 befristeten Erprobung wurden nicht veröffentlicht gefunden."
    ),
    RuleCase("R39", "endet heute", trial, asOf: "2026-11-22"),
    RuleCase("R39", "ausgewertet", trial.with([("auswertung", ["stand": "Bericht"])])),

    RuleCase("R39", "endet in diesem Monat", trial.with([("ende", "2026-11")])),
    RuleCase("R39", "in Betrieb ohne Ende", running),
    RuleCase(
      "R40", "Prüfung überfällig", running.with([("naechste_pruefung", "2026-11-22")]),
      "überfällig 2026-11-22 naechste_pruefung: Die nächste Prüfung ist überfällig seit 22. November 2026."),
    RuleCase("R40", "Prüfung heute", running.with([("naechste_pruefung", "2026-11-23")])),
    RuleCase(
      "R40", "Stand alt", running.with([("status_belegt_am", "2025-11-22")]),
      "offen status_belegt_am: Stand zuletzt belegt: 22. November 2025, vor mehr als zwölf Monaten."),
    RuleCase("R40", "Stand ein Jahr alt", running.with([("status_belegt_am", "2025-11-23")])),
    RuleCase("R40", "Stand des Monats", running.with([("status_belegt_am", "2025-11")])),

    RuleCase("R40", "Prüfung in diesem Monat", running.with([("naechste_pruefung", "2026-11")])),
    RuleCase(
      "R40", "nicht mehr im Einsatz",
      running.with([
        ("status", "ausser_betrieb"), ("ende", "2026-06-01"), ("naechste_pruefung", "2026-11-22"),
        ("status_belegt_am", "2025-11-22"),
      ])),
    RuleCase(
      "R42", "falsche Grundlage", running.with(withheld("§ 5 IFG NRW")),
      "Fehler „§ 5 IFG NRW“: Zurückgehalten wird nur nach §§ 6 bis 9 IFG NRW, angegeben ist „§ 5 IFG NRW“. Nennen Sie die Ausnahme in der Form „§ 6 IFG NRW“, oder machen Sie die Angabe."
    ),
    RuleCase(
      "R42", "anderes Gesetz", running.with(withheld("§ 6 BDSG")),
      "Fehler „§ 6 BDSG“: Zurückgehalten wird nur nach §§ 6 bis 9 IFG NRW, angegeben ist „§ 6 BDSG“. Nennen Sie die Ausnahme in der Form „§ 6 IFG NRW“, oder machen Sie die Angabe."
    ),
    RuleCase(
      "R42", "ohne Grundlage", running.with([("luecken", [["feld": "nutzen", "stand": "zurueckgehalten"]])]),
      "Fehler „zurueckgehalten“: Eine zurückgehaltene Angabe nennt mit „grundlage“ eine der Ausnahmen der §§ 6 bis 9 IFG NRW, das Feld ist leer. Schreiben Sie „grundlage: …“ in der Form „§ 6 IFG NRW“."
    ),
    RuleCase("R42", "Ausnahme", running.with(withheld("§ 8 IFG NRW"))),
    RuleCase("R42", "Ausnahme mit Buchstabe", running.with(withheld("§ 6 Buchst. a IFG NRW"))),

    RuleCase(
      "R42", "ohne Leerzeichen", running.with(withheld("§7 IFG NRW")),
      "Fehler „§7 IFG NRW“: Zurückgehalten wird nur nach §§ 6 bis 9 IFG NRW, angegeben ist „§7 IFG NRW“. Schreiben Sie „§ 7 IFG NRW“."
    ),
    RuleCase(
      "R42", "ohne Leerzeichen und falsch", running.with(withheld("§5 IFG NRW")),
      "Fehler „§5 IFG NRW“: Zurückgehalten wird nur nach §§ 6 bis 9 IFG NRW, angegeben ist „§5 IFG NRW“. Nennen Sie die Ausnahme in der Form „§ 6 IFG NRW“, oder machen Sie die Angabe."
    ),
    RuleCase(
      "R42", "ohne Zeichen", running.with(withheld("Art. 6 IFG NRW")),
      "Fehler „Art. 6 IFG NRW“: Zurückgehalten wird nur nach §§ 6 bis 9 IFG NRW, angegeben ist „Art. 6 IFG NRW“. Nennen Sie die Ausnahme in der Form „§ 6 IFG NRW“, oder machen Sie die Angabe."
    ),
    RuleCase(
      "R42", "mit einer Zahl, die auf die einer Ausnahme endet", running.with(withheld("36 IFG NRW")),
      "Fehler „36 IFG NRW“: Zurückgehalten wird nur nach §§ 6 bis 9 IFG NRW, angegeben ist „36 IFG NRW“. Nennen Sie die Ausnahme in der Form „§ 6 IFG NRW“, oder machen Sie die Angabe."
    ),
    RuleCase(
      "R42", "ohne Gesetz", running.with(withheld("§ 6")),
      "Fehler „§ 6“: Zurückgehalten wird nur nach §§ 6 bis 9 IFG NRW, angegeben ist „§ 6“. Nennen Sie die Ausnahme in der Form „§ 6 IFG NRW“, oder machen Sie die Angabe."
    ),
    RuleCase("R42", "Grundlage nicht lesbar", running.with(withheld(.invalid))),
    RuleCase("R42", "§ 6", running.with(withheld("§\u{A0}6 IFG\u{202F}NRW"))),
    RuleCase("R42", "§ 7", running.with(withheld("§ 7 Abs. 1 IFG NRW"))),
    RuleCase("R42", "§ 9", running.with(withheld("§ 9 IFG NRW"))),
    RuleCase(
      "R42", "nicht zurückgehalten",
      running.with([("luecken", [["feld": "nutzen", "stand": "unbekannt", "grundlage": "§ 5 IFG NRW"]])])),
    RuleCase(
      "R43", "persönliche Adresse", running.with([("kontakt", "erika.mustermann@example.invalid")]),
      "Hinweis „erika.mustermann@example.invalid“: Als Kontakt dient ein Funktionspostfach, „erika.mustermann@example.invalid“ sieht nach einer Person aus. Nennen Sie das Postfach einer Stelle."
    ),
    RuleCase("R43", "Funktionspostfach", running.with([("kontakt", "poststelle.referat3@example.invalid")])),
    RuleCase("R43", "Funktionspostfach ohne Ziffern", running.with([("kontakt", "ki.register@example.invalid")])),
    RuleCase(
      "R43", "Anrede", running.with([("verantwortliche_rolle", "Frau Dr. Muster")]),
      "Hinweis „Frau Dr. Muster“: Hier steht eine Rolle und keine Person, „Frau Dr. Muster“ nennt eine Anrede. Nennen Sie die Aufgabe, etwa „Referatsleitung“."
    ),

    RuleCase(
      "R43", "Anreden in Aufsicht und Einordnung",
      running.with([
        ("menschliche_aufsicht", ["rolle": "Herrn Muster"]), ("risikoklasse_geprueft", ["rolle": "Prof. Muster"]),
      ]),
      "Hinweis „Herrn Muster“: Hier steht eine Rolle und keine Person, „Herrn Muster“ nennt eine Anrede. Nennen Sie die Aufgabe, etwa „Referatsleitung“.",
      "Hinweis „Prof. Muster“: Hier steht eine Rolle und keine Person, „Prof. Muster“ nennt eine Anrede. Nennen Sie die Aufgabe, etwa „Referatsleitung“."
    ),
    RuleCase("R43", "Rolle", running.with([("verantwortliche_rolle", "Herrichtung der Frauenbeauftragten")])),
    RuleCase("R43", "drei Namen", running.with([("kontakt", "a.b.muster@example.invalid")])),
    RuleCase("R43", "mit Ziffer", running.with([("kontakt", "erika.muster2@example.invalid")])),
    RuleCase("R43", "Funktion am Ende", running.with([("kontakt", "erika.landesamt@example.invalid")])),
    RuleCase("R43", "ein Buchstabe", running.with([("kontakt", "e.muster@example.invalid")])),
    RuleCase(
      "R43", "Umlaut und Bindestrich", running.with([("kontakt", "jörg.muster-meier@example.invalid")]),
      "Hinweis „jörg.muster-meier@example.invalid“: Als Kontakt dient ein Funktionspostfach, „jörg.muster-meier@example.invalid“ sieht nach einer Person aus. Nennen Sie das Postfach einer Stelle."
    ),
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
      "R45", "Cloud ohne Modell",
      running.with([("verarbeitungsorte", [["ort": "Hagen", "betreiber": "B", "rolle": "cloud"]])]),
      "offen training_mit_eingaben: Angaben zum Training mit Eingaben durch den Anbieter wurden nicht veröffentlicht gefunden."
    ),
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
      "Hinweis „Entlastung in div. Fällen“: Texte sind konkret, „nutzen“ enthält „div.“. Schreiben Sie aus, was gemeint ist."
    ),
    RuleCase(
      "R49", "siehe oben", running.with([("grenzen", "Siehe oben.")]),
      "Hinweis „Siehe oben.“: Texte sind konkret, „grenzen“ enthält „siehe oben“. Schreiben Sie aus, was gemeint ist."),
    RuleCase(
      "R49", "u. a. am Ende", running.with([("nutzen", "Zeit u. a.")]),
      "Hinweis „Zeit u. a.“: Texte sind konkret, „nutzen“ enthält „u. a.“. Schreiben Sie aus, was gemeint ist."),
    RuleCase("R49", "u. a. in der Mitte", running.with([("nutzen", "Unter anderem spart es u. a. Zeit")])),
    RuleCase(
      "R49", "Quellentitel", running.with([("quellen", [["titel": "Antrag div. Abgeordneter", "herausgeber": "H"]])])),

    RuleCase(
      "R49", "u.a. ohne Leerzeichen", running.with([("nutzen", "Zeit u.a.")]),
      "Hinweis „Zeit u.a.“: Texte sind konkret, „nutzen“ enthält „u.a.“. Schreiben Sie aus, was gemeint ist."),
    RuleCase(
      "R49", "in einem Teil",
      running.with([("menschliche_aufsicht", ["rolle": "R", "text": "Er prüft, siehe oben, alles."])]),
      "Hinweis „Er prüft, siehe oben, alles.“: Texte sind konkret, „text“ enthält „siehe oben“. Schreiben Sie aus, was gemeint ist."
    ),
    RuleCase(
      "R49", "oben gesehen", running.with([("nutzen", "Das sieht oben aus wie siehe obenauf, Individ. und div.-artig")])
    ),
    RuleCase(
      "R49", "Drucksache", running.with([("drucksachen", [["nummer": "18/1", "titel": "Antrag div. Abgeordneter"]])])),
    RuleCase(
      "R50", "öffentlicher Chatbot", chatbot,
      "offen barrierefreiheit: Angaben zur Barrierefreiheit der öffentlichen Oberfläche wurden nicht veröffentlicht gefunden."
    ),
    RuleCase("R50", "mit Angabe", chatbot.with([("barrierefreiheit", ["stand": "teilweise"])])),
    RuleCase("R50", "für Beschäftigte", chatbot.with([("betroffene", ["beschaeftigte"])])),
    RuleCase(
      "R53", "Gericht", running.with([("behoerde", "Amtsgericht Köln"), ("entscheidungsrolle", "vorbereitend")]),
      "Hinweis „Amtsgericht Köln“: Anhang III Nr. 8 a prüfen: Das System wirkt bei einem Gericht oder einer Staatsanwaltschaft an Entscheidungen mit, „anhang_iii“ ist leer. Schreiben Sie „anhang_iii: 8a“, wenn es dabei hilft, Sachverhalt oder Recht zu ermitteln."
    ),
    RuleCase("R53", "Gericht ohne Anteil", running.with([("behoerde", "Amtsgericht Köln")])),
    RuleCase("R53", "Behörde", running.with([("behoerde", "LZPD"), ("entscheidungsrolle", "vorbereitend")])),

    RuleCase(
      "R53", "Staatsanwaltschaft",
      running.with([("behoerde", "Staatsanwaltschaft Köln"), ("entscheidungsrolle", "vorbereitend")]),
      "Hinweis „Staatsanwaltschaft Köln“: Anhang III Nr. 8 a prüfen: Das System wirkt bei einem Gericht oder einer Staatsanwaltschaft an Entscheidungen mit, „anhang_iii“ ist leer. Schreiben Sie „anhang_iii: 8a“, wenn es dabei hilft, Sachverhalt oder Recht zu ermitteln."
    ),
    RuleCase(
      "R53", "Anhang III genannt",
      highRisk.with([("behoerde", "Amtsgericht Köln"), ("entscheidungsrolle", "vorbereitend")])),
    RuleCase(
      "R54", "Leistungen",
      running.with([("themen", ["verwaltung", "leistungen"]), ("entscheidungsrolle", "empfehlend")]),
      "Hinweis „leistungen“: Möglicher Hochrisiko-Fall: Das System empfiehlt oder entscheidet beim Thema „Öffentliche Leistungen und Förderung“, „anhang_iii“ ist leer. Vergleichen Sie es mit Anhang III, und tragen Sie den Punkt ein, wenn einer zutrifft."
    ),
    RuleCase(
      "R54", "nur vorbereitend", running.with([("themen", ["leistungen"]), ("entscheidungsrolle", "vorbereitend")])),
    RuleCase(
      "R54", "Anhang III genannt", highRisk.with([("themen", ["leistungen"]), ("entscheidungsrolle", "empfehlend")])),
    RuleCase(
      "R61", "länger als ein Jahr ohne Kosten", running.with([("beginn", "2025-11-22")]),
      "offen kosten: Angaben zu den Kosten wurden nicht veröffentlicht gefunden."),
    RuleCase("R61", "am Jahrestag", running.with([("beginn", "2025-11-23")])),
    RuleCase("R61", "nur das Jahr bekannt", running.with([("beginn", "2025")])),
    RuleCase("R61", "mit Kosten", running.with([("beginn", "2020"), ("kosten", [["euro": "1"]])])),
    RuleCase(
      "R61", "außer Betrieb", running.with([("beginn", "2020"), ("status", "ausser_betrieb"), ("ende", "2024")])),
  ]

  /// What counts as use, and what as use that may be over: most rules ask one or the other.
  @Test(arguments: Status.allCases) func tellsUseFromPlansAndFromThePast(status: Status) {
    let report = Report(
      register([entry(running.without("schulung", "beginn").with([("status", .text(status.value))]))]))
    #expect(report.lines(of: "R36").isEmpty == ![.trial, .inOperation, .tolerated].contains(status))
    let begins = report.lines(of: "pflichtfeld").contains { $0.contains("„beginn“") }
    #expect(begins == [.trial, .inOperation, .tolerated, .suspended, .retired].contains(status))
  }

  @Test(arguments: Topic.allCases) func hintsAtHighRisk(topic: Topic) {
    for role in DecisionRole.allCases {
      let fields = running.with([("themen", [.text(topic.value)]), ("entscheidungsrolle", .text(role.value))])
      let expected =
        [.benefits, .recruitment, .exams, .emergency].contains(topic)
        && [.recommending, .partlyAutomated, .fullyAutomated].contains(role)
      #expect(Report(register([entry(fields)])).lines(of: "R54").count == (expected ? 1 : 0), "\(topic) \(role)")
    }
  }

  @Test(arguments: [
    ("2025-11-22", "in_betrieb", ["Eintrag zuletzt geändert am 22. November 2025, vor mehr als zwölf Monaten."]),
    ("2025-11-23", "in_betrieb", []), ("2025-11-22", "ausser_betrieb", []),
  ])
  func noticesAnEntryThatNobodyLookedAfter(changed: String, status: String, expected: [String]) {
    let fields = running.with([("status", .text(status)), ("ende", "2026-11-01")])
    let report = Report(register([entry(fields)]), lastChanges: ["nrw-ki-0001": day(changed)])
    #expect(report.lines(of: "R40") == expected.map { "R40 offen -: \($0)" })
  }

  /// What is overdue is what was due on a day that has passed, not what is merely missing.
  @Test(
    arguments: [
      ("nichts", running, []), ("Erprobung ohne Ende", trial.without("ende"), []),
      ("Erprobung ohne Auswertung", trial, ["R39"]),
      ("Prüfung überfällig", running.with([("naechste_pruefung", "2026-11-22")]), ["R40"]),
      ("Stand alt", running.with([("status_belegt_am", "2025-11-22")]), ["R40"]),
      (
        "Zusage verstrichen",
        running.without("schulung")
          .with([("luecken", [["feld": "schulung", "stand": "in_arbeit", "bis": "2026-11-22"]])]), ["R36"]
      ),
    ] as [(String, Fields, [String])])
  func listsWhatIsOverdue(_ name: String, fields: Fields, expected: [String]) {
    #expect(Report(register([entry(fields)])).entries.flatMap(\.lapses).map(\.rule) == expected)
  }
}
