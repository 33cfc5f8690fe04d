import Glibc

/// Removes files that an earlier build wrote, and the folders that become empty by it; links and what else took their place stay.
/// - Returns: the number of files removed.
func removeFiles(_ paths: [RelativePath], of output: OutputFolder) throws(EnvironmentFault) -> Int {
  let folders = FolderCache(root: output.root)
  var removed = 0
  for path in paths.reversed() {
    do throws(SystemCode) {
      if try removeFile(path, among: folders) { removed += 1 }
      try removeEmptyFolders(above: path, among: folders)
    } catch {
      if error == .isNoFolder { continue }
      throw EnvironmentFault("\(output.path)/\(path.text)", cannotBe: "entfernt", because: error)
    }
  }
  return removed
}

private func removeFile(_ path: RelativePath, among folders: FolderCache) throws(SystemCode) -> Bool {
  do throws(SystemCode) {
    let folder = try folders.folder(path.parent, creating: false)
    guard let status = try folder.status(of: path.name), status.isFile else { return false }
    try system { unlinkat(folder.descriptor, path.name, 0) }
    return true
  } catch {
    if error == .isMissing { return false }
    throw error
  }
}

/// Removes the folders above a path, the nearest first, up to the first that still holds something.
///
/// A folder may be gone or empty already where an earlier build was interrupted between a file and its folder.
private func removeEmptyFolders(above path: RelativePath, among folders: FolderCache) throws(SystemCode) {
  guard let folder = path.parent else { return }
  do throws(SystemCode) {
    let parent = try folders.folder(folder.parent, creating: false)
    try system { unlinkat(parent.descriptor, folder.name, AT_REMOVEDIR) }
    folders.forget(folder)
  } catch {
    if error == .isNotEmpty { return }
    if error != .isMissing { throw error }
  }
  try removeEmptyFolders(above: folder, among: folders)
}
