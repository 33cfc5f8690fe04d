import Diagnostics
import RegisterModel
import Testing

@testable import Parsing

/// Fields below the closing line are told from prose.
struct FieldsInTextTests {
  @Test(arguments: [
    ("zweck: Belege sortieren.", ["zweck"]), ("\n\nverarbeitungsorte:\n  - {ort: Düsseldorf}", ["verarbeitungsorte"]),
    ("zweck: >\n  Viel Text.\nnutzen: Zeit\n\ntechnik: [rpa]", ["zweck", "nutzen"]), ("nutzen:", ["nutzen"]),
    ("Es ist so:\nzweck: Belege", ["zweck"]), ("nutzen:\r\n", ["nutzen"]), ("\u{FEFF}", []), ("", []), ("\n\n", []),
    ("Kontakt: Referat 3", []), ("Zweck: Belege", []), ("zweck:Belege", []), ("zweck : Belege", []),
    ("farbe: rot", []), (" zweck: Belege", []), ("- zweck: Belege", []), ("Ein Satz.\n\nzweck: Belege", []),
    ("```\nzweck: Belege\n```", []), ("~~~\nzweck: Belege", []), ("    zweck: Belege", []),
    ("## zweck: Belege", []), ("name: ein Teil und kein Feld", []),
  ])
  func areFound(text: String, expected: [String]) throws {
    var log = DiagnosticSet()
    let file = SourceFile(path: "x.md", text: "---\ntitel: Probe\n---\n" + text)
    let matter = try #require(readFrontMatter(of: file, reportingTo: &log))
    let found = matter.fieldsInText(of: file, .entry)
    #expect(found.map(\.key) == expected)
    #expect(found.map { String(decoding: file.bytes[$0.range.indices], as: UTF8.self) } == expected)
  }
}
