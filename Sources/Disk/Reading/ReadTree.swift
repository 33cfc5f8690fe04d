import Diagnostics
import Synchronization
import Threading

/// Reads all files below a folder in the order of their paths' bytes, `name` standing for the folder in the paths shown.
///
/// - Throws: `EnvironmentFault` when the folder itself cannot be read.
/// - Returns: The files that could be read; what is wrong with the others was reported.
public func readTree(
  at root: String, shownAs name: String, reportingTo log: inout DiagnosticSet, workers: Int = 2
) throws(EnvironmentFault) -> [SourceFile] {
  try FileTree(at: root, shownAs: name, reportingTo: &log).read(workers: workers, reportingTo: &log)
}

/// The files below a folder, listed in the order of their paths' bytes.
///
/// Dot-files and what editors leave behind are passed over. Links, devices, files over a megabyte, names that are no UTF-8
/// or collide on other file systems, and what cannot be read are findings; the other files are still read.
public struct FileTree: Sendable {
  /// The folder itself.
  public let root: OpenFolder
  /// What stands for the root in the paths shown.
  let shownAs: String
  let batches: [FileBatch]
  /// Every folder of the tree, and how it looked before it was listed.
  public let folders: [StampedFile]

  /// Lists what is below a folder.
  /// - Throws: `EnvironmentFault` when the folder itself cannot be read.
  public init(at root: String, shownAs name: String, reportingTo log: inout DiagnosticSet) throws(EnvironmentFault) {
    var walk = TreeWalk(shownAs: name)
    do throws(SystemCode) {
      self.root = try OpenFolder(path: root)
      try walk.visit(self.root)
    } catch {
      throw EnvironmentFault(root, cannotBe: "gelesen", because: error)
    }
    for finding in walk.findings { log.insert(finding) }
    shownAs = name
    batches = walk.batches
    folders = walk.folders
  }

  private init(_ tree: FileTree, batches: [FileBatch]) {
    root = tree.root
    shownAs = tree.shownAs
    folders = tree.folders
    self.batches = batches
  }

  /// The files whose path below the folder, given as its parts, satisfies a condition.
  public func filter(_ isIncluded: ([String]) -> Bool) -> FileTree {
    let batches = batches.compactMap { batch -> FileBatch? in
      let names = batch.names.filter { isIncluded(batch.folder + [$0]) }
      return names.isEmpty ? nil : FileBatch(folder: batch.folder, names: names)
    }
    return FileTree(self, batches: batches)
  }

  /// The files with these paths, as they are shown, which the tree has; nothing else of it is looked at.
  public func files(at paths: [String]) -> FileTree {
    var batches: [FileBatch] = []
    for path in paths.sorted(by: { compareBytes($0, $1) < 0 }) {
      let parts = path.below(shownAs).split(separator: "/").map(String.init)
      let folder = Array(parts.dropLast())
      if batches.last?.folder != folder { batches.append(FileBatch(folder: folder)) }
      batches[batches.count - 1].names.append(parts[parts.count - 1])
    }
    return FileTree(self, batches: batches)
  }

  /// Whether another look at the folder found the same folders, looking alike, with the same files in them.
  public func isListed(as other: FileTree) -> Bool { batches == other.batches && folders == other.folders }

  /// The number of files.
  public var count: Int { batches.reduce(0) { $0 + $1.names.count } }

  /// Reads all files.
  public func read(workers: Int = 2, reportingTo log: inout DiagnosticSet) -> [SourceFile] {
    map(workers: workers, reportingTo: &log) { $0 }
  }

  /// What becomes of each file, in the order of the files; a file is forgotten as soon as it was transformed.
  public func map<Result: Sendable>(
    workers: Int = 2, reportingTo log: inout DiagnosticSet, _ transform: @Sendable (SourceFile) -> Result
  ) -> [Result] {
    let pieces = batches.flatMap(\.pieces)
    let outcomes = Mutex([ReadingOutcome<Result>?](repeating: nil, count: pieces.count))
    let next = Atomic(0)
    withoutActuallyEscaping(transform) { transform in
      runInParallel(min(workers, pieces.count)) { _ in
        let reader = FileReader()
        while true {
          let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard index < pieces.count else { return }
          let outcome = self.read(pieces[index], with: reader, transform)
          outcomes.withLock { $0[index] = outcome }
        }
      }
    }
    let results = outcomes.withLock { $0.compactMap(\.self) }
    for finding in results.flatMap(\.findings) { log.insert(finding) }
    return results.flatMap(\.values)
  }

  private func read<Result>(
    _ batch: FileBatch, with reader: borrowing FileReader, _ transform: (SourceFile) -> Result
  ) -> ReadingOutcome<Result> {
    var outcome = ReadingOutcome<Result>()
    let prefix = ([shownAs] + batch.folder).joined(separator: "/") + "/"
    do throws(SystemCode) {
      var folder = root
      for name in batch.folder { folder = try folder.folder(named: name) }
      for name in batch.names {
        do throws(FileFault) {
          let bytes = try reader.read(name, in: folder)
          outcome.values.append(transform(SourceFile(path: prefix + name, bytes: bytes)))
        } catch {
          outcome.findings.append(error.finding(at: prefix + name))
        }
      }
    } catch {
      for name in batch.names { outcome.findings.append(FileFault.unreadable(error).finding(at: prefix + name)) }
    }
    return outcome
  }
}

/// What came of a batch of files.
private struct ReadingOutcome<Result: Sendable>: Sendable {
  var values: [Result] = []
  var findings: [Diagnostic] = []
}
