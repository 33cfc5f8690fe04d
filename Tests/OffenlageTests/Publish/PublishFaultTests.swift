import Foundation
import TestSupport
import Testing

/// Whatever happens while a release is made, the server serves one whole release, old or new, and the next run cleans up.
struct PublishFaultTests {
  let portal: Portal

  init() throws { portal = try Portal() }

  private func expectNothingHappened(_ run: Run, _ message: String, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(run.exitCode == 2, "\(run.errorText)", sourceLocation: sourceLocation)
    #expect(run.errorText == "Fehler: \(message)\n", sourceLocation: sourceLocation)
  }

  private func expectTheNextRunRepairs() throws {
    #expect(try portal.isWhole())
    let run = try portal.publish(day: "2026-12-24")
    #expect(run.exitCode == 0, "\(run.errorText)")
    #expect(portal.online()?.hasSuffix("2026-12-24") == true)
    #expect(try portal.isWhole())
    #expect(!portal.releases().contains { $0.hasPrefix(".") })
    #expect(!FileManager.default.fileExists(atPath: "\(portal.target)/.offenlage-wechsel"))
  }

  /// Kills the program with all it started at moments spread over a whole run; the seed is printed where it fails.
  @Test func survivesBeingKilledAtAnyMoment() throws {
    try portal.publish(day: "2026-11-23")
    let begin = Date()
    #expect(try portal.publish(day: "2026-11-24").exitCode == 0)
    let length = Date().timeIntervalSince(begin)
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SplitMix64(seed: seed)
    for number in 0..<50 {
      let moment = Double.random(in: 0...length * 1.1, using: &random)
      let day = number.isMultiple(of: 2) ? "2026-11-25" : "2026-11-26"
      try portal.sh("timeout -s KILL \(moment) offenlage publish Ziel --keep 3 --as-of \(day) 2>/dev/null; true")
      #expect(try portal.isWhole(), "seed \(seed), kill \(number) after \(moment) s")
    }
    try expectTheNextRunRepairs()
    let verified = try Program.offenlage(["verify", "Ziel"], in: portal.site.path)
    #expect(verified.exitCode == 0, "seed \(seed): \(verified.errorText)")
  }

  @Test func halfOfARemovedReleaseIsNone() throws {
    guard try portal.sh("strace -o /dev/null true").exitCode == 0 else {
      return print("skipped: strace is missing or may not trace here")
    }
    for day in ["2026-11-23", "2026-11-24", "2026-11-25"] { #expect(try portal.publish(day: day).exitCode == 0) }
    try portal.sh(
      """
      strace -o /dev/null -e trace=unlinkat -e inject=unlinkat:signal=KILL:when=50 \\
        offenlage publish Ziel --keep 2 --as-of 2026-11-26
      """)
    #expect(portal.online() == "00004-2026-11-26")
    #expect(try portal.sh("ls -A Ziel/releases | wc -l").outputText != "2\n", "nothing was interrupted")
    let run = try Program.offenlage(["verify", "Ziel"], in: portal.site.path)
    #expect(run.exitCode == 0, "\(run.errorText)")
    try expectTheNextRunRepairs()
  }

  /// What cannot be done behind the switch takes nothing back, and whoever reads the message has to know.
  @Test(arguments: [
    ("unlinkat", "error=EIO:when=20", "„Ziel/releases/00001-2026-11-22“ kann nicht entfernt werden"),
    ("fsync", "error=EIO:when=4", "„Ziel/current“ kann nicht gesichert werden"),
  ])
  func aReleaseThatIsOnlineIsSaidToBe(call: String, fault: String, what: String) throws {
    guard try portal.sh("strace -o /dev/null true").exitCode == 0 else {
      return print("skipped: strace is missing or may not trace here")
    }
    for day in ["2026-11-22", "2026-11-23"] { #expect(try portal.publish(day: day).exitCode == 0) }
    let run = try portal.sh(
      "strace -o /dev/null -e trace=\(call) -e inject=\(call):\(fault) offenlage publish Ziel --keep 2 --as-of 2026-11-24"
    )
    expectNothingHappened(
      run, "Die Veröffentlichung „00003-2026-11-24“ ist online, aber: \(what): der Datenträger meldet einen Fehler.")
    #expect(portal.online() == "00003-2026-11-24")
    try expectTheNextRunRepairs()
  }

  /// As on FAT, on exFAT and on others that ask a program; each has another word for it.
  @Test(arguments: ["EPERM", "ENOSYS", "EOPNOTSUPP"]) func aFileSystemWithoutLinksIsNamed(code: String) throws {
    guard try portal.sh("strace -o /dev/null true").exitCode == 0 else {
      return print("skipped: strace is missing or may not trace here")
    }
    #expect(try portal.publish(day: "2026-11-22").exitCode == 0)
    let run = try portal.sh(
      "strace -o /dev/null -e trace=symlinkat -e inject=symlinkat:error=\(code) offenlage publish Ziel --as-of 2026-11-23"
    )
    expectNothingHappened(
      run,
      "„Ziel/current“ kann nicht angelegt werden: Das Dateisystem dort, etwa das eines USB-Sticks, kennt keine symbolischen Verweise; "
        + "veröffentlichen Sie in einen Ordner auf einem anderen Datenträger.")
    try expectTheNextRunRepairs()
  }

  private func record() throws -> [String: Any] {
    try #require(
      JSONSerialization.jsonObject(with: Data(portal.text(".well-known/offenlage.json").utf8)) as? [String: Any])
  }

  /// A release that got its name and was never online is no part of the line; one that was, is, though its run was ended right behind.
  @Test(arguments: [("symlinkat", "when=1", false), ("fsync", "when=4", true)])
  func onlyWhatWasOnlineStandsInTheLine(call: String, moment: String, wasOnline: Bool) throws {
    guard try portal.sh("strace -o /dev/null true").exitCode == 0 else {
      return print("skipped: strace is missing or may not trace here")
    }
    try portal.publish()
    try portal.sh(
      """
      strace -o /dev/null -e trace=\(call) -e inject=\(call):signal=KILL:\(moment) \
        offenlage publish Ziel --as-of 2026-11-24 2>/dev/null
      """)
    #expect(portal.releases() == ["00001-2026-11-23", "00002-2026-11-24"])
    #expect(portal.online() == (wasOnline ? "00002-2026-11-24" : "00001-2026-11-23"))
    #expect(try portal.isWhole())
    #expect(FileManager.default.fileExists(atPath: "\(portal.target)/.offenlage-wechsel"))
    try expectTheNextRunRepairs()
    let line = try #require(record()["kette"] as? [[String: String]]).map { $0["release"] }
    #expect(line == (wasOnline ? ["00002-2026-11-24", "00001-2026-11-23"] : ["00001-2026-11-23"]))
  }

  /// Who moves the link by hand goes back without a release; that one must not be removed, and what is new still has to be newer.
  @Test func aLinkThatWasMovedByHandIsRespected() throws {
    for day in ["2026-11-21", "2026-11-22", "2026-11-23"] { try portal.publish(day: day) }
    // As if the clock had been set back since.
    try portal.sh("touch -d '1 hour' Ziel/current/SHA256SUMS")
    let latest = portal.identity("SHA256SUMS").time
    try portal.sh("ln -sfn releases/00001-2026-11-21 Ziel/current")
    let run = try portal.publish("--keep", "2", day: "2026-11-21")
    #expect(run.errorText == "Nichts zu veröffentlichen: 00001-2026-11-21 ist auf dem Stand.\n")
    #expect(try portal.isWhole())
    try portal.sh("printf '\\nNeu.\\n' >> Content/seiten/impressum.md")
    #expect(try portal.publish(day: "2026-11-21").exitCode == 0)
    #expect(portal.online() == "00004-2026-11-21")
    #expect(portal.identity("impressum/index.html").time > latest)
  }

  /// Programs that do other things than they are asked to put nothing online.
  @Test(arguments: [
    ("gzip", "touch fremd", "„Ziel/releases/.offenlage-neu/fremd“ fehlt oder gehört nicht in die Veröffentlichung."),
    (
      "gzip", "ln -sf /etc/passwd verweis",
      "„Ziel/releases/.offenlage-neu/verweis“ fehlt oder gehört nicht in die Veröffentlichung."
    ),
    (
      "sha256sum", "[ $# -lt 3 ] || { shift; shift; }",
      "Das Programm „sha256sum“ gibt nicht das aus, was von ihm erwartet wird."
    ),
  ])
  func aProgramThatDoesOtherThingsPutsNothingOnline(program: String, deed: String, message: String) throws {
    try portal.publish()
    try portal.sh(
      """
      mkdir bin && printf '%s\\n' '#!/bin/sh' '\(deed)' 'exec /usr/bin/\(program) "$@"' > bin/\(program) && chmod +x bin/\(program)
      """)
    let run = try portal.publish(
      day: "2026-11-24", environment: ["PATH": "\(portal.site.path)/bin:/usr/bin:/bin"])
    expectNothingHappened(run, message)
    #expect(portal.releases() == ["00001-2026-11-23"])
    try expectTheNextRunRepairs()
  }

  /// When the power goes: first all files, then the note of what is about to go online, then its name, then the link.
  @Test func everyStepIsOnTheDiskBeforeTheNext() throws {
    guard try portal.sh("strace -o /dev/null true").exitCode == 0 else {
      return print("skipped: strace is missing or may not trace here")
    }
    try portal.publish()
    let run = try portal.sh(
      #"""
      strace -f -y -o spur -e trace=syncfs,fsync,renameat,unlinkat offenlage publish Ziel --as-of 2026-11-24 2>/dev/null
      grep -E 'syncfs|fsync|renameat|wechsel' spur | grep -v offenlage-alt | sed -E "s|^[0-9]+ +||; s|[0-9]+<$PWD/([^>]*)>|\1|g; s| +=.*||"
      """#)
    #expect(
      run.outputText == """
        syncfs(Ziel/releases/.offenlage-neu)
        fsync(Ziel/.offenlage-wechsel)
        fsync(Ziel)
        renameat(Ziel/releases, ".offenlage-neu", Ziel/releases, "00002-2026-11-24")
        fsync(Ziel/releases)
        renameat(Ziel, ".offenlage-current", Ziel, "current")
        fsync(Ziel)
        unlinkat(Ziel, ".offenlage-wechsel", 0)

        """)
  }

  /// A name that is no text, and a link to a place where nothing may be removed.
  @Test func whateverStandsInAnOldReleaseIsRemovedWithIt() throws {
    for day in ["2026-11-23", "2026-11-24"] { try portal.publish(day: day) }
    try portal.sh(
      #"""
      mkdir fremd; echo x > fremd/datei; cd Ziel/releases/00001-2026-11-23; ln -s ../../../fremd ordner; mkfifo rohr
      touch "$(printf 'b\344r')"; mkdir "$(printf 'tief\377')"; touch "$(printf 'tief\377/\377')"
      """#)
    for day in ["2026-11-25", "2026-11-26"] {
      let run = try portal.publish("--keep", "2", day: day)
      #expect(run.exitCode == 0, "\(run.errorText)")
    }
    #expect(portal.releases() == ["00003-2026-11-25", "00004-2026-11-26"])
    #expect(try portal.site.bytes(of: "fremd/datei") == Array("x\n".utf8))
  }

  @Test func survivesAFileThatMayNotGrow() throws {
    try portal.publish()
    let run = try portal.sh("ulimit -f 16; exec offenlage publish Ziel --as-of 2026-11-24")
    #expect(run.exitCode == 2)
    #expect(run.errorText.split(separator: "\n").count == 1, "\(run.errorText)")
    #expect(portal.online() == "00001-2026-11-23")
    #expect(portal.releases() == ["00001-2026-11-23"], "half a release takes up no room")
    try expectTheNextRunRepairs()
  }

  /// A small disk of one's own, which only root can have; filled to different degrees, so that it is full at different steps.
  @Test func survivesAFullDisk() throws {
    try portal.sh("mkdir Ziel")
    guard geteuid() == 0, try portal.sh("mount -t tmpfs -o size=64m tmpfs Ziel").exitCode == 0 else {
      return print("skipped: no disk of one's own can be mounted here")
    }
    defer { _ = try? portal.sh("umount -l Ziel") }
    try portal.publish()
    var failures = 0
    for free in [0, 8, 40, 100, 200, 400, 800] {
      try portal.sh(
        "b=$(df --output=avail -k Ziel | tail -1); head -c $(( (b - \(free)) * 1024 )) /dev/zero > Ziel/releases/voll")
      let before = portal.online()
      let run = try portal.publish(day: "2026-11-2\(failures)")
      if run.exitCode != 0 {
        failures += 1
        #expect(run.exitCode == 2, "\(free): \(run.errorText)")
        #expect(run.errorText.split(separator: "\n").count == 1, "\(run.errorText)")
        #expect(portal.online() == before)
        #expect(!portal.releases().contains(".offenlage-neu"), "half a release takes up no room")
      }
      #expect(try portal.isWhole())
      try portal.sh("rm Ziel/releases/voll")
    }
    #expect(failures > 2)
    try expectTheNextRunRepairs()
    try portal.sh("head -c 1000000000 /dev/zero > Ziel/voll")
    let back = try Program.offenlage(["publish", "Ziel", "--rollback"], in: portal.site.path)
    #expect(back.exitCode == 2, "\(back.errorText)")
    #expect(back.errorText.contains("auf dem Datenträger ist kein Platz mehr"), "\(back.errorText)")
    #expect(try portal.isWhole())
    try portal.sh("rm Ziel/voll")
    #expect(try Program.offenlage(["publish", "Ziel", "--rollback"], in: portal.site.path).exitCode == 0)
    #expect(try portal.isWhole())
  }

  @Test func twoPublishersDoNotMeet() throws {
    try portal.publish()
    let run = try portal.sh("flock Ziel/.offenlage-sperre offenlage publish Ziel --as-of 2026-11-24")
    expectNothingHappened(run, "In den Ordner „Ziel“ veröffentlicht gerade ein anderer Lauf von Offenlage.")
    let both = try portal.sh(
      "offenlage publish Ziel --as-of 2026-11-25 2>/dev/null & offenlage publish Ziel --as-of 2026-11-26 2>/dev/null; wait"
    )
    #expect(both.exitCode == 0)
    try expectTheNextRunRepairs()
  }

  @Test(arguments: [
    (
      "mkdir Ziel && echo x > Ziel/datei",
      "„Ziel“ ist kein Ordner, in den Offenlage veröffentlicht, und nicht leer; es wird nichts verändert."
    ),
    (
      "echo x > Ziel",
      "„Ziel“ kann nicht als Veröffentlichungsordner benutzt werden: dort steht kein Ordner, sondern eine Datei oder ein symbolischer Verweis."
    ),
    (
      "mkdir woanders && ln -s woanders Ziel",
      "Der Ausgabeordner „Ziel“ ist ein symbolischer Verweis; er muss ein echter Ordner sein."
    ),
    (
      "offenlage build --output Ziel --as-of 2026-11-23 2>/dev/null",
      "„Ziel“ ist kein Ordner, in den Offenlage veröffentlicht, und nicht leer; es wird nichts verändert."
    ),
  ])
  func refusesATargetThatIsNone(preparation: String, message: String) throws {
    #expect(try portal.sh(preparation).exitCode == 0)
    let before = traces(below: portal.site.path)
    expectNothingHappened(try portal.publish(), message)
    expectNothingHappened(
      try Program.offenlage(["publish", "Content/neu", "--as-of", Fixtures.day], in: portal.site.path),
      "„Content/neu“ und „Content“ liegen ineinander; Ausgabe und Quellen müssen in getrennten Ordnern liegen.")
    #expect(traces(below: portal.site.path) == before)
  }

  @Test(arguments: [
    (
      "rm Ziel/current && ln -s /etc Ziel/current",
      "„Ziel/current“ ist kein Verweis auf eine Veröffentlichung von Offenlage."
    ),
    (
      "rm Ziel/current && mkdir Ziel/current",
      "„Ziel/current“ ist kein Verweis auf eine Veröffentlichung von Offenlage."
    ),
    (
      "mv Ziel/releases weg && ln -s ../weg Ziel/releases",
      "„Ziel“ kann nicht als Veröffentlichungsordner benutzt werden: dort steht kein Ordner, sondern eine Datei oder ein symbolischer Verweis."
    ),
    (
      "rm Ziel/current/SHA256SUMS",
      "Die Veröffentlichung „Ziel/releases/00001-2026-11-23“ ist beschädigt (nicht gefunden); „--rollback“ stellt die davor wieder her."
    ),
    (
      "rm Ziel/current/SHA256SUMS && mkfifo Ziel/current/SHA256SUMS",
      "Die Veröffentlichung „Ziel/releases/00001-2026-11-23“ ist beschädigt (dort steht keine gewöhnliche Datei); „--rollback“ stellt die davor wieder her."
    ),
    (
      ": > Ziel/current/SHA256SUMS",
      "Die Veröffentlichung „Ziel/releases/00001-2026-11-23“ ist beschädigt („404.html“ steht nicht auf der Liste „SHA256SUMS“); „--rollback“ stellt die davor wieder her."
    ),
    (
      "sed -i '$d' Ziel/current/SHA256SUMS; sed -i '$d' Ziel/current/SHA256SUMS",
      "Die Veröffentlichung „Ziel/releases/00001-2026-11-23“ ist beschädigt („werkzeuge/index.html“ steht nicht auf der Liste „SHA256SUMS“); „--rollback“ stellt die davor wieder her."
    ),
    (
      "mkfifo Ziel/.offenlage-wechsel",
      "„Ziel/.offenlage-wechsel“ kann nicht gelesen werden: dort steht keine gewöhnliche Datei."
    ),
  ])
  func refusesATargetThatWasBent(preparation: String, message: String) throws {
    try portal.publish()
    #expect(try portal.sh(preparation).exitCode == 0)
    expectNothingHappened(try portal.publish(day: "2026-11-24"), message)
  }

  /// A folder with the highest of all numbers leaves one for the next release.
  @Test func aNumberThatNoneFollowsIsNoRelease() throws {
    try portal.publish()
    try portal.sh("mkdir Ziel/releases/9223372036854775807-2026-11-23")
    #expect(try portal.publish(day: "2026-11-24").exitCode == 0)
    #expect(portal.online() == "00002-2026-11-24")
  }

  /// Links that somebody put where our files are or will be are never followed and never published.
  @Test func plantedLinksAreNotFollowed() throws {
    try portal.publish()
    try portal.sh(
      """
      echo geheim > geheim; mkdir fremd; cp -a Ziel/current/impressum/. fremd
      ln -sf ../../../geheim Ziel/current/robots.txt; rm -r Ziel/current/impressum; ln -s ../../../fremd Ziel/current/impressum
      ln -s ../../fremd Ziel/releases/.offenlage-neu; ln -s /etc/passwd Ziel/.offenlage-current
      """)
    let run = try portal.publish()
    #expect(run.exitCode == 0, "\(run.errorText)")
    #expect(try portal.isWhole())
    #expect(try portal.sh("find Ziel/current/ -type l | wc -l").outputText == "0\n")
    #expect(try !portal.text("robots.txt").contains("geheim"))
    #expect(try portal.sh("cat geheim; ls fremd | wc -l").outputText.hasPrefix("geheim\n"))
  }

  @Test func aTargetOnAnotherFileSystemIsAsGood() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("offenlage-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let run = try Program.offenlage(["publish", folder, "--as-of", Fixtures.day], in: portal.site.path)
    #expect(run.exitCode == 0, "\(run.errorText)")
    #expect(try Program.offenlage(["verify", folder], in: portal.site.path).exitCode == 0)
  }

  @Test func aTargetThatMayNotBeWrittenIsRefused() throws {
    guard geteuid() == 0 else { return print("skipped: needs another user") }
    try portal.sh("mkdir Ziel && chmod 555 Ziel .")
    let run = try portal.sh(
      "setpriv --reuid=65534 --regid=65534 --clear-groups -- offenlage publish Ziel --as-of 2026-11-23")
    expectNothingHappened(run, "„Ziel“ kann nicht als Veröffentlichungsordner benutzt werden: keine Berechtigung.")
  }

  /// Without git the commit is unknown; without sha256sum there is no release.
  @Test func missingProgramsAreNamed() throws {
    try portal.sh("mkdir bin && for p in sha256sum gzip sync; do ln -s $(command -v $p) bin; done")
    let bin = "\(portal.site.path)/bin"
    let run = try portal.publish(environment: ["PATH": bin])
    #expect(run.exitCode == 0, "\(run.errorText)")
    #expect(try portal.text(".well-known/offenlage.json").contains("\"commit\": null"))
    for program in ["sha256sum", "gzip", "sync"] {
      try portal.sh("mv bin/\(program) weg")
      expectNothingHappened(
        try portal.publish(day: "2026-11-24", environment: ["PATH": bin]),
        "Das Programm „\(program)“ wird gebraucht, ist aber nicht installiert oder nicht ausführbar.")
      try portal.sh("mv weg bin/\(program)")
    }
    #expect(portal.online() == "00001-2026-11-23")
    try expectTheNextRunRepairs()
  }

  @Test func theCommitIsNamedWhenTheSourcesAreExactlyThat() throws {
    try portal.sh(
      """
      git init -q . && git config user.email a@example.org && git config user.name A && git add Content Templates
      git commit -qm Anfang
      """)
    let commit = try portal.sh("git rev-parse HEAD").outputText.trimmingCharacters(in: .whitespacesAndNewlines)
    try portal.publish()
    #expect(try portal.text(".well-known/offenlage.json").contains("\"commit\": \"\(commit)\""))
    try portal.sh("echo >> Content/seiten/impressum.md")
    try portal.publish(day: "2026-11-24")
    #expect(try portal.text(".well-known/offenlage.json").contains("\"commit\": null"))
  }
}
