import Foundation
import Testing

/// Publishing as its user sees it: releases, the link to the one online, and what is said of the difference.
struct PublishTests {
  let portal: Portal

  init() throws { portal = try Portal() }

  @Test func publishesWhatABuildWritesAndChecksums() throws {
    let run = try portal.publish()
    #expect(run.exitCode == 0, "\(run.errorText)")
    #expect(portal.online() == "00001-2026-11-23")
    #expect(try portal.isWhole())
    let published = try publishedFiles(below: portal.current)
    let built = try publishedFiles(below: Fixtures.output.get())
    #expect(built.allSatisfy { published[$0.key] == $0.value })
    let added = Set(published.keys).subtracting(built.keys).filter { !$0.hasSuffix(".gz") }
    #expect(added == ["SHA256SUMS"])
    #expect(try portal.text(".well-known/offenlage.json").contains("\"vorgaenger\": null"))
  }

  /// The server is another user, and what was published for nobody is mended by the next release.
  @Test func aStrictMaskDoesNotLockTheServerOut() throws {
    try portal.publish()
    #expect(try portal.sh("chmod -R go= Ziel/releases && chmod go+rx Ziel/releases").exitCode == 0)
    try portal.sh("printf '\\nNeu.\\n' >> Content/seiten/impressum.md")
    #expect(try portal.sh("umask 077 && offenlage publish Ziel --as-of \(Fixtures.day)").exitCode == 0)
    let closed = try portal.sh("find Ziel/current/ -type d ! -perm -o=rx -o -type f ! -perm -o=r")
    #expect(closed.outputText == "")
    #expect(try portal.sh("umask 007 && offenlage publish Neues --as-of \(Fixtures.day)").exitCode == 0)
    let shared = try portal.sh("find Neues/current/ -type d ! -perm 775 -o -type f ! -perm 664")
    #expect(shared.outputText == "", "what the mask leaves to the group stays")
    #expect(try portal.sh("umask 000 && offenlage publish Offen --as-of \(Fixtures.day)").exitCode == 0)
    #expect(try portal.sh("find Offen/ -perm -o=w ! -type l").outputText == "", "no stranger may write")
  }

  @Test func compressedCopiesHoldTheSameAndTheirOriginalsTime() throws {
    try portal.publish()
    let run = try portal.sh(
      """
      cd Ziel/current; for f in $(find . -name '*.gz'); do gzip -dc $f | cmp - ${f%.gz} || exit 1; done
      find . -name '*.gz' | wc -l; od -An -tx1 -j4 -N4 index.html.gz
      """)
    #expect(run.exitCode == 0)
    let lines = run.outputText.split(separator: "\n")
    #expect(Int(lines[0].trimmingCharacters(in: .whitespaces))! > 100)
    #expect(lines[1] == " 00 00 00 00", "no time in the file itself")
    #expect(portal.identity("index.html").time == portal.identity("index.html.gz").time)
    #expect(!files(below: portal.current).contains("bilder/punkt.png.gz"))
  }

  @Test func sharesUnchangedFilesAndNamesWhatChanges() throws {
    try portal.publish()
    let before = ["bilder/punkt.png", "impressum/index.html", "impressum/index.html.gz"].map(portal.identity)
    try portal.sh("printf '\\nNeu.\\n' >> Content/seiten/impressum.md")
    let run = try portal.publish()
    #expect(portal.online() == "00002-2026-11-23")
    #expect(run.errorText.hasPrefix("Geänderte Seiten (1):\n  /impressum/  Impressum – Musterregister\n"))
    #expect(portal.identity("bilder/punkt.png").file == before[0].file)
    #expect(portal.identity("bilder/punkt.png").links == 2)
    for (path, old) in zip(["impressum/index.html", "impressum/index.html.gz"], before[1...]) {
      #expect(portal.identity(path).file != old.file)
      #expect(portal.identity(path).time > old.time, "a server tells contents apart by their times")
    }
    #expect(try portal.isWhole())
    #expect(try portal.sh("cd Ziel/releases/00001-2026-11-23 && sha256sum -c --quiet SHA256SUMS").exitCode == 0)
  }

  @Test(arguments: [
    "rm Ziel/current/impressum/index.html.gz", "find Ziel -name '*.gz' -delete",
    "printf x >> Ziel/current/impressum/index.html.gz", "ln -sf ../robots.txt Ziel/current/impressum/index.html.gz",
    "f=Ziel/current/impressum/index.html.gz; touch -r $f t; printf x | dd of=$f bs=1 seek=20 conv=notrunc; touch -r t $f; rm t",
  ])
  func aLostOrDamagedCopyIsMadeAgain(accident: String) throws {
    try portal.publish()
    try portal.publish(day: "2026-11-24")
    try portal.sh(accident)
    #expect(try portal.publish(day: "2026-11-25").exitCode == 0)
    #expect(try portal.isWhole())
    #expect(
      try portal.sh("cd Ziel/current && gzip -dc impressum/index.html.gz | cmp - impressum/index.html").exitCode == 0)
  }

  /// Servers send the copies and not what they were made of.
  @Test func aDamagedCopyIsReasonEnoughToPublish() throws {
    try portal.publish()
    try portal.sh("printf x >> Ziel/current/impressum/index.html.gz; rm Ziel/current/methodik/index.html.gz")
    let told = "Beschädigte komprimierte Kopien, die erneuert werden: 2.\n"
    #expect(try portal.publish("--dry-run").errorText == told + "Nur gezeigt, nichts veröffentlicht.\n")
    let run = try portal.publish()
    #expect(run.exitCode == 0 && run.errorText.hasPrefix(told), "\(run.errorText)")
    #expect(try portal.isWhole())
    #expect(try portal.publish().errorText.hasPrefix("Nichts zu veröffentlichen"))
  }

  @Test func doesNothingWhenNothingChanged() throws {
    try portal.publish()
    let run = try portal.publish()
    #expect(run.exitCode == 0)
    #expect(run.errorText == "Nichts zu veröffentlichen: 00001-2026-11-23 ist auf dem Stand.\n")
    #expect(portal.releases() == ["00001-2026-11-23"])
  }

  /// Whoever runs out of room asks for fewer releases, whether or not there is news.
  @Test func keepsFewerReleasesAlsoWhenNothingChanged() throws {
    for day in 1...4 { try portal.publish(day: "2026-11-0\(day)") }
    let dry = try portal.publish("--keep", "2", "--dry-run", day: "2026-11-04")
    #expect(dry.errorText == "Nichts zu veröffentlichen: 00004-2026-11-04 ist auf dem Stand.\n")
    #expect(portal.releases().count == 4)
    let run = try portal.publish("--keep", "2", day: "2026-11-04")
    #expect(
      run.errorText
        == "Nichts zu veröffentlichen: 00004-2026-11-04 ist auf dem Stand. Entfernt: 00001-2026-11-01, 00002-2026-11-02.\n"
    )
    #expect(portal.releases() == ["00003-2026-11-03", "00004-2026-11-04"])
    #expect(try portal.isWhole())
  }

  @Test func aDryRunTellsAndWritesNothing() throws {
    let run = try portal.publish("--dry-run")
    #expect(run.exitCode == 0)
    #expect(run.errorText.hasPrefix("Neue Seiten ("))
    #expect(run.errorText.hasSuffix("Nur gezeigt, nichts veröffentlicht.\n"))
    #expect(!FileManager.default.fileExists(atPath: portal.target))
    try portal.publish()
    let before = traces(below: portal.target)
    let second = try portal.publish("--dry-run", day: "2026-11-24")
    #expect(second.errorText.hasPrefix("Geänderte Seiten ("))
    #expect(traces(below: portal.target) == before)
  }

  /// The folder that an administrator made for the first release, which the first dry run is about.
  @Test func aDryRunTellsOfAnEmptyFolderWhatPublishingWouldDo() throws {
    try portal.sh("mkdir Ziel Ziel/lost+found")
    let run = try portal.publish("--dry-run")
    #expect(run.exitCode == 0, "\(run.errorText)")
    #expect(run.errorText.hasPrefix("Neue Seiten (") && run.errorText.hasSuffix("nichts veröffentlicht.\n"))
    #expect(files(below: portal.target).isEmpty)
    #expect(try portal.publish().exitCode == 0)
  }

  @Test(arguments: [
    "mkdir Ziel && echo x > Ziel/datei", "echo x > Ziel", "mkdir woanders && ln -s woanders Ziel", "ln -s nichts Ziel",
    "mkdir Content/x && ln -s Content/x Ziel",
  ])
  func aDryRunRefusesWhatPublishingRefuses(preparation: String) throws {
    #expect(try portal.sh(preparation).exitCode == 0)
    let runs = try [portal.publish("--dry-run"), portal.publish()]
    #expect(runs.map(\.exitCode) == [2, 2])
    #expect(runs[0].errorText == runs[1].errorText)
  }

  @Test func keepsAsManyReleasesAsItIsTold() throws {
    for day in 1...4 { try portal.publish("--keep", "2", day: "2026-11-0\(day)") }
    #expect(portal.releases() == ["00003-2026-11-03", "00004-2026-11-04"])
    #expect(try portal.isWhole())
  }

  @Test func assetsOfEarlierReleasesStayWhileTheyAreKept() throws {
    func style() throws -> String {
      try #require(files(below: portal.current + "/assets").first { $0.hasSuffix(".css") })
    }
    try portal.publish()
    let old = try style()
    try portal.sh("for n in 1 2 3; do echo \"/* $n */\" >> Templates/assets/stil.css; done; ls Templates/assets")
    for path in try portal.sh("ls Templates/assets/*.css").outputText.split(separator: "\n") {
      try portal.sh("echo '/* neu */' >> \(path)")
    }
    try portal.publish("--keep", "2")
    #expect(files(below: portal.current + "/assets").contains(old))
    #expect(files(below: portal.current + "/assets").filter { $0.hasSuffix(".css") }.count > 1)
    #expect(try portal.isWhole())
    try portal.publish("--keep", "2", day: "2026-11-24")
    try portal.publish("--keep", "2", day: "2026-11-25")
    #expect(!files(below: portal.current + "/assets").contains(old), "no page that is kept asks for it")
  }

  /// Two releases, of which the second goes on with the style sheet of the first.
  /// - Returns: The path of that style sheet.
  private func publishWithNewStyles() throws -> String {
    try portal.sh("for f in Templates/assets/*.css; do seq 400 | sed 's|.*|/* alt & */|' >> $f; done")
    try portal.publish()
    let old = try #require(files(below: portal.current + "/assets").first { $0.hasSuffix(".css") })
    try portal.sh("for f in Templates/assets/*.css; do seq 400 | sed 's|.*|/* neu & */|' >> $f; done")
    try portal.publish()
    #expect(files(below: portal.current + "/assets").contains(old))
    return "assets/\(old)"
  }

  /// Nobody compares such a file with what was rendered, so its checksum is what tells.
  @Test(arguments: ["rm $f", "echo x > neu; mv neu $f", "chmod 600 $f"])
  func anAssetOfAnEarlierReleaseIsMendedOutOfThat(accident: String) throws {
    let old = try publishWithNewStyles()
    let bytes = try portal.text(old)
    try portal.sh("f=Ziel/current/\(old); \(accident)")
    let run = try portal.publish(day: "2026-11-24")
    #expect(run.exitCode == 0, "\(run.errorText)")
    #expect(try portal.text(old) == bytes)
    #expect(try portal.sh("gzip -dc Ziel/current/\(old).gz | cmp - Ziel/current/\(old)").exitCode == 0)
    #expect(try portal.sh("find Ziel/current/ -type f ! -perm -o=r").outputText == "")
    #expect(try portal.isWhole())
    try portal.sh("f=Ziel/current/\(old); \(accident)")
    let back = try portal.publish("--rollback")
    #expect(back.exitCode == 0, "\(back.errorText)")
    #expect(try portal.text(old) == bytes)
    #expect(try portal.isWhole())
  }

  @Test func anAssetThatNoReleaseHasAnyMoreIsNotGoneOnWith() throws {
    let old = try publishWithNewStyles()
    try portal.sh("rm Ziel/releases/*/\(old); echo x > Ziel/current/\(old)")
    let run = try portal.publish(day: "2026-11-24")
    #expect(run.exitCode == 0, "\(run.errorText)")
    #expect(!files(below: portal.current).contains(old))
    #expect(try portal.isWhole())
  }

  @Test(arguments: ["EPERM", "EOPNOTSUPP", "ENOSYS", "EMLINK", "EXDEV"])
  func aFileSystemWithoutHardLinksTakesCopies(error: String) throws {
    guard try portal.sh("strace -o /dev/null true").exitCode == 0 else {
      return print("skipped: strace is missing or may not trace here")
    }
    let old = try publishWithNewStyles()
    let run = try portal.sh(
      "strace -f -o /dev/null -e trace=linkat -e inject=linkat:error=\(error) offenlage publish Ziel --as-of 2026-11-24"
    )
    #expect(run.exitCode == 0, "\(run.errorText)")
    #expect(run.errorText.contains(" 0 davon unverändert übernommen."), "\(run.errorText)")
    #expect(files(below: portal.current).contains(old))
    #expect(try portal.isWhole())
  }

  /// What pages of a release need whose list is lost, nobody knows.
  @Test func whatADamagedReleaseMayNeedStays() throws {
    let old = try publishWithNewStyles()
    try portal.sh("rm Ziel/releases/00001-2026-11-23/SHA256SUMS")
    #expect(try portal.publish("--keep", "3", day: "2026-11-24").exitCode == 0)
    #expect(files(below: portal.current).contains(old))
    #expect(try portal.isWhole())
  }

  /// A release has its place in the target; a folder to write beside it would be ignored.
  @Test func takesNoOutputFolder() throws {
    let run = try portal.publish("--output", "woanders")
    #expect(run.exitCode == 64)
    #expect(run.errorText.hasPrefix("Fehler: Eine Option „--output“ gibt es nicht"), "\(run.errorText)")
    #expect(portal.online() == nil)
  }

  @Test func refusesToTakeAwayAPageThatHasNoSuccessor() throws {
    try portal.publish()
    try portal.sh("rm Content/ressorts/fm/belege.md")
    let run = try portal.publish()
    #expect(run.exitCode == 1)
    #expect(run.errorText.contains("Einwand: „/eintraege/nrw-ki-0003/“ würde verschwinden, ohne dass dort"))
    #expect(portal.online() == "00001-2026-11-23")
    #expect(portal.releases() == ["00001-2026-11-23"])
    let dry = try portal.publish("--dry-run")
    #expect(dry.exitCode == 1)
    let tooFew = try portal.publish("--allow-removals", "3")
    #expect(tooFew.exitCode == 1)
    #expect(tooFew.errorText.contains("Adressen verschwinden, erlaubt sind 3.\n"))
    let allowed = try portal.publish("--allow-removals", "30")
    #expect(allowed.exitCode == 0, "\(allowed.errorText)")
    #expect(allowed.errorText.contains("Entfernte Seiten ("))
    #expect(try portal.isWhole())
  }

  @Test func faultyContentIsNotPublished() throws {
    try portal.publish()
    try portal.sh("echo '[tot](seiten/gibt-es-nicht.md)' >> Content/seiten/impressum.md")
    let run = try portal.publish()
    #expect(run.exitCode == 1)
    #expect(run.errorText.contains("[verweis-tot]"))
    #expect(run.errorText.hasSuffix("Nichts veröffentlicht: Erst müssen die Fehler behoben werden.\n"))
    #expect(portal.online() == "00001-2026-11-23")
  }

  @Test func theSameSourcesGiveTheSameReleaseAnywhere() throws {
    let other = try Portal()
    try portal.publish(environment: ["TZ": "Pacific/Auckland", "LC_ALL": "C"])
    try other.sh("mkdir -p tief/er && mv Content Templates tief/er")
    let run = try Program.offenlage(
      ["publish", "../../Ziel", "--as-of", Fixtures.day], in: "\(other.site.path)/tief/er",
      environment: ["TZ": "America/Los_Angeles", "LC_ALL": "tr_TR.UTF-8"])
    #expect(run.exitCode == 0, "\(run.errorText)")
    #expect(try portal.text("SHA256SUMS") == other.text("SHA256SUMS"))
  }
}
