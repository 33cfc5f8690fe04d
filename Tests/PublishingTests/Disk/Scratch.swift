import Foundation
import Testing

/// All tests that touch the disk, one after the other: some of them set limits of the whole process.
@Suite(.serialized) struct DiskTests {}

/// A folder for one test that is gone when the test is over.
final class Scratch: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/offenlage-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func at(_ name: String) -> String { "\(path)/\(name)" }

  func write(_ name: String, _ text: String) throws { try write(name, Data(text.utf8)) }

  func write(_ name: String, _ data: Data) throws {
    try makeFolder(name.split(separator: "/").dropLast().joined(separator: "/"))
    guard FileManager.default.createFile(atPath: at(name), contents: data) else { throw CocoaError(.fileWriteUnknown) }
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: at(name), withIntermediateDirectories: true)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: at(name), withDestinationPath: target)
  }

  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: at(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: at(name)) }

  /// Everything below a folder but our bookkeeping, sorted; folders end in a slash.
  func tree(_ name: String) -> [String] {
    let paths = FileManager.default.enumerator(atPath: at(name))?.compactMap { $0 as? String } ?? []
    return paths.filter { !$0.hasPrefix(".offenlage-") }.map { path in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: at(name) + "/" + path, isDirectory: &isFolder)
      return path + (isFolder.boolValue ? "/" : "")
    }.sorted()
  }

  /// When the file's content changed last, to the nanosecond, and which file it is.
  func identity(_ name: String) -> [Int] {
    var status = stat()
    lstat(at(name), &status)
    return [Int(status.st_ino), Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec)]
  }
}
