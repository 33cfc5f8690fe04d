import Disk
import Threading

/// One release on its way from finished files to the web.
struct Release {
  let contents: ReleaseContents
  private let target: ReleaseTarget
  private let previous: KeptRelease?
  private let comparison: ReleaseComparison
  private let options: PublishOptions
  private let kept: [ReleaseName]
  private let name: ReleaseName

  init(
    of contents: ReleaseContents, into target: ReleaseTarget, after previous: KeptRelease?,
    _ comparison: ReleaseComparison, _ options: PublishOptions
  ) throws(EnvironmentFault) {
    self.contents = contents
    self.target = target
    self.previous = previous
    self.comparison = comparison
    self.options = options
    kept = try target.names()
    name = ReleaseName(number: (kept.last?.number ?? 0) + 1, day: contents.day)
  }

  /// Writes, checks and switches; what is online stays as it is until the last step.
  ///
  /// What was made ready is removed where it cannot go online: half a release would keep a full disk full until somebody publishes again.
  func publish() throws(EnvironmentFault) -> PublishSummary {
    do throws(EnvironmentFault) {
      return try makeReadyAndSwitch()
    } catch {
      try? target.removeLeftovers()
      guard (try? target.online()) == name else { throw error }
      throw EnvironmentFault(message: "Die Veröffentlichung „\(name.text)“ ist online, aber: \(error.message)")
    }
  }

  private func makeReadyAndSwitch() throws(EnvironmentFault) -> PublishSummary {
    let last = try newest()
    let staging = try ReleaseStaging(in: target, sharing: previous, after: last, at: options.now)
    let takenOver = try write(to: staging)
    let carriedOn = try carry(carriedFiles(), to: staging)
    let carried = carriedOn.map(\.path)
    let paths = contents.files.map(\.path)
    let compressed = try staging.compress(paths + carried, takenOver: takenOver + carriedOn.map(\.isTakenOver))
    var copies = compressed.paths
    let line = last.map { [$0.link] + $0.record.line } ?? []
    let record = record(line, carried)
    try staging.create(ReleaseRecord.path, with: record.bytes)
    let checksums = try checksums(paths + carried + copies + [ReleaseRecord.path], in: staging, &copies)
    try staging.create(Checksums.name, with: checksums.bytes)
    try check(staging, against: checksums)
    try goOnline(staging)
    let removed = try target.removeOldest(keeping: options.kept)
    return PublishSummary(
      name: name.text, files: checksums.sums.count + 1,
      takenOver: (takenOver + carriedOn.map(\.isTakenOver)).count(where: \.self) + compressed.takenOver,
      removed: removed)
  }

  /// Writes the rendered files, by two threads.
  /// - Returns: Which of them were taken over from the last release.
  private func write(to staging: ReleaseStaging) throws(EnvironmentFault) -> [Bool] {
    try mapInParallel(Array(zip(contents.files, comparison.states))) { (planned) throws(EnvironmentFault) in
      let (file, state) = planned
      if state == .same, try staging.takeOver(file.path) { return true }
      try staging.create(file.path, with: try file.bytes())
      return false
    }
  }

  private func goOnline(_ staging: ReleaseStaging) throws(EnvironmentFault) {
    try staging.flush()
    try target.openJournal(for: name)
    try target.settle(name)
    try target.putOnline(name)
    try target.closeJournal()
  }

}

extension Release {
  /// The last release in the line, whether or not it is the one online.
  ///
  /// A damaged one has no checksum any more by which it could be named: going back passes over it, publishing does not.
  private func newest() throws(EnvironmentFault) -> KeptRelease? {
    guard let newest = kept.last else { return nil }
    if let previous, newest == previous.name { return previous }
    guard contents.repeated != nil else { return try KeptRelease(newest, in: target) }
    for name in kept.reversed() {
      if let release = try KeptRelease(ifSound: name, in: target) { return release }
    }
    return nil
  }

  /// Fingerprinted files that this release does not need but a page of a kept release does, which may still be open in a browser.
  private func carriedFiles() throws(EnvironmentFault) -> [String] {
    guard let previous else { return [] }
    let planned = Set(contents.files.map(\.path))
    let candidates = previous.checksums.sums.keys.filter {
      isFingerprinted($0) && !planned.contains($0) && !isAddedByRelease($0, among: previous.checksums.sums)
    }
    guard !candidates.isEmpty else { return [] }
    var needed = previous.renderedPaths()
    for name in kept.suffix(options.kept ?? kept.count) where name != previous.name {
      // What a damaged release needs is not known, so everything stays.
      guard let other = try KeptRelease(ifSound: name, in: target) else {
        needed.formUnion(candidates)
        break
      }
      needed.formUnion(other.renderedPaths())
    }
    return candidates.filter(needed.contains).map(RelativePath.init(unchecked:)).sorted().map(\.text)
  }

  /// Has this release go on with files of the last. Nobody renders them any more, so each is held against the checksum that it was
  /// published with.
  /// - Returns: Those that it goes on with: where no kept release has a file as it was published, there is nothing to go on with.
  private func carry(
    _ paths: [String], to staging: ReleaseStaging
  ) throws(EnvironmentFault) -> [(path: String, isTakenOver: Bool)] {
    guard let previous, !paths.isEmpty else { return [] }
    let damaged = Set(try previous.damaged(among: paths))
    var carried: [(path: String, isTakenOver: Bool)] = []
    for path in paths {
      if !damaged.contains(path), try staging.takeOver(path) {
        carried.append((path, true))
      } else if let bytes = try damaged.contains(path) ? publishedBytes(of: path) : previous.bytes(of: path) {
        try staging.create(path, with: bytes)
        carried.append((path, false))
      }
    }
    return carried
  }

  /// What a file was when it was published, out of any release that is kept and still has that.
  private func publishedBytes(of path: String) throws(EnvironmentFault) -> [UInt8]? {
    guard let sum = previous?.checksums.sums[path] else { return nil }
    for name in kept.reversed() where name != previous?.name {
      guard let bytes = try KeptRelease(ifSound: name, in: target).flatMap({ try? $0.content(of: path) }) else {
        continue
      }
      if try checksum(of: bytes) == sum { return bytes }
    }
    return nil
  }

  private func record(_ line: [ReleaseRecord.Link], _ carried: [String]) -> ReleaseRecord {
    ReleaseRecord(
      name: name.text, repeated: contents.repeated?.text, asOf: "\(contents.day)", baseURL: contents.baseURL,
      commit: contents.commit, entries: contents.entries,
      removed: contents.removed.map(RelativePath.init(unchecked:)).sorted().map(\.text),
      line: line, carried: carried)
  }

  /// The checksums of all files as they lie on the disk; a compressed copy of the last release that is damaged is made anew.
  private func checksums(
    _ paths: [String], in staging: ReleaseStaging, _ copies: inout [String]
  ) throws(EnvironmentFault) -> Checksums {
    let sums = try Publishing.checksums(of: paths, in: staging.path)
    guard let known = previous?.checksums.sums else { return sums }
    let damaged = copies.filter { copy in
      let original = String(copy.dropLast(3))
      return known[original] == sums.sums[original] && known[copy].map { $0 != sums.sums[copy] } == true
    }
    guard !damaged.isEmpty else { return sums }
    for copy in damaged { try staging.remove(copy) }
    try staging.compress(damaged.map { String($0.dropLast(3)) })
    return try Publishing.checksums(of: paths, in: staging.path)
  }
}
