import Bytes
import Diagnostics
import Exporting
import Parsing
import RegisterModel

/// An entry read from text, with nothing found by the rules.
func exported(
  _ text: String, ministry: String = "im", gaps: [Gap] = [], notice: String = "Eine Probe, nichts Amtliches.",
  after forms: GapForms = GapForms()
) throws -> ExportedEntry {
  let entry = try read(text, ministry: ministry)
  return ExportedEntry(
    entry, EntryAssessment(gaps: gaps, completeness: Completeness(asked: 4, filled: 3)),
    address: "https://register.example/eintraege/\(entry.id)/", notice: notice, after: forms)
}

/// An entry read from text.
func read(_ text: String, ministry: String = "im") throws -> Entry {
  var log = DiagnosticSet()
  let file = SourceFile(path: "ressorts/\(ministry)/eintrag.md", text: text)
  guard case .entry(let entry)? = readContentItem(file, at: file.path, identifiedBy: .usual, reportingTo: &log) else {
    throw FixtureFault(findings: log.sorted.map(\.message))
  }
  return entry
}

struct FixtureFault: Error { let findings: [String] }

/// Everything that a stage appends, as text.
func written(_ write: (inout ByteWriter) -> Void) -> String {
  var writer = ByteWriter()
  write(&writer)
  return String(decoding: writer.bytes, as: UTF8.self)
}

func table(_ name: String) -> ExportTable<ExportedEntry> {
  ExportTable<ExportedEntry>.all.first { $0.name == name }!
}

/// The register's data on a fixed day, from a small portal file.
func dataSet(
  contributor: String = "", area: String = "gebiet: {name: Nordrhein-Westfalen, schluessel: \"05\"}",
  page: String = "https://register.example/daten/"
) -> DataSet {
  var log = DiagnosticSet()
  let file = SourceFile(
    path: "portal.md",
    text: """
      ---
      titel: Register
      untertitel: KI in der Verwaltung
      kurzbeschreibung: Welche Behörde setzt welche KI ein?
      basis_url: https://register.example
      herausgeber: Projekt Register
      kontakt: redaktion@register.example
      lizenz: dl-de/zero-2-0
      lizenz_url: https://www.govdata.de/dl-de/zero-2-0
      datenbereitsteller: "\(contributor)"
      \(area)
      erhebung: oeffentliche_quellen
      hinweis: Ein Hinweis
      koordinierung:
        amt: Amt
        rechtsgrundlage: Norm
        stand: besetzt
        seit: 2024
        quelle: Quelle
      ---
      """)
  guard case .portal(let portal)? = readContentItem(file, at: "portal.md", identifiedBy: .usual, reportingTo: &log),
    !log.containsError
  else {
    preconditionFailure("\(log.sorted.map(\.message))")
  }
  return DataSet(
    portal, asOf: Day("2026-11-23")!, home: "https://register.example/", folder: "https://register.example/daten/",
    page: page)
}

let smallEntry = """
  ---
  id: nrw-ki-0007
  titel: "Texte, kurz; bündig"
  kurzbeschreibung: Fasst Texte zusammen.
  status: erprobung
  beginn: 2025-05
  themen: [verwaltung, steuern]
  zweck: |
    Zwei
    Zeilen
  entscheidungsrolle: vorbereitend
  risikoklasse: nicht_geprueft
  personenbezogene_daten: ja
  protokolle_monate: 6
  system: {name: "=SUMME(A1)"}
  verarbeitungsorte:
    - {ort: Düsseldorf, land: DE, rolle: rechenzentrum}
    - {ort: unbekannt}
  technik: [sprachmodell]
  quellen:
    - {titel: Bericht, herausgeber: Land, belegt: [zweck, system.name]}
  suchwoerter: ["a;b", 'c\\d']
  ---

  Der *Text*.

  - Punkt
  """
