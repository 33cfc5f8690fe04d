import Bytes
import Chronicling

extension Repository {
  /// Reads all commits and what each did to files of entries.
  ///
  /// Commits come in topological order, parents first; a merge is told as what it brought to its first parent. Links, submodules and
  /// files in places where no entry can lie are passed over: what was no file of an entry never was an entry. A folder that was moved as
  /// a whole is followed to where it lay before, also to a place where it lies again.
  ///
  /// - Throws: `NoHistory` when git fails, or when no file below Content was ever committed.
  func readRevisionLog() throws(NoHistory) -> RevisionLog {
    var folders = [ContentFolder(prefix: Array(prefix.utf8), lastCommit: nil)]
    while true {
      let parser = try read(folders)
      guard parser.hasSeenContent else {
        throw NoHistory("Der Ordner mit den Einträgen ist im Git-Repositorium nicht eingespielt.")
      }
      guard folders.count < Self.mostMoves, let (arrival, parents) = parser.arrival() else { return parser.log }
      var former: [UInt8]?
      // A register that another repository took in lay elsewhere in the history that was merged.
      for parent in 1...parents where former == nil {
        former = try formerFolder(movedBy: arrival, from: parent, to: folders[folders.count - 1].prefix)
      }
      guard let former else { return parser.log }
      folders.append(ContentFolder(prefix: former, lastCommit: arrival))
    }
  }

  /// Reads the commits since another one and adds them to those that were told then; nil unless all of them build upon it alone, so that
  /// the commits before it are told in the same order as ever, and none of them can have moved Content.
  ///
  /// Where Content was moved before, the places that it came from were left before that commit, and only the one of today counts.
  func readRevisionLog(after log: RevisionLog, upTo last: String) throws(NoHistory) -> RevisionLog? {
    let folders = [ContentFolder(prefix: Array(prefix.utf8), lastCommit: nil)]
    let parser = try read(folders, after: (log, last))
    return parser.isContinuation && !parser.hasMovedPortal ? parser.log : nil
  }

  /// A folder is followed through so many moves at most, since the history is read once more for each.
  private static let mostMoves = 8

  /// Where the files of a folder lay in a parent of the commit that brought the folder: nil unless some of them, of whatever kind, were moved as they
  /// were, most of them from one place, which was a register's and has no entries left.
  private func formerFolder(
    movedBy commit: String, from parent: Int, to prefix: [UInt8]
  ) throws(NoHistory) -> [UInt8]? {
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
    guard !shared.isEmpty else { return nil }
    let before = Set(try paths(of: "\(commit)^\(parent)"))
    shared = shared.filter { before.contains($0.key + Array("portal.md".utf8)) }
    guard !shared.isEmpty else { return nil }
    let after = try paths(of: commit)
    shared = shared.filter { folder, _ in
      !after.contains { $0.starts(with: folder) && isEntry($0.dropFirst(folder.count)) }
    }
    let most = shared.values.max()
    let former = shared.filter { $0.value == most }.keys
    return former.count == 1 ? former.first : nil
  }

  /// The paths of all files in a commit.
  private func paths(of commit: String) throws(NoHistory) -> [[UInt8]] {
    try git.answer(["ls-tree", "-r", "-z", "--full-tree", "--name-only", commit]).split(separator: 0).map(Array.init)
  }

  private func read(
    _ folders: [ContentFolder], after known: (log: RevisionLog, last: String)? = nil
  ) throws(NoHistory) -> RevisionLogParser {
    // Paths are taken literally and from Content, so the way to another folder goes by the top of the repository.
    let top = String(repeating: "../", count: prefix.utf8.count { $0 == UInt8(ascii: "/") })
    let formerPlaces = folders.dropFirst().map { "./\(top)\(text($0.prefix[...]))" }
    let output: [UInt8]
    do throws(NoHistory) {
      output = try git.answer(
        [
          "log", "-z", "--topo-order", "--reverse", "--full-history", "--sparse", "--diff-merges=first-parent", "--raw",
          "--no-abbrev", "--no-renames", "--no-ext-diff", "--no-textconv", "--no-relative", "--no-show-signature",
          "--no-notes", "--no-mailmap", "--no-decorate", "--format=%x01%H%x00%P%x00%at%x00%B%x00",
          known.map { "\($0.last)..\(head)" } ?? head, "--", ".",
        ] + formerPlaces)
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

/// A place where Content lies or once lay.
struct ContentFolder {
  /// Its path below the top of the repository, with a slash at its end.
  let prefix: [UInt8]
  /// The commit that moved it away; what happens there in commits that build upon it is no matter of the register. Nil where it lies today.
  let lastCommit: String?
}

/// Takes git's answer apart: `^A` id `NUL` parents `NUL` seconds `NUL` message `NUL` `NUL`, then for every file
/// `:modes ids status NUL path NUL`, the first of them behind a line break.
struct RevisionLogParser {
  private let bytes: [UInt8]
  private let folders: [ContentFolder]
  /// For every commit how many of the folders nobody had moved away then, the oldest last.
  private var open: [Int]
  /// The same for what the files of the commit at hand are compared with.
  private var openBefore: Int
  /// The same for the commit at hand.
  private var openAfter: Int
  private var offset = 0
  private(set) var log: RevisionLog
  /// The commits of which git tells no date. It converts all of a commit from the encoding that is named for its message, and from some
  /// encodings nothing that can be read comes out.
  private(set) var undated: [Int] = []
  private(set) var hasSeenContent = false
  /// Whether there are commits and every one of them builds upon others that are known.
  private(set) var isContinuation = false
  private var hasUnknownParents = false
  /// Whether the register's own file came to today's place or went from there.
  private(set) var hasMovedPortal = false
  /// For every commit how many files of a register the oldest folder had.
  private var filesInOldest: [Int] = []
  private var revisions: [ArraySlice<UInt8>: Int] = [:]
  private var paths: [ArraySlice<UInt8>: Int?] = [:]
  private var blobs: [ArraySlice<UInt8>: Int] = [:]

  /// `log` are the commits that are known, `last` is the newest of them, the only one that others may build upon.
  init(_ bytes: [UInt8], folders: [ContentFolder], after log: RevisionLog = RevisionLog(), upTo last: String? = nil) {
    self.bytes = bytes
    self.folders = folders
    self.log = log
    openBefore = folders.count
    openAfter = folders.count
    filesInOldest = [Int](repeating: 0, count: log.revisions.count)
    open = [Int](repeating: folders.count, count: log.revisions.count)
    if let last { revisions[Array(last.utf8)[...]] = log.revisions.count - 1 }
    for (number, path) in log.paths.enumerated() { paths[Array(path.utf8)[...]] = number }
    for (number, blob) in log.blobs.enumerated() { blobs[Array(blob.utf8)[...]] = number }
  }

  /// Reads everything; false when the answer is not of the expected form.
  mutating func readAll() -> Bool {
    while offset < bytes.count {
      guard take(1), let id = field(), let parents = field(), let seconds = field(), let message = field(), take(0)
      else { return false }
      let named = parents.split(separator: UInt8(ascii: " "))
      let known = named.compactMap { revisions[$0] }
      if known.isEmpty || known.count < named.count { hasUnknownParents = true }
      isContinuation = !hasUnknownParents
      openBefore = known.first.map { open[$0] } ?? folders.count
      openAfter = known.map { open[$0] }.min() ?? folders.count
      while openAfter > 1, folders[openAfter - 1].lastCommit.map({ id.elementsEqual($0.utf8) }) ?? false {
        openAfter -= 1
      }
      filesInOldest.append(known.first.map { filesInOldest[$0] } ?? 0)
      revisions[id] = log.revisions.count
      if seconds.isEmpty { undated.append(log.revisions.count) }
      log.revisions.append(
        Revision(id: text(id), parents: known, authored: moment(seconds), reason: removalReason(in: message)))
      if offset < bytes.count, bytes[offset] == UInt8(ascii: "\n") {
        offset += 1
        while offset < bytes.count, bytes[offset] == UInt8(ascii: ":") { guard readChange() else { return false } }
        if folders.count > 1 { uniteMoves() }
      }
      open.append(openAfter)
    }
    return true
  }

  /// Takes date and reason from a commit as it is stored; one without a date stays as it was told.
  mutating func complete(_ revision: Int, from commit: [UInt8]) {
    let newline = UInt8(ascii: "\n")
    let end = commit.indices.dropLast().first { commit[$0] == newline && commit[$0 + 1] == newline } ?? commit.count
    let author = commit[..<end].split(separator: newline).first { $0.starts(with: "author ".utf8) }
    guard let author, let mark = author.lastIndex(of: UInt8(ascii: ">")) else { return }
    let seconds = author[(mark + 1)...].drop { $0 == UInt8(ascii: " ") }.prefix { $0 != UInt8(ascii: " ") }
    let told = log.revisions[revision]
    log.revisions[revision] = Revision(
      id: told.id, parents: told.parents, authored: moment(seconds),
      reason: removalReason(in: commit[end...].dropFirst(2)), changes: told.changes)
  }

  private mutating func readChange() -> Bool {
    guard let facts = field(), let path = field() else { return false }
    let parts = facts.split(separator: UInt8(ascii: " "))
    guard parts.count == 5 else { return false }
    countFile(at: path, status: parts[4])
    let holders = folders[..<openBefore].indices.filter { path.starts(with: folders[$0].prefix) && isOpen($0) }
    guard let folder = holders.max(by: { folders[$0].prefix.count < folders[$1].prefix.count }) else {
      return folders.count > 1
    }
    hasSeenContent = true
    let below = path.dropFirst(folders[folder].prefix.count)
    let blob = isFile(mode: parts[1]) ? parts[3] : nil
    guard let place = number(ofPath: below) else {
      if below.elementsEqual("entfernt.md".utf8) { noteRemovals(blob) }
      if let blob, let code = ministryCode(ofFileAt: below) { noteMinistry(code, blob) }
      return true
    }
    log.revisions[log.revisions.count - 1].changes.append(
      FileChange(path: place, blob: blob.map { number(ofBlob: $0) }, isNew: !isFile(mode: parts[0].dropFirst())))
    return true
  }

  /// Whether what happens in a folder is a matter of the register at the commit at hand. Where Content came back to a place that it had
  /// left, what lay there in between is none.
  private func isOpen(_ folder: Int) -> Bool {
    folder >= openAfter - 1
      || !folders[openBefore...].contains { $0.prefix == folders[folder].prefix }
      || folders[openAfter - 1..<openBefore].contains { $0.prefix == folders[folder].prefix }
  }

  /// Keeps count of the files that only a register has in the oldest folder.
  private mutating func countFile(at path: ArraySlice<UInt8>, status: ArraySlice<UInt8>) {
    let change = status.elementsEqual("A".utf8) ? 1 : status.elementsEqual("D".utf8) ? -1 : 0
    guard change != 0, let folder = folders.last, path.starts(with: folder.prefix) else { return }
    let place = path.dropFirst(folder.prefix.count)
    let isPortal = place.elementsEqual("portal.md".utf8)
    if isPortal { hasMovedPortal = true }
    guard isPortal || ministryCode(ofFileAt: place) != nil || isEntry(place) else { return }
    filesInOldest[filesInOldest.count - 1] += change
  }

  /// The commit that brought the register to the oldest folder, where it lay until it was moved on, and how many parents it has, if there is
  /// one from which it can have come: on whatever line of commits it has lain there longest, the first that had it.
  func arrival() -> (commit: String, parents: Int)? {
    var next =
      folders.last?.lastCommit.map { moved in log.revisions.firstIndex { $0.id == moved } }
      ?? log.revisions.indices.last
    if folders.last?.lastCommit != nil { next = next.flatMap { log.revisions[$0].parents.first } }
    while let revision = next, filesInOldest[revision] > 0 {
      let parents = log.revisions[revision].parents
      guard let earlier = parents.first(where: { filesInOldest[$0] > 0 }) else {
        return parents.isEmpty ? nil : (log.revisions[revision].id, parents.count)
      }
      next = earlier
    }
    return nil
  }

  private mutating func noteMinistry(_ code: String, _ blob: ArraySlice<UInt8>) {
    log.ministries.append(
      MinistryFile(revision: log.revisions.count - 1, code: code, blob: number(ofBlob: blob)))
  }

  /// A list that goes from one folder and comes to the other in the same commit is not gone.
  private mutating func noteRemovals(_ blob: ArraySlice<UInt8>?) {
    let revision = log.revisions.count - 1
    let number = blob.map { self.number(ofBlob: $0) }
    guard log.removalLists.last?.revision == revision, let former = log.removalLists.popLast() else {
      return log.removalLists.append(RemovalList(revision: revision, blob: number))
    }
    log.removalLists.append(RemovalList(revision: revision, blob: number ?? former.blob))
  }

  /// A file that goes from one folder and comes to the other in the same commit stays where it is.
  private mutating func uniteMoves() {
    let last = log.revisions.count - 1
    var changes: [FileChange] = []
    var positions: [Int: Int] = [:]
    for change in log.revisions[last].changes {
      guard let index = positions[change.path] else {
        positions[change.path] = changes.count
        changes.append(change)
        continue
      }
      let blob = change.blob ?? changes[index].blob
      changes[index] = FileChange(path: change.path, blob: blob, isNew: false)
    }
    log.revisions[last].changes = changes
  }

  private mutating func number(ofPath path: ArraySlice<UInt8>) -> Int? {
    if let known = paths[path] { return known }
    var found: Int?
    if isEntry(path) {
      found = log.paths.count
      log.paths.append(text(path))
    }
    paths[path] = .some(found)
    return found
  }

  private mutating func number(ofBlob id: ArraySlice<UInt8>) -> Int {
    if let known = blobs[id] { return known }
    blobs[id] = log.blobs.count
    log.blobs.append(text(id))
    return log.blobs.count - 1
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard offset < bytes.count, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  /// The bytes up to the next NUL, which is passed.
  private mutating func field() -> ArraySlice<UInt8>? {
    guard let end = bytes[offset...].firstIndex(of: 0) else { return nil }
    defer { offset = end + 1 }
    return bytes[offset..<end]
  }
}

/// What may be the place of a file in a content folder, each with the rest of its path as the folder; the whole path first.
private func placesInFolders(_ path: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
  [path] + path.indices.filter { path[$0] == UInt8(ascii: "/") }.map { path[($0 + 1)...] }
}

/// Whether a path below Content is one at which entries lie.
private func isEntry(_ path: ArraySlice<UInt8>) -> Bool {
  isEntryPath(text(path).split(separator: "/", omittingEmptySubsequences: false).map(String.init))
}

private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

/// Whether a mode is that of an ordinary file, executable or not; links are 120000, submodules 160000.
private func isFile(mode: ArraySlice<UInt8>) -> Bool { mode.starts(with: "100".utf8) }

/// Seconds since 1970 as git writes them, within the years that a calendar day can have.
private func moment(_ digits: ArraySlice<UInt8>) -> Int {
  min(max(Int(text(digits)) ?? 0, 0), 253_402_000_000)
}

/// The reason for removals that a message gives in a line that begins with `Grund:`, and in the lines behind it up to an empty one or to one
/// that git or a program added: whoever writes messages breaks long sentences.
private func removalReason(in message: ArraySlice<UInt8>) -> String? {
  var reason = ""
  var isInReason = false
  var rest = message
  while !rest.isEmpty, reason.utf8.count < 4 * longestReason {
    let line = rest.prefix { $0 != UInt8(ascii: "\n") }
    rest = rest[line.endIndex...].dropFirst()
    if let beginning = beginningOfReason(line) {
      if !reason.isEmpty { break }
      isInReason = true
      reason = cleaned(beginning)
    } else if isInReason {
      let more = isTrailer(line) ? "" : cleaned(line)
      isInReason = !more.isEmpty
      reason += reason.isEmpty || more.isEmpty ? more : " \(more)"
    }
  }
  guard reason.unicodeScalars.count > longestReason else { return reason.isEmpty ? nil : reason }
  return String(String.UnicodeScalarView(reason.unicodeScalars.prefix(longestReason))) + " […]"
}

/// What stands behind `Grund:` in a line that begins so, be it in small letters, indented, as a point of a list or in bold.
private func beginningOfReason(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
  let rest = line.drop { " \t-*".utf8.contains($0) }
  let word = rest.prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "*") }
  guard word.count == 5, word.lazy.map({ $0 | 0x20 }).elementsEqual("grund".utf8) else { return nil }
  let marks = rest[word.endIndex...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "*") }
  return marks.first == UInt8(ascii: ":") ? marks.dropFirst().drop { $0 == UInt8(ascii: "*") } : nil
}

/// So many characters of a reason are shown.
private let longestReason = 500

/// A line without blanks at its ends and without what nobody can see.
private func cleaned(_ line: ArraySlice<UInt8>) -> String {
  let scalars = text(line).unicodeScalars.filter {
    $0.properties.generalCategory != .control && !isDirectionControl($0)
  }
  return String(String.UnicodeScalarView(scalars)).split(separator: " ").joined(separator: " ")
}

/// Whether a line is `Signed-off-by: …` or the like.
private func isTrailer(_ line: ArraySlice<UInt8>) -> Bool {
  let key = line.prefix { $0 != UInt8(ascii: ":") }
  return key.count < line.count && key.contains(UInt8(ascii: "-"))
    && key.allSatisfy { $0 == UInt8(ascii: "-") || $0.isLetterOrDigit }
    && key.first.map { $0 < UInt8(ascii: "a") } ?? false
}

/// Marks that change the order in which a line is read, which nobody may smuggle into a page.
private func isDirectionControl(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isBidiControl }
