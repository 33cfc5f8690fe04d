import Bytes
import RegisterModel

/// A place where Content lies or once lay.
struct ContentFolder {
  /// Its path below the top of the repository, with a slash at its end.
  let prefix: [UInt8]
  /// The commit that moved it away; what happens there in commits that build upon it is no matter of the register. Nil where it lies today.
  let lastCommit: String?
  /// Entries that this commit neither moved nor copied, by their paths in the folder: until they follow or go they belong to the register.
  var leftBehind: Set<[UInt8]> = []
  /// Whether the commit left a register behind, which is another one unless it goes later.
  var isLeftGradually = false
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

  /// The folder from which the commit that brought a register copied it, or began to move it: nil unless entries came as they lay there in a
  /// parent, from one place alone, with the portal's own file, which was edited at most so that the portal keeps its address.
  func original(copiedBy commit: String, from parent: Int, to prefix: [UInt8]) throws(NoHistory) -> ContentFolder? {
    let portal = Array(Portal.path.utf8)
    let tree = try tree(of: "\(commit)^\(parent)")
    // Nearly no repository has the file twice, and large ones have many others.
    guard tree.withUnsafeBufferPointer({ $0.firstIndex(of: "portal.md\0", in: $0.indices) }) != nil else { return nil }
    let (before, after) = (files(in: tree), files(in: try self.tree(of: commit)))
    guard let own = after[prefix + portal] else { return nil }
    let places = before.keys.compactMap { path in
      placesInFolders(path[...]).first { $0.elementsEqual(portal) }.map { Array(path.dropLast($0.count)) }
    }
    let folders = places.filter { $0 != prefix }
    let originals = folders.filter { folder in
      before.contains { path, file in
        path.starts(with: folder) && isEntryPath(path.dropFirst(folder.count))
          && after[prefix + path.dropFirst(folder.count)] == file
      }
    }
    var alike = originals.filter { before[$0 + portal] == own }
    if alike.isEmpty, !originals.isEmpty {
      let portals = [own] + originals.compactMap { before[$0 + portal] }
      let addresses = try git.storedObjects(portals.map { text($0) }, ofType: "blob").map(portalAddress)
      alike = zip(originals, addresses.dropFirst()).filter { $1 != nil && $1 == addresses[0] }.map(\.0)
    }
    guard alike.count == 1, let folder = alike.first else { return nil }
    let entries = after.keys.filter { $0.starts(with: folder) }.map { Array($0.dropFirst(folder.count)) }
      .filter { isEntryPath($0[...]) && after[prefix + $0] == nil }
    return ContentFolder(prefix: folder, lastCommit: commit, leftBehind: Set(entries), isLeftGradually: true)
  }

  /// All files in a commit, as git lists them.
  private func tree(of commit: String) throws(NoHistory) -> [UInt8] {
    try git.answer(["ls-tree", "-r", "-z", "--full-tree", commit])
  }

  /// The paths of all files in a commit.
  private func paths(of commit: String) throws(NoHistory) -> [[UInt8]] {
    try git.answer(["ls-tree", "-r", "-z", "--full-tree", "--name-only", commit]).split(separator: 0).map(Array.init)
  }
}

let newline = UInt8(ascii: "\n")

/// The object ids of listed files, by their paths.
private func files(in tree: [UInt8]) -> [[UInt8]: ArraySlice<UInt8>] {
  var files: [[UInt8]: ArraySlice<UInt8>] = [:]
  for line in tree.split(separator: 0) {
    guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { continue }
    files[Array(line[(tab + 1)...])] = line[..<tab].split(separator: UInt8(ascii: " ")).last
  }
  return files
}

/// What may be the place of a file in a content folder, each with the rest of its path as the folder; the whole path first.
private func placesInFolders(_ path: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
  [path] + path.indices.filter { path[$0] == UInt8(ascii: "/") }.map { path[($0 + 1)...] }
}
