import Testing

@testable import Rendering

struct ParagraphTests {
  @Test(arguments: [
    ("Ein Satz.", ["Ein Satz."]),
    ("Erster\nZweiter\n", ["Erster", "Zweiter"]),
    ("Erste Zeile\nzweite Zeile\n\nNeuer Absatz\n", ["Erste Zeile zweite Zeile", "Neuer Absatz"]),
    ("a\n  \nb", ["a", "b"]), ("\n\n", []),
  ]) func textIsCutIntoParagraphs(text: String, expected: [String]) {
    #expect(paragraphs(of: text) == expected)
  }
}
