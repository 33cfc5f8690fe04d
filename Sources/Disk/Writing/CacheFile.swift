import Bytes
import Glibc

/// A file in the folder beside the output for what only saves time; it may be deleted at any time.
///
/// It counts for one key, and a damaged or half-written one counts as none.
public struct CacheFile: Sendable {
  /// The name of the folder.
  public static let folder = ".offenlage-cache"

  /// The folder.
  public let folder: String
  /// The name of the file.
  public let name: String
  private let head: [UInt8]
  private let key: UInt64

  /// What is kept for an output folder under a name of its own, as long as the key is the same.
  public init(_ kind: String, of output: String, key: UInt64) {
    let output = trimmed(output)
    folder = parent(of: output) + "/" + Self.folder
    name = "\(output.split(separator: "/").last.map(String.init) ?? "ausgabe")-\(kind)"
    head = Array("offenlage-\(kind) 1\n".utf8)
    self.key = key
  }

  /// What was kept, or nil when nothing is that can be used.
  public func read() -> ArchiveReader? {
    guard let folder = try? OpenFolder(path: folder), let bytes = try? folder.content(of: name),
      bytes.starts(with: head)
    else { return nil }
    var archive = ArchiveReader(bytes, at: head.count..<bytes.count)
    guard let print = try? archive.read(UInt64.self), print == fingerprint(bytes, from: archive.position),
      let key = try? archive.read(UInt64.self), key == self.key
    else { return nil }
    return archive
  }

  /// The value that was kept, or nil when none is that can be used.
  public func read<Value: Archived>(_: Value.Type) -> Value? {
    guard var archive = read() else { return nil }
    return try? archive.read(Value.self)
  }

  /// Keeps a value in one step. Where it cannot be kept, the next build does all its work, and that is all.
  public func write(_ value: some Archived, capacity: Int = 0) {
    guard (try? createFolders(folder)) != nil, let folder = try? OpenFolder(path: folder) else { return }
    let temporary = folder.temporaryName(for: name)
    guard (try? folder.create(temporary, with: sealed(value, capacity))) != nil else { return }
    if renameat(folder.descriptor, temporary, folder.descriptor, name) != 0 {
      unlinkat(folder.descriptor, temporary, 0)
    }
  }

  /// A head, a fingerprint of the rest, and the rest: the key and the value.
  private func sealed(_ value: some Archived, _ capacity: Int) -> [UInt8] {
    var writer = ByteWriter(capacity: capacity + 64)
    writer.write(head)
    let placeOfPrint = writer.count
    writer.archive(UInt64(0))
    let start = writer.count
    writer.archive(key)
    writer.archive(value)
    let print = fingerprint(writer.bytes, from: start)
    writer.overwrite(at: placeOfPrint) { $0.archive(print) }
    return writer.bytes
  }
}

extension OpenFolder {
  /// A name for what is to take the place of a file in one step, which nothing has; what processes that are gone left there is removed.
  func temporaryName(for name: String) -> String {
    for entry in (try? entries()) ?? [] where entry.name.hasPrefix("\(name)-") {
      guard let process = pid_t(entry.name.below(name)), process == getpid() || isGone(process) else { continue }
      unlinkat(descriptor, entry.name, 0)
    }
    return "\(name)-\(getpid())"
  }
}

/// Whether no process has a number any more; one of another user has it still and may not be asked.
private func isGone(_ process: pid_t) -> Bool { kill(process, 0) != 0 && errno == ESRCH }
