public import RegisterModel

/// Why the date of a commit is doubtful: it lies in the future, before that of a commit it builds upon, or before there was git, as where a
/// clock was not set.
public struct DateDoubt: Sendable {
  /// Where it cannot be true, lying in the future or before there was git, the latest day of the commits it builds upon that can, or the
  /// first such day of all where these have none.
  let dayInstead: Day?
}

extension RevisionLog {
  /// For every commit the doubt about its date, if there is one; dates that cannot be true are not held against later commits.
  public func doubtfulDates(asOf today: Day) -> [DateDoubt?] {
    var latest: [Day?] = []
    let days = revisions.map { Day(berlinAt: $0.authored) }
    func canBeTrue(_ day: Day) -> Bool { day >= .firstOfGit && day <= today }
    let first = days.filter(canBeTrue).min()
    return zip(revisions, days).map { revision, day in
      let before = revision.parents.compactMap { latest[$0] }.max()
      guard canBeTrue(day) else {
        latest.append(before)
        return DateDoubt(dayInstead: before ?? first)
      }
      latest.append(before.map { max($0, day) } ?? day)
      return before.map { day < $0 } ?? false ? DateDoubt(dayInstead: nil) : nil
    }
  }
}

extension Day {
  /// The day of the first commit that git ever made, its own.
  fileprivate static let firstOfGit = Day(year: 2005, month: 4, day: 7) ?? Day(number: 0)
}

extension EntryHistory {
  /// The history with the doubts about its dates.
  fileprivate func doubting(_ doubts: [DateDoubt?]) -> EntryHistory {
    EntryHistory(
      id: id, versions: versions.map { $0.doubting(doubts) }, removal: removal?.doubting(doubts),
      uncommitted: uncommitted, lastFile: lastFile, ground: ground)
  }
}

extension ToldEntry {
  /// The entry with the doubts about its dates.
  public func doubting(_ doubts: [DateDoubt?]) -> ToldEntry {
    ToldEntry(
      history: history.doubting(doubts), newestBlob: newestBlob, hasFile: hasFile, successor: successor,
      titlesWithheld: titlesWithheld, isReused: isReused, misnamed: misnamed)
  }
}

extension EntryVersion {
  fileprivate func doubting(_ doubts: [DateDoubt?]) -> EntryVersion {
    var version = self
    version.commit = commit.doubting(doubts)
    version.restored = restored?.doubting(doubts)
    return version
  }
}

extension Removal {
  fileprivate func doubting(_ doubts: [DateDoubt?]) -> Removal {
    Removal(commit: commit?.doubting(doubts), reason: reason, source: source, given: given)
  }
}

extension Commit {
  fileprivate func doubting(_ doubts: [DateDoubt?]) -> Commit {
    Commit(
      id: id, day: day, order: order, isDateDoubtful: doubts[order] != nil, dayInstead: doubts[order]?.dayInstead)
  }
}
