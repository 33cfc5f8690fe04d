/// What a build is going to do to its output folder, known before it does any of it.
struct OutputPlan: Sendable {
  /// The files of this build.
  let manifest: Manifest
  /// Files that earlier builds wrote and this one does not have.
  let gone: [RelativePath]
  /// The place of each file in the manifest, in the order in which they were planned.
  let places: [Int]
  /// The numbers of the files in the order of the manifest.
  let order: [Int]
  /// Whether an earlier build wrote the file at a place of the manifest.
  let isOurs: [Bool]
  /// Files that earlier builds wrote and this one does not have, but for those that have another name now.
  let obsolete: [RelativePath]
  /// Files of earlier builds that the file system takes for files of this one, because only capitals tell their names apart.
  let renamed: [RelativePath]
  /// Those of them that stand where this build needs a folder, or in a folder where it needs a file.
  let inTheWay: [RelativePath]
  /// Files that this build has and no earlier one.
  let added: [RelativePath]

  /// Compares what is planned with what earlier builds wrote, on a file system that may ignore capitals.
  /// - Throws: `EnvironmentFault` when a file is planned where another one needs a folder.
  init(
    of planned: PlannedPaths, after previous: Manifest, ignoringCase ignoresCase: Bool = false
  ) throws(EnvironmentFault) {
    let paths = planned.sorted
    (places, order) = (planned.places, planned.order)
    var (isOurs, added) = (Array(repeating: true, count: paths.count), [RelativePath]())
    var (next, gone) = (0, [RelativePath]())
    for (place, path) in paths.enumerated() {
      while next < previous.paths.count, previous.paths[next] < path {
        gone.append(previous.paths[next])
        next += 1
      }
      if next < previous.paths.count, previous.paths[next] == path {
        next += 1
      } else {
        isOurs[place] = false
        added.append(path)
      }
    }
    gone += previous.paths[next...]
    manifest = added.isEmpty && gone.isEmpty ? previous : Manifest(paths: paths)
    if !added.isEmpty { try Self.check(paths, added: added) }
    let folded = Set(ignoresCase && !gone.isEmpty ? paths.map(\.folded) : [])
    let obsolete = gone.filter { !folded.contains($0.folded) }
    inTheWay = obsolete.filter { path in
      paths.containsSorted(below: path) || path.ancestors.contains { paths.containsSorted($0) }
    }
    renamed = gone.filter { folded.contains($0.folded) }
    (self.isOurs, self.added, self.gone, self.obsolete) = (isOurs, added, gone, obsolete)
  }

  /// The files of this build and of earlier ones: what may stand there until it is over.
  var meanwhile: Manifest { manifest.adding(gone) }

  /// Whether the files of this build are not those of the last.
  var changesManifest: Bool { !(added.isEmpty && gone.isEmpty) }

  /// Whether a file of an earlier build stands where a file of this one belongs, under a name with other capitals.
  func takesPlaceOfRenamed(_ path: RelativePath) -> Bool { renamed.contains { $0.folded == path.folded } }

  /// Finds files where another one needs a folder; among those of the last build there are none.
  private static func check(_ paths: [RelativePath], added: [RelativePath]) throws(EnvironmentFault) {
    // Where all files are new, each of those below the folder finds out by itself.
    let haveOldOnes = added.count < paths.count
    var last: RelativePath?
    for path in added {
      if haveOldOnes, paths.containsSorted(below: path) { throw isAlsoFolder(path) }
      guard let folder = path.parent, folder != last else { continue }
      last = folder
      if let file = folder.ancestors.first(where: { paths.containsSorted($0) }) { throw isAlsoFolder(file) }
    }
  }

  private static func isAlsoFolder(_ file: RelativePath) -> EnvironmentFault {
    EnvironmentFault(message: "„\(file.text)“ ist in diesem Lauf zugleich als Datei und als Ordner vorgesehen.")
  }
}

extension RelativePath {
  /// The path as file systems compare it that ignore capitals.
  fileprivate var folded: String { text.lowercased() }
}
