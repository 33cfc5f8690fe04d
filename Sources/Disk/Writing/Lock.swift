import Glibc

/// A lock on a folder that the system lets go of when the process ends, however it ends.
public final class Lock: Sendable {
  /// The name of the file that is locked.
  public static let name = Manifest.reservedPrefix + "sperre"
  /// What is thrown when somebody else holds the lock.
  public static let isTaken = SystemCode(EWOULDBLOCK)

  private let descriptor: Int32

  /// Takes the lock, or throws at once.
  public init(in folder: OpenFolder) throws(SystemCode) {
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
