import Chronicling
import Disk
import Parsing
import RegisterModel

extension GitHistory {
  /// What the history says against the entries in the working copy.
  public func past(of present: WorkingCopy) throws(EnvironmentFault) -> Past {
    var past = Past()
    guard let (annals, store) = try? result.get() else { return past }
    for (index, entry) in annals.entries.enumerated() {
      if let stranger = stranger(entry, present) { past.strangers.append(stranger) }
      guard let file = present.files[entry.history.id], !file.isDraft else { continue }
      // The claim is about the change at hand; only where there is none it is still that of the last version.
      let changes = try changes(since: entry, annals.prints[index], in: file, store)
      let labels = changes.isEmpty ? entry.misnamed : changes.substantial.map(\.label)
      if let claim = claim(file, labels) { past.misnamed.append(claim) }
    }
    return past
  }

  private func stranger(_ entry: ToldEntry, _ present: WorkingCopy) -> Past.Stranger? {
    let history = entry.history
    if let file = present.files[history.id] {
      let isBack = !entry.hasFile && !history.knows(title: file.title)
      guard entry.isReused || isBack, let title = history.versions.last?.title else { return nil }
      return Past.Stranger(id: history.id, kind: .reused(title: title))
    }
    guard !entry.isReused, !register.removals.contains(where: { $0.id == history.id }),
      let heir = present.successor(of: entry), !isOlder(heir, than: entry)
    else { return nil }
    return Past.Stranger(id: heir, kind: .changed(from: history.id))
  }

  /// The claim of a file that its change is editorial, if the changes contradict it.
  private func claim(_ file: WorkingCopy.File, _ labels: [String]) -> Past.Misnamed? {
    guard !labels.isEmpty, let entry = file.entry, entry.isMarkedEditorial, let record = entry.record else {
      return nil
    }
    return Past.Misnamed(path: file.path, range: record.range(of: "aenderung"), labels: labels)
  }
}
