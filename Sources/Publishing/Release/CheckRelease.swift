import Disk

extension Release {
  /// The last look before the switch: all files and no others are on the disk, and they are those of the register that was read, or of
  /// the release that is repeated.
  func check(_ staging: ReleaseStaging, against checksums: Checksums) throws(EnvironmentFault) {
    let standing = try FolderContents(of: staging.folder, shownAs: staging.path)
    let found = standing.files
    let expected = Set(checksums.sums.keys).union([Checksums.name])
    if let difference = found.symmetricDifference(expected).union(standing.others).min() {
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

/// What stands below a folder and is no folder, by its path.
struct FolderContents {
  /// Regular files.
  private(set) var files: Set<String> = []
  /// Links, pipes and whatever else nobody should open.
  private(set) var others: Set<String> = []

  /// - Throws: `EnvironmentFault` when a folder cannot be read.
  init(of folder: OpenFolder, shownAs path: String) throws(EnvironmentFault) {
    do throws(SystemCode) {
      try collect(folder, below: "")
    } catch {
      throw EnvironmentFault(path, cannotBe: "gelesen", because: error)
    }
  }

  private mutating func collect(_ folder: OpenFolder, below prefix: String) throws(SystemCode) {
    for entry in try folder.entries() {
      let path = prefix + entry.name
      switch entry.kind {
      case .folder: try collect(try folder.folder(named: entry.name), below: path + "/")
      case .file: files.insert(path)
      case .link, .other: others.insert(path)
      }
    }
  }
}
