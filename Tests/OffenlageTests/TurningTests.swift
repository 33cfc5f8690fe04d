import Foundation
import TestSupport
import Testing

/// The days that `list termine` names are the days on which the findings of `check` change, and no other day is.
struct TurningTests {
  @Test(arguments: ["\(Fixtures.package)/Content", "\(Fixtures.site)/Content"])
  func theFindingsChangeOnTheDaysThatAreNamed(source: String) throws {
    // With a history of its own: how long ago an entry was changed is among what the rules look at.
    let copy = try Scratch()
    try copy.copy(source)
    let content = copy.path
    let commit = try Program.shell(
      "git init -q && git add -A && git -c user.name=a -c user.email=a@b.example commit -qm Anfang --date=2026-05-20T12:00:00Z",
      in: content)
    #expect(commit.exitCode == 0, "\(commit.errorText)")
    let start = Fixtures.day
    let days = try turningDays(of: content, asOf: start)
    #expect(days.count > 2)
    #expect(days.contains("2027-05-21"), "the day on which an entry that nobody looked after begins to be called so")
    for day in days.prefix(8) {
      #expect(
        try findings(content, asOf: day) != findings(content, asOf: try dayBefore(day)), "nothing changes on \(day)")
    }
    // Between two named days nothing changes: the first day of a stretch and its last say the same.
    for (from, to) in zip([start] + days, days).prefix(8) {
      #expect(try findings(content, asOf: from) == findings(content, asOf: try dayBefore(to)), "\(from) to \(to)")
    }
  }

  private func turningDays(of content: String, asOf day: String) throws -> [String] {
    let run = try Program.offenlage(
      ["list", "--content", content, "--as-of", day, "--format", "json"], in: Fixtures.package)
    let lists = try JSONDecoder().decode(Lists.self, from: Data(run.output))
    return Set(lists.termine.filter { $0.art != "pflicht" }.map(\.tag)).sorted()
  }

  private struct Lists: Decodable {
    struct Turning: Decodable {
      let tag: String
      let art: String
    }
    let termine: [Turning]
  }

  /// Errors and public gaps; hints are for editors and change no page.
  private func findings(_ content: String, asOf day: String) throws -> [String] {
    let run = try Program.offenlage(
      ["check", "--content", content, "--as-of", day, "--gaps", "--format", "json"], in: Fixtures.package)
    return try Findings(run).findings.filter { ["error", "gap"].contains($0.severity) }.map {
      "\($0.place) \($0.message)"
    }
  }

  private func dayBefore(_ day: String) throws -> String {
    let run = try Program.shell("date -u -d '\(day) -1 day' +%F", in: "/")
    return run.outputText.trimmingCharacters(in: .newlines)
  }
}
