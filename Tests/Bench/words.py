"""Word lists and sentence patterns of the generated register: German as it stands in official texts."""

MINISTRIES = ["fm", "im", "jm", "mags", "mbeim", "mhkbd", "mkjfgfi", "mkw", "mlv", "msb", "munv", "mwike", "stk"]

CITIES = [
    "Köln", "Düsseldorf", "Dortmund", "Essen", "Duisburg", "Bochum", "Wuppertal", "Bielefeld", "Bonn", "Münster",
    "Mönchengladbach", "Gelsenkirchen", "Aachen", "Krefeld", "Oberhausen", "Hagen", "Hamm", "Mülheim an der Ruhr",
    "Leverkusen", "Solingen", "Herne", "Neuss", "Paderborn", "Recklinghausen", "Bottrop", "Remscheid", "Siegen", "Moers",
    "Gütersloh", "Witten", "Iserlohn", "Düren", "Ratingen", "Lünen", "Marl", "Velbert", "Minden", "Viersen", "Arnsberg",
    "Detmold", "Höxter", "Kleve", "Wesel", "Soest", "Unna", "Euskirchen", "Coesfeld", "Steinfurt", "Warendorf", "Olpe",
]

AUTHORITIES = [
    "Bezirksregierung", "Finanzamt", "Polizeipräsidium", "Landesbetrieb", "Schulamt", "Straßenbauamt", "Regionalforstamt",
    "Landesamt, Außenstelle", "Hochschule", "Studierendenwerk", "Katasterstelle", "Versorgungsamt", "Prüfungsamt",
    "Materialprüfungsamt, Standort", "Justizvollzugsanstalt", "Arbeitsschutzdezernat", "Umweltdezernat", "Eichamt",
]

UNITS = ["Referat", "Dezernat", "Sachgebiet", "Stabsstelle"]

KINDS = [
    "Sprachassistent", "Dokumentenleser", "Bilderkennung", "Textklassifikation", "Auskunftsdienst", "Prognose",
    "Übersetzungshilfe", "Vorprüfung", "Protokollhilfe", "Schwärzungswerkzeug", "Plausibilitätsprüfung", "Suchhilfe",
    "Bedarfsplanung", "Spracherkennung", "Zusammenfassung", "Einsatzplanung", "Kartierung", "Mustererkennung",
    "Posteingangssortierung", "Lagebild", "Qualitätskontrolle", "Formularhilfe", "Anonymisierung", "Routenplanung",
]

SUBJECTS = [
    "Förderanträge", "Bauakten", "Luftbilder", "Verkehrszählungen", "Anfragen von Bürgerinnen und Bürgern", "Steuererklärungen",
    "Wasserstände", "Personalakten", "Gutachten", "Schulstatistiken", "Waldflächen", "Brückenprüfungen", "Widersprüche",
    "Vergabeunterlagen", "Landtagsanfragen", "Katasterkarten", "Messreihen", "Beschwerden", "Rechnungen", "Notrufe",
    "Lehrpläne", "Protokolle", "Archivgut", "Pressemitteilungen", "Fundstellen", "Ladungen", "Akteneinsichten",
    "Genehmigungsverfahren", "Bodenproben", "Emissionsdaten", "Studienanträge", "Stellungnahmen", "Gesetzentwürfe",
]

ACTORS = [
    "Die Sachbearbeitung", "Das zuständige Referat", "Die Geschäftsstelle", "Die Leitung", "Der Fachdienst", "Die Prüfstelle",
    "Das Landesamt", "Die Bezirksregierung", "Der Personalrat", "Die Datenschutzbeauftragte", "Die Projektgruppe",
    "Der Landesbetrieb IT.NRW", "Die Hausspitze", "Das Ministerium", "Die Fachaufsicht", "Die IT-Leitstelle",
]

VERBS = [
    "prüft", "liest", "bewertet", "ordnet", "bestätigt", "korrigiert", "verwirft", "übernimmt", "dokumentiert", "veröffentlicht",
    "archiviert", "vergleicht", "überwacht", "erläutert",
]

THINGS = [
    "jeden Vorschlag", "die Ergebnisse", "eine Stichprobe", "die Trefferlisten", "alle Zweifelsfälle", "die Kennzahlen",
    "den Entwurf", "die Einordnung", "die Zugriffe", "die Protokolldaten", "die Rückmeldungen", "den Quartalsbericht",
    "die Fehlerquote", "die Vorauswahl", "die Textbausteine",
]

TIMES = [
    "vor der Freigabe", "einmal im Quartal", "am selben Arbeitstag", "innerhalb von zwei Wochen", "nach Abschluss des Verfahrens",
    "zu Beginn jedes Monats", "in der wöchentlichen Runde", "nach dem Vier-Augen-Prinzip", "ohne Zutun des Systems",
    "bei jeder Änderung des Modells", "nach einer Schulung", "auf Grundlage der Dienstanweisung",
]

REASONS = [
    "weil die Bearbeitung bisher mehrere Wochen dauerte", "damit Fristen eingehalten werden", "weil Fachkräfte fehlen",
    "damit gleiche Fälle gleich behandelt werden", "weil die Zahl der Eingänge seit 2022 gestiegen ist",
    "damit Auskünfte auch abends möglich sind", "weil Papierakten digitalisiert wurden",
    "damit die Beschäftigten mehr Zeit für Beratung haben", "weil die bisherige Software abgelöst wird",
    "damit seltene Fälle früher auffallen", "weil der Landesrechnungshof eine Prüfung angeregt hat",
]

FACTS = [
    "Eine Entscheidung trifft das System nicht", "Eingaben werden nicht zum Training verwendet", "Das Modell läuft im Landesrechenzentrum",
    "Die Trefferquote lag in der Erprobung bei {n} %", "Im ersten Jahr wurden {n}.{m} Vorgänge bearbeitet", "Die Daten werden nach {k} Monaten gelöscht",
    "Der Quelltext liegt der Behörde vor", "Eine Abschaltung ist jederzeit möglich", "Rund {n} Beschäftigte arbeiten damit",
    "Für seltene Sprachen ist die Fehlerquote höher", "Handschriftliche Seiten werden zu {n} % richtig gelesen",
    "Die Genauigkeit wird gegen {m} von Hand geprüfte Fälle gemessen", "Ein Rückbau ist vertraglich geregelt",
    "Der Zugriff ist auf {k} Rollen beschränkt", "Die Oberfläche wurde nach BITV geprüft", "Ergebnisse unter {n} % Sicherheit werden verworfen",
]

OPENERS = [
    "Nach Auskunft der Behörde gilt:", "Im Regelbetrieb heißt das:", "Festgelegt ist:", "Im Ergebnis:", "Bekannt ist bisher:",
    "Aus der Erprobung weiß man:", "Der Bericht hält fest:", "In der Anhörung wurde deutlich:",
]

HEADINGS = [
    "Was das System tut", "Ablauf im Alltag", "Was geprüft wird", "Erfahrungen aus der Erprobung", "Grenzen", "Herkunft der Daten",
    "Beteiligung der Beschäftigten", "Was noch offen ist", "Wie es weitergeht", "Vergleich mit dem alten Verfahren",
    "Rückmeldungen aus der Praxis", "Technischer Aufbau", "Kosten und Nutzen", "Schutz vor Fehlern", "Auswahl des Anbieters",
]

SUBHEADINGS = ["Im Einzelnen", "Ein Beispiel", "Zahlen", "Einwände", "Zum Begriff", "Verantwortung"]

ITEMS = [
    "Eingang und Vorsortierung der {s}", "Abgleich mit dem Bestand", "Hinweis auf fehlende Angaben", "Vorschlag einer Zuständigkeit",
    "Zusammenfassung auf höchstens einer Seite", "Kennzeichnung von Zweifelsfällen", "Übergabe an die Fachanwendung",
    "Stichprobe durch eine zweite Person", "Rückmeldung an die Projektgruppe", "Löschung nach Ablauf der Frist",
]

PUBLISHERS = [
    "Landtag NRW", "Behörden Spiegel", "eGovernment Computing", "Kommune21", "KI.NRW", "WDR", "Rheinische Post", "Landesbetrieb IT.NRW",
    "Ministerium, Pressestelle", "Landesrechnungshof NRW", "Kölner Stadt-Anzeiger", "Westfälische Nachrichten", "NRW.Bank",
]

VENDORS = [
    ("Landesbetrieb IT.NRW", "DE"), ("Aleph Alpha", "DE"), ("Mistral AI", "FR"), ("SAP", "DE"), ("Microsoft", "US"), ("OpenAI", "US"),
    ("DeepL", "DE"), ("Materna", "DE"), ("Dataport", "DE"), ("Fraunhofer IAIS", "DE"), ("adesso", "DE"), ("Atos", "FR"),
    ("Swisscom", "CH"), ("T-Systems", "DE"), ("Google", "US"), ("msg systems", "DE"), ("Tietoevry", "FI"), ("KPN", "NL"),
]

MODELS = ["Mistral Large", "Llama 3", "GPT-4o", "Luminous", "Pharia", "Gemma 2", "Qwen 2.5", "Teuken-7B", "BERT", "Whisper", "YOLOv8"]

PLACES_EU = [("Düsseldorf", "DE"), ("Hagen", "DE"), ("Köln", "DE"), ("Frankfurt am Main", "DE"), ("Paris", "FR"), ("Dublin", "IE"),
             ("Amsterdam", "NL"), ("Wien", "AT"), ("Helsinki", "FI"), ("Luxemburg", "LU"), ("Warschau", "PL"), ("Stockholm", "SE")]
PLACES_ELSEWHERE = [("Ashburn, Virginia", "US"), ("Zürich", "CH"), ("London", "GB"), ("Tel Aviv", "IL"), ("Tokio", "JP"), ("Bengaluru", "IN")]

NORMS = [
    ("Art. 6", "DSGVO", "datenverarbeitung"), ("§ 3", "DSG NRW", "datenverarbeitung"), ("§ 12", "EGovG NRW", "organisation"),
    ("§ 18", "DSG NRW", "datenverarbeitung"), ("§ 120", "SchulG NRW", "datenverarbeitung"), ("§ 121", "SchulG NRW", "datenverarbeitung"),
    ("§ 88", "AO", "aufgabe"), ("§ 21", "EGovG NRW", "organisation"), ("§ 3", "EGovG NRW", "organisation"),
]

TOPICS = [
    "verwaltung", "steuern", "polizei", "justiz", "justizvollzug", "schule", "hochschule", "wirtschaft", "landwirtschaft", "umwelt",
    "wasser", "verkehr", "geodaten", "gesundheit", "arbeit", "migration", "medien", "forschung", "sicherheit", "bauen",
    "buergeranliegen", "sonstiges",
]
TOPICS_NEAR_ANNEX_III = ["leistungen", "personal", "pruefungen", "notruf"]
TECHNOLOGIES = [
    "sprachmodell", "klassifikation", "prognose", "bilderkennung", "spracherkennung", "uebersetzung", "regelbasiert", "rpa",
    "suche", "optimierung", "sonstige",
]
AFFECTED = [
    "beschaeftigte", "buerger", "unternehmen", "minderjaehrige", "schueler", "studierende", "gefangene", "beschuldigte",
    "gefluechtete", "antragstellende", "sonstige",
]
KEYWORDS = ["Akte", "Antrag", "Bescheid", "Chatbot", "Fördermittel", "Digitalisierung", "Modell", "OCR", "Sprachmodell", "Statistik",
            "Verfahren", "Prüfung", "Bürgerservice", "Auskunft", "Register", "Wald", "Wasser", "Verkehr", "Schule", "Steuer"]
