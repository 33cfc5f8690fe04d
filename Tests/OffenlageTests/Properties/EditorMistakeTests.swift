import Foundation
import TestSupport
import Testing

/// The commonest mistakes of an untrained editor, made in the real entries: each is told once, in its line, and nothing else is said.
///
/// Every round makes one mistake in every entry, going through all of them; the place is random. `OFFENLAGE_SEED` adds another seed.
struct EditorMistakeTests {
  static let rounds = 24
  static let seeds =
    [UInt64(1)] + (ProcessInfo.processInfo.environment["OFFENLAGE_SEED"].flatMap { UInt64($0) }.map { [$0] } ?? [])

  @Test(arguments: seeds)
  func eachMistakeIsToldOnce(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let entries = files(below: "\(Fixtures.package)/Content/ressorts").filter {
      $0.hasSuffix(".md") && !$0.hasSuffix("ressort.md")
    }.map { "Content/ressorts/\($0)" }
    var made: [String: Int] = [:]
    for round in 0..<Self.rounds {
      let site = try copyOfContent()
      var expected: [String: (line: Int, name: String, text: String)] = [:]
      for (number, entry) in entries.enumerated() {
        let mistake = EditorMistake.all[(round * entries.count + number) % EditorMistake.all.count]
        var lines = String(decoding: try site.bytes(of: entry), as: UTF8.self).components(separatedBy: "\n")
        let end = lines.dropFirst().firstIndex(of: "---") ?? lines.count
        let places = (1..<end).compactMap { index in mistake.change(MatterLine(lines[index])).map { (index, $0) } }
        guard let (index, text) = places.randomElement(using: &generator) else { continue }
        lines[index] = text
        try site.write(lines.joined(separator: "\n").utf8, to: entry)
        expected[entry] = (index + 1, mistake.name, text)
        made[mistake.name, default: 0] += 1
      }
      try judge(site, expected, seed)
    }
    for mistake in EditorMistake.all { #expect(made[mistake.name, default: 0] > 0, "„\(mistake.name)“ was never made") }
  }

  private func judge(
    _ site: Scratch, _ expected: [String: (line: Int, name: String, text: String)], _ seed: UInt64
  ) throws {
    let run = try Program.offenlage(["check", "--as-of", Fixtures.day, "--format", "json"], in: site.path)
    let errors = try Findings(run).findings.filter { $0.severity == "error" }
    for (entry, mistake) in expected {
      let found = errors.filter { $0.file == entry }
      #expect(
        found.map(\.line) == [mistake.line],
        "seed \(seed), \(mistake.name): \(entry):\(mistake.line) \(mistake.text)\n\(found.map { "\($0.place): \($0.message)" })"
      )
    }
    #expect(errors.filter { expected[$0.file] == nil }.map(\.place) == [], "seed \(seed)")
  }

  private func copyOfContent() throws -> Scratch {
    let site = try Scratch()
    let run = try Program.run(
      ["/bin/cp", "-a", "\(Fixtures.package)/Content", "\(Fixtures.package)/Templates", "."], in: site.path)
    guard run.exitCode == 0 else { throw Failure(run.errorText) }
    return site
  }
}
