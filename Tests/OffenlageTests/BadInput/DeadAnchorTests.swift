import Testing

/// Anchors are judged on the finished pages.
struct DeadAnchorTests {
  static let mutations = [
    Mutation(
      "anchor that another page does not have", "Content/portal.md",
      .text("seiten/methodik.md#fristen)", by: "⟦seiten/methodik.md#frist)"), "anker-tot"),
    Mutation(
      "anchor that this page does not have", "Content/ressorts/fm/assistent.md",
      .text("(#was-offen-ist)", by: "(⟦#was-fehlt)"), "anker-tot"),
    Mutation(
      "address that no page of the portal has", "Content/ressorts/fm/assistent.md",
      .text("(/luecken/)", by: "(⟦/lucken/)"), "verweis-tot"),
  ]

  @Test(arguments: mutations)
  func deadAnchor(_ mutation: Mutation) throws { try expectAnswer(to: mutation) }

  /// One address that is dead in several places is told at each, be it written in the text or in definitions.
  @Test func everyPlaceIsTold() throws {
    let site = try Fixtures.copyOfSite()
    _ = try Mutation(
      "", "Content/seiten/impressum.md",
      .text("Musterredaktion, ", by: "⟦[a](/tot/) [b](/tot/) [c][r] [d][s]\n\n[r]: /tot/\n[s]: /tot/\n\n"), ""
    ).apply(to: site)
    let run = try Program.offenlage(
      ["build", "--as-of", Fixtures.day, "--output", site.path + "/Output"], in: site.path)
    let places = run.errorText.split(separator: "\n").filter { $0.contains("[verweis-tot]") }.map {
      $0.split(separator: ":").dropFirst().prefix(2).joined(separator: ":")
    }
    #expect(places.count == 4 && Set(places).count == 4, "\(run.errorText)")
  }

  /// A file that is there is no answer to a place that is not.
  @Test func noFileIsSuggestedForAPlace() throws {
    let site = try Fixtures.copyOfSite()
    _ = try Mutation(
      "", "Content/portal.md", .text("seiten/methodik.md#fristen)", by: "⟦seiten/methodik.md#xyzxyzxyz)"), "anker-tot"
    ).apply(to: site)
    let run = try Program.offenlage(
      ["build", "--as-of", Fixtures.day, "--format", "json", "--output", site.path + "/Output"], in: site.path)
    #expect(try Findings(run).findings.map { $0.advice?.contains(".md") } == [false])
  }
}
