import Diagnostics
import RegisterModel

@testable import Parsing

/// Where a text can stand in Markdown and in an address.
enum Places {
  /// Every place of a text; `§` is the payload, `№` the place's number.
  static let markdown = [
    "§", "## §", "- §", "> §", "| a |\n|---|\n| § |", "| § |\n|---|\n| a |", "`§`", "```\n§\n```", "```§\nx\n```",
    "    §", "*§*", "**§**",
    "[x](§)", "[x](<§>)", "[§](https://gut.example/)", "[x](https://gut.example/ \"§\")",
    "[x](https://gut.example/ '§')",
    "[x](https://gut.example/§)", "![§](/bilder/punkt.png)", "![x](/bilder/punkt.png \"§\")", "![x](§)", "<§>",
    "<https://gut.example/§>",
    "[x][r№]\n\n[r№]: § \"t\"", "[x][r№]\n\n[r№]: https://gut.example/ \"§\"", "[§]\n\n[§]: https://gut.example/",
    "x[^n№]\n\n[^n№]: §",
    "x[^§]\n\n[^§]: y", "\\§", "&§;", "&#§;", "§\n---", "§\n§\n§",
  ]

  /// The payload in every place that takes it and leads nowhere within the portal.
  static func body(of payload: Payload) -> String {
    let texts = markdown.enumerated().map { number, place in
      place.replacing("№", with: "\(number)").replacing("§", with: payload.text)
    }.filter(isTaken)
    // At the head of a text the reader refuses what looks like a field.
    let all = joined(["Text."] + texts)
    return isTaken(all) ? all : texts.reduce("Text.") { isTaken(joined([$0, $1])) ? joined([$0, $1]) : $0 }
  }

  private static func joined(_ texts: [String]) -> String { texts.joined(separator: "\n\nx\n\n") }

  private static func isTaken(_ text: String) -> Bool {
    let (document, findings) = read(text)
    let leadsOut = document.links.allSatisfy { !$0.isInternal || $0.destination == "/bilder/punkt.png" }
    return leadsOut && !findings.contains { $0.severity == .error }
  }

  /// A body as it would be published, and what was found.
  static func read(_ text: String) -> (Document, [Diagnostic]) {
    let head = "---\ntitel: x\n---\n"
    let file = SourceFile(path: "a.md", text: head + text + "\n")
    var log = DiagnosticSet()
    _ = readFrontMatter(of: file, reportingTo: &log)
    let body = ByteRange(head.utf8.count, file.bytes.count)
    return (readMarkdown(of: file, body: body, reportingTo: &log), log.sorted)
  }

  /// The most dangerous address that a field takes: the payload itself, else a harmless one that ends in it.
  static func address(holding text: String) -> String {
    let field = Leaf(path: ["webseite"], kind: .url, isListed: false, isInList: false)
    return [text, "https://gut.example/" + text].first {
      !$0.isEmpty && Reading($0, at: field, of: .entry).findings.isEmpty
    }
      ?? "https://gut.example/"
  }
}
