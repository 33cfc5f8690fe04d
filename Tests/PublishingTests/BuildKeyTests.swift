import RegisterModel
import Testing

@testable import Publishing

/// A build is another build as soon as one of its options is another.
struct BuildKeyTests {
  private static func workspace(
    content: String = "c", templates: String = "t", output: String = "o", baseURL: String? = nil,
    asOf: Day = Day(number: 20_000), listsGaps: Bool = false, showsDrafts: Bool = false, requiresHistory: Bool = false
  ) -> Workspace {
    Workspace(
      content: content, templates: templates, output: output, baseURL: baseURL, asOf: asOf, listsGaps: listsGaps,
      showsDrafts: showsDrafts, requiresHistory: requiresHistory)
  }

  private static let others = [
    workspace(content: "d"), workspace(templates: "d"), workspace(output: "d"), workspace(baseURL: ""),
    workspace(baseURL: "https://example.org"), workspace(asOf: Day(number: 20_001)), workspace(listsGaps: true),
    workspace(showsDrafts: true), workspace(requiresHistory: true), workspace(content: "ct", templates: ""),
  ]

  @Test func everyOptionTellsBuildsApart() throws {
    let keys = try ([Self.workspace()] + Self.others).map { try #require($0.buildKey()) }
    #expect(Set(keys).count == keys.count)
    #expect(Self.workspace().buildKey() == Self.workspace().buildKey())
  }

  @Test func noOptionIsLeftOut() {
    let labels = Mirror(reflecting: Self.workspace()).children.compactMap(\.label)
    #expect(
      labels == [
        "content", "templates", "output", "baseURL", "asOf", "listsGaps", "showsDrafts", "requiresHistory",
      ], "buildKey() has to take in whatever else a workspace consists of")
  }
}
