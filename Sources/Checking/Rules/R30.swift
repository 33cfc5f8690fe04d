import RegisterModel

extension Rule {
  /// R30: An identifier belongs to one entry for ever.
  ///
  /// Checked over all ministries and drafts of the present register and reported in every file, since either may be the wrong one; and
  /// against the history: an identifier that was published neither changes nor goes to another use, even after its entry was removed.
  /// An entry that was published and is gone without a reason is a gap, found in the history when the portal is put together.
  /// Whose title and file stay while the identifier goes to another file is the same entry still.
  /// Two files with the same title are most likely one and its copy, as file managers and synchronised folders leave them.
  /// What identifiers begin with stays once an entry was published.
  /// Source: the register itself.
  /// Example: two files with `id: nrw-ki-0001`, one of them in another ministry's folder; `id: nrw-ki-0002` in a file that was published
  /// with `id: nrw-ki-0001`.
  static let r30 = Rule(
    "R30", "Kennungen sind eindeutig und dauerhaft", [.error, .gap],
    acrossRegister: { review in
      let all = review.inventory.entries + review.inventory.drafts
      if let published = review.past.foreignID { return review.reportChangedForm(against: published) }
      if review.past.strangers.isEmpty, review.entriesByID.count == all.count { return }
      let holders = Dictionary(grouping: all, by: \.id)
      let free = review.freeIdentifier
      for (id, entries) in holders.filter({ $0.value.count > 1 }).sorted(by: { $0.key < $1.key }) {
        let entries = entries.sorted { $0.path < $1.path }
        for (index, entry) in entries.enumerated() {
          let other = entries[index == 0 ? 1 : 0]
          review.contradiction(
            "Eine Kennung gehört zu einem Eintrag, „\(id)“ steht auch in \(other.path):\(other.idLine).",
            advice: entry.title == other.title
              ? "Ist eine der Dateien eine Kopie, löschen Sie sie; sonst bekommt der jüngere Eintrag die nächste freie Kennung, „\(free)“."
              : "Der jüngere Eintrag bekommt die nächste freie, „\(free)“.",
            in: entry, at: entry.idRange)
        }
      }
      for stranger in review.past.strangers {
        for entry in holders[stranger.id] ?? [] { review.report(stranger, in: entry, free) }
      }
    })
}

extension RegisterReview {
  /// An identifier that no entry has or had.
  fileprivate var freeIdentifier: String {
    let known = everPublished.union(entriesByID.keys).union(register.removals.map(\.id))
    let ids = register.portal.entryIDs
    return ids.identifier(ids.freeNumber(above: known))
  }

  fileprivate mutating func reportChangedForm(against published: String) {
    let prefix = published[...(published.lastIndex(of: "-") ?? published.startIndex)]
    contradiction(
      "Womit Kennungen beginnen, ändert sich nach der ersten Veröffentlichung nicht mehr; veröffentlicht ist „\(published)“.",
      advice:
        "Schreiben Sie wieder „\(Portal.prefixKey): \(prefix)“; ein anderes Register beginnt in einem eigenen Repositorium.",
      in: register.portal.source, at: register.portal.record.range(of: Portal.prefixKey))
  }

  fileprivate mutating func report(_ stranger: Past.Stranger, in entry: EntrySummary, _ free: String) {
    switch stranger.kind {
    case .reused(let title):
      contradiction(
        "Eine Kennung wird nie neu vergeben, „\(stranger.id)“ gehörte dem entfernten Eintrag „\(title)“.",
        advice:
          "Vergeben Sie die nächste freie, „\(free)“; ist es derselbe Einsatz, stellen Sie zuerst seine letzte Fassung wieder her.",
        in: entry, at: entry.idRange)
    case .changed(let former):
      contradiction(
        "Eine Kennung ändert sich nie, veröffentlicht ist dieser Eintrag als „\(former)“.",
        advice:
          "Schreiben Sie „id: \(former)“; ist es ein anderer Einsatz, begründen Sie in entfernt.md das Ende des alten.",
        in: entry, at: entry.idRange)
    case .renumbered(let former, let path):
      contradiction(
        "Eine Kennung ändert sich nie, veröffentlicht ist dieser Eintrag als „\(former)“, und diese Kennung trägt jetzt \(path).",
        advice: """
          Schreiben Sie „id: \(former)“, und der anderen Datei geben Sie ihre frühere Kennung oder die nächste freie, „\(free)“; \
          ist es ein anderer Einsatz, geben Sie ihm einen eigenen Titel.
          """,
        in: entry, at: entry.idRange)
    }
  }
}
