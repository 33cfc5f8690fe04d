import Bytes
import Disk
import Glibc

extension Workspace {
  /// What the portal depends on besides the files of Content and Templates and the commits: the program itself, the options and the day; nil
  /// when the program cannot be seen.
  func buildKey() -> UInt64? {
    guard let program = stamp(ofFileAt: thisProgram) else { return nil }
    var writer = ByteWriter(capacity: 1024)
    archiveOptions(to: &writer)
    writer.archive(LookOfPlace(program).print)
    return fingerprint(writer.bytes)
  }

  /// Everything that a workspace consists of; to let reflection find it takes longer than the rest of the key.
  private func archiveOptions(to writer: inout ByteWriter) {
    for folder in [content, templates, output] { writer.archive(folder) }
    writer.archive(baseURL)
    writer.archive(asOf.number)
    for option in [listsGaps, showsDrafts, requiresHistory] { writer.archive(option) }
  }

  /// How everything looks by which git says which commit is checked out.
  var lookOfHistory: UInt64 {
    stampsOfHistory.reduce(0) { $0.combined(with: LookOfPlace($1).print) }
  }

  /// The stamps of everything by which git says which commit is checked out.
  private var stampsOfHistory: [FileStamp] {
    guard let root = repositoryRoot() else { return [] }
    let folder = gitFolder(at: root + "/.git")
    let common = (text(at: folder + "/commondir").map { folder + "/" + $0 }) ?? folder
    let branch = text(at: folder + "/HEAD").flatMap { $0.hasPrefix("ref: ") ? String($0.dropFirst(5)) : nil }
    let files =
      [folder + "/HEAD", common + "/packed-refs", common + "/shallow", common + "/config"]
      + (branch.map { [common + "/" + $0, folder + "/" + $0] } ?? [])
      // What stands in the place of all references where git keeps them in tables.
      + [common, folder].map { $0 + "/reftable/tables.list" }
    return files.compactMap(stamp(ofFileAt:))
  }

  private func repositoryRoot() -> String? { foldersAround(content).first { access($0 + "/.git", F_OK) == 0 } }

  /// The folder itself, or the one that a file in its place names.
  private func gitFolder(at path: String) -> String {
    guard let text = text(at: path), text.hasPrefix("gitdir: ") else { return path }
    let target = String(text.dropFirst(8))
    return target.hasPrefix("/") ? target : parent(of: path) + "/" + target
  }

  private func text(at path: String) -> String? {
    guard let file = readFile(at: path) else { return nil }
    let text = String(decoding: file.bytes, as: UTF8.self)
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }
}
