import Bytes
import Diagnostics
import Testing

@testable import RegisterModel

/// Notes come out of their short form as they went in, in memory and in an archive.
@Suite struct GapNotesTests {
  static let day = Day(number: 20_000)
  static let notes: [GapNote] =
    ["F", "R1", "R24", "R255"].flatMap { rule in
      [nil, 0, 7, .max].map { GapNote(rule: rule, slot: $0, state: .open) }
    } + [
      GapNote(rule: "R256", slot: 1, state: .open), GapNote(rule: "R07", slot: 1, state: .open),
      GapNote(rule: "", slot: nil, state: .open), GapNote(rule: "X24", slot: 2, state: .open),
      GapNote(rule: "F", slot: -3, state: .open), GapNote(rule: "R24", slot: 3, state: .pending(from: day)),
      GapNote(rule: "F", slot: 4, state: .promised(until: nil)),
      GapNote(rule: "F", slot: 5, state: .overdue(since: PartialDate(day))),
      GapNote(rule: "F", slot: 6, state: .unknown), GapNote(rule: "F", slot: nil, state: .withheld(basis: "§ 6")),
    ]

  private func facts(_ notes: some Sequence<GapNote>) -> [String] {
    notes.map { "\($0.rule) \($0.slot.map(String.init) ?? "-") \($0.state)" }
  }

  @Test func saysWhatItWasTold() {
    #expect(facts(GapNotes(Self.notes)) == facts(Self.notes))
    #expect(facts(GapNotes(Self.notes.reversed())) == facts(Self.notes.reversed()))
    #expect(GapNotes([]).isEmpty)
  }

  @Test func comesOutOfAnArchiveAsItWentIn() throws {
    var writer = ByteWriter(capacity: 64)
    writer.archive(GapNotes(Self.notes))
    var reader = ArchiveReader(writer.bytes, at: 0..<writer.count)
    #expect(facts(try reader.read(GapNotes.self)) == facts(Self.notes))
  }

  /// Whatever stands in a damaged archive, nothing is read from where nothing is.
  @Test func survivesADamagedArchive() {
    var writer = ByteWriter(capacity: 64)
    writer.archive(GapNotes(Self.notes))
    for index in writer.bytes.indices {
      for byte: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
        var bytes = writer.bytes
        bytes[index] = byte
        var reader = ArchiveReader(bytes, at: 0..<bytes.count)
        if let notes = try? reader.read(GapNotes.self) { #expect(notes.map(\.rule).count == notes.count) }
      }
    }
  }
}
