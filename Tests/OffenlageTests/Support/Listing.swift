import Foundation

/// The files below a folder, by their paths; nothing when there is no such folder.
func files(below folder: String) -> [String] {
  (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? [])
    .filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder) && !isFolder.boolValue
    }.sorted()
}

/// The published files below a folder: all but what the program keeps for itself.
func publishedFiles(below folder: String) throws -> [String: Data] {
  var contents: [String: Data] = [:]
  for path in files(below: folder) where !path.hasPrefix(".") {
    contents[path] = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(path)"))
  }
  return contents
}

/// What would change if a file were written again, even with the same bytes: its identity, size and time.
func traces(below folder: String) -> [String] {
  files(below: folder).map { path in
    var status = stat()
    lstat("\(folder)/\(path)", &status)
    return "\(path) \(status.st_ino) \(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
  }
}
