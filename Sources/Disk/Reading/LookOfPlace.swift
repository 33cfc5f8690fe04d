import Bytes
import Glibc

/// How a file or folder looks from outside, folded into a number.
public struct LookOfPlace: Equatable, Sendable {
  /// The number.
  public let print: UInt64

  /// Stands for a place that may change again without looking different.
  static let unsure = LookOfPlace(print: 0)

  /// A look that was seen before.
  public init(print: UInt64) { self.print = print }

  /// A place as the file system shows it now, its path taken from a folder; one that is not there looks like nothing else.
  public init(at path: UnsafePointer<CChar>, in folder: Int32 = AT_FDCWD) {
    var status = stat()
    if fstatat(folder, path, &status, AT_SYMLINK_NOFOLLOW) == 0 {
      self.init(FileStamp(status), isFolder: status.isFolder)
    } else {
      self.init(print: 1)
    }
  }

  /// A file or folder as its stamp has it.
  public init(_ stamp: FileStamp, isFolder: Bool = false) {
    let numbers = (
      stamp.inode, UInt64(bitPattern: stamp.size), UInt64(bitPattern: stamp.modified),
      UInt64(bitPattern: stamp.changed),
      UInt64(isFolder ? 1 : 0)
    )
    let print = withUnsafeBytes(of: numbers) { fingerprint($0.bindMemory(to: UInt8.self)) }
    self.init(print: max(print, 2))
  }
}
