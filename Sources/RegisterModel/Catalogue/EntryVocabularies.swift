/// Where a use stands.
public enum Status: Int, TypedVocabulary {
  case planned, development, trial, inOperation, suspended, retired, forbidden, tolerated, unknown
  /// How the cases are written and worded.
  public static let terms = [
    Term("geplant", "Geplant", or: ["vorgesehen", "Planung", "in Planung", "angekündigt"]),
    Term("entwicklung", "In Entwicklung", or: ["im Aufbau", "wird entwickelt"]),
    Term(
      "erprobung", "In Erprobung",
      or: ["Pilot", "Pilotbetrieb", "Pilotphase", "Pilotprojekt", "Probebetrieb", "Test", "Testbetrieb", "Testphase"]),
    Term(
      "in_betrieb", "In Betrieb",
      or: [
        "aktiv", "produktiv", "Produktivbetrieb", "Regelbetrieb", "Echtbetrieb", "im Einsatz", "eingesetzt", "läuft",
        "laufend",
      ]), Term("ausgesetzt", "Ausgesetzt", or: ["pausiert", "unterbrochen", "ruht"]),
    Term(
      "ausser_betrieb", "Außer Betrieb",
      or: ["beendet", "abgeschaltet", "eingestellt", "stillgelegt", "abgeschlossen", "abgelöst"]),
    Term("untersagt", "Untersagt", or: ["verboten"]),
    Term("geduldet", "Geduldet (ohne förmliche Freigabe)", or: ["toleriert"]),
    Term("unbekannt", "Stand unbekannt", or: ["unklar"], admitsIgnorance: true),
  ]
  /// Whether something is tried out, in regular use or tolerated.
  public var isInUse: Bool { self == .trial || self == .inOperation || self == .tolerated }
}

/// The class under Regulation (EU) 2024/1689: Art. 5, Art. 6, Art. 3(1).
public enum RiskClass: Int, TypedVocabulary {
  case prohibited, high, notHigh, noAISystem, notAssessed
  /// How the cases are written and worded.
  public static let terms = [
    Term("verboten", "Verbotene Praxis (Art. 5)", or: ["verbotene Praxis", "unannehmbar", "unannehmbares Risiko"]),
    Term(
      "hochrisiko", "Hochrisiko-KI-System (Art. 6)",
      or: ["hoch", "hohes Risiko", "Hochrisiko-KI", "Hochrisiko-KI-System"]),
    Term(
      "kein_hochrisiko", "Kein Hochrisiko",
      or: [
        "gering", "geringes Risiko", "niedrig", "niedriges Risiko", "minimal", "minimales Risiko", "begrenzt",
        "begrenztes Risiko",
      ]), Term("kein_ki_system", "Kein KI-System (Art. 3 Nr. 1)", or: ["keine KI"]),
    Term("nicht_geprueft", "Nicht geprüft", or: ["ungeprüft", "unbekannt", "unklar", "offen"], admitsIgnorance: true),
  ]
}

/// What part the system has in a decision.
public enum DecisionRole: Int, TypedVocabulary {
  case noPart, preparing, recommending, partlyAutomated, fullyAutomated, unclear
  /// How the cases are written and worded.
  public static let terms = [
    Term("keine", "Keine", or: ["ohne"]),
    Term("vorbereitend", "Vorbereitend", or: ["unterstützend", "assistierend", "Entscheidungsvorbereitung"]),
    Term("empfehlend", "Empfehlend", or: ["Empfehlung", "Vorschlag", "vorschlagend"]),
    Term("teilautomatisiert", "Teilautomatisiert", or: ["halbautomatisch"]),
    Term("vollautomatisiert", "Vollautomatisiert", or: ["automatisch"]),
    Term("ungeklaert", "Ungeklärt", or: ["unklar", "unbekannt", "offen"], admitsIgnorance: true),
  ]
  /// Whether it recommends or decides, alone or in part.
  public var recommendsOrDecides: Bool { [.recommending, .partlyAutomated, .fullyAutomated].contains(self) }
}

/// Whether personal data are processed.
public enum PersonalData: Int, TypedVocabulary {
  case none, yes, specialCategories, unknown
  /// How the cases are written and worded.
  public static let terms = [
    Term("nein", "Nein", or: ["false"] + Words.no + ["keine"]), Term("ja", "Ja", or: ["true"] + Words.yes),
    Term(
      "besondere_kategorien", "Ja, besondere Kategorien (Art. 9 DSGVO)", or: ["Art. 9", "sensible Daten", "sensibel"]),
    Term("unbekannt", "Unbekannt", or: ["unklar"], admitsIgnorance: true),
  ]
}

/// The kind of technology.
public enum Technology: Int, TypedVocabulary {
  case languageModel, classification, forecast, imageRecognition, speechRecognition, translation, chatbot, ruleBased
  case roboticProcess, search, optimisation, other
  /// How the cases are written and worded.
  public static let terms = [
    Term(
      "sprachmodell", "Sprachmodell", or: ["LLM", "Large Language Model", "GPT", "generative KI", "Textgenerierung"]),
    Term("klassifikation", "Klassifikation", or: ["Klassifizierung", "Kategorisierung"]),
    Term("prognose", "Prognose", or: ["Vorhersage", "Predictive Analytics"]),
    Term(
      "bilderkennung", "Bilderkennung",
      or: [
        "Bildanalyse", "Bildauswertung", "Objekterkennung", "Gesichtserkennung", "Videoanalyse", "Texterkennung", "OCR",
      ]), Term("spracherkennung", "Spracherkennung", or: ["Transkription", "Speech-to-Text"]),
    Term("uebersetzung", "Übersetzung", or: ["maschinelle Übersetzung"]),
    Term("chatbot", "Chatbot", or: ["Chat", "Dialogsystem", "Sprachassistent", "virtueller Assistent"]),
    Term("regelbasiert", "Regelbasiertes System", or: ["Regelwerk", "Expertensystem"]),
    Term(
      "rpa", "Automatisierung von Abläufen (RPA)",
      or: ["Robotic Process Automation", "Prozessautomatisierung", "Automatisierung"]),
    Term("suche", "Suche und Verknüpfung", or: ["Suchmaschine", "Recherche", "Verknüpfung", "RAG"]),
    Term("optimierung", "Optimierung", or: ["Routenplanung"]),
    Term("sonstige", "Sonstige", or: ["Sonstiges", "andere", "anderes"]),
  ]
}

/// Who is affected by the outcome.
public enum Affected: Int, TypedVocabulary {
  case employees, citizens, businesses, minors, pupils, students, prisoners, suspects, refugees, applicants, others
  /// How the cases are written and worded.
  public static let terms = [
    Term("beschaeftigte", "Beschäftigte", or: ["Mitarbeiter", "Mitarbeitende", "Personal", "Bedienstete", "Beamte"]),
    Term("buerger", "Bürgerinnen und Bürger", or: ["Bevölkerung", "Öffentlichkeit"]),
    Term("unternehmen", "Unternehmen", or: ["Firmen", "Betriebe", "Wirtschaft"]),
    Term("minderjaehrige", "Minderjährige", or: ["Kinder", "Jugendliche"]),
    Term("schueler", "Schülerinnen und Schüler"), Term("studierende", "Studierende", or: ["Studenten"]),
    Term("gefangene", "Gefangene", or: ["Häftlinge", "Inhaftierte"]),
    Term("beschuldigte", "Beschuldigte und Verdächtige", or: ["Verdächtige", "Tatverdächtige"]),
    Term("gefluechtete", "Geflüchtete", or: ["Flüchtlinge", "Asylsuchende", "Asylbewerber"]),
    Term("antragstellende", "Antragstellende", or: ["Antragsteller"]),
    Term("sonstige", "Sonstige", or: ["Sonstiges", "andere"]),
  ]
}

/// The topic area; benefits, recruitment, exams and emergencies hint at Annex III (rule R54).
public enum Topic: Int, TypedVocabulary {
  case administration, taxes, police, justice, prison, school, university, economy, agriculture, environment, water
  case traffic, geodata, health, work, migration, benefits, recruitment, exams, emergency, media, research, security
  case building, enquiries, other
  /// How the cases are written and worded.
  public static let terms = [
    Term("verwaltung", "Innere Verwaltung", or: ["Inneres", "öffentliche Verwaltung"]),
    Term("steuern", "Steuern und Finanzen", or: ["Finanzen"]), Term("polizei", "Polizei"),
    Term("justiz", "Justiz", or: ["Gerichte"]), Term("justizvollzug", "Justizvollzug", or: ["Strafvollzug"]),
    Term("schule", "Schule", or: ["Bildung"]),
    Term("hochschule", "Hochschule", or: ["Universität"]), Term("wirtschaft", "Wirtschaft"),
    Term("landwirtschaft", "Land- und Forstwirtschaft", or: ["Forstwirtschaft", "Wald"]),
    Term("umwelt", "Umwelt", or: ["Naturschutz", "Klima"]),
    Term("wasser", "Wasser und Hochwasser", or: ["Hochwasser"]),
    Term("verkehr", "Verkehr", or: ["Mobilität"]), Term("geodaten", "Vermessung und Geodaten", or: ["Vermessung"]),
    Term("gesundheit", "Gesundheit", or: ["Medizin"]),
    Term("arbeit", "Arbeit und Soziales", or: ["Soziales"]),
    Term("migration", "Flucht und Integration", or: ["Flucht", "Asyl", "Integration"]),
    Term("leistungen", "Öffentliche Leistungen und Förderung", or: ["Förderung", "Sozialleistungen"]),
    Term("personal", "Personalauswahl", or: ["Recruiting", "Bewerbungen"]),
    Term("pruefungen", "Prüfungen"), Term("notruf", "Notruf und Rettung", or: ["Rettungsdienst", "Feuerwehr"]),
    Term("medien", "Medien"),
    Term("forschung", "Forschung", or: ["Wissenschaft"]), Term("sicherheit", "Innere Sicherheit"),
    Term("bauen", "Bauen und Wohnen", or: ["Wohnen"]),
    Term("buergeranliegen", "Anliegen von Bürgerinnen und Bürgern", or: ["Bürgerservice"]),
    Term("sonstiges", "Sonstiges", or: ["sonstige", "andere", "anderes"]),
  ]
  /// Whether the topic belongs to those that Annex III names in points 3, 4(a), 5(a) and 5(d).
  public var hintsAtAnnexIII: Bool { [.benefits, .recruitment, .exams, .emergency].contains(self) }
}

/// The points of Annex III of Regulation (EU) 2024/1689.
public enum AnnexIII: Int, TypedVocabulary {
  case p1a, p1b, p1c, p2, p3a, p3b, p3c, p3d, p4a, p4b, p5a, p5b, p5c, p5d
  case p6a, p6b, p6c, p6d, p6e, p7a, p7b, p7c, p7d, p8a, p8b
  /// How the cases are written and worded.
  public static let terms = [
    Term("1a", "Nr. 1 a: biometrische Fernidentifizierung"), Term("1b", "Nr. 1 b: biometrische Kategorisierung"),
    Term("1c", "Nr. 1 c: Emotionserkennung"), Term("2", "Nr. 2: kritische Infrastruktur"),
    Term("3a", "Nr. 3 a: Zugang zu Bildung"), Term("3b", "Nr. 3 b: Bewertung von Lernergebnissen"),
    Term("3c", "Nr. 3 c: Bildungsniveau"), Term("3d", "Nr. 3 d: Überwachung bei Prüfungen"),
    Term("4a", "Nr. 4 a: Einstellung und Auswahl"), Term("4b", "Nr. 4 b: Arbeitsbedingungen"),
    Term("5a", "Nr. 5 a: öffentliche Unterstützung und Dienste"), Term("5b", "Nr. 5 b: Kreditwürdigkeit"),
    Term("5c", "Nr. 5 c: Versicherung"), Term("5d", "Nr. 5 d: Notrufe"),
    Term("6a", "Nr. 6 a: Strafverfolgung, Opferrisiko"), Term("6b", "Nr. 6 b: Strafverfolgung, Lügendetektion"),
    Term("6c", "Nr. 6 c: Strafverfolgung, Beweismittel"), Term("6d", "Nr. 6 d: Strafverfolgung, Rückfallrisiko"),
    Term("6e", "Nr. 6 e: Strafverfolgung, Profiling"), Term("7a", "Nr. 7 a: Migration, Lügendetektion"),
    Term("7b", "Nr. 7 b: Migration, Risiken"), Term("7c", "Nr. 7 c: Migration, Anträge"),
    Term("7d", "Nr. 7 d: Migration, Erkennung von Personen"), Term("8a", "Nr. 8 a: Justiz"),
    Term("8b", "Nr. 8 b: Wahlen"),
  ]
  /// The number of the point: `6` for 6(c).
  public var point: Int { Int(value.utf8.first.map { $0 - UInt8(ascii: "0") } ?? 0) }
}

/// The transparency duties of Art. 50 of Regulation (EU) 2024/1689; they can apply together with high-risk.
public enum TransparencyDuty: Int, TypedVocabulary {
  case interaction, syntheticContent, emotionOrBiometrics, deepfake, publicText, none
  /// How the cases are written and worded.
  public static let terms = [
    Term("interaktion", "Direkte Interaktion mit Menschen"), Term("synthetische_inhalte", "Synthetische Inhalte"),
    Term("emotion_biometrie", "Emotionserkennung oder biometrische Kategorisierung"), Term("deepfake", "Deepfake"),
    Term("oeffentlicher_text", "Veröffentlichter Text von öffentlichem Interesse"),
    Term("keine", "Keine", or: ["nein"], standsAlone: true),
  ]
}

/// Yes, no or not known, for questions that rules ask.
public enum Answer: Int, TypedVocabulary {
  case yes, no, unknown
  /// How the cases are written and worded.
  public static let terms = [
    Term("ja", "Ja", or: ["true"] + Words.yes), Term("nein", "Nein", or: ["false"] + Words.no),
    Term("unbekannt", "Unbekannt", or: ["unklar", "offen"], admitsIgnorance: true),
  ]
}

/// Whether something is an AI system under Art. 3(1).
public enum AISystemAnswer: Int, TypedVocabulary {
  case yes, no, unclear
  /// How the cases are written and worded.
  public static let terms = [
    Term("ja", "Ja", or: ["true"] + Words.yes), Term("nein", "Nein", or: ["false"] + Words.no),
    Term("unklar", "Unklar", or: ["unbekannt", "offen"], admitsIgnorance: true),
  ]
}

/// Whether a decision leaves the authority discretion; § 35a VwVfG NRW excludes full automation then.
public enum Discretion: Int, TypedVocabulary {
  case yes, no
  /// How the cases are written and worded.
  public static let terms = [
    Term("ja", "Ja", or: ["true"] + Words.yes), Term("nein", "Nein", or: ["false"] + Words.no),
  ]
}

/// What a legal basis carries.
public enum BasisKind: Int, TypedVocabulary {
  case task, processing, organisation, experiment
  /// How the cases are written and worded.
  public static let terms = [
    Term("aufgabe", "Aufgabe"), Term("datenverarbeitung", "Datenverarbeitung", or: ["Verarbeitung"]),
    Term("organisation", "Organisation"),
    Term("erprobung", "Erprobung", or: ["Pilot", "Test"]),
  ]
}

/// The kind of an assessment.
public enum AssessmentKind: Int, TypedVocabulary {
  case fundamentalRights, dataProtection, staff, accessibility, security, other
  /// How the cases are written and worded.
  public static let terms = [
    Term("gfa", "Grundrechte-Folgenabschätzung", or: ["Grundrechte", "FRIA"]),
    Term("dsfa", "Datenschutz-Folgenabschätzung", or: ["Datenschutz", "DPIA"]),
    Term("personal", "Folgen für Beschäftigte", or: ["Beschäftigte"]), Term("barrierefreiheit", "Barrierefreiheit"),
    Term("sicherheit", "Informationssicherheit", or: ["IT-Sicherheit"]),
    Term("sonstige", "Sonstige", or: ["Sonstiges", "andere"]),
  ]
}

/// Where an assessment stands.
public enum AssessmentState: Int, TypedVocabulary {
  case done, inProgress, missing, notRequired
  /// How the cases are written and worded.
  public static let terms = [
    Term("vorhanden", "Vorhanden", or: ["abgeschlossen", "durchgeführt", "erledigt", "fertig", "liegt vor", "ja"]),
    Term("in_arbeit", "In Arbeit", or: ["begonnen", "läuft", "laufend"], isAhead: true),
    Term(
      "fehlt", "Fehlt", or: ["nicht vorhanden", "offen", "ausstehend", "nein"], admitsIgnorance: true, isAhead: true),
    Term("nicht_erforderlich", "Nicht erforderlich", or: ["entfällt", "nicht nötig", "nicht notwendig"]),
  ]
}

/// Where the staff council stands.
public enum CoDetermination: Int, TypedVocabulary {
  case agreed, serviceAgreement, involved, pending, refused, conciliation, notInvolved, notRequired
  /// How the cases are written and worded.
  public static let terms = [
    Term("zugestimmt", "Zugestimmt", or: ["Zustimmung", "ja"]), Term("dienstvereinbarung", "Dienstvereinbarung"),
    Term("beteiligt", "Beteiligt (Ergebnis nicht genannt)", or: ["mitbestimmt", "einbezogen"]),
    Term("im_verfahren", "Im Verfahren", or: ["läuft", "laufend", "offen", "in Arbeit"], isAhead: true),
    Term("abgelehnt", "Abgelehnt", or: ["verweigert"]),
    Term("einigungsstelle", "Einigungsstelle", isAhead: true),
    Term("nicht_beteiligt", "Nicht beteiligt", or: ["keine Beteiligung", "nein"]),
    Term("nicht_erforderlich", "Nicht erforderlich", or: ["entfällt", "nicht nötig", "nicht notwendig"]),
  ]
}

/// What happens at a place of processing.
public enum PlaceRole: Int, TypedVocabulary {
  case dataCentre, cloud, modelInterface, device, remoteMaintenance, subcontractor
  /// How the cases are written and worded.
  public static let terms = [
    Term("rechenzentrum", "Rechenzentrum", or: ["RZ", "Server", "Hosting"]), Term("cloud", "Cloud"),
    Term("modell_api", "Modellschnittstelle", or: ["API", "Schnittstelle"]),
    Term("endgeraet", "Endgerät", or: ["Smartphone", "Laptop", "PC", "lokal"]),
    Term("fernwartung", "Fernwartung", or: ["Wartung"]),
    Term("unterauftrag", "Unterauftrag", or: ["Unterauftragnehmer", "Unterauftragsverarbeiter", "Subunternehmer"]),
  ]
}

/// The ground for a transfer to a third country, Art. 45 to 49 GDPR.
public enum TransferBasis: Int, TypedVocabulary {
  case adequacy, standardClauses, corporateRules, exception, noPersonalData
  /// How the cases are written and worded.
  public static let terms = [
    Term(
      "angemessenheit_45", "Angemessenheitsbeschluss (Art. 45 DSGVO)",
      or: ["Angemessenheitsbeschluss", "Data Privacy Framework"]),
    Term("scc_46", "Standardvertragsklauseln (Art. 46 DSGVO)", or: ["Standardvertragsklauseln", "SCC"]),
    Term("bcr_47", "Verbindliche interne Vorschriften (Art. 47 DSGVO)", or: ["BCR"]),
    Term("ausnahme_49", "Ausnahme (Art. 49 DSGVO)"),
    Term("keine_personenbezogenen_daten", "Keine personenbezogenen Daten"),
  ]
}

/// Which documents may be entered.
public enum PermittedInput: Int, TypedVocabulary {
  case publicOnly, internalDocuments, personal, classified
  /// How the cases are written and worded.
  public static let terms = [
    Term("oeffentlich", "Öffentliche Inhalte"), Term("intern", "Interne Dokumente"),
    Term("personenbezogen", "Personenbezogene Daten", or: ["Personendaten"]),
    Term("vs_nfd", "VS – Nur für den Dienstgebrauch"),
  ]
}

/// Who built it.
public enum Development: Int, TypedVocabulary {
  case inHouse, stateITService, external, joint, offTheShelf
  /// How the cases are written and worded.
  public static let terms = [
    Term("eigen", "Eigenentwicklung", or: ["intern", "selbst"]), Term("it_nrw", "IT.NRW"),
    Term("extern", "Extern entwickelt", or: ["Dienstleister"]),
    Term("gemeinsam", "Gemeinsam entwickelt"),
    Term("handelsueblich", "Handelsübliches Produkt", or: ["Standardsoftware", "gekauft"]),
  ]
}

/// Where the use is registered in the EU database, Art. 49.
public enum EURegistration: Int, TypedVocabulary {
  case publicSection, nonPublicSection, national, open
  /// How the cases are written and worded.
  public static let terms = [
    Term("oeffentlich", "Öffentlicher Teil"), Term("nicht_oeffentlich", "Nicht öffentlicher Teil (Art. 49 Abs. 4)"),
    Term("national", "Nationale Registrierung (Art. 49 Abs. 5)"),
    Term("offen", "Offen", or: ["unklar", "unbekannt", "nein"], admitsIgnorance: true),
  ]
}

/// How a gap is explained.
public enum GapState: Int, TypedVocabulary {
  case unknown, inProgress, notApplicable, withheld
  /// How the cases are written and worded.
  public static let terms = [
    Term("unbekannt", "Unbekannt", or: ["unklar", "keine Angabe"], admitsIgnorance: true),
    Term("in_arbeit", "In Arbeit"),
    Term("entfaellt", "Entfällt", or: ["nicht erforderlich", "nicht zutreffend", "trifft nicht zu"]),
    Term("zurueckgehalten", "Zurückgehalten", or: ["geheim", "vertraulich"]),
  ]
}
