import Foundation
import Synchronization

/// A folder for one test that is gone when the test is over.
public final class Scratch: Sendable {
  /// Where it is.
  public let path: String

  /// Makes the folder, in memory where the system has such a place.
  public init() throws {
    let memory = "/dev/shm"
    let parent =
      FileManager.default.isWritableFile(atPath: memory)
      ? URL(fileURLWithPath: memory) : FileManager.default.temporaryDirectory
    let folder = parent.appendingPathComponent("offenlage-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.resolvingSymlinksInPath().path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Has the folder go when the process ends: what all tests share is never let go of.
  public func sharedByAll() -> Scratch {
    let isFirst = pathsOfShared.withLock { paths in
      paths.append(path)
      return paths.count == 1
    }
    if isFirst {
      atexit { for path in pathsOfShared.withLock(\.self) { try? FileManager.default.removeItem(atPath: path) } }
    }
    return self
  }

  /// The path of a file here.
  public func at(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a text, with the folders that it needs.
  public func write(_ name: String, _ text: String) throws { try write(name, Data(text.utf8)) }

  /// Writes bytes, with the folders that they need.
  public func write(_ name: String, _ data: Data) throws {
    try makeFolder(name.split(separator: "/").dropLast().joined(separator: "/"))
    guard FileManager.default.createFile(atPath: at(name), contents: data) else { throw CocoaError(.fileWriteUnknown) }
  }

  /// Makes a folder with those above it.
  public func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: at(name), withIntermediateDirectories: true)
  }

  /// Makes a symbolic link.
  public func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: at(name), withDestinationPath: target)
  }

  /// What a file says, or nil when there is none.
  public func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: at(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Removes a file, or a folder with everything in it.
  public func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: at(name)) }

  /// Everything below a folder but our bookkeeping, sorted; folders end in a slash.
  public func tree(_ name: String) -> [String] {
    let paths = FileManager.default.enumerator(atPath: at(name))?.compactMap { $0 as? String } ?? []
    return paths.filter { !$0.hasPrefix(".offenlage-") }.map { path in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: at(name) + "/" + path, isDirectory: &isFolder)
      return path + (isFolder.boolValue ? "/" : "")
    }.sorted()
  }

  /// When the file's content changed last, to the nanosecond, and which file it is.
  public func identity(_ name: String) -> [Int] {
    var status = stat()
    lstat(at(name), &status)
    return [Int(status.st_ino), Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec)]
  }
}

private let pathsOfShared = Mutex<[String]>([])
