import Bytes
import RegisterModel
import Tabular

extension ExportTable<ExportedMinistry> {
  /// The tables of ministries: the main one, one for every field that is a list of maps, and the gaps.
  public static let all: [ExportTable] = [main] + longTables + [gaps]

  private static let main: ExportTable = {
    let fields = Column.all(of: .ministry)
    let address = Column(
      ComputedColumn.address.rawValue, "Adresse", .url, isRequired: true, summary: "Die Seite des Ressorts im Portal.")
    return ExportTable("ressorts", "Ressorts: eine Zeile je Ressort", columns: fields + [address]) { exported, writer in
      writer.write(cellsOf: exported.ministry.record, in: fields, fixed: exported.code)
      writer.write(byte: comma)
      writer.write(cell: exported.address)
      writer.endRecord()
    }
  }()

  private static let longTables = FieldCatalogue.ministry.fields.enumerated().compactMap { slot, field in
    longTable(field, prefix: prefix, key: code, of: main.name) { (exported: ExportedMinistry) in
      (exported.ministry.code, exported.ministry.record.maps(slot))
    }
  }

  private static let gaps = ExportTable(
    prefix + "offene_luecken", "Lücken der Ressorts: was sie selbst nicht sagen",
    columns: [code] + GapRow.columns, reference: (code.name, main.name, code.name)
  ) { exported, writer in
    writer.write(rowsOf: exported.gaps, of: exported.ministry.code)
  }

  private static let prefix = "ressorts."
  private static let code = Column(FieldCatalogue.ministry.fields[0], content: .computed)
}
