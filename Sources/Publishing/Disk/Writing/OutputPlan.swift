/// What a build is going to do to its output folder, known before it does any of it.
struct OutputPlan: Sendable {
  /// The files of this build.
  let manifest: Manifest
  /// The place of each of them in the manifest.
  let indices: [RelativePath: Int]
  /// Whether an earlier build wrote the file at that place.
  let isOurs: [Bool]
  /// Files that earlier builds wrote and this one does not have.
  let obsolete: [RelativePath]
  /// Those of them that stand where this build needs a folder, or in a folder where it needs a file.
  let inTheWay: [RelativePath]
  /// Files that this build has and no earlier one.
  let added: [RelativePath]

  /// Compares what is planned with what earlier builds wrote.
  init(of manifest: Manifest, after previous: Manifest) throws(EnvironmentFault) {
    self.manifest = manifest
    added = manifest.subtracting(previous)
    let obsolete = previous.subtracting(manifest)
    indices = try Self.indices(of: manifest.paths)
    var isOurs = Array(repeating: true, count: manifest.paths.count)
    for path in added { isOurs[indices[path]!] = false }
    self.isOurs = isOurs
    self.obsolete = obsolete
    inTheWay = obsolete.filter { [indices] path in
      manifest.paths.containsSorted(below: path) || path.ancestors.contains { indices[$0] != nil }
    }
  }

  /// Whether the files of this build are not those of the last.
  var changesManifest: Bool { !(added.isEmpty && obsolete.isEmpty) }

  private static func indices(of paths: [RelativePath]) throws(EnvironmentFault) -> [RelativePath: Int] {
    var indices: [RelativePath: Int] = [:]
    indices.reserveCapacity(paths.count)
    for (index, path) in paths.enumerated() where indices.updateValue(index, forKey: path) != nil {
      throw EnvironmentFault(message: "Die Datei „\(path.text)“ ist in diesem Lauf zweimal vorgesehen.")
    }
    var last: RelativePath?
    for path in paths {
      let parent = path.parent
      if parent == last { continue }
      last = parent
      guard let file = parent?.ancestors.first(where: { indices[$0] != nil }) else { continue }
      throw EnvironmentFault(message: "„\(file.text)“ ist in diesem Lauf zugleich als Datei und als Ordner vorgesehen.")
    }
    return indices
  }
}
