import Glibc

/// A file in the folder beside the output for what only saves time; it may be deleted at any time.
struct CacheFile: Sendable {
  /// The name of the folder.
  static let folder = ".offenlage-cache"

  private let folder: String
  private let name: String

  /// What is kept for an output folder under a name of its own.
  init(_ kind: String, of output: String) {
    let output = trimmed(output)
    folder = parent(of: output) + "/" + Self.folder
    name = "\(output.split(separator: "/").last.map(String.init) ?? "ausgabe")-\(kind)"
  }

  /// The bytes, or nil when there is no such file.
  func read() -> [UInt8]? {
    guard let folder = try? OpenFolder(path: folder) else { return nil }
    return try? folder.content(of: name)
  }

  /// Keeps the bytes in one step. Where they cannot be kept, the next build does all its work, and that is all.
  func write(_ bytes: [UInt8]) {
    guard (try? createFolders(folder)) != nil, let folder = try? OpenFolder(path: folder) else { return }
    let temporary = "\(name)-\(getpid())"
    guard (try? folder.create(temporary, with: bytes)) != nil else { return }
    if renameat(folder.descriptor, temporary, folder.descriptor, name) != 0 {
      unlinkat(folder.descriptor, temporary, 0)
    }
  }
}
