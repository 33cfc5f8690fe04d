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

  /// A text of several lines stands below its key, unless a block would lose blanks or line breaks of it.
  @Test(arguments: [
    ("a\nb", "|-\n  a\n  b"), ("a\n\nb", "|-\n  a\n\n  b"), ("a\n", "\"a\\n\""), ("\na", "\"\\na\""),
    ("a \nb", "\"a \\nb\""), ("a\n b", "\"a\\n b\""), ("a\tb\nc", "\"a\\tb\\nc\""), ("a\\\n", "\"a\\\\\\n\""),
  ])
  func linesAreABlock(text: String, written: String) {
    #expect(FrontMatterText.value(text, indent: 0) == written)
  }
}
