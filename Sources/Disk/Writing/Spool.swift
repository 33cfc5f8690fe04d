import Bytes
import Glibc
import Synchronization

/// Pages that are finished and may not be written yet: kept in a file without a name, so that memory does not grow with the register.
///
/// The file lies beside the output folder, or in it, or wherever temporary files go if neither takes one, and is gone with the process
/// unless it is given a name.
public final class Spool: Sendable {
  /// Where a page lies in the spool.
  public struct Place: Equatable, Sendable {
    /// Where it begins, in bytes.
    public let offset: Int
    /// How long it is, in bytes.
    public let length: Int

    /// A place by its numbers.
    public init(offset: Int, length: Int) {
      self.offset = offset
      self.length = length
    }

    /// Where nothing lies.
    public static let nowhere = Place(offset: 0, length: 0)

    /// A part of what lies there.
    public func part(_ start: Int, _ length: Int) -> Place { Place(offset: offset + start, length: length) }
  }

  /// The file, for a program that is to write its output there; then nothing else may be kept in this spool.
  public let descriptor: Int32
  private let path: String
  /// Where temporary files go, if the file lies there.
  private let elsewhere: String?
  private let end = Atomic(0)
  private let firstFailure = Mutex<EnvironmentFault?>(nil)

  /// Opens a spool near a path.
  /// - Throws: `EnvironmentFault` when no folder takes temporary files.
  public init(near path: String) throws(EnvironmentFault) {
    self.path = path
    reportFileSizeLimitAsError()
    for folder in [parent(of: path), path, "/tmp", "/var/tmp"] {
      let descriptor = open(folder, namelessFile | O_RDWR | O_CLOEXEC, 0o600)
      if descriptor >= 0 {
        self.descriptor = descriptor
        elsewhere = folder == path || folder == parent(of: path) ? nil : folder
        return
      }
    }
    throw EnvironmentFault(path, cannotBe: "vorbereitet", because: .last)
  }

  /// Goes on behind the end of a spool that an earlier process left, if no other process does.
  ///
  /// - Returns: nil when it is not the file with this stamp, or somebody else has it.
  public init?(continuing name: String, in folder: OpenFolder, lookingLike stamp: FileStamp) {
    let descriptor = openat(folder.descriptor, name, O_RDWR | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    self.descriptor = descriptor
    path = name
    elsewhere = nil
    end.store(Int(stamp.size), ordering: .relaxed)
    reportFileSizeLimitAsError()
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, self.stamp == stamp else { return nil }
  }

  deinit { close(descriptor) }

  /// How the file looks now.
  public var stamp: FileStamp? {
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.isFile ? FileStamp(status) : nil
  }

  /// How many bytes were kept so far.
  public var count: Int { end.load(ordering: .relaxed) }

  /// Gives the file a name, in the place of another if need be; false when the file system cannot.
  public func name(_ name: String, in folder: OpenFolder) -> Bool {
    let temporary = folder.temporaryName(for: name)
    let source = "/proc/self/fd/\(descriptor)"
    guard linkat(AT_FDCWD, source, folder.descriptor, temporary, AT_SYMLINK_FOLLOW) == 0 else { return false }
    if renameat(folder.descriptor, temporary, folder.descriptor, name) == 0 { return true }
    unlinkat(folder.descriptor, temporary, 0)
    return false
  }

  /// A spool of its own in the same place.
  public func another() throws(EnvironmentFault) -> Spool { try Spool(near: path) }

  /// Keeps a page; may be called from several threads.
  public func append(_ bytes: [UInt8]) throws(EnvironmentFault) -> Place {
    let place = Place(offset: end.wrappingAdd(bytes.count, ordering: .relaxed).oldValue, length: bytes.count)
    var written = 0
    while written < bytes.count {
      do throws(SystemCode) {
        written += try system {
          bytes.withUnsafeBytes {
            pwrite(descriptor, $0.baseAddress! + written, $0.count - written, place.offset + written)
          }
        }
      } catch {
        throw fault(error)
      }
    }
    return place
  }

  /// Looks at all that a program has written there.
  public func withContents<Value>(
    _ look: (UnsafeBufferPointer<UInt8>) throws(EnvironmentFault) -> Value
  ) throws(EnvironmentFault) -> Value {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw fault(.last) }
    let size = Int(status.st_size)
    guard size > 0 else { return try look(UnsafeBufferPointer(start: nil, count: 0)) }
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
      throw fault(.last)
    }
    defer { munmap(start, size) }
    return try look(UnsafeBufferPointer(start: start.assumingMemoryBound(to: UInt8.self), count: size))
  }

  /// What lies at a place, for whoever cannot be told that it is not to be had: it gets nothing, and `checkReads` throws.
  public func readNoting(_ place: Place) -> [UInt8] {
    do throws(EnvironmentFault) {
      return try read(place)
    } catch {
      firstFailure.withLock { $0 = $0 ?? error }
      return []
    }
  }

  /// Throws what went wrong first where nobody could be told.
  public func checkReads() throws(EnvironmentFault) {
    if let failure = firstFailure.withLock({ $0 }) { throw failure }
  }

  /// The value whose archive lies at a place.
  public func read<Value: Archived>(_: Value.Type, at place: Place) throws(EnvironmentFault) -> Value {
    let bytes = try read(place)
    var archive = ArchiveReader(bytes, at: 0..<bytes.count)
    do throws(ArchiveFault) {
      return try archive.read(Value.self)
    } catch {
      throw fault(SystemCode(EIO))
    }
  }

  private func fault(_ code: SystemCode) -> EnvironmentFault {
    elsewhere.map { EnvironmentFault($0, cannotBe: "für Zwischenstände benutzt", because: code) }
      ?? EnvironmentFault(path, cannotBe: "vorbereitet", because: code)
  }

  /// What lies at a place.
  public func read(_ place: Place) throws(EnvironmentFault) -> [UInt8] {
    do throws(SystemCode) {
      let bytes = try Disk.bytes(of: descriptor, at: place.offset, upTo: place.length)
      guard bytes.count == place.length else { throw SystemCode(EIO) }
      return bytes
    } catch {
      throw fault(error)
    }
  }
}

extension Spool.Place: Archived {
  /// Appends offset and length.
  public func archive(to writer: inout ByteWriter) {
    writer.archive(offset)
    writer.archive(length)
  }

  /// Takes out a place; whether anything lies there its reader finds out.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    offset = try archive.read()
    length = try archive.read()
    guard offset >= 0, length >= 0, length <= 1 << 31 else { throw ArchiveFault() }
  }
}

/// `O_TMPFILE`, a macro that Swift does not import: a file that never has a name.
public let namelessFile: Int32 = 0o20_000_000 | O_DIRECTORY
