import Testing

@testable import Drafting

struct FrontMatterTextTests {
  /// What YAML would make something else of is quoted, for whoever reads the files with other programs.
  @Test(arguments: [
    ("Skala", "Skala"), ("in_betrieb", "in_betrieb"), ("true", "true"), ("2025", "2025"), ("0", "0"),
    ("2025-01-31", "2025-01-31"), ("2025-01", "2025-01"),
    ("05", "\"05\""), ("007", "\"007\""), ("0x1F", "\"0x1F\""), ("1e5", "\"1e5\""), ("1_000", "\"1_000\""),
    ("2025-13", "\"2025-13\""), ("3d-modell", "\"3d-modell\""), ("no", "\"no\""), ("Yes", "\"Yes\""),
    ("null", "\"null\""), ("a: b", "\"a: b\""), ("", "\"\""),
  ])
  func scalarsAreReadAlikeEverywhere(text: String, written: String) {
    #expect(FrontMatterText.scalar(text) == written)
  }
}
