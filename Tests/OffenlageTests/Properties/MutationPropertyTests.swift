import Foundation
import TestSupport
import Testing

/// Random mistakes in the real content: whatever an editor does, the program answers and never breaks.
///
/// Each round mutates every file of a copy once. The seed is the round's argument; `OFFENLAGE_SEED` adds another.
struct MutationPropertyTests {
  static let seeds =
    [1, 2, 3, 4].map { UInt64($0) }
    + (ProcessInfo.processInfo.environment["OFFENLAGE_SEED"].flatMap { UInt64($0) }.map { [$0] } ?? [])

  @Test(arguments: seeds)
  func aMisspeltWordIsReportedAtItsLine(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let site = try copyOfContent()
    var mistakes: [String: Mistake] = [:]
    for name in files(below: "\(site.path)/Content") where name.hasSuffix(".md") {
      var lines = try site.lines(of: "Content/\(name)")
      guard let mistake = Mistake(in: &lines, &generator) else { continue }
      mistakes["Content/\(name)"] = mistake
      try site.write(lines.joined(separator: "\n").utf8, to: "Content/\(name)")
    }
    #expect(mistakes.count > 40)
    let run = try check(site, seed)
    #expect(run.exitCode == 1)
    let findings = try Findings(run).findings.filter { $0.severity == "error" }
    let places = Set(findings.map { "\($0.file):\($0.line)" })
    for (file, mistake) in mistakes.sorted(by: { $0.key < $1.key }) where !places.contains("\(file):\(mistake.line)") {
      Issue.record("seed \(seed): \(file):\(mistake.line) „\(mistake.text)“ is not reported")
    }
    let besides = findings.filter { mistakes[$0.file]?.line != $0.line }
    #expect(besides.map { "\($0.place): \($0.message)" } == [], "seed \(seed): one mistake, one finding")
  }

  @Test(arguments: seeds)
  func nothingBreaks(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed &+ 1000)
    let site = try copyOfContent()
    for name in files(below: "\(site.path)/Content") where name.hasSuffix(".md") {
      var bytes = try site.bytes(of: "Content/\(name)")
      for _ in 0..<Int.random(in: 1...3, using: &generator) { damage(&bytes, &generator) }
      try site.write(bytes, to: "Content/\(name)")
    }
    let run = try check(site, seed)
    for finding in try Findings(run).findings {
      let lines = (try? site.lines(of: finding.file).count) ?? 1
      #expect((1...lines).contains(finding.line) && finding.column >= 1, "seed \(seed): \(finding.place)")
      #expect(!finding.message.isEmpty)
    }
  }

  private func copyOfContent() throws -> Scratch {
    let site = try Fixtures.copyOfSite()
    let run = try Program.run(
      ["/bin/sh", "-c", "rm -r Content && cp -a '\(Fixtures.package)/Content' Content"], in: site.path)
    guard run.exitCode == 0 else { throw Failure(run.errorText) }
    return site
  }

  private func check(_ site: Scratch, _ seed: UInt64) throws -> Run {
    let run = try Program.offenlage(["check", "--as-of", Fixtures.day, "--format", "json"], in: site.path)
    #expect(run.exitCode == 0 || run.exitCode == 1, "seed \(seed): \(run.errorText)")
    return run
  }
}

extension Scratch {
  fileprivate func lines(of name: String) throws -> [String] {
    String(decoding: try bytes(of: name), as: UTF8.self).components(separatedBy: "\n")
  }
}
