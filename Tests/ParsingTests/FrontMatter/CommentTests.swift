import Diagnostics
import Parsing
import RegisterModel
import Testing

/// Comments mean nothing to us, but everybody can read them in the published file.
@Suite("Front matter: comments")
struct CommentTests {
  private func findings(_ text: String) -> [String] {
    var log = DiagnosticSet()
    let file = SourceFile(path: "fristen/a.md", text: text)
    _ = readContentItem(file, at: file.path, identifiedBy: .usual, reportingTo: &log)
    return log.sorted.filter { $0.rule == "steuerzeichen-bidi" }.map {
      "\($0.position.line):\($0.position.column)"
    }
  }

  @Test(
    "a mark that turns the direction of reading is found wherever it stands",
    arguments: ["\u{061C}", "\u{200E}", "\u{200F}", "\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}"])
  func direction(mark: String) {
    #expect(
      findings("---\n# a\(mark)b\ntitel: A # c\(mark)\nliste:\n  - x\n  # d\(mark)\n  - y\n---\n")
        == ["2:4", "3:13", "6:6"])
  }

  @Test("a mark in a field is that field's own fault and told once")
  func inAField() {
    #expect(findings("---\ntitel: A\u{202E}B # c\n---\nText\n") == ["2:8"])
  }

  @Test("other signs may stand in comments")
  func others() {
    #expect(findings("---\n# „ä“ – 🙂 عربي\ntitel: A # €\n---\nText\n") == [])
  }

  @Test("what an earlier version says does not depend on its comments")
  func past() {
    let file = SourceFile(path: "a.md", text: "---\nid: nrw-ki-0001 # \u{202E}\ntitel: A\n---\n")
    #expect(readPastEntry(file, of: "im").record != nil)
  }
}
