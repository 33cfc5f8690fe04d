import Testing

@testable import Diagnostics

struct TerminalTextTests {
  @Test(arguments: [
    ("Größe", 5), ("Gro\u{308}ße", 5), ("人工智能", 8), ("🙂 da", 5), ("a\u{202E}b", 10), ("a\nb", 10), ("", 0),
  ])
  func width(text: String, width: Int) { #expect(TerminalText(text).width == width) }

  @Test(arguments: [
    ("Größe", 5, "Größe"), ("Größe", 4, "Grö…"), ("人工智能", 6, "人工…"), ("Gro\u{308}ße", 4, "Gro\u{308}…"),
    ("abc", 1, "…"),
  ])
  func fitting(text: String, limit: Int, fitted: String) {
    #expect(TerminalText(text).fitted(to: limit) == fitted)
  }
}
