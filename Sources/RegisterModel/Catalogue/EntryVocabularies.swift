/// Where a use stands.
public enum Status: Int, TypedVocabulary {
  case planned, development, trial, inOperation, suspended, retired, forbidden, tolerated, unknown
  /// How the cases are written and worded.
  public static let terms = [
    Term("geplant", "Geplant"), Term("entwicklung", "In Entwicklung"), Term("erprobung", "In Erprobung"),
    Term("in_betrieb", "In Betrieb"), Term("ausgesetzt", "Ausgesetzt"), Term("ausser_betrieb", "Außer Betrieb"),
    Term("untersagt", "Untersagt"), Term("geduldet", "Geduldet (ohne förmliche Freigabe)"),
    Term("unbekannt", "Stand unbekannt", admitsIgnorance: true),
  ]
  /// Whether something is tried out, in regular use or tolerated.
  public var isInUse: Bool { self == .trial || self == .inOperation || self == .tolerated }
}

/// The class under Regulation (EU) 2024/1689: Art. 5, Art. 6, Art. 3(1).
public enum RiskClass: Int, TypedVocabulary {
  case prohibited, high, notHigh, noAISystem, notAssessed
  /// How the cases are written and worded.
  public static let terms = [
    Term("verboten", "Verbotene Praxis (Art. 5)"), Term("hochrisiko", "Hochrisiko-KI-System (Art. 6)"),
    Term("kein_hochrisiko", "Kein Hochrisiko"), Term("kein_ki_system", "Kein KI-System (Art. 3 Nr. 1)"),
    Term("nicht_geprueft", "Nicht geprüft", admitsIgnorance: true),
  ]
}

/// What part the system has in a decision.
public enum DecisionRole: Int, TypedVocabulary {
  case noPart, preparing, recommending, partlyAutomated, fullyAutomated, unclear
  /// How the cases are written and worded.
  public static let terms = [
    Term("keine", "Keine"), Term("vorbereitend", "Vorbereitend"), Term("empfehlend", "Empfehlend"),
    Term("teilautomatisiert", "Teilautomatisiert"), Term("vollautomatisiert", "Vollautomatisiert"),
    Term("ungeklaert", "Ungeklärt", admitsIgnorance: true),
  ]
  /// Whether it recommends or decides, alone or in part.
  public var recommendsOrDecides: Bool { [.recommending, .partlyAutomated, .fullyAutomated].contains(self) }
}

/// Whether personal data are processed.
public enum PersonalData: Int, TypedVocabulary {
  case none, yes, specialCategories, unknown
  /// How the cases are written and worded.
  public static let terms = [
    Term("nein", "Nein"), Term("ja", "Ja"), Term("besondere_kategorien", "Ja, besondere Kategorien (Art. 9 DSGVO)"),
    Term("unbekannt", "Unbekannt", admitsIgnorance: true),
  ]
}

/// The kind of technology.
public enum Technology: Int, TypedVocabulary {
  case languageModel, classification, forecast, imageRecognition, speechRecognition, translation, chatbot, ruleBased
  case roboticProcess, search, optimisation, other
  /// How the cases are written and worded.
  public static let terms = [
    Term("sprachmodell", "Sprachmodell"), Term("klassifikation", "Klassifikation"), Term("prognose", "Prognose"),
    Term("bilderkennung", "Bilderkennung"), Term("spracherkennung", "Spracherkennung"),
    Term("uebersetzung", "Übersetzung"), Term("chatbot", "Chatbot"), Term("regelbasiert", "Regelbasiertes System"),
    Term("rpa", "Automatisierung von Abläufen (RPA)"), Term("suche", "Suche und Verknüpfung"),
    Term("optimierung", "Optimierung"), Term("sonstige", "Sonstige"),
  ]
}

/// Who is affected by the outcome.
public enum Affected: Int, TypedVocabulary {
  case employees, citizens, businesses, minors, pupils, students, prisoners, suspects, refugees, applicants, others
  /// How the cases are written and worded.
  public static let terms = [
    Term("beschaeftigte", "Beschäftigte"), Term("buerger", "Bürgerinnen und Bürger"),
    Term("unternehmen", "Unternehmen"), Term("minderjaehrige", "Minderjährige"),
    Term("schueler", "Schülerinnen und Schüler"), Term("studierende", "Studierende"),
    Term("gefangene", "Gefangene"), Term("beschuldigte", "Beschuldigte und Verdächtige"),
    Term("gefluechtete", "Geflüchtete"), Term("antragstellende", "Antragstellende"), Term("sonstige", "Sonstige"),
  ]
}

/// The topic area; benefits, recruitment, exams and emergencies hint at Annex III (rule R54).
public enum Topic: Int, TypedVocabulary {
  case administration, taxes, police, justice, prison, school, university, economy, agriculture, environment, water
  case traffic, geodata, health, work, migration, benefits, recruitment, exams, emergency, media, research, security
  case building, enquiries, other
  /// How the cases are written and worded.
  public static let terms = [
    Term("verwaltung", "Innere Verwaltung"), Term("steuern", "Steuern und Finanzen"), Term("polizei", "Polizei"),
    Term("justiz", "Justiz"), Term("justizvollzug", "Justizvollzug"), Term("schule", "Schule"),
    Term("hochschule", "Hochschule"), Term("wirtschaft", "Wirtschaft"),
    Term("landwirtschaft", "Land- und Forstwirtschaft"), Term("umwelt", "Umwelt"),
    Term("wasser", "Wasser und Hochwasser"),
    Term("verkehr", "Verkehr"), Term("geodaten", "Vermessung und Geodaten"), Term("gesundheit", "Gesundheit"),
    Term("arbeit", "Arbeit und Soziales"), Term("migration", "Flucht und Integration"),
    Term("leistungen", "Öffentliche Leistungen und Förderung"), Term("personal", "Personalauswahl"),
    Term("pruefungen", "Prüfungen"), Term("notruf", "Notruf und Rettung"), Term("medien", "Medien"),
    Term("forschung", "Forschung"), Term("sicherheit", "Innere Sicherheit"), Term("bauen", "Bauen und Wohnen"),
    Term("buergeranliegen", "Anliegen von Bürgerinnen und Bürgern"), Term("sonstiges", "Sonstiges"),
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
    Term("keine", "Keine", standsAlone: true),
  ]
}

/// Yes, no or not known, for questions that rules ask.
public enum Answer: Int, TypedVocabulary {
  case yes, no, unknown
  /// How the cases are written and worded.
  public static let terms = [
    Term("ja", "Ja"), Term("nein", "Nein"), Term("unbekannt", "Unbekannt", admitsIgnorance: true),
  ]
}

/// Whether something is an AI system under Art. 3(1).
public enum AISystemAnswer: Int, TypedVocabulary {
  case yes, no, unclear
  /// How the cases are written and worded.
  public static let terms = [Term("ja", "Ja"), Term("nein", "Nein"), Term("unklar", "Unklar", admitsIgnorance: true)]
}

/// Whether a decision leaves the authority discretion; § 35a VwVfG NRW excludes full automation then.
public enum Discretion: Int, TypedVocabulary {
  case yes, no
  /// How the cases are written and worded.
  public static let terms = [Term("ja", "Ja"), Term("nein", "Nein")]
}

/// What a legal basis carries.
public enum BasisKind: Int, TypedVocabulary {
  case task, processing, organisation, experiment
  /// How the cases are written and worded.
  public static let terms = [
    Term("aufgabe", "Aufgabe"), Term("datenverarbeitung", "Datenverarbeitung"), Term("organisation", "Organisation"),
    Term("erprobung", "Erprobung"),
  ]
}

/// The kind of an assessment.
public enum AssessmentKind: Int, TypedVocabulary {
  case fundamentalRights, dataProtection, staff, accessibility, security, other
  /// How the cases are written and worded.
  public static let terms = [
    Term("gfa", "Grundrechte-Folgenabschätzung"), Term("dsfa", "Datenschutz-Folgenabschätzung"),
    Term("personal", "Folgen für Beschäftigte"), Term("barrierefreiheit", "Barrierefreiheit"),
    Term("sicherheit", "Informationssicherheit"), Term("sonstige", "Sonstige"),
  ]
}

/// Where an assessment stands.
public enum AssessmentState: Int, TypedVocabulary {
  case done, inProgress, missing, notRequired
  /// How the cases are written and worded.
  public static let terms = [
    Term("vorhanden", "Vorhanden"), Term("in_arbeit", "In Arbeit", isAhead: true),
    Term("fehlt", "Fehlt", admitsIgnorance: true, isAhead: true), Term("nicht_erforderlich", "Nicht erforderlich"),
  ]
}

/// Where the staff council stands.
public enum CoDetermination: Int, TypedVocabulary {
  case agreed, serviceAgreement, pending, refused, conciliation, notInvolved, notRequired
  /// How the cases are written and worded.
  public static let terms = [
    Term("zugestimmt", "Zugestimmt"), Term("dienstvereinbarung", "Dienstvereinbarung"),
    Term("im_verfahren", "Im Verfahren", isAhead: true), Term("abgelehnt", "Abgelehnt"),
    Term("einigungsstelle", "Einigungsstelle", isAhead: true),
    Term("nicht_beteiligt", "Nicht beteiligt"), Term("nicht_erforderlich", "Nicht erforderlich"),
  ]
}

/// What happens at a place of processing.
public enum PlaceRole: Int, TypedVocabulary {
  case dataCentre, cloud, modelInterface, device, remoteMaintenance, subcontractor
  /// How the cases are written and worded.
  public static let terms = [
    Term("rechenzentrum", "Rechenzentrum"), Term("cloud", "Cloud"), Term("modell_api", "Modellschnittstelle"),
    Term("endgeraet", "Endgerät"), Term("fernwartung", "Fernwartung"), Term("unterauftrag", "Unterauftrag"),
  ]
}

/// The ground for a transfer to a third country, Art. 45 to 49 GDPR.
public enum TransferBasis: Int, TypedVocabulary {
  case adequacy, standardClauses, corporateRules, exception, noPersonalData
  /// How the cases are written and worded.
  public static let terms = [
    Term("angemessenheit_45", "Angemessenheitsbeschluss (Art. 45 DSGVO)"),
    Term("scc_46", "Standardvertragsklauseln (Art. 46 DSGVO)"),
    Term("bcr_47", "Verbindliche interne Vorschriften (Art. 47 DSGVO)"),
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
    Term("personenbezogen", "Personenbezogene Daten"), Term("vs_nfd", "VS – Nur für den Dienstgebrauch"),
  ]
}

/// Who built it.
public enum Development: Int, TypedVocabulary {
  case inHouse, stateITService, external, joint, offTheShelf
  /// How the cases are written and worded.
  public static let terms = [
    Term("eigen", "Eigenentwicklung"), Term("it_nrw", "IT.NRW"), Term("extern", "Extern entwickelt"),
    Term("gemeinsam", "Gemeinsam entwickelt"), Term("handelsueblich", "Handelsübliches Produkt"),
  ]
}

/// Where the use is registered in the EU database, Art. 49.
public enum EURegistration: Int, TypedVocabulary {
  case publicSection, nonPublicSection, national, open
  /// How the cases are written and worded.
  public static let terms = [
    Term("oeffentlich", "Öffentlicher Teil"), Term("nicht_oeffentlich", "Nicht öffentlicher Teil (Art. 49 Abs. 4)"),
    Term("national", "Nationale Registrierung (Art. 49 Abs. 5)"), Term("offen", "Offen", admitsIgnorance: true),
  ]
}

/// How a gap is explained.
public enum GapState: Int, TypedVocabulary {
  case unknown, inProgress, notApplicable, withheld
  /// How the cases are written and worded.
  public static let terms = [
    Term("unbekannt", "Unbekannt", admitsIgnorance: true), Term("in_arbeit", "In Arbeit"),
    Term("entfaellt", "Entfällt"), Term("zurueckgehalten", "Zurückgehalten"),
  ]
}
