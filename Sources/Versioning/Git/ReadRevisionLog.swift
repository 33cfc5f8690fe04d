import Chronicling

extension Repository {
  /// Reads all commits and what each did to files of entries.
  ///
  /// Commits come in topological order, parents first; a merge is told as what it brought to its first parent. Links, submodules and
  /// files in places where no entry can lie are passed over: what was no file of an entry never was an entry. A folder that was moved as
  /// a whole is followed to where it lay before.
  ///
  /// - Throws: `NoHistory` when git fails, or when no file below Content was ever committed.
  func readRevisionLog() throws(NoHistory) -> RevisionLog {
    var folders = [ContentFolder(prefix: Array(prefix.utf8), lastCommit: nil)]
    while true {
      let parser = try read(folders)
      guard parser.hasSeenContent else {
        throw NoHistory("Der Ordner mit den Einträgen ist im Git-Repositorium nicht eingespielt.")
      }
      guard folders.count < Self.mostMoves, let birth = parser.birth,
        let former = try formerFolder(movedBy: birth, to: folders[folders.count - 1].prefix),
        !folders.contains(where: { $0.prefix == former })
      else { return parser.log }
      folders.append(ContentFolder(prefix: former, lastCommit: birth))
    }
  }

  /// Reads the commits since another one and adds them to those that were told then; nil unless all of them build upon it alone, so that
  /// the commits before it are told in the same order as ever.
  ///
  /// Where Content was moved before, the places that it came from were left before that commit, and only the one of today counts.
  func readRevisionLog(after log: RevisionLog, upTo last: String) throws(NoHistory) -> RevisionLog? {
    let folders = [ContentFolder(prefix: Array(prefix.utf8), lastCommit: nil)]
    let parser = try read(folders, after: (log, last))
    return parser.isContinuation ? parser.log : nil
  }

  /// A folder is followed through so many moves at most, since the history is read once more for each.
  private static let mostMoves = 8

  /// Where the files of a folder lay before the commit that brought the folder: nil unless they were all moved as they were from one place,
  /// which was a register's and has no entries left.
  private func formerFolder(movedBy commit: String, to prefix: [UInt8]) throws(NoHistory) -> [UInt8]? {
    let output = try git.answer([
      "diff-tree", "-r", "-z", "--no-commit-id", "--name-status", "--find-renames=100%", "-l0", "--diff-filter=AR",
      "--no-ext-diff", "--no-textconv", "--no-relative", "\(commit)^1", commit,
    ])
    var fields = output.split(separator: 0)[...]
    var former: Set<[UInt8]> = []
    while let status = fields.popFirst(), let path = fields.popFirst() {
      guard status.first == UInt8(ascii: "R"), let new = fields.popFirst() else { continue }
      let place = new.dropFirst(prefix.count)
      guard new.starts(with: prefix), isEntry(place), path.count >= place.count, path.suffix(place.count) == place
      else { continue }
      former.insert(Array(path.dropLast(place.count)))
    }
    guard former.count == 1, let folder = former.first,
      try paths(below: folder, of: "\(commit)^1").contains(Array("portal.md".utf8)[...]),
      try !paths(below: folder, of: commit).contains(where: isEntry)
    else { return nil }
    return folder
  }

  /// The paths of all files below a folder in a commit, seen from the folder.
  private func paths(below folder: [UInt8], of commit: String) throws(NoHistory) -> [ArraySlice<UInt8>] {
    let place = folder.isEmpty ? [] : ["--", text(folder[...])]
    let output = try git.answer(["ls-tree", "-r", "-z", "--full-tree", "--name-only", commit] + place)
    return output.split(separator: 0).filter { $0.starts(with: folder) }.map { $0.dropFirst(folder.count) }
  }

  private func read(
    _ folders: [ContentFolder], after known: (log: RevisionLog, last: String)? = nil
  ) throws(NoHistory) -> RevisionLogParser {
    // Paths are taken literally and from Content, so the way to another folder goes by the top of the repository.
    let top = String(repeating: "../", count: prefix.utf8.count { $0 == UInt8(ascii: "/") })
    let formerPlaces = folders.dropFirst().map { "./\(top)\(text($0.prefix[...]))" }
    let output = try git.answer(
      [
        "log", "-z", "--topo-order", "--reverse", "--full-history", "--sparse", "--diff-merges=first-parent", "--raw",
        "--no-abbrev", "--no-renames", "--no-ext-diff", "--no-textconv", "--no-relative", "--no-show-signature",
        "--no-notes", "--no-mailmap", "--no-decorate", "--format=%x01%H%x00%P%x00%at%x00%B%x00",
        known.map { "\($0.last)..\(head)" } ?? head, "--", ".",
      ] + formerPlaces)
    var parser = RevisionLogParser(output, folders: folders, after: known?.log ?? RevisionLog(), upTo: known?.last)
    guard parser.readAll() else { throw NoHistory("Die Antwort von „git log“ ist nicht zu verstehen.") }
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
  private var offset = 0
  private(set) var log: RevisionLog
  private(set) var hasSeenContent = false
  /// Whether there are commits and every one of them builds upon others that are known.
  private(set) var isContinuation = false
  private var hasUnknownParents = false
  /// The first commit that put something into the oldest folder, if it had a parent from which that can have come.
  private(set) var birth: String?
  private var hasSeenOldest = false
  private var revisions: [ArraySlice<UInt8>: Int] = [:]
  private var paths: [ArraySlice<UInt8>: Int?] = [:]
  private var blobs: [ArraySlice<UInt8>: Int] = [:]

  /// `log` are the commits that are known, `last` is the newest of them, the only one that others may build upon.
  init(_ bytes: [UInt8], folders: [ContentFolder], after log: RevisionLog = RevisionLog(), upTo last: String? = nil) {
    self.bytes = bytes
    self.folders = folders
    self.log = log
    openBefore = folders.count
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
      revisions[id] = log.revisions.count
      log.revisions.append(
        Revision(id: text(id), parents: known, authored: moment(seconds), reason: removalReason(in: message)))
      if offset < bytes.count, bytes[offset] == UInt8(ascii: "\n") {
        offset += 1
        while offset < bytes.count, bytes[offset] == UInt8(ascii: ":") { guard readChange() else { return false } }
        if folders.count > 1 { uniteMoves() }
      }
      var left = known.map { open[$0] }.min() ?? folders.count
      while left > 1, folders[left - 1].lastCommit.map({ id.elementsEqual($0.utf8) }) ?? false { left -= 1 }
      open.append(left)
    }
    return true
  }

  private mutating func readChange() -> Bool {
    guard let facts = field(), let path = field() else { return false }
    let parts = facts.split(separator: UInt8(ascii: " "))
    guard parts.count == 5 else { return false }
    let holders = folders[..<openBefore].indices.filter { path.starts(with: folders[$0].prefix) }
    guard let folder = holders.max(by: { folders[$0].prefix.count < folders[$1].prefix.count }) else {
      return folders.count > 1
    }
    hasSeenContent = true
    if folder == folders.count - 1, !hasSeenOldest {
      hasSeenOldest = true
      birth = log.revisions.last.flatMap { $0.parents.isEmpty ? nil : $0.id }
    }
    let below = path.dropFirst(folders[folder].prefix.count)
    let blob = isFile(mode: parts[1]) ? parts[3] : nil
    guard let place = number(ofPath: below) else {
      if let blob, let code = ministryCode(ofFileAt: below) { noteMinistry(code, blob) }
      return true
    }
    log.revisions[log.revisions.count - 1].changes.append(
      FileChange(path: place, blob: blob.map { number(ofBlob: $0) }, isNew: !isFile(mode: parts[0].dropFirst())))
    return true
  }

  private mutating func noteMinistry(_ code: String, _ blob: ArraySlice<UInt8>) {
    log.ministries.append(
      MinistryFile(revision: log.revisions.count - 1, code: code, blob: number(ofBlob: blob)))
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

/// The reason for removals that a message gives in a line that begins with `Grund:`.
private func removalReason(in message: ArraySlice<UInt8>) -> String? {
  let marker = Array("Grund:".utf8)
  for line in message.split(separator: UInt8(ascii: "\n")) where line.starts(with: marker) {
    let reason = text(line.dropFirst(marker.count).drop { $0 == UInt8(ascii: " ") })
    let clean = reason.unicodeScalars.filter { $0.properties.generalCategory != .control && !isDirectionControl($0) }
    if !clean.isEmpty { return String(String.UnicodeScalarView(clean.prefix(500))) }
  }
  return nil
}

/// Marks that change the order in which a line is read, which nobody may smuggle into a page.
private func isDirectionControl(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isBidiControl }
