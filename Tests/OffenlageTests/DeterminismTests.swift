import Foundation
import TestSupport
import Testing

/// The output is a function of Content, Templates and the day, and of nothing else.
struct DeterminismTests {
  private static let build = "offenlage build --as-of 2026-11-23"

  @Test(arguments: [
    ["TZ": "Pacific/Auckland"], ["TZ": "America/Los_Angeles", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"],
    ["HOME": "/", "LC_ALL": "C", "COLUMNS": "20"],
  ])
  func surroundingsDoNotMatter(environment: [String: String]) throws {
    let site = try Fixtures.copyOfSite()
    let run = try Program.offenlage(["build", "--as-of", Fixtures.day], in: site.path, environment: environment)
    #expect(run.exitCode == 0)
    try expectTheUsualOutput(below: "\(site.path)/Output")
  }

  @Test(arguments: [
    [
      "umask 077", "mkdir neu", "for f in $(find Content Templates -type f | sort -r)",
      "do mkdir -p neu/$(dirname $f) && cp $f neu/$f", "done", "cd neu", "\(build) --output ../Output",
    ],
    ["find Content Templates -exec touch -d 1999-12-31 {} +", build],
    [
      "mkdir -p tief/in/einem/Ordner", "cd tief/in/einem/Ordner", "up=../../../..",
      "\(build) --content $up/Content --templates $up/Templates/ --output $up/Output/",
    ],
    ["\(build) --content \"$PWD/Content\" --templates \"$PWD/Templates\" --output \"$PWD/Output\""],
    ["\(build) --content ./Content/ --templates ./Templates// --output ./Output/."],
    ["mv Content Inhalt", "\(build) --content Inhalt"],
    [
      "mkdir 'KI für Köln' O\u{308}ffentlich", "mv Content 'KI für Köln/Einträge'",
      "mv Templates O\u{308}ffentlich/Übersicht",
      "\(build) --content 'KI für Köln/Einträge' --templates O\u{308}ffentlich/Übersicht",
    ],
    ["offenlage build --as-of 2035-01-01", build],
  ])
  func orderAndPlaceOfFilesDoNotMatter(lines: [String]) throws {
    let site = try Fixtures.copyOfSite()
    let run = try Program.shell("set -e; " + lines.joined(separator: "\n"), in: site.path)
    #expect(run.exitCode == 0, "\(run.errorText)")
    try expectTheUsualOutput(below: "\(site.path)/Output")
  }

  @Test func theRealContentIsBuiltAlikeInTwoFolders() throws {
    let outputs = try [Scratch(), Scratch()]
    for (output, zone) in zip(outputs, ["Pacific/Auckland", "America/Los_Angeles"]) {
      let run = try Program.offenlage(
        ["build", "--as-of", Fixtures.day, "--output", output.at("Output")], in: Fixtures.package,
        environment: ["TZ": zone])
      #expect(run.exitCode == 0, "\(run.errorText)")
    }
    #expect(try publishedFiles(below: outputs[0].at("Output")) == publishedFiles(below: outputs[1].at("Output")))
  }

  @Test func theDayChangesTheDateAndNothingElse() throws {
    let site = try Fixtures.copyOfSite()
    _ = try Program.offenlage(["build", "--as-of", "2026-11-24"], in: site.path)
    let words = [
      ("24.\u{A0}November 2026", "23.\u{A0}November 2026"), ("Tue, 24 Nov 2026", "Mon, 23 Nov 2026"),
      ("2026-11-24", "2026-11-23"),
    ]
    try expectTheUsualOutput(below: "\(site.path)/Output") { text in
      words.reduce(text) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
    }
  }

  @Test func anotherAddressOfThePortalChangesThePrefixAndNothingElse() throws {
    let site = try Fixtures.copyOfSite()
    let base = "https://x.example/unter/pfad"
    _ = try Program.offenlage(["build", "--as-of", Fixtures.day, "--base-url", base], in: site.path)
    try expectTheUsualOutput(below: "\(site.path)/Output") { text in
      #expect(!text.contains("https://register.example"))
      for attribute in ["href", "src"] {
        let inside = text.components(separatedBy: "\(attribute)=\"/").count
        #expect(inside == text.components(separatedBy: "\(attribute)=\"/unter/pfad/").count)
      }
      return text.replacingOccurrences(of: base, with: "https://register.example")
        .replacingOccurrences(of: "=\"/unter/pfad/", with: "=\"/")
    }
  }

  private func expectTheUsualOutput(below folder: String, after change: ((String) -> String)? = nil) throws {
    let built = try publishedFiles(below: folder)
    let usual = try publishedFiles(below: Fixtures.output.get())
    #expect(built.keys.sorted() == usual.keys.sorted())
    for (path, bytes) in usual.sorted(by: { $0.key < $1.key }) {
      guard let found = built[path], found != bytes || change != nil else { continue }
      let isText = !path.hasSuffix(".png")
      let changed = isText ? change.map { Data($0(String(decoding: found, as: UTF8.self)).utf8) } ?? found : found
      if changed != bytes { Issue.record("\(path): \(firstDifference(bytes, changed))") }
    }
  }
}
