import Exporting
import RegisterModel
import Testing

/// What exports say of a gap is made once for all entries that have it in the same words.
struct GapFormTests {
  /// Texts that Unicode takes for one and that are written otherwise are exported as they are written, whichever came first.
  @Test func everyEntryKeepsItsOwnBytes() throws {
    let forms = GapForms()
    for reason in ["Pru\u{308}fung", "Pr\u{FC}fung", "Pru\u{308}fung"] {
      let gap = Gap(rule: "F", slot: 1, message: "Fehlt.", state: .unknown, reason: reason)
      let exported = try exported(smallEntry, gaps: [gap], after: forms)
      let rows = written { table("offene_luecken").writeRows(of: exported, to: &$0) }
      let json = written { exported.writeJSON(to: &$0) }
      for text in [rows, json] { #expect(Array(text.utf8).firstRange(of: Array(reason.utf8)) != nil, "\(reason.utf8)") }
    }
  }

  /// Gaps that differ in anything are not taken for each other.
  @Test func whatDiffersIsAnotherForm() throws {
    let gaps = [
      Gap(rule: "F", slot: 1, message: "Fehlt.", state: .open),
      Gap(rule: "F", slot: 2, message: "Fehlt.", state: .open),
      Gap(rule: "F", slot: 1, part: "a", message: "Fehlt.", state: .open),
      Gap(rule: "F", slot: 1, message: "Fehlt.", state: .unknown),
      Gap(rule: "F", slot: 1, message: "Fehlt.", state: .open, reason: "Grund"),
      Gap(rule: "F", slot: nil, ministryKey: "a", message: "Fehlt.", state: .open),
    ]
    let forms = GapForms()
    let together = try exported(smallEntry, gaps: gaps, after: forms)
    let again = try exported(smallEntry, gaps: gaps, after: forms)
    let apart = try gaps.map { gap in
      let alone = try exported(smallEntry, gaps: [gap])
      return written { table("offene_luecken").writeRows(of: alone, to: &$0) }
    }
    for entry in [together, again] {
      #expect(written { table("offene_luecken").writeRows(of: entry, to: &$0) } == apart.joined())
    }
    #expect(Set(apart).count == gaps.count)
  }
}
