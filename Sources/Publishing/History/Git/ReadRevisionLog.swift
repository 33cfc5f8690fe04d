import Chronicling

extension Repository {
  /// Reads all commits and what each did to files of entries.
  ///
  /// Commits come in topological order, parents first; a merge is told as what it brought to its first parent. Links, submodules and
  /// files in places where no entry can lie are passed over: what was no file of an entry never was an entry.
  ///
  /// - Throws: `NoHistory` when git fails, or when no file below Content was ever committed.
  func readRevisionLog() throws(NoHistory) -> RevisionLog {
    let output = try git.answer([
      "log", "-z", "--topo-order", "--reverse", "--full-history", "--sparse", "--diff-merges=first-parent", "--raw",
      "--no-abbrev", "--no-renames", "--no-ext-diff", "--no-textconv", "--no-relative", "--no-show-signature",
      "--no-notes", "--no-mailmap", "--no-decorate", "--format=%x01%H%x00%P%x00%at%x00%B%x00", head, "--", ".",
    ])
    var parser = RevisionLogParser(output, prefix: Array(prefix.utf8))
    guard parser.readAll() else { throw NoHistory("Die Antwort von „git log“ ist nicht zu verstehen.") }
    guard parser.hasSeenContent else {
      throw NoHistory("Der Ordner mit den Einträgen ist im Git-Repositorium nicht eingespielt.")
    }
    return parser.log
  }
}

/// Takes git's answer apart: `^A` id `NUL` parents `NUL` seconds `NUL` message `NUL` `NUL`, then for every file
/// `:modes ids status NUL path NUL`, the first of them behind a line break.
private struct RevisionLogParser {
  private let bytes: [UInt8]
  private let prefix: [UInt8]
  private var offset = 0
  private(set) var log = RevisionLog()
  private(set) var hasSeenContent = false
  private var revisions: [ArraySlice<UInt8>: Int] = [:]
  private var paths: [ArraySlice<UInt8>: Int?] = [:]
  private var blobs: [ArraySlice<UInt8>: Int] = [:]

  init(_ bytes: [UInt8], prefix: [UInt8]) {
    self.bytes = bytes
    self.prefix = prefix
  }

  /// Reads everything; false when the answer is not of the expected form.
  mutating func readAll() -> Bool {
    while offset < bytes.count {
      guard take(1), let id = field(), let parents = field(), let seconds = field(), let message = field(), take(0)
      else { return false }
      revisions[id] = log.revisions.count
      log.revisions.append(
        Revision(
          id: text(id), parents: parents.split(separator: UInt8(ascii: " ")).compactMap { revisions[$0] },
          authored: moment(seconds), reason: removalReason(in: message)))
      if offset < bytes.count, bytes[offset] == UInt8(ascii: "\n") {
        offset += 1
        while offset < bytes.count, bytes[offset] == UInt8(ascii: ":") { guard readChange() else { return false } }
      }
    }
    return true
  }

  private mutating func readChange() -> Bool {
    guard let facts = field(), let path = field() else { return false }
    let parts = facts.split(separator: UInt8(ascii: " "))
    guard parts.count == 5, path.starts(with: prefix) else { return false }
    hasSeenContent = true
    guard let place = number(ofPath: path.dropFirst(prefix.count)) else { return true }
    let blob = isFile(mode: parts[1]) ? number(ofBlob: parts[3]) : nil
    log.revisions[log.revisions.count - 1].changes.append(
      FileChange(path: place, blob: blob, isNew: !isFile(mode: parts[0].dropFirst())))
    return true
  }

  private mutating func number(ofPath path: ArraySlice<UInt8>) -> Int? {
    if let known = paths[path] { return known }
    var found: Int?
    if isEntryPath(text(path).split(separator: "/", omittingEmptySubsequences: false).map(String.init)) {
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
  guard message.firstRange(of: marker) != nil else { return nil }
  for line in message.split(separator: UInt8(ascii: "\n")) where line.starts(with: marker) {
    let reason = text(line.dropFirst(marker.count).drop { $0 == UInt8(ascii: " ") })
    let clean = reason.unicodeScalars.filter { $0.properties.generalCategory != .control && !isDirectionControl($0) }
    if !clean.isEmpty { return String(String.UnicodeScalarView(clean.prefix(500))) }
  }
  return nil
}

/// Marks that change the order in which a line is read, which nobody may smuggle into a page.
private func isDirectionControl(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isBidiControl }
