import Glibc

/// Refuses an output folder that is a link, or that lies in one of the source folders or around one.
public func checkPlacement(of output: String, apartFrom sources: [String]) throws(EnvironmentFault) {
  var status = stat()
  if lstat(output, &status) == 0, status.isLink {
    throw EnvironmentFault(
      message: "Der Ausgabeordner „\(output)“ ist ein symbolischer Verweis; er muss ein echter Ordner sein.")
  }
  let target = resolved(output)
  if target == "/" { throw EnvironmentFault(message: "„/“ ist kein Ausgabeordner; nennen Sie einen leeren Ordner.") }
  for source in sources {
    let resolvedSource = resolved(source)
    guard isInside(target, resolvedSource) || isInside(resolvedSource, target) else { continue }
    if target == resolvedSource {
      throw EnvironmentFault(message: "„\(output)“ ist ein Ordner mit Quellen; nennen Sie einen anderen Ordner.")
    }
    let apart = "Ausgabe und Quellen müssen in getrennten Ordnern liegen."
    throw EnvironmentFault(message: "„\(output)“ und „\(source)“ liegen ineinander; \(apart)")
  }
}

/// Makes a folder and those above it that are missing.
public func createFolders(_ path: String) throws(SystemCode) {
  if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
  guard errno == ENOENT, let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash > path.startIndex else {
    throw .last
  }
  try createFolders(String(path[..<slash]))
  guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw .last }
}

/// A path without the slashes and dots at its end, behind which a link would be followed.
public func trimmed(_ path: String) -> String {
  var path = path[...]
  while path.utf8.count > 1, path.hasSuffix("/") || path.hasSuffix("/.") { path = path.dropLast() }
  return String(path)
}

/// The true path of a folder; what does not exist yet is taken as written, below the true path of what does.
private func resolved(_ path: String) -> String {
  if let real = realpath(path, nil) {
    defer { free(real) }
    return String(cString: real)
  }
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return resolved(".") + "/" + path }
  let parent = slash == path.startIndex ? "/" : resolved(String(path[..<slash]))
  return (parent == "/" ? "" : parent) + path[slash...]
}

private func isInside(_ path: String, _ folder: String) -> Bool {
  let folder = folder == "/" ? folder : folder + "/"
  return (path + "/").utf8.starts(with: folder.utf8)
}
