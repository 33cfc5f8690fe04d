import Glibc

/// Watches folders with everything below them by the events of the kernel.
final class EventWatch {
  private let inotify: Inotify
  private let roots: [String]
  private let isIgnored: @Sendable (String) -> Bool
  private var folders: [Int32: String] = [:]
  /// The folders around the roots with the roots' names in them: of a folder that somebody holds open the kernel does not say that it is
  /// gone, and whoever reads the content does hold it open.
  private var surroundings: [Int32: Set<String>] = [:]
  private var lacksRoot = false

  /// Starts watching; what happens from now on is not missed.
  /// - Throws: `NoEvents` when the kernel does not tell of changes there.
  init(_ roots: [String], ignoring isIgnored: @escaping @Sendable (String) -> Bool) throws(NoEvents) {
    for root in roots where isRemote(root) { throw NoEvents("„\(root)“ liegt auf einem Netzlaufwerk") }
    inotify = try Inotify()
    self.roots = roots
    self.isIgnored = isIgnored
    _ = try followFolders()
  }

  /// Waits for a change, at most so many milliseconds, and says what it was; nil when nothing happened.
  /// - Throws: `NoEvents` when a limit of the kernel is reached meanwhile.
  func change(within limit: Int?) throws(NoEvents) -> FolderChange? {
    let start = milliseconds()
    var burst = Burst()
    while true {
      let end = burst.isEmpty ? limit.map { start + $0 } : burst.end
      let rest = end.map { $0 - milliseconds() }
      if let rest, rest <= 0 { return burst.isEmpty ? nil : burst.change }
      let events = inotify.events(within: lacksRoot ? min(rest ?? rootInterval, rootInterval) : rest ?? -1)
      if try note(events, in: &burst) || lacksRoot { try lookForFolders(&burst) }
    }
  }

  /// Notes what happened to files; returns whether folders came or went.
  private func note(_ events: [Inotify.Event], in burst: inout Burst) throws(NoEvents) -> Bool {
    var concernsFolders = false
    for event in events {
      if event.isAny(of: IN_Q_OVERFLOW, IN_DELETE_SELF, IN_MOVE_SELF, IN_UNMOUNT) {
        concernsFolders = true
        burst.note(at: milliseconds())
      }
      if surroundings[event.folder]?.contains(event.name) ?? false, event.isAny(of: IN_ISDIR, IN_CREATE, IN_MOVED_TO) {
        concernsFolders = true
        burst.note(at: milliseconds())
      }
      guard let folder = folders[event.folder], !event.name.isEmpty, !isIgnored(event.name) else { continue }
      if event.isAny(of: IN_ISDIR) {
        concernsFolders = true
        burst.note(at: milliseconds())
      } else {
        note(event, of: "\(folder)/\(event.name)", in: &burst)
      }
    }
    return concernsFolders
  }

  private func note(_ event: Inotify.Event, of path: String, in burst: inout Burst) {
    let now = milliseconds()
    if event.isAny(of: IN_CREATE) { burst.create(path, at: now) }
    if event.isAny(of: IN_CLOSE_WRITE, IN_MOVED_TO) { burst.complete(path, cookie: event.cookie, at: now) }
    if event.isAny(of: IN_DELETE, IN_MOVED_FROM) { burst.leave(path, cookie: event.cookie, at: now) }
    if event.isAny(of: IN_ATTRIB) { burst.touch(path, at: now) }
  }

  /// Watches the folders that came and forgets those that went; files in a new folder may have been written before it was watched.
  private func lookForFolders(_ burst: inout Burst) throws(NoEvents) {
    let lackedRoot = lacksRoot
    let files = try followFolders()
    if lackedRoot && !lacksRoot { burst.note(at: milliseconds()) }
    for file in files { burst.complete(file, at: milliseconds()) }
  }

  private func followFolders() throws(NoEvents) -> [String] {
    var found: [Int32: String] = [:]
    var around: [Int32: Set<String>] = [:]
    var files: [String] = []
    lacksRoot = false
    for root in roots {
      let (folder, name) = place(of: root)
      if let watched = try inotify.watch(folder, throughLink: true) { around[watched, default: []].insert(name) }
      try follow(root, isRoot: true, &found, &files)
    }
    for folder in Set(folders.keys).union(surroundings.keys) where found[folder] == nil && around[folder] == nil {
      inotify.unwatch(folder)
    }
    folders = found
    surroundings = around
    return files
  }

  private func place(of root: String) -> (folder: String, name: String) {
    let parts = root.split(separator: "/")
    let folder = parts.dropLast().joined(separator: "/")
    return (root.hasPrefix("/") ? "/" + folder : folder.isEmpty ? "." : folder, parts.last.map(String.init) ?? "")
  }

  /// Watches a folder before its names are read, so that nothing falls between the two.
  private func follow(
    _ path: String, isRoot: Bool = false, _ found: inout [Int32: String], _ files: inout [String]
  ) throws(NoEvents) {
    guard let folder = try inotify.watch(path, throughLink: isRoot) else {
      if isRoot { lacksRoot = true }
      return
    }
    found[folder] = path
    for entry in listing(of: path) where !isIgnored(entry.name) {
      if entry.isFolder {
        try follow("\(path)/\(entry.name)", &found, &files)
      } else if folders[folder] == nil {
        files.append("\(path)/\(entry.name)")
      }
    }
  }
}

/// How often a folder that is not there is looked for, in milliseconds.
private let rootInterval = 200
