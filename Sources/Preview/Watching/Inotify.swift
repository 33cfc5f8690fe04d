import Glibc

/// What the kernel notices in folders: a thin cover of inotify(7).
final class Inotify {
  /// Something happened to a name in a watched folder.
  struct Event {
    /// The folder, as `watch` named it; -1 when events were lost.
    let folder: Int32
    /// What happened: bits of `IN_…`.
    let kinds: UInt32
    /// What ties the two halves of a renaming together; 0 for anything else.
    let cookie: UInt32
    /// The name in the folder; empty when the folder itself is meant.
    let name: String

    /// Whether one of several things happened.
    func isAny(of kinds: Int32...) -> Bool { kinds.contains { self.kinds & UInt32(bitPattern: $0) != 0 } }
  }

  private static let kinds = UInt32(
    bitPattern: IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF
      | IN_ATTRIB | onlyFolders)

  private let descriptor: Int32
  private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 8)

  init() throws(NoEvents) {
    descriptor = inotify_init1(nonBlocking | closedOnExecution)
    guard descriptor >= 0 else { throw NoEvents(code: errno) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    buffer.deallocate()
  }

  /// Watches a folder, and names it by a number that stays the same when the folder is renamed; nil when there is none.
  /// - Throws: `NoEvents` when a limit is reached.
  func watch(_ path: String, throughLink: Bool = false) throws(NoEvents) -> Int32? {
    let folder = inotify_add_watch(descriptor, path, Self.kinds | (throughLink ? 0 : notThroughLinks))
    if folder >= 0 { return folder }
    guard errno == ENOSPC || errno == ENOMEM else { return nil }
    throw NoEvents(code: errno)
  }

  /// Stops watching a folder.
  func unwatch(_ folder: Int32) { inotify_rm_watch(descriptor, folder) }

  /// Waits for events, at most so many milliseconds (-1 for ever), and takes all that are there.
  func events(within milliseconds: Int) -> [Event] {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, Int32(clamping: milliseconds)) > 0 else { return [] }
    var events: [Event] = []
    while true {
      let count = read(descriptor, buffer.baseAddress, buffer.count)
      guard count > 0 else { return events }
      append(UnsafeRawBufferPointer(buffer)[..<count], to: &events)
    }
  }

  private func append(_ bytes: Slice<UnsafeRawBufferPointer>, to events: inout [Event]) {
    let bytes = UnsafeRawBufferPointer(rebasing: bytes)
    var offset = 0
    while offset + headSize <= bytes.count {
      let head = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
      let name = bytes[(offset + headSize)..<(offset + headSize + Int(head.len))].prefix { $0 != 0 }
      events.append(
        Event(folder: head.wd, kinds: head.mask, cookie: head.cookie, name: String(decoding: name, as: UTF8.self)))
      offset += headSize + Int(head.len)
    }
  }
}

/// The bytes before the name in an `inotify_event`.
private let headSize = 16

// Constants of <sys/inotify.h> that C declares as enumerations or beyond 31 bits.
private let nonBlocking = Int32(O_NONBLOCK)
private let closedOnExecution = Int32(O_CLOEXEC)
private let onlyFolders: Int32 = 0x0100_0000
private let notThroughLinks: UInt32 = 0x0200_0000
