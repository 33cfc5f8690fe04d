import RegisterModel
import Testing

@Suite struct DataRuleTests {
  @Test(arguments: cases) func saysExactly(_ rule: RuleCase) {
    let report = Report(register([entry(rule.fields)]), asOf: rule.asOf)
    #expect(report.lines(of: rule.rule) == rule.expected)
  }

  static let personal = running.with([("personenbezogene_daten", "ja")])
  static let model = personal.with([("technik", ["sprachmodell"])])
  static let abroad = personal.with([
    ("verarbeitungsorte", [["ort": "Seattle", "land": "US", "betreiber": "Beispiel", "rolle": "cloud"]])
  ])
  static let automatic = running.with([("entscheidungsrolle", "vollautomatisiert")])

  static func cites(_ norm: Given, _ law: Given = "EGovG NRW", _ kind: Given = "organisation") -> Fields {
    [("rechtsgrundlagen", [["norm": norm, "gesetz": law, "art": kind]])]
  }

  static func dpia(_ state: Given, _ more: (String, Given)...) -> Fields {
    [("folgenabschaetzungen", [.map([("art", "dsfa"), ("stand", state)] + more)])]
  }

  static let noAssessment =
    "offen folgenabschaetzungen.dsfa: Angaben zur Datenschutz-Folgenabschätzung wurden nicht veröffentlicht gefunden."

  static let cases: [RuleCase] = [
    RuleCase("R20", "Sprachmodell mit Personendaten", model, noAssessment),
    RuleCase(
      "R20", "in Arbeit", model.with(dpia("in_arbeit")),
      "bis - folgenabschaetzungen.dsfa: Die Datenschutz-Folgenabschätzung ist in Arbeit."),
    RuleCase(
      "R20", "nicht erforderlich ohne Grund", model.with(dpia("nicht_erforderlich")),
      "offen folgenabschaetzungen.dsfa: Die Datenschutz-Folgenabschätzung wird im Eintrag ohne Grund als nicht erforderlich bezeichnet."
    ),
    RuleCase("R20", "nicht erforderlich mit Grund", model.with(dpia("nicht_erforderlich", ("grund", "Anonym")))),
    RuleCase("R20", "vorhanden", model.with(dpia("vorhanden"))),
    RuleCase("R20", "nicht lesbar", model.with([("folgenabschaetzungen", [.invalid])])),
    RuleCase("R20", "ohne Personendaten", model.with([("personenbezogene_daten", "nein")])),
    RuleCase("R20", "ohne Risiko", personal),

    RuleCase(
      "R20", "fehlt ausdrücklich", model.with(dpia("fehlt")),
      "offen folgenabschaetzungen.dsfa: Die Datenschutz-Folgenabschätzung fehlt nach Angabe des Eintrags."),
    RuleCase("R20", "Personendaten unbekannt", model.with([("personenbezogene_daten", "unbekannt")])),
    RuleCase(
      "R20", "besondere Kategorien", running.with([("personenbezogene_daten", "besondere_kategorien")]), noAssessment),
    RuleCase("R20", "Hochrisiko", highRisk.with([("personenbezogene_daten", "ja")]), noAssessment),
    RuleCase("R20", "vollautomatisiert", personal.with([("entscheidungsrolle", "vollautomatisiert")]), noAssessment),
    RuleCase("R20", "Profiling", personal.with([("profiling", "ja")]), noAssessment),
    RuleCase(
      "R20", "anderes verneint", personal.with([("profiling", "nein"), ("entscheidungsrolle", "teilautomatisiert")])),

    RuleCase(
      "R20", "fehlt mit Grund", model.with(dpia("fehlt", ("grund", "Keine Zeit"))),
      "offen folgenabschaetzungen.dsfa: Die Datenschutz-Folgenabschätzung fehlt nach Angabe des Eintrags."),
    RuleCase(
      "R21", "nach Beginn", model.with(dpia("vorhanden", ("datum", "2026-06"))),
      "offen folgenabschaetzungen.dsfa: Die Datenschutz-Folgenabschätzung entstand nach Beginn des Einsatzes (Juni 2026, Beginn 1. Mai 2026)."
    ),
    RuleCase("R21", "im selben Monat", model.with(dpia("vorhanden", ("datum", "2026-05")))),
    RuleCase("R21", "im selben Jahr", model.with(dpia("vorhanden", ("datum", "2026")))),

    RuleCase("R21", "noch in Arbeit", model.with(dpia("in_arbeit", ("datum", "2026-12")))),
    RuleCase(
      "R21", "andere Folgenabschätzung",
      model.with([("folgenabschaetzungen", [["art": "gfa", "stand": "vorhanden", "datum": "2026-06"]])])),
    RuleCase("R21", "am Tag des Beginns", model.with(dpia("vorhanden", ("datum", "2026-05-01")))),
    RuleCase("R21", "Beginn nur als Jahr", model.with(dpia("vorhanden", ("datum", "2026-06")) + [("beginn", "2026")])),
    RuleCase(
      "R22", "ohne Grundlage", abroad,
      "Fehler „US“: Personenbezogene Daten außerhalb von EU und EWR (USA) brauchen „drittland_grundlage“, das Feld ist leer. Schreiben Sie „drittland_grundlage: …“ mit einem der Werte angemessenheit_45, scc_46, bcr_47, ausnahme_49, keine_personenbezogenen_daten."
    ),
    RuleCase(
      "R22", "Angemessenheit entbindet nicht",
      personal.with([("verarbeitungsorte", [["ort": "Bern", "land": "CH", "betreiber": "Beispiel"]])]),
      "Fehler „CH“: Personenbezogene Daten außerhalb von EU und EWR (Schweiz) brauchen „drittland_grundlage“, das Feld ist leer. Schreiben Sie „drittland_grundlage: …“ mit einem der Werte angemessenheit_45, scc_46, bcr_47, ausnahme_49, keine_personenbezogenen_daten."
    ),
    RuleCase("R22", "mit Grundlage", abroad.with([("drittland_grundlage", "scc_46")])),
    RuleCase("R22", "Grundlage nicht lesbar", abroad.with([("drittland_grundlage", .invalid)])),
    RuleCase("R22", "EWR", personal.with([("verarbeitungsorte", [["ort": "Oslo", "land": "NO", "betreiber": "B"]])])),
    RuleCase("R22", "ohne Personendaten", abroad.with([("personenbezogene_daten", "nein")])),

    RuleCase(
      "R22", "einer von mehreren Orten",
      personal.with([
        ("verarbeitungsorte", [["ort": "Hagen"], ["ort": "Oslo", "land": "NO"], ["ort": "A", "land": "US"]])
      ]),
      "Fehler „US“: Personenbezogene Daten außerhalb von EU und EWR (USA) brauchen „drittland_grundlage“, das Feld ist leer. Schreiben Sie „drittland_grundlage: …“ mit einem der Werte angemessenheit_45, scc_46, bcr_47, ausnahme_49, keine_personenbezogenen_daten."
    ),
    RuleCase("R22", "Land nicht angegeben", personal.with([("verarbeitungsorte", [["ort": "Seattle"]])])),

    RuleCase(
      "R22", "der erste von zweien",
      personal.with([("verarbeitungsorte", [["ort": "Bern", "land": "CH"], ["ort": "Seattle", "land": "US"]])]),
      "Fehler „CH“: Personenbezogene Daten außerhalb von EU und EWR (Schweiz) brauchen „drittland_grundlage“, das Feld ist leer. Schreiben Sie „drittland_grundlage: …“ mit einem der Werte angemessenheit_45, scc_46, bcr_47, ausnahme_49, keine_personenbezogenen_daten."
    ),
    RuleCase(
      "R23", "Dauerbetrieb", abroad.with([("drittland_grundlage", "ausnahme_49")]),
      "offen drittland_grundlage: Der dauerhafte Einsatz stützt die Übermittlung in ein Drittland auf die Ausnahme des Art. 49 DSGVO."
    ),
    RuleCase("R23", "Erprobung", abroad.with([("drittland_grundlage", "ausnahme_49"), ("status", "erprobung")])),

    RuleCase(
      "R23", "geduldet", abroad.with([("drittland_grundlage", "ausnahme_49"), ("status", "geduldet")]),
      "offen drittland_grundlage: Der dauerhafte Einsatz stützt die Übermittlung in ein Drittland auf die Ausnahme des Art. 49 DSGVO."
    ),
    RuleCase("R23", "andere Grundlage", abroad.with([("drittland_grundlage", "scc_46")])),
    RuleCase(
      "R24", "ohne Orte", quiet.without("verarbeitungsorte"),
      "offen verarbeitungsorte: Angaben zu den Orten der Verarbeitung wurden nicht veröffentlicht gefunden."),
    RuleCase(
      "R24", "nur Cloud", quiet.with([("verarbeitungsorte", [["ort": "Cloud"]])]),
      "offen verarbeitungsorte: Angaben zum genauen Ort der Verarbeitung wurden nicht veröffentlicht gefunden."),
    RuleCase(
      "R24", "einer von zwei",
      quiet.with([
        ("verarbeitungsorte", [["ort": "Hagen"], ["ort": "Cloud (Standort nicht genannt)", "betreiber": "B"]])
      ]),
      "offen verarbeitungsorte: Angaben zu 1 von 2 Orten der Verarbeitung wurden nicht veröffentlicht gefunden."),
    RuleCase("R24", "Cloud mit Betreiber", quiet.with([("verarbeitungsorte", [["ort": "Cloud", "betreiber": "B"]])])),
    RuleCase(
      "R25", "Cloud ohne Vertrag", abroad,
      "offen auftragsverarbeitung: Angaben zum Vertrag zur Auftragsverarbeitung wurden nicht veröffentlicht gefunden."),
    RuleCase("R25", "mit Vertrag", abroad.with([("auftragsverarbeitung", ["stand": "geschlossen"])])),
    RuleCase("R25", "eigenes Rechenzentrum", personal),

    RuleCase("R25", "Cloud ohne Personendaten", abroad.with([("personenbezogene_daten", "nein")])),
    RuleCase(
      "R26", "besondere Kategorien", running.with([("personenbezogene_daten", "besondere_kategorien")]),
      "offen rechtsgrundlagen: Angaben zur Grundlage für die Verarbeitung besonderer Kategorien personenbezogener Daten wurden nicht veröffentlicht gefunden."
    ),
    RuleCase(
      "R26", "mit Norm",
      running.with([("personenbezogene_daten", "besondere_kategorien")] + cites("§ 3", "DSG NRW", "datenverarbeitung"))),

    RuleCase(
      "R26", "mit Norm anderer Art",
      running.with([("personenbezogene_daten", "besondere_kategorien")] + cites("§ 3", "DSG NRW", "aufgabe")),
      "offen rechtsgrundlagen: Angaben zur Grundlage für die Verarbeitung besonderer Kategorien personenbezogener Daten wurden nicht veröffentlicht gefunden."
    ),
    RuleCase("R26", "einfache Personendaten", personal),
    RuleCase(
      "R27", "ohne Verordnung", running.with(cites("§ 25a Abs. 1", "EGovG NRW", "erprobung")),
      "Fehler „§ 25a Abs. 1“: Wer § 25a EGovG NRW zitiert, nennt in „experimentierklausel“ die Rechtsverordnung, das Feld ist leer. Schreiben Sie etwa „experimentierklausel: {verordnung: …, gueltig_bis: 2025-01-31}“."
    ),
    RuleCase(
      "R27", "länger als sieben Jahre",
      running.with(
        cites("§ 25a", "EGovG NRW", "erprobung") + [
          ("experimentierklausel", ["verordnung": "V", "gueltig_bis": "2033-05-02"])
        ]),
      "Fehler „2033-05-02“: Eine Verordnung nach § 25a EGovG NRW gilt höchstens fünf Jahre und zwei weitere, angegeben ist 2. Mai 2033 bei Beginn 1. Mai 2026. Berichtigen Sie „gueltig_bis“ oder „beginn“."
    ),
    RuleCase(
      "R27", "sieben Jahre",
      running.with(
        cites("§ 25a", "EGovG NRW", "erprobung") + [
          ("experimentierklausel", ["verordnung": "V", "gueltig_bis": "2033-05-01"])
        ])),
    RuleCase(
      "R27", "als Datenverarbeitung",
      running.with(
        cites("§ 25a", "EGovG NRW", "datenverarbeitung") + [
          ("experimentierklausel", ["verordnung": "V", "gueltig_bis": "2030-01-01"])
        ]),
      "Hinweis „datenverarbeitung“: § 25a EGovG NRW lässt nur von Zuständigkeits- und Formvorschriften abweichen, zitiert ist er als „Datenverarbeitung“. Schreiben Sie „art: erprobung“ und nennen Sie die Norm dazu, auf der die Aufgabe oder die Verarbeitung beruht."
    ),
    RuleCase("R27", "andere Norm", running.with(cites("§ 12"))),

    RuleCase(
      "R27", "als Aufgabe, eine von zweien",
      running.with([
        (
          "rechtsgrundlagen",
          [
            ["norm": "§ 25a", "gesetz": "EGovG NRW", "art": "erprobung"],
            ["norm": "§ 25a Abs. 2", "gesetz": "EGovG NRW", "art": "aufgabe"],
          ]
        ), ("experimentierklausel", ["verordnung": "V"]),
      ]),
      "Hinweis „aufgabe“: § 25a EGovG NRW lässt nur von Zuständigkeits- und Formvorschriften abweichen, zitiert ist er als „Aufgabe“. Schreiben Sie „art: erprobung“ und nennen Sie die Norm dazu, auf der die Aufgabe oder die Verarbeitung beruht."
    ),
    RuleCase("R27", "§ 25a eines anderen Gesetzes", running.with(cites("§ 25a", "DSG NRW", "aufgabe"))),
    RuleCase(
      "R27", "sieben Jahre, auf das Jahr genau",
      running.with(
        cites("§ 25a", "EGovG NRW", "erprobung") + [
          ("beginn", "2026"), ("experimentierklausel", ["verordnung": "V", "gueltig_bis": "2033-12"]),
        ])),

    RuleCase(
      "R27", "sieben Jahre, Ende nur als Jahr",
      running.with(
        cites("§ 25a", "EGovG NRW", "erprobung") + [
          ("experimentierklausel", ["verordnung": "V", "gueltig_bis": "2033"])
        ])),
    RuleCase(
      "R28", "nur Organisation", personal.with(cites("§ 12")),
      "offen rechtsgrundlagen: Genannt sind nur Normen zur Organisation, keine Grundlage für die Datenverarbeitung."),
    RuleCase("R28", "mit Datenverarbeitung", personal.with(cites("§ 3", "DSG NRW", "datenverarbeitung"))),
    RuleCase("R28", "ohne Personendaten", running.with(cites("§ 12"))),
    RuleCase("R28", "Art nicht lesbar", personal.with(cites("§ 12", "EGovG NRW", .invalid))),

    RuleCase("R28", "ohne Norm", personal),
    RuleCase(
      "R28", "Organisation und Datenverarbeitung",
      personal.with([
        (
          "rechtsgrundlagen",
          [
            ["norm": "§ 12", "gesetz": "EGovG NRW", "art": "organisation"],
            ["norm": "§ 3", "gesetz": "DSG NRW", "art": "datenverarbeitung"],
          ]
        )
      ])),
    RuleCase(
      "R29", "Gesetz unbekannt", running.with(cites("§ 12", "EGovG NRV")),
      "Fehler „EGovG NRV“: Zitierte Gesetze stehen im Normenverzeichnis, „EGovG NRV“ steht dort nicht. Meinten Sie „EGovG NRW“?"
    ),
    RuleCase(
      "R29", "Gesetz ohne Land", running.with(cites("§ 12", "EGovG")),
      "Fehler „EGovG“: Zitierte Gesetze stehen im Normenverzeichnis, „EGovG“ steht dort nicht. Meinten Sie „EGovG NRW“?"
    ),
    RuleCase(
      "R29", "Gesetz mit amtlichem Kurztitel", running.with(cites("§ 12", "E-Government-Gesetz")),
      "Fehler „E-Government-Gesetz“: Zitierte Gesetze stehen im Normenverzeichnis, „E-Government-Gesetz“ steht dort nicht. Meinten Sie „EGovG NRW“?"
    ),
    RuleCase(
      "R29", "Gesetz mit anderem Namen", running.with(cites("§ 12", "Gesetz über E-Goverment")),
      "Fehler „Gesetz über E-Goverment“: Zitierte Gesetze stehen im Normenverzeichnis, „Gesetz über E-Goverment“ steht dort nicht. Meinten Sie „EGovG NRW“?"
    ),
    RuleCase(
      "R29", "Norm unbekannt", running.with(cites("§ 22a Abs. 1")),
      "Fehler „§ 22a Abs. 1“: Zitierte Normen stehen im Normenverzeichnis, „§ 22a EGovG NRW“ steht dort nicht. Meinten Sie „§ 22“?"
    ),
    RuleCase(
      "R29", "Norm ohne Leerzeichen", running.with(cites("§12 Abs.2")),
      "Fehler „§12 Abs.2“: Zitierte Normen stehen im Normenverzeichnis, „§12 Abs.2 EGovG NRW“ steht dort nicht. Meinten Sie „§ 12 Abs. 2“?"
    ),
    RuleCase(
      "R29", "Norm mit ausgeschriebenem Zeichen", running.with(cites("Paragraf 12")),
      "Fehler „Paragraf 12“: Zitierte Normen stehen im Normenverzeichnis, „Paragraf 12 EGovG NRW“ steht dort nicht. Meinten Sie „§ 12“?"
    ),
    RuleCase(
      "R29", "Artikel mit ausgeschriebenem Wort", running.with(cites("Artikel 6", "DSGVO")),
      "Fehler „Artikel 6“: Zitierte Normen stehen im Normenverzeichnis, „Artikel 6 DSGVO“ steht dort nicht. Meinten Sie „Art. 6“?"
    ),
    RuleCase(
      "R29", "Artikel mit dem Zeichen der Paragrafen", running.with(cites("§ 6 Abs. 1", "DSGVO")),
      "Fehler „§ 6 Abs. 1“: Zitierte Normen stehen im Normenverzeichnis, „§ 6 DSGVO“ steht dort nicht. Meinten Sie „Art. 6 Abs. 1“?"
    ),
    RuleCase(
      "R29", "Artikel als Zahl", running.with(cites("6", "DSGVO")),
      "Fehler „6“: Zitierte Normen stehen im Normenverzeichnis, „6 DSGVO“ steht dort nicht. Meinten Sie „Art. 6“?"
    ),
    RuleCase(
      "R29", "Norm als Zahl", running.with(cites("12")),
      "Fehler „12“: Zitierte Normen stehen im Normenverzeichnis, „12 EGovG NRW“ steht dort nicht. Meinten Sie „§ 12“?"
    ),
    RuleCase(
      "R29", "Norm mit dem Namen des Gesetzes", running.with(cites("§ 12 EGovG NRW")),
      "Fehler „§ 12 EGovG NRW“: Zitierte Normen stehen im Normenverzeichnis, „§ 12 EGovG NRW EGovG NRW“ steht dort nicht. Meinten Sie „§ 12“?"
    ),
    RuleCase(
      "R29", "Absatz in Klammern", running.with(cites("§ 12 (1)")),
      "Fehler „§ 12 (1)“: Zitierte Normen stehen im Normenverzeichnis, „§ 12 (1) EGovG NRW“ steht dort nicht. Meinten Sie „§ 12 Abs. 1“?"
    ),
    RuleCase(
      "R29", "und die folgende", running.with(cites("§ 12 f.")),
      "Fehler „§ 12 f.“: Zitierte Normen stehen im Normenverzeichnis, „§ 12 f. EGovG NRW“ steht dort nicht. Meinten Sie „§ 12“?"
    ),
    RuleCase(
      "R29", "mehrere Normen", running.with(cites("§§ 12, 22")),
      "Fehler „§§ 12, 22“: Zitierte Normen stehen im Normenverzeichnis, „§§ 12, 22 EGovG NRW“ steht dort nicht. Geben Sie jeder Norm einen eigenen Punkt der Liste."
    ),
    RuleCase(
      "R29", "zwei Normen", running.with(cites("§ 12 i. V. m. § 22")),
      "Fehler „§ 12 i. V. m. § 22“: Zitierte Normen stehen im Normenverzeichnis, „§ 12 i. V. m. § 22 EGovG NRW“ steht dort nicht. Geben Sie jeder Norm einen eigenen Punkt der Liste."
    ),
    RuleCase(
      "R29", "nicht mehr in Kraft", running.with(cites("§ 16", "DSG NRW")),
      "Fehler „§ 16“: Eine zitierte Norm gilt in der Zeit des Einsatzes, § 16 DSG NRW galt nur bis 30. Juni 2026. Nennen Sie die Norm, die damals galt, oder berichtigen Sie „beginn“ und „ende“."
    ),
    RuleCase("R29", "in diesem Monat noch in Kraft", running.with(cites("§ 18", "DSG NRW"))),
    RuleCase("R29", "am letzten Tag in Kraft", running.with(cites("§ 16", "DSG NRW")), asOf: "2026-06-30"),
    RuleCase(
      "R29", "noch nicht in Kraft", running.with(cites("§ 24", "DSG NRW")), asOf: "2026-12-31",
      "Fehler „§ 24“: Eine zitierte Norm gilt in der Zeit des Einsatzes, § 24 DSG NRW gilt erst ab 1. Januar 2027. Nennen Sie die Norm, die damals galt, oder berichtigen Sie „beginn“ und „ende“."
    ),
    RuleCase("R29", "seit heute in Kraft", running.with(cites("§ 24", "DSG NRW")), asOf: "2027-01-01"),
    RuleCase(
      "R29", "früher im Einsatz und in Kraft",
      running.with(cites("§ 16", "DSG NRW") + [("status", "ausser_betrieb"), ("ende", "2026-06-15")])),
    RuleCase(
      "R29", "bekannt, mit geschützten Leerzeichen",
      running.with(cites("§\u{A0}12 Abs.\u{202F}2", "EGovG\u{A0}NRW"))),
    RuleCase("R29", "bekannt", running.with(cites("§ 12 Abs. 2 Satz 1"))),

    RuleCase(
      "R29", "Unterteilung ohne Leerzeichen", running.with(cites("Paragraph 12 Abs.2 Satz1 Nr.3")),
      "Fehler „Paragraph 12 Abs.2 Satz1 Nr.3“: Zitierte Normen stehen im Normenverzeichnis, „Paragraph 12 Abs.2 Satz1 Nr.3 EGovG NRW“ steht dort nicht. Meinten Sie „§ 12 Abs. 2 Satz 1 Nr. 3“?"
    ),
    RuleCase(
      "R29", "Artikel ohne Leerzeichen", running.with(cites("Art.6 Abs.1", "DSGVO")),
      "Fehler „Art.6 Abs.1“: Zitierte Normen stehen im Normenverzeichnis, „Art.6 Abs.1 DSGVO“ steht dort nicht. Meinten Sie „Art. 6 Abs. 1“?"
    ),
    RuleCase(
      "R29", "ohne Leerzeichen und unbekannt", running.with(cites("§99")),
      "Fehler „§99“: Zitierte Normen stehen im Normenverzeichnis, „§99 EGovG NRW“ steht dort nicht. Schreiben Sie sie wie dort, oder ergänzen Sie sie in der Datei des Gesetzes."
    ),
    RuleCase("R29", "Norm nicht lesbar", running.with(cites(.invalid))),
    RuleCase("R29", "Gesetz nicht lesbar", running.with(cites("§ 12", .invalid))),
    RuleCase(
      "R29", "vor dem Einsatz außer Kraft",
      running.with(
        cites("§ 16", "DSG NRW") + [("status", "ausser_betrieb"), ("beginn", "2026-07-01"), ("ende", "2026-08-01")]),
      "Fehler „§ 16“: Eine zitierte Norm gilt in der Zeit des Einsatzes, § 16 DSG NRW galt nur bis 30. Juni 2026. Nennen Sie die Norm, die damals galt, oder berichtigen Sie „beginn“ und „ende“."
    ),
    RuleCase(
      "R29", "nach dem Einsatz in Kraft",
      running.with(cites("§ 24", "DSG NRW") + [("status", "ausser_betrieb"), ("ende", "2026-08-01")]),
      asOf: "2027-02-01",
      "Fehler „§ 24“: Eine zitierte Norm gilt in der Zeit des Einsatzes, § 24 DSG NRW gilt erst ab 1. Januar 2027. Nennen Sie die Norm, die damals galt, oder berichtigen Sie „beginn“ und „ende“."
    ),
    RuleCase(
      "R29", "im Jahr des Endes in Kraft",
      running.with(cites("§ 24", "DSG NRW") + [("status", "ausser_betrieb"), ("ende", "2027")]), asOf: "2027-12-31"),
    RuleCase("R29", "geplant, bis dahin in Kraft", quiet.with(cites("§ 24", "DSG NRW") + [("beginn", "2027-02")])),
    RuleCase("R29", "läuft, solange die Norm galt", running.with(cites("§ 18", "DSG NRW")), asOf: "2026-11-30"),

    RuleCase(
      "R29", "im Jahr des Beginns noch in Kraft",
      running.with(
        cites("§ 16", "DSG NRW") + [("status", "ausser_betrieb"), ("beginn", "2026"), ("ende", "2026-08-01")])),
    RuleCase(
      "R29", "im Lauf des letzten Jahres in Kraft",
      running.with(cites("§ 30", "DSG NRW") + [("status", "ausser_betrieb"), ("ende", "2026")])),
    RuleCase(
      "R29", "im letzten Monat in Kraft",
      running.with(cites("§ 30", "DSG NRW") + [("status", "ausser_betrieb"), ("ende", "2026-07-01")])),
    RuleCase(
      "R29", "noch nicht in Kraft, aber bis zum Ende", running.with(cites("§ 24", "DSG NRW") + [("ende", "2028")]),
      "Fehler „§ 24“: Eine zitierte Norm gilt in der Zeit des Einsatzes, § 24 DSG NRW gilt erst ab 1. Januar 2027. Nennen Sie die Norm, die damals galt, oder berichtigen Sie „beginn“ und „ende“."
    ),
    RuleCase(
      "R31", "mit Ermessen",
      automatic.with(
        cites("§ 12", "EGovG NRW", "aufgabe") + [
          ("ermessen", "ja"), ("rechtsbehelf", "Widerspruch"), ("hinweis_an_betroffene", ["art": "Bescheid"]),
        ]),
      "Fehler „ja“: Vollautomatisiert entschieden wird nur ohne Ermessen und Beurteilungsspielraum, angegeben ist „ermessen: ja“. Berichtigen Sie „ermessen“ oder „entscheidungsrolle“."
    ),
    RuleCase(
      "R31", "ohne alles", automatic,
      "offen rechtsgrundlagen: Angaben zur Norm für die vollautomatisierte Entscheidung wurden nicht veröffentlicht gefunden.",
      "offen hinweis_an_betroffene: Angaben zum Hinweis auf die vollautomatisierte Entscheidung wurden nicht veröffentlicht gefunden.",
      "offen rechtsbehelf: Angaben zum Rechtsbehelf gegen die vollautomatisierte Entscheidung wurden nicht veröffentlicht gefunden."
    ),
    RuleCase("R31", "vorbereitend", running.with([("entscheidungsrolle", "vorbereitend"), ("ermessen", "ja")])),

    RuleCase(
      "R31", "mit Norm zur Datenverarbeitung und ohne Ermessen",
      automatic.with(
        cites("§ 3", "DSG NRW", "datenverarbeitung") + [
          ("ermessen", "nein"), ("rechtsbehelf", "Widerspruch"), ("hinweis_an_betroffene", ["art": "Bescheid"]),
        ])),
    RuleCase(
      "R31", "mit Norm zur Organisation",
      automatic.with(
        cites("§ 12") + [("rechtsbehelf", "Widerspruch"), ("hinweis_an_betroffene", ["art": "Bescheid"])]),
      "offen rechtsgrundlagen: Angaben zur Norm für die vollautomatisierte Entscheidung wurden nicht veröffentlicht gefunden."
    ),
  ]

  @Test(arguments: [
    "Cloud", "eu", "EWR", "EU/EWR", "Europa", "Europäische Union", "Deutschland", "Internet", "Online", "extern",
    "unbekannt", "Standort nicht genannt", "nicht bekannt", "nicht veröffentlicht",
  ])
  func takesAPlaceForVague(name: String) {
    let vague =
      "R24 offen verarbeitungsorte: Angaben zum genauen Ort der Verarbeitung wurden nicht veröffentlicht gefunden."
    let alone = quiet.with([("verarbeitungsorte", [["ort": .text(name)]])])
    #expect(Report(register([entry(alone)])).lines(of: "R24") == [vague])
    let operated = quiet.with([("verarbeitungsorte", [["ort": .text(name), "betreiber": "Beispiel"]])])
    let admitsIgnorance = name.contains("nicht") || name == "unbekannt"
    #expect(Report(register([entry(operated)])).lines(of: "R24") == (admitsIgnorance ? [vague] : []))
  }

  @Test(arguments: PlaceRole.allCases) func wantsAContractWithWhoeverProcesses(role: PlaceRole) {
    let external: Set<PlaceRole> = [.cloud, .modelInterface, .subcontractor, .remoteMaintenance]
    let places: Given = [["ort": "Hagen", "betreiber": "Beispiel", "rolle": .text(role.value)]]
    let lines = Report(register([entry(Self.personal.with([("verarbeitungsorte", places)]))])).lines(of: "R25")
    #expect(lines.isEmpty != external.contains(role))
  }

  /// Who leaves the role out, or calls somebody else's data centre one, is asked as others are.
  @Test(
    arguments: [
      ("Beispiel GmbH", nil, true), ("Beispiel GmbH", .dataCentre, true), ("Beispiel GmbH & Co. KG", .device, true),
      ("Beispiel Inc.", nil, true), ("Anbieter", nil, true), ("anbieter", .dataCentre, true), ("AG Köln", nil, false),
      ("IT.NRW", nil, false), ("Polizei Nordrhein-Westfalen", .dataCentre, false), (nil, nil, false),
    ] as [(String?, PlaceRole?, Bool)])
  func knowsOperatorsThatAreNoAuthority(name: String?, role: PlaceRole?, isExternal: Bool) {
    var place: [(String, Given)] = [("ort", "Hagen")]
    if let name { place.append(("betreiber", .text(name))) }
    if let role { place.append(("rolle", .text(role.value))) }
    let fields = Self.personal.with([
      ("verarbeitungsorte", .list([.map(place)])), ("anbieter", [["name": "Anbieter", "rolle": "Entwicklung"]]),
    ])
    #expect(Report(register([entry(fields)])).lines(of: "R25").isEmpty != isExternal)
  }

  @Test(arguments: ["Abs. 2", "Absatz 2", "Satz 1", "S. 1", "Nr. 3", "Nummer 3", "lit. a", "Buchst. a", "UAbs. 2"])
  func findsANormByItsSubdivision(words: String) {
    #expect(Report(register([entry(running.with(Self.cites(.text("§ 12 \(words)"))))])).lines(of: "R29") == [])
  }
}
