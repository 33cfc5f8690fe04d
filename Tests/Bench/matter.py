"""The front matter of one entry: what every entry says, and a choice of everything it may say."""

from text import fact, sentence, text
from words import (AFFECTED, AUTHORITIES, CITIES, KEYWORDS, KINDS, MODELS, NORMS, PLACES_ELSEWHERE, PLACES_EU, PUBLISHERS, SUBJECTS,
                   TECHNOLOGIES, TOPICS, TOPICS_NEAR_ANNEX_III, UNITS, VENDORS)

LEARNED = {"sprachmodell", "klassifikation", "prognose", "bilderkennung", "spracherkennung", "uebersetzung"}
RECOMMENDING = {"empfehlend", "teilautomatisiert"}
IN_USE = {"erprobung", "in_betrieb", "geduldet"}


def day(rng, first=2019, last=2025):
    return f"{rng.randint(first, last)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"


def partial(rng, first=2019, last=2025):
    return day(rng, first, last)[:rng.choice((4, 7, 10, 10))]


def quoted(value):
    return '"' + value.replace('"', "'") + '"'


def short(rng, limit=120):
    return quoted(fact(rng)[:limit] + ".")


def some(rng, values, most):
    return rng.sample(values, rng.randint(1, most))


def flow(values):
    return "[" + ", ".join(values) + "]"


class Matter:
    """The lines of a front matter under construction; a rule of the register is respected where its fields are chosen."""

    def __init__(self, rng, number, identifier, others):
        self.rng, self.number, self.id, self.others = rng, number, identifier, others
        self.lines, self.keys = [], set()
        self.size = 0

    def put(self, key, *lines):
        """Adds `key` with a value on its line, or with indented lines below it."""
        first, *rest = lines
        self.lines.append(f"{key}: {first}" if first else f"{key}:")
        self.lines += ["  " + line for line in rest]
        self.keys.add(key)
        self.size += sum(map(len, lines)) + 3 * len(lines) + len(key)

    def core(self):
        rng, pick = self.rng, self.rng.choice
        self.kind, self.subject, self.city = pick(KINDS), pick(SUBJECTS), pick(CITIES)
        self.title = f"{self.kind} für {self.subject}, {self.city}"[:96]
        self.put("id", self.id)
        self.put("titel", quoted(self.title))
        self.put("kurzbeschreibung", quoted(f"{self.kind} für {self.subject} in {self.city}. {fact(rng)}."))
        self.choose_use()
        self.choose_risk()
        self.choose_data()
        self.choose_begin()
        if rng.random() < 0.85:
            self.put("kontakt", f"ki-register{self.number % 97}@beispiel-{self.number % 53}.nrw")

    def choose_use(self):
        rng, pick = self.rng, self.rng.choice
        self.status = rng.choices(
            ["in_betrieb", "erprobung", "geplant", "entwicklung", "ausgesetzt", "ausser_betrieb", "geduldet", "unbekannt", "untersagt"],
            [50, 18, 8, 8, 3, 6, 3, 3, 1])[0]
        self.put("status", self.status)
        self.put("status_belegt_am", partial(rng, 2025, 2026)[:7] if self.status != "geplant" else day(rng, 2025, 2025))
        self.near = rng.random() < 0.05
        self.topics = some(rng, TOPICS, 2) if not self.near else [pick(TOPICS_NEAR_ANNEX_III)]
        self.put("themen", flow(self.topics))
        if rng.random() < 0.1:
            self.put("zweck", ">", sentence(rng), sentence(rng))
        elif rng.random() < 0.1:
            self.put("zweck", "|", sentence(rng), sentence(rng))
        else:
            self.put("zweck", quoted(text(rng, 90)))
        self.role = rng.choices(
            ["keine", "vorbereitend", "empfehlend", "teilautomatisiert", "vollautomatisiert", "ungeklaert"], [20, 45, 15, 6, 2, 12])[0]
        self.put("entscheidungsrolle", self.role)
        if self.role == "vollautomatisiert":
            self.put("ermessen", "nein")

    def choose_risk(self):
        rng, pick = self.rng, self.rng.choice
        self.technology = some(rng, TECHNOLOGIES, 2)
        self.put("technik", flow(self.technology))
        classes = ["nicht_geprueft", "kein_hochrisiko", "hochrisiko", "kein_ki_system", "verboten"]
        self.risk = rng.choices(classes, [45, 35, 12, 7, 1])[0]
        if self.near and (self.role in RECOMMENDING or self.role == "vollautomatisiert"):
            self.risk = "hochrisiko"
        self.put("risikoklasse", self.risk)
        self.annex = None
        if self.risk == "hochrisiko":
            if not self.near and rng.random() < 0.1:
                self.put("anhang_i", quoted("Verordnung (EU) 2017/745 über Medizinprodukte"))
            else:
                self.annex = pick(["1a", "1b", "2", "3a", "3b", "4a", "4b", "5a", "5b", "5d", "6a", "6c", "7b", "7c", "8a"])
        elif self.risk == "kein_hochrisiko" and rng.random() < 0.08:
            self.annex = pick(["3b", "4a", "5a", "8a"])
            self.put("ausnahme_art6_3", "", f"buchstabe: {pick('abcd')}", f"begruendung: {short(rng)}")
            self.put("profiling", "nein")
        elif self.risk == "kein_ki_system":
            self.put("ki_system", "", "antwort: nein", f"begruendung: {short(rng)}")
        elif self.risk == "verboten":
            self.put("art5", "", f"buchstabe: {pick('dfgh')}", f"ausnahme: {short(rng)}")
        if self.annex:
            self.put("anhang_iii", quoted(self.annex))

    def choose_data(self):
        rng = self.rng
        self.personal = rng.choices(["nein", "ja", "besondere_kategorien", "unbekannt"], [30, 45, 8, 17])[0]
        self.put("personenbezogene_daten", self.personal)

    def choose_begin(self):
        rng = self.rng
        if self.status in IN_USE or self.status in ("ausgesetzt", "ausser_betrieb"):
            if self.status == "ausser_betrieb" or rng.random() < 0.85:
                self.put("beginn", partial(rng, 2019, 2024))
            if self.status == "ausser_betrieb":
                self.put("ende", partial(rng, 2025, 2025))
            elif self.status == "erprobung" and rng.random() < 0.6:
                self.put("ende", partial(rng, 2025, 2028))
        elif self.status == "geplant":
            self.put("beginn", partial(rng, 2028, 2030))

    def fill(self, size):
        """Adds fields in random order until the front matter has about `size` bytes, then explains what is missing."""
        fields = list(OPTIONAL)
        self.rng.shuffle(fields)
        for add in fields:
            if self.size >= size:
                break
            add(self)
        self.explain()

    def explain(self):
        rng = self.rng
        missing = [key for key in ("beginn", "kontakt") if key not in self.keys]
        if "beginn" in missing and self.status not in IN_USE | {"ausgesetzt"}:
            missing.remove("beginn")
        candidates = [key for key in ("rechtsgrundlagen", "folgenabschaetzungen", "kosten", "nutzen", "schulung", "menschliche_aufsicht",
                                      "vergabe", "quellcode_url") if key not in self.keys]
        missing += rng.sample(candidates, min(len(candidates), rng.randint(0, 1)))
        rows = [row for key in missing for row in explanation(rng, key)]
        if rows:
            self.put("luecken", "", *rows)


def explanation(rng, key):
    kind = rng.random()
    if kind < 0.6:
        return [f"- feld: {key}", "  stand: unbekannt", "  grund: \"In den ausgewerteten Quellen nicht gefunden.\""]
    if kind < 0.75:
        return [f"- {{feld: {key}, stand: in_arbeit, bis: {day(rng, 2026, 2028)}}}"]
    if kind < 0.9:
        return [f"- {{feld: {key}, stand: zurueckgehalten, grundlage: \"§ {rng.randint(6, 9)} IFG NRW\"}}"]
    return [f"- feld: {key}", "  stand: entfaellt", f"  grund: {short(rng)}"]


def field(key, make):
    """An optional field whose lines `make(matter)` returns; none means that it does not fit."""
    def add(matter):
        lines = make(matter)
        if lines:
            matter.put(key, *([lines] if isinstance(lines, str) else lines))
    return add


def url(rng, folder):
    return quoted(f"https://www.beispiel-{rng.randint(1, 999)}.nrw/{folder}/{rng.randint(1000, 99999)}")


def authority(m):
    # Courts are left out: the register hints at Annex III for them.
    return quoted(f"{m.rng.choice(AUTHORITIES)} {m.rng.choice(CITIES)}")


def legal_bases(m):
    rows = [f"- {{norm: {quoted(norm)}, gesetz: {quoted(law)}, art: {kind}}}" for norm, law, kind in some(m.rng, NORMS, 2)]
    return ["", *rows]


def places(m):
    if "system_id" in m.keys:
        return None
    rng, rows, abroad = m.rng, [], False
    for _ in range(rng.randint(1, 2)):
        elsewhere = rng.random() < 0.15
        city, country = rng.choice(PLACES_ELSEWHERE if elsewhere else PLACES_EU)
        abroad |= elsewhere
        role = rng.choice(["rechenzentrum", "rechenzentrum", "cloud", "modell_api", "endgeraet", "fernwartung", "unterauftrag"])
        rows.append(f"- {{ort: {quoted(city)}, land: {country}, betreiber: {quoted(rng.choice(VENDORS)[0])}, rolle: {role}}}")
    if abroad and m.personal in ("ja", "besondere_kategorien"):
        m.put("drittland_grundlage", rng.choice(["angemessenheit_45", "scc_46", "bcr_47", "ausnahme_49"]))
        m.put("drittland_erlaeuterung", short(rng))
    return ["", *rows]


def system_id(m):
    # Entries of one system must agree on class and places, so only those share one that give neither.
    if m.risk != "nicht_geprueft" or "verarbeitungsorte" in m.keys:
        return None
    return f"system-{m.number % 211}"


def assessments(m):
    rng, rows = m.rng, []
    for kind in some(rng, ["dsfa", "gfa", "personal", "barrierefreiheit", "sicherheit"], 2):
        state = rng.choice(["vorhanden", "in_arbeit", "fehlt", "nicht_erforderlich"])
        rows += [f"- art: {kind}", f"  stand: {state}"]
        if state == "vorhanden":
            rows += [f"  datum: {day(rng)}", f"  zusammenfassung: {short(rng)}", f"  gemeldet_am: {day(rng)}"]
        elif state == "nicht_erforderlich":
            rows.append(f"  grund: {short(rng)}")
    return ["", *rows]


def sources(m):
    rng, rows = m.rng, []
    for _ in range(rng.randint(1, 2)):
        rows += [
            f"- titel: {quoted(f'{m.kind} für {m.subject}')}", f"  herausgeber: {quoted(rng.choice(PUBLISHERS))}",
            f"  datum: {partial(rng)}", f"  url: {url(rng, 'meldung')}", f"  belegt: {flow(['status', 'zweck', 'technik'])}"]
    return ["", *rows]


def registration(m):
    if m.risk != "hochrisiko" or not m.annex:
        return None
    if m.annex[0] in "167":
        return "nicht_oeffentlich"
    return "national" if m.annex == "2" else m.rng.choice(["oeffentlich", "offen"])


def transparency(m):
    choices = ["interaktion", "synthetische_inhalte", "deepfake", "oeffentlicher_text", "keine"]
    if "betroffene" not in m.keys:
        choices.append("emotion_biometrie")
    return flow([m.rng.choice(choices)])


def affected(m):
    # Who infers the emotions of employees or pupils breaks the law: such an entry names others.
    blocked = {"beschaeftigte", "schueler"} if "transparenzpflichten" in m.keys else set()
    return flow(some(m.rng, [group for group in AFFECTED if group not in blocked], 3))


def experiment(m):
    if "rechtsgrundlagen" in m.keys or "beginn" not in m.keys or m.rng.random() < 0.5:
        return None
    m.put("experimentierklausel", "", f"verordnung: {quoted('Verordnung zur Erprobung digitaler Verfahren')}", "gueltig_bis: 2025-12-31")
    return ["", "- {norm: \"§ 25a\", gesetz: \"EGovG NRW\", art: erprobung}"]


def when(condition, make):
    return lambda m: make(m) if condition(m) else None


def other_entry(m):
    return m.others.pop() if m.others and m.rng.random() < 0.3 else None


OPTIONAL = [
    field("behoerde", authority),
    field("referat", lambda m: quoted(f"{m.rng.choice(UNITS)} {m.rng.randint(100, 599)}")),
    field("verantwortliche_rolle", lambda m: quoted(f"Leitung {m.rng.choice(UNITS)} {m.rng.randint(100, 599)}")),
    field("webseite", lambda m: url(m.rng, "projekt")),
    field("naechste_pruefung", lambda m: partial(m.rng, 2027, 2028)),
    field("auswertung", lambda m: ["", f"stand: {short(m.rng)}", f"datum: {partial(m.rng)}"]),
    field("umfang", lambda m: quoted(f"{m.rng.randint(100, 90000)} Vorgänge im Jahr")),
    field("nicht_vorgesehen", lambda m: quoted(sentence(m.rng))),
    field("nutzen", lambda m: quoted(sentence(m.rng))),
    field("abwaegung", lambda m: quoted(text(m.rng, 120))),
    field("bisheriges_verfahren", lambda m: quoted(sentence(m.rng))),
    field("betroffene", affected),
    field("nutzende", lambda m: quoted(f"{m.rng.randint(5, 900)} Beschäftigte der Dienststelle")),
    field("menschliche_aufsicht", lambda m: ["", f"rolle: {quoted('Sachbearbeitung')}", f"befugnis: {short(m.rng)}"]),
    field("rechtsgrundlagen", lambda m: experiment(m) or legal_bases(m)),
    field("dienstanweisung", lambda m: ["", f"titel: {quoted('Dienstanweisung zu ' + m.kind)}", f"datum: {partial(m.rng)}"]),
    field("ki_system", when(lambda m: "ki_system" not in m.keys, lambda m: f"{{antwort: {m.rng.choice(['ja', 'unklar'])}}}")),
    field("risikoklasse_geprueft", lambda m: f"{{datum: {day(m.rng)}, rolle: {quoted('KI-Koordination')}}}"),
    field("transparenzpflichten", transparency),
    field("profiling", when(lambda m: "profiling" not in m.keys and m.risk == "hochrisiko", lambda m: m.rng.choice(["ja", "nein", "unbekannt"]))),
    field("eu_registrierung", registration),
    field("eu_registriert_am", when(lambda m: registration(m) == "oeffentlich", lambda m: day(m.rng))),
    field("eu_datenbank_url", when(lambda m: m.annex and m.annex[0] in "345", lambda m: url(m.rng, "eu-datenbank"))),
    field("folgenabschaetzungen", assessments),
    field("risiken", lambda m: ["", f"- risiko: {short(m.rng)}", f"  massnahme: {short(m.rng)}"]),
    field("grenzen", lambda m: quoted(sentence(m.rng))),
    field("leistungskennzahlen", lambda m: ["", f"- {{kennzahl: Trefferquote, wert: {quoted(f'{m.rng.randint(70, 99)} %')}, stand: {partial(m.rng)}}}"]),
    field("ueberwachung", lambda m: quoted(sentence(m.rng))),
    field("vorfaelle", lambda m: ["", f"- datum: {day(m.rng)}", f"  beschreibung: {short(m.rng)}", f"  massnahme: {short(m.rng)}"]),
    field("protokolle_monate", lambda m: str(m.rng.randint(3, 36))),
    field("externe_pruefung", lambda m: ["", f"- stelle: {quoted('Landesrechnungshof')}", f"  ergebnis: {short(m.rng)}", f"  datum: {day(m.rng)}"]),
    field("datenquellen", lambda m: ["", f"- {{name: {quoted(m.rng.choice(SUBJECTS))}, art: Fachverfahren}}", f"- {{name: {quoted(m.rng.choice(SUBJECTS))}}}"]),
    field("trainingsdaten", when(lambda m: LEARNED & set(m.technology), lambda m: quoted(sentence(m.rng)))),
    field("training_mit_eingaben", lambda m: m.rng.choice(["ja", "nein", "unbekannt"])),
    field("zulaessige_eingaben", lambda m: flow(some(m.rng, ["oeffentlich", "intern", "personenbezogen", "vs_nfd"], 2))),
    field("verarbeitungsverzeichnis", lambda m: quoted(f"VVT {m.rng.randint(1, 900)}/{m.rng.randint(2019, 2026)}")),
    field("speicherdauer", lambda m: quoted(f"{m.rng.randint(1, 36)} Monate")),
    field("verarbeitungsorte", places),
    field("konzernsitz_land", lambda m: m.rng.choice(VENDORS)[1]),
    field("funktionsweise", lambda m: quoted(text(m.rng, 120))),
    field("system", lambda m: f"{{name: {quoted(f'{m.kind} {m.rng.randint(1, 99)}')}, version: {quoted(f'{m.rng.randint(1, 9)}.{m.rng.randint(0, 9)}')}}}"),
    field("system_id", system_id),
    field("anbieter", lambda m: ["", *(f"- {{name: {quoted(name)}, land: {land}, rolle: Anbieter}}" for name, land in some(m.rng, VENDORS, 2))]),
    field("auftragsverarbeitung", lambda m: f"{{stand: {quoted('Vertrag geschlossen')}, datum: {day(m.rng)}}}"),
    field("modell", lambda m: ["", f"- {{name: {quoted(m.rng.choice(MODELS))}, anbieter: {quoted(m.rng.choice(VENDORS)[0])}}}"]),
    field("entwicklung", lambda m: m.rng.choice(["eigen", "it_nrw", "extern", "gemeinsam", "handelsueblich"])),
    field("quellcode_url", lambda m: url(m.rng, "quelltext")),
    field("sicherheitsfreigabe", lambda m: f"{{stand: erteilt, datum: {day(m.rng)}, stelle: {quoted('Informationssicherheit')}}}"),
    field("schulung", lambda m: ["", "stand: verpflichtend", f"text: {short(m.rng)}", f"seit: {partial(m.rng)}"]),
    field("mitbestimmung", lambda m: f"{{stand: {m.rng.choice(['zugestimmt', 'dienstvereinbarung', 'im_verfahren', 'nicht_beteiligt', 'abgelehnt'])}, datum: {day(m.rng)}}}"),
    field("hinweis_an_betroffene", lambda m: ["", "art: Hinweis im Bescheid", f"text: {short(m.rng)}"]),
    field("rechtsbehelf", lambda m: quoted("Widerspruch bei der Dienststelle binnen eines Monats.")),
    field("barrierefreiheit", lambda m: f"{{stand: {quoted('BITV 2.0 teilweise erfüllt')}}}"),
    field("vergabe", lambda m: f"{{verfahren: {quoted('Verhandlungsvergabe mit Teilnahmewettbewerb')}}}"),
    field("kosten", lambda m: ["", f"- {{jahr: {m.rng.randint(2020, 2026)}, euro: {m.rng.randint(1000, 900000)}, art: Lizenzen}}"]),
    field("drucksachen", lambda m: ["", f"- {{nummer: {quoted(f'18/{m.rng.randint(1000, 19999)}')}, titel: {quoted('Kleine Anfrage zu ' + m.subject)}}}"]),
    field("vorgaenger", other_entry),
    field("nachfolger", other_entry),
    field("quellen", sources),
    field("suchwoerter", lambda m: flow(some(m.rng, KEYWORDS, 4))),
    field("aliase", when(lambda m: m.rng.random() < 0.2, lambda m: f"[/alt/{m.id}/]")),
    field("aenderungsnotiz", lambda m: short(m.rng)),
]
