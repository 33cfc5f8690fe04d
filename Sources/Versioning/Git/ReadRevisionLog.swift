import Bytes
import Chronicling

extension Repository {
  /// Reads all commits and what each did to files of entries.
  ///
  /// Commits come in topological order, parents first; a merge is told as what it brought to its first parent. Links, submodules and
  /// files in places where no entry can lie are passed over: what was no file of an entry never was an entry. A folder that was moved as
  /// a whole is followed to where it lay before, also to a place where it lies again, and so is one that was copied, or moved piece by piece,
  /// if nothing of the register stayed where it was.
  ///
  /// - Throws: `NoHistory` when git fails, or when no file below Content was ever committed.
  func readRevisionLog() throws(NoHistory) -> RevisionLog {
    var folders = [ContentFolder(prefix: Array(prefix.utf8), lastCommit: nil)]
    while true {
      let parser = try read(folders)
      guard parser.hasSeenContent else {
        throw NoHistory("Der Ordner mit den Einträgen ist im Git-Repositorium nicht eingespielt.")
      }
      if folders[folders.count - 1].isLeftGradually, !parser.hasLeftOldest {
        // Where the original is a register still, this is another one; it may go one day.
        let original = text(folders.removeLast().prefix)
        var log = try read(folders).log
        log.original = original
        return log
      }
      guard folders.count < Self.mostMoves, let (arrival, parents) = parser.arrival(),
        let former = try folder(before: folders[folders.count - 1], arrivedWith: arrival, parents)
      else { return parser.log }
      folders.append(former)
    }
  }

  /// The folder that a register came from. One that another repository took in lay elsewhere in the history that was merged.
  private func folder(
    before folder: ContentFolder, arrivedWith arrival: String, _ parents: Int
  ) throws(NoHistory) -> ContentFolder? {
    for parent in 1...parents {
      if let former = try formerFolder(movedBy: arrival, from: parent, to: folder.prefix) {
        return ContentFolder(prefix: former, lastCommit: arrival)
      }
    }
    for parent in 1...parents {
      if let original = try original(copiedBy: arrival, from: parent, to: folder.prefix) { return original }
    }
    return nil
  }

  /// Reads the commits since another one and adds them to those that were told then; nil unless all of them build upon it alone, so that
  /// the commits before it are told in the same order as ever, and none of them can have moved Content.
  ///
  /// Where Content was moved before, the places that it came from were left before that commit, and only the one of today counts.
  func readRevisionLog(after log: RevisionLog, upTo last: String) throws(NoHistory) -> RevisionLog? {
    if let original = log.original, try isAnythingGone(from: original, since: last) { return nil }
    let folders = [ContentFolder(prefix: Array(prefix.utf8), lastCommit: nil)]
    let parser = try read(folders, after: (log, last))
    return parser.isContinuation && !parser.hasMovedPortal ? parser.log : nil
  }

  /// Whether any commit since another one took a file away from a folder.
  private func isAnythingGone(from folder: String, since last: String) throws(NoHistory) -> Bool {
    let changes = try git.answer(
      ["log", "-z", "--full-history", "--diff-merges=first-parent", "--diff-filter=D", "--format="] + Self.rawChanges
        + ["\(last)..\(head)", "--", "./\(wayToTop)\(folder)"])
    return !changes.isEmpty
  }

  /// The way from Content to the top of the repository: paths are taken literally and from Content.
  private var wayToTop: String { String(repeating: "../", count: prefix.utf8.count { $0 == UInt8(ascii: "/") }) }

  private static let rawChanges = [
    "--raw", "--no-abbrev", "--no-renames", "--no-ext-diff", "--no-textconv", "--no-relative",
  ]

  /// A folder is followed through so many moves at most, since the history is read once more for each.
  private static let mostMoves = 8

  private func read(
    _ folders: [ContentFolder], after known: (log: RevisionLog, last: String)? = nil
  ) throws(NoHistory) -> RevisionLogParser {
    let formerPlaces = folders.dropFirst().map { "./\(wayToTop)\(text($0.prefix))" }
    let output: [UInt8]
    do throws(NoHistory) {
      output = try git.answer(
        [
          "log", "-z", "--topo-order", "--reverse", "--full-history", "--sparse", "--diff-merges=first-parent",
          "--no-show-signature", "--no-notes", "--no-mailmap", "--no-decorate",
          "--format=%x01%H%x00%P%x00%at%x00%B%x00",
        ] + Self.rawChanges + [known.map { "\($0.last)..\(head)" } ?? head, "--", "."] + formerPlaces)
    } catch {
      throw git.reason(forMissing: error)
    }
    var parser = RevisionLogParser(output, folders: folders, after: known?.log ?? RevisionLog(), upTo: known?.last)
    guard parser.readAll() else { throw NoHistory("Die Antwort von „git log“ ist nicht zu verstehen.") }
    let undated = parser.undated
    for (revision, commit) in zip(undated, try git.storedCommits(undated.map { parser.log.revisions[$0].id })) {
      parser.complete(revision, from: commit)
    }
    return parser
  }
}
