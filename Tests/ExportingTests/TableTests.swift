import Exporting
import RegisterModel
import Tabular
import Testing

@Suite struct TableTests {
  @Test func theMainTableHasAColumnForEveryField() {
    let names = table("eintraege").columns.map(\.name)
    #expect(Set(names).count == names.count)
    for field in FieldCatalogue.entry.fields {
      switch field.kind {
      case .map(let parts): for part in parts.keys { #expect(names.contains("\(field.key).\(part)")) }
      case .list(.map(let parts)):
        #expect(names.contains("\(field.key).anzahl"))
        #expect(table(field.key).columns.map(\.name) == ["id"] + parts.keys)
      default: #expect(names.contains(field.key))
      }
    }
  }

  @Test func headAndRowsHaveAsManyCells() throws {
    let entry = try exported(smallEntry)
    for table in ExportTable<ExportedEntry>.all {
      let text = written {
        table.writeHead(to: &$0)
        table.writeRows(of: entry, to: &$0)
      }
      let rows = TextTable(Array(text.utf8)).rows
      #expect(Set(rows.map(\.cells.count)) == [table.columns.count], "\(table.name)")
    }
  }

  @Test func cellsSayWhatTheEntrySays() throws {
    let row = try cells(of: "eintraege")[0]
    #expect(row["id"] == "nrw-ki-0007")
    #expect(row["titel"] == "Texte, kurz; bündig")
    #expect(row["ressort"] == "im")
    #expect(row["beginn"] == "2025-05")
    #expect(row["themen"] == "verwaltung; steuern")
    #expect(row["zweck"] == "Zwei\nZeilen")
    #expect(row["system.name"] == "'=SUMME(A1)")
    #expect(row["verarbeitungsorte.anzahl"] == "2")
    #expect(row["suchwoerter"] == #"a\;b; c\\d"#)
    #expect(row["protokolle_monate"] == "6")
    #expect(row["vollstaendigkeit"] == "75")
    #expect(row["nutzen"] == "")
  }

  @Test func listsHaveTheirOwnTables() throws {
    #expect(
      try cells(of: "verarbeitungsorte") == [
        [
          "id": "nrw-ki-0007", "ort": "Düsseldorf", "land": "DE", "betreiber": "", "rolle": "rechenzentrum",
          "daten": "",
        ],
        ["id": "nrw-ki-0007", "ort": "unbekannt", "land": "", "betreiber": "", "rolle": "", "daten": ""],
      ])
    #expect(try cells(of: "quellen")[0]["belegt"] == "zweck; system.name")
    #expect(try cells(of: "texte")[0]["text"] == "Der *Text*.\n\n'- Punkt")
    #expect(try cells(of: "kosten") == [])
  }

  @Test func gapsAreRows() throws {
    let gaps = [
      Gap(
        rule: "R20", slot: FieldCatalogue.entry.slot(of: "folgenabschaetzungen"), part: "dsfa", message: "Fehlt.",
        state: .promised(until: PartialDate("2026-12"))),
      Gap(rule: "R29", slot: nil, message: "Fehlt auch.", state: .withheld(basis: "§ 8 IFG NRW"), reason: "Geheim"),
    ]
    let rows = try cells(of: "offene_luecken", gaps: gaps)
    #expect(rows[0]["feld"] == "folgenabschaetzungen.dsfa")
    #expect(rows[0]["stand"] == "in_arbeit")
    #expect(rows[0]["datum"] == "2026-12")
    #expect(
      rows[1] == [
        "id": "nrw-ki-0007", "regel": "R29", "feld": "", "meldung": "Fehlt auch.", "stand": "zurueckgehalten",
        "datum": "", "grundlage": "§ 8 IFG NRW", "grund": "Geheim",
      ])
  }

  private func cells(of name: String, gaps: [Gap] = []) throws -> [[String: String]] {
    let entry = try exported(smallEntry, gaps: gaps)
    let table = table(name)
    let rows = TextTable(Array(written { table.writeRows(of: entry, to: &$0) }.utf8)).rows
    return rows.map { Dictionary(uniqueKeysWithValues: zip(table.columns.map(\.name), $0.cells)) }
  }
}
