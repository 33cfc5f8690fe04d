import RegisterModel

extension Rule {
  /// R30: An identifier belongs to one entry for ever.
  ///
  /// Checked over all ministries and drafts of the present register. That no published identifier vanishes without a tombstone or
  /// changes hands needs the history and is not part of this check.
  /// Source: the register itself.
  /// Example: two files with `id: nrw-ki-0001`, one of them in another ministry's folder.
  static let r30 = Rule(
    "R30", "Kennungen sind eindeutig und dauerhaft", [.error],
    acrossRegister: { register, review in
      var firstPlaces: [String: String] = [:]
      for entry in (register.entries + register.drafts).sorted(by: { $0.source.path < $1.source.path }) {
        let range = entry.record.range(of: Slot.id)
        let line = entry.source.position(of: Int(range.start)).line
        guard let first = firstPlaces[entry.id] else {
          firstPlaces[entry.id] = "\(entry.source.path):\(line)"
          continue
        }
        review.contradiction(
          "Eine Kennung gehört zu einem Eintrag, „\(entry.id)“ steht schon in \(first).", in: entry.source, at: range)
      }
    })
}
