import Glibc

/// The names in a folder, and whether each is a folder itself; nothing when the folder cannot be read.
func listing(of folder: String) -> [(name: String, isFolder: Bool)] {
  guard let stream = opendir(folder) else { return [] }
  defer { closedir(stream) }
  var entries: [(String, Bool)] = []
  while let entry = readdir(stream) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    guard name != ".", name != ".." else { continue }
    entries.append((name, isFolder(entry.pointee.d_type, "\(folder)/\(name)")))
  }
  return entries
}

private func isFolder(_ type: UInt8, _ path: String) -> Bool {
  guard Int(type) == Int(DT_UNKNOWN) else { return Int(type) == Int(DT_DIR) }
  var status = stat()
  return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}
