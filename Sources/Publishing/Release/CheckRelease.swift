import RegisterModel
import Rendering

extension Release {
  /// The last look before the switch: all files and no others are on the disk, and the register in them is the one that was read.
  func check(_ staging: ReleaseStaging, against checksums: Checksums) throws(EnvironmentFault) {
    let found = try filesBelow(staging.folder, shownAs: staging.path)
    let expected = Set(checksums.sums.keys).union([Checksums.name])
    if let difference = found.symmetricDifference(expected).min() {
      throw EnvironmentFault(
        message: "„\(staging.path)/\(difference)“ fehlt oder gehört nicht in die Veröffentlichung.")
    }
    try checkEntries(among: found)
  }

  private func checkEntries(among files: Set<String>) throws(EnvironmentFault) {
    for entry in site.inventory.entries where !files.contains(Route.entry(id: entry.id).file) {
      throw EnvironmentFault(message: "Der Eintrag „\(entry.id)“ fehlt in der Veröffentlichung.")
    }
    for draft in site.inventory.drafts where files.contains(Route.entry(id: draft.id).file) {
      throw EnvironmentFault(message: "Der Entwurf „\(draft.id)“ steht in der Veröffentlichung.")
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
