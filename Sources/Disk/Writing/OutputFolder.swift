import Glibc
import Synchronization

/// The folder that a site is written into: only files that an earlier build wrote there are ever replaced or removed.
///
/// While it lives no other build can use the folder. A build that was interrupted leaves files of the old and of the new state,
/// all of them on the manifest, and the next build completes them.
public final class OutputFolder: Sendable {
  /// The path as the user gave it.
  public let path: String

  /// The folder itself.
  public let root: OpenFolder
  /// Whether the file system takes names for the same that only capitals tell apart, as those of memory sticks and of Windows do.
  let ignoresCase: Bool
  private let lock: Lock
  private let manifest: Mutex<Manifest>
  private let temporaries = Atomic(0)

  /// Opens the folder, makes it if it is missing, and takes possession of it.
  /// - Throws: `EnvironmentFault` when the folder holds what we did not write and no manifest, when another build is using
  ///   it, when it is a link, or when it lies inside one of `sources` or around one.
  public init(path: String, apartFrom sources: [String] = []) throws(EnvironmentFault) {
    let path = trimmed(path)
    self.path = path
    reportFileSizeLimitAsError()
    try checkPlacement(of: path, apartFrom: sources.map(trimmed))
    do throws(SystemCode) {
      try createFolders(path)
      root = try OpenFolder(path: path)
      let entries = try root.entries().map(\.name)
      guard entries.contains(Manifest.name) || entries.allSatisfy(Self.isHarmless) else { throw Self.isForeign }
      lock = try Lock(in: root)
      try root.removeLeftovers(among: entries)
      ignoresCase = try root.ignoresCase(among: entries)
    } catch {
      throw Self.fault(error, at: path)
    }
    manifest = Mutex(try root.readManifest(shownAs: "\(path)/\(Manifest.name)"))
  }

  /// The files of the last build, whole or interrupted.
  public var current: Manifest { manifest.withLock { $0 } }

  /// Puts a manifest in the place of the current one.
  func replaceManifest(by new: Manifest) throws(EnvironmentFault) {
    do throws(SystemCode) {
      try replace(Manifest.name, in: root, with: new.bytes)
    } catch {
      throw EnvironmentFault("\(path)/\(Manifest.name)", cannotBe: "geschrieben", because: error)
    }
    manifest.withLock { $0 = new }
  }

  /// Gives a file new content in one step: whoever reads it meanwhile sees the old or the new, never a part.
  func replace(_ name: String, in folder: OpenFolder, with bytes: [UInt8]) throws(SystemCode) {
    let temporary = temporaryName()
    try root.create(temporary, with: bytes)
    do throws(SystemCode) {
      try system { renameat(root.descriptor, temporary, folder.descriptor, name) }
    } catch {
      unlinkat(root.descriptor, temporary, 0)
      throw error
    }
  }

  /// A name for new content that no other file has, at the top of the folder.
  func temporaryName() -> String {
    "\(Self.temporaryPrefix)\(temporaries.wrappingAdd(1, ordering: .relaxed).oldValue)"
  }

  /// The start of the names under which new content is written before it takes its place.
  fileprivate static let temporaryPrefix = Manifest.reservedPrefix + "neu-"
  private static let isForeign = SystemCode(-1)

  private static func isHarmless(_ name: String) -> Bool {
    name == ".gitkeep" || name == Lock.name || name.hasPrefix(temporaryPrefix)
  }

  private static func fault(_ code: SystemCode, at path: String) -> EnvironmentFault {
    switch code {
    case isForeign:
      EnvironmentFault(
        message:
          "Der Ordner „\(path)“ ist nicht leer und nicht von Offenlage angelegt; es wird nichts hineingeschrieben.")
    case Lock.isTaken:
      EnvironmentFault(message: "In den Ordner „\(path)“ schreibt gerade ein anderer Lauf von Offenlage.")
    default:
      EnvironmentFault(path, cannotBe: "als Ausgabeordner benutzt", because: code)
    }
  }
}

extension OpenFolder {
  /// Whether something is found under the manifest's name in capitals that is not listed so; numbers of files tell nothing on some of these
  /// file systems.
  fileprivate func ignoresCase(among names: [String]) throws(SystemCode) -> Bool {
    let shouted = Manifest.name.uppercased()
    if names.contains(shouted) { return false }
    return try status(of: shouted) != nil
  }

  fileprivate func removeLeftovers(among names: [String]) throws(SystemCode) {
    for name in names where name.hasPrefix(OutputFolder.temporaryPrefix) {
      try system { unlinkat(descriptor, name, 0) }
    }
  }

  fileprivate func readManifest(shownAs path: String) throws(EnvironmentFault) -> Manifest {
    let bytes: [UInt8]
    do throws(SystemCode) {
      bytes = try content(of: Manifest.name)
    } catch {
      if error == .isMissing { return Manifest() }
      throw EnvironmentFault(path, cannotBe: "gelesen", because: error)
    }
    guard let manifest = Manifest(bytes: bytes) else {
      throw EnvironmentFault(message: "„\(path)“ ist beschädigt; bitte den Ausgabeordner leeren und neu bauen.")
    }
    return manifest
  }
}
