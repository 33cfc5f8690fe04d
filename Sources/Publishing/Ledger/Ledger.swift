import Bytes
import Glibc

/// What a build left behind: every file and folder that it read or wrote and how each looked, so that the next one sees in a moment that
/// there is nothing to do, or which files it need not make again.
///
/// It says nothing about what files contain. Whoever deletes it loses time and nothing else; a damaged one counts as none.
struct Ledger: Sendable {
  /// What the build had to tell.
  let summary: BuildSummary
  /// A number that nobody knows who writes content, so that nobody can write two contents with one basis.
  let secret: UInt64
  /// How everything looked by which git says which commit is checked out.
  let history: UInt64
  /// What was read, and the folders and lists of the output.
  let sources: LedgerPlaces
  /// The files of the output in the order of their paths, each with its basis.
  let outputs: LedgerPlaces
}

extension Ledger: Archived {
  /// Appends everything.
  func archive(to writer: inout ByteWriter) {
    writer.archive(summary)
    writer.archive(secret)
    writer.archive(history)
    writer.archive(plain: sources.bytes)
    writer.archive(plain: outputs.bytes)
  }

  /// Takes out a ledger.
  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    summary = try archive.read()
    secret = try archive.read()
    history = try archive.read()
    sources = LedgerPlaces(bytes: try archive.plain())
    outputs = LedgerPlaces(bytes: try archive.plain())
  }
}

/// Places, how each looked, and what it was made of.
struct LedgerPlaces: Sendable {
  /// Paths, each ended by a zero byte and followed by eight bytes of how it looked and eight of its basis.
  private(set) var bytes: [UInt8]

  /// A place.
  struct Place {
    let path: UnsafePointer<CChar>
    let look: UInt64
    let basis: UInt64
  }

  /// Places as they were archived.
  init(bytes: [UInt8] = []) { self.bytes = bytes }

  /// Adds a place and how it looked before it was read. What had changed only just before may change again in the same tick of the clock.
  mutating func add(_ path: String, _ stamp: FileStamp, isFolder: Bool = false, readAt moment: Int64) {
    add(path, stamp.isSettled(at: moment) ? LookOfPlace(stamp, isFolder: isFolder) : .unsure)
  }

  /// Adds a place as it looks, and what it was made of, if that is known.
  mutating func add(_ path: String, _ look: LookOfPlace, basis: UInt64? = nil) {
    bytes.append(contentsOf: path.utf8)
    bytes.append(0)
    for number in [look.print, basis ?? 0] { withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) } }
  }

  /// Whether every place, its path taken from a folder, looks as it did; seen by two threads.
  func lookTheSame(in folder: Int32 = AT_FDCWD) -> Bool {
    bytes.withUnsafeBytes { bytes in
      let middle = Self.startOfPlace(in: bytes, behind: bytes.count / 2)
      let halves = [0..<middle, middle..<bytes.count]
      return mapInParallel(halves, chunk: 1) { [start = UInt(bitPattern: bytes.baseAddress)] half in
        var isSame = true
        guard let start = UnsafeRawPointer(bitPattern: start) else { return half.isEmpty }
        let isWhole = Self.visit(start, half) { place in
          isSame =
            place.look != LookOfPlace.unsure.print && LookOfPlace(at: place.path, in: folder).print == place.look
          return isSame
        }
        return isSame && isWhole
      }.allSatisfy(\.self)
    }
  }

  /// Shows every place in turn.
  func forEach(_ visit: (Place) -> Void) {
    bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return }
      _ = Self.visit(start, 0..<bytes.count) {
        visit($0)
        return true
      }
    }
  }

  /// Shows places until one does not please; false when the bytes end within a place.
  private static func visit(_ bytes: UnsafeRawPointer, _ range: Range<Int>, _ goesOn: (Place) -> Bool) -> Bool {
    var position = range.lowerBound
    while position < range.upperBound {
      let path = (bytes + position).assumingMemoryBound(to: CChar.self)
      position += strnlen(path, range.upperBound - position) + 1
      guard position + 16 <= range.upperBound else { return false }
      let look = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      let basis = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position + 8, as: UInt64.self))
      guard goesOn(Place(path: path, look: look, basis: basis)) else { return true }
      position += 16
    }
    return true
  }

  /// Where the first place behind an offset begins; places are found from the start, since paths may contain any byte but zero.
  private static func startOfPlace(in places: UnsafeRawBufferPointer, behind offset: Int) -> Int {
    var position = 0
    while position < offset, let base = places.baseAddress {
      guard let zero = memchr(base + position, 0, places.count - position) else { return places.count }
      position = base.distance(to: UnsafeRawPointer(zero)) + 17
    }
    return min(position, places.count)
  }
}

extension FileStamp {
  /// Whether the file cannot have changed since without looking different, if it was read behind a moment.
  func isSettled(at moment: Int64) -> Bool {
    let tick: Int64 = 20_000_000
    return max(changed, modified) <= moment - tick
  }
}

/// How a file or folder looks from outside, folded into a number.
struct LookOfPlace: Equatable, Sendable {
  let print: UInt64

  /// Stands for a place that may change again without looking different.
  static let unsure = LookOfPlace(print: 0)

  /// A look that was seen before.
  init(print: UInt64) { self.print = print }

  /// A place as the file system shows it now, its path taken from a folder; one that is not there looks like nothing else.
  init(at path: UnsafePointer<CChar>, in folder: Int32 = AT_FDCWD) {
    var status = stat()
    if fstatat(folder, path, &status, AT_SYMLINK_NOFOLLOW) == 0 {
      self.init(FileStamp(status), isFolder: status.isFolder)
    } else {
      self.init(print: 1)
    }
  }

  /// A file or folder as its stamp has it.
  init(_ stamp: FileStamp, isFolder: Bool = false) {
    let numbers = (
      stamp.inode, UInt64(bitPattern: stamp.size), UInt64(bitPattern: stamp.modified),
      UInt64(bitPattern: stamp.changed),
      UInt64(isFolder ? 1 : 0)
    )
    let print = withUnsafeBytes(of: numbers) { fingerprint($0.bindMemory(to: UInt8.self)) }
    self.init(print: max(print, 2))
  }
}
