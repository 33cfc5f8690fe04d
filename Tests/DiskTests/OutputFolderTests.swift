import Foundation
import TestSupport
import Testing

@testable import Disk

extension DiskTests {
  @Suite struct OutputFolderTests {
    let scratch: Scratch
    var out: String { scratch.at("out") }

    init() throws { scratch = try Scratch() }

    @discardableResult func write(_ files: [String: String]) throws -> OutputChanges {
      try OutputFolder(path: out).write(files.sorted { $0.key < $1.key }.map { ($0.key, Array($0.value.utf8)) })
    }

    func changes(new: Int = 0, changed: Int = 0, unchanged: Int = 0, removed: Int = 0, bytes: Int = 0) -> OutputChanges
    {
      var changes = OutputChanges()
      changes.new = new
      changes.changed = changed
      changes.unchanged = unchanged
      changes.removed = removed
      changes.bytesWritten = bytes
      return changes
    }

    func fault(_ work: () throws -> Void) -> String? {
      do {
        try work()
        return nil
      } catch {
        return (error as? EnvironmentFault)?.message.replacingOccurrences(of: scratch.path + "/", with: "")
      }
    }

    let site = ["index.html": "Start", "a/b/index.html": "B", "a/index.html": "A", "feed.xml": "<rss/>"]

    @Test func writesAndListsWhatItWrote() throws {
      #expect(try write(site) == changes(new: 4, bytes: 13))
      #expect(scratch.tree("out") == ["a/", "a/b/", "a/b/index.html", "a/index.html", "feed.xml", "index.html"])
      #expect(scratch.text("out/a/b/index.html") == "B")
      #expect(
        scratch.text("out/.offenlage-manifest")
          == "offenlage-manifest 1\na/b/index.html\na/index.html\nfeed.xml\nindex.html\n")
    }

    static let impossible: [(before: [String], then: [String], message: String)] = [
      (["x"], ["a", "b", "a"], "Die Datei „a“ ist in diesem Lauf zweimal vorgesehen."),
      (["a"], ["a", "a"], "Die Datei „a“ ist in diesem Lauf zweimal vorgesehen."),
      ([], ["a/b/c", "a"], "„a“ ist in diesem Lauf zugleich als Datei und als Ordner vorgesehen."),
      (["a/b/c"], ["a/b/c", "a"], "„a“ ist in diesem Lauf zugleich als Datei und als Ordner vorgesehen."),
      (
        ["a/b/c", "d"], ["d", "a/b", "a/b/c"], "„a/b“ ist in diesem Lauf zugleich als Datei und als Ordner vorgesehen."
      ),
      (["a", "d"], ["d", "a", "a/b/c"], "„a“ ist in diesem Lauf zugleich als Datei und als Ordner vorgesehen."),
      (["a", "d"], ["d", "a", "a-", "a/b"], "„a“ ist in diesem Lauf zugleich als Datei und als Ordner vorgesehen."),
    ]

    @Test(arguments: impossible) func refusesWhatNoFolderCanHold(before: [String], then: [String], message: String)
      throws
    {
      _ = try OutputFolder(path: out).write(before.map { ($0, []) })
      let tree = scratch.tree("out")
      #expect(fault { _ = try OutputFolder(path: out).write(then.map { ($0, []) }) } == message)
      #expect(scratch.tree("out") == tree)
    }

    @Test func touchesNothingThatIsRight() throws {
      try write(site)
      let names = site.keys.sorted() + [".offenlage-manifest", "."]
      let before = names.map { scratch.identity("out/\($0)") }
      #expect(try write(site) == changes(unchanged: 4))
      #expect(names.map { scratch.identity("out/\($0)") } == before)
    }

    @Test func writesOnlyWhatDiffers() throws {
      try write(site)
      let before = scratch.identity("out/feed.xml")
      var next = site
      next["index.html"] = "Stark"
      next["a/index.html"] = "länger"
      next["neu/index.html"] = "N"
      #expect(try write(next) == changes(new: 1, changed: 2, unchanged: 2, bytes: 13))
      #expect(scratch.identity("out/feed.xml") == before)
      #expect(scratch.text("out/index.html") == "Stark")
      #expect(scratch.text("out/a/index.html") == "länger")
    }

    @Test func keepsTheOldFileWholeForThoseWhoReadIt() throws {
      try write(site)
      let reader = try #require(FileHandle(forReadingAtPath: scratch.at("out/index.html")))
      try write(site.merging(["index.html": "Etwas ganz anderes"]) { $1 })
      #expect(String(decoding: reader.readDataToEndOfFile(), as: UTF8.self) == "Start")
    }

    @Test func removesWhatIsGoneAndFoldersThatBecomeEmpty() throws {
      try scratch.makeFolder("out")
      try scratch.write("out/.gitkeep", "")
      try write(site)
      #expect(try write(["index.html": "Start"]) == changes(unchanged: 1, removed: 3))
      #expect(scratch.tree("out") == [".gitkeep", "index.html"])
      #expect(scratch.text("out/.offenlage-manifest") == "offenlage-manifest 1\nindex.html\n")
    }

    /// What a file system that ignores capitals finds under the old name is the new file, so it must not be removed behind it.
    @Test func aNewNameWithOtherCapitalsOutlivesTheOldOne() throws {
      let old = ["bilder/Karte.png": "alt", "weg.html": "w", "index.html": "i"]
      try write(old)
      let folder = try OutputFolder(path: out)
      #expect(!folder.ignoresCase)
      let names = ["bilder/karte.png", "index.html"].map(RelativePath.init(unchecked:))
      let plan = try OutputPlan(of: PlannedPaths(names), after: folder.current, ignoringCase: true)
      #expect(plan.renamed.map(\.text) == ["bilder/Karte.png"] && plan.obsolete.map(\.text) == ["weg.html"])
      #expect(plan.takesPlaceOfRenamed(names[0]) && !plan.takesPlaceOfRenamed(names[1]))
      let build = OutputBuild(of: plan, into: folder, alreadyRemoved: 0, knowing: nil)
      try build.put(0, Array("neu".utf8))
      try build.put(1, Array("i".utf8))
      #expect(try build.finish() == changes(new: 1, unchanged: 1, removed: 1, bytes: 3))
      #expect(scratch.text("out/bilder/Karte.png") == "alt" && scratch.text("out/bilder/karte.png") == "neu")
      #expect(scratch.text("out/.offenlage-manifest") == "offenlage-manifest 1\nbilder/karte.png\nindex.html\n")
    }

    /// A build that was interrupted left both names on the manifest.
    @Test func anInterruptedChangeOfCapitalsIsCompleted() throws {
      let (old, new) = (RelativePath(unchecked: "Karte.png"), RelativePath(unchecked: "karte.png"))
      let plan = try OutputPlan(of: PlannedPaths([new]), after: Manifest(paths: [old, new]), ignoringCase: true)
      #expect(plan.renamed == [old] && plan.obsolete == [] && plan.added == [] && plan.changesManifest)
      #expect(try OutputPlan(of: PlannedPaths([new]), after: Manifest(paths: [old, new])).obsolete == [old])
    }

    @Test func capitalsTellNamesApartElsewhere() throws {
      try write(["Karte.png": "a", "index.html": "i"])
      try scratch.write("out/karte.png", "meins")
      #expect(
        fault { try write(["karte.png": "b", "index.html": "i"]) }
          == "„out/karte.png“ gibt es schon und ist nicht von Offenlage; es wird nichts überschrieben.")
      #expect(scratch.text("out/Karte.png") == "a")
    }

    @Test func leavesForeignFilesAlone() throws {
      try write(site)
      try scratch.write("out/a/b/notiz.txt", "meins")
      try scratch.write("out/eigen/x", "meins")
      #expect(try write(["index.html": "Start"]).removed == 3)
      #expect(scratch.tree("out") == ["a/", "a/b/", "a/b/notiz.txt", "eigen/", "eigen/x", "index.html"])
    }

    @Test func refusesToOverwriteForeignFiles() throws {
      try write(site)
      try scratch.write("out/neu/index.html", "meins")
      let next = site.merging(["neu/index.html": "N", "index.html": "anders"]) { $1 }
      #expect(
        fault { try write(next) }
          == "„out/neu/index.html“ gibt es schon und ist nicht von Offenlage; es wird nichts überschrieben.")
      #expect(scratch.text("out/neu/index.html") == "meins")
      #expect(scratch.text("out/index.html") == "Start")
      #expect(scratch.text("out/.offenlage-manifest")?.contains("neu") == false)
    }

    @Test(arguments: ["folder", "file", "link", "dead"]) func refusesForeignThingsInTheWay(kind: String) throws {
      try write(site)
      try scratch.write("outside/index.html", "draußen")
      switch kind {
      case "folder": try scratch.makeFolder("out/neu/index.html")
      case "file": try scratch.write("out/neu", "meins")
      case "link": try scratch.link("out/neu", to: "../outside")
      default: try scratch.link("out/neu", to: "nowhere")
      }
      let message = try #require(fault { try write(site.merging(["neu/index.html": "N", "feed.xml": "-"]) { $1 }) })
      #expect(message.contains("„out/neu/index.html“"))
      #expect(scratch.text("out/feed.xml") == "<rss/>")
      #expect(scratch.text("outside/index.html") == "draußen")
    }

    @Test func followsNoLinkThatReplacedOneOfItsFolders() throws {
      try write(site)
      try scratch.remove("out/a")
      try scratch.write("outside/index.html", "draußen")
      try scratch.link("out/a", to: "../outside")
      #expect(fault { try write(site) }?.contains("ein symbolischer Verweis") == true)
      #expect(try write(["index.html": "Start"]).removed == 1)
      #expect(scratch.text("outside/index.html") == "draußen")
    }

    @Test func followsNoLinkThatReplacedOneOfItsFiles() throws {
      try write(site)
      try scratch.write("outside.html", "Start")
      try scratch.remove("out/index.html")
      try scratch.link("out/index.html", to: "../outside.html")
      #expect(
        fault { try write(site) }
          == "„out/index.html“ kann nicht geschrieben werden: dort steht ein symbolischer Verweis.")
      #expect(try write(["feed.xml": "<rss/>"]).removed == 2)
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: scratch.at("out/index.html")) != "")
    }

    /// Wherever something foreign stands, nothing of the build is written, not even what comes before it.
    @Test(arguments: ["b", "neu", "neu/x", "neu0", "z/y", "zz"])
    func aForeignFileKeepsEverythingFromBeingWritten(place: String) throws {
      try write(["m": "M"])
      try scratch.write("out/\(place)", "meins")
      let before = scratch.tree("out")
      let next = Dictionary(
        uniqueKeysWithValues: ["a/x", "b", "m", "neu/x", "neu/y", "neu0", "z/x", "z/y", "zz"].map { ($0, "N") })
      let message = try #require(fault { try write(next) })
      #expect(message.contains("nichts überschrieben") || message.contains("kein Ordner"), "\(message)")
      #expect(scratch.tree("out") == before && scratch.text("out/m") == "M" && scratch.text("out/\(place)") == "meins")
    }

    @Test func swapsFilesAndFolders() throws {
      try write(["a": "Datei", "b/c": "C"])
      #expect(try write(["a/x": "X", "b": "B"]) == changes(new: 2, removed: 2, bytes: 2))
      #expect(scratch.tree("out") == ["a/", "a/x", "b"])
      try scratch.write("out/a/fremd", "meins")
      #expect(fault { try write(["a": "Datei", "b": "B"]) }?.contains("dort steht") == true)
      #expect(scratch.text("out/a/fremd") == "meins")
    }

    @Test func refusesFoldersThatAreNotOurs() throws {
      try scratch.write("out/wichtig.txt", "meins")
      #expect(
        fault { try write(site) }
          == "Der Ordner „\(out)“ ist nicht leer und nicht von Offenlage angelegt; es wird nichts hineingeschrieben."
          .replacingOccurrences(of: scratch.path + "/", with: ""))
      #expect(scratch.tree("") == ["out/", "out/wichtig.txt"])
    }

    @Test(arguments: [
      "", "x", "offenlage-manifest 2\n", "offenlage-manifest 1\n../x\n", "offenlage-manifest 1\nb\na\n",
    ])
    func refusesADamagedManifest(manifest: String) throws {
      try scratch.write("out/.offenlage-manifest", manifest)
      try scratch.write("x", "draußen")
      #expect(fault { try write([:]) }?.contains("ist beschädigt") == true)
      #expect(scratch.text("x") == "draußen")
    }

    @Test func makesMissingFolders() throws {
      _ = try OutputFolder(path: scratch.at("p/q/r/")).write([("x", [])])
      #expect(scratch.tree("p/q/r") == ["x"])
    }

    @Test(
      arguments: ["c/out", "c/out/", "c/neu/tief", ".", "link/out"].map { ($0, "liegen ineinander") }
        + ["c", "c/", "t/../c"].map { ($0, "ist ein Ordner mit Quellen") })
    func refusesToLieInASourceOrAroundIt(name: String, because reason: String) throws {
      try scratch.makeFolder("c")
      try scratch.makeFolder("t")
      try scratch.link("link", to: "c")
      let message = fault {
        _ = try OutputFolder(path: scratch.at(name), apartFrom: [scratch.at("c"), scratch.at("t")])
      }
      #expect(message?.contains(reason) == true)
      #expect(scratch.tree("c").isEmpty)
    }

    @Test func acceptsANeighbourWithALongerName() throws {
      try scratch.makeFolder("c")
      #expect(fault { _ = try OutputFolder(path: scratch.at("c-out"), apartFrom: [scratch.at("c")]) } == nil)
    }

    @Test(arguments: ["out", "out/", "out/."]) func refusesALink(name: String) throws {
      try scratch.makeFolder("real")
      try scratch.link("out", to: "real")
      #expect(
        fault { _ = try OutputFolder(path: scratch.at(name)) }
          == "Der Ausgabeordner „out“ ist ein symbolischer Verweis; er muss ein echter Ordner sein.")
    }

    @Test func keepsASecondBuildOut() throws {
      let first = try OutputFolder(path: out)
      #expect(fault { try write(site) } == "In den Ordner „out“ schreibt gerade ein anderer Lauf von Offenlage.")
      _ = try first.write([("x", [])])
    }

    @Test func letsTheNextBuildInWhenTheFirstIsDone() throws {
      try write(site)
      #expect(fault { try write(site) } == nil)
    }

    @Test func recoversFromAnInterruptedBuild() throws {
      try write(site)
      do {
        let build = try OutputFolder(path: out).begin(PlannedPaths(["index.html", "neu/a.html", "neu/b.html"]))
        try build.put(1, Array("halb".utf8))
        try build.put(0, Array("Neu".utf8))
      }
      try scratch.write("out/.offenlage-neu-7", "Rest")
      try scratch.write("out/neu/a.html", "h")
      #expect(scratch.tree("out").count == 8)
      let next = ["index.html": "Neu", "neu/a.html": "ganz", "neu/b.html": "B"]
      #expect(try write(next) == changes(new: 1, changed: 1, unchanged: 1, removed: 3, bytes: 5))
      #expect(scratch.tree("out") == ["index.html", "neu/", "neu/a.html", "neu/b.html"])
      #expect(scratch.text("out/.offenlage-neu-7") == nil)
    }

    @Test func removesFoldersThatAnInterruptedRemovalLeft() throws {
      try write(site.merging(["b/c/d/x": "", "b/c/e/x": ""]) { $1 })
      try scratch.remove("out/b/c/d/x")
      try scratch.remove("out/b/c/e")
      #expect(try write(site) == changes(unchanged: 4))
      #expect(scratch.tree("out") == ["a/", "a/b/", "a/b/index.html", "a/index.html", "feed.xml", "index.html"])
    }

    @Test func forgetsAnInterruptedBuildThatIsNotRepeated() throws {
      try write(site)
      do { try OutputFolder(path: out).begin(PlannedPaths(["neu.html"])).put(0, []) }
      #expect(try write(site) == changes(unchanged: 4, removed: 1))
      #expect(scratch.text("out/neu.html") == nil)
    }

    @Test func finishesOnlyWhenEverythingWasPut() throws {
      try write(site)
      let folder = try OutputFolder(path: out)
      let build = try folder.begin(PlannedPaths(["a.html", "b.html"]))
      try build.put(0, [])
      #expect(fault { _ = try build.finish() } == "Die Datei „b.html“ war vorgesehen und wurde nicht geschrieben.")
      #expect(scratch.text("out/index.html") == "Start")
    }

    @Test(arguments: [
      ["/x"], ["../x"], ["a/../x"], ["a//b"], ["a/"], [""], ["."], [".."], ["./x"], ["x/."], ["langer-ordner/.."],
      ["langer-ordner/./und-datei.html"], ["a\nb"], ["langer-ordner/mit-datei\u{1F}.html"], [".offenlage-manifest"],
      ["a", "a"], ["a", "a/b"], ["a", "a-b", "a/b/c"],
    ])
    func refusesPathsThatCannotBeMeant(paths: [String]) throws {
      try scratch.makeFolder("out")
      #expect(fault { _ = try OutputFolder(path: out).begin(PlannedPaths(paths)) } != nil)
      #expect(scratch.tree("out").isEmpty)
    }

    @Test(arguments: [
      "...", ".a", "a.", "..a/a..", ".well-known/security.txt", "langer-ordner/.../x", "a b/\u{7F}.html",
    ])
    func takesPathsThatLookDangerous(path: String) throws {
      #expect(try OutputFolder(path: out).write([(path, [1])]).new == 1)
      #expect(scratch.text("out/\(path)") == "\u{1}")
    }

    @Test func takesTwoSpellingsOfAnUmlautAsTwoFiles() throws {
      let paths = ["u\u{308}.html", "\u{FC}.html"]
      let changed = try OutputFolder(path: out).write(paths.map { ($0, Array($0.utf8)) })
      #expect(changed.new == 2)
      #expect(scratch.tree("out").count == 2)
    }

    @Test func buildsAgainAndAgainWithoutLettingGo() throws {
      let folder = try OutputFolder(path: out)
      #expect(try folder.write([("a", [1]), ("b", [2])]).new == 2)
      #expect(try folder.write([("b", [2]), ("c", [3])]) == changes(new: 1, unchanged: 1, removed: 1, bytes: 1))
      #expect(scratch.tree("out") == ["b", "c"])
    }

    @Test func takesFilesFromSeveralThreads() throws {
      let paths = (0..<600).map { "e/\($0 / 2)/\($0 % 2).html" } + (0..<200).map { "\($0).html" }
      let build = try OutputFolder(path: out).begin(PlannedPaths(paths))
      DispatchQueue.concurrentPerform(iterations: 4) { worker in
        for index in paths.indices where index % 4 == worker {
          try? build.put(index, Array("Seite \(paths[index])".utf8))
        }
      }
      #expect(try build.finish().new == 800)
      for path in paths { #expect(scratch.text("out/\(path)") == "Seite \(path)") }
    }
  }
}
