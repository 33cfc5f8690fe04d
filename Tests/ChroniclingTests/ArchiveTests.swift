import Bytes
import RegisterModel
import TestSupport
import Testing

@testable import Chronicling

/// What is kept of histories between builds comes back as it was.
struct ArchiveTests {
  @Test func everyValueComesBack() throws {
    for seed in 0..<300 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let entry = Self.entry(using: &random)
      var writer = ByteWriter()
      writer.archive(entry)
      var archive = ArchiveReader(writer.bytes, at: 0..<writer.count)
      let read = try archive.read(ToldEntry.self)
      #expect(archive.rest.isEmpty, "seed \(seed)")
      #expect(described(read) == described(entry), "seed \(seed)")
      #expect(read.history.versions.map(\.changesPrint) == entry.history.versions.map(\.changesPrint), "seed \(seed)")
    }
  }

  /// A half-written archive is a fault and no end of the program.
  @Test func whatIsCutOffIsAFault() {
    var random = SplitMix64(seed: 1)
    var writer = ByteWriter()
    writer.archive(Self.entry(using: &random))
    for length in 0..<writer.count {
      var archive = ArchiveReader(writer.bytes, at: 0..<length)
      #expect(throws: ArchiveFault.self) { try archive.read(ToldEntry.self) }
    }
  }

  /// Neither is what a disk or somebody changed: it is a fault, or something else is read.
  @Test func whatIsDamagedEndsNoProgram() {
    var isFault = false
    for seed in 0..<20 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      var writer = ByteWriter()
      writer.archive(Self.entry(using: &random))
      for place in 0..<writer.count {
        for byte in [0x00, 0x7F, 0x80, 0xFF] as [UInt8] {
          var bytes = writer.bytes
          bytes[place] = byte
          var archive = ArchiveReader(bytes, at: 0..<bytes.count)
          if (try? archive.read(ToldEntry.self)) == nil { isFault = true }
        }
      }
    }
    #expect(isFault)
  }

  private static func entry(using random: inout SplitMix64) -> ToldEntry {
    let keys = ["text", "zweck", "quellen"]
    var now: [String: String] = [:]
    let versions = (1...Int.random(in: 1...5, using: &random)).map { number in
      let changes = (0..<Int.random(in: 0...3, using: &random)).map { _ in
        let key = keys.randomElement(using: &random)!
        // Mostly what the version before said, as in histories, and sometimes something else.
        let old = Bool.random(using: &random) ? now[key] : text(using: &random)
        let new = Bool.random(using: &random) ? old.map { edited($0, using: &random) } : text(using: &random)
        now[key] = new
        return FieldChange(
          key: key, label: "Größe", kind: FieldChange.Kind.allCases.randomElement(using: &random)!, old: old, new: new,
          isWordByWord: Bool.random(using: &random), isElement: Bool.random(using: &random))
      }
      return EntryVersion(
        number: number, commit: commit(number), blob: "b\(number)", path: ["p", "q"].randomElement(using: &random)!,
        ministry: ["im", "jm"].randomElement(using: &random)!,
        ministryName: ["Inneres", "Justiz"].randomElement(using: &random)!,
        title: ["é", "e\u{301}"].randomElement(using: &random)!,
        changes: changes, isEditorial: Bool.random(using: &random), note: text(using: &random), isReadable: true,
        restored: number == 3 ? Removal(commit: commit(2), reason: "Grund", source: .commit) : nil)
    }
    return ToldEntry(
      history: EntryHistory(
        id: "nrw-ki-0001", versions: versions, removal: nil,
        lastFile: LastFile(status: .trial, riskClass: .notAssessed)),
      newestBlob: "b", hasFile: true, successor: text(using: &random), titlesWithheld: ["Neu", "Neuer"],
      isReused: Bool.random(using: &random), misnamed: ["Zweck"])
  }

  private static func text(using random: inout SplitMix64) -> String? {
    guard Int.random(in: 0..<6, using: &random) > 0 else { return nil }
    let words = ["ä", "ö", "a", "„", "“", "é", "e\u{301}", "\n\n", "wort"]
    return (0..<Int.random(in: 0...9, using: &random)).map { _ in words.randomElement(using: &random)! }
      .joined(separator: Bool.random(using: &random) ? " " : "")
  }

  private static func edited(_ text: String, using random: inout SplitMix64) -> String {
    var scalars = Array(text.unicodeScalars)
    let place = Int.random(in: 0...scalars.count, using: &random)
    scalars.insert(contentsOf: ["ü", "x", "€"].randomElement(using: &random)!.unicodeScalars, at: place)
    return String(String.UnicodeScalarView(scalars))
  }

  private static func commit(_ number: Int) -> Commit {
    Commit(id: "c\(number)", day: Day("2026-11-25")!, order: number, isDateDoubtful: false)
  }
}

/// All that an entry consists of, down to the bytes of its texts.
private func described(_ entry: ToldEntry) -> [UInt8] { Array("\(entry)".utf8) }
