import Disk
import Glibc

/// What a look at a release from outside found.
public struct Verification: Sendable {
  /// The name of the release.
  public internal(set) var name = ""
  /// The commit that it says it was built from.
  public internal(set) var commit: String?
  /// The number of files on its list.
  public internal(set) var files = 0
  /// The earlier release whose files it publishes again, and those that were taken back by it, the newest first.
  public internal(set) var repetition: (of: String, takingBack: [String])?
  /// The number of releases before it.
  public internal(set) var line = 0
  /// The files that were compared with a build of one's own.
  public internal(set) var compared = 0
  /// What is wrong, in German sentences; nothing when all is right.
  public internal(set) var faults: [String] = []
}

/// What to hold a release against.
public struct VerificationOptions: Sendable {
  /// A release that was kept, as a folder or its `SHA256SUMS`: it has to stand in the line.
  public let earlier: String?
  /// A build of one's own from the same commit, for the same day.
  public let rebuilt: String?

  /// Nothing, one or both.
  public init(earlier: String? = nil, rebuilt: String? = nil) {
    self.earlier = earlier
    self.rebuilt = rebuilt
  }
}

/// Checks a release: every file against the list of checksums, the list against the line of releases.
/// - Parameters:
///   - place: A release's folder, the folder that is published from, or the portal's address.
///   - options: What else to hold it against.
/// - Returns: What is right and what is not.
/// - Throws: `EnvironmentFault` when there is no release or a program is missing.
public func verifyRelease(
  at place: String, _ options: VerificationOptions = VerificationOptions()
) throws(EnvironmentFault) -> Verification {
  guard place.hasPrefix("http://") || place.hasPrefix("https://") else { return try verify(folder: place, options) }
  let download = try ReleaseDownload(from: place)
  return try verify(release: download.path, options, without: download.withheld).verification
}

private func verify(folder path: String, _ options: VerificationOptions) throws(EnvironmentFault) -> Verification {
  let path = trimmed(path)
  if let target = try? ReleaseTarget(existing: path) { return try verify(target, options) }
  var status = stat()
  // Such as the one to what is online: it may lead elsewhere before the release is looked through.
  let isLink = lstat(path, &status) == 0 && status.isLink
  return try verify(release: isLink ? foldersAround(path).first ?? path : path, options).verification
}

private func verify(_ target: ReleaseTarget, _ options: VerificationOptions) throws(EnvironmentFault) -> Verification {
  guard let online = try target.online() else {
    throw ReleaseTarget.nothingPublished(in: target.path)
  }
  let releases = "\(target.path)/\(ReleaseTarget.releasesName)"
  // Its own folder: the link may lead to the next release before this one is looked through.
  var (verification, record) = try verify(release: "\(releases)/\(online.text)", options)
  for name in try target.names() where name < online {
    let list: [UInt8]
    do throws(EnvironmentFault) {
      list = try content(ofFile: "\(releases)/\(name.text)/\(Checksums.name)")
    } catch {
      verification.faults.append(error.message)
      continue
    }
    verification.check(record, names: try checksum(of: list), as: name.text)
  }
  return verification
}

private func verify(
  release path: String, _ options: VerificationOptions, without withheld: Set<String> = []
) throws(EnvironmentFault) -> (verification: Verification, record: ReleaseRecord) {
  let folder = try openedFolder(path)
  let list = try content(of: Checksums.name, in: folder, shownAs: path)
  let recordBytes = try content(of: ReleaseRecord.path, in: folder, shownAs: path)
  guard let listed = Checksums(bytes: list), let record = ReleaseRecord(bytes: recordBytes) else {
    throw EnvironmentFault(message: "In „\(path)“ sind „SHA256SUMS“ oder „\(ReleaseRecord.path)“ nicht lesbar.")
  }
  var verification = Verification()
  verification.name = record.name
  verification.commit = record.commit
  verification.files = listed.sums.count - withheld.count
  verification.line = record.line.count
  verification.repetition = record.repeated.map { repeated in
    (repeated, record.line.map(\.name).prefix { $0 != repeated })
  }
  try verification.check(try FolderContents(of: folder, shownAs: path), of: path, against: listed, without: withheld)
  if let earlier = options.earlier {
    var status = stat()
    let list = stat(earlier, &status) == 0 && status.isFolder ? "\(trimmed(earlier))/\(Checksums.name)" : earlier
    let sum = try checksum(of: content(ofFile: list))
    if try sum != checksum(of: content(of: Checksums.name, in: folder, shownAs: path)) {
      verification.check(record, names: sum, as: earlier)
    }
  }
  if let rebuilt = options.rebuilt { try verification.compare(listed, record, with: trimmed(rebuilt)) }
  return (verification, record)
}

extension Verification {
  /// Compares the files on the disk with the list.
  fileprivate mutating func check(
    _ contents: FolderContents, of path: String, against listed: Checksums, without withheld: Set<String>
  ) throws(EnvironmentFault) {
    for other in contents.others.sorted() {
      faults.append("„\(other)“ ist keine gewöhnliche Datei, sondern ein Verweis, eine Pipe oder ein Gerät.")
    }
    let paths = Set(listed.sums.keys).subtracting(contents.others).subtracting(withheld)
    let found = contents.files.subtracting([Checksums.name])
    for missing in paths.subtracting(found).sorted() { faults.append("„\(missing)“ steht auf der Liste und fehlt.") }
    for extra in found.subtracting(paths).sorted() { faults.append("„\(extra)“ steht nicht auf der Liste.") }
    let actual = try checksums(of: paths.intersection(found).sorted(), in: path)
    for (path, sum) in actual.sums.sorted(by: { $0.key < $1.key }) where listed.sums[path] != sum {
      faults.append("„\(path)“ hat nicht die Prüfsumme, die auf der Liste steht.")
    }
  }

  /// Looks for an earlier release in the line of this one.
  fileprivate mutating func check(_ record: ReleaseRecord, names sum: String, as name: String) {
    guard !record.line.contains(where: { $0.checksum == sum }) else { return }
    faults.append(
      "„\(name)“ steht nicht in der Kette von „\(record.name)“: Die Reihe der Veröffentlichungen ist unterbrochen.")
  }

  /// Compares what was rendered with a build of one's own; compressed copies and the record belong to the release alone.
  fileprivate mutating func compare(
    _ listed: Checksums, _ record: ReleaseRecord, with rebuilt: String
  ) throws(EnvironmentFault) {
    let published = Set(listed.sums.keys).subtracting(record.carried).filter {
      !isAddedByRelease($0, among: listed.sums)
    }
    let built = try FolderContents(of: try openedFolder(rebuilt), shownAs: rebuilt).files.filter {
      !$0.hasPrefix(Manifest.reservedPrefix)
    }
    for path in published.subtracting(built).sorted() { faults.append("„\(path)“ entsteht beim eigenen Bau nicht.") }
    for path in built.subtracting(published).sorted() { faults.append("„\(path)“ ist nicht veröffentlicht.") }
    let own = try checksums(of: published.intersection(built).sorted(), in: rebuilt)
    compared = own.sums.count
    for (path, sum) in own.sums.sorted(by: { $0.key < $1.key }) where listed.sums[path] != sum {
      faults.append("„\(path)“ ist anders als beim eigenen Bau.")
    }
  }
}

private func openedFolder(_ path: String) throws(EnvironmentFault) -> OpenFolder {
  do throws(SystemCode) {
    return try OpenFolder(path: path)
  } catch {
    throw EnvironmentFault(path, cannotBe: "gelesen", because: error)
  }
}

private func content(
  of path: String, in folder: OpenFolder, shownAs shown: String
) throws(EnvironmentFault) -> [UInt8] {
  let place = RelativePath(unchecked: path)
  do throws(SystemCode) {
    return try FolderCache(root: folder).folder(place.parent, creating: false).content(of: place.name)
  } catch {
    throw EnvironmentFault("\(shown)/\(path)", cannotBe: "gelesen", because: error)
  }
}

private func content(ofFile path: String) throws(EnvironmentFault) -> [UInt8] {
  let place = RelativePath(unchecked: path)
  let folder = try openedFolder(place.parent?.text ?? (path.hasPrefix("/") ? "/" : "."))
  return try content(of: place.name, in: folder, shownAs: place.parent?.text ?? ".")
}
