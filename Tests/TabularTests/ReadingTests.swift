import Tabular
import Testing

@Suite struct ReadingTests {
  @Test(arguments: [
    ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
    ("a;b\n1;2", [["a", "b"], ["1", "2"]]),
    ("a\tb\r1\t2\r", [["a", "b"], ["1", "2"]]),
    ("\u{FEFF}a,b\n", [["a", "b"]]),
    ("\"a;x\";b\n", [["a;x", "b"]]),
    ("\"a\"x,b\n", [["ax", "b"]]),
    ("a,b\n\n,,\n1,\n", [["a", "b"], ["1", ""]]),
    ("\"zwei\r\nZeilen\",b", [["zwei\nZeilen", "b"]]),
    ("a\"b,c", [["a\"b", "c"]]),
    ("\n \n;;\na,x;b\n1;2", [["a,x", "b"], ["1", "2"]]),
    ("\r\r\ra;b\r1,2,3;2", [["a", "b"], ["1,2,3", "2"]]),
    ("sep=;\na,x;b\n1;2", [["a,x", "b"], ["1", "2"]]),
    ("\u{FEFF}SEP=|\r\na;;|b\r\n", [["a;;", "b"]]),
    ("\"sep=\t\"\na;;\tb\n", [["a;;", "b"]]),
    ("sep=,,,\na,b;;\n", [["a", "b;;"]]),
    ("sep=;x\n1;2", [["sep=", "x"], ["1", "2"]]),
    ("sep=", [["sep="]]), ("sep=;", []), ("\"sep=;", [["sep=;"]]),
    ("", []),
  ])
  func records(_ text: String, _ expected: [[String]]) {
    #expect(TextTable(Array(text.utf8)).rows.map(\.cells) == expected)
  }

  @Test func legacyEncodingIsRecognised() {
    let table = TextTable([0x80, 0x3B, 0xFC, 0x3B, 0x84, 0x0A])
    #expect(table.isLegacyEncoded)
    #expect(table.rows.map(\.cells) == [["€", "ü", "„"]])
  }

  @Test func linesAreCounted() {
    let table = TextTable(Array("a\n\"x\ny\"\nz\n".utf8))
    #expect(table.rows.map(\.line) == [1, 2, 4])
    #expect(TextTable(Array("a\r\nb\r\n".utf8)).rows.map(\.line) == [1, 2])
  }

  @Test func anUnclosedQuoteIsSeen() {
    #expect(TextTable(Array("a,b\n1,\"offen\n2,3\n".utf8)).faults == [.unclosedQuote(at: 6)])
  }

  /// Excel saves „Unicode-Text“ in UTF-16.
  @Test(arguments: [true, false])
  func utf16IsRead(isLittleEndian: Bool) {
    let bytes = "\u{FEFF}Titel\tOrt\r\nÄ🙂\tKöln\r\n".utf16.flatMap { unit in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isLittleEndian ? pair : pair.reversed()
    }
    let table = TextTable(bytes)
    #expect(table.rows.map(\.cells) == [["Titel", "Ort"], ["Ä🙂", "Köln"]])
    #expect(!table.isLegacyEncoded && table.faults == [])
    #expect(table.rows[1].ranges[0] == 11..<17, "in UTF-8")
  }

  @Test(arguments: [
    Array("PK\u{3}\u{4}\u{14}\u{0}".utf8), [0xD0, 0xCF, 0x11, 0xE0, 0x00], [0xFF, 0xFE, 0x00, 0xD8],
    [0xFF, 0xFE, 0x61, 0x00, 0x00, 0x00], Array("a;b\n1;\u{0}".utf8),
    [0xFF, 0xFE, 0x61, 0x00, 0x0A],
  ])
  func whatIsNoTextHasNoRows(_ bytes: [UInt8]) {
    let table = TextTable(bytes)
    #expect(table.faults == [.noText])
    #expect(table.rows.isEmpty && table.bytes.isEmpty)
  }
}
