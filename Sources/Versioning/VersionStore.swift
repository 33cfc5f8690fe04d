import Disk
import Synchronization

/// The files of old versions: those that were read are kept in a file, the others are asked of git all at once when the first is wanted.
final class VersionStore: Sendable {
  private let git: Git
  private let spool: Spool
  /// The object ids of all versions that may be asked for.
  private let wanted: Set<String>
  private let stored: Mutex<[String: StoredBlob]>

  init(_ git: Git, spool: Spool, wanted: [String], stored: [String: StoredBlob] = [:]) {
    self.git = git
    self.spool = spool
    self.wanted = Set(wanted)
    self.stored = Mutex(stored)
  }

  /// The content of a file; may be called by several threads.
  func file(of blob: String) throws(EnvironmentFault) -> PastFile {
    let file = try stored.withLock { stored throws(EnvironmentFault) in
      if stored[blob] == nil { try load(wanted.contains(blob) ? wanted : [blob], into: &stored) }
      return stored[blob]
    }
    guard let file else { throw EnvironmentFault(message: "Eine frühere Fassung fehlt im Git-Repositorium.") }
    return try file.content()
  }

  private func load(
    _ blobs: Set<String>, into stored: inout [String: StoredBlob]
  ) throws(EnvironmentFault) {
    let missing = blobs.filter { stored[$0] == nil }.sorted()
    do throws(NoHistory) {
      try git.storeBlobs(missing, beside: spool) { index, blob, _ in stored[missing[index]] = blob }
    } catch {
      throw EnvironmentFault(message: error.message)
    }
  }
}
