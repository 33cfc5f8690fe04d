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
  }

  @Test func anUnclosedQuoteIsSeen() {
    #expect(TextTable(Array("a,b\n1,\"offen\n2,3\n".utf8)).unclosedQuoteLine == 2)
  }
}
