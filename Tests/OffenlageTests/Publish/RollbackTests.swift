import Foundation
import TestSupport
import Testing

/// Taking a release back: the one before it is published once more, and everybody can see that.
struct RollbackTests {
  let portal: Portal

  init() throws { portal = try Portal() }

  /// Releases of the first days of November.
  private func publish(_ days: Int) throws {
    for day in 1...days { try portal.publish(day: "2026-11-0\(day)") }
  }

  private func rollback(_ arguments: String...) throws -> Run {
    try Program.offenlage(["publish", "Ziel", "--rollback"] + arguments, in: portal.site.path)
  }

  private func record() throws -> [String: Any] {
    try #require(
      JSONSerialization.jsonObject(with: Data(portal.text(".well-known/offenlage.json").utf8)) as? [String: Any])
  }

  /// The files of a release that were rendered, which going back must bring back byte by byte.
  private func rendered(_ release: String) throws -> [String: Data] {
    try publishedFiles(below: "\(portal.target)/releases/\(release)").filter {
      !["SHA256SUMS", ".well-known/offenlage.json"].contains($0.key)
    }
  }

  @Test func publishesTheReleaseBeforeOnceMore() throws {
    try publish(2)
    let before = traces(below: portal.target + "/releases")
    let run = try rollback()
    #expect(run.exitCode == 0)
    #expect(run.errorText.hasPrefix("Geänderte Seiten ("), "\(run.errorText)")
    #expect(
      run.errorText.contains("Zurückgenommen: 00002-2026-11-02. Wieder veröffentlicht: 00001-2026-11-01.\nOnline: "))
    #expect(portal.online() == "00003-2026-11-01")
    #expect(try portal.isWhole())
    #expect(try rendered("00003-2026-11-01") == rendered("00001-2026-11-01"))
    let after = Set(traces(below: portal.target + "/releases"))
    #expect(after.isSuperset(of: before), "no release that exists is touched")
  }

  @Test func theLineGoesOnAndSaysWhatWasTakenBack() throws {
    try publish(2)
    _ = try rollback()
    let facts = try record()
    #expect(facts["wiederholt"] as? String == "00001-2026-11-01")
    #expect(facts["stand"] as? String == "2026-11-01")
    #expect((facts["vorgaenger"] as? [String: String])?["release"] == "00002-2026-11-02")
    for earlier in ["00001-2026-11-01", "00002-2026-11-02"] {
      let run = try Program.offenlage(
        ["verify", "Ziel", "--earlier", "Ziel/releases/\(earlier)"], in: portal.site.path)
      #expect(run.exitCode == 0)
      #expect(
        run.errorText.hasSuffix(
          "2 Veröffentlichungen davor. Wiederholt 00001-2026-11-01, zurückgenommen: 00002-2026-11-02.\n"))
    }
    try portal.publish(day: "2026-11-03")
    #expect(portal.online() == "00004-2026-11-03")
    let line = try #require(record()["kette"] as? [[String: String]])
    #expect(line.map { $0["release"] } == ["00003-2026-11-01", "00002-2026-11-02", "00001-2026-11-01"])
    #expect(line.map { $0["wiederholt"] } == ["00001-2026-11-01", nil, nil])
    #expect(try record()["wiederholt"] is NSNull)
    #expect(try Program.offenlage(["verify", "Ziel"], in: portal.site.path).exitCode == 0)
  }

  @Test func anOutsiderRebuildsWhatIsRepeated() throws {
    try publish(2)
    _ = try rollback()
    try portal.sh("offenlage build --output eigen --as-of 2026-11-01")
    let run = try Program.offenlage(["verify", "Ziel", "--rebuilt", "eigen"], in: portal.site.path)
    #expect(run.exitCode == 0, "\(run.errorText)")
  }

  @Test func goingBackOnceMoreGoesFurtherBackAndNeverForward() throws {
    try publish(3)
    for (name, repeated) in [("00004-2026-11-02", "00002-2026-11-02"), ("00005-2026-11-01", "00001-2026-11-01")] {
      #expect(try rollback().exitCode == 0)
      #expect(portal.online() == name)
      #expect(try record()["wiederholt"] as? String == repeated)
      #expect(try portal.isWhole())
    }
    let further = try rollback()
    #expect(further.exitCode == 2)
    #expect(further.errorText == "Fehler: In „Ziel“ liegt keine Veröffentlichung vor „00001-2026-11-01“.\n")
    try portal.publish(day: "2026-11-04")
    _ = try rollback()
    #expect(portal.online() == "00007-2026-11-01")
    #expect(
      try record()["wiederholt"] as? String == "00001-2026-11-01", "what was online before the last, by its first name")
  }

  @Test func theStyleSheetOfWhatWasTakenBackStays() throws {
    func styles() -> Set<String> { Set(files(below: portal.current + "/assets").filter { $0.hasSuffix(".css") }) }
    try portal.publish()
    let old = styles()
    try portal.sh("for f in Templates/assets/*.css; do seq 400 | sed 's|.*|/* neu & */|' >> $f; done")
    try portal.publish()
    let new = styles().subtracting(old)
    #expect(new.count == 1)
    _ = try rollback()
    #expect(styles() == old.union(new))
    for path in new { #expect(files(below: portal.current + "/assets").contains(path + ".gz")) }
    #expect(try portal.isWhole())
    #expect(try Program.offenlage(["verify", "Ziel"], in: portal.site.path).exitCode == 0)
  }

  /// Servers tell contents of the same length apart by their times, so what comes back is newer than what it replaces.
  @Test func whatComesBackIsNewerThanWhatItReplaces() throws {
    try portal.publish()
    try portal.sh("printf '\\nNeu.\\n' >> Content/seiten/impressum.md")
    try portal.publish()
    let (page, picture) = (portal.identity("impressum/index.html"), portal.identity("bilder/punkt.png"))
    _ = try rollback()
    #expect(portal.identity("impressum/index.html").time > page.time)
    #expect(portal.identity("bilder/punkt.png").file == picture.file)
  }

  /// The server is another user, whoever goes back and whatever their mask says.
  @Test func aStrictMaskDoesNotLockTheServerOut() throws {
    try publish(2)
    #expect(try portal.sh("umask 077 && offenlage publish Ziel --rollback").exitCode == 0)
    #expect(portal.online() == "00003-2026-11-01")
    let closed = try portal.sh("find Ziel/current/ -type d ! -perm -o=rx -o -type f ! -perm -o=r")
    #expect(closed.outputText == "")
  }

  @Test func aDryRunTellsAndWritesNothing() throws {
    try publish(2)
    let before = traces(below: portal.target)
    let run = try rollback("--dry-run")
    #expect(run.exitCode == 0)
    #expect(run.errorText.hasPrefix("Geänderte Seiten ("))
    #expect(run.errorText.hasSuffix("Nur gezeigt, nichts zurückgenommen.\n"))
    #expect(traces(below: portal.target) == before)
  }

  @Test func keepsAllReleasesUnlessToldOtherwise() throws {
    for day in 1...3 { try portal.publish("--keep", "3", day: "2026-11-0\(day)") }
    _ = try rollback()
    #expect(portal.releases().count == 4)
    _ = try rollback("--keep", "2")
    #expect(portal.releases() == ["00004-2026-11-02", "00005-2026-11-01"])
    #expect(try portal.isWhole())
  }

  @Test func aDamagedReleaseIsLeftBehindAndPublishingGoesOn() throws {
    try publish(2)
    try portal.sh("rm Ziel/current/SHA256SUMS")
    #expect(try rollback().exitCode == 0)
    #expect(portal.online() == "00003-2026-11-01")
    #expect(try portal.isWhole())
    #expect(try rendered("00003-2026-11-01") == rendered("00001-2026-11-01"))
    #expect(try portal.publish(day: "2026-11-04").exitCode == 0)
    #expect(portal.online() == "00004-2026-11-04")
    let run = try Program.offenlage(["verify", "Ziel"], in: portal.site.path)
    #expect(run.exitCode == 1)
    #expect(
      run.errorText.hasPrefix(
        "„Ziel/releases/00002-2026-11-02/SHA256SUMS“ kann nicht gelesen werden: nicht gefunden.\n"))
  }

  /// A list that lost its end still reads as one; what it names is not the portal any more.
  @Test(arguments: [": > $f", "head -n 20 $f > kurz; mv kurz $f"])
  func aReleaseThatLostItsListIsPassedOver(damage: String) throws {
    try publish(3)
    try portal.sh("f=Ziel/releases/00002-2026-11-02/SHA256SUMS; \(damage)")
    #expect(try rollback().exitCode == 0)
    #expect(try record()["wiederholt"] as? String == "00001-2026-11-01")
    #expect(try portal.isWhole())
    #expect(try rendered("00004-2026-11-01") == rendered("00001-2026-11-01"))
    try portal.publish(day: "2026-11-04")
    try portal.sh("f=Ziel/releases/00004-2026-11-01/SHA256SUMS; \(damage)")
    try portal.sh("for f in Ziel/releases/0000[13]*/SHA256SUMS; do \(damage); done")
    let run = try rollback()
    #expect(run.exitCode == 2)
    #expect(run.errorText == "Fehler: In „Ziel“ ist keine Veröffentlichung vor „00005-2026-11-04“ unbeschädigt.\n")
    #expect(portal.online() == "00005-2026-11-04")
  }

  /// A program that is missing and descriptors that run out say nothing about a release: nobody goes further back because of them.
  @Test func aReleaseThatCannotBeLookedAtIsNotPassedOver() throws {
    try publish(3)
    let before = traces(below: portal.target)
    let run = try Program.offenlage(
      ["publish", "Ziel", "--rollback"], in: portal.site.path, environment: ["PATH": "/nirgends"])
    #expect(run.exitCode == 2)
    #expect(
      run.errorText
        == "Fehler: Das Programm „sha256sum“ wird gebraucht, ist aber nicht installiert oder nicht ausführbar.\n")
    guard geteuid() == 0 else { return print("skipped: needs another user") }
    try portal.sh("chmod -R a+rwX Ziel; chmod 000 Ziel/releases/00002-2026-11-02/SHA256SUMS")
    let other = try portal.sh(
      "setpriv --reuid=65534 --regid=65534 --clear-groups -- offenlage publish Ziel --rollback --dry-run")
    #expect(other.exitCode == 2)
    #expect(
      other.errorText
        == "Fehler: „Ziel/releases/00002-2026-11-02“ kann nicht gelesen werden: keine Berechtigung.\n")
    try portal.sh("chmod 644 Ziel/releases/00002-2026-11-02/SHA256SUMS")
    #expect(traces(below: portal.target).count == before.count)
  }

  @Test func whatSomebodyChangedByHandIsNotPublishedAgain() throws {
    try publish(2)
    try portal.sh(
      "f=Ziel/releases/00001-2026-11-01/index.html; cp $f neu; echo x >> neu; mv neu $f")
    let run = try rollback()
    #expect(run.exitCode == 2)
    #expect(
      run.errorText
        == "Fehler: Die Datei „index.html“ der Veröffentlichung „00001-2026-11-01“ wurde von Hand verändert; sie wird nicht wiederholt.\n"
    )
    #expect(portal.online() == "00002-2026-11-02")
    #expect(try portal.isWhole())
  }

  /// Kills the program with all it started at moments spread over a whole run; the seed is printed where it fails.
  @Test func survivesBeingKilledAtAnyMoment() throws {
    try publish(3)
    let begin = Date()
    #expect(try rollback().exitCode == 0)
    let length = Date().timeIntervalSince(begin)
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SplitMix64(seed: seed)
    for number in 0..<20 {
      let moment = Double.random(in: 0...length * 1.1, using: &random)
      try portal.sh("timeout -s KILL \(moment) offenlage publish Ziel --rollback 2>/dev/null; true")
      #expect(try portal.isWhole(), "seed \(seed), kill \(number) after \(moment) s")
      try portal.publish("--keep", "4", day: number.isMultiple(of: 2) ? "2026-11-05" : "2026-11-06")
    }
    #expect(try portal.isWhole())
    #expect(!portal.releases().contains { $0.hasPrefix(".") })
    #expect(try Program.offenlage(["verify", "Ziel"], in: portal.site.path).exitCode == 0)
  }

  @Test func twoPublishersDoNotMeet() throws {
    try publish(2)
    let run = try portal.sh("flock Ziel/.offenlage-sperre offenlage publish Ziel --rollback")
    #expect(run.exitCode == 2)
    #expect(run.errorText == "Fehler: In den Ordner „Ziel“ veröffentlicht gerade ein anderer Lauf von Offenlage.\n")
  }

  @Test(arguments: [[], ["--dry-run"]])
  func whereNothingIsPublishedNothingIsTakenBack(arguments: [String]) throws {
    let missing = try Program.offenlage(["publish", "Ziel", "--rollback"] + arguments, in: portal.site.path)
    #expect(missing.exitCode == 2)
    #expect(
      missing.errorText == "Fehler: „Ziel“ kann nicht als Veröffentlichungsordner benutzt werden: nicht gefunden.\n")
    try publish(1)
    let first = try Program.offenlage(["publish", "Ziel", "--rollback"] + arguments, in: portal.site.path)
    #expect(first.exitCode == 2)
    #expect(first.errorText == "Fehler: In „Ziel“ liegt keine Veröffentlichung vor „00001-2026-11-01“.\n")
    try portal.sh("mkdir leer")
    let empty = try Program.offenlage(["publish", "leer", "--rollback"] + arguments, in: portal.site.path)
    #expect(empty.exitCode == 2)
    #expect(empty.errorText == "Fehler: In „leer“ ist noch nichts veröffentlicht.\n")
  }
}
