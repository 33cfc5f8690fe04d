import Diagnostics
import Synchronization

/// All files below a folder in the order of their paths' bytes, `name` standing for the folder in the paths shown.
///
/// Dot-files and what editors leave behind are passed over. Links, devices, files over a megabyte, names that are no UTF-8
/// or collide on other file systems, and what cannot be read are findings; the other files are still read.
/// - Throws: `EnvironmentFault` when the folder itself cannot be read.
public func readTree(
  at root: String, shownAs name: String, reportingTo log: inout DiagnosticSet, workers: Int = 2
) throws(EnvironmentFault) -> [SourceFile] {
  var walk = TreeWalk(shownAs: name)
  let folder: OpenFolder
  do throws(SystemCode) {
    folder = try OpenFolder(path: root)
    try walk.visit(folder)
  } catch {
    throw EnvironmentFault(root, cannotBe: "gelesen", because: error)
  }
  for finding in walk.findings { log.insert(finding) }
  let results = TreeReading(of: walk.batches, below: folder, shownAs: name).run(workers: workers)
  for result in results { result.findings.forEach { log.insert($0) } }
  return results.flatMap(\.files)
}

/// The reading of listed files by several threads, each of which takes the next batch when it is done with one.
private final class TreeReading: Sendable {
  struct Outcome {
    var files: [SourceFile] = []
    var findings: [Diagnostic] = []
  }

  private let batches: [FileBatch]
  private let root: OpenFolder
  private let shownAs: String
  private let next = Atomic(0)
  private let outcomes: Mutex<[Outcome]>

  init(of batches: [FileBatch], below root: OpenFolder, shownAs: String) {
    self.batches = batches
    self.root = root
    self.shownAs = shownAs
    outcomes = Mutex(Array(repeating: Outcome(), count: batches.count))
  }

  func run(workers: Int) -> [Outcome] {
    runInParallel(min(workers, batches.count)) { _ in self.work() }
    return outcomes.withLock { $0 }
  }

  private func work() {
    let reader = FileReader()
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < batches.count else { return }
      let outcome = read(batches[index], with: reader)
      outcomes.withLock { $0[index] = outcome }
    }
  }

  private func read(_ batch: FileBatch, with reader: borrowing FileReader) -> Outcome {
    var outcome = Outcome()
    let prefix = ([shownAs] + batch.folder).joined(separator: "/") + "/"
    do throws(SystemCode) {
      var folder = root
      for name in batch.folder { folder = try folder.folder(named: name) }
      for name in batch.names { outcome.read(name, in: folder, with: reader, shownAs: prefix + name) }
    } catch {
      for name in batch.names { outcome.findings.append(FileFault.unreadable(error).finding(at: prefix + name)) }
    }
    return outcome
  }
}

extension TreeReading.Outcome {
  fileprivate mutating func read(
    _ name: String, in folder: OpenFolder, with reader: borrowing FileReader, shownAs path: String
  ) {
    do throws(FileFault) {
      files.append(SourceFile(path: path, bytes: try reader.read(name, in: folder)))
    } catch {
      findings.append(error.finding(at: path))
    }
  }
}
