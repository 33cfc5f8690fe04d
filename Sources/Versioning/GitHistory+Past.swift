import Chronicling
import Disk
import Parsing
import RegisterModel

extension GitHistory {
  /// What the history says against the entries in the working copy.
  public func past(of present: WorkingCopy) throws(EnvironmentFault) -> Past {
    var past = Past()
    guard let (annals, store) = try? result.get() else { return past }
    past.foreignID = foreignID
    let newest = annals.commits.newest
    var titles = TitleStarts(annals.entries)
    for (index, entry) in annals.entries.enumerated() {
      if let stranger = stranger(entry, present) ?? renumbered(entry, &titles, present) {
        past.strangers.append(stranger)
      }
      guard let file = present.files[entry.history.id], !file.isDraft else { continue }
      // The claim is about the change at hand; only where there is none it is still that of the last version.
      let changes = try changes(since: entry, annals.prints[index], in: file, store)
      let labels = changes.isEmpty ? entry.misnamed : changes.substantial.map(\.label)
      if let claim = claim(file, labels) { past.misnamed.append(claim) }
      if let mark = try staleMark(file, changes, since: entry, store) { past.staleMarks.append(mark) }
      let last = entry.history.versions.last.flatMap { newest.contains($0.commit.order) && $0.note == nil ? $0 : nil }
      let facts = (changes.isEmpty ? last?.changes ?? [] : changes).ofKeyFacts
      if !facts.isEmpty, let silence = try silence(about: facts, in: file, since: entry, store) {
        past.unexplained.append(silence)
      }
    }
    return past
  }

  private func stranger(_ entry: ToldEntry, _ present: WorkingCopy) -> Past.Stranger? {
    let history = entry.history
    if let file = present.files[history.id] {
      guard entry.isReused || !entry.hasFile, !entry.knows(title: file.title), let title = history.versions.last?.title
      else { return nil }
      return Past.Stranger(id: history.id, kind: .reused(title: title))
    }
    guard !entry.isReused, !register.removals.contains(where: { $0.id == history.id }),
      let heir = present.successor(of: entry), !hasLifeOfItsOwn(heir, besides: entry)
    else { return nil }
    return Past.Stranger(id: heir, kind: .changed(from: history.id))
  }

  /// The entry that goes on under another identifier while another file has its own: in its file, under its title, from the commit on with
  /// which the identifier went to a file of another title, or since then without a commit.
  private func renumbered(
    _ entry: ToldEntry, _ titles: inout TitleStarts, _ present: WorkingCopy
  ) -> Past.Stranger? {
    let versions = entry.history.versions
    guard let file = present.files[entry.history.id] else { return nil }
    for (old, new) in zip(versions, versions.dropFirst()) where old.path != new.path && old.title != new.title {
      let start = TitleStart(title: old.title, path: old.path, order: new.commit.order)
      if let heir = titles.id(of: start), let stranger = renumbered(as: heir, from: file, old.title, present) {
        return stranger
      }
    }
    guard let last = versions.last, let heir = present.id(ofFileAt: last.path),
      let stranger = renumbered(as: heir, from: file, last.title, present),
      history(of: heir)?.versions.contains(where: { $0.title == last.title }) != true
    else { return nil }
    return stranger
  }

  /// The entry under its new identifier, if it still has the title that it had, and the file with its old one has not.
  private func renumbered(
    as heir: String, from file: WorkingCopy.File, _ title: String, _ present: WorkingCopy
  ) -> Past.Stranger? {
    guard heir != file.id, file.title != title, present.files[heir]?.title == title else { return nil }
    return Past.Stranger(id: heir, kind: .renumbered(from: file.id, path: file.path))
  }

  /// The claim of a file that its change is editorial, if the changes contradict it.
  private func claim(_ file: WorkingCopy.File, _ labels: [String]) -> Past.Misnamed? {
    guard !labels.isEmpty, let entry = file.entry, entry.isMarkedEditorial, let record = entry.record else {
      return nil
    }
    return Past.Misnamed(path: file.path, range: record.range(of: "aenderung"), labels: labels)
  }

  /// The mark of a change of words that is not committed, if it was left in the file and nothing renews it.
  private func staleMark(
    _ file: WorkingCopy.File, _ changes: [FieldChange], since entry: ToldEntry, _ store: VersionStore
  ) throws(EnvironmentFault) -> Past.StaleMark? {
    guard !changes.isEmpty, changes.substantial.isEmpty, let now = file.entry, now.isMarkedEditorial,
      let record = now.record
    else { return nil }
    let former = try store.file(of: entry.newestBlob).entry(at: file.path, of: file.ministry)
    guard former.isMarkedEditorial, now.note == nil || now.note == former.note else { return nil }
    return Past.StaleMark(path: file.path, range: record.range(of: "aenderung"))
  }

  /// Changes of key facts of which a file says nothing new; nil where it explains them, claims what R55 judges, or has no valid ones.
  private func silence(
    about facts: [FieldChange], in file: WorkingCopy.File, since entry: ToldEntry, _ store: VersionStore
  ) throws(EnvironmentFault) -> Past.Unexplained? {
    guard let now = file.entry, let record = now.record, !now.isMarkedEditorial else { return nil }
    // What was mistyped is no new fact.
    let facts = facts.filter { fact in fact.field.map { !record.holdsInvalid($0.key) } ?? true }
    guard !facts.isEmpty else { return nil }
    let former = try store.file(of: entry.newestBlob).entry(at: file.path, of: file.ministry).note
    guard now.note == nil || now.note == former else { return nil }
    let place = facts.lazy.compactMap { record.item(at: $0) }.first
    var labels: [String] = []
    for label in facts.compactMap(\.field?.label) where !labels.contains(label) { labels.append(label) }
    return Past.Unexplained(
      path: file.path, range: place?.value.range ?? record.range(of: "id"), labels: labels,
      hasOldNote: now.note != nil)
  }
}

extension Record {
  fileprivate func item(at change: FieldChange) -> Item? {
    change.field.flatMap { field in catalogue.slot(of: field.key).flatMap { item($0) } }
  }
}

/// Where and with which commit an entry had a title for the first time.
private struct TitleStart: Hashable {
  let title: String
  let path: String
  let order: Int
}

/// The entries by where they had their titles first, found when somebody asks: that is when an entry changed title and place at once.
private struct TitleStarts {
  private let entries: [ToldEntry]
  private lazy var ids = Dictionary(
    entries.flatMap { entry in
      Dictionary(entry.history.versions.map { ($0.title, $0) }) { first, _ in first }.values.map {
        (TitleStart(title: $0.title, path: $0.path, order: $0.commit.order), entry.history.id)
      }
    }
  ) { first, _ in first }

  init(_ entries: [ToldEntry]) { self.entries = entries }

  mutating func id(of start: TitleStart) -> String? { ids[start] }
}
