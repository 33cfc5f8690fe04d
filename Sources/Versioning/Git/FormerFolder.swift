/// A place where Content lies or once lay.
struct ContentFolder {
  /// Its path below the top of the repository, with a slash at its end.
  let prefix: [UInt8]
  /// The commit that moved it away; what happens there in commits that build upon it is no matter of the register. Nil where it lies today.
  let lastCommit: String?
}

extension Repository {
  /// Where the files of a folder lay in a parent of the commit that brought the folder: nil unless some of them, of whatever kind, were moved as they
  /// were, most of them from one place, which was a register's and has no entries left.
  func formerFolder(movedBy commit: String, from parent: Int, to prefix: [UInt8]) throws(NoHistory) -> [UInt8]? {
    var shared = try filesByFolder(movedBy: commit, from: parent, to: prefix)
    guard !shared.isEmpty else { return nil }
    let before = Set(try paths(of: "\(commit)^\(parent)"))
    shared = shared.filter { before.contains($0.key + Array("portal.md".utf8)) }
    guard !shared.isEmpty else { return nil }
    let after = try paths(of: commit)
    shared = shared.filter { folder, _ in
      !after.contains { $0.starts(with: folder) && isEntryPath($0.dropFirst(folder.count)) }
    }
    let most = shared.values.max()
    let former = shared.filter { $0.value == most }.keys
    return former.count == 1 ? former.first : nil
  }

  /// How many files came from each folder to the same place below another one.
  private func filesByFolder(
    movedBy commit: String, from parent: Int, to prefix: [UInt8]
  ) throws(NoHistory) -> [[UInt8]: Int] {
    let output = try git.answer([
      "diff-tree", "-r", "-z", "--no-commit-id", "--raw", "--no-abbrev", "--no-renames", "--diff-filter=AD",
      "--no-ext-diff", "--no-textconv", "--no-relative", "\(commit)^\(parent)", commit,
    ])
    var fields = output.split(separator: 0)[...]
    var added: [ArraySlice<UInt8>: ArraySlice<UInt8>] = [:]
    var removed: [(path: ArraySlice<UInt8>, blob: ArraySlice<UInt8>)] = []
    while let facts = fields.popFirst(), let path = fields.popFirst() {
      let parts = facts.split(separator: UInt8(ascii: " "))
      guard parts.count == 5 else { continue }
      if parts[4].elementsEqual("D".utf8) {
        removed.append((path, parts[2]))
      } else if path.starts(with: prefix) {
        added[path.dropFirst(prefix.count)] = parts[3]
      }
    }
    var shared: [[UInt8]: Int] = [:]
    for (path, blob) in removed {
      for place in placesInFolders(path) where added[place] == blob {
        shared[Array(path.dropLast(place.count)), default: 0] += 1
      }
    }
    return shared
  }

  /// The paths of all files in a commit.
  private func paths(of commit: String) throws(NoHistory) -> [[UInt8]] {
    try git.answer(["ls-tree", "-r", "-z", "--full-tree", "--name-only", commit]).split(separator: 0).map(Array.init)
  }
}

/// What may be the place of a file in a content folder, each with the rest of its path as the folder; the whole path first.
private func placesInFolders(_ path: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
  [path] + path.indices.filter { path[$0] == UInt8(ascii: "/") }.map { path[($0 + 1)...] }
}
