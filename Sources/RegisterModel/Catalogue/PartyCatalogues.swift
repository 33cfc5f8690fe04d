extension FieldCatalogue {
  /// The fields of `ressorts/<kuerzel>/ressort.md`.
  public static let ministry = FieldCatalogue([
    Field("kuerzel", "Kürzel", .slug, .mandatory, help: "Wie der Ordner, in kleinen Buchstaben."),
    Field("abkuerzung", "Abkürzung", .text(limit: 20), .mandatory, help: "Wie sie geschrieben wird, etwa MHKBD."),
    Field("name", "Name", .text(limit: 200), .mandatory, help: "Voller amtlicher Name."),
    Field("gueltig_ab", "Gültig ab", .date), Field("gueltig_bis", "Gültig bis", .date),
    Field("nachfolger", "Nachfolger", .ministryCode, help: "Kürzel des Ressorts, das die Aufgaben übernommen hat."),
    Field("webseite", "Webseite", .url), Field("kontakt", "Kontakt", .email),
    Field("ki_zustaendige_rolle", "Zuständige Rolle für KI", .text(limit: 200)),
    Field(
      "meldung", "Meldung an das Register",
      .map([
        Field("stand", "Stand", .term(Vocabulary(ReportState.self)), .mandatory),
        Field("datum", "Datum", .date, isPast: true),
        Field("verantwortet_von", "Verantwortet von", .text(limit: 150)),
      ]), .mandatory, help: "gemeldet, fehlanzeige (kein Einsatz, mit Datum und Rolle) oder ausstehend."),
    Field(
      "generative_ki", "Regel für allgemeine KI-Werkzeuge",
      .list(
        .map([
          Field("werkzeug", "Werkzeug", .text(limit: 100), .mandatory),
          Field("regel", "Regel", .term(Vocabulary(ToolRule.self)), .mandatory),
          Field("seit", "Seit", .date, isPast: true),
          Field("erlaeuterung", "Erläuterung", .text(limit: 500)),
          Field("dienstanweisung_url", "Dienstanweisung", .url),
        ]))),
    Field(
      "moratorium", "Moratorium",
      .map([
        Field("seit", "Seit", .date, .mandatory, isPast: true), Field("bis", "Bis", .date),
        Field("umfang", "Umfang", .text(limit: 500), .mandatory), Field("url", "Adresse", .url),
      ])),
    .formerAddresses,
    .sources,
  ])

  /// The fields of a law in `normen/`.
  public static let law = FieldCatalogue([
    Field("gesetz", "Gesetz", .text(limit: 80), .mandatory, help: "Kurzform, wie sie in Einträgen zitiert wird."),
    Field("name", "Name", .text(limit: 400), .mandatory), .furtherNames,
    Field("fundstelle", "Fundstelle", .text(limit: 300)),
    Field("url", "Adresse", .url), Field("quelle", "Quelle", .text(limit: 300), .mandatory),
    Field("geprueft_am", "Geprüft am", .date, .mandatory), Field("hinweis", "Hinweis", .text(limit: 1000)),
    Field(
      "normen", "Normen",
      .list(
        .map([
          Field("norm", "Norm", .text(limit: 40), .mandatory), Field("titel", "Titel", .text(limit: 300)),
          Field("geeignet_fuer", "Geeignet für", .list(.term(Vocabulary(BasisKind.self)))),
          Field("gilt_ab", "Gilt ab", .date), Field("gilt_bis", "Gilt bis", .date), Field("url", "Adresse", .url),
          Field("hinweis", "Hinweis", .text(limit: 500)),
        ])), .mandatory),
    Field(
      "auskunft", "Auskunft nach diesem Gesetz",
      .map([
        Field("name", "Name", .text(limit: 200), .mandatory),
        Field("anspruch", "Anspruch", .text(limit: 80), .mandatory),
        Field("antwort", "Antwort", .text(limit: 200), .mandatory),
        Field("ausnahmen", "Ausnahmen", .list(.text(limit: 40)), .mandatory),
      ]),
      help:
        "Wie Leserinnen und Leser nach dem fragen, was fehlt, und was zurückgehalten werden darf; nur bei einem Gesetz über den Zugang zu Informationen. Der Name hat seinen Artikel („das Informationsfreiheitsgesetz“), Anspruch und Ausnahmen nennen Normen ohne das Gesetz, die Antwort ist ein Satz."
    ),
    Field(
      "aufsicht", "Aufsichtsbehörde",
      .map([
        Field("name", "Name", .text(limit: 200), .mandatory),
        Field("abkuerzung", "Abkürzung", .text(limit: 40)), Field("url", "Adresse", .url),
      ]),
      help:
        "Wer Beschwerden zum Datenschutz entgegennimmt; nur bei einem Gesetz über den Datenschutz. Der Name hat seinen Artikel („die Landesbeauftragte für Datenschutz“)."
    ),
  ])

  /// The fields of a date table in `fristen/`.
  public static let duties = FieldCatalogue([
    Field("titel", "Titel", .text(limit: 200), .mandatory),
    Field(
      "fristen", "Fristen",
      .list(
        .map([
          Field("kuerzel", "Kürzel", .slug, .mandatory), Field("norm", "Norm", .text(limit: 80), .mandatory),
          Field("gesetz", "Gesetz", .text(limit: 80), .mandatory),
          Field("pflicht", "Pflicht", .text(limit: 400), .mandatory), Field("gilt_ab", "Gilt ab", .date, .mandatory),
          Field("bestand_ab", "Für Bestandssysteme ab", .date), Field("strittig", "Strittig", .text(limit: 500)),
          Field("quelle", "Quelle", .text(limit: 300), .mandatory),
          Field("geprueft_am", "Geprüft am", .date, .mandatory),
        ])), .mandatory),
  ])

  /// The fields of `laender.md`: codes, names and data protection areas.
  public static let countries = FieldCatalogue([
    Field("geprueft_am", "Geprüft am", .date, .mandatory), Field("quelle", "Quelle", .text(limit: 300), .mandatory),
    Field(
      "laender", "Länder",
      .list(
        .map([
          Field("code", "Code", .text(limit: 2), .mandatory), Field("name", "Name", .text(limit: 80), .mandatory),
          .furtherNames, Field("raum", "Raum", .term(Vocabulary(DataProtectionArea.self)), .mandatory),
        ])), .mandatory),
  ])

  /// The fields of `entfernt.md`: why entries that were published are gone.
  public static let removals = FieldCatalogue([
    Field(
      "eintraege", "Entfernte Einträge",
      .list(
        .map([
          Field("id", "Kennung", .entryID, .mandatory), Field("grund", "Grund", .text(limit: 500), .mandatory),
        ])), .mandatory, help: "Die Kennungen veröffentlichter Einträge, deren Datei gelöscht ist, und warum.")
  ])

  /// The fields of a page in `seiten/`.
  public static let page = FieldCatalogue([
    Field("titel", "Titel", .text(limit: 150), .mandatory),
    Field("pfad", "Pfad", .slug, help: "Adresse der Seite; ohne Angabe der Dateiname."),
    Field("kurzbeschreibung", "Kurzbeschreibung", .text(limit: 400), .mandatory),
    Field("navigation", "In der Navigation", .term(Vocabulary(Placement.self))),
    Field("reihenfolge", "Reihenfolge", .number),
    Field(
      "suchwoerter", "Suchwörter", .list(.text(limit: 60)),
      help: "Weitere Wörter, unter denen die Suche die Seite findet."),
    .formerAddresses,
    .sources,
  ])

  /// The fields of `portal.md`.
  public static let portal = FieldCatalogue([
    Field("titel", "Titel", .text(limit: 100), .mandatory),
    Field("untertitel", "Untertitel", .text(limit: 200), .mandatory),
    Field("kurzbeschreibung", "Kurzbeschreibung", .text(limit: 400), .mandatory),
    Field("basis_url", "Adresse des Portals", .url, .mandatory),
    Field(
      "gebiet", "Gebiet",
      .map([
        Field("name", "Name", .text(limit: 80), .mandatory, help: "So, wie er hinter „Verwaltung von“ steht."),
        Field(
          "schluessel", "Amtlicher Schlüssel", .text(limit: 8),
          help:
            "Zwei Ziffern für ein Land, drei für einen Regierungsbezirk, fünf für einen Kreis, acht für eine Gemeinde; wer keinen hat, lässt ihn weg."
        ),
      ]), help: "Wessen Verwaltung das Register zeigt; steht auf der Startseite und in Datenkatalogen."),
    Field(
      Portal.prefixKey, "Anfang der Kennungen", .text(limit: nil),
      help:
        "Womit die Kennung jedes Eintrags beginnt, etwa „musterstadt-ki-“: kleine Buchstaben a–z, Ziffern und Bindestriche, am Ende ein Bindestrich, höchstens \(EntryIDForm.longestPrefix) Zeichen. Nach der ersten Veröffentlichung bleibt er, wie er ist."
    ),
    Field("herausgeber", "Herausgeber", .text(limit: 150), .mandatory), Field("kontakt", "Kontakt", .email, .mandatory),
    Field("lizenz", "Lizenz", .text(limit: 40), .mandatory),
    Field("lizenz_url", "Adresse der Lizenz", .url, .mandatory),
    Field(
      "datenbereitsteller", "Datenbereitsteller bei GovData", .text(limit: 80),
      help: "Kürzel aus der Liste dcat-ap.de/def/contributors, etwa openNRW; erst nach der Anmeldung bei GovData."),
    Field("erhebung", "Erhebung", .term(Vocabulary(Collection.self)), .mandatory),
    Field("hinweis", "Hinweis auf jeder Seite", .text(limit: 400), .mandatory),
    Field("eintraege_je_seite", "Einträge je Seite", .number),
    Field(
      "repositorium", "Adresse des öffentlichen Repositoriums", .url,
      help: "Wo sich jede Version eines Eintrags mit git nachprüfen lässt."),
    Field(
      "sicherheit", "Meldung von Sicherheitslücken",
      .map([Field("kontakt", "Kontakt", .email, .mandatory), Field("richtlinie", "Richtlinie", .url)]),
      help: "Wem Schwachstellen des Portals gemeldet werden; steht dann unter /.well-known/security.txt."),
    Field(
      Portal.officeKey, "Koordinierende Stelle",
      .map([
        Field(
          "stand", "Stand", .term(Vocabulary(OfficeState.self)), .mandatory,
          help:
            "Ob das Amt, das die Informationstechnik der Verwaltung koordiniert, besetzt ist; „Nicht vorgesehen“ nur, wo weder Gesetz noch Satzung ein solches Amt kennt."
        ),
        Field("amt", "Amt", .text(limit: 200)), Field("rechtsgrundlage", "Rechtsgrundlage", .text(limit: 200)),
        Field("seit", "Seit", .date, isPast: true),
        Field("belegt_am", "Belegt am", .date, help: "Wann die Quelle das zuletzt sagte.", isPast: true),
        Field("quelle", "Quelle", .text(limit: 300), .mandatory), Field("url", "Adresse", .url),
        Field(
          "erlaeuterung", "Erläuterung", .text(limit: 800),
          help: "Wo kein Amt vorgesehen ist: wo nachgesehen wurde, und wer die Aufgabe stattdessen hat."),
      ]), .mandatory,
      help:
        "Amt, Rechtsgrundlage und Seit sind nötig, ob es besetzt ist oder nicht. Wo kein Amt vorgesehen ist, entfallen sie, und Belegt am und Erläuterung sind nötig."
    ),
    .sources,
  ])
}

extension Field {
  /// The addresses that a ministry's or a text's page had before.
  static let formerAddresses = Field(
    "aliase", "Frühere Adressen", .list(.path), help: "Pfade wie /alt/name/, die auf diese Seite umleiten.")

  /// What a law or a country is called besides.
  static let furtherNames = Field(
    "weitere_namen", "Weitere Namen", .list(.text(limit: 100)),
    help: "Gebräuchliche andere Namen, unter denen danach gesucht wird; jeder gehört nur zu einem.")

  /// The sources of a ministry, a page or the portal.
  static let sources = Field(
    "quellen", "Quellen",
    .list(
      .map([
        Field("titel", "Titel", .text(limit: 300), .mandatory),
        Field("herausgeber", "Herausgeber", .text(limit: 150), .mandatory),
        Field("datum", "Datum", .date, isPast: true),
        Field("url", "Adresse", .url), Field("partei", "Aussage einer Partei oder Interessengruppe", .text(limit: 100)),
      ])))
}

/// Whether a ministry has reported.
public enum ReportState: Int, TypedVocabulary {
  case reported, nilReport, outstanding
  /// How the cases are written and worded.
  public static let terms = [
    Term("gemeldet", "Gemeldet"), Term("fehlanzeige", "Fehlanzeige", or: ["Nullmeldung", "keine Einsätze"]),
    Term("ausstehend", "Keine Meldung", or: ["offen", "fehlt"], isAhead: true),
  ]
}

/// What a ministry's rule says about a general tool.
public enum ToolRule: Int, TypedVocabulary {
  case allowed, restricted, forbidden, noRule
  /// How the cases are written and worded.
  public static let terms = [
    Term("erlaubt", "Erlaubt", or: ["freigegeben", "zulässig", "ja"]),
    Term("eingeschraenkt", "Eingeschränkt erlaubt", or: ["bedingt", "teilweise"]),
    Term("untersagt", "Untersagt", or: ["verboten", "gesperrt", "nein"]),
    Term("keine_regelung", "Keine Regelung", or: ["keine", "ungeregelt"]),
  ]
}

/// Whether a country belongs to the area in which the GDPR lets data move freely.
public enum DataProtectionArea: Int, TypedVocabulary {
  case european, adequate, third
  /// How the cases are written and worded.
  public static let terms = [
    Term("eu_ewr", "EU/EWR", or: ["EU", "EWR"]),
    Term("angemessen", "Drittland mit Angemessenheitsbeschluss", or: ["Angemessenheitsbeschluss"]),
    Term("drittland", "Drittland"),
  ]
}

/// Where a page is linked from.
public enum Placement: Int, TypedVocabulary {
  case header, footer, none
  /// How the cases are written and worded.
  public static let terms = [
    Term("kopf", "Kopf", or: ["oben"]), Term("fuss", "Fuß", or: ["unten"]), Term("nein", "Nirgends", or: ["keine"]),
  ]
}

/// Where the entries come from; decides how an unexplained gap is worded.
public enum Collection: Int, TypedVocabulary {
  case publicSources, reports
  /// How the cases are written and worded.
  public static let terms = [
    Term("oeffentliche_quellen", "Aus öffentlichen Quellen"), Term("behoerdenmeldung", "Meldung der Behörden"),
  ]

  /// What a missing statement was not: „veröffentlicht gefunden“ by whoever looked for it, or „gemeldet“ by whoever was asked.
  public var participle: String {
    switch self {
    case .publicSources: "veröffentlicht gefunden"
    case .reports: "gemeldet"
    }
  }

  /// The same in a table.
  public var shortParticiple: String {
    switch self {
    case .publicSources: "gefunden"
    case .reports: "gemeldet"
    }
  }
}

/// Whether an office is filled, or not even provided for.
public enum OfficeState: Int, TypedVocabulary {
  case filled, vacant, notProvidedFor
  /// How the cases are written and worded.
  public static let terms = [
    Term("besetzt", "Besetzt"), Term("unbesetzt", "Unbesetzt", or: ["vakant"]),
    Term("nicht_vorgesehen", "Nicht vorgesehen", or: ["entfällt", "gibt es nicht", "kein Amt"]),
  ]

  /// The parts that say which office it is.
  private static let identity = ["amt", "rechtsgrundlage", "seit"]

  /// The parts of `koordinierung` that have to be there beside the state: that there is no office has to be answered for like a vacancy.
  public var neededParts: [String] {
    self == .notProvidedFor ? ["belegt_am", "quelle", "erlaeuterung"] : Self.identity + ["quelle"]
  }

  /// The parts that contradict the state.
  public var excludedParts: [String] { self == .notProvidedFor ? Self.identity : [] }
}
