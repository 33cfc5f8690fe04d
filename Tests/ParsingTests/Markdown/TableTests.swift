import Testing

@testable import Parsing

@Suite("Tables")
struct TableTests {
  private func table(_ label: String, _ content: String) -> String {
    "<div class=\"tabelle\" role=\"region\" tabindex=\"0\" aria-label=\"Tabelle\(label)\">\n<table>\n\(content)</table>\n</div>\n"
  }

  private func row(_ cells: String...) -> String { "<tr>\n" + cells.map { $0 + "\n" }.joined() + "</tr>\n" }

  @Test("A table with alignments, escaped pipes, inlines and reference links")
  func complete() {
    let body = ReadBody(
      "| Jahr | \"Zahl\" \\| Art | x |\n|:---|---:|:-:|\n| *2023* | `a\\|b` | [l][r] |\n|  | # kein Titel # | - 1 |\n\n[r]: https://r.de\n"
    )
    #expect(
      body.html
        == table(
          ": Jahr, „Zahl“ | Art, x",
          "<thead>\n"
            + row(
              "<th scope=\"col\" class=\"links\">Jahr</th>", "<th scope=\"col\" class=\"rechts\">„Zahl“ | Art</th>",
              "<th scope=\"col\" class=\"mitte\">x</th>") + "</thead>\n<tbody>\n"
            + row(
              "<td class=\"links\"><em>2023</em></td>", "<td class=\"rechts\"><code>a|b</code></td>",
              "<td class=\"mitte\"><a href=\"https://r.de\">l</a></td>")
            + row(
              "<td class=\"links\"></td>", "<td class=\"rechts\"># kein Titel #</td>", "<td class=\"mitte\">– 1</td>")
            + "</tbody>\n"))
    #expect(body.document.plainText == "Jahr\n„Zahl“ | Art\nx\n2023\na|b\nl\n# kein Titel #\n– 1")
    #expect(body.findings == [])
  }

  @Test(
    "Tables without outer pipes, in quotes and in lists",
    arguments: [
      ("a | b\n--- | ---\n1 | 2", "", ""),
      ("> | a | b |\n> |---|---|\n> | 1 | 2 |", "<blockquote>\n", "</blockquote>\n"),
      ("- | a | b |\n  |---|---|\n  | 1 | 2 |", "<ul>\n<li>\n", "</li>\n</ul>\n"),
      ("   | a | b |\n|---|---|\r\n| 1 | 2 |   \n", "", ""),
    ])
  func contexts(_ text: String, _ before: String, _ after: String) {
    let content =
      "<thead>\n" + row("<th scope=\"col\">a</th>", "<th scope=\"col\">b</th>") + "</thead>\n<tbody>\n"
      + row("<td>1</td>", "<td>2</td>") + "</tbody>\n"
    #expect(ReadBody(text).html == before + table(": a, b", content) + after)
  }

  @Test("Empty header cells are no headers, a table may have no rows")
  func emptyHeader() {
    let header = "<thead>\n" + row("<td></td>", "<th scope=\"col\">b</th>") + "</thead>\n"
    #expect(ReadBody("| | b |\n|---|---|").html == table(": b", header))
    #expect(ReadBody("| |\n|---|").html == table("", "<thead>\n" + row("<td></td>") + "</thead>\n"))
  }

  @Test("Pipes alone make no table", arguments: ["a | b", "a | b\nc | d", "`a|b`\n\n|---|"])
  func noTable(_ text: String) {
    let body = ReadBody(text)
    #expect(!body.html.contains("<table>"))
    #expect(body.findings == [])
  }

  private static let lacksDashes =
    "Hinweis: Unter der ersten Zeile einer Tabelle steht eine aus Bindestrichen; ohne sie bleibt alles Text."

  @Test(
    "Tables without dashes",
    arguments: [
      (
        "| a | b |\n| 1 | 2 |",
        "a.md:5:1: \(lacksDashes) -> Fügen Sie über dieser Zeile ein: |---|---| [tabelle-als-text]"
      ),
      ("| a |\n| - x |", "a.md:5:1: \(lacksDashes) -> Fügen Sie über dieser Zeile ein: |---| [tabelle-als-text]"),
      (
        "> | a | b |\n> |––|––|\n> | 1 | 2 |",
        "a.md:5:1: \(lacksDashes) -> Schreiben Sie diese Zeile so: |---|---| [tabelle-als-text]"
      ),
      (
        "| a | b |\n\n|---|---|\n| 1 | 2 |",
        "a.md:6:1: Hinweis: Eine Tabelle beginnt mit einer Zeile, die ihre Spalten nennt; ohne sie bleibt alles Text. -> Setzen Sie diese Zeile unmittelbar über die Bindestriche, ohne leere Zeile dazwischen. [tabelle-als-text]"
      ),
    ])
  func tableWithoutDashes(_ text: String, _ finding: String) {
    #expect(ReadBody(text).findings == [finding])
  }

  private static let advice = "-> Schreiben Sie einen senkrechten Strich im Text als „\\|“. [tabelle-zellen]"

  @Test(
    "Findings",
    arguments: [
      (
        "| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |",
        [
          "a.md:6:1: Fehler: Jede Zeile einer Tabelle hat gleich viele Zellen; hier 1 Zelle statt 2 Spalten. \(advice)",
          "a.md:7:1: Fehler: Jede Zeile einer Tabelle hat gleich viele Zellen; hier 3 Zellen statt 2 Spalten. \(advice)",
        ]
      ),
      (
        "  | a | b |\n|---|",
        [
          "a.md:4:3: Fehler: Jede Zeile einer Tabelle hat gleich viele Zellen; hier 2 Zellen statt 1 Spalte. \(advice)"
        ]
      ),
      (
        "| a | b |\n|---|---|\n| 1 | 2 |\nText",
        [
          "a.md:7:1: Fehler: Vor und nach einer Tabelle steht eine leere Zeile. -> Fügen Sie sie ein. [tabelle-leerzeile]"
        ]
      ),
      (
        "Text\n| a | b |\n|---|---|",
        [
          "a.md:5:1: Fehler: Vor und nach einer Tabelle steht eine leere Zeile. -> Fügen Sie sie ein. [tabelle-leerzeile]"
        ]
      ),
      (
        "| a |\n|---|\n| 1 |\n---",
        [
          "a.md:4:1: Fehler: Vor und nach einer Tabelle steht eine leere Zeile. -> Fügen Sie sie ein. [tabelle-leerzeile]"
        ]
      ),
      (
        "| a |\n|---|\n| x <b> |",
        [
          "a.md:6:5: Fehler: HTML ist im Text nicht zulässig; hier steht „<b>“. -> Schreiben Sie „**…**“. [html-verboten]"
        ]
      ),
    ])
  func findings(_ text: String, _ expected: [String]) {
    #expect(ReadBody(text).findings == expected)
  }
}
