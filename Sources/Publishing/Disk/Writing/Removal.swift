import Glibc

/// Removes files that an earlier build wrote, and the folders that become empty by it; links and what else took their place stay.
/// - Returns: the number of files removed.
func removeFiles(_ paths: [RelativePath], of output: OutputFolder) throws(EnvironmentFault) -> Int {
  let folders = FolderCache(root: output.root)
  var removed = 0
  for path in paths.reversed() {
    do throws(SystemCode) {
      let folder = try folders.folder(path.parent, creating: false)
      guard let status = try folder.status(of: path.name), status.isFile else { continue }
      try system { unlinkat(folder.descriptor, path.name, 0) }
      removed += 1
    } catch {
      if error == .isMissing || error == .isNoFolder { continue }
      throw EnvironmentFault("\(output.path)/\(path.text)", cannotBe: "entfernt", because: error)
    }
    removeEmptyFolders(above: path, among: folders)
  }
  return removed
}

/// Removes the folders above a path, the nearest first, up to the first that still holds something.
private func removeEmptyFolders(above path: RelativePath, among folders: FolderCache) {
  var folder = path.parent
  while let current = folder {
    guard let parent = try? folders.folder(current.parent, creating: false) else { return }
    guard unlinkat(parent.descriptor, current.name, AT_REMOVEDIR) == 0 else { return }
    folders.forget(current)
    folder = current.parent
  }
}
