import Foundation
import Testing

/// What editors on other systems save is accepted and leaves no trace in the output but in the published sources, which are the files.
struct AcceptedTests {
  @Test(arguments: [
    (
      "byte order mark",
      "for f in $(find Content -name '*.md'); do printf '\\357\\273\\277' | cat - $f > neu && mv neu $f; done"
    ),
    ("CRLF", "find Content -name '*.md' -exec sed -i 's/$/\\r/' {} +"),
    (
      "files of editors and systems",
      "touch Content/.DS_Store Content/seiten/impressum.md~ Content/seiten/.impressum.md.swp"
    ),
  ])
  func theSameBytesComeOut(name: String, change: String) throws {
    let site = try Fixtures.copyOfSite()
    #expect(try Program.shell(change, in: site.path).exitCode == 0)
    let run = try Program.offenlage(["build", "--as-of", Fixtures.day], in: site.path)
    #expect(run.exitCode == 0, "\(name): \(run.errorText)")
    let built = try publishedFiles(below: "\(site.path)/Output")
    let expected = try publishedFiles(below: Fixtures.output.get())
    let different = Set(built.keys).union(expected.keys).filter { path in
      built[path] != expected[path] && !path.hasSuffix("/quelle.md")
    }
    #expect(different.sorted() == [], "\(name)")
  }

  @Test func everyFaultOfEveryFileIsToldInOneRun() throws {
    let site = try Fixtures.copyOfSite()
    let mutations = [
      Mutation("", "Content/portal.md", .file([]), "datei-leer"),
      Mutation("", "Content/ressorts/fm/belege.md", .text("titel:", by: "⟦tittel:"), "schluessel-unbekannt"),
      Mutation(
        "", "Content/ressorts/fm/assistent.md", .text("status: erprobung", by: "status: ⟦erprbung"), "wert-unbekannt"),
      Mutation("", "Content/ressorts/im/lagebild.md", .text("gesetz: EGovG NRW", by: "gesetz: ⟦EGov NRW"), "R29"),
      Mutation("", "Content/seiten/impressum.md", .text("Musterredaktion,", by: "⟦<br>"), "html-verboten"),
      Mutation("", "Templates/text.html", .text("{{titel}}", by: "{{⟦tietel}}"), "vorlage-name-unbekannt"),
    ]
    let expected = try mutations.flatMap { try $0.apply(to: site) }.sorted()
    let run = try Program.offenlage(["check", "--as-of", Fixtures.day, "--format", "json"], in: site.path)
    #expect(try Findings(run).findings.map(\.place).sorted() == expected)
    #expect(run.exitCode == 1)
  }
}
