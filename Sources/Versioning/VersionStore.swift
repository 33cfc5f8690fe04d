import Disk
import Synchronization

/// The files of old versions: those that were read are kept in a file. Git is asked for those of a few entries one entry at a time, since after
/// an edit no more are wanted, and then for all others at once.
final class VersionStore: Sendable {
  private struct Known {
    var stored: [String: StoredBlob]
    /// For how many entries git was asked by themselves.
    var asked = 0
  }

  /// For so many entries git is asked by themselves.
  private static let mostAlone = 8

  private let git: Git
  private let spool: Spool
  /// The object ids of all versions that may be asked for, entry by entry.
  private let wanted: [[String]]
  private let known: Mutex<Known>

  init(_ git: Git, spool: Spool, wanted: [[String]], stored: [String: StoredBlob] = [:]) {
    self.git = git
    self.spool = spool
    self.wanted = wanted
    known = Mutex(Known(stored: stored))
  }

  /// The content of a file; may be called by several threads.
  func file(of blob: String) throws(EnvironmentFault) -> PastFile {
    let file = try known.withLock { known throws(EnvironmentFault) in
      if known.stored[blob] == nil {
        try load(blobs(besides: blob, isAlone: known.asked < Self.mostAlone), into: &known.stored)
        known.asked += 1
      }
      return known.stored[blob]
    }
    guard let file else { throw EnvironmentFault(message: "Eine frühere Fassung fehlt im Git-Repositorium.") }
    return try file.content()
  }

  /// What git is asked for when a file is: all that the same entry had, or all that any had.
  private func blobs(besides blob: String, isAlone: Bool) -> Set<String> {
    guard let own = wanted.first(where: { $0.contains(blob) }) else { return [blob] }
    return isAlone ? Set(own) : Set(wanted.joined())
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
