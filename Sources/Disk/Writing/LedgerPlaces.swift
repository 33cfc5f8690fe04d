import Bytes
import Glibc
import Threading

/// Places, how each looked, and what it was made of.
public struct LedgerPlaces: Sendable {
  /// Paths, each ended by a zero byte and followed by eight bytes of how it looked and eight of its basis.
  public private(set) var bytes: [UInt8]

  /// A place.
  public struct Place {
    let path: UnsafePointer<CChar>
    let look: UInt64
    let basis: UInt64
  }

  /// Places as they were archived.
  public init(bytes: [UInt8] = []) { self.bytes = bytes }

  /// Adds a place and how it looked before it was read. What had changed only just before may change again in the same tick of the clock.
  public mutating func add(_ path: String, _ stamp: FileStamp, isFolder: Bool = false, readAt moment: Int64) {
    add(path, stamp.isSettled(at: moment) ? LookOfPlace(stamp, isFolder: isFolder) : .unsure)
  }

  /// Adds a place as it looks, and what it was made of, if that is known.
  public mutating func add(_ path: String, _ look: LookOfPlace, basis: UInt64? = nil) {
    bytes.append(contentsOf: path.utf8)
    bytes.append(0)
    for number in [look.print, basis ?? 0] { withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) } }
  }

  /// Whether every place, its path taken from a folder, looks as it did; seen by two threads.
  public func lookTheSame(in folder: Int32 = AT_FDCWD) -> Bool {
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
  public func forEach(_ visit: (Place) -> Void) {
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
  public func isSettled(at moment: Int64) -> Bool { max(changed, modified) <= moment - tick }

  /// Whether the file may have changed without looking different, where it was read behind a moment and not looked at since a save was
  /// told. That only happens where the clock ticks so slowly that one person can save twice in between.
  public func mayHideSave(behind moment: Int64) -> Bool { hasSlowClock && !isSettled(at: moment) }

  /// How far apart two changes are, in nanoseconds, that are certain to be told apart.
  private var tick: Int64 { hasSlowClock ? 2_000_000_000 : 20_000_000 }

  /// Whether the file system seems to count whole seconds, as FAT and exFAT do, which know every second one only.
  private var hasSlowClock: Bool { modified % 1_000_000_000 == 0 && changed % 1_000_000_000 == 0 }
}
