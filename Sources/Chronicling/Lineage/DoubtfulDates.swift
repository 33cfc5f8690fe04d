public import RegisterModel

extension RevisionLog {
  /// For every commit whether its date lies in the future, before that of a commit it builds upon, or before there was git, as where a
  /// clock was not set; dates in the future are not held against later commits.
  public func doubtfulDates(asOf today: Day) -> [Bool] {
    var latest: [Day?] = []
    return revisions.map { revision in
      let day = Day(berlinAt: revision.authored)
      let before = revision.parents.compactMap { latest[$0] }.max()
      latest.append([before, day > today ? nil : day].compactMap(\.self).max())
      return day > today || day < .firstOfGit || before.map { day < $0 } ?? false
    }
  }
}

extension Day {
  /// The day of the first commit that git ever made, its own.
  fileprivate static let firstOfGit = Day(year: 2005, month: 4, day: 7) ?? Day(number: 0)
}

extension EntryHistory {
  /// The history with the doubts about its dates.
  fileprivate func doubting(_ isDoubtful: [Bool]) -> EntryHistory {
    EntryHistory(
      id: id, versions: versions.map { $0.doubting(isDoubtful) }, removal: removal?.doubting(isDoubtful),
      uncommitted: uncommitted, formerAddresses: formerAddresses)
  }
}

extension ToldEntry {
  /// The entry with the doubts about its dates.
  public func doubting(_ isDoubtful: [Bool]) -> ToldEntry {
    ToldEntry(
      history: history.doubting(isDoubtful), newestBlob: newestBlob, hasFile: hasFile, successor: successor,
      isReused: isReused, misnamed: misnamed)
  }
}

extension EntryVersion {
  fileprivate func doubting(_ isDoubtful: [Bool]) -> EntryVersion {
    var version = self
    version.commit = commit.doubting(isDoubtful)
    version.restored = restored?.doubting(isDoubtful)
    return version
  }
}

extension Removal {
  fileprivate func doubting(_ isDoubtful: [Bool]) -> Removal {
    Removal(commit: commit?.doubting(isDoubtful), reason: reason, source: source)
  }
}

extension Commit {
  fileprivate func doubting(_ isDoubtful: [Bool]) -> Commit {
    Commit(id: id, day: day, order: order, isDateDoubtful: isDoubtful[order])
  }
}
