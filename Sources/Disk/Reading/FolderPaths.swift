import Glibc

/// The folder that a path lies in.
public func parent(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// The real paths of a folder and of all around it, from the inside out; none if it is not there.
public func foldersAround(_ folder: String) -> [String] {
  guard let real = realpath(folder, nil) else { return [] }
  defer { free(real) }
  var folders = [String(cString: real)]
  while let last = folders.last, last != "/" { folders.append(parent(of: last)) }
  return folders
}
