import Diagnostics
import Disk
import Foundation
import RegisterModel
import Testing

@testable import Publishing

/// A build that has nothing to do sees that without reading anything, and never takes for nothing what is something.
struct LedgerTests {
  @Test func aBuildAfterABuildReadsNothing() async throws {
    try await onThread {
      let site = try LedgerSite()
      defer { site.remove() }
      #expect(try site.build().didRead)
      site.rest()
      let second = try site.build()
      #expect(!second.didRead)
      #expect(second.summary.output.unchanged == site.first?.output.new)
      #expect(second.summary.entries == site.first?.entries && second.summary.hints == site.first?.hints)
    }
  }

  @Test func whoNeedsTheFindingsGetsThem() async throws {
    try await onThread {
      let site = try LedgerSite()
      defer { site.remove() }
      _ = try site.build()
      site.rest()
      #expect(try site.build(needingFindings: true).didRead)
    }
  }

  static let edits = [
    "echo >> Content/ressorts/fm/assistent.md", "sed -i s/der/das/ Content/ressorts/fm/assistent.md",
    "cp Content/ressorts/fm/assistent.md t && cat t > Content/ressorts/fm/assistent.md",
    "mv Content/ressorts/fm/assistent.md Content/ressorts/fm/anders.md", "touch Content/ressorts/im/leer.txt",
    "echo '.x{color:red}' >> Templates/assets/offenlage.css", "rm Output/index.html", "rm -r Output/eintraege",
    "echo x >> Output/index.html", "echo x > Output/eintraege/fremd.html", "echo x > Output/.offenlage-manifest",
    "rm -r .offenlage-cache", "echo x > .offenlage-cache/Output-stand", "truncate -s -1 .offenlage-cache/Output-stand",
    // One byte may be there already by chance, eight are not.
    "printf xxxxxxxx | dd of=.offenlage-cache/Output-stand bs=1 seek=200 conv=notrunc",
    "mv Output/eintraege t && ln -s ../t Output/eintraege", "git init -q . && git commit -q --allow-empty -m x",
  ]

  @Test(arguments: edits) func whateverHappensIsSeen(edit: String) async throws {
    try await onThread {
      let site = try LedgerSite()
      defer { site.remove() }
      _ = try site.build()
      site.rest()
      try site.run(edit)
      let outcome = Result { try site.build() }
      if case .success(let build) = outcome { #expect(build.didRead, "\(edit)") }
    }
  }

  @Test func anotherDayIsAnotherBuild() async throws {
    try await onThread {
      let site = try LedgerSite()
      defer { site.remove() }
      _ = try site.build()
      site.rest()
      #expect(try site.build(asOf: "2026-11-24").didRead)
      #expect(try site.build(asOf: "2026-11-23").didRead)
    }
  }

  /// Where git keeps references in tables, a commit changes neither `HEAD` nor a file of a branch.
  @Test func aCommitIsSeenWhereReferencesAreKeptInTables() async throws {
    try await onThread {
      let site = try LedgerSite()
      defer { site.remove() }
      try site.run("git init -q . && mkdir .git/reftable && echo a > .git/reftable/tables.list")
      _ = try site.build()
      site.rest()
      #expect(try !site.build().didRead)
      try site.run("echo b > .git/reftable/tables.list")
      #expect(try site.build().didRead)
    }
  }

  /// What is kept counts for one run of the system; the kernel says of that file that it is empty.
  @Test func everyRunOfTheSystemHasAnIdentifier() throws {
    let id = String(decoding: try #require(idOfSystemRun()), as: UTF8.self)
    #expect(UUID(uuidString: id.trimmingCharacters(in: .newlines)) != nil, "\(id)")
  }

  /// What changed only just before it was read is read once more behind the build; `0` stands for a build that began before all files.
  @Test func whatChangedOnlyJustIsLookedAtAgain() async throws {
    try await onThread {
      let site = try LedgerSite()
      defer { site.remove() }
      let engine = try site.engine()
      #expect(engine.momentOfCertainty(since: 0) > 0)
      let later = now()
      #expect(engine.momentOfCertainty(since: later) == later)
    }
  }

  static let editsBehindReading = [
    "echo >> Content/ressorts/fm/assistent.md", "touch Content/ressorts/fm/assistent.md",
    "rm Content/ressorts/fm/assistent.md", "touch Content/ressorts/im/leer.txt", "mkdir Content/ressorts/im/neu",
    "echo >> Content/portal.md", "echo >> Templates/assets/offenlage.css", "touch Templates/assets/neu.css",
    "mv Content fort",
  ]

  @Test(arguments: editsBehindReading) func whatChangedAgainIsNotTrusted(edit: String) async throws {
    try await onThread {
      let site = try LedgerSite()
      defer { site.remove() }
      let engine = try site.engine()
      try site.run(edit)
      site.rest()
      #expect(engine.momentOfCertainty(since: 0) == 0, "\(edit)")
    }
  }

  /// A second change within one tick of the clock leaves the looks of a file alone: only its bytes tell.
  @Test func whatLooksTheSameIsReadAgain() async throws {
    try await onThread {
      let site = try LedgerSite()
      defer { site.remove() }
      let engine = try site.engine()
      let (sources, ground) = (try #require(engine.sources), try #require(engine.ground))
      let entry = try #require(engine.entries.first)
      var other = entry.result
      other.print += 1
      #expect(sources.entries.stillHas([entry]) && !sources.entries.stillHas([KnownEntry(entry.file, other)]))
      let stamps = engine.groundStamps
      #expect(sources.areStillThere(for: site.workspace(), stamps, ground.print))
      #expect(!sources.areStillThere(for: site.workspace(), stamps, ground.print &+ 1))
    }
  }
}

/// The small site in a folder of its own, built with a ledger.
private final class LedgerSite {
  struct Build {
    let summary: BuildSummary
    /// Whether entries were read.
    let didRead: Bool
  }

  private let folder: URL
  private(set) var first: BuildSummary?

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("ledger-\(UUID().uuidString)")
    try FileManager.default.copyItem(
      at: BuiltPortal.package.appendingPathComponent("Tests/OffenlageTests/Fixtures/Site"), to: folder)
    rest()
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// Lets the clock of the file system tick.
  func rest() { usleep(60_000) }

  func workspace(asOf day: String = "2026-11-23") -> Workspace {
    Workspace(
      content: folder.path + "/Content", templates: folder.path + "/Templates", output: folder.path + "/Output",
      asOf: Day(day)!)
  }

  /// An engine that has read the site.
  func engine() throws -> SiteEngine {
    let engine = SiteEngine(workspace(), keepingEntries: true)
    var log = DiagnosticSet()
    #expect(try engine.update(.whole, reportingTo: &log) != nil)
    return engine
  }

  func build(needingFindings: Bool = false, asOf day: String = "2026-11-23") throws -> Build {
    let workspace = workspace(asOf: day)
    let monitor = BuildMonitor(measuring: true)
    var log = DiagnosticSet()
    let outcome = try buildSite(
      workspace, needingFindings: needingFindings, watchedBy: monitor, reportingTo: &log)
    guard case .built(let summary) = outcome else {
      throw BuildFault(findings: log.sorted.filter { $0.severity == .error }.map(\.message))
    }
    first = first ?? summary
    let report = String(decoding: monitor.timings.json, as: UTF8.self)
    return Build(summary: summary, didRead: report.contains("\"entries\""))
  }

  func run(_ command: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": "/usr/bin:/bin", "GIT_AUTHOR_NAME": "x", "GIT_AUTHOR_EMAIL": "x@y.example", "GIT_COMMITTER_NAME": "x",
      "GIT_COMMITTER_EMAIL": "x@y.example",
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(command)")
  }
}
