import Bytes
import Diagnostics
import Disk
import RegisterModel
import Tabular

extension Reachability {
  /// Reads the notes of the last check; a line that is none is reported.
  init(in file: SourceFile, reportingTo log: inout DiagnosticSet) {
    self.init()
    let table = TextTable(file.bytes)
    guard table.rows.first?.cells == Self.columns else {
      log.insert(.faultyNotes(file, at: 0..<0))
      return
    }
    for row in table.rows.dropFirst() {
      guard row.cells.count == 4, let checked = Day(row.cells[2]), row.cells[1].isEmpty || Day(row.cells[1]) != nil
      else {
        log.insert(.faultyNotes(file, at: row.ranges[0]))
        continue
      }
      notes[row.cells[0]] = Note(reached: Day(row.cells[1]), checked: checked, result: row.cells[3])
    }
  }

  /// The notes as they are kept, in the order of the addresses.
  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.write(Self.columns.joined(separator: ",") + "\r\n")
    for (address, note) in notes.sorted(by: { compareBytes($0.key, $1.key) < 0 }) {
      writer.write(cell: address)
      writer.write(",\(note.reached.map(String.init(describing:)) ?? ""),\(note.checked),")
      writer.write(cell: note.result)
      writer.write("\r\n")
    }
    return writer.bytes
  }
}

extension Diagnostic {
  fileprivate static func faultyNotes(_ file: SourceFile, at range: Range<Int>) -> Self {
    Diagnostic(
      .error, rule: "erreichbarkeit-unlesbar",
      "Die Zeilen dieser Datei nennen \(Reachability.columns.joined(separator: ", ")), die Tage als JJJJ-MM-TT.",
      advice: "Löschen Sie die Zeile oder die Datei; „offenlage check --external“ schreibt sie neu.", in: file,
      at: ByteRange(range.lowerBound, range.upperBound))
  }
}
