import Disk

/// What going back did, or would do.
public struct Rollback: Sendable {
  /// The release that was online before.
  public let left: String
  /// The release whose files are online again.
  public let repeated: String
  /// What changed for the readers.
  public let changes: ReleaseChanges
  /// The release that was made of them, or nil when it was only told.
  public let summary: PublishSummary?
}

/// Publishes the files of the release before the one that is online once more, as a new release.
///
/// A release of its own and no mere switch back: so its folder holds the style sheets too that pages ask for which were read just
/// before, and the line of releases goes on, in which everybody sees what was taken back. Going back once more goes one further back
/// than the release that was repeated.
/// - Parameter options: Where, and how many releases are kept.
/// - Returns: What was done, or would be.
/// - Throws: `EnvironmentFault` when there is no release before it; what is online has not changed then.
public func rollBack(_ options: PublishOptions) throws(EnvironmentFault) -> Rollback {
  if !options.isDryRun { letEverybodyRead() }
  let target = try ReleaseTarget(existing: options.target)
  let lock = options.isDryRun ? nil : try target.locked()
  defer { withExtendedLifetime(lock) {} }
  if !options.isDryRun { try target.removeLeftovers() }
  guard let online = try target.online() else {
    throw ReleaseTarget.nothingPublished(in: options.target)
  }
  // A damaged release can be left behind too; nothing is shared with it then.
  let left = try KeptRelease(ifSound: online, in: target)
  let earlier = try target.newest(before: left?.original ?? online, knownTo: left?.record)
  let contents = ReleaseContents(of: earlier)
  let comparison = try compare(contents.files, with: left ?? earlier)
  let summary: PublishSummary? =
    options.isDryRun
    ? nil : try Release(of: contents, into: target, after: left ?? earlier, comparison, options).publish()
  return Rollback(
    left: online.text, repeated: earlier.original.text, changes: comparison.changes, summary: summary)
}

extension ReleaseTarget {
  /// The newest undamaged release before another; `later` says with which list of checksums each of them went online.
  fileprivate func newest(
    before name: ReleaseName, knownTo later: ReleaseRecord?
  ) throws(EnvironmentFault) -> KeptRelease {
    let earlier = try names().filter { $0 < name }
    for name in earlier.reversed() {
      guard let release = try KeptRelease(ifSound: name, in: self) else { continue }
      if later?.hasOtherList(for: release) != true { return release }
    }
    throw EnvironmentFault(
      message: earlier.isEmpty
        ? "In „\(path)“ liegt keine Veröffentlichung vor „\(name.text)“."
        : "In „\(path)“ ist keine Veröffentlichung vor „\(name.text)“ unbeschädigt.")
  }
}

extension ReleaseRecord {
  /// Whether an earlier release has another list of checksums than the one with which it went online.
  fileprivate func hasOtherList(for earlier: KeptRelease) -> Bool {
    line.contains { $0.name == earlier.name.text && $0.checksum != earlier.checksum }
  }
}
