import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Disk

extension DiskTests {
  @Suite struct ReadTreeTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    func read(workers: Int = 2) throws -> (files: [SourceFile], faults: [String]) {
      var log = DiagnosticSet()
      let files = try readTree(at: scratch.at("c"), shownAs: "Content", reportingTo: &log, workers: workers)
      return (files, log.sorted.map { "\($0.file.path):\($0.position.line):\($0.position.column) \($0.rule)" })
    }

    @Test func readsInTheOrderOfThePathsBytes() throws {
      for name in ["a/b.md", "a-b.md", "a.md", "b/c/d.md", "ä.md", "z.md", "a/a/x.md"] {
        try scratch.write("c/\(name)", "Inhalt von \(name)")
      }
      let (files, faults) = try read()
      let names = ["a-b.md", "a.md", "a/a/x.md", "a/b.md", "b/c/d.md", "z.md", "ä.md"]
      #expect(files.map(\.path) == names.map { "Content/\($0)" })
      #expect(files.map { String(decoding: $0.bytes, as: UTF8.self) } == names.map { "Inhalt von \($0)" })
      #expect(faults.isEmpty)
    }

    @Test func passesOverWhatEditorsLeave() throws {
      for name in [
        ".a.md.swp", "a.md~", "#a.md#", ".git/config", "b.swp", ".DS_Store", "Thumbs.db", "desktop.ini", "~$a.docx",
        "thumbs.db", "Desktop.ini", "ehthumbs.db", "Icon\r", "#1.md", "1.md#", "a.md", "thumbs.db.md",
      ] {
        try scratch.write("c/\(name)", "x")
      }
      try scratch.link("c/.#a.md", to: "nobody@nowhere")
      let (files, faults) = try read()
      #expect(files.map(\.path) == ["#1.md", "1.md#", "a.md", "thumbs.db.md"].map { "Content/\($0)" })
      #expect(faults.isEmpty)
    }

    @Test func refusesWhatIsNoFileAndReadsTheRest() throws {
      try scratch.write("out.md", "geheim")
      try scratch.write("c/a.md", "x")
      try scratch.makeFolder("outside")
      try scratch.link("c/link.md", to: "../out.md")
      try scratch.link("c/folder", to: "../outside")
      try scratch.link("c/dead.md", to: "nowhere")
      mkfifo(scratch.at("c/pipe.md"), 0o600)
      let (files, faults) = try read()
      #expect(files.map(\.path) == ["Content/a.md"])
      #expect(
        faults == [
          "Content/dead.md:1:1 verweis-verboten", "Content/folder:1:1 verweis-verboten",
          "Content/link.md:1:1 verweis-verboten", "Content/pipe.md:1:1 dateiart-verboten",
        ])
    }

    @Test(arguments: [(1_000_000, true), (1_000_001, false), (50_000_000, false)])
    func refusesLargeFilesBySize(size: Int, isRead: Bool) throws {
      try scratch.write("c/a.md", "")
      truncate(scratch.at("c/a.md"), size)
      let (files, faults) = try read()
      #expect(files.map(\.bytes.count) == (isRead ? [size] : []))
      #expect(faults == (isRead ? [] : ["Content/a.md:1:1 datei-zu-gross"]))
    }

    @Test func saysHowLargeAFileIs() throws {
      try scratch.write("c/a.md", "")
      truncate(scratch.at("c/a.md"), 12_345_678)
      var log = DiagnosticSet()
      _ = try readTree(at: scratch.at("c"), shownAs: "Content", reportingTo: &log)
      #expect(log.sorted.first?.message == "Eine Datei hat höchstens 1.000.000 Bytes; diese hat 12.345.678.")
    }

    @Test func reportsNamesThatCollideElsewhere() throws {
      for name in ["Skala.md", "skala.md", "u\u{308}ber.md", "\u{FC}ber.md", "other.md"] {
        try scratch.write("c/\(name)", "x")
      }
      let (files, faults) = try read()
      #expect(files.count == 5)
      #expect(faults.map { $0.unicodeScalars.count } == ["Content/skala.md", "Content/über.md"].map { $0.count + 22 })
      #expect(faults.allSatisfy { $0.hasSuffix(" dateiname-doppelt") })
    }

    @Test(arguments: [("Skala.md", "skala.md", false), ("u\u{308}ber.md", "\u{FC}ber.md", true)])
    func saysOfNamesThatLookAlikeWhatTellsThemApart(first: String, second: String, isAlike: Bool) {
      let finding = FileFault.twins(first, second).finding(at: second)
      #expect(finding.message.contains("als einem Zeichen und als zweien") == isAlike)
      #expect(finding.advice?.contains("ohne diese Buchstaben") == isAlike)
    }

    @Test func reportsNamesThatAreNoText() throws {
      try scratch.write("c/a.md", "x")
      for name in ["c/b\u{1}.md", "c/z\n.md"] { try scratch.write(name, "x") }
      var bytes = Array(scratch.at("c/").utf8CString.dropLast())
      bytes += [CChar(bitPattern: 0xFF), 0]
      close(open(bytes, O_CREAT | O_WRONLY, 0o600))
      let (files, faults) = try read()
      #expect(files.map(\.path) == ["Content/a.md"])
      #expect(faults.count == 3 && faults.allSatisfy { $0.hasSuffix("dateiname-ungueltig") })
    }

    @Test func answersUnreadableFiles() throws {
      try scratch.write("c/a.md", "x")
      try scratch.write("c/b/a.md", "x")
      chmod(scratch.at("c/a.md"), 0)
      chmod(scratch.at("c/b"), 0)
      defer { chmod(scratch.at("c/b"), 0o700) }
      guard geteuid() != 0 else { return print("skipped: root may read everything") }
      #expect(try read().faults == ["Content/a.md:1:1 datei-unlesbar", "Content/b:1:1 datei-unlesbar"])
    }

    @Test func reportsFilesThatVanishedBetweenListingAndReading() throws {
      try scratch.makeFolder("c")
      let folder = try OpenFolder(path: scratch.at("c"))
      #expect(throws: FileFault.self) { try FileReader().read("a.md", in: folder) }
      mkfifo(scratch.at("c/a.md"), 0o600)
      #expect(throws: FileFault.self) { try FileReader().read("a.md", in: folder) }
      let finding = FileFault.unreadable(.isMissing).finding(at: "Content/a.md")
      #expect(finding.rule == "datei-unlesbar")
      #expect(finding.message == "Das kann nicht gelesen werden: nicht gefunden.")
    }

    @Test func doesNotFollowFoldersForEver() throws {
      try scratch.write("c/" + String(repeating: "a/", count: 40) + "x.md", "x")
      #expect(try read().faults == ["Content" + String(repeating: "/a", count: 33) + ":1:1 ordner-zu-tief"])
    }

    @Test(arguments: ["c", "a.md", "a.md/c"]) func throwsWhenTheFolderItselfIsMissing(name: String) throws {
      try scratch.write("a.md", "x")
      var log = DiagnosticSet()
      let path = scratch.at(name)
      let reason =
        name == "c" ? "nicht gefunden" : "dort steht kein Ordner, sondern eine Datei oder ein symbolischer Verweis"
      #expect(throws: EnvironmentFault(message: "„\(path)“ kann nicht gelesen werden: \(reason).")) {
        try readTree(at: path, shownAs: "Content", reportingTo: &log)
      }
    }

    @Test(arguments: [1, 2, 4]) func readsTheSameWithAnyNumberOfThreads(workers: Int) throws {
      for number in 0..<1500 { try scratch.write("c/\(number % 3)/\(number).md", "Nr. \(number)") }
      try scratch.write("c/leer.md", "")
      let (files, faults) = try read(workers: workers)
      #expect(faults.isEmpty)
      #expect(files.count == 1501)
      #expect(files.map(\.path) == files.map(\.path).sorted())
      for file in files.dropLast() {
        let number = file.path.split(separator: "/")[2].dropLast(3)
        #expect(String(decoding: file.bytes, as: UTF8.self) == "Nr. \(number)")
      }
    }
  }
}
