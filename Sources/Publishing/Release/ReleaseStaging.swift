import Disk
import Glibc
import Programs
import Synchronization

/// A release on its way: a new folder that no server looks into, filled file by file.
final class ReleaseStaging: Sendable {
  let path: String
  let folder: OpenFolder
  private let folders: FolderCache
  private let previous: KeptRelease?
  /// When new files were written, in seconds since 1970: later than in every release before, whatever the clock says, so that no
  /// two contents of an address ever have the same time, which servers tell them apart by.
  private let time: Int

  /// Makes the folder, which must not exist.
  /// - Parameters:
  ///   - target: Where the release will lie.
  ///   - previous: The release whose files may be taken over.
  ///   - last: The last release in the line.
  ///   - now: Seconds since 1970.
  /// - Throws: `EnvironmentFault` when the folder cannot be made.
  init(
    in target: ReleaseTarget, sharing previous: KeptRelease?, after last: KeptRelease?, at now: Int
  ) throws(EnvironmentFault) {
    reportFileSizeLimitAsError()
    path = "\(target.path)/\(ReleaseTarget.releasesName)/\(ReleaseTarget.stagingName)"
    do throws(SystemCode) {
      try system { mkdirat(target.releases.descriptor, ReleaseTarget.stagingName, 0o777) }
      folder = try target.releases.folder(named: ReleaseTarget.stagingName)
    } catch {
      throw EnvironmentFault(path, cannotBe: "angelegt", because: error)
    }
    folders = FolderCache(root: folder)
    self.previous = previous
    time = max(now, (previous?.time ?? 0) + 1, (last?.time ?? 0) + 1)
  }

  /// Writes a new file.
  func create(_ path: String, with bytes: [UInt8]) throws(EnvironmentFault) {
    let place = RelativePath(unchecked: path)
    do throws(SystemCode) {
      let folder = try folders.folder(place.parent, creating: true)
      try folder.create(place.name, with: bytes)
      var times = [timespec(tv_sec: time, tv_nsec: 0), timespec(tv_sec: time, tv_nsec: 0)]
      try system { utimensat(folder.descriptor, place.name, &times, AT_SYMLINK_NOFOLLOW) }
    } catch {
      throw EnvironmentFault("\(self.path)/\(path)", cannotBe: "geschrieben", because: error)
    }
  }

  /// Takes a file over from the last release without copying it.
  /// - Returns: false when the last release has no such file that everybody may read, or the file system allows no further name for it.
  func takeOver(_ path: String) throws(EnvironmentFault) -> Bool {
    guard let previous else { return false }
    let place = RelativePath(unchecked: path)
    do throws(SystemCode) {
      let source = try previous.folders.folder(place.parent, creating: false)
      guard let status = try source.status(of: place.name), status.isFile, status.st_mode & 0o444 == 0o444 else {
        return false
      }
      let goal = try folders.folder(place.parent, creating: true)
      try system { linkat(source.descriptor, place.name, goal.descriptor, place.name, 0) }
      return true
    } catch {
      if [ENOENT, ENOTDIR, EMLINK, EXDEV, EPERM, EOPNOTSUPP, ENOSYS].contains(error.number) { return false }
      throw EnvironmentFault("\(self.path)/\(path)", cannotBe: "übernommen", because: error)
    }
  }

  /// The size of a file in the release.
  func size(of path: String) -> Int {
    (try? folders.status(of: RelativePath(unchecked: path)))?.st_size ?? 0
  }

  /// Removes a file again.
  func remove(_ path: String) throws(EnvironmentFault) {
    let place = RelativePath(unchecked: path)
    do throws(SystemCode) {
      let folder = try folders.folder(place.parent, creating: false)
      try system { unlinkat(folder.descriptor, place.name, 0) }
    } catch {
      throw EnvironmentFault("\(self.path)/\(path)", cannotBe: "entfernt", because: error)
    }
  }

  /// Waits until everything is on the disk, by one call for its file system, which coreutils' `sync` makes and our libc's headers hide;
  /// a disk that could not keep something says so now.
  func flush() throws(EnvironmentFault) {
    var program = Program("sync", ["--file-system", path])
    program.timeout = .seconds(600)
    _ = try program.run().success(of: program)
  }
}
