import Diagnostics
import RegisterModel
import Testing

@testable import Parsing

/// Files that are made to keep the program busy or to flood its report are refused before they can; `make stress` measures them in full.
struct PathologyTests {
  /// A file, and the rule that refuses it.
  static let cases: [(name: String, text: String, rule: String)] = [
    ("lists within lists and blank lines", body(nested(levels: 12) + repeated("\n", 200_000)), "markdown-tiefe"),
    ("lists by indentation", body((0..<300).map { repeated(" ", $0 * 2) + "- a\n" }.joined()), "markdown-tiefe"),
    ("small tables without end", body(repeated("|a|\n|-|\n|b|\n\n", 8_000)), "markdown-umfang"),
    ("one table without end", body("|a|\n|-|\n" + repeated("|b|\n", 80_000)), "markdown-umfang"),
    (
      "cells that read a long definition again",
      body(repeated("|[a|\n|-|\n\n", 60) + "[r]: /x \"" + repeated("y", 300_000) + "\"\n"), "markdown-umfang"
    ),
    (
      "notes that read a long definition again",
      body(
        (0..<40).map { "[^\($0)]: [^\($0 + 1)]\n\n" }.joined() + "x[^0]\n\n[r]: /x \"" + repeated("y", 300_000) + "\"\n"
      ), "markdown-umfang"
    ),
    ("emphasis without end", body(repeated("a*", 300_000)), "markdown-umfang"),
    ("quotes without end", body(repeated("\"", 600_000)), "markdown-umfang"),
    ("lists in lists without end", body(repeated("- - - - - - - a\n", 15_000)), "markdown-umfang"),
    ("quotes in quotes without end", body(repeated(repeated(">", 60) + "a\n\n", 1_700)), "markdown-umfang"),
    ("bidi controls on one line", body(repeated("\u{202E}", 20_000)), "weitere-fehler"),
    ("carriage returns", body(repeated("a\r", 5_000)), "zeilenende"),
    (
      "carriage returns below long fields", matter(repeated("# a\n", 120_000)) + repeated("a\r", 100_000), "zeilenende"
    ),
    ("unknown keys", matter((0..<4_000).map { "k\($0): x\n" }.joined()), "weitere-fehler"),
    ("groups with unknown keys", matter("risiken:\n" + repeated("  - x: y\n", 1_500)), "weitere-fehler"),
    ("values that are none", matter("kosten:\n" + repeated("  - {jahr: 20, euro: a}\n", 1_500)), "weitere-fehler"),
    ("a list without end", matter("suchwoerter: [\(repeated("a, ", 3_000))b]\n"), "liste-zu-lang"),
    ("groups without end", matter("anbieter:\n" + (0..<3_000).map { "  - name: A\($0)\n" }.joined()), "liste-zu-lang"),
    ("more than a file holds", body(repeated("a", 1_000_001)), "datei-zu-gross"),
  ]

  @Test(arguments: cases.indices) func isRefused(index: Int) {
    let (name, text, rule) = Self.cases[index]
    let file = SourceFile(path: "Content/ressorts/im/a.md", text: text)
    var log = DiagnosticSet()
    _ = readContentItem(file, at: "ressorts/im/a.md", identifiedBy: .usual, reportingTo: &log)
    let findings = log.sorted
    #expect(findings.contains { $0.rule == rule && $0.severity == .error }, "\(name): \(Set(findings.map(\.rule)))")
    #expect(findings.count <= 2 * DiagnosticSet.errorsOfAFile, "\(name): \(findings.count) findings")
    #expect(ReportFormat.text.report(on: log).count < 1_000_000, "\(name)")
  }

  @Test func aFloodOfHintsIsNoReport() {
    let file = SourceFile(path: "a.md", text: Self.body(Self.repeated("==a== ", 30_000)))
    var log = DiagnosticSet()
    _ = readContentItem(file, at: "ressorts/im/a.md", identifiedBy: .usual, reportingTo: &log)
    let hints = log.filter { $0.rule == "auszeichnung-als-text" }
    #expect(hints.all.count == DiagnosticSet.errorsOfAFile)
    #expect(log.all.contains { $0.rule == "weitere-hinweise" && $0.severity == .hint })
  }

  @Test func longestListsOfPeopleAreRead() {
    let text = Self.body((0..<24_000).map { "- Punkt \($0) einer Liste von sehr vielen\n" }.joined())
    #expect(text.utf8.count > 950_000)
    var log = DiagnosticSet()
    _ = readContentItem(
      SourceFile(path: "a.md", text: text), at: "ressorts/im/a.md", identifiedBy: .usual, reportingTo: &log)
    #expect(!log.sorted.contains { $0.rule.hasPrefix("markdown") })
  }

  @Test func aliasesAndTagsMeanNothing() {
    let text = Self.matter(
      "a: &a [x, x]\n" + (0..<20).map { "b\($0): [*a, *a, *a]\n" }.joined() + "c: !!python/none x\n<<: *a\n")
    var log = DiagnosticSet()
    _ = readContentItem(
      SourceFile(path: "a.md", text: text), at: "ressorts/im/a.md", identifiedBy: .usual, reportingTo: &log)
    #expect(Set(log.sorted.map(\.rule)).isSuperset(of: ["yaml-anker", "yaml-typ"]))
  }

  private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
  private static func matter(_ fields: String) -> String { "---\n\(fields)---\n" }
  private static func body(_ text: String) -> String { "---\ntitel: x\n---\n\n\(text)" }

  /// Each line opens ten lists within those of the line before.
  private static func nested(levels: Int) -> String {
    (0..<levels).map { repeated(" ", 20 * $0) + repeated("- ", 10) + "x\n" }.joined()
  }
}
