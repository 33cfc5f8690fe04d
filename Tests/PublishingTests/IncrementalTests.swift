import Diagnostics
import Foundation
import RegisterModel
import TestSupport
import Testing
import Versioning

@testable import Publishing

/// What a preview shows after any sequence of edits is what a build from nothing writes, byte for byte, and it finds what a build finds.
struct IncrementalTests {
  @Test(arguments: [(1, false), (2, false), (3, true), (4, true)] as [(UInt64, Bool)])
  func everyStateEqualsABuildFromNothing(seed: UInt64, hasHistory: Bool) async throws {
    try await onThread {
      let folder = try EditedSite(seed: seed, hasHistory: hasHistory)
      defer { folder.remove() }
      let preview = SitePreview()
      for step in 0..<12 {
        let before = try folder.states()
        let edit = step == 0 ? "nothing" : try folder.edit()
        let changed = try folder.paths(differingFrom: before)
        // A hint is as good as no hint; of a commit the files say nothing.
        let suspects = folder.isLucky() && !edit.hasPrefix("commit") ? changed : nil
        let place: Comment = "seed \(seed), step \(step): \(edit), \(suspects.map { "\($0)" } ?? "no hint")"
        let state = try preview.look(at: folder.workspace, onlyAt: suspects)
        var log = DiagnosticSet()
        let expected = try prepareSite(folder.workspace, reportingTo: &log)
        #expect(texts(state.findings) == texts(log), place)
        guard let expected, !log.containsError else { continue }
        let pages = try #require(state.site, place)
        for file in expected.files.all {
          guard try pages.bytes(ofFile: file.path) != file.bytes() else { continue }
          Issue.record("\(file.path) differs; \(place)")
        }
      }
    }
  }

  /// Every build is as a process of its own: it knows what the last one left beside the output, and nothing else.
  @Test(arguments: [(11, false), (12, false), (13, true), (14, true), (15, true)] as [(UInt64, Bool)])
  func everyOutputEqualsABuildFromNothing(seed: UInt64, hasHistory: Bool) async throws {
    try await onThread {
      let folder = try EditedSite(seed: seed, hasHistory: hasHistory)
      defer { folder.remove() }
      for step in 0..<14 {
        let edit = step == 0 ? "nothing" : try folder.edit()
        // What changed only just before a build is not trusted, and whatever is trusted is what is tested here.
        folder.rest()
        let place: Comment = "seed \(seed), step \(step): \(edit)"
        var (log, expectedLog) = (DiagnosticSet(), DiagnosticSet())
        let outcome = try buildSite(folder.workspace, needingFindings: folder.isLucky(), reportingTo: &log)
        let expected = try prepareSite(folder.workspace, reportingTo: &expectedLog)
        guard let expected, !expectedLog.containsError else {
          #expect(texts(log) == texts(expectedLog), place)
          guard case .rejected = outcome else {
            Issue.record("built what must be rejected; \(place)")
            return
          }
          continue
        }
        guard case .built = outcome else {
          Issue.record("rejected: \(texts(log)); \(place)")
          return
        }
        if !log.isEmpty { #expect(texts(log) == texts(expectedLog), place) }
        for path in try folder.differences(from: expected) { Issue.record("\(path) differs; \(place)") }
      }
    }
  }

  @Test func aBuildReadsOnlyTheEntriesThatWereEdited() async throws {
    try await onThread {
      let folder = try EditedSite(seed: 5)
      defer { folder.remove() }
      var log = DiagnosticSet()
      folder.rest()
      _ = try buildSite(folder.workspace, reportingTo: &log)
      let path = try folder.appendToFirstEntry()
      folder.rest()
      let engine = SiteEngine(folder.workspace, keepingEntries: true)
      _ = try engine.update(.whole, reportingTo: &log)
      #expect(engine.lastChanges.filter { isEntryPath($0.split(separator: "/").suffix(3).map(String.init)) } == [path])
    }
  }

  /// What has left the newest page of a list of changes is neither rendered nor written again, however many changes follow.
  @Test func sheetsOfChangesThatWereFilledStay() async throws {
    try await onThread {
      let folder = try EditedSite(seed: 6, hasHistory: true)
      defer { folder.remove() }
      var log = DiagnosticSet()
      let sheet = URL(fileURLWithPath: folder.workspace.output + "/aenderungen/art/text/seite/1/index.html")
      var first: [FileAttributeKey: Any]?
      for times in [110, 1, 30, 1] {
        _ = try folder.commitSentences(times: times)
        folder.rest()
        _ = try buildSite(folder.workspace, reportingTo: &log)
        let look = try FileManager.default.attributesOfItem(atPath: sheet.path)
        first = first ?? look
        #expect(look[.modificationDate] as? Date == first?[.modificationDate] as? Date)
        #expect(look[.systemFileNumber] as? Int == first?[.systemFileNumber] as? Int)
        let expected = try #require(try prepareSite(folder.workspace, reportingTo: &log))
        #expect(try folder.differences(from: expected) == [])
      }
    }
  }

  /// Whatever becomes of what was kept, the next build writes what a build from nothing writes.
  @Test(arguments: ["eintraege", "eintraege-vorrat", "stand", "historie"], [0, 1, 2, 3, 4])
  func whatWasKeptMayBeDamaged(name: String, damage: Int) async throws {
    try await onThread {
      let folder = try EditedSite(seed: UInt64(damage), hasHistory: name == "historie")
      defer { folder.remove() }
      var log = DiagnosticSet()
      folder.rest()
      _ = try buildSite(folder.workspace, reportingTo: &log)
      _ = try folder.appendToFirstEntry()
      folder.rest()
      let url = URL(fileURLWithPath: folder.workspace.output).deletingLastPathComponent()
        .appendingPathComponent(".offenlage-cache/Output-\(name)")
      let whole = try Data(contentsOf: url)
      switch damage {
      case 0: try FileManager.default.removeItem(at: url)
      case 1: try whole.prefix(whole.count / 2).write(to: url)
      case 2: try (whole + whole).write(to: url)
      case 3: try Data(repeating: 0, count: whole.count).write(to: url)
      default: try Data(whole.map { $0 ^ 1 }).write(to: url)
      }
      _ = try buildSite(folder.workspace, reportingTo: &log)
      let expected = try #require(try prepareSite(folder.workspace, reportingTo: &log))
      #expect(try folder.differences(from: expected) == [], "\(name), damage \(damage)")
    }
  }

  @Test func anUnchangedSiteIsNotReadAgain() async throws {
    try await onThread {
      let folder = try EditedSite(seed: 4)
      defer { folder.remove() }
      let preview = SitePreview()
      #expect(try !preview.look(at: folder.workspace).changedSources.isEmpty)
      #expect(try preview.look(at: folder.workspace).changedSources == [])
      let path = folder.workspace.content + "/ressorts/im/neu.md"
      try Data("---\nid: nrw-ki-7777\n---\n".utf8).write(to: URL(fileURLWithPath: path))
      let broken = try preview.look(at: folder.workspace)
      #expect(broken.changedSources == [path])
      #expect(broken.findings.containsError)
      try FileManager.default.removeItem(atPath: path)
      let mended = try preview.look(at: folder.workspace)
      #expect(mended.changedSources == [path])
      #expect(!mended.findings.containsError)
    }
  }

  /// A day that comes while somebody looks is another portal, be it asked for as a whole or after a save.
  @Test func theNextDayIsReadAnew() async throws {
    try await onThread {
      let folder = try EditedSite(seed: 5)
      defer { folder.remove() }
      let workspace = folder.workspace
      let tomorrow = Workspace(
        content: workspace.content, templates: workspace.templates, output: workspace.output, asOf: Day("2027-12-02")!)
      let preview = SitePreview()
      #expect(!preview.shows(workspace))
      _ = try preview.look(at: workspace)
      #expect(preview.shows(workspace) && !preview.shows(tomorrow))
      let path = "index.html"
      let expected = try SitePreview().look(at: tomorrow).site?.bytes(ofFile: path)
      let suspects = [try folder.pathsOfEntries()[0]]
      #expect(try preview.look(at: tomorrow, onlyAt: suspects).site?.bytes(ofFile: path) == expected)
      #expect(try SitePreview().look(at: workspace).site?.bytes(ofFile: path) != expected)
      #expect(preview.shows(tomorrow) && !preview.shows(workspace))
    }
  }

  /// The preview keeps beside the output what git told: of the commits before it reads nothing again, not even when it starts anew.
  @Test func aPreviewReadsOnlyWhatNewCommitsBrought() async throws {
    try await onThread {
      let folder = try EditedSite(seed: 8, hasHistory: true)
      defer { folder.remove() }
      _ = try folder.commitSentences(times: 2)
      let preview = SitePreview()
      _ = try preview.look(at: folder.workspace)
      #expect(!FileManager.default.fileExists(atPath: folder.workspace.output))
      let entries = try folder.pathsOfEntries()
      try folder.git("rev-parse HEAD~2:./\(entries[0]) | sed 's|^..|.git/objects/&/|' | xargs rm")
      try (Data(contentsOf: folder.url(of: entries[1])) + Data("\n\nEin Satz.\n".utf8)).write(
        to: folder.url(of: entries[1]))
      try folder.git("commit -qam Satz")
      for preview in [preview, SitePreview()] {
        let site = try #require(try preview.look(at: folder.workspace).site)
        let page = try #require(try site.bytes(ofFile: "eintraege/\(folder.id(of: entries[1]))/index.html"))
        #expect(String(decoding: page, as: UTF8.self).contains("Version 4"))
      }
      #expect(!FileManager.default.fileExists(atPath: folder.workspace.output))
    }
  }

  private func texts(_ log: DiagnosticSet) -> [String] {
    log.sorted.map { "\($0.file.path):\($0.position.line):\($0.position.column): \($0.message)" }
  }
}

/// A copy of the small site that is edited at random.
private final class EditedSite {
  private let folder: URL
  private var random: SplitMix64
  private var broken: [(URL, Data)] = []
  let workspace: Workspace

  private let hasHistory: Bool

  init(seed: UInt64, hasHistory: Bool = false) throws {
    self.hasHistory = hasHistory
    random = SplitMix64(seed: seed)
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("edits-\(UUID().uuidString)")
    let site = BuiltPortal.package.appendingPathComponent("Tests/OffenlageTests/Fixtures/Site")
    try FileManager.default.copyItem(at: site, to: folder)
    workspace = Workspace(
      content: folder.path + "/Content", templates: folder.path + "/Templates", output: folder.path + "/Output",
      asOf: Day("2026-11-23")!)
    if hasHistory { try git("init -q -b main . && git add -A && git commit -qm Anfang") }
  }

  func git(_ commands: String) throws { try runGit(commands, in: folder) }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// Lets the clock of the file system tick.
  func rest() { usleep(45_000) }

  /// The published entries, by their paths below the folder.
  func pathsOfEntries() throws -> [String] {
    try entries().filter { try !String(contentsOf: $0, encoding: .utf8).contains("entwurf: true") }
      .map { String($0.path.dropFirst(folder.path.count + 1)) }
  }

  /// Where a file lies, by its path below the folder.
  func url(of path: String) -> URL { folder.appendingPathComponent(path) }

  /// The identifier of an entry.
  func id(of path: String) throws -> String {
    let text = try String(contentsOf: url(of: path), encoding: .utf8)
    return try #require(text.firstMatch(of: /\nid: (\S+)/)).1.description
  }

  /// Adds a sentence to the first entry and says where it is.
  func appendToFirstEntry() throws -> String {
    let url = try entries()[0]
    try (Data(contentsOf: url) + Data("\n\nEin Satz.\n".utf8)).write(to: url)
    return url.path
  }

  /// The paths at which the output is not the portal, in both directions.
  func differences(from site: PreparedSite) throws -> [String] {
    var differences: [String] = []
    var written: Set<String> = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: workspace.output)
    where !path.hasPrefix(".offenlage-") {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: "\(workspace.output)/\(path)", isDirectory: &isFolder)
      if !isFolder.boolValue { written.insert(path) }
    }
    for file in site.files.all {
      let bytes = FileManager.default.contents(atPath: "\(workspace.output)/\(file.path)").map(Array.init)
      if try bytes != file.bytes() { differences.append(file.path) }
      written.remove(file.path)
    }
    return differences + written.sorted()
  }

  /// Says yes half of the times.
  func isLucky() -> Bool { random.below(2) == 0 }

  /// How every file of the content and templates looks, by its path.
  func states() throws -> [String: [String]] {
    var states: [String: [String]] = [:]
    for root in [workspace.content, workspace.templates] {
      for path in try FileManager.default.subpathsOfDirectory(atPath: root) {
        var status = stat()
        guard lstat("\(root)/\(path)", &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
        states["\(root)/\(path)"] = ["\(status.st_ino)", "\(status.st_ctim)"]
      }
    }
    return states
  }

  /// The files that came, went or were written to.
  func paths(differingFrom before: [String: [String]]) throws -> [String] {
    let after = try states()
    return Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
  }

  /// Makes one edit and says which.
  func edit() throws -> String {
    if !broken.isEmpty, random.below(3) > 0 {
      for (url, data) in broken { try data.write(to: url) }
      broken = []
      return "mend"
    }
    let edits: [(String, (EditedSite) throws -> String)] =
      [
        ("body", { try $0.append("\n\nEin Satz \($0.random.below(1000)).\n") }),
        ("title", { try $0.replace("titel: ", with: "titel: X\($0.random.below(1000)) ") }),
        ("provider", { try $0.replace("anbieter:\n", with: "anbieter:\n  - name: Firma \($0.random.below(5))\n") }),
        ("break", { try $0.breakEntry() }), ("add", { try $0.add() }), ("delete", { try $0.deleteAdded() }),
        ("rename", { try $0.rename() }), ("law", { try $0.appendTo("normen") }),
        ("page", { try $0.appendTo("seiten") }),
        ("template", { try $0.editTemplate() }), ("link", { try $0.append("\n\n[Verweis](nirgends.md)\n") }),
        ("place", { try $0.leadToPlace() }), ("place", { try $0.leadToPlace() }),
        ("no place", { try $0.removePlace() }),
      ]
      + (hasHistory
        ? [
          ("commit", { try $0.commit() }), ("commit again", { try $0.commit() }),
          ("commit often", { try $0.commitSentences(times: 10 + $0.random.below(15)) }),
        ] : [])
    let (name, edit) = edits[random.below(edits.count)]
    return "\(name) \(try edit(self))"
  }

  private func commit() throws -> String {
    try git("add -A && git commit -q --allow-empty -m Stand")
    return "all"
  }

  /// Adds a sentence to every entry and commits that, again and again.
  func commitSentences(times: Int) throws -> String {
    try git(
      """
      add -A && git commit -q --allow-empty -m Stand && for number in $(seq \(times)); do
        for entry in $(git ls-files Content/ressorts | grep -v ressort.md); do
          printf '\\nNoch ein Satz %s.\\n' "$number" >> "$entry"; done
        git commit -qam "Satz $number"; done
      """)
    return "\(times) times"
  }

  private func entries() throws -> [URL] {
    try FileManager.default.subpathsOfDirectory(atPath: workspace.content).sorted()
      .filter { $0.hasPrefix("ressorts/") && $0.hasSuffix(".md") && !$0.hasSuffix("ressort.md") }
      .map { URL(fileURLWithPath: "\(workspace.content)/\($0)") }
  }

  private func anyEntry() throws -> URL {
    let entries = try entries()
    return entries[random.below(entries.count)]
  }

  private func append(_ text: String) throws -> String {
    let url = try anyEntry()
    let before = try Data(contentsOf: url)
    if text.contains("nirgends") { broken.append((url, before)) }
    try (before + Data(text.utf8)).write(to: url)
    return url.lastPathComponent
  }

  /// Gives an entry a heading, and another one a link to it.
  private func leadToPlace() throws -> String {
    let (target, source) = (try anyEntry(), try anyEntry())
    let number = random.below(100_000)
    let ministry = target.deletingLastPathComponent().lastPathComponent
    try (Data(contentsOf: target) + Data("\n\n## Stelle \(number)\n\nHier.\n".utf8)).write(to: target)
    let link = "\n\n[Stelle](../\(ministry)/\(target.lastPathComponent)#stelle-\(number))\n"
    try (Data(contentsOf: source) + Data(link.utf8)).write(to: source)
    return "\(number) of \(target.lastPathComponent) from \(source.lastPathComponent)"
  }

  /// Takes such a heading away; where a link leads to it, that leads nowhere then.
  private func removePlace() throws -> String {
    for url in try entries() {
      let text = try String(contentsOf: url, encoding: .utf8)
      guard let heading = text.firstMatch(of: /\n## Stelle \d+\n/) else { continue }
      broken.append((url, Data(text.utf8)))
      try Data(text.replacingCharacters(in: heading.range, with: "\n").utf8).write(to: url)
      return "\(heading.output) of \(url.lastPathComponent)"
    }
    return "nothing"
  }

  private func replace(_ old: String, with new: String) throws -> String {
    let url = try anyEntry()
    let text = try String(contentsOf: url, encoding: .utf8)
    guard let range = text.range(of: old) else { return "nothing" }
    try Data(text.replacingCharacters(in: range, with: new).utf8).write(to: url)
    return url.lastPathComponent
  }

  private func breakEntry() throws -> String {
    let url = try anyEntry()
    let before = try Data(contentsOf: url)
    broken.append((url, before))
    try (Data("---\nstatus: kaputt\n".utf8) + before.dropFirst(4)).write(to: url)
    return url.lastPathComponent
  }

  private func add() throws -> String {
    let text = try String(contentsOf: anyEntry(), encoding: .utf8)
    let number = 5000 + random.below(4000)
    let copy = text.replacing(/id: nrw-ki-\d+/, with: "id: nrw-ki-\(number)").replacing(/aliase:.*\n/, with: "")
    try Data(copy.utf8).write(to: URL(fileURLWithPath: "\(workspace.content)/ressorts/im/neu-\(number).md"))
    return "\(number)"
  }

  private func deleteAdded() throws -> String {
    guard let url = try entries().first(where: { $0.lastPathComponent.hasPrefix("neu-") }) else { return "nothing" }
    try FileManager.default.removeItem(at: url)
    return url.lastPathComponent
  }

  private func rename() throws -> String {
    guard let url = try entries().last(where: { $0.lastPathComponent.hasPrefix("neu-") }) else { return "nothing" }
    let target = url.deletingLastPathComponent().appendingPathComponent("neu-um-\(random.below(100_000)).md")
    try FileManager.default.moveItem(at: url, to: target)
    return target.lastPathComponent
  }

  private func appendTo(_ name: String) throws -> String {
    let paths = try FileManager.default.contentsOfDirectory(atPath: "\(workspace.content)/\(name)").sorted()
    let url = URL(fileURLWithPath: "\(workspace.content)/\(name)/\(paths[random.below(paths.count)])")
    try (Data(contentsOf: url) + Data("\nEin Satz \(random.below(1000)).\n".utf8)).write(to: url)
    return url.lastPathComponent
  }

  private func editTemplate() throws -> String {
    let url = URL(fileURLWithPath: "\(workspace.templates)/assets").path
    let name = try FileManager.default.contentsOfDirectory(atPath: url).sorted().first { $0.hasSuffix(".css") }
    guard let name else { return "nothing" }
    let file = URL(fileURLWithPath: "\(url)/\(name)")
    try (Data(contentsOf: file) + Data("\n.x\(random.below(1000)) { color: red }\n".utf8)).write(to: file)
    return name
  }
}
