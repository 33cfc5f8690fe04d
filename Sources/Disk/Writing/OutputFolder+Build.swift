extension OutputFolder {
  /// Begins a build of exactly these files.
  ///
  /// - Parameters:
  ///   - paths: The paths of the files below the folder.
  ///   - ledger: How the files of the last build looked when it was over, if that is known.
  /// - Throws: `EnvironmentFault`, before anything is changed, when one of the paths is taken by a file we did not write.
  /// - Returns: The build, into which every planned file is to be put by its number in the list.
  public func begin(_ paths: PlannedPaths, knowing ledger: LedgerPlaces? = nil) throws(EnvironmentFault) -> OutputBuild
  {
    let plan = try OutputPlan(of: paths, after: current, ignoringCase: ignoresCase)
    try checkThatNothingForeignStands(inTheWayOf: plan)
    if !plan.added.isEmpty { try replaceManifest(by: plan.meanwhile) }
    let removed = try removeFiles(plan.inTheWay + plan.renamed, of: self)
    return OutputBuild(of: plan, into: self, alreadyRemoved: removed, knowing: ledger)
  }

  /// Writes a whole site at once; for sites that are rendered piece by piece there is `begin`.
  public func write(_ files: [(path: String, bytes: [UInt8])]) throws(EnvironmentFault) -> OutputChanges {
    let build = try begin(PlannedPaths(files.map(\.path)))
    for (number, file) in files.enumerated() { try build.put(number, file.bytes) }
    return try build.finish()
  }

  private func checkThatNothingForeignStands(inTheWayOf plan: OutputPlan) throws(EnvironmentFault) {
    let folders = FolderCache(root: root)
    var missing: RelativePath?
    for path in plan.added {
      // Paths are sorted: what lies in a folder that is not there need not be looked for one by one.
      if let missing, path.lies(below: missing) { continue }
      missing = nil
      do throws(SystemCode) {
        guard let status = try folders.status(of: path) else { continue }
        if status.isFolder, plan.obsolete.containsSorted(below: path) { continue }
        if status.isFile, plan.takesPlaceOfRenamed(path) { continue }
        throw .exists
      } catch {
        if error == .isMissing {
          missing = folders.highestMissing(above: path)
          continue
        }
        if error == .isNoFolder, path.ancestors.contains(where: { plan.obsolete.containsSorted($0) }) { continue }
        throw foreign(path, error)
      }
    }
  }

  private func foreign(_ path: RelativePath, _ code: SystemCode) -> EnvironmentFault {
    let path = "\(self.path)/\(path.text)"
    guard code == .exists else { return EnvironmentFault(path, cannotBe: "angelegt", because: code) }
    return EnvironmentFault(
      message: "„\(path)“ gibt es schon und ist nicht von Offenlage; es wird nichts überschrieben.")
  }
}
