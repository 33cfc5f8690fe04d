import Glibc

/// The folder that a path lies in.
public func parent(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

extension String {
  /// The rest of a path behind a folder that it begins with and the slash.
  public func below(_ folder: String) -> String { String(Substring(utf8.dropFirst(folder.utf8.count + 1))) }
}

/// The real paths of a folder and of all around it, from the inside out; none if it is not there.
public func foldersAround(_ folder: String) -> [String] {
  guard let real = realpath(folder, nil) else { return [] }
  defer { free(real) }
  var folders = [String(cString: real)]
  while let last = folders.last, last != "/" { folders.append(parent(of: last)) }
  return folders
}
