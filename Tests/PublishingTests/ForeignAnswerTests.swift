import Chronicling
import Disk
import TestSupport
import Testing

@testable import Publishing
@testable import Versioning

/// What other programs, servers and releases answer, damaged in every way that a generator thinks of: it is refused or read, and no
/// answer ends the program.
@Suite struct ForeignAnswerTests {
  private static let id = String(repeating: "0a1b2c3d4e", count: 4)
  private static let sum = String(repeating: "0a", count: 32)
  private static let runs = 4_000

  /// Calls a reader with an answer and with what the generator makes of it.
  private func damage(_ answer: String, seed: UInt64, _ read: ([UInt8]) throws -> Void) rethrows {
    var random = SplitMix64(seed: seed)
    try read(Array(answer.utf8))
    for _ in 0..<Self.runs {
      var bytes = Array(answer.utf8)
      for _ in 0...Int.random(in: 0..<4, using: &random) {
        let start = Int.random(in: 0...bytes.count, using: &random)
        let end = Int.random(in: start...min(bytes.count, start + 24), using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes.removeSubrange(start..<end)
        case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
        case 2: bytes.insert(UInt8.random(in: 0...255, using: &random), at: start)
        case 3: bytes.insert(contentsOf: Array("-99999999999999999999".utf8.prefix(end - start)), at: start)
        default: if start < bytes.count { bytes[start] ^= 1 << UInt8.random(in: 0..<8, using: &random) }
        }
      }
      try read(bytes)
    }
  }

  @Test func theLogOfGit() {
    let change = ":100644 100644 \(Self.id) \(Self.id) M\0Content/ressorts/im/a.md\0"
    let commit = "\u{1}\(Self.id)\0\(Self.id) \(Self.id)\0001700000000\0Titel\n\nGrund: weil\n\0\0\n\(change)\(change)"
    let folders = [
      ContentFolder(prefix: Array("Content/".utf8), lastCommit: nil),
      ContentFolder(prefix: Array("Content/ressorts/".utf8), lastCommit: Self.id),
    ]
    damage(commit + commit, seed: 1) { bytes in
      var parser = RevisionLogParser(bytes, folders: folders)
      guard parser.readAll() else { return }
      for revision in parser.log.revisions {
        #expect(revision.parents.allSatisfy(parser.log.revisions.indices.contains))
        #expect(revision.changes.allSatisfy { parser.log.paths.indices.contains($0.path) })
        #expect(revision.changes.allSatisfy { $0.blob.map(parser.log.blobs.indices.contains) ?? true })
      }
    }
  }

  @Test func theObjectsOfGit() {
    damage("\(Self.id) blob 5\nabcde\n\(Self.id) blob 0\n\n\(Self.id) blob 9223372036854775807\nx", seed: 2) { bytes in
      do throws(EnvironmentFault) {
        let ranges = try bytes.withUnsafeBufferPointer { (answer) throws(EnvironmentFault) in
          try rangesOfObjects(ofType: "blob", in: answer)
        }
        #expect(ranges.allSatisfy { bytes.indices.contains($0.lowerBound) && $0.upperBound < bytes.count })
      } catch {
        #expect(error.message.hasPrefix("Im Git-Repositorium fehlt eine Fassung: "))
      }
    }
  }

  @Test func theRecordOfARelease() {
    let link = ReleaseRecord.Link(name: "00001-2026-11-01", checksum: Self.sum, repeated: nil)
    let record = ReleaseRecord(
      name: "00003-2026-11-01", repeated: "00001-2026-11-01", asOf: "2026-11-01", baseURL: "https://x.example",
      commit: Self.id,
      entries: 3, removed: ["eintraege/a/index.html"], line: [link, link], carried: ["assets/a.1f.css"])
    damage(String(decoding: record.bytes, as: UTF8.self), seed: 3) { bytes in
      guard let read = ReleaseRecord(bytes: bytes) else { return }
      #expect(ReleaseName(read.name) != nil && read.line.allSatisfy { isChecksum($0.checksum) })
    }
  }

  @Test func theListOfChecksums() {
    damage("\(Self.sum)  a/b.html\n\\\(Self.sum)  c\\\\d\n\(Self.sum)  assets/ü.css\n", seed: 4) { bytes in
      guard let list = Checksums(bytes: bytes) else { return }
      #expect(
        list.sums.allSatisfy { path, sum in
          isChecksum(sum) && !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
        })
    }
  }

  @Test func theRulesForRobots() {
    damage("User-agent: offenlage\nDisallow: /a*b*c$\nAllow: /\n\nUser-agent: *\nDisallow: *\n", seed: 5) { bytes in
      let rules = RobotsRules(bytes)
      for path in ["/", "/aXbYc", "/aaaaaaaaaaaaaaaaabbbbbbbbbbbbbbb?x=y"] { _ = rules.allow(path) }
    }
  }
}
