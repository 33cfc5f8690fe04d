import Bytes
import Tabular
import TestSupport
import Testing

@Suite struct RoundTripTests {
  static let hostile = [
    "", "einfach", "Komma, Semikolon; \"Zitat\"", "zwei\nZeilen", "=HYPERLINK(\"https://x\")", "-1+1", "@a", "+49 211",
    "'=schon geschützt", "''=doppelt", "'harmlos", "Zeile\n=1+1\n'-x\n- Punkt", "\tTab", " Leerzeichen ", "\\",
    "a\\;b;c",
    "\u{202E}abc", "👩‍👩‍👧", "u\u{308}ber", String(repeating: "ä", count: 4096), "\"", "\"\"", "\n", "'", "\n\n=",
  ]

  @Test(arguments: hostile) func cellComesBack(_ text: String) {
    var writer = ByteWriter()
    writer.write(cell: text)
    writer.write(byte: UInt8(ascii: ","))
    writer.write(cell: "Ende")
    writer.endRecord()
    let table = TextTable(writer.bytes)
    #expect(table.rows.map { $0.cells.map(CellRules.unguarded) } == [[text, "Ende"]])
    #expect(table.faults == [])
  }

  /// Cells are searched sixteen bytes at a time for what is not written as it is, so it may stand anywhere among them.
  @Test func cellComesBackWhereverItsMarksStand() {
    for special in ["\"", "\n", "\n=", "\u{7F}", "\u{0}", "\u{1F}", "!", "#", " ", "ä"] {
      for place in 0...17 {
        let (before, after) = (String(repeating: "a", count: place), String(repeating: "ü", count: 17 - place))
        let text = "\(before)\(special)\(after),"
        var writer = ByteWriter()
        writer.write(cell: text)
        let isForbidden = ["\u{7F}", "\u{0}", "\u{1F}"].contains(special)
        let shown = isForbidden ? "\(before)\u{FFFD}\(after)," : text
        let cells = TextTable(writer.bytes).rows.flatMap(\.cells)
        #expect(cells.map(CellRules.unguarded) == [shown], "\(special.debugDescription) at \(place)")
      }
    }
  }

  @Test func noLineCanRunAsFormula() {
    for text in Self.hostile {
      var writer = ByteWriter()
      writer.write(cell: text)
      for line in TextTable(writer.bytes).rows.flatMap(\.cells).flatMap({ $0.split(separator: "\n") }) {
        #expect(!"=+-@\t".contains(line.first ?? " "), "\(line)")
      }
    }
  }

  @Test func listsComeBack() {
    for seed in 0..<200 {
      var random = SplitMix64(seed: UInt64(seed))
      let values = (0..<Int.random(in: 0...5, using: &random)).map { _ in
        let length = Int.random(in: 1...8, using: &random)
        return String((0..<length).map { _ in "a;\\ \t'=\"\nü".randomElement(using: &random)! })
      }
      var writer = ByteWriter()
      writer.write(cellOf: values)
      let cells = TextTable(writer.bytes).rows.first?.cells ?? [""]
      #expect(CellRules.list(CellRules.unguarded(cells[0])) == values, "seed \(seed)")
    }
  }

  @Test func onlyMeantBlanksOfAListCount() {
    #expect(CellRules.list(" a ;; b c\n; ") == ["a", "b c"])
    #expect(CellRules.list("a\nb c\n\n; d\n") == ["a", "b c", "d"])
    #expect(CellRules.list("a\\\nb") == ["a\nb"])
    #expect(CellRules.list(#"\ a ; b\ \ "#) == [" a", "b  "])
    #expect(CellRules.list(#"C:\neu; ende\"#) == [#"C:\neu"#, #"ende\"#])
  }

  @Test func controlCharactersBecomeReplacements() {
    var writer = ByteWriter()
    writer.write(cell: "a\u{0}b\u{1B}c")
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "\"a\u{FFFD}b\u{FFFD}c\"")
  }
}
