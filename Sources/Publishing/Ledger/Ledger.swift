import Bytes
import Glibc

/// What a build left behind: every file and folder that it read or wrote and how each looked, so that the next one sees in a moment that
/// there is nothing to do.
///
/// It says nothing about what files contain. Whoever deletes it loses time and nothing else; a damaged one counts as none.
struct Ledger: Sendable {
  /// What the build had to tell.
  let summary: BuildSummary
  /// Paths, each ended by a zero byte and followed by the eight bytes of how it looked.
  let places: [UInt8]
}

extension Ledger: Archived {
  /// Appends the summary, and the places behind it to the end.
  func archive(to writer: inout ByteWriter) {
    writer.archive(summary)
    writer.write(places)
  }

  /// Takes out a ledger, which is the last in its archive.
  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    summary = try archive.read()
    places = archive.readRest()
  }
}

extension Ledger {
  /// Whether every place looks as it did, seen by two threads.
  var isUpToDate: Bool {
    places.withUnsafeBytes { places in
      let middle = Self.startOfPlace(in: places, behind: places.count / 2)
      let halves = [0..<middle, middle..<places.count]
      return mapInParallel(halves, chunk: 1) { [start = UInt(bitPattern: places.baseAddress)] half in
        Self.looksTheSame(UnsafeRawPointer(bitPattern: start), half)
      }.allSatisfy(\.self)
    }
  }

  private static func looksTheSame(_ places: UnsafeRawPointer?, _ range: Range<Int>) -> Bool {
    guard let places else { return range.isEmpty }
    var position = range.lowerBound
    while position < range.upperBound {
      let path = (places + position).assumingMemoryBound(to: CChar.self)
      position += strlen(path) + 1
      guard position + 8 <= range.upperBound else { return false }
      let expected = UInt64(littleEndian: places.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      guard expected != LookOfPlace.unsure.print, LookOfPlace(at: path).print == expected else { return false }
      position += 8
    }
    return true
  }

  /// Where the first place behind an offset begins; places are found from the start, since paths may contain any byte but zero.
  private static func startOfPlace(in places: UnsafeRawBufferPointer, behind offset: Int) -> Int {
    var position = 0
    while position < offset, let base = places.baseAddress {
      guard let zero = memchr(base + position, 0, places.count - position) else { return places.count }
      position = base.distance(to: UnsafeRawPointer(zero)) + 9
    }
    return min(position, places.count)
  }
}

/// How a file or folder looks from outside, folded into a number.
struct LookOfPlace {
  let print: UInt64

  /// Stands for a place that may change again without looking different.
  static let unsure = LookOfPlace(print: 0)

  private init(print: UInt64) { self.print = print }

  /// A place as the file system shows it now; one that is not there looks like nothing else.
  init(at path: UnsafePointer<CChar>) {
    var status = stat()
    if lstat(path, &status) == 0 {
      self.init(FileStamp(status), isFolder: status.isFolder)
    } else {
      self.init(print: 1)
    }
  }

  /// A file or folder as its stamp has it.
  init(_ stamp: FileStamp, isFolder: Bool = false) {
    let numbers = [
      stamp.inode, UInt64(bitPattern: stamp.size), UInt64(bitPattern: stamp.modified),
      UInt64(bitPattern: stamp.changed), isFolder ? 1 : 0,
    ]
    let print = numbers.withUnsafeBytes { fingerprint($0.bindMemory(to: UInt8.self)) }
    self.init(print: max(print, 2))
  }
}

/// Puts places together for a ledger.
struct LedgerPlaces {
  private(set) var writer = ByteWriter(capacity: 1 << 20)

  /// Adds a place and how it looked before it was read. What had changed only just before may change again in the same tick of the clock.
  mutating func add(_ path: String, _ stamp: FileStamp, isFolder: Bool = false, readAt moment: Int64) {
    let tick: Int64 = 20_000_000
    add(path, max(stamp.changed, stamp.modified) > moment - tick ? .unsure : LookOfPlace(stamp, isFolder: isFolder))
  }

  /// Adds a place as it looks.
  mutating func add(_ path: String, _ look: LookOfPlace) {
    writer.write(path)
    writer.write(byte: 0)
    writer.archive(look.print)
  }
}
