public import Glibc
import Synchronization

/// Keeps the folders open that were used last, so that a file costs no walk from the top.
public final class FolderCache: Sendable {
  /// The most folders kept open at a time.
  private static let limit = 64

  /// The folder that paths start in.
  public let root: OpenFolder
  private let opened = Mutex<[RelativePath: OpenFolder]>([:])

  /// Knows no folder yet but the one that paths start in.
  public init(root: OpenFolder) {
    self.root = root
  }

  /// The folder of a path from the top, nil for the top itself.
  public func folder(_ path: RelativePath?, creating: Bool) throws(SystemCode) -> OpenFolder {
    guard let path else { return root }
    if let known = opened.withLock({ $0[path] }) { return known }
    let parent = try folder(path.parent, creating: creating)
    let folder = creating ? try parent.folder(creating: path.name) : try parent.folder(named: path.name)
    opened.withLock { opened in
      if opened.count >= Self.limit { opened.removeAll(keepingCapacity: true) }
      opened[path] = folder
    }
    return folder
  }

  /// What lies at a path from the top; nil where nothing does.
  /// - Throws: `SystemCode` when it cannot be looked at, also for the want of its folder.
  public func status(of path: RelativePath) throws(SystemCode) -> stat? {
    try folder(path.parent, creating: false).status(of: path.name)
  }

  /// The highest of the folders that a path lies in and that are not there.
  func highestMissing(above path: RelativePath) -> RelativePath? {
    var highest: RelativePath?
    for folder in path.ancestors.dropFirst() {
      do throws(SystemCode) {
        _ = try self.folder(folder, creating: false)
        break
      } catch {
        guard error == .isMissing else { break }
        highest = folder
      }
    }
    return highest
  }

  /// Lets go of a folder that was removed.
  func forget(_ path: RelativePath) {
    opened.withLock { $0[path] = nil }
  }
}
