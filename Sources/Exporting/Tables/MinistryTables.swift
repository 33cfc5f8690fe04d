import Bytes
import RegisterModel
import Tabular

extension ExportTable<ExportedMinistry> {
  /// The tables of ministries: the main one and one for every field that is a list of maps.
  public static let all: [ExportTable] = [main] + longTables

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
    longTable(
      field, prefix: "ressorts.", key: Column(FieldCatalogue.ministry.fields[0], content: .computed), of: "ressorts"
    ) { (exported: ExportedMinistry) in (exported.ministry.code, exported.ministry.record.maps(slot)) }
  }
}
