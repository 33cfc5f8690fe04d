import Glibc

/// Where the ledger of an output folder is kept: in a folder beside it that may be deleted at any time.
struct LedgerFile: Sendable {
  /// The name of the folder for what only saves time.
  static let folder = ".offenlage-cache"

  private let folder: String
  private let name: String

  /// The ledger of an output folder.
  init(of output: String) {
    let output = trimmed(output)
    folder = parent(of: output) + "/" + Self.folder
    let name = output.split(separator: "/").last.map(String.init) ?? "ausgabe"
    self.name = "\(name)-stand"
  }

  /// The ledger, or nil when there is none that can be used.
  func read() -> Ledger? {
    guard let folder = try? OpenFolder(path: folder), let bytes = try? folder.content(of: name) else { return nil }
    return Ledger(bytes: bytes)
  }

  /// Keeps a ledger. Where it cannot be kept, the next build does all its work, and that is all.
  func write(_ ledger: Ledger) {
    guard (try? createFolders(folder)) != nil, let folder = try? OpenFolder(path: folder) else { return }
    let temporary = "\(name)-\(getpid())"
    guard (try? folder.create(temporary, with: ledger.bytes)) != nil else { return }
    if renameat(folder.descriptor, temporary, folder.descriptor, name) != 0 {
      unlinkat(folder.descriptor, temporary, 0)
    }
  }
}
