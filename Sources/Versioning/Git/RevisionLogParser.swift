import Bytes
import Chronicling
import Parsing
import RegisterModel

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
  /// For every commit the entries left behind in the folder that was closed last.
  private var leftBehind: [Set<[UInt8]>]
  /// The same for what the files of the commit at hand are compared with.
  private var leftBefore: Set<[UInt8]> = []
  /// The same for the commit at hand.
  private var leftAfter: Set<[UInt8]> = []
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
  /// Whether the oldest folder had nothing of a register any more at some time since the commit that moved it away.
  private(set) var hasLeftOldest = false
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
    leftBehind = [Set<[UInt8]>](repeating: [], count: log.revisions.count)
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
      noteLeftBehind(known)
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
      leftBehind.append(leftAfter)
      if openAfter < folders.count, filesInOldest.last == 0 { hasLeftOldest = true }
    }
    return true
  }

  /// Of several lines that a commit goes on those tell what is left behind on which the folder was closed; what went on one is gone.
  private mutating func noteLeftBehind(_ parents: [Int]) {
    leftBefore = parents.first.map { leftBehind[$0] } ?? []
    let told = parents.filter { open[$0] == openAfter }.map { leftBehind[$0] }
    guard openAfter < folders.count, let first = told.first else {
      return leftAfter = openAfter < folders.count ? folders[openAfter].leftBehind : []
    }
    leftAfter = told.dropFirst().reduce(first) { $0.intersection($1) }
  }

  /// Takes date and reason from a commit as it is stored; one without a date stays as it was told.
  mutating func complete(_ revision: Int, from commit: [UInt8]) {
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
    let holder = holders.max { folders[$0].prefix.count < folders[$1].prefix.count }
    guard let folder = holder ?? folderLeftBehind(of: path) else { return folders.count > 1 }
    hasSeenContent = true
    let below = path.dropFirst(folders[folder].prefix.count)
    let blob = isFile(mode: parts[1]) ? parts[3] : nil
    guard let place = number(ofPath: below) else {
      if below.elementsEqual("entfernt.md".utf8) { noteRemovals(blob) }
      if let file = groundFile(at: text(below)) {
        noteGround(file, blob, former: isFile(mode: parts[0].dropFirst()) ? parts[2] : nil)
      }
      return true
    }
    let hasFollowed =
      !leftAfter.isEmpty && (folder < openAfter || blob == nil) && leftAfter.remove(Array(below)) != nil
    log.revisions[log.revisions.count - 1].changes.append(
      FileChange(
        path: place, blob: blob.map { number(ofBlob: $0) }, isNew: !hasFollowed && !isFile(mode: parts[0].dropFirst())))
    return true
  }

  /// The folder that was closed last, if a path is that of an entry which was left behind there.
  private func folderLeftBehind(of path: ArraySlice<UInt8>) -> Int? {
    guard !leftBefore.isEmpty, path.starts(with: folders[openBefore].prefix),
      leftBefore.contains(Array(path.dropFirst(folders[openBefore].prefix.count)))
    else { return nil }
    return openBefore
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
    if !isEntryPath(place) {
      let kind = groundFile(at: text(place))?.kind
      guard kind == .portal || kind == .ministry else { return }
      if kind == .portal { hasMovedPortal = true }
    }
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

  /// A file that goes from one folder and comes to the other in the same commit stays where it is.
  private mutating func noteGround(_ file: GroundFile, _ blob: ArraySlice<UInt8>?, former: ArraySlice<UInt8>?) {
    let revision = log.revisions.count - 1
    var change = GroundChange(
      revision: revision, file: file, blob: blob.map { number(ofBlob: $0) }, former: former.map { number(ofBlob: $0) })
    if folders.count > 1, let index = log.ground.lastIndex(where: { $0.revision < revision || $0.file == file }),
      log.ground[index].revision == revision
    {
      let other = log.ground.remove(at: index)
      change = GroundChange(
        revision: revision, file: file, blob: change.blob ?? other.blob, former: change.former ?? other.former)
    }
    log.ground.append(change)
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
    if isEntryPath(path) {
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

/// Whether a mode is that of an ordinary file, executable or not; links are 120000, submodules 160000.
private func isFile(mode: ArraySlice<UInt8>) -> Bool { mode.starts(with: "100".utf8) }

/// Seconds since 1970 as git writes them, within the years that a calendar day can have.
private func moment(_ digits: ArraySlice<UInt8>) -> Int {
  min(max(Int(text(digits)) ?? 0, 0), 253_402_000_000)
}
