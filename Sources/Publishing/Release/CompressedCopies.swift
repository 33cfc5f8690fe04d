import Disk
import Programs
import Threading

/// Types of files that become smaller; pictures are compressed already.
private let compressible = Set([
  "html", "css", "js", "json", "jsonld", "ndjson", "csv", "xml", "md", "txt", "svg", "ttl",
])

/// Files below this size are sent as they are: their headers weigh more.
private let smallest = 512

extension ReleaseStaging {
  /// Puts a compressed copy beside each file that becomes smaller by it, made once and never at the time of a request.
  ///
  /// Those of files that were taken over are taken over too. `gzip` writes neither name nor time into the copy, and gives the copy the
  /// time of its original.
  /// - Parameters:
  ///   - paths: The files.
  ///   - takenOver: Whether the file at that position came from the last release.
  /// - Returns: The paths of the copies, and how many of them came from the last release.
  /// - Throws: `EnvironmentFault` when `gzip` is missing or fails.
  func compress(_ paths: [String], takenOver: [Bool]) throws(EnvironmentFault) -> (paths: [String], takenOver: Int) {
    var copies: [String] = []
    var originals: [String] = []
    for (path, isTakenOver) in zip(paths, takenOver) where isCompressible(path) {
      guard size(of: path) >= smallest else { continue }
      copies.append(path + ".gz")
      if isTakenOver, try takeOver(path + ".gz") { continue }
      originals.append(path)
    }
    try compress(originals)
    return (copies, copies.count - originals.count)
  }

  /// Compresses files by `gzip`, two processes at a time; also those that are links to the last release, of which `gzip` takes none otherwise.
  func compress(_ originals: [String]) throws(EnvironmentFault) {
    _ = try mapInParallel(originals.batches(of: 128), chunk: 1) { (batch) throws(EnvironmentFault) in
      var program = Program("gzip", ["-9", "-n", "-k", "-f", "--"] + batch)
      program.folder = path
      program.timeout = .seconds(600)
      _ = try program.run().success(of: program)
    }
  }

  private func isCompressible(_ path: String) -> Bool {
    guard let dot = path.lastIndex(of: ".") else { return false }
    return compressible.contains(path[path.index(after: dot)...].lowercased())
  }
}
