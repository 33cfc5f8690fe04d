import Bytes
public import RegisterModel

/// Tables for programs: one object whose members are the tables, each an array of objects with the keys of the register.
public func json(of tables: [EditorTable], asOf: Day) -> [UInt8] {
  var writer = ByteWriter(capacity: 4096)
  writer.write("{\"version\":1,\"stand\":")
  writer.write(jsonString: asOf.description)
  for table in tables {
    writer.write(",\n")
    writer.write(jsonString: table.name)
    writer.write(":[")
    for (index, row) in table.rows.enumerated() {
      writer.write(index == 0 ? "\n" : ",\n")
      table.write(row, to: &writer)
    }
    writer.write("\n]")
  }
  writer.write("}\n")
  return writer.bytes
}

extension EditorTable {
  fileprivate func write(_ row: [Cell], to writer: inout ByteWriter) {
    writer.write("{")
    for (index, column) in columns.enumerated() {
      if index > 0 { writer.write(",") }
      writer.write(jsonString: column.key)
      writer.write(":")
      row[index].write(to: &writer)
    }
    writer.write("}")
  }
}

extension EditorTable.Cell {
  fileprivate func write(to writer: inout ByteWriter) {
    switch self {
    case .text(let text): writer.write(jsonString: text)
    case .number(let number): writer.write(number)
    case .term(let value?, _): writer.write(jsonString: value)
    case .term(nil, _): writer.write("null")
    case .texts(let texts, _):
      writer.write("[")
      for (index, text) in texts.enumerated() {
        if index > 0 { writer.write(",") }
        writer.write(jsonString: text)
      }
      writer.write("]")
    }
  }
}
