import Bytes
import RegisterModel
import Tabular

extension ExportTable<ExportedEntry> {
  /// The tables of entries: the main one, one for every field that is a list of maps, the gaps and the texts.
  public static let all: [ExportTable] = [main] + longTables + [gaps, texts]

  /// One row for each entry.
  private static let main: ExportTable = {
    let fields = Column.all(of: .entry)
    return ExportTable(
      "eintraege", "Einträge: eine Zeile je Einsatz", columns: fields + computed,
      reference: ("ressort", "ressorts", FieldCatalogue.ministry.fields[0].key), isKeyed: true
    ) { exported, writer in
      writer.write(cellsOf: exported.entry.record, in: fields, fixed: exported.ministry)
      writer.write(byte: comma)
      writer.write(exported.completeness.percent)
      writer.write(byte: comma)
      writer.write(exported.gaps.count { $0.subject != nil })
      writer.write(byte: comma)
      writer.write(cell: exported.address)
      writer.endRecord()
    }
  }()

  private static let computed = [
    Column(
      ComputedColumn.completeness.rawValue, "Vollständigkeit", .number, isRequired: true,
      summary: "Anteil der ausgefüllten an den gefragten Feldern in ganzen Prozent."),
    Column(
      ComputedColumn.openGaps.rawValue, "Offene Lücken", .number, isRequired: true,
      summary:
        "Anzahl der Lücken, die heute zählen; die Tabelle offene_luecken nennt sie und, mit dem Stand „anstehend“, was noch nicht zählt."
    ),
    Column(
      ComputedColumn.address.rawValue, "Adresse", .url, isRequired: true, summary: "Die Seite des Eintrags im Portal."),
  ]

  private static let longTables = FieldCatalogue.entry.fields.enumerated().compactMap { slot, field in
    longTable(field, key: id) { (exported: ExportedEntry) in (exported.entry.id, exported.entry.record.maps(slot)) }
  }

  private static let id = Column(FieldCatalogue.entry.fields[0], content: .computed)

  private static let texts = ExportTable(
    "texte", "Freier Text der Einträge in Markdown",
    columns: [
      id,
      Column(
        ComputedColumn.text.rawValue, "Text", .text(limit: nil), isRequired: true, summary: "Der Text in Markdown."),
    ],
    reference: (id.name, "eintraege", id.name)
  ) { exported, writer in
    let text = markdown(of: exported.entry.source, behind: exported.entry.record.range)
    guard !text.isEmpty else { return }
    writer.write(cell: exported.entry.id)
    writer.write(byte: comma)
    text.withUnsafeBufferPointer { writer.write(cell: $0) }
    writer.endRecord()
  }

  private static let gaps = ExportTable(
    "offene_luecken", "Lücken: was nach den Regeln des Registers fehlt oder als fehlend erklärt ist",
    columns: [id] + GapRow.columns, reference: (id.name, "eintraege", id.name)
  ) { exported, writer in
    writer.write(rowsOf: exported.gaps, of: exported.entry.id)
  }
}

/// The table of a field that is a list of maps, its rows led by the key of the subject; nil for any other field.
func longTable<Subject>(
  _ field: Field, prefix: String = "", key: Column, of main: String = "eintraege",
  maps: @escaping @Sendable (Subject) -> (key: String, maps: [Record])
) -> ExportTable<Subject>? {
  guard case .list(.map(let parts)) = field.kind else { return nil }
  let columns = parts.fields.enumerated().map { Column($1, content: .field(slot: $0)) }
  return ExportTable(
    prefix + field.key, field.label, columns: [key] + columns, reference: (key.name, main, key.name)
  ) { subject, writer in
    let (key, maps) = maps(subject)
    for map in maps {
      writer.write(cell: key)
      writer.write(byte: comma)
      writer.write(cellsOf: map, in: columns)
      writer.endRecord()
    }
  }
}

let comma = UInt8(ascii: ",")
