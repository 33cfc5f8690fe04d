import Disk
import Glibc

/// A release as it lies in the target.
struct KeptRelease: Sendable {
  let name: ReleaseName
  let folders: FolderCache
  let record: ReleaseRecord
  let checksums: Checksums
  /// The SHA-256 of its list of checksums, by which the releases after it know it.
  let checksum: String
  /// Seconds since 1970 at which its new files were written.
  let time: Int

  /// The release as the releases after it name it.
  var link: ReleaseRecord.Link {
    ReleaseRecord.Link(name: name.text, checksum: checksum, repeated: record.repeated)
  }

  /// The release whose files these were first: itself, or the one that it repeats.
  var original: ReleaseName { record.repeated.flatMap { ReleaseName($0) } ?? name }

  /// Opens a release of a target.
  /// - Throws: `EnvironmentFault` when it is damaged or cannot be read.
  init(_ name: ReleaseName, in target: ReleaseTarget) throws(EnvironmentFault) {
    do throws(ReleaseFault) {
      try self.init(opening: name, in: target)
    } catch {
      throw error.told
    }
  }

  /// Opens a release of a target, or none where it is damaged.
  /// - Throws: `EnvironmentFault` when that cannot be told: what lies there may be sound.
  init?(ifSound name: ReleaseName, in target: ReleaseTarget) throws(EnvironmentFault) {
    do throws(ReleaseFault) {
      try self.init(opening: name, in: target)
    } catch {
      if case .damaged = error { return nil }
      throw error.told
    }
  }

  private init(opening name: ReleaseName, in target: ReleaseTarget) throws(ReleaseFault) {
    let path = "\(target.path)/\(ReleaseTarget.releasesName)/\(name.text)"
    self.name = name
    do throws(SystemCode) {
      let folder = try target.releases.folder(named: name.text)
      folders = FolderCache(root: folder)
      let list = try folder.content(of: Checksums.name)
      let place = RelativePath(unchecked: ReleaseRecord.path)
      let recordBytes = try folders.folder(place.parent, creating: false).content(of: place.name)
      time = try folder.status(of: Checksums.name)?.st_mtim.tv_sec ?? 0
      guard let checksums = Checksums(bytes: list), let record = ReleaseRecord(bytes: recordBytes) else {
        throw SystemCode(EIO)
      }
      self.checksums = checksums
      self.record = record
      self.list = list
    } catch {
      throw error.saysThatNothingSoundLiesThere
        ? .damaged(.damagedRelease(path, error.reason))
        : .unknown(EnvironmentFault(path, cannotBe: "gelesen", because: error))
    }
    self.path = path
    do throws(EnvironmentFault) {
      checksum = try Publishing.checksum(of: list)
    } catch {
      throw .unknown(error)
    }
  }

  private let list: [UInt8]
  private let path: String

  /// Makes sure that the list of checksums is whole as far as that can be told: nothing names its own checksum while the release is the
  /// newest, but what stands at addresses of the next one was listed when it was published.
  /// - Parameters:
  ///   - files: The files of the next release.
  ///   - states: How each of them stands to this release.
  /// - Throws: `EnvironmentFault` when a file is there and not on the list, so that nobody could say what else was there.
  func checkList(against files: [OutputFile], _ states: [FileState]) throws(EnvironmentFault) {
    let unlisted = zip(files, states).filter { $1 != .missing && checksums.sums[$0.path] == nil }.map(\.0.path)
    guard let first = unlisted.min() else { return }
    throw .damagedRelease(path, "„\(first)“ steht nicht auf der Liste „\(Checksums.name)“")
  }

  /// The paths of the files that were rendered: all but those that a release adds to them.
  func renderedPaths() -> Set<String> {
    Set(checksums.sums.keys).subtracting(record.carried).filter { !isAddedByRelease($0, among: checksums.sums) }
  }

  /// The compressed copies that are gone or have another content than they were published with. Servers send these and not the files that
  /// a new release is compared with.
  func damagedCopies() throws(EnvironmentFault) -> [String] {
    try damaged(
      among: checksums.sums.keys.filter { $0 != ReleaseRecord.path && isAddedByRelease($0, among: checksums.sums) })
  }

  /// Those of its files that are gone or have another content than they were published with.
  func damaged(among paths: [String]) throws(EnvironmentFault) -> [String] {
    let found = try Publishing.checksums(of: paths.filter(hasFile), in: path).sums
    return paths.filter { found[$0] != checksums.sums[$0] }
  }

  private func hasFile(_ path: String) -> Bool {
    (try? folders.status(of: RelativePath(unchecked: path)))?.isFile ?? false
  }

  /// The content of one of its files, which has to be there.
  func bytes(of path: String) throws(EnvironmentFault) -> [UInt8] {
    do throws(SystemCode) {
      return try content(of: path)
    } catch {
      throw EnvironmentFault("\(self.path)/\(path)", cannotBe: "gelesen", because: error)
    }
  }

  /// The content of one of its files.
  func content(of path: String) throws(SystemCode) -> [UInt8] {
    let place = RelativePath(unchecked: path)
    return try folders.folder(place.parent, creating: false).content(of: place.name)
  }
}

extension ReleaseTarget {
  /// The release that is online, opened, or nil when none is yet.
  func releaseOnline() throws(EnvironmentFault) -> KeptRelease? {
    try online().map { name throws(EnvironmentFault) in try KeptRelease(name, in: self) }
  }
}

/// Why a release cannot be opened.
private enum ReleaseFault: Error {
  /// It is not what was published.
  case damaged(EnvironmentFault)
  /// Nobody knows what it is: there is no permission, no descriptor, no program.
  case unknown(EnvironmentFault)

  var told: EnvironmentFault {
    switch self {
    case .damaged(let fault), .unknown(let fault): fault
    }
  }
}

extension SystemCode {
  /// Whether the reason is what lies there, and not the process that looks at it.
  fileprivate var saysThatNothingSoundLiesThere: Bool {
    ![EACCES, EPERM, EMFILE, ENFILE, ENOMEM].contains(number)
  }
}

extension EnvironmentFault {
  fileprivate static func damagedRelease(_ path: String, _ reason: String) -> EnvironmentFault {
    EnvironmentFault(
      message: "Die Veröffentlichung „\(path)“ ist beschädigt (\(reason)); „--rollback“ stellt die davor wieder her.")
  }
}

/// Whether a file of a release is made from the others: the record, and compressed copies.
func isAddedByRelease(_ path: String, among files: [String: String]) -> Bool {
  path == ReleaseRecord.path || (path.hasSuffix(".gz") && files[String(path.dropLast(3))] != nil)
}
