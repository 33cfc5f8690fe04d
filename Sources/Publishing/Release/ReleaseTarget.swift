import Disk
import Glibc

/// The folder that a web server publishes from: `releases/` holds every release as a folder of its own, `current` is a link to the one online.
final class ReleaseTarget: Sendable {
  /// The path as the user gave it.
  let path: String
  let root: OpenFolder
  let releases: OpenFolder

  /// The file that says that the folder is ours.
  static let markerName = Manifest.reservedPrefix + "ziel"
  /// The folder below `releases` in which a release is made ready.
  static let stagingName = Manifest.reservedPrefix + "neu"
  /// The name below `releases` of a release that is being removed.
  static let discardedName = Manifest.reservedPrefix + "alt"
  /// Names the release that is about to go online; left behind by a run that was ended before or after the switch.
  static let journalName = Manifest.reservedPrefix + "wechsel"
  static let linkName = "current"
  static let releasesName = "releases"

  /// Opens a target that exists.
  /// - Throws: `EnvironmentFault` when nothing was published there yet, or the folder is none of ours.
  init(existing path: String) throws(EnvironmentFault) {
    self.path = trimmed(path)
    do throws(SystemCode) {
      root = try OpenFolder(path: self.path)
      guard try root.status(of: Self.markerName)?.isFile == true else {
        throw try Self.isVacant(root) ? Self.isEmpty : Self.isForeign
      }
      releases = try root.folder(named: Self.releasesName)
    } catch {
      throw Self.fault(error, at: path)
    }
  }

  /// Opens a target and makes it where there is none yet.
  /// - Throws: `EnvironmentFault` when something else stands there, or when it lies in one of `sources` or around one.
  convenience init(creating path: String, apartFrom sources: [String]) throws(EnvironmentFault) {
    try checkPlacement(of: trimmed(path), apartFrom: sources.map(trimmed))
    do throws(SystemCode) {
      try Self.create(trimmed(path))
    } catch {
      throw Self.fault(error, at: path)
    }
    try self.init(existing: path)
  }

  /// Opens a target, or none where the first release would make it: nothing stands there, or an empty folder does.
  /// - Throws: `EnvironmentFault` when something else stands there, or when it lies in one of `sources` or around one.
  convenience init?(ifThere path: String, apartFrom sources: [String]) throws(EnvironmentFault) {
    try checkPlacement(of: trimmed(path), apartFrom: sources.map(trimmed))
    var status = stat()
    if lstat(trimmed(path), &status) != 0, errno == ENOENT { return nil }
    if let root = try? OpenFolder(path: trimmed(path)), (try? Self.isVacant(root)) == true { return nil }
    try self.init(existing: path)
  }

  private static func create(_ path: String) throws(SystemCode) {
    try createFolders(path)
    let root = try OpenFolder(path: path)
    if try root.status(of: markerName) == nil {
      guard try isVacant(root) else { throw isForeign }
      try root.create(markerName, with: Array("offenlage-ziel 1\n".utf8))
    }
    if mkdirat(root.descriptor, releasesName, 0o777) != 0, errno != EEXIST { throw .last }
  }

  /// Takes sole possession until the lock is let go.
  func locked() throws(EnvironmentFault) -> Lock {
    do throws(SystemCode) {
      return try Lock(in: root)
    } catch {
      throw Self.fault(error, at: path)
    }
  }

  /// Whether nothing stands in a folder that would keep it from becoming a target.
  private static func isVacant(_ root: OpenFolder) throws(SystemCode) -> Bool {
    try root.entries().allSatisfy { $0.name == Lock.name || $0.name == "lost+found" }
  }

  private static let isForeign = SystemCode(-1)
  private static let isEmpty = SystemCode(-2)

  /// Nobody has published into a target yet.
  static func nothingPublished(in path: String) -> EnvironmentFault {
    EnvironmentFault(message: "In „\(path)“ ist noch nichts veröffentlicht.")
  }

  private static func fault(_ code: SystemCode, at path: String) -> EnvironmentFault {
    switch code {
    case isForeign:
      EnvironmentFault(
        message: "„\(path)“ ist kein Ordner, in den Offenlage veröffentlicht, und nicht leer; es wird nichts verändert."
      )
    case isEmpty:
      nothingPublished(in: path)
    case Lock.isTaken:
      EnvironmentFault(message: "In den Ordner „\(path)“ veröffentlicht gerade ein anderer Lauf von Offenlage.")
    default:
      EnvironmentFault(path, cannotBe: "als Veröffentlichungsordner benutzt", because: code)
    }
  }
}
