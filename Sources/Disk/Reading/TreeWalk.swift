import Diagnostics

/// Files of one folder, in the order of their names, small enough to be one worker's next piece of work.
struct FileBatch: Equatable {
  /// The folder as a path from the root of the tree, its parts in order.
  let folder: [String]
  var names: [String] = []

  /// The largest number of files in a batch.
  static let limit = 256

  /// The batch cut into pieces that keep two workers equally busy.
  var pieces: [FileBatch] {
    stride(from: 0, to: names.count, by: 32).map { start in
      FileBatch(folder: folder, names: Array(names[start..<min(start + 32, names.count)]))
    }
  }
}

/// A walk over a tree that lists what is to be read and reports what must not be there.
struct TreeWalk {
  /// The deepest nesting of folders that is followed.
  private static let deepest = 32

  let shownAs: String
  private(set) var batches: [FileBatch] = []
  /// Every folder that was listed, and how it looked before.
  private(set) var folders: [StampedFile] = []
  private(set) var findings: [Diagnostic] = []

  init(shownAs: String) {
    self.shownAs = shownAs
  }

  /// Lists a folder of the tree and the folders in it, in the order of their paths' bytes.
  mutating func visit(_ folder: OpenFolder, at path: [String] = []) throws(SystemCode) {
    folders.append(StampedFile(path: ([shownAs] + path).joined(separator: "/"), stamp: try folder.stamp()))
    let entries = try folder.entries().filter { !isLeftover($0.name) }
      .sorted { compareBytes($0.sortKey, $1.sortKey) < 0 }
    for (first, second) in twins(among: entries.map(\.name)) { report(.twins(first, second), at: path + [second]) }
    var batch = FileBatch(folder: path)
    for entry in entries {
      if entry.kind == .file, entry.isNameable, batch.names.count < FileBatch.limit {
        batch.names.append(entry.name)
      } else {
        close(&batch)
        visit(entry, of: folder, at: path + [entry.name], startingWith: &batch)
      }
    }
    close(&batch)
  }

  private mutating func visit(
    _ entry: FolderEntry, of parent: OpenFolder, at path: [String], startingWith batch: inout FileBatch
  ) {
    guard entry.isNameable else { return report(.unusableName, at: path) }
    switch entry.kind {
    case .file: batch.names.append(entry.name)
    case .folder: enter(entry.name, of: parent, at: path)
    case .link: report(.link, at: path)
    case .other: report(.noFile, at: path)
    }
  }

  private mutating func enter(_ name: String, of parent: OpenFolder, at path: [String]) {
    guard path.count <= Self.deepest else { return report(.tooDeep(limit: Self.deepest), at: path) }
    do {
      try visit(parent.folder(named: name), at: path)
    } catch {
      report(.unreadable(error), at: path)
    }
  }

  private mutating func close(_ batch: inout FileBatch) {
    if !batch.names.isEmpty { batches.append(batch) }
    batch.names = []
  }

  private mutating func report(_ fault: FileFault, at path: [String]) {
    findings.append(fault.finding(at: ([shownAs] + path).joined(separator: "/")))
  }
}

extension FolderEntry {
  /// The name as it stands in the paths of what is sorted: a folder's name goes on with a slash.
  fileprivate var sortKey: String { kind == .folder ? name + "/" : name }
}
