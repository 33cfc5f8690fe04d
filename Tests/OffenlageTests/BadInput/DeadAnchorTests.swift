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
}
