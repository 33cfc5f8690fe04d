import Bytes
public import RegisterModel

/// An entry as the exports see it: what was written, what the rules say about it, and where its page is.
public struct ExportedEntry: Sendable {
  let entry: Entry
  let completeness: Completeness
  let gaps: [GapForm]
  let address: String
  let notice: String

  /// An entry on its way out.
  ///
  /// - Parameters:
  ///   - entry: The entry.
  ///   - assessment: What the rules say about it.
  ///   - address: The full address of its page, with a slash at the end.
  ///   - notice: The notice on every page, for whoever meets the entry without its page.
  ///   - forms: What exports said of the gaps of other entries.
  public init(
    _ entry: Entry, _ assessment: EntryAssessment, address: String, notice: String, after forms: GapForms = GapForms()
  ) {
    self.entry = entry
    completeness = assessment.completeness
    gaps = forms.forms(of: assessment.gaps)
    self.address = address
    self.notice = notice
  }

  /// What tells its gaps of today from others, in whatever words they are told; only those that bind count.
  public var gapsPrint: UInt64 {
    contentFingerprint(gaps.compactMap(\.subject).joined(separator: [UInt8(ascii: " ")]))
  }

  static let ministrySlot = FieldCatalogue.entry.slot(named: "ressort")

  /// The ministry follows from the folder, whether it is written in the file or not.
  var ministry: (slot: Int, text: String) { (Self.ministrySlot, entry.ministry) }
}

/// A ministry as the exports see it.
public struct ExportedMinistry: Sendable {
  let ministry: Ministry
  let gaps: [GapForm]
  let entries: [String]
  let address: String
  let notice: String

  /// A ministry on its way out.
  ///
  /// - Parameters:
  ///   - ministry: The ministry.
  ///   - gaps: What its own page shows as missing.
  ///   - entries: The identifiers of its published entries.
  ///   - address: The full address of its page, with a slash at the end.
  ///   - notice: The notice on every page.
  public init(_ ministry: Ministry, gaps: [Gap], entries: [String], address: String, notice: String) {
    self.ministry = ministry
    self.gaps = gaps.map(GapForm.init)
    self.entries = entries
    self.address = address
    self.notice = notice
  }

  static let codeSlot = FieldCatalogue.ministry.slot(named: "kuerzel")

  var code: (slot: Int, text: String) { (Self.codeSlot, ministry.code) }
}
