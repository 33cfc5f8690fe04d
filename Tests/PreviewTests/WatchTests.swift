import Foundation
import TestSupport
import Testing

@testable import Preview

/// Every way in which files change is noticed, in real folders.
@Suite(.serialized) struct WatchTests {
  /// A way to change files: the shell that does it, and the file that was saved last, if one was.
  struct Pattern: Sendable, CustomTestStringConvertible {
    let name: String
    let shell: String
    var saved: String?
    var needs: String?
    var testDescription: String { name }
  }

  static let patterns = [
    Pattern(name: "written in place", shell: "echo neu > Content/a/x.md", saved: "Content/a/x.md"),
    Pattern(name: "appended", shell: "echo mehr >> Content/a/x.md", saved: "Content/a/x.md"),
    Pattern(name: "sed -i", shell: "sed -i s/alt/neu/ Content/a/x.md", saved: "Content/a/x.md"),
    Pattern(
      name: "temporary file outside renamed over", shell: "echo neu > x.tmp && mv x.tmp Content/a/x.md",
      saved: "Content/a/x.md"),
    Pattern(
      name: "hidden file renamed over", shell: "echo neu > Content/a/.x.tmp && mv Content/a/.x.tmp Content/a/x.md",
      saved: "Content/a/x.md"),
    Pattern(
      name: "old file moved away first",
      shell: "mv Content/a/x.md Content/a/x.md~; echo neu > Content/a/x.md; rm Content/a/x.md~",
      saved: "Content/a/x.md"),
    Pattern(
      name: "vim", shell: "vim -es -u NONE -c 'set nocp backup writebackup' -c '1s/alt/neu/' -c wq Content/a/x.md",
      saved: "Content/a/x.md", needs: "vim"),
    Pattern(
      name: "VS Code: truncated and written",
      shell: "python3 -c \"f = open('Content/a/x.md', 'r+'); f.truncate(0); f.write('neu'); f.close()\"",
      saved: "Content/a/x.md", needs: "python3"),
    Pattern(name: "deleted", shell: "rm Content/a/x.md"),
    Pattern(name: "renamed", shell: "mv Content/a/x.md Content/a/y.md", saved: "Content/a/y.md"),
    Pattern(name: "moved to another folder", shell: "mv Content/a/x.md Content/b/x.md", saved: "Content/b/x.md"),
    Pattern(
      name: "new folder with a file", shell: "mkdir -p Content/neu/tief && echo neu > Content/neu/tief/x.md",
      saved: "Content/neu/tief/x.md"),
    Pattern(name: "folder renamed", shell: "mv Content/a Content/c"),
    Pattern(name: "folder moved away", shell: "mv Content/a fort"),
    Pattern(name: "folder moved in", shell: "mv draussen Content/drinnen", saved: "Content/drinnen/z.md"),
    Pattern(name: "folder deleted", shell: "rm -r Content/a"),
    Pattern(name: "linked", shell: "ln Content/a/x.md Content/a/y.md"),
    Pattern(name: "template", shell: "echo neu > Templates/seite.html", saved: "Templates/seite.html"),
    Pattern(name: "no longer readable", shell: "chmod 0 Content/a/x.md"),
    Pattern(
      name: "git checkout", shell: "git checkout -q andere", saved: "Content/a/x.md", needs: "git"),
  ]

  private static let folders = """
    set -e; mkdir -p Content/a Content/b Templates draussen
    echo alt > Content/a/x.md; echo alt > Content/b/w.md; echo alt > Templates/seite.html; echo alt > draussen/z.md
    if command -v git; then
      git init -q .; git add .; git -c user.name=t -c user.email=t@example.org commit -qm eins; git checkout -qb andere
      echo neu > Content/a/x.md; git -c user.name=t -c user.email=t@example.org commit -qam zwei; git checkout -q -
    fi
    """

  /// A name that an editor or the system made for itself.
  private static let isIgnored: @Sendable (String) -> Bool = { $0.hasPrefix(".") || $0.hasSuffix("~") }

  @Test(arguments: patterns)
  func theKernelTells(_ pattern: Pattern) throws {
    let scratch = try Scratch()
    guard try prepare(scratch, pattern) else { return }
    let watch = try EventWatch(
      ["\(scratch.path)/Content", "\(scratch.path)/Templates"], ignoring: Self.isIgnored)
    #expect(try watch.change(within: 50) == nil, "something was told before anything happened")
    let before = try states(in: scratch)
    try scratch.shell(pattern.shell)
    let change = try #require(try watch.change(within: 10_000))
    #expect(change.saved.last == pattern.saved.map { "\(scratch.path)/\($0)" })
    if let suspects = change.suspects {
      let after = try states(in: scratch)
      let changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
      #expect(changed.subtracting(suspects) == [], "a file changed that is not suspected")
    }
    while try watch.change(within: 400) != nil {}
    try scratch.shell("find Content -type d | while read d; do echo später > $d/später.md; done")
    let later = try #require(try watch.change(within: 10_000), "after that nothing was noticed any more").saved
    #expect(later.allSatisfy { $0.hasSuffix("/später.md") } && !later.isEmpty)
  }

  @Test(arguments: patterns)
  func lookingFinds(_ pattern: Pattern) throws {
    let scratch = try Scratch()
    guard try prepare(scratch, pattern) else { return }
    let watch = PollingWatch(
      ["\(scratch.path)/Content", "\(scratch.path)/Templates"], ignoring: Self.isIgnored)
    #expect(watch.change(within: 20) == nil, "something was found before anything happened")
    try scratch.shell(pattern.shell)
    let saved = try #require(watch.change(within: 10_000)).saved
    if let expected = pattern.saved { #expect(saved.contains("\(scratch.path)/\(expected)")) }
  }

  /// How every file in the watched folders looks, by its path.
  private func states(in scratch: Scratch) throws -> [String: String] {
    try scratch.shell("find Content Templates -type f -printf '%p %i %s %T@ %m\\n' > zustand")
    let lines = try String(contentsOfFile: "\(scratch.path)/zustand", encoding: .utf8).split(separator: "\n")
    let files = lines.map { line in line.split(separator: " ", maxSplits: 1).map(String.init) }
    return Dictionary(uniqueKeysWithValues: files.map { ("\(scratch.path)/\($0[0])", $0[1]) })
      .filter { !Self.isIgnored($0.key.split(separator: "/").last.map(String.init) ?? "") }
  }

  private func prepare(_ scratch: Scratch, _ pattern: Pattern) throws -> Bool {
    if let program = pattern.needs, try scratch.shell("command -v \(program)") != 0 {
      print("skipped: \(program) is missing")
      return false
    }
    #expect(try scratch.shell(Self.folders) == 0)
    return true
  }

  /// No file says that the day has turned.
  @Test(arguments: [true, false])
  func whatHoldsNoLongerIsMadeAnewWithoutASave(isOutdated: Bool) throws {
    let scratch = try Scratch()
    try scratch.shell(Self.folders)
    let folders = ["\(scratch.path)/Content"]
    let preview = Preview(
      folders: folders, port: 0, follows: false, isIgnored: Self.isIgnored,
      rebuild: { _ in PreviewOutcome(site: nil) }, isOutdated: { isOutdated }, tell: { _ in }, report: { _ in })
    let watch = TreeWatch(folders, ignoring: Self.isIgnored, telling: { _ in })
    #expect(preview.nextChange(in: watch, within: 20) == (isOutdated ? FolderChange(saved: []) : nil))
    try scratch.shell("echo neu > Content/b/w.md")
    let path = "\(scratch.path)/Content/b/w.md"
    #expect(preview.nextChange(in: watch, within: 10_000) == FolderChange(saved: [path], suspects: [path]))
  }

  @Test func aRootThatComesBackIsWatchedAgain() throws {
    let scratch = try Scratch()
    try scratch.shell(Self.folders)
    let watch = try EventWatch(["\(scratch.path)/Content"], ignoring: Self.isIgnored)
    try scratch.shell("mv Content weg")
    #expect(try watch.change(within: 10_000) != nil)
    try scratch.shell("cp -r weg Content")
    try expectChanges(noticedBy: watch, in: scratch)
  }

  /// The root is back, and what is written there from now on is noticed.
  private func expectChanges(noticedBy watch: EventWatch, in scratch: Scratch) throws {
    #expect(try watch.change(within: 10_000) != nil)
    while try watch.change(within: 400) != nil {}
    try scratch.shell("echo neu > Content/b/w.md")
    let path = "\(scratch.path)/Content/b/w.md"
    #expect(try watch.change(within: 10_000) == FolderChange(saved: [path], suspects: [path]))
  }

  /// Whoever reads the content keeps its folder open, and of a folder that is open the kernel does not say that it is gone.
  @Test func aRootThatIsDeletedWhileItIsOpenIsWatchedAgain() throws {
    let scratch = try Scratch()
    try scratch.shell(Self.folders + "; cp -r Content sicherung")
    let reader = open("\(scratch.path)/Content", O_RDONLY)
    defer { close(reader) }
    let watch = try EventWatch(["\(scratch.path)/Content"], ignoring: Self.isIgnored)
    try scratch.shell("rm -r Content/*")
    while try watch.change(within: 400) != nil {}
    try scratch.shell("rmdir Content")
    while try watch.change(within: 400) != nil {}
    try scratch.shell("cp -r sicherung Content")
    try expectChanges(noticedBy: watch, in: scratch)
  }

  /// The folder around a root is watched for the root's sake alone.
  @Test func whatLiesBesideARootIsNoChange() throws {
    let scratch = try Scratch()
    try scratch.shell(Self.folders)
    let watch = try EventWatch(["\(scratch.path)/Content/"], ignoring: Self.isIgnored)
    try scratch.shell("echo x > neben.md; mkdir -p Output/a; echo x > Output/a/index.html; mv neben.md Output")
    #expect(try watch.change(within: 300) == nil)
  }

  @Test func leftoversOfEditorsAreNoChange() throws {
    let scratch = try Scratch()
    try scratch.shell(Self.folders)
    let watch = try EventWatch(["\(scratch.path)/Content"], ignoring: Self.isIgnored)
    try scratch.shell(
      "echo x > Content/a/.x.md.swp; echo x > Content/a/x.md~; mkdir Content/.git; echo x > Content/.git/y")
    #expect(try watch.change(within: 300) == nil)
  }

  @Test func manyFilesAtOnceAreOneChange() throws {
    let scratch = try Scratch()
    try scratch.shell(Self.folders)
    let watch = try EventWatch(["\(scratch.path)/Content"], ignoring: Self.isIgnored)
    try scratch.shell("for i in $(seq 500); do echo $i > Content/a/$i.md; done")
    var saved: Set<String> = []
    while let more = try watch.change(within: 500) { saved.formUnion(more.saved) }
    #expect(saved.count == 500)
  }

  @Test func withoutEventsItIsSaidOnce() throws {
    let scratch = try Scratch()
    try scratch.shell(Self.folders)
    let said = Sentences()
    let watch = TreeWatch(["\(scratch.path)/Content"], ignoring: Self.isIgnored, telling: said.append) {
      (_, _) throws(NoEvents) in throw NoEvents(code: ENOSPC)
    }
    try scratch.shell("echo neu > Content/a/x.md")
    #expect(watch.change(within: 10_000) == FolderChange(saved: ["\(scratch.path)/Content/a/x.md"]))
    #expect(
      said.all == [
        "Gespeicherte Dateien werden alle 500 Millisekunden gesucht, weil das System sie nicht meldet: "
          + "die Grenze für beobachtete Ordner ist erreicht."
      ])
  }
}

private final class Sentences: @unchecked Sendable {
  private let lock = NSLock()
  private var sentences: [String] = []

  var all: [String] { lock.withLock { sentences } }

  @Sendable func append(_ sentence: String) { lock.withLock { sentences.append(sentence) } }
}
