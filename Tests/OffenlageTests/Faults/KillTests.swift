import Foundation
import TestSupport
import Testing

/// A build that is killed leaves whole files, old or new, touches nothing foreign, and the next one completes it.
@Suite(.serialized) struct KillTests {
  @Test func killedAtFiftyMomentsNothingIsHalf() throws {
    let seed = ProcessInfo.processInfo.environment["OFFENLAGE_SEED"].flatMap(UInt64.init) ?? 20_261_125
    print("KillTests: seed \(seed)")
    var generator = SplitMix64(seed: seed)
    let site = try Fixtures.copyOfBuiltSite()
    try site.write("meins".utf8, to: "Output/fremd/notiz.txt")
    let old = try publishedFiles(below: "\(site.path)/Output")
    #expect(
      try Program.shell("sed -i 's/^titel: Musterregister/titel: Neues Register/' Content/portal.md", in: site.path)
        .exitCode == 0)
    let start = Date()
    let whole = try Program.offenlage(["build", "--as-of", Fixtures.day, "--output", "Ganz"], in: site.path)
    let duration = Date().timeIntervalSince(start)
    #expect(whole.exitCode == 0, "\(whole.errorText)")
    let new = try publishedFiles(below: "\(site.path)/Ganz")
    for round in 0..<50 {
      let moment = Double.random(in: 0.001...duration, using: &generator)
      _ = try Program.shell("timeout -s KILL \(moment) offenlage build --as-of \(Fixtures.day)", in: site.path)
      let found = try publishedFiles(below: "\(site.path)/Output")
      for (path, bytes) in found where !path.hasPrefix("fremd/") {
        #expect(
          bytes == old[path] || bytes == new[path], "seed \(seed), round \(round): \(path) is neither old nor new")
      }
      #expect(found["fremd/notiz.txt"] == Data("meins".utf8))
      if round % 10 == 9 { try rewind(site, to: old) }
    }
    let last = try Program.offenlage(["build", "--as-of", Fixtures.day], in: site.path)
    #expect(last.exitCode == 0, "\(last.errorText)")
    try expectOutput(of: site, toBe: new)
  }

  @Test func twoBuildsAtOnceDoNotMix() throws {
    let site = try Fixtures.copyOfSite()
    let run = try Program.shell(
      "offenlage build --as-of \(Fixtures.day) & offenlage build --as-of \(Fixtures.day); a=$?; wait $!; b=$?; echo $a $b",
      in: site.path)
    #expect(
      ["0 0", "0 2", "2 0"].contains(run.outputText.trimmingCharacters(in: .whitespacesAndNewlines)), "\(run.errorText)"
    )
    #expect(try publishedFiles(below: "\(site.path)/Output") == publishedFiles(below: Fixtures.output.get()))
  }

  /// Builds the old title again, so that the next kill meets a build with everything to write.
  private func rewind(_ site: Scratch, to old: [String: Data]) throws {
    let line = """
      sed -i 's/^titel: Neues Register/titel: Musterregister/' Content/portal.md && offenlage build --as-of \(Fixtures.day) &&
      sed -i 's/^titel: Musterregister/titel: Neues Register/' Content/portal.md
      """
    let run = try Program.shell(line, in: site.path)
    #expect(run.exitCode == 0, "\(run.errorText)")
    try expectOutput(of: site, toBe: old)
  }

  private func expectOutput(of site: Scratch, toBe expected: [String: Data]) throws {
    let found = try publishedFiles(below: "\(site.path)/Output").filter { !$0.key.hasPrefix("fremd/") }
    #expect(found == expected.filter { !$0.key.hasPrefix("fremd/") })
  }
}
