import Disk
import Glibc
import Versioning

/// The commit that the content and templates are exactly, or nil: no repository, no git, something uncommitted, or two repositories.
func sourceCommit(of folders: [String]) -> String? {
  let commits = folders.map { Git(folder: $0, timeout: .seconds(60)).exactCommit }
  return commits.dropFirst().allSatisfy { $0 == commits.first } ? commits.first ?? nil : nil
}

extension Git {
  /// The commit whose files are those of the folder, byte by byte, or nil.
  ///
  /// `git status` would tell it in one call, but it runs whatever filters the repository's configuration names; so the objects of the
  /// commit are compared with those that the files would make.
  fileprivate var exactCommit: String? {
    guard let head = try? lines(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]), let commit = head.first,
      let committed = try? fields(["ls-tree", "-r", "-z", commit]),
      let present = try? fields(["ls-files", "-z", "--cached", "--others", "--", "."])
    else { return nil }
    let files = committed.map(CommittedFile.init).filter { isContent($0.path) }
    let blobs = Dictionary(files.map { ($0.path, $0.blob) }) { first, _ in first }
    let paths = Set(present.filter(isContent))
    // A name that git would read as another one in a list of lines is no name of ours.
    guard paths == Set(blobs.keys), blobs.values.allSatisfy({ $0 != nil }),
      paths.allSatisfy({ !$0.hasPrefix("\"") && !$0.utf8.contains(UInt8(ascii: "\n")) })
    else { return nil }
    guard let root = realpath(folder, nil) else { return nil }
    defer { free(root) }
    // Git looks for relative ones from the top of the repository, wherever it runs.
    let top = String(cString: root)
    let order = paths.sorted()
    let list = Array(order.map { "\(top)/\($0)\n" }.joined().utf8)
    guard let ids = try? lines(["hash-object", "--no-filters", "--stdin-paths"], input: list) else { return nil }
    return ids == order.compactMap { blobs[$0] ?? nil } ? commit : nil
  }

  private func fields(_ arguments: [String]) throws(NoHistory) -> [String] {
    try answer(arguments).split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  private func lines(_ arguments: [String], input: [UInt8] = []) throws(NoHistory) -> [String] {
    try answer(arguments, input: input).split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
  }
}

/// Whether a build reads what lies at a path.
private func isContent(_ path: String) -> Bool { !path.split(separator: "/").contains { isLeftover(String($0)) } }

/// What a commit has at a path, as `git ls-tree` lists it: `100644 blob ID`, a tab and the path.
private struct CommittedFile {
  let path: String
  /// The object id of its content; nil for links and submodules, which are no content.
  let blob: String?

  init(_ line: String) {
    let parts = line.split(separator: "\t", maxSplits: 1)
    let facts = parts[0].split(separator: " ")
    path = parts.count == 2 ? String(parts[1]) : ""
    blob = facts.count == 3 && facts[0].hasPrefix("100") ? String(facts[2]) : nil
  }
}
