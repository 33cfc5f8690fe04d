import Synchronization

/// One build on its way into the output folder: every planned file is put once, by any thread, and `finish` completes it.
///
/// A build that is given up before `finish` has removed nothing, and the next one continues from where it stopped.
public final class OutputBuild: Sendable {
  private struct Progress {
    var isPut: [Bool]
    var written: WrittenFiles
    var changes: OutputChanges
  }

  private let output: OutputFolder
  private let plan: OutputPlan
  private let folders: FolderCache
  private let progress: Mutex<Progress>
  /// What the last build wrote, in the order of the plan.
  private let known: WrittenFiles?

  init(of plan: OutputPlan, into output: OutputFolder, alreadyRemoved: Int, knowing ledger: LedgerPlaces?) {
    self.output = output
    self.plan = plan
    folders = FolderCache(root: output.root)
    var changes = OutputChanges()
    changes.removed = alreadyRemoved
    progress = Mutex(
      Progress(
        isPut: Array(repeating: false, count: plan.places.count), written: WrittenFiles(of: plan.manifest),
        changes: changes))
    known = ledger.flatMap { ledger in
      let known = WrittenFiles(of: plan.manifest, as: ledger)
      return known.topFolders.allSatisfy(output.root.hasFolder) ? known : nil
    }
  }

  /// The numbers of all files in the order of their paths: who puts them in this order opens every folder once.
  public var order: [Int] { plan.order }

  /// Makes sure that a planned file has its content, which is only made if need be; may be called from several threads.
  ///
  /// - Parameters:
  ///   - number: The file's number in the list of planned files.
  ///   - basis: Stands for all that the content is made of, if that is known: a file that still looks as it was left, and was made of the
  ///     same, need not be made again.
  ///   - make: Makes the content and hands it over piece by piece.
  /// - Throws: `EnvironmentFault` when it cannot be made or written.
  public func put(
    _ number: Int, madeOf basis: UInt64? = nil, _ make: (PieceReceiver) throws(EnvironmentFault) -> Void
  ) throws(EnvironmentFault) {
    let index = plan.places[number]
    let path = plan.manifest.paths[index]
    if let basis, let known, known.bases[index] == basis {
      let look = LookOfPlace(at: path.text, in: output.root.descriptor)
      if look == known.looks[index] { return note(index, .same, 0, look, basis) }
    }
    var placing = Placing(path, mayExist: plan.isOurs[index], folders, output)
    try make { (piece) throws(EnvironmentFault) in try placing.take(piece) }
    let (state, count, look) = try placing.finish()
    note(index, state, count, look ?? LookOfPlace(at: path.text, in: output.root.descriptor), basis)
  }

  /// Makes sure that a planned file has this content and touches it only if it has not; may be called from several threads.
  public func put(_ number: Int, _ bytes: [UInt8]) throws(EnvironmentFault) {
    try put(number) { (receive) throws(EnvironmentFault) in try receive(bytes) }
  }

  private func note(_ index: Int, _ state: FileState, _ count: Int, _ look: LookOfPlace, _ basis: UInt64?) {
    progress.withLock { progress in
      progress.isPut[index] = true
      progress.written.note(index, look, basis)
      progress.changes.count(state, count)
    }
  }

  /// How every file looks that was put, and what it was made of.
  public var written: WrittenFiles { progress.withLock(\.written) }

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
}

/// A file on its way to its place: one piece is compared and written as a whole, more than one go through a sink.
private struct Placing: ~Copyable {
  private let path: RelativePath
  private let mayExist: Bool
  private let folders: FolderCache
  private let output: OutputFolder
  private var only: [UInt8]?
  private var sink: FileSink?
  private var count = 0

  init(_ path: RelativePath, mayExist: Bool, _ folders: FolderCache, _ output: OutputFolder) {
    self.path = path
    self.mayExist = mayExist
    self.folders = folders
    self.output = output
  }

  mutating func take(_ piece: [UInt8]) throws(EnvironmentFault) {
    count += piece.count
    do throws(SystemCode) {
      if let first = only {
        only = nil
        sink = try FileSink(path.name, in: folders.folder(path.parent, creating: true), of: output, mayExist: mayExist)
        try sink?.write(first)
        try sink?.write(piece)
      } else if sink != nil {
        try sink?.write(piece)
      } else {
        only = piece
      }
    } catch {
      throw fault(error)
    }
  }

  /// Completes the file and tells how it stood to what was there, how many bytes it has, and how it looks, if that is known by the way.
  mutating func finish() throws(EnvironmentFault) -> (FileState, Int, LookOfPlace?) {
    do throws(SystemCode) {
      if sink != nil { return (try sink!.finish(), count, nil) }
      let (state, look) = try place(only ?? [])
      return (state, count, look)
    } catch {
      throw fault(error)
    }
  }

  private func place(_ bytes: [UInt8]) throws(SystemCode) -> (FileState, LookOfPlace?) {
    let folder = try folders.folder(path.parent, creating: true)
    switch mayExist ? try folder.compare(path.name, with: bytes) : .missing {
    case .same: return (.same, nil)
    case .missing: return (.missing, LookOfPlace(try folder.create(path.name, with: bytes)))
    case .different:
      try output.replace(path.name, in: folder, with: bytes)
      return (.different, nil)
    }
  }

  private func fault(_ code: SystemCode) -> EnvironmentFault {
    EnvironmentFault("\(output.path)/\(path.text)", cannotBe: "geschrieben", because: code)
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
