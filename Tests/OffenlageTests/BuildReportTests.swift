import Foundation
import TestSupport
import Testing

/// What a build tells of itself besides its findings.
struct BuildReportTests {
  private static let build = ["build", "--as-of", Fixtures.day]

  @Test func theCostsNameEveryFileAndEveryPhaseOnce() throws {
    let site = try Fixtures.copyOfSite()
    let run = try Program.offenlage(Self.build + ["--timings", "--timings-json", "Kosten.json"], in: site.path)
    #expect(run.exitCode == 0, "\(run.errorText)")

    let written = try publishedFiles(below: site.at("Output"))
    let costs = try Costs(of: site)
    #expect(costs.kinds.map(\.files).reduce(0, +) == written.count)
    #expect(costs.kinds.map(\.bytes).reduce(0, +) == written.values.map(\.count).reduce(0, +))
    #expect(costs.peakMemoryKb > 0)
    for names in [costs.phases.map(\.name), costs.kinds.map(\.name)] { #expect(Set(names).count == names.count) }

    let tables = run.errorText.components(separatedBy: "\n\n").map { $0.components(separatedBy: "\n") }
    #expect(tables[0].count == costs.phases.count + 1, "\(run.errorText)")
    #expect(tables[1].count == costs.kinds.count + 1, "\(run.errorText)")
    for table in tables[..<2] { #expect(Set(table.map(\.count)).count == 1, "the columns are not even") }
    for (row, kind) in zip(tables[1].dropFirst(), costs.kinds) {
      #expect(row.hasPrefix("\(kind.name) ") && row.contains(" \(kind.files) "), "\(row)")
    }
  }

  @Test func aFileForTheCostsThatCannotBeWrittenIsToldOf() throws {
    let site = try Fixtures.copyOfSite()
    let run = try Program.offenlage(Self.build + ["--timings-json", "nirgends/Kosten.json"], in: site.path)
    #expect(run.exitCode == 2)
    #expect(run.errorText.hasPrefix("Fehler: „nirgends/Kosten.json“ kann nicht geschrieben werden"), "\(run.errorText)")
    #expect(run.errorText.split(separator: "\n").count == 1)
  }

  /// A process of its own knows the findings of unchanged entries from the one before.
  @Test func hintsOfUnchangedEntriesAreCountedAgain() throws {
    let site = try Fixtures.copyOfSite()
    let usual = try hints(of: site.path)
    let assistant = "Content/ressorts/fm/assistent.md"
    // An address without encryption is a hint.
    let text = String(decoding: try site.bytes(of: assistant), as: UTF8.self)
    try site.write("\(text)\nSiehe [dort](http://hinweis.example/).\n".utf8, to: assistant)
    let more = try hints(of: site.path)
    #expect(more == usual + 1)
    let other = "Content/ressorts/im/lagebild.md"
    let body = String(decoding: try site.bytes(of: other), as: UTF8.self)
    try site.write("\(body)\nEin Satz mehr.\n".utf8, to: other)
    #expect(try hints(of: site.path) == more)
    try FileManager.default.removeItem(atPath: site.at("Output"))
    try FileManager.default.removeItem(atPath: site.at(".offenlage-cache"))
    #expect(try hints(of: site.path) == more)
  }

  /// What one program left behind is not taken for right by the next version of it.
  @Test func anotherProgramDoesAllAnew() throws {
    let site = try Fixtures.copyOfSite()
    let known = "\(Program.folder)/offenlage"
    let other = site.at("offenlage")
    #expect(try Program.shell("cp \(known) \(other)", in: site.path).exitCode == 0)
    let phases = try [known, known, other, other].map { program in
      let run = try Program.run([program] + Self.build + ["--timings-json", "Kosten.json"], in: site.path)
      #expect(run.exitCode == 0, "\(run.errorText)")
      return try Costs(of: site).phases.map(\.name)
    }
    #expect(phases.map { $0.contains("entries") } == [true, false, true, false], "\(phases)")
  }

  /// How many hints a build tells of.
  private func hints(of site: String) throws -> Int {
    let run = try Program.offenlage(Self.build, in: site)
    #expect(run.exitCode == 0, "\(run.errorText)")
    let count = run.errorText.split(separator: "\n").first { $0.contains("Hinweis") }?.split(separator: " ").first
    return count.flatMap { Int($0) } ?? 0
  }

  @Test func aLongBuildShowsAtATerminalWhereItIs() throws {
    let site = try Fixtures.copyOfSite()
    // A git that takes its time keeps the build from being over before there is anything to show.
    let script = "mkdir .git bin && printf '#!/bin/sh\\nsleep 2\\nexit 1\\n' > bin/git && chmod +x bin/git"
    #expect(try Program.shell(script, in: site.path).exitCode == 0)
    let slow = ["PATH": "\(site.at("bin")):/usr/bin:/bin"]
    let (code, screen) = try Terminal.offenlage(Self.build, in: site.path, environment: slow)
    #expect(code == 0, "\(screen)")
    let lines = screen.components(separatedBy: "\r\u{1B}[K")
    #expect(lines.count > 2 && lines[0].isEmpty, "\(screen)")
    #expect(lines.dropFirst().dropLast().allSatisfy { $0.hasSuffix(" …") || $0.hasSuffix(" je Sekunde") }, "\(screen)")
    // Nothing of the line is left when the result is told.
    #expect(lines.last?.hasSuffix("entfernt.\n") == true, "\(screen)")

    let elsewhere = try Program.run(
      ["\(Program.folder)/offenlage"] + Self.build + ["--output", "Anderswo"], in: site.path, environment: slow)
    #expect(elsewhere.exitCode == 0 && !elsewhere.errorText.contains("\u{1B}"), "\(elsewhere.errorText)")
  }
}

private struct Costs: Decodable {
  struct Phase: Decodable { let name: String }
  struct Kind: Decodable {
    let name: String
    let files, bytes: Int
  }
  let phases: [Phase]
  let kinds: [Kind]
  let peakMemoryKb: Int

  /// What a build of a site wrote down.
  init(of site: Scratch) throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    self = try decoder.decode(Self.self, from: Data(site.bytes(of: "Kosten.json")))
  }
}
