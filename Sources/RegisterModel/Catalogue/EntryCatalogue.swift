extension FieldCatalogue {
  /// The fields of an entry: adding a row here adds the field to reading, pages, gaps, exports and the page of data fields.
  ///
  /// Later rows show later.
  public static let entry = FieldCatalogue([
    // Steering
    Field(
      "id", "Kennung", .entryID, .mandatory,
      help:
        "Dauerhafte Kennung mit mindestens vier Ziffern. Sie bleibt bei Umbenennung und Zuständigkeitswechsel gleich und wird nie neu vergeben.",
      crosswalk: Crosswalk(nl: "lars", atrs: "id", omb: "use_case_id")),
    Field(
      "entwurf", "Entwurf", .term(Vocabulary(Switch.self)),
      help: "true hält den Eintrag aus dem veröffentlichten Register heraus.", isCompared: false),
    Field(
      "titel", "Titel", .text(limit: 100), .mandatory, help: "Name des Einsatzes, höchstens 100 Zeichen.",
      crosswalk: Crosswalk(nl: "name", atrs: "Name", omb: "Use Case Name", aiAct: "Abschnitt C Nr. 3")),
    Field(
      "kurzbeschreibung", "Kurzbeschreibung", .text(limit: 400), .mandatory,
      help: "Was das System tut, in einfacher Sprache, höchstens 400 Zeichen.",
      crosswalk: Crosswalk(nl: "description_short", atrs: "1.2 Description", aiAct: "Abschnitt A Nr. 5")),
    // Responsibility
    Field(
      "ressort", "Ressort", .ministryCode, in: .responsibility,
      help: "Kürzel des Ressorts. Es ergibt sich aus dem Ordner; wird es angegeben, muss es dazu passen.",
      crosswalk: Crosswalk(nl: "organization", atrs: "1.4 Organisation", omb: "Agency", aiAct: "Abschnitt C Nr. 1"),
      isKeyFact: true),
    Field(
      "behoerde", "Behörde", .text(limit: 150), in: .responsibility,
      help: "Die Behörde, die das System betreibt, wenn es nicht das Ressort selbst ist.",
      crosswalk: Crosswalk(nl: "department", atrs: "1.4 Team", omb: "Bureau")),
    Field("referat", "Organisationseinheit", .text(limit: 150), in: .responsibility, help: "Referat oder Dezernat."),
    Field(
      "verantwortliche_rolle", "Verantwortliche Rolle", .text(limit: 150), .gap(), in: .responsibility,
      help: "Die Rolle, die den Einsatz verantwortet. Keine Personennamen.",
      crosswalk: Crosswalk(atrs: "2.1 Senior responsible owner")),
    Field(
      "kontakt", "Kontakt", .email, .mandatoryUnlessExplained(), in: .responsibility,
      help: "Funktionspostfach für Fragen zum Einsatz, keine persönliche Adresse.",
      crosswalk: Crosswalk(nl: "contact_email", atrs: "1.5 Contact email", omb: "Contact", aiAct: "Abschnitt C Nr. 1")),
    Field(
      "webseite", "Weitere Webseite", .url, in: .responsibility,
      help: "Eine Seite der Behörde, auf der mehr über den Einsatz steht.",
      crosswalk: Crosswalk(nl: "website", atrs: "1.3 Website URL")),
    // Use
    Field(
      "status", "Status", .term(Vocabulary(Status.self)), .mandatory, in: .use,
      help: "Der letzte belegte Stand. „Geduldet“ heißt: in Gebrauch ohne förmliche Freigabe.",
      crosswalk: Crosswalk(nl: "status", atrs: "2.3 Phase", omb: "Stage of Development", aiAct: "Abschnitt A Nr. 7"),
      isKeyFact: true),
    Field(
      "status_belegt_am", "Status belegt am", .date, in: .use,
      help:
        "Der Zeitpunkt, für den der Status zuletzt belegt ist. Liegt er mehr als ein Jahr zurück, weist das Register darauf hin.",
      isPast: true),
    Field(
      "beginn", "Beginn", .date, .mandatoryUnlessExplained(.everUsed), in: .use,
      help: "Beginn des Einsatzes oder der Erprobung.", crosswalk: Crosswalk(nl: "begin_date", omb: "Date Implemented"),
      isKeyFact: true),
    Field(
      "ende", "Ende", .date, .mandatoryUnlessExplained(.retired), in: .use,
      help: "Ende des Einsatzes oder der Erprobung.", crosswalk: Crosswalk(nl: "end_date", omb: "Date Retired"),
      isKeyFact: true),
    Field(
      "naechste_pruefung", "Nächste Prüfung", .date, .gap(.inUse), in: .use,
      help: "Wann der Einsatz das nächste Mal überprüft wird.", crosswalk: Crosswalk(nl: "(revision_date)")),
    Field(
      "auswertung", "Auswertung der Erprobung",
      .map([
        Field("stand", "Stand", .text(limit: 300)), Field("datum", "Datum", .date, isPast: true),
        Field("url", "Adresse", .url),
      ]), in: .use, help: "Ergebnis der Erprobung und wo es nachzulesen ist."),
    Field(
      "umfang", "Umfang", .text(limit: 500), .gap(.inUse), in: .use,
      help: "Fälle, Nutzende oder Häufigkeit, möglichst je Jahr.",
      crosswalk: Crosswalk(nl: "(frequency)", atrs: "2.4.2.6 Frequency and scale of usage")),
    Field(
      "themen", "Themen", .list(.term(Vocabulary(Topic.self))), .mandatory, in: .use,
      help: "Zu welchen Aufgaben der Verwaltung der Einsatz gehört.",
      crosswalk: Crosswalk(nl: "category", atrs: "Function", omb: "Topic Area")),
    // Purpose
    Field(
      "zweck", "Zweck", .text(limit: 2500), .mandatory, in: .purpose, help: "Wozu das System eingesetzt wird.",
      crosswalk: Crosswalk(nl: "goal", atrs: "2.2.2 Purpose", omb: "Purpose", aiAct: "Abschnitt A Nr. 5")),
    Field(
      "nicht_vorgesehen", "Ausdrücklich nicht vorgesehen", .text(limit: 1000), in: .purpose,
      help: "Wofür das System nicht eingesetzt werden darf.", crosswalk: Crosswalk(atrs: "2.2.1 Scope")),
    Field(
      "nutzen", "Nutzen", .text(limit: 1000), .gap(), in: .purpose, help: "Der Nutzen, messbar angegeben.",
      crosswalk: Crosswalk(atrs: "2.2.3 Benefits", omb: "Benefits")),
    Field(
      "abwaegung", "Abwägung und Alternativen", .text(limit: 2500), .gap(), in: .purpose,
      help: "Warum der Einsatz verhältnismäßig ist und welche Alternativen geprüft wurden.",
      crosswalk: Crosswalk(nl: "proportionality", atrs: "2.2.5 Alternatives considered")),
    Field(
      "bisheriges_verfahren", "Bisheriges Verfahren", .text(limit: 1000), in: .purpose,
      help: "Wie die Aufgabe ohne das System erledigt wurde.",
      crosswalk: Crosswalk(atrs: "2.2.4 Previous process")),
    Field(
      "betroffene", "Betroffene", .list(.term(Vocabulary(Affected.self))), .gap(), in: .purpose,
      help: "Gruppen, auf die sich das Ergebnis auswirkt.", crosswalk: Crosswalk(omb: "Demographics")),
    Field(
      "nutzende", "Nutzende", .text(limit: 300), .gap(), in: .purpose,
      help: "Wer mit dem System arbeitet und wie viele.",
      crosswalk: Crosswalk(atrs: "2.1.3 Users")),
    // Decision
    Field(
      "entscheidungsrolle", "Rolle der KI in der Entscheidung", .term(Vocabulary(DecisionRole.self)), .mandatory,
      in: .decision, help: "Welchen Anteil das System an einer Entscheidung hat.",
      crosswalk: Crosswalk(nl: "(decision_making_process)", atrs: "2.3.1 Integration", omb: "Outputs"),
      isKeyFact: true),
    Field(
      "ermessen", "Ermessen oder Beurteilungsspielraum", .term(Vocabulary(Discretion.self)), in: .decision,
      help: "Ob die Entscheidung Ermessen oder einen Beurteilungsspielraum lässt."),
    Field(
      "menschliche_aufsicht", "Menschliche Aufsicht",
      .map([
        Field("rolle", "Rolle", .text(limit: 150)), Field("befugnis", "Befugnis", .text(limit: 500)),
        Field("text", "Beschreibung", .text(limit: 2500)),
      ]), .gap(.takesPart), in: .decision, help: "Wer das Ergebnis prüft und was diese Person ändern darf.",
      crosswalk: Crosswalk(nl: "human_intervention", atrs: "2.3.4 Human decisions", omb: "Failsafe")),
    // Law
    Field(
      "rechtsgrundlagen", "Rechtsgrundlagen",
      .list(
        .map([
          Field("norm", "Norm", .text(limit: 80), .mandatory), Field("gesetz", "Gesetz", .text(limit: 80), .mandatory),
          Field("art", "Art", .term(Vocabulary(BasisKind.self)), .mandatory), Field("url", "Adresse", .url),
        ])), .gap(), in: .law,
      help: "Die Normen, auf die sich der Einsatz stützt, jede aus dem Normenverzeichnis und mit dem, was sie trägt.",
      crosswalk: Crosswalk(nl: "lawful_basis", atrs: "2.2.6 Legal basis"), isKeyFact: true),
    Field(
      "experimentierklausel", "Experimentierklausel",
      .map([
        Field("verordnung", "Rechtsverordnung", .text(limit: 200), .mandatory),
        Field("gueltig_bis", "Gültig bis", .date, .mandatory),
      ]), in: .law, help: "Die Rechtsverordnung und ihr Ende; in Nordrhein-Westfalen nach § 25a EGovG NRW."),
    Field(
      "dienstanweisung", "Interne Regel",
      .map([
        Field("titel", "Titel", .text(limit: 200), .mandatory), Field("datum", "Datum", .date, isPast: true),
        Field("url", "Adresse", .url),
      ]), .gap(.inUse), in: .law, help: "Dienstanweisung, Erlass oder Handreichung für den Einsatz."),
    // Risk
    Field(
      "ki_system", "KI-System nach Art. 3 Nr. 1",
      .map([
        Field("antwort", "Antwort", .term(Vocabulary(AISystemAnswer.self)), .mandatory),
        Field("begruendung", "Begründung", .text(limit: 1000)),
      ]), .gap(), in: .risk, help: "Ob das System unter die Begriffsbestimmung der KI-Verordnung fällt, mit Begründung."
    ),
    Field(
      "risikoklasse", "Risikoklasse", .term(Vocabulary(RiskClass.self)), .mandatory, in: .risk,
      help: "Einordnung nach der KI-Verordnung. „Nicht geprüft“ ist zulässig und erscheint als Lücke.",
      crosswalk: Crosswalk(nl: "publication_category", omb: "Is High Impact"), isKeyFact: true),
    Field(
      "risikoklasse_geprueft", "Einordnung geprüft",
      .map([
        Field("datum", "Datum", .date, .mandatory, isPast: true),
        Field("rolle", "Rolle", .text(limit: 150), .mandatory),
      ]),
      .gap(),
      in: .risk, help: "Wann und in welcher Rolle die Einordnung geprüft wurde."),
    Field(
      "transparenzpflichten", "Transparenzpflichten nach Art. 50", .list(.term(Vocabulary(TransparencyDuty.self))),
      .gap(), in: .risk, help: "Sie können neben der Hochrisiko-Einordnung gelten."),
    Field(
      "anhang_iii", "Anhang III", .term(Vocabulary(AnnexIII.self)), in: .risk,
      help: "Der Punkt des Anhangs III, unter den der Einsatz fällt oder fallen könnte.", isKeyFact: true),
    Field(
      "anhang_i", "Produktrecht nach Anhang I", .text(limit: 200), in: .risk,
      help: "Die Rechtsvorschrift, wenn das System Sicherheitsbauteil eines Produkts oder selbst das Produkt ist.",
      isKeyFact: true),
    Field(
      "ausnahme_art6_3", "Ausnahme nach Art. 6 Abs. 3",
      .map([
        Field("buchstabe", "Buchstabe", .term(.letters("abcd")), .mandatory),
        Field("begruendung", "Begründung", .text(limit: 2500), .mandatory),
      ]), in: .risk, help: "Warum ein Einsatz aus Anhang III kein Hochrisiko-KI-System ist.",
      crosswalk: Crosswalk(omb: "HI Justification", aiAct: "Abschnitt B Nr. 6 und 7"), isKeyFact: true),
    Field(
      "art5", "Verbotene Praxis nach Art. 5",
      .map([
        Field("buchstabe", "Buchstabe", .term(.prohibitedPractices), .mandatory),
        Field("ausnahme", "Ausnahme", .text(limit: 1000)),
      ]), in: .risk, help: "Der Buchstabe des Art. 5 Abs. 1 und die Ausnahme, auf die sich der Einsatz stützt.",
      isKeyFact: true),
    Field(
      "profiling", "Profiling natürlicher Personen", .term(Vocabulary(Answer.self)), .gap(.annexIII), in: .risk,
      help: "Profiling schließt die Ausnahme des Art. 6 Abs. 3 aus."),
    Field(
      "eu_datenbank_url", "Eintrag des Anbieters in der EU-Datenbank", .url, in: .risk,
      help: "Adresse des Eintrags, mit dem der Anbieter das System in der EU-Datenbank registriert hat.",
      crosswalk: Crosswalk(aiAct: "Abschnitt C Nr. 3")),
    Field(
      "eu_registriert_am", "Registriert am", .date, in: .risk,
      help: "Der Tag, an dem die Behörde ihren Einsatz registriert hat.", isPast: true),
    Field(
      "eu_registrierung", "EU-Registrierung", .term(Vocabulary(EURegistration.self)), .gap(.highRisk), in: .risk,
      help:
        "Wo der Einsatz registriert ist: im öffentlichen oder im nicht öffentlichen Teil der EU-Datenbank oder national."
    ),
    // Assessment
    Field(
      "folgenabschaetzungen", "Folgenabschätzungen",
      .list(
        .map([
          Field("art", "Art", .term(Vocabulary(AssessmentKind.self)), .mandatory),
          Field("stand", "Stand", .term(Vocabulary(AssessmentState.self)), .mandatory),
          Field("datum", "Datum", .date, isPast: true),
          Field("zusammenfassung", "Zusammenfassung", .text(limit: 2500)), Field("url", "Adresse", .url),
          Field("grund", "Grund", .text(limit: 1000)),
          Field("gemeldet_am", "Der Marktüberwachung gemeldet am", .date, isPast: true),
        ])), .gap(), in: .assessment,
      help: "Grundrechte- und Datenschutz-Folgenabschätzung und weitere, jede mit ihrem Stand.",
      crosswalk: Crosswalk(nl: "impacttoetsen", atrs: "2.5.1 Impact assessment", aiAct: "Abschnitt C Nr. 4 und 5")),
    Field(
      "risiken", "Risiken und Maßnahmen",
      .list(
        .map([
          Field("risiko", "Risiko", .text(limit: 1000), .mandatory), Field("massnahme", "Maßnahme", .text(limit: 1000)),
        ])), .gap(), in: .assessment, help: "Was schiefgehen kann und was dagegen getan wird.",
      crosswalk: Crosswalk(nl: "risks", atrs: "2.5.2 Risks", omb: "Potential Impacts")),
    Field(
      "grenzen", "Bekannte Grenzen", .text(limit: 2500), .gap(), in: .assessment,
      help: "Was das System nicht kann und wie unsicher seine Ergebnisse sind."),
    Field(
      "leistungskennzahlen", "Kennzahlen",
      .list(
        .map([
          Field("kennzahl", "Kennzahl", .text(limit: 200), .mandatory),
          Field("wert", "Wert", .text(limit: 200), .mandatory), Field("stand", "Stand", .date, isPast: true),
        ])), .gap(.highRisk), in: .assessment,
      help: "Gemessene Werte, etwa Fehlerraten, mit dem Tag, von dem sie sind.",
      crosswalk: Crosswalk(nl: "(performance)", atrs: "2.4.2.4 Performance")),
    Field(
      "ueberwachung", "Überwachung im Betrieb", .text(limit: 1000), .gap(.highRisk), in: .assessment,
      help: "Wie im laufenden Betrieb geprüft wird, ob das System richtig arbeitet.",
      crosswalk: Crosswalk(nl: "(monitoring)", omb: "Ongoing Monitoring")),
    Field(
      "vorfaelle", "Vorfälle",
      .list(
        .map([
          Field("datum", "Datum", .date, .mandatory, isPast: true),
          Field("beschreibung", "Beschreibung", .text(limit: 1000), .mandatory),
          Field("massnahme", "Maßnahme", .text(limit: 1000)),
        ])), in: .assessment, help: "Fehler mit Folgen und Störungen, und was danach getan wurde."),
    Field(
      "protokolle_monate", "Protokolle aufbewahrt (Monate)", .number, .gap(.highRisk), in: .assessment,
      help: "Wie viele Monate die Protokolle aufbewahrt werden, die das System selbst erzeugt."),
    Field(
      "externe_pruefung", "Externe Prüfung",
      .list(
        .map([
          Field("stelle", "Stelle", .text(limit: 200), .mandatory), Field("ergebnis", "Ergebnis", .text(limit: 1000)),
          Field("datum", "Datum", .date, isPast: true), Field("url", "Adresse", .url),
        ])), .gap(.highRisk), in: .assessment,
      help: "Unabhängige Prüfungen, Stellungnahmen der Datenschutzaufsicht, Beteiligung der Öffentlichkeit.",
      crosswalk: Crosswalk(omb: "Independent Review")),
    // Data
    Field(
      "personenbezogene_daten", "Personenbezogene Daten", .term(Vocabulary(PersonalData.self)), .mandatory, in: .data,
      help: "Ob das System Daten verarbeitet, die sich auf bestimmbare Menschen beziehen.",
      crosswalk: Crosswalk(atrs: "2.4.3.3 Personal data", omb: "Has PII"), isKeyFact: true),
    Field(
      "datenquellen", "Daten und Quellen",
      .list(
        .map([
          Field("name", "Name", .text(limit: 300), .mandatory), Field("art", "Art", .text(limit: 200)),
          Field("url", "Adresse", .url),
        ])), .gap(), in: .data, help: "Welche Daten das System verarbeitet und woher sie kommen.",
      crosswalk: Crosswalk(nl: "source_data", atrs: "2.4.3 Data", omb: "Data Description", aiAct: "Abschnitt A Nr. 6")),
    Field(
      "trainingsdaten", "Trainingsdaten", .text(limit: 1500), .gap(.learned), in: .data,
      help: "Mit welchen Daten das System trainiert wurde."),
    Field(
      "training_mit_eingaben", "Training mit Eingaben durch den Anbieter", .term(Vocabulary(Answer.self)),
      .gap(.externalOperation), in: .data, help: "Ob der Anbieter Eingaben zum Training verwendet."),
    Field(
      "zulaessige_eingaben", "Zulässige Eingaben", .list(.term(Vocabulary(PermittedInput.self))), .gap(.languageModel),
      in: .data, help: "Welche Dokumente eingegeben werden dürfen."),
    Field(
      "verarbeitungsverzeichnis", "Verzeichnis von Verarbeitungstätigkeiten", .text(limit: 300), .gap(.personalData),
      in: .data, help: "Nummer oder Adresse im Verzeichnis nach Art. 30 DSGVO.",
      crosswalk: Crosswalk(nl: "process_index_url")),
    Field(
      "speicherdauer", "Speicherdauer", .text(limit: 500), .gap(.personalData), in: .data,
      help: "Wie lange personenbezogene Daten gespeichert bleiben.",
      crosswalk: Crosswalk(atrs: "2.4.3.7 Data storage")),
    // Places
    Field(
      "verarbeitungsorte", "Orte der Verarbeitung",
      .list(
        .map([
          Field("ort", "Ort", .text(limit: 150), .mandatory), Field("land", "Land", .country),
          Field("betreiber", "Betreiber", .text(limit: 150)),
          Field("rolle", "Rolle", .term(Vocabulary(PlaceRole.self))),
          Field("daten", "Daten", .text(limit: 500)),
        ])), .gap(), in: .places, help: "Wo, durch wen und in welchem Land Daten verarbeitet werden.", isKeyFact: true),
    Field(
      "drittland_grundlage", "Grundlage der Übermittlung in ein Drittland", .term(Vocabulary(TransferBasis.self)),
      in: .places, help: "Nötig, wenn personenbezogene Daten außerhalb von EU und EWR verarbeitet werden.",
      isKeyFact: true),
    Field(
      "drittland_erlaeuterung", "Erläuterung zur Übermittlung", .text(limit: 1000), in: .places,
      help: "Was zur Grundlage der Übermittlung zu sagen ist, etwa welcher Vertrag oder Beschluss gilt."),
    Field(
      "konzernsitz_land", "Sitz des Mutterkonzerns", .country, .gap(.externalOperation), in: .places,
      help: "Staat, dessen Recht dem Mutterkonzern Zugriff abverlangen kann."),
    // Technology
    Field(
      "technik", "Art der Technik", .list(.term(Vocabulary(Technology.self))), .mandatory, in: .technology,
      help: "Mit welchen Verfahren das System arbeitet.",
      crosswalk: Crosswalk(nl: "methods_and_models", atrs: "2.4.1 Model", omb: "AI Classification")),
    Field(
      "funktionsweise", "Funktionsweise", .text(limit: 5000), .gap(), in: .technology,
      help: "Wie das System zu seinem Ergebnis kommt.",
      crosswalk: Crosswalk(nl: "methods_and_models", atrs: "2.4.1.1 Architecture", aiAct: "Abschnitt A Nr. 6")),
    Field(
      "system", "System",
      .map([
        Field("name", "Name", .text(limit: 150), .mandatory), Field("version", "Version", .text(limit: 80)),
        Field("hersteller", "Hersteller", .text(limit: 150)),
      ]), .gap(), in: .technology, help: "Das eingesetzte Produkt; ein System kann mehrere Einsätze haben.",
      crosswalk: Crosswalk(omb: "COTS", aiAct: "Abschnitt A Nr. 4")),
    Field(
      "system_id", "Gemeinsame Systemkennung", .slug, in: .technology,
      help: "Gleiche Kennung für dasselbe System in verschiedenen Einsätzen."),
    Field(
      "anbieter", "Anbieter",
      .list(
        .map([
          Field("name", "Name", .text(limit: 150), .mandatory), Field("land", "Land", .country),
          Field("rolle", "Rolle", .text(limit: 150)),
        ])), .gap(), in: .technology, help: "Anbieter im Sinne der KI-Verordnung und weitere Beteiligte.",
      crosswalk: Crosswalk(nl: "provider", atrs: "2.1.4 Supplier", omb: "Vendor", aiAct: "Abschnitt A Nr. 1")),
    Field(
      "auftragsverarbeitung", "Vertrag zur Auftragsverarbeitung",
      .map([
        Field("stand", "Stand", .text(limit: 200), .mandatory), Field("datum", "Datum", .date, isPast: true),
      ]),
      .gap(.externalProcessor), in: .technology, help: "Vertrag nach Art. 28 DSGVO.",
      crosswalk: Crosswalk(atrs: "2.1.4.5 Data access terms")),
    Field(
      "modell", "Grundmodell",
      .list(
        .map([
          Field("name", "Name", .text(limit: 150), .mandatory), Field("version", "Version", .text(limit: 80)),
          Field("anbieter", "Anbieter", .text(limit: 150)),
        ])), .gap(.languageModel), in: .technology, help: "Auf welchem Sprachmodell das System aufbaut.",
      crosswalk: Crosswalk(atrs: "2.4.2.1 Model name")),
    Field(
      "entwicklung", "Entwicklung", .term(Vocabulary(Development.self)), .gap(), in: .technology,
      help: "Wer das System entwickelt hat, oder dass es handelsüblich ist.",
      crosswalk: Crosswalk(omb: "Development Type")),
    Field(
      "quellcode_url", "Quellcode", .url, in: .technology, help: "Adresse, unter der der Quellcode veröffentlicht ist.",
      crosswalk: Crosswalk(nl: "publiccode", omb: "Code URL")),
    Field(
      "sicherheitsfreigabe", "Freigabe der Informationssicherheit",
      .map([
        Field("stand", "Stand", .text(limit: 200), .mandatory), Field("datum", "Datum", .date, isPast: true),
        Field("stelle", "Stelle", .text(limit: 150)),
      ]), .gap(.inUse), in: .technology,
      help: "Ob und durch welche Stelle die Sicherheit des Systems geprüft und der Betrieb freigegeben ist.",
      crosswalk: Crosswalk(omb: "Has ATO")),
    // Staff
    Field(
      "schulung", "Schulung",
      .map([
        Field("stand", "Stand", .text(limit: 200), .mandatory), Field("text", "Beschreibung", .text(limit: 1000)),
        Field("seit", "Seit", .date, isPast: true),
      ]), .gap(.inUse), in: .staff, help: "Ob und wie die Beschäftigten für den Umgang mit dem System geschult werden.",
      crosswalk: Crosswalk(atrs: "2.3.5 Required training", omb: "HI Training")),
    Field(
      "mitbestimmung", "Mitbestimmung",
      .map([
        Field("stand", "Stand", .term(Vocabulary(CoDetermination.self)), .mandatory),
        Field("datum", "Datum", .date, isPast: true),
        Field("gremium", "Gremium", .text(limit: 150)), Field("url", "Adresse", .url),
      ]), .gap(.usedByStaff), in: .staff, help: "Stand der Beteiligung der Personalvertretung."),
    // Rights
    Field(
      "hinweis_an_betroffene", "Hinweis an Betroffene",
      .map([
        Field("art", "Art", .text(limit: 200)), Field("text", "Wortlaut", .text(limit: 1000)),
        Field("url", "Adresse", .url),
      ]), in: .rights, help: "Wie Betroffene erfahren, dass KI im Spiel ist.", crosswalk: Crosswalk(omb: "Notice")),
    Field(
      "rechtsbehelf", "Beschwerde und Rechtsbehelf", .text(limit: 1000), .gap(.recommends), in: .rights,
      help: "Wie man sich gegen ein Ergebnis wehrt oder eine Erklärung verlangt.",
      crosswalk: Crosswalk(nl: "(objection_procedure)", atrs: "2.3.6 Appeals", omb: "Appeal Process")),
    Field(
      "barrierefreiheit", "Barrierefreiheit",
      .map([Field("stand", "Stand", .text(limit: 300), .mandatory), Field("url", "Adresse", .url)]),
      .gap(.facesPublic), in: .rights,
      help: "Barrierefreiheit der KI-Oberfläche; in Nordrhein-Westfalen nach § 10 BGG NRW."),
    // Money
    Field(
      "vergabe", "Vergabe und Vertrag",
      .map([Field("verfahren", "Verfahren", .text(limit: 500), .mandatory), Field("url", "Adresse", .url)]),
      .gap(.procured), in: .money, help: "Wie das System beschafft wurde und wo darüber etwas veröffentlicht ist.",
      crosswalk: Crosswalk(atrs: "2.1.4.4 Procurement")),
    Field(
      "kosten", "Kosten",
      .list(
        .map([
          Field("jahr", "Jahr", .date), Field("euro", "Euro", .number, .mandatory),
          Field("art", "Art", .text(limit: 300)),
        ])), in: .money,
      help: "Beträge in Euro mit Jahr und Art. Fehlen sie nach mehr als zwölf Monaten im Einsatz, erscheint eine Lücke."
    ),
    // Documents
    Field(
      "drucksachen", "Parlamentspapiere",
      .list(
        .map([
          Field("nummer", "Nummer", .text(limit: 40), .mandatory), Field("titel", "Titel", .text(limit: 300)),
          Field("url", "Adresse", .url),
        ])), in: .documents, help: "Drucksachen des Parlaments, in denen es um den Einsatz geht."),
    Field(
      "vorgaenger", "Vorgänger", .entryID, in: .documents,
      help: "Kennung des Eintrags, an dessen Stelle dieser getreten ist."),
    Field(
      "nachfolger", "Nachfolger", .entryID, in: .documents,
      help: "Kennung des Eintrags, der an die Stelle dieses getreten ist."),
    Field(
      "quellen", "Quellen",
      .list(
        .map([
          Field("titel", "Titel", .text(limit: 300), .mandatory),
          Field("herausgeber", "Herausgeber", .text(limit: 150), .mandatory),
          Field("datum", "Datum", .date, isPast: true),
          Field("url", "Adresse", .url), Field("belegt", "Belegt", .list(.fieldPath)),
          Field("partei", "Aussage einer Partei oder Interessengruppe", .text(limit: 100)),
        ])), .gap(), help: "Woher die Angaben stammen und welche Felder jede Quelle belegt."),
    Field(
      "suchwoerter", "Suchwörter", .list(.text(limit: 60)),
      help: "Weitere Wörter, unter denen der Eintrag gefunden wird.", crosswalk: Crosswalk(nl: "tags")),
    Field("aliase", "Frühere Adressen", .list(.path), help: "Pfade, die auf diesen Eintrag umleiten."),
    Field(
      "aenderung", "Art der Änderung", .term(Vocabulary(ChangeNature.self)),
      help:
        "redaktionell heißt: Seit der letzten Fassung sind nur Formulierungen geändert, nie Einordnung, Status, Orte oder Rechtsgrundlagen.",
      isCompared: false),
    Field(
      "aenderungsnotiz", "Änderungsnotiz", .text(limit: 500),
      help: "Was sich mit dieser Fassung geändert hat und warum; vor dem Löschen eines Eintrags der Grund dafür.",
      isCompared: false),
    Field("luecken", "Erklärte Lücken", .list(.map(.gapExplanation)), help: "Warum ein Feld leer ist."),
  ])

  /// The fields of an explained gap.
  public static let gapExplanation = FieldCatalogue([
    Field("feld", "Feld", .fieldPath, .mandatory),
    Field("stand", "Stand", .term(Vocabulary(GapState.self)), .mandatory),
    Field("grund", "Grund", .text(limit: 500)), Field("bis", "Bis", .date),
    Field("grundlage", "Grundlage", .text(limit: 80)),
  ])
}

extension FieldKind {
  /// Named parts, declared in place.
  static func map(_ fields: [Field]) -> FieldKind { .map(FieldCatalogue(fields)) }
}

extension Vocabulary {
  static func letters(_ letters: StaticString) -> Vocabulary {
    Vocabulary(letters.description.map { Term(String($0), "Buchstabe \($0)") })
  }

  /// The points of Art. 5(1) of Regulation (EU) 2024/1689, `ba` and `bb` as added in 2026.
  static let prohibitedPractices = Vocabulary(
    ["a", "b", "ba", "bb", "c", "d", "e", "f", "g", "h"].map { Term($0, "Buchstabe \($0)") })
}

/// What kind of change an editor says it is.
public enum ChangeNature: Int, TypedVocabulary {
  case editorial, substantial
  /// How the cases are written and worded.
  public static let terms = [Term("redaktionell", "Redaktionell"), Term("inhaltlich", "Inhaltlich")]
}

/// On or off, for fields that steer the register.
public enum Switch: Int, TypedVocabulary {
  case on, off
  /// How the cases are written and worded.
  public static let terms = [
    Term("true", "Ja", or: Words.yes), Term("false", "Nein", or: Words.no),
  ]
}
