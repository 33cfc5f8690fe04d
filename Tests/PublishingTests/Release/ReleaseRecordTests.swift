import Foundation
import Programs
import RegisterModel
import TestSupport
import Testing

@testable import Publishing

@Suite struct ReleaseRecordTests {
  static let sum = String(repeating: "0a", count: 32)

  @Test(arguments: [0, 1, 3])
  func recordsAreReadAsTheyAreWritten(earlier: Int) {
    let line = (0..<earlier).map {
      ReleaseRecord.Link(
        name: "0000\(9 - $0)-2026-11-0\(9 - $0)", checksum: Self.sum, repeated: $0 == 1 ? "00003-2026-11-03" : nil)
    }
    for (commit, carried) in [(nil, []), ("0123abc", ["assets/a.1f.css", "assets/suche/ü.json"])]
      as [(String?, [String])]
    {
      let record = ReleaseRecord(
        name: "00010-2026-11-10", repeated: commit == nil ? nil : "00007-2026-11-07", asOf: "2026-11-10",
        baseURL: "https://x.example/unter", commit: commit, entries: 27,
        removed: carried.map { "eintraege/\($0)/index.html" },
        line: line, carried: carried)
      #expect(ReleaseRecord(bytes: record.bytes) == record)
      #expect((try? JSONSerialization.jsonObject(with: Data(record.bytes))) != nil)
    }
  }

  @Test(arguments: ["", "{}", "{\n  \"release\": \"../x\"\n}", "<html>"])
  func whatIsNoRecordIsNone(text: String) {
    #expect(ReleaseRecord(bytes: Array(text.utf8)) == nil)
  }

  @Test(arguments: [
    ("00001-2026-11-23", true), ("123456-2026-11-23", true), ("1-2026-11-23", false), ("00000-2026-11-23", false),
    ("000001-2026-11-23", false), ("00001-2026-02-30", false), ("00001", false), ("../1-2026-11-23", false),
    ("+0001-2026-11-23", false), ("999999999-2026-11-23", true), ("9223372036854775807-2026-11-23", false),
  ])
  func namesAreReadStrictly(text: String, isName: Bool) {
    #expect((ReleaseName(text)?.text == text) == isName)
  }

  @Test func numbersAndNotDaysOrderReleases() throws {
    let names = try ["00009-2030-01-01", "00010-2020-01-01", "100000-2019-01-01"].map { try #require(ReleaseName($0)) }
    #expect(names.shuffled().sorted() == names)
  }

  @Test(arguments: [
    ("<title>A &amp; B &lt;C&gt;</title>", "A & B <C>"), ("<p>ohne", ""), ("<title>offen", ""), ("", ""),
    ("<title>&amp;lt;</title>", "&lt;"),
  ])
  func titlesAreReadAsReadersSeeThem(page: String, title: String) {
    #expect(pageTitle(of: Array(page.utf8)) == title)
  }
}

@Suite struct ChecksumTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func areThoseOfSha256sum() async throws {
    for name in ["a", "ü b", "-n", "mit\\strich", "tief/er/x"] { try scratch.write(name, name) }
    let paths = ["a", "ü b", "-n", "mit\\strich", "tief/er/x"]
    let (sums, first) = try await onThread { [scratch] in
      (try checksums(of: paths, in: scratch.path), try checksum(of: Array("a".utf8)))
    }
    #expect(sums.sums.keys.sorted() == paths.sorted())
    #expect(sums.sums["a"] == first)
    #expect(Checksums(bytes: sums.bytes)?.sums == sums.sums)
    try scratch.write("SHA256SUMS", Data(sums.bytes))
    let end = try await onThread { [scratch] in
      var program = Program("sha256sum", ["-c", "--strict", "--quiet", "SHA256SUMS"])
      program.folder = scratch.path
      return try program.run().end
    }
    #expect(end == .status(0))
  }

  @Test(arguments: [
    "x", "abc  datei", "\(ReleaseRecordTests.sum)  ../datei", "\(ReleaseRecordTests.sum) *datei",
    "\(ReleaseRecordTests.sum)  a\n\(ReleaseRecordTests.sum)  a", "\(ReleaseRecordTests.sum)0  a",
  ])
  func whatIsNoListIsNone(text: String) {
    #expect(Checksums(bytes: Array("\(text)\n".utf8)) == nil)
  }
}

@Suite struct DownloadTests {
  @Test(arguments: [
    ("eintraege/nrw-ki-0001/", "eintraege/nrw-ki-0001/"), ("assets/a b~._.css", "assets/a%20b~._.css"),
    ("daten/größe%?#&.csv", "daten/gr%C3%B6%C3%9Fe%25%3F%23%26.csv"),
  ]) func namesStandInAddressesAsServersReadThem(path: String, address: String) {
    #expect(percentEncoded(path) == address)
  }
}

/// The time of a release, which servers tell contents of the same length apart by.
@Suite struct ReleaseTimeTests {
  @Test func growsThoughTheClockIsSetBack() async throws {
    let scratch = try Scratch()
    for (now, expected) in [(2_000_000_000, 2_000_000_000), (1_000_000_000, 2_000_000_001)] {
      try await onThread { try publish(into: scratch.at("Ziel"), at: now) }
      #expect(scratch.identity("Ziel/current/index.html")[1] == expected)
    }
  }

  /// Puts a release of a single page online.
  private func publish(into path: String, at now: Int) throws {
    let target = try ReleaseTarget(creating: path, apartFrom: [])
    let previous = try target.releaseOnline()
    let staging = try ReleaseStaging(in: target, sharing: previous, after: previous, at: now)
    try staging.create("index.html", with: Array("\(now)".utf8))
    let name = ReleaseName(number: (previous?.name.number ?? 0) + 1, day: try #require(Day("2026-11-23")))
    let record = ReleaseRecord(
      name: name.text, repeated: nil, asOf: "2026-11-23", baseURL: "https://x.example", commit: nil, entries: 0,
      removed: [], line: [], carried: [])
    try staging.create(ReleaseRecord.path, with: record.bytes)
    try staging.create(Checksums.name, with: checksums(of: ["index.html"], in: staging.path).bytes)
    try target.settle(name)
    try target.putOnline(name)
  }
}

@Suite struct RemovalGuardTests {
  @Test(
    arguments: [
      (nil, ["eintraege/nrw-ki-0001/index.html"], [], 100, 1), (nil, ["ressorts/im/index.html"], [], 100, 1),
      (nil, ["impressum/index.html"], [], 100, 1), (nil, ["anbieter/x/index.html", "anbieter/x/feed.xml"], [], 100, 0),
      (nil, ["eintraege/seite/2/index.html"], [], 100, 0),
      (
        nil, ["a/1/feed.xml", "a/2/feed.xml", "a/3/feed.xml", "a/4/feed.xml", "a/5/feed.xml", "a/6/feed.xml"], [], 100,
        1
      ),
      (
        nil, ["a/1/feed.xml", "a/2/feed.xml", "a/3/feed.xml", "a/4/feed.xml", "a/5/feed.xml", "a/6/feed.xml"], [], 200,
        0
      ),
      (nil, ["eintraege/nrw-ki-0001/eintrag.json"], ["eintraege/nrw-ki-0001/index.html"], 100, 0),
      (2, ["impressum/index.html", "x/index.html"], [], 2, 0), (1, ["impressum/index.html", "x/index.html"], [], 2, 1),
      // What stands beside a page that says what became of it is counted with that page.
      (1, ["eintraege/nrw-ki-0001/eintrag.json"], ["eintraege/nrw-ki-0001/index.html"], 100, 0),
      (nil, ["ressorts/im/feed.xml"], [], 100, 0), (0, [], [], 2, 0),
      (0, [], ["eintraege/nrw-ki-0001/index.html"], 2, 1),
    ] as [(Int?, [String], [String], Int, Int)])
  func objects(allowed: Int?, vanished: [String], emptied: [String], total: Int, objections: Int) {
    let found = RemovalGuard(allowed: allowed).objections(
      vanished: vanished, emptied: Set(emptied), successors: Set(emptied), total: total)
    #expect(found.count == objections, "\(found)")
  }
}
