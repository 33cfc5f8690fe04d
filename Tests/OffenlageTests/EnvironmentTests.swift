import Foundation
import TestSupport
import Testing

/// What the system refuses: told in one sentence, exit code 2, and the next build repairs what was left half done.
struct EnvironmentTests {
  @Test func aFullOutputEndsTheBuildAndTheNextOneCompletesIt() throws {
    let site = try Fixtures.copyOfSite()
    let run = try Program.shell("ulimit -f 8; exec offenlage build --as-of \(Fixtures.day)", in: site.path)
    #expect(run.exitCode == 2)
    #expect(run.errorText.hasPrefix("Fehler: „Output"), "\(run.errorText)")
    #expect(run.errorText.split(separator: "\n").count == 1)
    let second = try Program.offenlage(["build", "--as-of", Fixtures.day], in: site.path)
    #expect(second.exitCode == 0, "\(second.errorText)")
    #expect(try publishedFiles(below: "\(site.path)/Output") == publishedFiles(below: Fixtures.output.get()))
  }

  /// However few files may be open at once, the program says so and does not break down; with 128 it needs no more.
  @Test func fewOpenFilesAreSaidInASentenceOrAreEnough() throws {
    let site = try Fixtures.copyOfSite()
    let commit = "git init -q . && git add -A && git -c user.name=A -c user.email=a@b.example commit -qm Anfang"
    #expect(try Program.shell(commit, in: site.path).exitCode == 0)
    for limit in [8, 9, 10, 11, 12, 13, 17, 20, 30, 40, 128] {
      let line = "rm -rf Output .offenlage-cache; ulimit -n \(limit); exec offenlage build --as-of \(Fixtures.day)"
      let run = try Program.shell(line, in: site.path)
      #expect((limit == 128 ? 0...0 : 0...2).contains(run.exitCode), "\(limit): \(run.errorText)")
      #expect(!run.errorText.contains("Fatal"), "\(limit): \(run.errorText)")
      if run.exitCode == 2 { #expect(run.errorText.hasPrefix("Fehler: "), "\(limit): \(run.errorText)") }
    }
  }

  @Test func anUnreadableFileIsAFinding() throws {
    let site = try Fixtures.copyOfSite()
    #expect(try Program.shell("chmod 000 Content/seiten/impressum.md", in: site.path).exitCode == 0)
    guard let run = try asNobody(["check", "--as-of", Fixtures.day, "--format", "json"], in: site) else { return }
    #expect(run.exitCode == 1)
    #expect(try Findings(run).findings.map(\.place) == ["Content/seiten/impressum.md:1:1 datei-unlesbar"])
  }

  /// Somebody copied a whole folder to the wrong place: what else is wrong must still be found in the report.
  @Test func aFolderOfForeignFilesDoesNotBuryTheReport() throws {
    let site = try Fixtures.copyOfSite()
    let run = try Program.shell(
      """
      mkdir Content/seiten/fremd; cd Content/seiten/fremd; seq 1234 | split -l 1 -a 4; cd ../../..
      echo 'tietel: x' > Content/zuletzt.md; sed -i 's/^titel:/tietel:/' Content/seiten/impressum.md
      exec offenlage check --as-of \(Fixtures.day)
      """, in: site.path)
    #expect(run.exitCode == 1)
    let lines = run.errorText.split(separator: "\n")
    #expect(lines.count { $0.hasSuffix("[datei-am-falschen-ort]") } == 200)
    #expect(lines.contains { $0.hasPrefix("Content:1:1: Fehler: 1.035 weitere Dateien liegen an keinem Ort") })
    #expect(lines.contains { $0.hasPrefix("Content/seiten/impressum.md:2:1: Fehler: ") })
  }

  @Test func anUnreadableFolderIsAFinding() throws {
    let site = try Fixtures.copyOfSite()
    #expect(try Program.shell("chmod 000 Content/seiten", in: site.path).exitCode == 0)
    guard let run = try asNobody(["check", "--as-of", Fixtures.day, "--format", "json"], in: site) else { return }
    #expect(run.exitCode == 1)
    #expect(try Findings(run).findings.map(\.place) == ["Content/seiten:1:1 datei-unlesbar"])
  }

  /// Its identifier may be in there, and must not be given a second time.
  @Test(arguments: ["Content/ressorts/im/lagebild.md", "Content/ressorts/fm", "Content/entfernt.md"])
  func nothingNewBesideAnUnreadableEntry(path: String) throws {
    let site = try Fixtures.copyOfSite()
    let change = "touch Content/entfernt.md && printf 'titel\\nA\\n' > a.csv && chmod -R a+rwX . && chmod 000 \(path)"
    #expect(try Program.shell(change, in: site.path).exitCode == 0)
    for arguments in [["new", "im", "Neu"], ["import", "a.csv", "--ressort", "im"]] {
      guard let run = try asNobody(arguments, in: site) else { return }
      #expect(run.exitCode == 2)
      #expect(
        run.errorText
          == "Fehler: Es kann keine Kennung vergeben werden, weil „\(path)“ eine haben kann und nicht gelesen wurde: "
          + "Das kann nicht gelesen werden: keine Berechtigung.\n")
    }
  }

  @Test func aReadOnlyOutputIsRefused() throws {
    let site = try Fixtures.copyOfSite()
    #expect(try Program.shell("mkdir Output && chmod 555 Output .", in: site.path).exitCode == 0)
    guard let run = try asNobody(["build", "--as-of", Fixtures.day], in: site) else { return }
    #expect(run.exitCode == 2)
    #expect(run.errorText.contains("Output"), "\(run.errorText)")
    #expect(files(below: "\(site.path)/Output") == [])
  }

  /// Runs the program as somebody whom file permissions bind; nil, with a note, where that is not possible.
  private func asNobody(_ arguments: [String], in site: Scratch) throws -> Run? {
    guard geteuid() == 0 else { return try Program.offenlage(arguments, in: site.path) }
    let change = ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"]
    let run = try Program.run(change + ["\(Program.folder)/offenlage"] + arguments, in: site.path)
    guard run.exitCode != 127, run.exitCode != 126 else {
      print("skipped: root may read everything, and setpriv cannot give that up here")
      return nil
    }
    return run
  }
}
