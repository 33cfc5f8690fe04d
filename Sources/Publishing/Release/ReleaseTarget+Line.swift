import Disk
import Glibc

extension ReleaseTarget {
  /// All releases that are kept, the oldest first.
  func names() throws(EnvironmentFault) -> [ReleaseName] {
    do throws(SystemCode) {
      return try releases.entries().filter { $0.kind == .folder }.compactMap { ReleaseName($0.name) }.sorted()
    } catch {
      throw EnvironmentFault("\(path)/\(Self.releasesName)", cannotBe: "gelesen", because: error)
    }
  }

  /// The release that is online, or nil when none is yet.
  /// - Throws: `EnvironmentFault` when `current` is anything but a link to one of our releases.
  func online() throws(EnvironmentFault) -> ReleaseName? {
    let link = "\(path)/\(Self.linkName)"
    do throws(SystemCode) {
      guard let goal = try root.goal(ofLink: Self.linkName) else { return nil }
      if goal.hasPrefix("\(Self.releasesName)/"), let name = ReleaseName(goal.below(Self.releasesName)) { return name }
    } catch {
      if error != SystemCode(EINVAL) { throw EnvironmentFault(link, cannotBe: "gelesen", because: error) }
    }
    throw EnvironmentFault(message: "„\(link)“ ist kein Verweis auf eine Veröffentlichung von Offenlage.")
  }

  /// Puts a release online in one step: whoever asks the server gets the old one before it and the new one after it.
  func putOnline(_ name: ReleaseName) throws(EnvironmentFault) {
    let temporary = Manifest.reservedPrefix + "current"
    do throws(SystemCode) {
      if unlinkat(root.descriptor, temporary, 0) != 0, errno != ENOENT { throw .last }
      try makeLink(temporary, to: name)
      try system { renameat(root.descriptor, temporary, root.descriptor, Self.linkName) }
    } catch {
      guard error == Self.knowsNoLinks else {
        throw EnvironmentFault("\(path)/\(Self.linkName)", cannotBe: "umgestellt", because: error)
      }
      throw EnvironmentFault(
        message:
          "„\(path)/\(Self.linkName)“ kann nicht angelegt werden: Das Dateisystem dort, etwa das eines USB-Sticks, kennt keine "
          + "symbolischen Verweise; veröffentlichen Sie in einen Ordner auf einem anderen Datenträger.")
    }
    try keep(Self.linkName)
  }

  /// What is thrown when the file system has no symbolic links; systems say that in three ways, one of which means else that one may not.
  private static let knowsNoLinks = SystemCode(-3)

  private func makeLink(_ link: String, to name: ReleaseName) throws(SystemCode) {
    do throws(SystemCode) {
      try system { symlinkat("\(Self.releasesName)/\(name.text)", root.descriptor, link) }
    } catch {
      throw [EPERM, ENOSYS, EOPNOTSUPP].contains(error.number) ? Self.knowsNoLinks : error
    }
  }

  /// Waits until what was done to a name of the target is on the disk.
  private func keep(_ name: String) throws(EnvironmentFault) {
    do throws(SystemCode) {
      try system { fsync(root.descriptor) }
    } catch {
      throw EnvironmentFault("\(path)/\(name)", cannotBe: "gesichert", because: error)
    }
  }

  /// Gives the release that was made ready its name.
  func settle(_ name: ReleaseName) throws(EnvironmentFault) {
    do throws(SystemCode) {
      try system { renameat(releases.descriptor, Self.stagingName, releases.descriptor, name.text) }
      try system { fsync(releases.descriptor) }
    } catch {
      throw EnvironmentFault("\(path)/\(Self.releasesName)/\(name.text)", cannotBe: "angelegt", because: error)
    }
  }

  /// Removes a release; it loses its name first, so that half of it never counts as one.
  func remove(_ name: String) throws(EnvironmentFault) {
    do throws(SystemCode) {
      try releases.removeTree(Self.discardedName)
      if renameat(releases.descriptor, name, releases.descriptor, Self.discardedName) != 0 {
        if errno == ENOENT { return }
        throw .last
      }
      try releases.removeTree(Self.discardedName)
    } catch {
      throw EnvironmentFault("\(path)/\(Self.releasesName)/\(name)", cannotBe: "entfernt", because: error)
    }
  }

  /// Removes what a run that was ended left behind: a release that was being made ready, one that never went online, one that was being removed.
  func removeLeftovers() throws(EnvironmentFault) {
    try remove(Self.stagingName)
    guard let interrupted = try journal() else { return }
    if !interrupted.isEmpty, try online()?.text != interrupted { try remove(interrupted) }
    try closeJournal()
  }

  /// Removes the oldest releases until so many are left, or none where there is no such number; the one online always stays.
  /// - Returns: The names of those that are gone.
  func removeOldest(keeping count: Int?) throws(EnvironmentFault) -> [String] {
    guard let count else { return [] }
    let online = try online()
    let all = try names()
    let old = all.dropLast(count).filter { $0 != online }
    for name in old { try remove(name.text) }
    return old.map(\.text)
  }
}

extension ReleaseTarget {
  /// Writes down which release is about to go online.
  func openJournal(for name: ReleaseName) throws(EnvironmentFault) {
    do throws(SystemCode) {
      try root.create(Self.journalName, with: Array(name.text.utf8))
      try root.flush(Self.journalName)
    } catch {
      throw EnvironmentFault("\(path)/\(Self.journalName)", cannotBe: "geschrieben", because: error)
    }
    try keep(Self.journalName)
  }

  /// The release is online and whole, or was taken away.
  func closeJournal() throws(EnvironmentFault) {
    if unlinkat(root.descriptor, Self.journalName, 0) == 0 || errno == ENOENT { return }
    throw EnvironmentFault("\(path)/\(Self.journalName)", cannotBe: "entfernt", because: .last)
  }

  private func journal() throws(EnvironmentFault) -> String? {
    do throws(SystemCode) {
      let name = String(decoding: try root.content(of: Self.journalName), as: UTF8.self)
      return ReleaseName(name) == nil ? "" : name
    } catch {
      if error == .isMissing { return nil }
      throw EnvironmentFault("\(path)/\(Self.journalName)", cannotBe: "gelesen", because: error)
    }
  }
}

extension OpenFolder {
  /// Where a symbolic link in the folder leads, or nil when nothing stands there.
  func goal(ofLink name: String) throws(SystemCode) -> String? {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    do throws(SystemCode) {
      let count = try system {
        buffer.withUnsafeMutableBytes {
          readlinkat(descriptor, name, $0.bindMemory(to: CChar.self).baseAddress!, $0.count)
        }
      }
      return String(decoding: buffer[..<count], as: UTF8.self)
    } catch {
      if error == .isMissing { return nil }
      throw error
    }
  }

  /// Waits until the content of a file is on the disk.
  fileprivate func flush(_ name: String) throws(SystemCode) {
    let file = try system { openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC) }
    defer { close(file) }
    try system { fsync(file) }
  }

  /// Removes whatever stands at a name, a folder with all that is in it, never following a link; a missing one is no fault.
  ///
  /// A program that outlived the run that started it may still add a file meanwhile or take one away, so a folder is emptied more than once
  /// if need be.
  func removeTree(_ name: String, attempts: Int = 5) throws(SystemCode) {
    do throws(SystemCode) {
      try self.folder(named: name).removeContent()
      try system { unlinkat(descriptor, name, AT_REMOVEDIR) }
    } catch {
      switch error {
      case .isMissing: return
      case .isNoFolder: try removeFile(name)
      case .isNotEmpty where attempts > 1: try removeTree(name, attempts: attempts - 1)
      default: throw error
      }
    }
  }

  private func removeContent() throws(SystemCode) {
    for entry in try entries() {
      let name = try callableName(of: entry)
      if entry.kind == .folder {
        try removeTree(name)
      } else {
        try removeFile(name)
      }
    }
  }

  private func removeFile(_ name: String) throws(SystemCode) {
    if unlinkat(descriptor, name, 0) != 0, errno != ENOENT { throw .last }
  }
}
