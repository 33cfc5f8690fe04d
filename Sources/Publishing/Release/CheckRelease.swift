extension Release {
  /// The last look before the switch: all files and no others are on the disk, and they are those of the register that was read, or of
  /// the release that is repeated.
  func check(_ staging: ReleaseStaging, against checksums: Checksums) throws(EnvironmentFault) {
    let found = try filesBelow(staging.folder, shownAs: staging.path)
    let expected = Set(checksums.sums.keys).union([Checksums.name])
    if let difference = found.symmetricDifference(expected).min() {
      throw EnvironmentFault(
        message: "„\(staging.path)/\(difference)“ fehlt oder gehört nicht in die Veröffentlichung.")
    }
    for (path, what) in contents.required where !found.contains(path) {
      throw EnvironmentFault(message: "\(what) fehlt in der Veröffentlichung.")
    }
    for (path, what) in contents.forbidden where found.contains(path) {
      throw EnvironmentFault(message: "\(what) steht in der Veröffentlichung.")
    }
    if let repeated = contents.repeated,
      let path = contents.sums.filter({ checksums.sums[$0.key] != $0.value }).keys.min()
    {
      throw EnvironmentFault(
        message:
          "Die Datei „\(path)“ der Veröffentlichung „\(repeated.text)“ wurde von Hand verändert; sie wird nicht wiederholt."
      )
    }
  }
}

/// The paths of all files below a folder; links and whatever else is no file are not followed and stand in the list too.
func filesBelow(_ folder: OpenFolder, shownAs path: String) throws(EnvironmentFault) -> Set<String> {
  var files: Set<String> = []
  do throws(SystemCode) {
    try collectFiles(of: folder, below: "", into: &files)
  } catch {
    throw EnvironmentFault(path, cannotBe: "gelesen", because: error)
  }
  return files
}

private func collectFiles(of folder: OpenFolder, below prefix: String, into files: inout Set<String>) throws(SystemCode)
{
  for entry in try folder.entries() {
    let path = prefix + entry.name
    if entry.kind == .folder {
      try collectFiles(of: try folder.folder(named: entry.name), below: path + "/", into: &files)
    } else {
      files.insert(path)
    }
  }
}
