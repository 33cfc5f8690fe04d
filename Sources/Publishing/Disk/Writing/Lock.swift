import Glibc

/// A lock on a folder that the system lets go of when the process ends, however it ends.
final class Lock: Sendable {
  static let name = Manifest.reservedPrefix + "sperre"
  static let isTaken = SystemCode(EWOULDBLOCK)

  private let descriptor: Int32

  init(in folder: OpenFolder) throws(SystemCode) {
    let descriptor = try system {
      openat(folder.descriptor, Self.name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o666)
    }
    self.descriptor = descriptor
    try system { flock(descriptor, LOCK_EX | LOCK_NB) }
  }

  /// Lets go at once: a program that is just being started may still hold a copy of the descriptor for a moment.
  deinit {
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
