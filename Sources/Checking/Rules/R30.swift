import RegisterModel

extension Rule {
  /// R30: An identifier belongs to one entry for ever.
  ///
  /// Checked over all ministries and drafts of the present register and reported in every file, since either may be the wrong one.
  /// An entry that was published and is gone without a reason is a gap, found in the history when the portal is put together.
  /// Source: the register itself.
  /// Example: two files with `id: nrw-ki-0001`, one of them in another ministry's folder.
  static let r30 = Rule(
    "R30", "Kennungen sind eindeutig und dauerhaft", [.error, .gap],
    acrossRegister: { review in
      let holders = Dictionary(grouping: review.inventory.entries + review.inventory.drafts, by: \.id)
      for (id, entries) in holders.filter({ $0.value.count > 1 }).sorted(by: { $0.key < $1.key }) {
        let entries = entries.sorted { $0.path < $1.path }
        for (index, entry) in entries.enumerated() {
          let other = entries[index == 0 ? 1 : 0]
          review.contradiction(
            "Eine Kennung gehört zu einem Eintrag, „\(id)“ steht auch in \(other.path):\(other.idLine).", in: entry,
            at: entry.idRange)
        }
      }
    })
}
