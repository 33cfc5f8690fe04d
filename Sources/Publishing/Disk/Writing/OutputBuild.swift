import Synchronization

/// One build on its way into the output folder: every planned file is put once, by any thread, and `finish` completes it.
///
/// A build that is given up before `finish` has removed nothing, and the next one continues from where it stopped.
public final class OutputBuild: Sendable {
  private struct Progress {
    var isPut: [Bool]
    var changes: OutputChanges
  }

  private let output: OutputFolder
  private let plan: OutputPlan
  private let folders: FolderCache
  private let progress: Mutex<Progress>

  init(of plan: OutputPlan, into output: OutputFolder, alreadyRemoved: Int) {
    self.output = output
    self.plan = plan
    folders = FolderCache(root: output.root)
    var changes = OutputChanges()
    changes.removed = alreadyRemoved
    progress = Mutex(Progress(isPut: Array(repeating: false, count: plan.isOurs.count), changes: changes))
  }

  /// Makes sure that a planned file has this content and touches it only if it has not; may be called from several threads.
  public func put(_ path: String, _ bytes: [UInt8]) throws(EnvironmentFault) {
    let path = RelativePath(unchecked: path)
    guard let index = plan.indices[path] else {
      throw EnvironmentFault(message: "Die Datei „\(path.text)“ war in diesem Lauf nicht vorgesehen.")
    }
    let state: FileState
    do throws(SystemCode) {
      state = try place(bytes, at: path, mayExist: plan.isOurs[index])
    } catch {
      throw EnvironmentFault("\(output.path)/\(path.text)", cannotBe: "geschrieben", because: error)
    }
    progress.withLock { progress in
      progress.isPut[index] = true
      progress.changes.count(state, bytes.count)
    }
  }

  /// Removes what earlier builds wrote and this one no longer has, and makes the manifest this build's.
  /// - Throws: `EnvironmentFault` also when a planned file was never put; nothing is removed then.
  public func finish() throws(EnvironmentFault) -> OutputChanges {
    let isPut = progress.withLock { $0.isPut }
    var changes = progress.withLock { $0.changes }
    if let missing = plan.manifest.paths.indices.first(where: { !isPut[$0] }) {
      throw EnvironmentFault(
        message: "Die Datei „\(plan.manifest.paths[missing].text)“ war vorgesehen und wurde nicht geschrieben.")
    }
    changes.removed += try removeFiles(plan.obsolete, of: output)
    if plan.changesManifest { try output.replaceManifest(by: plan.manifest) }
    return changes
  }

  private func place(_ bytes: [UInt8], at path: RelativePath, mayExist: Bool) throws(SystemCode) -> FileState {
    let folder = try folders.folder(path.parent, creating: true)
    let state = mayExist ? try folder.compare(path.name, with: bytes) : .missing
    switch state {
    case .same: break
    case .missing: try folder.create(path.name, with: bytes)
    case .different: try output.replace(path.name, in: folder, with: bytes)
    }
    return state
  }
}

extension OutputChanges {
  fileprivate mutating func count(_ state: FileState, _ bytes: Int) {
    switch state {
    case .same: unchanged += 1
    case .missing: new += 1
    case .different: changed += 1
    }
    if state != .same { bytesWritten += bytes }
  }
}
