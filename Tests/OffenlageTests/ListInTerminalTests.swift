import Testing

/// Lists in a terminal, which has 80 columns unless it says how many.
struct ListInTerminalTests {
  /// The widest column is cut until a row fits, but never below what still says something.
  @Test func theWidestColumnIsCut() throws {
    let site = try Fixtures.copyOfSite()
    let drafts = try Terminal.offenlage(["list", "entwuerfe", "--as-of", Fixtures.day], in: site.path)
    #expect(
      drafts.screen == """
        \u{1B}[1mKennung      Ressort  Ausgefüllt  Titel               Datei\u{1B}[0m
        nrw-ki-0004  im       8 von 31    Vorhaben in Arbeit  Content/ressorts/im/vorha…

        """, "\(drafts.screen)")
    let entries = try Terminal.offenlage(["list", "--as-of", Fixtures.day], in: site.path)
    #expect(entries.screen.contains("  Lagebild „N…  Content/ressorts/im/lagebild.md\n"), "\(entries.screen)")
  }
}
