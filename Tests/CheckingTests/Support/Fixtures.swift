import Diagnostics
import RegisterModel

typealias Fields = [(String, Given)]

extension Fields {
  /// These fields with others in place of or behind them.
  func with(_ changes: Fields) -> Fields {
    filter { field in !changes.contains { $0.0 == field.0 } } + changes
  }

  func without(_ keys: String...) -> Fields { filter { !keys.contains($0.0) } }
}

/// An entry on which no numbered rule has anything to say.
let quiet: Fields = [
  ("id", "nrw-ki-0001"), ("titel", "Probe"), ("kurzbeschreibung", "Zeigt etwas."), ("kontakt", "ki@example.invalid"),
  ("themen", ["verwaltung"]), ("technik", ["regelbasiert"]), ("zweck", "Prüfung"), ("status", "geplant"),
  ("entscheidungsrolle", "keine"), ("personenbezogene_daten", "nein"), ("risikoklasse", "kein_hochrisiko"),
  ("verarbeitungsorte", [["ort": "Düsseldorf", "land": "DE", "betreiber": "IT.NRW", "rolle": "rechenzentrum"]]),
]

/// A use in operation on which no numbered rule has anything to say.
let running: Fields = quiet.with([
  ("status", "in_betrieb"), ("beginn", "2026-05-01"), ("schulung", ["stand": "vorhanden"]),
  ("mitbestimmung", ["stand": "im_verfahren"]),
])

/// A high-risk system of Annex III in operation.
let highRisk: Fields = running.with([
  ("risikoklasse", "hochrisiko"), ("anhang_iii", "5a"), ("eu_registrierung", "oeffentlich"),
])

func entry(_ fields: Fields, ministry: String = "im", path: String = "Content/ressorts/im/probe.md") -> Entry {
  let (source, record) = file(path, fields, of: .entry)
  guard let entry = Entry(source: source, ministry: ministry, record: record, body: .empty) else {
    preconditionFailure("an entry has an id")
  }
  return entry
}

func ministry(_ code: String, _ fields: Fields = []) -> Ministry {
  let fields: Fields =
    [("kuerzel", .text(code)), ("abkuerzung", .text(code.uppercased())), ("name", "Ministerium")].with(fields)
  let (source, record) = file("Content/ressorts/\(code)/ressort.md", fields, of: .ministry)
  return Ministry(source: source, code: code, record: record, body: .empty)
}

func law(_ name: String, _ norms: [Given], slug: String? = nil, _ more: Fields = []) -> Law {
  let slug = slug ?? name
  let (source, record) = file(
    "Content/normen/\(slug).md", [("gesetz", .text(name))] + more + [("normen", .list(norms))], of: .law)
  return Law(source: source, slug: slug, record: record, body: .empty)
}

func duties(_ rows: [Given] = dutyRows) -> [Duty] {
  let (source, record) = file("Content/fristen/ki-vo.md", [("fristen", .list(rows))], of: .duties)
  return record.maps("fristen").map { Duty(record: $0, source: source) }
}

let dutyRows: [Given] = [
  ["kuerzel": "art-4", "gilt_ab": "2025-02-02"], ["kuerzel": "art-5", "gilt_ab": "2025-02-02"],
  ["kuerzel": "art-5-ba-bb", "gilt_ab": "2026-12-02"], ["kuerzel": "art-50", "gilt_ab": "2026-08-02"],
  ["kuerzel": "hochrisiko-anhang-iii", "gilt_ab": "2027-12-02", "bestand_ab": "2030-08-02"],
  ["kuerzel": "hochrisiko-anhang-i", "gilt_ab": "2028-08-02"],
  ["kuerzel": "art-49", "gilt_ab": "2027-12-02", "strittig": "Nach anderer Lesart gilt sie früher."],
]

let lawsOfFixture = [
  law(
    "EGovG NRW", [["norm": "§ 12"], ["norm": "§ 22"], ["norm": "§ 25a"]],
    [
      ("name", "Gesetz zur Förderung der elektronischen Verwaltung (E-Government-Gesetz)"),
      ("weitere_namen", ["Gesetz über E-Government"]),
    ]),
  law(
    "DSG NRW",
    [
      ["norm": "§ 3"], ["norm": "§ 16", "gilt_bis": "2026-06-30"], ["norm": "§ 24", "gilt_ab": "2027-01-01"],
      ["norm": "§ 18", "gilt_bis": "2026-11"], ["norm": "§ 25a"],
      ["norm": "§ 30", "gilt_ab": "2026-07"],
    ]),
  law("DSGVO", [["norm": "Art. 6"]]),
  law(
    "IFG NRW", [["norm": "§ 5"]],
    [
      (
        "auskunft",
        [
          "name": "das Informationsfreiheitsgesetz", "anspruch": "§ 5 Abs. 2", "antwort": "Bald.",
          "ausnahmen": ["§ 6", "§ 7", "§ 8", "§ 9"],
        ]
      )
    ]),
]

let countryRows: Given = [
  ["code": "DE", "name": "Deutschland", "raum": "eu_ewr"], ["code": "NO", "name": "Norwegen", "raum": "eu_ewr"],
  ["code": "CH", "name": "Schweiz", "raum": "angemessen"], ["code": "US", "name": "USA", "raum": "drittland"],
  ["code": "GB", "name": "Vereinigtes Königreich", "weitere_namen": ["UK"], "raum": "angemessen"],
]

func countries(_ more: Fields = []) -> Countries {
  let (source, record) = file("Content/laender.md", [("laender", countryRows)].with(more), of: .countries)
  return Countries(record: record, source: source)
}

func register(
  _ entries: [Entry] = [], ministries: [Ministry] = [ministry("im"), ministry("mags")], laws: [Law] = lawsOfFixture,
  duties: [Duty] = duties(), countries: Countries = countries(), removals: [RemovalNote] = [],
  collection: String = "oeffentliche_quellen", portal: Fields = []
) -> Sample {
  let (source, record) = file("Content/portal.md", [("erhebung", .text(collection))] + portal, of: .portal)
  let register = Register(
    portal: Portal(source: source, record: record, body: .empty), ministries: ministries, laws: laws, duties: duties,
    countries: countries, pages: [], removals: removals)
  return Sample(register: register, entries: entries)
}

/// A register with its entries.
struct Sample {
  let register: Register
  let entries: [Entry]
}

let today = day("2026-11-23")

func day(_ text: String) -> Day {
  guard let day = Day(text) else { preconditionFailure("no day \(text)") }
  return day
}
