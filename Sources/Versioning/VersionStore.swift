import Disk
import Synchronization

/// The files of old versions: those that were read are kept in a file. Git is asked for the first few by themselves, since after an edit there
/// are no more, and then for all others at once.
final class VersionStore: Sendable {
  private struct Known {
    var stored: [String: StoredBlob]
    /// How many git was asked for by themselves.
    var lone = 0
  }

  /// So many are asked for by themselves.
  private static let mostAlone = 8

  private let git: Git
  private let spool: Spool
  /// The object ids of all versions that may be asked for.
  private let wanted: Set<String>
  private let known: Mutex<Known>

  init(_ git: Git, spool: Spool, wanted: [String], stored: [String: StoredBlob] = [:]) {
    self.git = git
    self.spool = spool
    self.wanted = Set(wanted)
    known = Mutex(Known(stored: stored))
  }

  /// The content of a file; may be called by several threads.
  func file(of blob: String) throws(EnvironmentFault) -> PastFile {
    let file = try known.withLock { known throws(EnvironmentFault) in
      if known.stored[blob] == nil {
        let isAlone = known.lone < Self.mostAlone || !wanted.contains(blob)
        try load(isAlone ? [blob] : wanted, into: &known.stored)
        known.lone += 1
      }
      return known.stored[blob]
    }
    guard let file else { throw EnvironmentFault(message: "Eine frühere Fassung fehlt im Git-Repositorium.") }
    return try file.content()
  }

  /// Asks git at once for files that are going to be asked for.
  func prepare(_ blobs: Set<String>) throws(EnvironmentFault) {
    try known.withLock { known throws(EnvironmentFault) in try load(blobs, into: &known.stored) }
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
