import Glibc
import Threading

/// Watches folders by looking at them again and again, for systems that do not tell of changes.
final class PollingWatch {
  /// How often is looked, in milliseconds.
  static let interval = 500
  /// How long nothing may differ until a change is over, in milliseconds.
  private static let settling = 50

  private let roots: [String]
  private let isIgnored: @Sendable (String) -> Bool
  private var known: [String: FileStamp] = [:]

  init(_ roots: [String], ignoring isIgnored: @escaping @Sendable (String) -> Bool) {
    self.roots = roots
    self.isIgnored = isIgnored
    known = stamps()
  }

  /// Waits for a change, at most so many milliseconds, and says what it was; nil when nothing happened.
  func change(within limit: Int?) -> FolderChange? {
    let start = milliseconds()
    while true {
      let rest = limit.map { start + $0 - milliseconds() } ?? Self.interval
      guard rest > 0 else { return nil }
      pause(milliseconds: min(rest, Self.interval))
      if let saved = difference() { return FolderChange(saved: saved) }
    }
  }

  private func difference() -> [String]? {
    let before = known
    var now = stamps()
    guard now != before else { return nil }
    repeat {
      known = now
      pause(milliseconds: Self.settling)
      now = stamps()
    } while now != known
    let saved = known.filter { before[$0.key] != $0.value }
    return saved.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
  }

  private func stamps() -> [String: FileStamp] {
    var stamps: [String: FileStamp] = [:]
    for root in roots { collect(root, &stamps) }
    return stamps
  }

  private func collect(_ folder: String, _ stamps: inout [String: FileStamp]) {
    for entry in listing(of: folder) where !isIgnored(entry.name) {
      let path = "\(folder)/\(entry.name)"
      if entry.isFolder { collect(path, &stamps) } else { stamps[path] = FileStamp(path) }
    }
  }
}

/// What differs when a file was written: its times, size and identity.
private struct FileStamp: Comparable {
  let time: Int
  let changed: Int
  let size: Int
  let identity: UInt

  init(_ path: String) {
    var status = stat()
    lstat(path, &status)
    time = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    changed = status.st_ctim.tv_sec * 1_000_000_000 + status.st_ctim.tv_nsec
    size = status.st_size
    identity = status.st_ino
  }

  static func < (left: Self, right: Self) -> Bool { (left.changed, left.time) < (right.changed, right.time) }
}
