import Foundation
import Testing

/// The files for other programs, before checkers that nobody here wrote.
@Suite struct JudgeTests {
  @Test(arguments: ["csv", "dcat", "feeds"]) func judgesFindNothing(_ judge: String) async throws {
    let portal = try await BuiltPortal()
    defer { portal.remove() }
    let program = "\(Programs.judges)/bin/\(judge)"
    guard let result = try Programs.shell("\(program) '\(portal.output.path)'", needing: [program]) else { return }
    #expect(result.status == 0, "\(result.output)")
    print(result.output.split(separator: "\n").last.map(String.init) ?? "")
  }

  @Test func entriesAndSchemasAreValid() async throws {
    let portal = try await BuiltPortal()
    defer { portal.remove() }
    let program = "\(Programs.judges)/venv/bin/check-jsonschema"
    let data = "\(portal.output.path)/daten"
    let command = """
      \(program) --check-metaschema \(data)/schema.json \(data)/eintrag.schema.json &&
      \(program) --schemafile \(data)/eintrag.schema.json \(portal.output.path)/eintraege/*/eintrag.json
      """
    guard let result = try Programs.shell(command, needing: [program]) else { return }
    #expect(result.status == 0, "\(result.output)")
  }

  @Test func oneEntryHasTheSameBytesEverywhere() async throws {
    let portal = try await BuiltPortal()
    defer { portal.remove() }
    let lines = try String(decoding: portal.data("daten/eintraege.ndjson"), as: UTF8.self).split(separator: "\n")
    let all = try String(decoding: portal.data("daten/eintraege.json"), as: UTF8.self)
    let single = try portal.files(below: "eintraege").filter { $0.hasSuffix("eintrag.json") }
    #expect(lines.count == single.count)
    for path in single {
      let entry = try String(decoding: portal.data("eintraege/\(path)"), as: UTF8.self).dropLast()
      #expect(lines.contains(entry))
      #expect(all.contains("\n\(entry)"))
    }
  }
}
