/// A change in watched folders.
struct FolderChange: Equatable {
  /// The files that were saved, the latest last.
  var saved: [String]
  /// The only files to which anything happened, as far as that is known; nil when it may be any.
  var suspects: [String]?

  /// Takes in what happened after it.
  mutating func append(_ later: FolderChange) {
    saved = saved.filter { !later.saved.contains($0) } + later.saved
    suspects = later.suspects
  }
}

/// The events of one change: from the first of them until the writer seems to be done.
///
/// Editors save in several steps: some write beside the file and rename, some rename the old file away first. A change
/// ends soon after a file is complete; while one is still open, or was taken away and may come back, it waits longer.
struct Burst {
  /// Milliseconds of silence after which a change with nothing open is over.
  static let settling = 2
  /// Milliseconds of silence that a file is given to be completed or to come back.
  static let grace = 40
  /// Milliseconds after which a change is looked at although it goes on.
  static let longest = 300

  private var start: Int?
  /// When the change is over, in milliseconds of the same clock as the events.
  private(set) var end = 0
  /// The files that were completed, the latest last.
  private(set) var saved: [String] = []
  /// The files to which something happened, those aside that came and went meanwhile.
  private var touched: Set<String> = []
  private var isVague = false
  private var open: Set<String> = []
  private var born: Set<String> = []
  private var departed: [UInt32: String] = [:]

  /// Whether nothing happened yet.
  var isEmpty: Bool { start == nil }

  /// What is known of the change so far.
  var change: FolderChange { FolderChange(saved: saved, suspects: isVague ? nil : touched.sorted()) }

  /// Something happened of which no more is known.
  mutating func note(at now: Int) {
    isVague = true
    extend(now)
  }

  /// Something happened to a file that is not about its content.
  mutating func touch(_ path: String, at now: Int) {
    touched.insert(path)
    extend(now)
  }

  /// A file appeared and is not complete yet.
  mutating func create(_ path: String, at now: Int) {
    if !open.contains(path) { born.insert(path) }
    open.insert(path)
    touched.insert(path)
    extend(now)
  }

  /// A file is complete; `cookie` ties it to the name it had before.
  mutating func complete(_ path: String, cookie: UInt32 = 0, at now: Int) {
    open.remove(path)
    touched.insert(path)
    if let former = departed.removeValue(forKey: cookie) { open.remove(former) }
    saved.removeAll { $0 == path }
    saved.append(path)
    extend(now)
  }

  /// A file is gone or has another name.
  mutating func leave(_ path: String, cookie: UInt32 = 0, at now: Int) {
    saved.removeAll { $0 == path }
    if born.remove(path) != nil {
      open.remove(path)
      touched.remove(path)
    } else {
      open.insert(path)
      touched.insert(path)
      if cookie != 0 { departed[cookie] = path }
    }
    extend(now)
  }

  private mutating func extend(_ now: Int) {
    let first = start ?? now
    start = first
    end = min(now + (open.isEmpty ? Self.settling : Self.grace), first + Self.longest)
  }
}
