import Glibc

/// An open folder; everything in it is reached through it, so that a path cannot be bent by a symbolic link half-way.
public final class OpenFolder: Sendable {
  /// The descriptor, for calls of the system.
  public let descriptor: Int32
  /// Whether we made it, so that nothing is in it but what we put there.
  let isNew: Bool

  private init(descriptor: Int32, isNew: Bool = false) {
    self.descriptor = descriptor
    self.isNew = isNew
  }

  deinit {
    close(descriptor)
  }

  /// Opens a folder by its path; the path itself may lead through links, it is the user's choice.
  public convenience init(path: String) throws(SystemCode) {
    self.init(descriptor: try system { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) })
  }

  /// Opens a folder in this one; a link in its place is refused as `ENOTDIR`.
  public func folder(named name: String) throws(SystemCode) -> OpenFolder { try opened(name, isNew: false) }

  /// Opens a folder in this one and makes it first if need be.
  public func folder(creating name: String) throws(SystemCode) -> OpenFolder {
    if !isNew {
      do throws(SystemCode) {
        return try folder(named: name)
      } catch {
        guard error == .isMissing else { throw error }
      }
    }
    do throws(SystemCode) {
      try system { mkdirat(descriptor, name, 0o777) }
    } catch {
      guard error == .exists else { throw error }
      return try folder(named: name)
    }
    return try opened(name, isNew: true)
  }

  private func opened(_ name: String, isNew: Bool) throws(SystemCode) -> OpenFolder {
    let descriptor = try system {
      openat(self.descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    }
    return OpenFolder(descriptor: descriptor, isNew: isNew)
  }

  /// What stands at a name in this folder, not following a link, or nil.
  public func status(of name: String) throws(SystemCode) -> stat? {
    var status = stat()
    do throws(SystemCode) {
      try system { fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) }
      return status
    } catch {
      if error == .isMissing { return nil }
      throw error
    }
  }
}

extension stat {
  /// Whether it is a regular file.
  public var isFile: Bool { st_mode & S_IFMT == S_IFREG }

  /// Whether it is a folder.
  public var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }

  /// Whether it is a symbolic link.
  public var isLink: Bool { st_mode & S_IFMT == S_IFLNK }
}
