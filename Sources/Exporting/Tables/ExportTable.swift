public import Bytes
import Tabular

/// One CSV file: its head, and the rows that one subject contributes, so that a table never has to be held whole.
///
/// A file is the byte order mark and the head, then the rows of every subject in the register's order; it has no foot.
public struct ExportTable<Subject>: Sendable {
  /// The file's name without `.csv`.
  public let name: String
  /// What the table holds, in German.
  public let title: String
  /// The columns in their order.
  public let columns: [Column]
  /// The column that names a row of another table, that table, and its column with the names; nil in a table that refers to none.
  public let reference: (column: String, table: String, key: String)?
  /// Whether the first column names one row each.
  let isKeyed: Bool
  private let rows: @Sendable (Subject, inout ByteWriter) -> Void

  init(
    _ name: String, _ title: String, columns: [Column], reference: (column: String, table: String, key: String)? = nil,
    isKeyed: Bool? = nil, rows: @escaping @Sendable (Subject, inout ByteWriter) -> Void
  ) {
    self.name = name
    self.title = title
    self.columns = columns
    self.reference = reference
    self.isKeyed = isKeyed ?? (reference == nil)
    self.rows = rows
  }

  /// Appends the byte order mark and the names of the columns.
  public func writeHead(to writer: inout ByteWriter) {
    writer.write("\u{FEFF}")
    for (index, column) in columns.enumerated() {
      if index > 0 { writer.write(byte: UInt8(ascii: ",")) }
      writer.write(cell: column.name)
    }
    writer.endRecord()
  }

  /// Appends the rows of one subject: one in a main table, any number in the others.
  public func writeRows(of subject: Subject, to writer: inout ByteWriter) {
    rows(subject, &writer)
  }
}
